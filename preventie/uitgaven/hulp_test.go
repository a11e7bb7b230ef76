package uitgaven_test

import (
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

var update = flag.Bool("update", false, "write the golden files and the schemas anew")

const bron = "Verzonnen administratie (fictief)"

// voorbeeld reads the fictional example.
func voorbeeld(t testing.TB) *uitgaven.Definitie {
	t.Helper()
	f, err := os.Open("../../examples/preventie/voorbeeld/uitgaven.json")
	require.NoError(t, err)
	defer f.Close()
	d, err := uitgaven.ReadJSON(f, "uitgaven.json")
	require.NoError(t, err)
	return d
}

// klein is a definition of one municipality with these bookings, of which
// municipality and source are filled in.
func klein(boekingen ...uitgaven.Boeking) *uitgaven.Definitie {
	d := &uitgaven.Definitie{
		Versie: "1", ID: "klein", Naam: "Klein", Fictief: true,
		Gemeenten: []uitgaven.Gemeente{{Code: "GM9901", Naam: "Fictiefstad"}}, Boekingen: boekingen,
	}
	for i := range d.Boekingen {
		d.Boekingen[i].Gemeente, d.Boekingen[i].Bron = "GM9901", bron
	}
	return d
}

func los(t require.TestingT, d *uitgaven.Definitie) *uitgaven.Overzicht {
	o, err := d.Resolve()
	require.NoError(t, err)
	return o
}

func jaar(t require.TestingT, o *uitgaven.Overzicht, jaar int) uitgaven.Jaarbeeld {
	j, ok := o.Jaarbeeld("GM9901", jaar)
	require.True(t, ok)
	return j
}

func gelijk(t require.TestingT, want string, d decimal.Decimal, wat ...any) {
	require.True(t, decimal.RequireFromString(want).Equal(d), "want %s, got %s %v", want, d, wat)
}

func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Error())
	}
	return alle
}

func getal(s string) preventie.Getal {
	g, err := preventie.ParseGetal(s)
	if err != nil {
		panic(err)
	}
	return g
}

// willekeurig draws a definition that resolves: per municipality and year
// bookings on taakvelden with any mapping, or by level.
func willekeurig(t *rapid.T) *uitgaven.Definitie {
	d := &uitgaven.Definitie{Versie: "1", ID: "x", Naam: "x", Fictief: true, Gemeenten: []uitgaven.Gemeente{{Code: "GM9901", Naam: "Fictiefstad"}, {Code: "GM9902", Naam: "Verzonnendam"}}}
	bedrag := rapid.StringMatching(`-?[1-9][0-9]{0,7}\.[0-9]{2}`)
	if rapid.Bool().Draw(t, "positief") {
		bedrag = rapid.StringMatching(`[1-9][0-9]{0,7}\.[0-9]{2}`)
	}
	for _, g := range d.Gemeenten {
		for _, j := range rapid.SliceOfNDistinct(rapid.IntRange(2019, 2027), 1, 3, rapid.ID[int]).Draw(t, "jaren") {
			metTaakveld := rapid.Bool().Draw(t, "met taakveld")
			gen, _ := uitgaven.GeneratieVan(j)
			status := rapid.SampledFrom(uitgaven.Statussen()).Draw(t, "status")
			for i := range rapid.IntRange(1, 6).Draw(t, "aantal") {
				b := uitgaven.Boeking{Gemeente: g.Code, Jaar: j, Bedrag: bedrag.Draw(t, "bedrag"), Omschrijving: fmt.Sprint("post ", i), Bron: bron, Status: rapid.SampledFrom([]uitgaven.Status{0, status}).Draw(t, "met status")}
				if metTaakveld {
					b.Taakveld = rapid.SampledFrom(uitgaven.Taakvelden(gen)).Draw(t, "taakveld").Code
				}
				if !metTaakveld || rapid.Bool().Draw(t, "ook niveau") {
					b.Niveau = rapid.SampledFrom(preventie.Niveaus()).Draw(t, "niveau")
				}
				d.Boekingen = append(d.Boekingen, b)
			}
			if rapid.Bool().Draw(t, "inwoners") {
				d.Inwoners = append(d.Inwoners, uitgaven.Inwoners{Gemeente: g.Code, Jaar: j, Aantal: rapid.IntRange(1, 1e6).Draw(t, "aantal"), Bron: bron})
			}
		}
	}
	if rapid.Bool().Draw(t, "eigen toerekening") {
		for _, g := range uitgaven.Generaties() {
			for _, v := range uitgaven.Taakvelden(g) {
				if rapid.Bool().Draw(t, "wel") {
					d.Toerekening = append(d.Toerekening, uitgaven.Toerekening{Taakveld: v.Code, Generatie: g, Delen: delen(t), Lezing: "proef", Bron: "proef"})
				}
			}
		}
	}
	if rapid.Bool().Draw(t, "index") {
		d.Prijsindex = &uitgaven.Prijsindex{Jaar: 2023, Bron: bron}
		for j := 2021; j <= 2025; j++ {
			d.Prijsindex.Indexen = append(d.Prijsindex.Indexen, uitgaven.Jaarindex{Jaar: j, Index: preventie.HeelGetal(rapid.Int64Range(1, 300).Draw(t, "index"))})
		}
	}
	if rapid.Bool().Draw(t, "cliënten") {
		d.Clienten = []uitgaven.Clienten{{Gemeente: "GM9901", Jaar: 2025, Klassen: klassen(t), Bron: bron}}
	}
	return d
}

func delen(t *rapid.T) uitgaven.Delen {
	deel := func(n int) preventie.Getal { return getal(decimal.New(int64(n), -9).String()) }
	rest, uit := 1_000_000_000, [5]preventie.Getal{}
	for i := range uit {
		n := rapid.IntRange(0, rest).Draw(t, "deel")
		uit[i], rest = deel(n), rest-n
	}
	return uitgaven.Delen{Universeel: uit[0], Selectief: uit[1], Geindiceerd: uit[2], Zorggerelateerd: uit[3], Buiten: uit[4]}
}

func klassen(t *rapid.T) []uitgaven.Klasse {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) uitgaven.Klasse {
		return uitgaven.Klasse{Clienten: rapid.IntRange(1, 60).Draw(t, "cliënten"), Bedrag: fmt.Sprintf("%d.%02d", rapid.IntRange(0, 1e6).Draw(t, "euro"), rapid.IntRange(0, 99).Draw(t, "cent"))}
	}), 1, 8).Draw(t, "klassen")
}
