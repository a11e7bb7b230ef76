package odata

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// eis is what a question asks of one column: one of these keys.
type eis struct {
	kolom    string
	sleutels []string
	// lijst are all keys of a column of periods, sorted: where sleutels is a
	// stretch of it, from and to say the same in fewer words.
	lijst []string
}

// bereikVanaf is from how many keys on from and to are shorter.
const bereikVanaf = 3

// tekst writes the eis as a condition of OData, of both versions.
func (e eis) tekst() string {
	if e.isBereik() {
		return fmt.Sprintf("%s ge %s and %s le %s", e.kolom, letterlijk(e.sleutels[0]), e.kolom, letterlijk(e.sleutels[len(e.sleutels)-1]))
	}
	delen := make([]string, len(e.sleutels))
	for i, s := range e.sleutels {
		delen[i] = e.kolom + " eq " + letterlijk(s)
	}
	if len(delen) == 1 {
		return delen[0]
	}
	return "(" + strings.Join(delen, " or ") + ")"
}

// isBereik tells whether the keys are sorted and lie beside each other in lijst.
func (e eis) isBereik() bool {
	if len(e.sleutels) < bereikVanaf {
		return false
	}
	i := slices.Index(e.lijst, e.sleutels[0])
	return i >= 0 && i+len(e.sleutels) <= len(e.lijst) && slices.Equal(e.lijst[i:i+len(e.sleutels)], e.sleutels)
}

// letterlijk writes a text as OData has it: a quote in it is doubled.
func letterlijk(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// filter writes the condition of all eisen; empty without any.
func filter(eisen []eis) string {
	delen := make([]string, len(eisen))
	for i, e := range eisen {
		delen[i] = e.tekst()
	}
	return strings.Join(delen, " and ")
}

// splits gives the addresses that together ask what eisen ask, none longer
// than maxAdres and no row asked twice: too long a question is halved by the
// column with the most keys, and each half looked at again.
func splits(adres func([]eis) string, eisen []eis, maxAdres int) ([]string, error) {
	a := adres(eisen)
	if len(a) <= maxAdres {
		return []string{a}, nil
	}
	meeste, aantal := 0, 1
	for i, e := range eisen {
		if len(e.sleutels) > aantal {
			meeste, aantal = i, len(e.sleutels)
		}
	}
	if aantal == 1 {
		return nil, fout(adres(nil), goaltree.CodeTeGroot, fmt.Sprintf("the question takes an address of %d characters, more than %d (MaxAdres), and can't be split", len(a), maxAdres), nil)
	}
	var adressen []string
	s := eisen[meeste].sleutels
	for _, helft := range [][]string{s[:len(s)/2], s[len(s)/2:]} {
		deel := slices.Clone(eisen)
		deel[meeste].sleutels = helft
		meer, err := splits(adres, deel, maxAdres)
		if err != nil {
			return nil, err
		}
		adressen = append(adressen, meer...)
	}
	return adressen, nil
}
