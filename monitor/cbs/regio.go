package cbs

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Regiosoort is the kind of a region, from large to small, and last the
// regions CBS doesn't have. The zero value is invalid.
type Regiosoort uint8

// The kinds of region. The constant of the last bears "Soort" before its name
// because [Samenwerkingsverband] is a type.
const (
	Land                      Regiosoort = iota + 1 // NL01
	Landsdeel                                       // LD and 2 digits
	Provincie                                       // PV and 2 digits
	COROPGebied                                     // CR and 2 digits
	Gemeente                                        // GM and 4 digits
	Wijk                                            // WK, the gemeente's 4 digits, 2 more
	Buurt                                           // BU, the wijk's 4 and 2, 2 digits more
	Jeugdregio                                      // JZ and 2 digits
	GGDRegio                                        // GG and 4 digits
	Arbeidsmarktregio                               // AM and 2 digits
	VeiligThuisRegio                                // VT and 2 digits
	Veiligheidsregio                                // VR and 2 digits
	Zorgkantoorregio                                // ZK and 2 digits
	SoortSamenwerkingsverband                       // a region of one's own, see EigenRegio
)

const (
	bronGebieden = "CBS StatLine, tabel 85067NED Gebieden in Nederland 2022"
	bronWijken   = "CBS StatLine, tabel 84799NED Kerncijfers wijken en buurten 2020"
)

var regioSoorten = opsomming.Nieuw("Regiosoort",
	opsomming.Rij[Regiosoort]{Waarde: Land, Tekst: "land", Label: "Land", Bron: "CBS StatLine, dimensie RegioS"},
	opsomming.Rij[Regiosoort]{Waarde: Landsdeel, Tekst: "landsdeel", Label: "Landsdeel", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: Provincie, Tekst: "provincie", Label: "Provincie", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: COROPGebied, Tekst: "corop-gebied", Label: "COROP-gebied", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: Gemeente, Tekst: "gemeente", Label: "Gemeente", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: Wijk, Tekst: "wijk", Label: "Wijk", Bron: bronWijken},
	opsomming.Rij[Regiosoort]{Waarde: Buurt, Tekst: "buurt", Label: "Buurt", Bron: bronWijken},
	opsomming.Rij[Regiosoort]{Waarde: Jeugdregio, Tekst: "jeugdregio", Label: "Jeugdregio", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: GGDRegio, Tekst: "ggd-regio", Label: "GGD-regio", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: Arbeidsmarktregio, Tekst: "arbeidsmarktregio", Label: "Arbeidsmarktregio", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: VeiligThuisRegio, Tekst: "veilig-thuis-regio", Label: "Veilig Thuis-regio", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: Veiligheidsregio, Tekst: "veiligheidsregio", Label: "Veiligheidsregio", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: Zorgkantoorregio, Tekst: "zorgkantoorregio", Label: "Zorgkantoorregio", Bron: bronGebieden},
	opsomming.Rij[Regiosoort]{Waarde: SoortSamenwerkingsverband, Tekst: "samenwerkingsverband", Label: "Samenwerkingsverband", Bron: "eigen indeling"},
)

// Regiosoorten gives every kind, in order.
func Regiosoorten() []Regiosoort { return regioSoorten.All() }

// ParseRegiosoort reads a kind as String writes it; the error lists what is known.
func ParseRegiosoort(s string) (Regiosoort, error) { return regioSoorten.Parse(s) }

// String gives the kind as files have it ("corop-gebied"), or "Regiosoort(n)" for a value that is none.
func (s Regiosoort) String() string { return regioSoorten.Tekst(s) }

// Label gives the Dutch label ("COROP-gebied").
func (s Regiosoort) Label() string { return regioSoorten.Label(s) }

// Bron gives the table that defines the kind; empty for a value that is none.
func (s Regiosoort) Bron() string { return regioSoorten.Bron(s) }

// MarshalText writes what String gives; a value that is no kind is an error.
func (s Regiosoort) MarshalText() ([]byte, error) { return regioSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Regiosoort) UnmarshalText(b []byte) error { return regioSoorten.UnmarshalText(s, b) }

// Regio is a region by its code: one of CBS, or a slug of one's own. It is
// comparable with == and fit as a map key. The zero value is no region, and
// can't be written as text: leave it out of JSON with omitzero.
type Regio struct {
	code string
}

// codevorm is the shape of one kind of CBS code: its letters and how many
// characters follow them.
type codevorm struct {
	letters   string
	soort     Regiosoort
	lengte    int
	voorbeeld string
}

// codevormen follows the column prefixes of CBS StatLine table 85067NED and,
// for NL, WK and BU, 84799NED.
var codevormen = [...]codevorm{
	{"NL", Land, 2, "NL01"},
	{"LD", Landsdeel, 2, "LD02"},
	{"PV", Provincie, 2, "PV25"},
	{"CR", COROPGebied, 2, "CR14"},
	{"GM", Gemeente, 4, "GM1509"},
	{"WK", Wijk, 6, "WK150901"},
	{"BU", Buurt, 8, "BU15090101"},
	{"JZ", Jeugdregio, 2, "JZ25"},
	{"GG", GGDRegio, 4, "GG1413"},
	{"AM", Arbeidsmarktregio, 2, "AM09"},
	{"VT", VeiligThuisRegio, 2, "VT14"},
	{"VR", Veiligheidsregio, 2, "VR06"},
	{"ZK", Zorgkantoorregio, 2, "ZK04"},
}

// codeLand is the country's canonical code; NL00 is read as it (Deviations).
const codeLand = "NL01"

// maxSlug is the longest code of a region of one's own.
const maxSlug = 40

// vormVan finds the shape by the first two characters of a code, nil for none.
func vormVan(code string) *codevorm {
	if len(code) < 2 {
		return nil
	}
	for i := range codevormen {
		if v := &codevormen[i]; v.letters[0] == code[0] && v.letters[1] == code[1] {
			return v
		}
	}
	return nil
}

func isCijfer(c byte) bool { return '0' <= c && c <= '9' }

// past tells whether code has the shape's length and characters.
func (v *codevorm) past(code string) bool {
	if len(code) != 2+v.lengte {
		return false
	}
	for i := 2; i < len(code); i++ {
		c := code[i]
		// The wijk's own two places may hold letters: WK0363AA, BU0363AA01.
		letterMag := (v.soort == Wijk || v.soort == Buurt) && (i == 6 || i == 7)
		if !isCijfer(c) && (!letterMag || c < 'A' || c > 'Z') {
			return false
		}
	}
	return v.soort != Land || code == "NL00" || code == codeLand
}

// ParseRegio reads a CBS region code as StatLine keys have it: NL01, or two
// letters and the digits of their kind (see [Regiosoort]). Blanks at the end
// are CBS padding and fall off; otherwise it is strict: upper case, no
// leading blanks, exact length. NL00 is read as NL01.
//
// It doesn't check that the code is in use: codes come and go each year, and
// [Gebiedsindeling] knows those of its edition. The error is a [Codefout] of [ErrRegio].
// The result may share memory with s.
func ParseRegio(s string) (Regio, error) {
	code := zonderVulling(s)
	v := vormVan(code)
	if v == nil || !v.past(code) {
		return Regio{}, geenCode(s)
	}
	if v.soort == Land {
		code = codeLand
	}
	return Regio{code}, nil
}

// MustRegio is ParseRegio for codes written in a program; it panics on an error.
func MustRegio(s string) Regio {
	r, err := ParseRegio(s)
	if err != nil {
		panic(err)
	}
	return r
}

// zonderVulling takes the blanks off with which CBS pads its keys on the right.
func zonderVulling(s string) string {
	for len(s) > 0 && s[len(s)-1] == ' ' {
		s = s[:len(s)-1]
	}
	return s
}

// geenCode says why s is no CBS region code.
func geenCode(s string) error {
	code := zonderVulling(s)
	wat := "expected two letters and digits, as in GM1509"
	v := vormVan(code)
	switch {
	case code == "":
		wat = "it is empty; expected a code as in GM1509"
	case v != nil && v.soort == Land:
		wat = "the country is NL01 or NL00"
	case v != nil:
		wat = fmt.Sprintf("%s takes %d digits, as in %s", v.letters, v.lengte, v.voorbeeld)
	case onbekendeSoort(code):
		wat = code[:2] + " is no kind of region that this package knows"
	case len(code) <= maxSlug:
		beter := strings.ToUpper(strings.TrimSpace(code))
		if v := vormVan(beter); v != nil && v.past(beter) {
			wat = "expected upper case without blanks around it, as in " + beter
		} else if tekst.IsSlug(code) {
			wat = "it is no CBS code; a region of one's own is made with EigenRegio"
		}
	}
	return regioFout(s, "%s", wat)
}

// onbekendeSoort tells whether a code that has no known shape has that of some
// other kind: two capitals, and digits alone after them.
func onbekendeSoort(code string) bool {
	if len(code) < 3 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z' {
		return false
	}
	return !strings.ContainsFunc(code[2:], func(c rune) bool { return c < '0' || c > '9' })
}

// EigenRegio makes a region that CBS doesn't have, of kind
// [SoortSamenwerkingsverband]. Its code is a slug of at most 40 characters:
// words of lower-case letters and digits joined by hyphens, the first
// beginning with a letter ("achterhoek-noord"). A slug that looks like a CBS
// code in lower case ("gm0197") is refused. The error is a [Codefout] of [ErrRegio].
func EigenRegio(code string) (Regio, error) {
	switch {
	case len(code) > maxSlug:
		return Regio{}, regioFout(code, "the code of a region of one's own has at most %d characters, not %d", maxSlug, len(code))
	case !tekst.IsSlug(code):
		return Regio{}, regioFout(code, "expected words of lower-case letters and digits joined by hyphens, beginning with a letter, as in achterhoek-noord")
	case lijktCode(code):
		return Regio{}, regioFout(code, "a region of one's own may not look like the CBS code %s", strings.ToUpper(code))
	}
	return Regio{code}, nil
}

// lijktCode tells whether a slug is a CBS code in lower case, of right length or not.
func lijktCode(slug string) bool {
	hoofd := strings.ToUpper(slug)
	v := vormVan(hoofd)
	if v == nil || len(hoofd) == 2 {
		return false
	}
	if v.past(hoofd) {
		return true
	}
	return !strings.ContainsFunc(hoofd[2:], func(c rune) bool { return c < '0' || c > '9' })
}

// Code gives the canonical code, without padding; empty for the zero Regio.
func (r Regio) Code() string { return r.code }

// String is Code.
func (r Regio) String() string { return r.code }

// IsZero tells whether r is no region.
func (r Regio) IsZero() bool { return r.code == "" }

// Soort gives the kind, told from the code; 0 for the zero Regio.
func (r Regio) Soort() Regiosoort {
	if r.code == "" {
		return 0
	}
	if v := vormVan(r.code); v != nil {
		return v.soort
	}
	return SoortSamenwerkingsverband
}

// Compare orders regions by kind, the country first, then by code; the zero
// Regio comes before all.
func (r Regio) Compare(o Regio) int {
	if len(r.code) > 1 && len(o.code) > 1 && r.code[:2] == o.code[:2] {
		return strings.Compare(r.code, o.code) // two letters alike: one kind
	}
	return cmp.Or(cmp.Compare(r.Soort(), o.Soort()), strings.Compare(r.code, o.code))
}

// Gemeente gives the municipality of a wijk or buurt, or the municipality
// itself; false for any other region.
func (r Regio) Gemeente() (Regio, bool) {
	switch r.Soort() { //nolint:exhaustive // only these three lie in one municipality by their code
	case Gemeente:
		return r, true
	case Wijk, Buurt:
		return Regio{"GM" + r.code[2:6]}, true
	default:
		return Regio{}, false
	}
}

// Wijk gives the wijk of a buurt, or the wijk itself; false for any other region.
func (r Regio) Wijk() (Regio, bool) {
	switch r.Soort() { //nolint:exhaustive // only these two lie in one wijk
	case Wijk:
		return r, true
	case Buurt:
		return Regio{"WK" + r.code[2:8]}, true
	default:
		return Regio{}, false
	}
}

// Bevat tells by code alone whether o lies in r: a municipality contains its
// wijken and buurten, a wijk its buurten, the country every region of CBS. No
// region contains itself. What a province or jeugdregio contains, and what a
// region of one's own does, takes a [Gebiedsindeling].
func (r Regio) Bevat(o Regio) bool {
	soort := o.Soort()
	switch r.Soort() { //nolint:exhaustive // the codes of the others tell nothing of what lies in them
	case Land:
		return soort > Land && soort < SoortSamenwerkingsverband
	case Gemeente:
		return (soort == Wijk || soort == Buurt) && o.code[2:6] == r.code[2:]
	case Wijk:
		return soort == Buurt && o.code[2:8] == r.code[2:]
	default:
		return false
	}
}

// MarshalText writes the code; the zero Regio is an error.
func (r Regio) MarshalText() ([]byte, error) {
	if r.IsZero() {
		return nil, fmt.Errorf("%w: the zero Regio can't be written", ErrRegio)
	}
	return []byte(r.code), nil
}

// UnmarshalText reads what MarshalText writes: a CBS code as [ParseRegio]
// takes it, or a slug as [EigenRegio] takes it. On an error r stays as it was.
func (r *Regio) UnmarshalText(b []byte) error {
	lees := ParseRegio
	if len(b) > 0 && 'a' <= b[0] && b[0] <= 'z' {
		lees = EigenRegio
	}
	nieuw, err := lees(string(b))
	if err != nil {
		return err
	}
	*r = nieuw
	return nil
}

// sorteer orders regions as Compare does, in place, and gives them back.
func sorteer(regios []Regio) []Regio {
	slices.SortFunc(regios, Regio.Compare)
	return regios
}
