package cbs

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Samenwerkingsverband is a set of regions whose figures are made by adding up
// those of its members: a region of one's own, or one of CBS as a set of its
// municipalities ([Gebiedsindeling.Verband]).
type Samenwerkingsverband struct {
	Regio Regio   `json:"regio"` // as EigenRegio makes it, or a region of CBS
	Naam  string  `json:"naam"`
	Leden []Regio `json:"leden"`          // none of them lying in another
	Bron  string  `json:"bron,omitempty"` // of the membership
}

// NewSamenwerkingsverband makes a region of one's own; code is as
// [EigenRegio] takes it. Members may be of any kind and are kept in the order
// given. The error names all mistakes at once: a bad code, no name, no
// members, a zero or double member, the set as its own member, a member that
// lies in another by its code. What lies in what by the table of regions is
// checked by [Gebiedsindeling.Met].
func NewSamenwerkingsverband(code, naam string, leden ...Regio) (Samenwerkingsverband, error) {
	regio, err := EigenRegio(code)
	v := Samenwerkingsverband{Regio: regio, Naam: strings.TrimSpace(naam), Leden: slices.Clone(leden)}
	if err := errors.Join(err, v.controleer(code)); err != nil {
		return Samenwerkingsverband{}, err
	}
	return v, nil
}

// controleer checks all but the code, which it uses to name the set.
func (v Samenwerkingsverband) controleer(code string) error {
	var fouten []error
	fout := func(wat string, args ...any) {
		fouten = append(fouten, fmt.Errorf("samenwerkingsverband %s: %s", citaat(code), fmt.Sprintf(wat, args...)))
	}
	if !tekst.Zichtbaar(v.Naam) {
		fout("it has no name")
	}
	if len(v.Leden) == 0 {
		fout("it has no members")
	}
	gezien := make(map[Regio]bool, len(v.Leden))
	for i, lid := range v.Leden {
		switch {
		case lid.IsZero():
			fout("member %d is the zero Regio", i+1)
			continue
		case lid == v.Regio:
			fout("it is its own member")
		case gezien[lid]:
			fout("member %s is double", lid)
		}
		gezien[lid] = true
	}
	for i, lid := range v.Leden {
		for _, ander := range v.Leden[:i] {
			if lid.Bevat(ander) {
				fout("member %s lies in member %s", ander, lid)
			} else if ander.Bevat(lid) {
				fout("member %s lies in member %s", lid, ander)
			}
		}
	}
	return errors.Join(fouten...)
}

// Achterhoek gives the eight municipalities of the Achterhoek, code
// "achterhoek": those of jeugdregio JZ25 and arbeidsmarktregio AM09. The
// COROP-gebied of the same name, CR14, is larger: it has Brummen, Lochem and
// Zutphen too.
func Achterhoek() Samenwerkingsverband {
	return Samenwerkingsverband{
		Regio: Regio{"achterhoek"},
		Naam:  "Achterhoek",
		Leden: regios(
			"GM0197", // Aalten
			"GM1859", // Berkelland
			"GM1876", // Bronckhorst
			"GM0222", // Doetinchem
			"GM1955", // Montferland
			"GM1586", // Oost Gelre
			"GM1509", // Oude IJsselstreek
			"GM0294", // Winterswijk
		),
		Bron: bronGebieden + ": jeugdregio JZ25, arbeidsmarktregio AM09",
	}
}

// Twente gives the fourteen municipalities of Twente, code "twente": those of
// jeugdregio JZ14 and COROP-gebied CR12.
func Twente() Samenwerkingsverband {
	return Samenwerkingsverband{
		Regio: Regio{"twente"},
		Naam:  "Twente",
		Leden: regios(
			"GM0141", // Almelo
			"GM0147", // Borne
			"GM1774", // Dinkelland
			"GM0153", // Enschede
			"GM0158", // Haaksbergen
			"GM0163", // Hellendoorn
			"GM0164", // Hengelo
			"GM1735", // Hof van Twente
			"GM0168", // Losser
			"GM0173", // Oldenzaal
			"GM1742", // Rijssen-Holten
			"GM0183", // Tubbergen
			"GM1700", // Twenterand
			"GM0189", // Wierden
		),
		Bron: bronGebieden + ": jeugdregio JZ14, COROP-gebied CR12",
	}
}

// regios makes regions of codes known to be right.
func regios(codes ...string) []Regio {
	rs := make([]Regio, len(codes))
	for i, c := range codes {
		rs[i] = Regio{c}
	}
	return rs
}
