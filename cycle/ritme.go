package cycle

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// maxTerug keeps a rhythm of any length within what an int can hold; the
// calendar has fewer weeks.
const maxTerug = 1_000_000

// ritme holds a meeting on datum to how often there must be one: in the weeks,
// months or years before it there were as many as asked. It counts back from
// the meeting, by kalender.Datum.AddMaanden: two months before 30 April is the
// last day of February.
func ritme(r governance.Ritme, datum kalender.Datum, vorige []kalender.Datum) (governance.Oordeel, string) {
	if !datum.Geldig() {
		return governance.NietTeToetsen, "Er is geen datum gegeven."
	}
	eerder := slices.DeleteFunc(slices.Clone(vorige), func(d kalender.Datum) bool { return !d.Geldig() || d >= datum })
	if len(eerder) == 0 {
		return governance.NietTeToetsen, "Er is geen eerdere vergadering gegeven."
	}
	begin := beginVan(r, datum)
	slices.Sort(eerder)
	eerder = slices.Compact(eerder)
	n := 0
	for _, d := range eerder {
		if d >= begin {
			n++
		}
	}
	switch {
	case n >= r.Keren:
		return governance.Voldaan, ""
	case n > 0 && eerder[0] >= begin: // all that is known lies in the span
		return governance.NietTeToetsen, "De vergaderingen die zijn gegeven beslaan nog niet de hele periode."
	}
	laatste := eerder[len(eerder)-1]
	return governance.NietVoldaan, fmt.Sprintf("De laatste vergadering was op %s, %s geleden.", laatste.Label(), notatie.Aantal(int(datum-laatste), "dag", "dagen"))
}

// beginVan gives the first day of the span that a rhythm looks back over.
func beginVan(r governance.Ritme, datum kalender.Datum) kalender.Datum {
	switch r.Eenheid {
	case governance.Week:
		return datum.AddDagen(-7 * min(r.Per, maxTerug))
	case governance.Maand:
		return datum.AddMaanden(-min(r.Per, maxTerug))
	case governance.Jaar:
		return datum.AddMaanden(-12 * min(r.Per, maxTerug))
	}
	return datum
}
