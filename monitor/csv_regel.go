package monitor

import (
	"math"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// csvLezer reads parts, one after another. Each worker has one, with codes of
// its own; csvSamenvoeger makes them the same.
type csvLezer struct {
	vorm        *csvVorm
	indicatoren woorden[string] // code 0 is none, as with regios and perioden
	regios      woorden[cbs.Regio]
	perioden    woorden[cbs.Periode]
	bronnen     woorden[string] // code 0 is the source of rows that give none
	boek        [aantalWoordkolommen]csvWoordenboek
	meet        []csvMaat // by code of the indicator
	perID       map[string]*goaltree.Indicator
	grens       [aantalWoordkolommen]int // codes a column may have
	// grenzen is what every row must have, 0 where there is no such column;
	// the line that said so is grenzenRegel.
	grenzen, grenzenRegel int

	deel     *csvDeel
	regel    int // line of the row being read
	begin    int // place in the part where that line begins
	rij      csvRij
	vol      bool // a limit on codes is passed: the samenvoeger finds where
	cellen   []csvCel
	fouten   []*Fout // of the row being read
	tekenset bool    // the row is not UTF-8
}

// csvMaat is what the fast path checks figures of an indicator against; the
// zero csvMaat fits all.
type csvMaat struct {
	maat goaltree.Maat
	per  float64
	ind  *goaltree.Indicator
}

func nieuweCSVLezer(vorm *csvVorm) *csvLezer {
	o := vorm.opties
	l := &csvLezer{vorm: vorm, perID: indicatorenVan(o.Boom), meet: make([]csvMaat, 1)}
	l.indicatoren.van("")
	l.regios.van(cbs.Regio{})
	l.perioden.van(cbs.Periode{})
	l.bronnen.van(o.Bron)
	for k := range l.boek {
		l.boek[k] = nieuwCSVWoordenboek()
	}
	if vorm.grenzen != nil {
		l.grenzen = onbeslist
	}
	l.grens = [aantalWoordkolommen]int{kolomIndicator: o.MaxIndicatoren, kolomRegio: o.MaxRegios, kolomPeriode: o.MaxPerioden, kolomBron: o.MaxBronnen}
	return l
}

// lees reads a part: each row by the fast path, and where that meets anything
// out of the ordinary, the same row again with care.
func (l *csvLezer) lees(d *csvDeel) {
	d.begin(l)
	if l.vorm.grenzen != nil {
		defer l.vorm.grenzen.gedaan(d.nr)
	}
	l.deel, l.regel, l.vol = d, d.regel, false
	for k := range l.boek {
		l.boek[k].laatste = l.boek[k].leeg
	}
	b := d.tekst
	for pos := 0; pos < d.lengte && d.stop == nil && !l.vol; {
		l.begin = pos
		if !l.vorm.zorgvuldig {
			if na := l.snel(b, pos, &l.rij); na >= 0 && na-pos <= l.vorm.opties.MaxRegel {
				l.leg(&l.rij)
				pos = na
				l.regel++
				continue
			}
		}
		pos = l.zorgvuldig(pos)
		if l.vorm.opties.Strict && d.geweigerd > 0 {
			return
		}
	}
}

// csvRij is a row that was read: a code for each word, NaN for a number that
// is absent.
type csvRij struct {
	woord     [aantalWoordkolommen]uint32
	getal     [aantalGetalkolommen]float64
	decimalen int // of waarde, as written
}

var legeRij = csvRij{getal: [aantalGetalkolommen]float64{math.NaN(), math.NaN(), math.NaN(), math.NaN(), math.NaN(), math.NaN()}}

// snel reads the row at pos when all is as it should be, and gives the place
// after it; else -1, and the row must be read with care.
func (l *csvLezer) snel(b []byte, pos int, rij *csvRij) int {
	*rij = legeRij
	eind, laatste := l.vorm.scheiding, len(l.vorm.kolommen)-1
	for i, kolom := range l.vorm.kolommen {
		if i == laatste {
			eind = '\n'
		}
		if kolom < aantalWoordkolommen {
			boek := &l.boek[kolom]
			w, na := boek.voorspeld(b, pos, eind)
			if w == nil {
				if w, na = boek.zoek(b, pos, eind); w == nil {
					return -1
				}
			}
			if w.deel != l.deel.nr {
				l.meldWoord(kolom, w, l.regel, pos-l.begin+1)
			}
			rij.woord[kolom] = w.code
			pos = na
			continue
		}
		if b[pos] == eind {
			pos++
			continue
		}
		getal, na := snelGetal(b, pos, l.vorm.scheiding)
		if na < 0 {
			if getal, na = l.snelGetalcel(b, pos); na < 0 {
				return -1
			}
		}
		if getal.duizend && l.deel.punt == nil {
			return -1
		}
		rij.getal[kolom-kolomWaarde] = getal.waarde
		if kolom == kolomWaarde {
			rij.decimalen = getal.decimalen
		}
		if b[na] == eind {
			pos = na + 1
		} else if pos = eindigt(b, na, eind); pos < 0 {
			return -1
		}
	}
	if !l.klopt(rij) {
		return -1
	}
	return pos
}

// snelGetalcel reads the number in a cell that begins with blanks or a quote,
// and gives the place where the cell must end, or -1. An empty cell at the
// line's end, before CR LF, ends where it begins.
func (l *csvLezer) snelGetalcel(b []byte, pos int) (g csvGetal, na int) {
	g.waarde = math.NaN()
	if b[pos] == '\r' {
		return g, pos
	}
	aanhaling := b[pos] == '"'
	if aanhaling {
		pos++
		if b[pos] == '"' {
			return g, pos + 1
		}
	}
	for b[pos] == ' ' {
		pos++
	}
	if g, na = snelGetal(b, pos, l.vorm.scheiding); na < 0 || !aanhaling {
		return g, na
	}
	if b[na] != '"' {
		return g, -1
	}
	return g, na + 1
}

// klopt says whether nothing is wrong with a row; csvLezer.zorgvuldig says
// what is. A comparison with NaN, which is absent, is false.
func (l *csvLezer) klopt(r *csvRij) bool {
	w, t, n := r.getal[vakWaarde], r.getal[vakTeller], r.getal[vakNoemer]
	indicator := r.woord[kolomIndicator]
	if indicator == 0 || r.woord[kolomRegio] == 0 || r.woord[kolomPeriode] == 0 || int(r.woord[kolomGrenzen]) != l.grenzen {
		return false
	}
	heeftCijfer := w == w || t == t && n == n // NaN differs from itself
	if heeftCijfer == (r.woord[kolomReden] != 0) {
		return false
	}
	for _, f := range &r.getal {
		if f > maxGetal || f < -maxGetal {
			return false
		}
	}
	if t < 0 || n <= 0 || r.getal[vakN] <= 0 || r.getal[vakSD] < 0 || r.getal[vakAfronding] <= 0 {
		return false
	}
	m := &l.meet[indicator]
	return m.maat == 0 || !heeftCijfer || strijdigheden(m.maat, m.per, w, t, n, r.decimalen) == 0
}

// meldWoord is meld for a word the fast path knows.
func (l *csvLezer) meldWoord(kolom csvKolom, w *csvWoord, regel, plaats int) {
	w.deel = l.deel.nr
	l.meld(kolom, w.code, regel, plaats)
}

// meld tells the samenvoeger of a word the first time a part has it.
func (l *csvLezer) meld(kolom csvKolom, code uint32, regel, plaats int) {
	d := l.deel
	n := csvNieuwWoord{csvStand: d.stand(), kolom: kolom, code: code, regel: regel, plaats: plaats}
	switch kolom { //nolint:exhaustive // the words of the others are the same for all
	case kolomIndicator:
		n.tekst = l.indicatoren.lijst[code]
	case kolomRegio:
		n.regio = l.regios.lijst[code]
	case kolomPeriode:
		n.periode = l.perioden.lijst[code]
	case kolomBron:
		n.tekst = l.bronnen.lijst[code]
	default:
		return
	}
	if code != 0 {
		d.woorden = append(d.woorden, n)
	}
}

// leg puts an accepted row into the part.
func (l *csvLezer) leg(r *csvRij) {
	d := l.deel
	i := d.rijen
	d.sleutel[i] = sleutelVan(r.woord[kolomIndicator], r.woord[kolomRegio], r.woord[kolomPeriode])
	d.kenmerk[i] = maakKenmerk(Status(r.woord[kolomStatus]), Reden(r.woord[kolomReden]), Herkomst(r.woord[kolomHerkomst]), !l.vorm.opties.Openbaar) //nolint:gosec // enumerations of a byte
	d.bron[i] = uint16(r.woord[kolomBron])                                                                                                          //nolint:gosec // limited
	for vak := range r.getal {
		if kolom := d.getal[vak]; i < len(kolom) {
			f := r.getal[vak]
			kolom[i] = f
			if f == f { // NaN differs from itself
				d.heeft[vak] = true
			}
		}
	}
	if l.regel != d.verwacht {
		d.sprongen, d.standen = append(d.sprongen, csvSprong{i, l.regel}), append(d.standen, d.stand())
	}
	d.verwacht = l.regel + 1
	d.rijen++
}
