package cbs

import (
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Herindelingen gives every merger, division and new name of municipalities
// from 2015 to 2026, in which the last is of 2023, and that of the Achterhoek
// before: the seven municipalities made on 1 January 2005, and the one renamed
// in 2006. Its [Bereik] is the borders of 2014 to 2026, and from 2004 on those
// of the eight municipalities of the Achterhoek with all they were made of. Of
// any other before 2014, and of all after 2026, it tells nothing: make a table
// of one's own with [NewHerindeling], starting from [Herindeling.Overgangen].
//
// A municipality that keeps its code and receives another has a
// [Grenswijziging] to itself with share 1. The shares of what was divided are
// not known: Eibergen and Ruurlo (2005), Maasdonk (2015), Littenseradiel
// (2018), Winsum (2019), Haaren (2021).
//
// Border corrections, in which a municipality gives some streets or fields to
// another, are not here. The largest that shows in the figures is Meerstad,
// which went from Slochteren to Groningen in 2017 with some 950 inhabitants.
//
// The codes and the years in which they change are from the populations on 1
// January in CBS StatLine 70072ned; which municipality went where is from the
// municipalities of each year (CBS, Gemeentelijke indeling), and for the
// Achterhoek from the law of 2004 (Staatsblad 2004, 414). The populations show
// that the parts of Eibergen and Ruurlo that went to Groenlo had some 1,430
// inhabitants: the parts of Berkelland had 3% more people than Berkelland,
// those of Groenlo 5% fewer than Groenlo; taken together they differ by ten
// persons. Of all others whose shares are known the parts have the people of
// the whole, within 1.5% after the growth of the country in that year.
func Herindelingen() *Herindeling { return ingebouwdeHerindelingen() }

//go:embed herindelingen.csv
var herindelingenCSV string

var ingebouwdeHerindelingen = sync.OnceValue(func() *Herindeling {
	h, err := leesHerindelingen(herindelingenCSV)
	if err == nil {
		h, err = h.MetBereik(ingebouwdBereik(h))
	}
	if err != nil {
		panic(fmt.Sprintf("embedded herindelingen.csv: %v", err)) // only a wrong build can cause it
	}
	return h
})

// ingebouwdBereik is the Bereik of the built-in table, whose transitions before
// 2015 are those of the Achterhoek alone.
func ingebouwdBereik(h *Herindeling) Bereik {
	b := Bereik{Vanaf: eersteEditie - 1, TotEnMet: laatsteEditie, EerderVanaf: 2004, Eerder: Achterhoek().Leden}
	for _, o := range h.overgangen {
		if o.Jaar <= b.Vanaf {
			b.Eerder = append(b.Eerder, o.Van, o.Naar)
		}
	}
	return b
}

// kolommenHerindeling is the header of the embedded table.
var kolommenHerindeling = []string{"van_jaar", "naar_jaar", "van", "naar", "aandeel", "soort", "toelichting", "bron"}

// leesTabel reads an embedded table with a header; lines that begin with # are comment.
func leesTabel(tabel string, kolommen []string) ([][]string, error) {
	lezer := csv.NewReader(strings.NewReader(tabel))
	lezer.Comma, lezer.Comment = ';', '#'
	lezer.FieldsPerRecord = len(kolommen)
	rijen, err := lezer.ReadAll()
	if err != nil {
		return nil, err
	}
	if len(rijen) == 0 || !slices.Equal(rijen[0], kolommen) {
		return nil, fmt.Errorf("expected the header %s", strings.Join(kolommen, ";"))
	}
	return rijen[1:], nil
}

// leesHerindelingen reads a table with kolommenHerindeling as header.
func leesHerindelingen(tabel string) (*Herindeling, error) {
	rijen, err := leesTabel(tabel, kolommenHerindeling)
	if err != nil {
		return nil, err
	}
	overgangen := make([]Overgang, len(rijen))
	for i, rij := range rijen {
		if overgangen[i], err = leesOvergang(rij); err != nil {
			return nil, fmt.Errorf("row %d: %w", i+1, err)
		}
	}
	return NewHerindeling(overgangen...)
}

func leesOvergang(rij []string) (Overgang, error) {
	o := Overgang{Toelichting: rij[6], Bron: rij[7]}
	fouten := make([]error, 6)
	o.VanJaar, fouten[0] = strconv.Atoi(rij[0])
	o.Jaar, fouten[1] = strconv.Atoi(rij[1])
	o.Van, fouten[2] = ParseRegio(rij[2])
	o.Naar, fouten[3] = ParseRegio(rij[3])
	if rij[4] != "" {
		o.Aandeel, fouten[4] = strconv.ParseFloat(rij[4], 64)
	}
	o.Soort, fouten[5] = ParseOvergangssoort(rij[5])
	return o, errors.Join(fouten...)
}
