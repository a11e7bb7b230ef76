package statline

import (
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Maten says what each figure of the koppeling is, for who adds figures up that
// no doelenboom defines (monitor.Optellen, monitor.Herindeel): what the koppeling
// says (Koppelindicator.Maat); else an aantal where a figure is published as one
// number and all its columns are counts by their unit in the metadata. A number
// with decimals is none, but for thousands: the average size of a household has
// the unit "aantal" too. Of any other the Maat is left out, and only teller and
// noemer can be added up. t may be nil.
func (k *Koppeling) Maten(t *metadata.Tabel) []goaltree.Indicator {
	maten := make([]goaltree.Indicator, len(k.Indicatoren))
	for i, ki := range k.Indicatoren {
		maten[i] = goaltree.Indicator{ID: ki.Indicator, Naam: ki.Indicator, Per: 1}
		switch alleen := ki.Waarde != nil && ki.Noemer == nil && ki.N == nil; {
		case ki.Maat != 0:
			maten[i].Maat = ki.Maat
		case alleen && t != nil && ki.Waarde.isAantal(t):
			maten[i].Maat = goaltree.Aantal
		}
	}
	return maten
}

// isAantal tells whether all columns are counts by their unit.
func (s *Som) isAantal(t *metadata.Tabel) bool {
	return !slices.ContainsFunc(s.Kolommen, func(naam string) bool {
		gevonden := t.ZoekMeting(naam)
		if len(gevonden) != 1 || gevonden[0].Tekst || strings.HasPrefix(strings.ToLower(gevonden[0].Titel), "gemiddeld") {
			return true
		}
		return gevonden[0].Eenheid != "x 1 000" && (gevonden[0].Eenheid != "aantal" || gevonden[0].Decimalen > 0)
	})
}
