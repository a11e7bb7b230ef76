package monitor

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// BuilderOptions are the limits of a Builder; 0 takes the safe default.
type BuilderOptions struct {
	MaxIndicatoren int // distinct indicators, default 10.000, at most 1.000.000
	MaxRegios      int // distinct regions, default 100.000, at most 10.000.000
	MaxPerioden    int // distinct periods, default 10.000, at most 60.000
	MaxBronnen     int // distinct sources, default 10.000, at most 60.000
	// Boom, where given, lets figures be checked against their indicator:
	// a share between 0 and 100%, a waarde that agrees with teller and noemer.
	Boom *goaltree.Doelenboom
}

func (o BuilderOptions) metStandaard() BuilderOptions {
	grens := func(gevraagd, standaard, hoogste int) int {
		if gevraagd <= 0 {
			return standaard
		}
		return min(gevraagd, hoogste)
	}
	o.MaxIndicatoren = grens(o.MaxIndicatoren, 10_000, 1_000_000)
	o.MaxRegios = grens(o.MaxRegios, 100_000, 10_000_000)
	o.MaxPerioden = grens(o.MaxPerioden, 10_000, 60_000)
	o.MaxBronnen = grens(o.MaxBronnen, 10_000, 60_000)
	return o
}

// Builder gathers waarnemingen into a Dataset. It is not safe for concurrent use.
type Builder struct {
	opties      BuilderOptions
	indicatoren map[string]*goaltree.Indicator
	stapel      *stapel
	gezien      map[uint64]struct{}
}

// NewBuilder makes an empty Builder.
func NewBuilder(o BuilderOptions) *Builder {
	return &Builder{
		opties:      o.metStandaard(),
		indicatoren: indicatorenVan(o.Boom),
		stapel:      nieuweStapel(0),
		gezien:      map[uint64]struct{}{},
	}
}

func indicatorenVan(boom *goaltree.Doelenboom) map[string]*goaltree.Indicator {
	per := map[string]*goaltree.Indicator{}
	if boom == nil {
		return per
	}
	for _, i := range boom.Indicatoren() {
		per[i.ID] = &i
	}
	return per
}

// Add puts a waarneming in. An impossible one is a *Fout and is not put in:
// without figure and Reden or with both, teller above noemer of an aandeel, a
// second one for the same indicator, region and period, and so on. A
// waarneming without figure and without Reden can't be told from a mistake.
//
// A Builder that NewBuilder did not make takes nothing in (goaltree.CodeLeeg).
func (b *Builder) Add(w Waarneming) error {
	if b == nil || b.stapel == nil {
		return geen("builder: NewBuilder makes one")
	}
	if f := b.controleer(w); f != nil {
		return f
	}
	if f := b.pastNog(w); f != nil {
		return f
	}
	if b.heeft(w) {
		return dubbel(w)
	}
	b.leg(w)
	return nil
}

// enkele is how many are compared one by one faster than through a map.
const enkele = 16

// AddAll puts waarnemingen in that belong together, such as those of one row of
// a file: all of them, or none where one is a mistake. Then eerste is the place
// of the first that is, and the error what Add says of it.
func (b *Builder) AddAll(ws []Waarneming) (eerste int, err error) {
	if b == nil || b.stapel == nil {
		return 0, geen("builder: NewBuilder makes one")
	}
	var samen map[waarSleutel]struct{} // nil: few, of which each is held against the others
	if len(ws) > enkele {
		samen = make(map[waarSleutel]struct{}, len(ws))
	}
	for i, w := range ws {
		f := b.controleer(w)
		if f == nil {
			f = b.pastNog(w)
		}
		k := waarSleutel{w.Indicator, w.Regio, w.Periode}
		_, ookHier := samen[k]
		if samen == nil {
			ookHier = slices.ContainsFunc(ws[:i], func(v Waarneming) bool { return k == waarSleutel{v.Indicator, v.Regio, v.Periode} })
		}
		if f == nil && (ookHier || b.heeft(w)) {
			f = dubbel(w)
		}
		if f != nil {
			return i, f
		}
		if samen != nil {
			samen[k] = struct{}{}
		}
	}
	for _, w := range ws {
		b.leg(w)
	}
	return 0, nil
}

// waarSleutel is what may stand in a Dataset once.
type waarSleutel struct {
	indicator string
	regio     cbs.Regio
	periode   cbs.Periode
}

// heeft says whether the indicator has an observation for the region and period.
func (b *Builder) heeft(w Waarneming) bool {
	i, okI := b.stapel.indicatoren.ken(w.Indicator)
	r, okR := b.stapel.regios.ken(w.Regio)
	p, okP := b.stapel.perioden.ken(w.Periode)
	if !okI || !okR || !okP {
		return false
	}
	_, er := b.gezien[sleutelVan(i, r, p)]
	return er
}

// leg puts in what was found right.
func (b *Builder) leg(w Waarneming) {
	s := b.stapel
	b.gezien[sleutelVan(s.indicatoren.van(w.Indicator), s.regios.van(w.Regio), s.perioden.van(w.Periode))] = struct{}{}
	s.leg(w)
}

func dubbel(w Waarneming) *Fout {
	return &Fout{Code: goaltree.CodeDubbel, Pad: "waarneming",
		Waarde:  fmt.Sprintf("%s;%s;%s", w.Indicator, w.Regio, w.Periode),
		Melding: "a second observation of the same indicator, region and period"}
}

// pastNog says which limit a waarneming would pass, or nil.
func (b *Builder) pastNog(w Waarneming) *Fout {
	s := b.stapel
	switch {
	case vol(&s.indicatoren, w.Indicator, b.opties.MaxIndicatoren):
		return teVeel("indicator", w.Indicator, b.opties.MaxIndicatoren)
	case vol(&s.regios, w.Regio, b.opties.MaxRegios):
		return teVeel("regio", w.Regio.String(), b.opties.MaxRegios)
	case vol(&s.perioden, w.Periode, b.opties.MaxPerioden):
		return teVeel("periode", w.Periode.String(), b.opties.MaxPerioden)
	case vol(&s.bronnen, w.Bron, b.opties.MaxBronnen):
		return teVeel("bron", w.Bron, b.opties.MaxBronnen)
	}
	return nil
}

// vol says whether a word is new while there is no room for a new one.
func vol[T comparable](w *woorden[T], woord T, grens int) bool {
	if len(w.lijst) < grens {
		return false
	}
	_, bekend := w.ken(woord)
	return !bekend
}

func teVeel(wat, waarde string, grens int) *Fout {
	return &Fout{Code: goaltree.CodeTeGroot, Pad: wat, Waarde: waarde, Melding: fmt.Sprintf("more than %d distinct values", grens)}
}

// Dataset gives what was added so far. The Builder can go on afterwards.
func (b *Builder) Dataset() *Dataset { return b.stapel.dataset() }

const maxIndicatorID = 100

// controleer says what is wrong with a waarneming first of all, or nil. A text
// that was taken before is not looked at again.
func (b *Builder) controleer(w Waarneming) *Fout {
	_, indicator := b.stapel.indicatoren.ken(w.Indicator)
	_, bron := b.stapel.bronnen.ken(w.Bron)
	if indicator && bron {
		return eerste(inhoudelijk(w, b.indicatoren[w.Indicator], onbekendeDecimalen))
	}
	return eerste(bezwaren(w, b.indicatoren[w.Indicator], onbekendeDecimalen))
}

func eerste(fouten []*Fout) *Fout {
	if len(fouten) == 0 {
		return nil
	}
	return fouten[0]
}

// bezwaren are all that is wrong with a waarneming; Pad names the field.
// decimalen is how many decimals its waarde was written with.
func bezwaren(w Waarneming, ind *goaltree.Indicator, decimalen int) []*Fout {
	var b []*Fout
	if f := controleerIndicator(w.Indicator); f != nil {
		b = append(b, f)
	}
	if f := controleerBron(w.Bron); f != nil {
		b = append(b, f)
	}
	return append(b, inhoudelijk(w, ind, decimalen)...)
}

// inhoudelijk are the bezwaren but for those of indicator and bron as texts.
func inhoudelijk(w Waarneming, ind *goaltree.Indicator, decimalen int) []*Fout {
	b := controleerWoorden(w)
	if w.Regio.IsZero() {
		b = append(b, geenRegio())
	}
	if w.Periode.IsZero() {
		b = append(b, geenPeriode())
	}
	switch {
	case !w.HeeftCijfer() && w.Reden == 0:
		b = append(b, &Fout{Code: goaltree.CodeVeldOntbreekt, Pad: "waarde", Melding: "neither a waarde nor teller and noemer, and no reden why not"})
	case w.HeeftCijfer() && w.Reden != 0:
		b = append(b, &Fout{Code: goaltree.CodeTegenspraak, Pad: "reden", Waarde: w.Reden.String(), Melding: "a figure and a reden for having none"})
	case w.Reden != 0 && !w.Reden.VanBron():
		b = append(b, &Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "reden", Waarde: w.Reden.String(), Melding: "this reden comes from evaluating; an observation can't bear it"})
	}
	b = append(b, controleerGetallen(w)...)
	if ind != nil && w.Reden == 0 {
		b = append(b, controleerMaat(w, ind, decimalen)...)
	}
	return b
}

func geenRegio() *Fout {
	return &Fout{Code: goaltree.CodeRegio, Pad: "regio", Melding: "no region"}
}

func geenPeriode() *Fout {
	return &Fout{Code: goaltree.CodePeriode, Pad: "periode", Melding: "no period"}
}

func controleerIndicator(id string) *Fout {
	const melding = "an indicator is 1 to 100 bytes of text without control characters"
	switch {
	case id == "" || len(id) > maxIndicatorID || !isTekst(id, ""):
		return &Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "indicator", Waarde: id, Melding: melding}
	case strings.Trim(id, blanken) != id:
		return &Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "indicator", Waarde: id, Melding: "an indicator has no blanks around it"}
	}
	return nil
}

// maxBron keeps the sources, which are held once each, from taking the memory.
const maxBron = 10_000

func controleerBron(bron string) *Fout {
	if len(bron) <= maxBron && tekst.Leesbaar(bron) == "" {
		return nil
	}
	return &Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: "bron", Waarde: bron,
		Melding: fmt.Sprintf("a bron is at most %d bytes of text without control characters, line feed and tab excepted", maxBron)}
}

// isTekst says whether s is UTF-8 without control characters but those in mag.
func isTekst(s, mag string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) && !strings.ContainsRune(mag, r)
	})
}

// controleerWoorden refuses values that the enumerations do not have.
func controleerWoorden(w Waarneming) []*Fout {
	var fouten []*Fout
	fout := func(pad, waarde string) {
		fouten = append(fouten, &Fout{Code: goaltree.CodeOngeldigeWaarde, Pad: pad, Waarde: waarde, Melding: "no value of this enumeration"})
	}
	if _, ok := statussen.Rij(w.Status); !ok && w.Status != 0 {
		fout("status", w.Status.String())
	}
	if _, ok := herkomsten.Rij(w.Herkomst); !ok && w.Herkomst != 0 {
		fout("herkomst", w.Herkomst.String())
	}
	if a := w.Aanwezig.Of(0); a < 0 || a > 1 {
		fout("aanwezig", w.Aanwezig.String())
	}
	return fouten
}

// maxGetal keeps every figure, and the sum of millions of them, a number that
// a float64 holds to the unit.
const maxGetal = 1e15

// controleerGetallen checks what holds for every maat.
func controleerGetallen(w Waarneming) []*Fout {
	var fouten []*Fout
	for _, c := range []struct {
		pad     string
		g       Getal
		boven0  bool
		melding string
	}{
		{"teller", w.Teller, false, "a teller is not negative"},
		{"noemer", w.Noemer, true, "a noemer is above zero"},
		{"n", w.N, true, "n is above zero"},
		{"sd", w.SD, false, "a standard deviation is not negative"},
		{"afronding", w.Afronding, true, "an afronding is above zero"},
		{"waarde", w.Waarde, false, ""},
	} {
		f, ok := c.g.Float()
		if ok && math.Abs(f) > maxGetal {
			fouten = append(fouten, &Fout{Code: goaltree.CodeGetal, Pad: c.pad, Waarde: c.g.String(), Melding: "a number lies between -1e15 and 1e15"})
			continue
		}
		if ok && c.melding != "" && (f < 0 || c.boven0 && f == 0) {
			fouten = append(fouten, &Fout{Code: goaltree.CodeTellerNoemer, Pad: c.pad, Waarde: c.g.String(), Melding: c.melding})
		}
	}
	return fouten
}

// strijdig is what of a figure does not fit its indicator.
type strijdig uint8

const (
	tellerBovenNoemer strijdig = 1 << iota
	waardeBuitenAandeel
	waardeNegatief
	waardeAnders // than teller and noemer give
)

// strijdigheden compares a figure with what its indicator is; NaN is absent.
func strijdigheden(maat goaltree.Maat, per, waarde, teller, noemer float64, decimalen int) strijdig {
	var s strijdig
	switch maat {
	case goaltree.Aandeel:
		if teller > noemer {
			s |= tellerBovenNoemer
		}
		if waarde < 0 || waarde > per {
			s |= waardeBuitenAandeel
		}
	case goaltree.Dichtheid, goaltree.Aantal:
		if waarde < 0 {
			s |= waardeNegatief
		}
	case goaltree.Gemiddelde, goaltree.Bedrag:
	}
	if noemer > 0 && math.Abs(per*teller/noemer-waarde) > afronding(waarde, decimalen) {
		s |= waardeAnders
	}
	return s
}

// controleerMaat puts into words what of a figure does not fit its indicator.
func controleerMaat(w Waarneming, ind *goaltree.Indicator, decimalen int) []*Fout {
	per := perVan(ind)
	waarde, teller, noemer := w.Waarde.OfNaN(), w.Teller.OfNaN(), w.Noemer.OfNaN()
	s := strijdigheden(ind.Maat, per, waarde, teller, noemer, decimalen)
	var fouten []*Fout
	for _, c := range []struct {
		s       strijdig
		code    goaltree.Code
		pad     string
		waarde  Getal
		melding string
	}{
		{tellerBovenNoemer, goaltree.CodeTellerNoemer, "teller", w.Teller, fmt.Sprintf("teller above noemer %s, while %s is an aandeel", w.Noemer, ind.ID)},
		{waardeBuitenAandeel, goaltree.CodeGetal, "waarde", w.Waarde, fmt.Sprintf("an aandeel %s lies between 0 and %g", ind.Eenheid, per)},
		{waardeNegatief, goaltree.CodeGetal, "waarde", w.Waarde, fmt.Sprintf("%s is of the kind %s, so not negative", ind.ID, ind.Maat)},
		{waardeAnders, goaltree.CodeTellerNoemer, "waarde", w.Waarde,
			fmt.Sprintf("teller and noemer give %s %s", strconv.FormatFloat(per*teller/noemer, 'g', 6, 64), ind.Eenheid)},
	} {
		if s&c.s != 0 {
			fouten = append(fouten, &Fout{Code: c.code, Pad: c.pad, Waarde: c.waarde.String(), Melding: c.melding})
		}
	}
	return fouten
}

func perVan(ind *goaltree.Indicator) float64 { return float64(max(ind.Per, 1)) }

// onbekendeDecimalen: a number did not come as text; its shortest text tells.
const onbekendeDecimalen = -1

// afronding is how far a number may lie from the one it was rounded from:
// half a unit of its last decimal, and a little for binary arithmetic.
func afronding(f float64, decimalen int) float64 {
	if decimalen == onbekendeDecimalen {
		tekst := strconv.FormatFloat(f, 'f', -1, 64)
		decimalen = 0
		if punt := strings.IndexByte(tekst, '.'); punt >= 0 {
			decimalen = len(tekst) - punt - 1
		}
	}
	return 0.5*math.Pow10(-decimalen)*(1+1e-9) + math.Abs(f)*1e-12
}
