package monitor

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// zorgvuldig reads the row at pos, says all that is wrong with it, and gives
// the place after it.
func (l *csvLezer) zorgvuldig(pos int) int {
	na, regels, dicht := l.splits(pos)
	if na-pos > l.vorm.opties.MaxRegel {
		l.teLang()
		return na
	}
	if dicht && l.leegRij() {
		l.regel += regels
		return na
	}
	l.fouten, l.tekenset = l.fouten[:0], false
	rij := legeRij
	switch {
	case !dicht:
		c := &l.cellen[len(l.cellen)-1]
		l.foutBij(c, Fout{Code: goaltree.CodeSyntaxis, Pad: l.kolomnaam(len(l.cellen) - 1), Waarde: string(l.ruw(c)), Melding: "a quote that is opened here is not closed"})
	case len(l.cellen) != len(l.vorm.kolommen):
		l.verkeerdAantal()
	default:
		rij = l.cellenRij()
	}
	if len(l.fouten) == 0 {
		l.leg(&rij)
	} else {
		l.weiger()
	}
	l.regel += regels
	return na
}

// teLang ends the reading at a row that passes MaxRegel. It looks at the first
// MaxRegel bytes alone: more may not have been read.
func (l *csvLezer) teLang() {
	grens := l.vorm.opties.MaxRegel
	einde := l.begin + grens
	f := &Fout{Regel: l.regel, Kolom: 1, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("a row of more than %d bytes; reading stops here", grens)}
	van := l.begin
	for i := range l.cellen {
		if c := &l.cellen[i]; c.aangehaald && c.begin < einde && c.tot >= einde {
			f.Regel, f.Kolom, van = c.regel, c.plaats, c.begin
			f.Melding = fmt.Sprintf("a quote that is opened here is not closed within the %d bytes a row may take; reading stops here", grens)
		}
	}
	f.Waarde = knip(string(l.deel.tekst[van:min(van+maxGetoond, einde)]))
	l.deel.stop = f
}

// maxGetoond is more than a Fout shows of a value.
const maxGetoond = 100

// knip makes a value fit to be kept in a Fout.
func knip(s string) string { return goaltree.Inkorten(strings.ToValidUTF8(s, "\ufffd")) }

// weiger keeps the mistakes of a row, which is rejected.
func (l *csvLezer) weiger() {
	d := l.deel
	d.geweigerd++
	d.foutenTotaal += len(l.fouten)
	if l.tekenset {
		d.tekensetTotaal++
		if d.tekensetTotaal > 1 { // one says it for all
			l.fouten = l.fouten[1:]
		}
	}
	if n := l.vorm.opties.MaxFouten - len(d.fouten); n > 0 {
		d.fouten = append(d.fouten, l.fouten[:min(n, len(l.fouten))]...)
	}
	// The slice is used again for the next row; the Fouten are kept apart.
}

func (l *csvLezer) kolomnaam(i int) string {
	if i < len(l.vorm.kolommen) {
		return l.vorm.kolommen[i].String()
	}
	return ""
}

// foutBij notes a mistake at a cell, or at the row's begin where c is nil.
func (l *csvLezer) foutBij(c *csvCel, f Fout) {
	f.Regel, f.Kolom = l.regel, 1
	if c != nil {
		f.Regel, f.Kolom = c.regel, c.plaats
	}
	f.Waarde = knip(f.Waarde)
	l.fouten = append(l.fouten, &f)
}

func (l *csvLezer) verkeerdAantal() {
	n, hoort := len(l.cellen), len(l.vorm.kolommen)
	f := Fout{Code: goaltree.CodeSyntaxis, Melding: fmt.Sprintf("%d cells where the header has %d", n, hoort)}
	c := &l.cellen[n-1]
	if n > hoort {
		c = &l.cellen[hoort]
		f.Waarde = string(l.ruw(c))
		if l.vorm.scheiding == ',' {
			f.Melding += "; with commas between the columns a decimal follows a point, and text with a comma stands in quotes"
		}
	}
	if !utf8.Valid(l.deel.tekst[l.begin:l.cellen[n-1].eind]) {
		f.Waarde = ""
	}
	l.foutBij(c, f)
}

// cellenRij reads every cell of a row with the right number of them, and
// checks what they say together.
func (l *csvLezer) cellenRij() csvRij {
	rij := legeRij
	for i, kolom := range l.vorm.kolommen {
		c := &l.cellen[i]
		switch {
		case !utf8.Valid(l.ruw(c)):
			l.geenUTF8(c, kolom)
		case c.mis != "":
			l.foutBij(c, Fout{Code: goaltree.CodeSyntaxis, Pad: kolom.String(), Waarde: string(l.ruw(c)), Melding: c.mis})
		case kolom < aantalWoordkolommen:
			rij.woord[kolom] = l.woordcel(kolom, c)
		default:
			l.getalcel(kolom, c, &rij)
		}
	}
	if len(l.fouten) > 0 {
		return rij
	}
	if l.nietIngevuld() {
		rij.woord[kolomReden] = uint32(RedenOnbekend)
	}
	w := l.waarneming(&rij)
	for _, f := range bezwaren(w, l.meet[rij.woord[kolomIndicator]].ind, rij.decimalen) {
		var c *csvCel
		for k, naam := range kolomnamen {
			if plaats := l.vorm.plaats[k]; naam == f.Pad && plaats >= 0 {
				c = &l.cellen[plaats]
				f.Waarde = l.kaal(c) // as it stands there
			}
		}
		l.foutBij(c, *f)
	}
	l.controleerGrenzen(&rij)
	return rij
}

const geenUTF8 = "this is not UTF-8, but probably Windows-1252; save the file as CSV UTF-8"

// geenUTF8 notes once for a row that it is not UTF-8, before its other mistakes.
func (l *csvLezer) geenUTF8(c *csvCel, kolom csvKolom) {
	if l.tekenset {
		return
	}
	l.tekenset = true
	overige := l.fouten
	l.fouten = nil
	l.foutBij(c, Fout{Code: goaltree.CodeTekenset, Pad: kolom.String(), Waarde: string(l.ruw(c)), Melding: geenUTF8})
	l.fouten = append(l.fouten, overige...)
}

// nietIngevuld says whether a row has its three keys and nothing else that
// tells of it alone.
func (l *csvLezer) nietIngevuld() bool {
	for i, kolom := range l.vorm.kolommen {
		switch kolom { //nolint:exhaustive // the others are what is filled in
		case kolomIndicator, kolomRegio, kolomPeriode, kolomGrenzen:
		default:
			if l.kaal(&l.cellen[i]) != "" {
				return false
			}
		}
	}
	return true
}

// waarneming gives a row as a Waarneming, as far as checks need it.
func (l *csvLezer) waarneming(r *csvRij) Waarneming {
	getal := func(vak int) Getal {
		return Bekend(r.getal[vak]) // absent for NaN
	}
	return Waarneming{
		Indicator: l.indicatoren.lijst[r.woord[kolomIndicator]],
		Regio:     l.regios.lijst[r.woord[kolomRegio]],
		Periode:   l.perioden.lijst[r.woord[kolomPeriode]],
		Waarde:    getal(vakWaarde), Teller: getal(vakTeller), Noemer: getal(vakNoemer), N: getal(vakN), SD: getal(vakSD), Afronding: getal(vakAfronding),
		Reden: Reden(r.woord[kolomReden]), //nolint:gosec // an enumeration of a byte
	}
}

func (l *csvLezer) getalcel(kolom csvKolom, c *csvCel, rij *csvRij) {
	tekst := l.kaal(c)
	if tekst == "" {
		return
	}
	g, mis := zorgvuldigGetal(tekst, l.vorm.scheiding)
	if mis != "" {
		l.foutBij(c, Fout{Code: goaltree.CodeGetal, Pad: kolom.String(), Waarde: tekst, Melding: mis})
		return
	}
	rij.getal[kolom-kolomWaarde] = g.waarde
	if kolom == kolomWaarde {
		rij.decimalen = g.decimalen
	}
	if g.duizend && l.vorm.scheiding != ',' && l.deel.punt == nil {
		l.deel.punt = &Fout{Regel: c.regel, Kolom: c.plaats, Pad: kolom.String(), Waarde: tekst, Code: goaltree.CodeGetal,
			Melding: "read as a number with three decimals: a point is no thousands separator"}
	}
}

// woordcel gives the code of the word in a cell, and remembers the cell for
// the fast path.
func (l *csvLezer) woordcel(kolom csvKolom, c *csvCel) uint32 {
	if kolom <= kolomPeriode && l.kaal(c) == "" {
		leeg := []*Fout{controleerIndicator(""), geenRegio(), geenPeriode()}[kolom]
		l.foutBij(c, *leeg)
		return 0
	}
	boek, ruw := &l.boek[kolom], l.ruw(c)
	w := boek.plaats[string(ruw)]
	if w == nil {
		code, lang, ok := l.nieuwWoord(kolom, c)
		if !ok {
			return 0
		}
		l.meld(kolom, code, c.regel, c.plaats)
		boek.leer(ruw, lang, code, l.deel.nr)
		return code
	}
	boek.volg(w)
	if w.deel != l.deel.nr {
		l.meldWoord(kolom, w, c.regel, c.plaats)
	}
	return w.code
}

// nieuwWoord reads a cell of words that was not met before: its code and the
// length of its text.
func (l *csvLezer) nieuwWoord(kolom csvKolom, c *csvCel) (code uint32, lang int, ok bool) {
	inhoud := l.kaal(c)
	mis := ""
	mislukt := goaltree.CodeOngeldigeWaarde
	switch kolom { //nolint:exhaustive // columns of numbers don't come here
	case kolomIndicator:
		inhoud = tekst.UitCel(inhoud)
		if f := controleerIndicator(inhoud); f != nil {
			mis = f.Melding
			break
		}
		code = l.codeIndicator(inhoud)
	case kolomRegio:
		mislukt = goaltree.CodeRegio
		var r cbs.Regio
		if r, mis = l.leesRegio(inhoud); mis == "" {
			code = l.regios.van(r)
		}
	case kolomPeriode:
		mislukt = goaltree.CodePeriode
		p, err := cbs.ParsePeriode(inhoud)
		if err != nil {
			mis = zin(err, cbs.ErrPeriode, inhoud)
			break
		}
		code = l.perioden.van(p)
	case kolomBron:
		if c.aangehaald {
			inhoud = l.tekst(c) // quoted blanks are part of it
		}
		inhoud = tekst.UitCel(inhoud)
		if f := controleerBron(inhoud); f != nil {
			mis = f.Melding
			break
		}
		if inhoud != "" {
			code = l.bronnen.van(inhoud)
		}
	case kolomGrenzen:
		if code, ok = leesGrenzen(inhoud); !ok {
			mis = "expected a year from 1800 to 2999, or nothing"
		}
	default:
		if code, ok = opsommingCode(kolom, inhoud); !ok {
			mis = "expected " + strings.Join(opsommingTeksten(kolom), ", ")
		}
	}
	if mis != "" {
		l.foutBij(c, Fout{Code: mislukt, Pad: kolom.String(), Waarde: inhoud, Melding: mis})
		return 0, 0, false
	}
	if grens := l.grens[kolom]; grens > 0 && int(code) > grens {
		l.vol = true
	}
	return code, len(inhoud), true
}

// codeIndicator gives an indicator its code, and what its figures are checked against.
func (l *csvLezer) codeIndicator(id string) uint32 {
	code := l.indicatoren.van(id)
	if int(code) == len(l.meet) {
		m := csvMaat{ind: l.perID[id]}
		if m.ind != nil {
			m.maat, m.per = m.ind.Maat, perVan(m.ind)
		}
		l.meet = append(l.meet, m)
	}
	return code
}

// leesRegio reads a code of CBS, or one of one's own that the Indeling knows.
func (l *csvLezer) leesRegio(tekst string) (r cbs.Regio, mis string) {
	r, err := cbs.ParseRegio(tekst)
	if err == nil {
		return r, ""
	}
	indeling := l.vorm.opties.Indeling
	if eigen, errEigen := cbs.EigenRegio(tekst); errEigen == nil {
		if indeling == nil {
			return r, "no CBS code, as in GM1509; a region of one's own takes an Indeling that knows it"
		}
		if _, bekend := indeling.Naam(eigen); bekend {
			return eigen, ""
		}
		return r, "no CBS code, as in GM1509, and no region of one's own that the Indeling knows"
	}
	mis = zin(err, cbs.ErrRegio, tekst)
	if indeling != nil && tekst != "" {
		if bedoeld, err := indeling.Zoek(tekst); err == nil {
			mis = fmt.Sprintf("expected a code; this one is %s", bedoeld)
		}
	}
	return cbs.Regio{}, mis
}

// zin takes from an error what a Fout tells already: its kind and the value.
func zin(err, soort error, waarde string) string {
	return strings.TrimPrefix(err.Error(), fmt.Sprintf("%v %q: ", soort, waarde))
}

// opsommingCode reads status, reden or herkomst; empty is 0.
func opsommingCode(kolom csvKolom, tekst string) (code uint32, ok bool) {
	if tekst == "" {
		return 0, true
	}
	var err error
	switch kolom { //nolint:exhaustive // the three that are enumerations
	case kolomStatus:
		var s Status
		s, err = ParseStatus(tekst)
		code = uint32(s)
	case kolomReden:
		var r Reden
		r, err = ParseReden(tekst)
		code = uint32(r)
		if err == nil && !r.VanBron() {
			return 0, false
		}
	default:
		var h Herkomst
		h, err = ParseHerkomst(tekst)
		code = uint32(h)
	}
	return code, err == nil
}

// opsommingTeksten are the words status, reden or herkomst may have.
func opsommingTeksten(kolom csvKolom) []string {
	var teksten []string
	switch kolom { //nolint:exhaustive // the three that are enumerations
	case kolomStatus:
		for _, s := range Statussen() {
			teksten = append(teksten, s.String())
		}
	case kolomReden:
		for _, r := range Redenen() {
			if r.VanBron() {
				teksten = append(teksten, r.String())
			}
		}
	default:
		for _, h := range Herkomsten() {
			teksten = append(teksten, h.String())
		}
	}
	return teksten
}
