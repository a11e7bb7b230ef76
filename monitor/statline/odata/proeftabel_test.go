package odata

import (
	"fmt"
	"maps"
)

// proefsleutel is a key of a dimension.
type proefsleutel struct{ sleutel, titel string }

type proefdimensie struct {
	naam, soort3, soort4 string
	breedte              int // of the column, in version 3
	sleutels             []proefsleutel
}

type proefmeting struct{ sleutel3, code4, titel string }

// proeftabel is a fictional table.
type proeftabel struct {
	id        string
	dimensies []proefdimensie
	metingen  []proefmeting
}

// kerncijfers is a fictional table with a further dimension, regions and
// periods of two kinds.
func kerncijfers() *proeftabel {
	t := &proeftabel{id: "99001NED", dimensies: []proefdimensie{
		{"Geslacht", "Dimension", "Dimension", 7, []proefsleutel{{"T001038", "Totaal mannen en vrouwen"}, {"3000", "Mannen"}, {"4000", "Vrouwen"}}},
		{"RegioS", "GeoDimension", "GeoDimension", 10, []proefsleutel{{"NL01", "Nederland"}}},
		{"Perioden", "TimeDimension", "TimeDimension", 8, []proefsleutel{{"2019JJ00", "2019"}, {"2020JJ00", "2020"}, {"2021JJ00", "2021"}, {"2021KW01", "2021 1e kwartaal"}, {"2022JJ00", "2022"}}},
	}, metingen: []proefmeting{
		{"AantalInwoners_1", "M000352", "Aantal inwoners"}, {"Bijstand_2", "M000200", "Bijstand"}, {"AOW_3", "M000201", "AOW"},
	}}
	for i := range 12 {
		t.dimensies[1].sleutels = append(t.dimensies[1].sleutels, proefsleutel{fmt.Sprintf("GM99%02d", i+1), fmt.Sprintf("Fictief %d", i+1)})
	}
	return t
}

// proefrij is a row: its keys without padding, by dimension, and its figures.
type proefrij struct {
	sleutels map[string]string
	cijfers  []int // of each measure; below zero: none
}

// rijen gives the rows of the table in order.
func (t *proeftabel) rijen() []proefrij {
	alle := []proefrij{{sleutels: map[string]string{}}}
	for _, d := range t.dimensies {
		var meer []proefrij
		for _, r := range alle {
			for _, s := range d.sleutels {
				nieuw := map[string]string{d.naam: s.sleutel}
				maps.Copy(nieuw, r.sleutels)
				meer = append(meer, proefrij{sleutels: nieuw})
			}
		}
		alle = meer
	}
	for i := range alle {
		for j := range t.metingen {
			c := (i+1)*10 + j
			if j == 0 {
				c = 100_000 + i
			}
			if j == 1 && i%7 == 3 {
				c = -1
			}
			alle[i].cijfers = append(alle[i].cijfers, c)
		}
	}
	return alle
}
