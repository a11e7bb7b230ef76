package kosten

import (
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/internal/gemeente"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Sleuteluitleg is a key in words.
type Sleuteluitleg struct {
	Nummer  int          `json:"nummer"` // from 1, in the order of the definition: the same in every table
	ID      string       `json:"id"`
	Naam    string       `json:"naam"`
	Soort   Sleutelsoort `json:"soort"`
	Uitleg  []string     `json:"uitleg"`  // Dutch sentences: how it shares
	Cijfers []string     `json:"cijfers"` // ids of the grondslagen it goes by, also in the keys of a mix
}

// Titel gives its number and name: "1. Naar inwoners".
func (s Sleuteluitleg) Titel() string { return strconv.Itoa(s.Nummer) + ". " + s.Naam }

// Uitleg tells of every key, in the order of the definition, how it shares.
func (v *Kostenverdeling) Uitleg() []Sleuteluitleg {
	uit := make([]Sleuteluitleg, len(v.def.Sleutels))
	for i, s := range v.def.Sleutels {
		uit[i] = Sleuteluitleg{Nummer: i + 1, ID: s.ID, Naam: s.Naam, Soort: s.Soort, Uitleg: v.inWoorden(s), Cijfers: []string{}}
		for _, g := range v.cijfers(s.ID) {
			uit[i].Cijfers = append(uit[i].Cijfers, g.ID)
		}
	}
	return uit
}

// definitie gives a key as it was defined; the empty one for an unknown id.
func (v *Kostenverdeling) definitie(id string) Sleuteldefinitie {
	i := slices.IndexFunc(v.def.Sleutels, func(s Sleuteldefinitie) bool { return s.ID == id })
	if i < 0 {
		return Sleuteldefinitie{ID: id, Naam: id}
	}
	return v.def.Sleutels[i]
}

// cijfers gives the figures that keys go by, also those of the keys in a mix,
// in the order of the definition.
func (v *Kostenverdeling) cijfers(sleutels ...string) []Grondslag {
	nodig := map[string]bool{}
	var loop func(id string)
	loop = func(id string) {
		s := v.definitie(id)
		nodig[s.Grondslag] = true
		for _, m := range s.Mengsel { // a checked mix does not hold itself
			loop(m.Sleutel)
		}
	}
	for _, id := range sleutels {
		loop(id)
	}
	var uit []Grondslag
	for _, g := range v.def.Grondslagen {
		if nodig[g.ID] {
			uit = append(uit, g)
		}
	}
	return uit
}

// Herkomst tells what the figures are, of when, and who published them, on one
// line: "Inwoners, 1 januari 2023: CBS StatLine, tabel 70072ned".
func (g Grondslag) Herkomst() string {
	s := g.Naam + ", " + g.Periode + ": " + g.Bron
	if g.Fictief {
		s += " (fictief)"
	}
	return s
}

// inWoorden says how a key shares.
func (v *Kostenverdeling) inWoorden(s Sleuteldefinitie) []string {
	uit := []string{}
	switch s.Soort {
	case SoortInwoners, SoortGebruik:
		for _, g := range v.cijfers(s.ID) {
			zin := "Naar verhouding van: " + g.Naam + ", " + g.Periode
			if g.Fictief {
				zin += " (fictief)"
			}
			uit = append(uit, zin+".")
		}
	case SoortVast:
		var delen []string
		for _, g := range v.def.Gemeenten {
			delen = append(delen, g.Naam+" "+s.Delen[g.Code].Tekst())
		}
		uit = append(uit, "Afgesproken delen: "+notatie.Opsomming(delen)+".")
	case SoortGelijk:
		uit = append(uit, "Voor elke gemeente evenveel.")
	case SoortMengsel:
		var delen []string
		for _, m := range s.Mengsel {
			delen = append(delen, v.definitie(m.Sleutel).Naam+" telt voor "+m.Gewicht.Tekst())
		}
		uit = append(uit, notatie.Hoofdletter(notatie.Opsomming(delen))+".")
	}
	if t := v.grensInWoorden(s.Bodem); t != "" {
		uit = append(uit, "Bodem: "+t+". Wat anderen daardoor minder betalen, is met dezelfde sleutel verdeeld.")
	}
	if t := v.grensInWoorden(s.Plafond); t != "" {
		uit = append(uit, "Plafond: "+t+". Wat daarboven komt, is met dezelfde sleutel over de anderen verdeeld.")
	}
	return uit
}

func (v *Kostenverdeling) grensInWoorden(g *Grensdefinitie) string {
	if g == nil {
		return ""
	}
	tekst := func(s string) string {
		b, err := ParseBedrag(s)
		if err != nil { // Resolve has read it
			return s
		}
		return b.String()
	}
	var delen []string
	for _, gemeente := range v.def.Gemeenten {
		if s, ok := g.Gemeenten[gemeente.Code]; ok {
			delen = append(delen, gemeente.Naam+" "+tekst(s))
		}
	}
	switch alle := tekst(g.Alle) + " per gemeente"; {
	case g.Alle == "":
		return notatie.Opsomming(delen)
	case len(delen) == 0:
		return alle
	default:
		return notatie.Opsomming(delen) + "; de anderen " + alle
	}
}

// Fictief tells whether anything is made up: amounts, figures or
// municipalities. Who shows it says so; Verzonnen says what.
func (v *Kostenverdeling) Fictief() bool {
	return v.def.Fictief || slices.ContainsFunc(v.def.Grondslagen, func(g Grondslag) bool { return g.Fictief })
}

// Verzonnen says per thing what is made up, in Dutch sentences; none where all
// is real.
func (v *Kostenverdeling) Verzonnen() []string {
	uit := []string{}
	if v.def.Fictief {
		uit = append(uit, "De bedragen zijn verzonnen.")
	}
	for _, g := range v.def.Grondslagen {
		if g.Fictief {
			uit = append(uit, "De cijfers van “"+g.Naam+"” zijn verzonnen.")
		}
	}
	if v.def.Fictief {
		if zin := gemeente.Zin(v.def.Gemeenten, v.def.Jaar); zin != "" {
			uit = append(uit, zin)
		}
	}
	return uit
}

// rustOpVerzinsel tells whether amounts shared by these keys, or what they are
// per inhabitant, are made up or rest on figures that are.
func (v *Kostenverdeling) rustOpVerzinsel(sleutels ...string) bool {
	inwoners, ok := v.Inwoners()
	return v.def.Fictief || ok && inwoners.Fictief ||
		slices.ContainsFunc(v.cijfers(sleutels...), func(g Grondslag) bool { return g.Fictief })
}
