package interventies_test

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

// What the example comes to, read over by hand.
func TestUitvoer(t *testing.T) {
	p := programma(t)
	for bestand, schrijf := range map[string]func(io.Writer) error{
		"testdata/voorbeeld.txt":  p.WriteText,
		"testdata/voorbeeld.csv":  p.WriteCSV,
		"testdata/voorbeeld.json": p.Overzicht().WriteJSON,
	} {
		var b bytes.Buffer
		require.NoError(t, schrijf(&b))
		schematest.Vergelijk(t, bestand, bytes.ReplaceAll(b.Bytes(), []byte("\r\n"), []byte("\n")), *update)
	}
}

var errVol = errors.New("vol")

type vol struct{}

func (vol) Write([]byte) (int, error) { return 0, errVol }

func TestUitvoer_fouten(t *testing.T) {
	p, d := programma(t), voorbeeld(t)
	for naam, schrijf := range map[string]func(io.Writer) error{
		"tekst": p.WriteText, "csv": p.WriteCSV, "json": p.Overzicht().WriteJSON,
		"definitie": func(w io.Writer) error { return interventies.WriteJSON(w, d) },
		"rijen":     func(w io.Writer) error { return interventies.WriteCSV(w, d) },
	} {
		require.ErrorIs(t, schrijf(vol{}), errVol, naam)
	}
	for _, p := range []*interventies.Programma{nil, {}} {
		require.Error(t, p.WriteText(io.Discard))
		require.Error(t, p.WriteCSV(io.Discard))
		require.Error(t, p.Overzicht().WriteJSON(io.Discard))
		require.Empty(t, p.Toets())
		require.Empty(t, p.ID())
		_, err := p.Beoordeel(nieuw())
		require.ErrorIs(t, err, goaltree.CodeLeeg)
	}
	require.Error(t, (*interventies.Overzicht)(nil).WriteJSON(io.Discard))
	require.Error(t, interventies.WriteJSON(io.Discard, nil))
}

// Of nothing every question has an empty answer or an error, and none a panic.
func TestNiets(t *testing.T) {
	for naam, v := range map[string]any{
		"programma nil": (*interventies.Programma)(nil), "programma leeg": new(interventies.Programma),
		"interventie nil": (*interventies.Interventie)(nil), "interventie leeg": new(interventies.Interventie),
		"definitie nil": (*interventies.Definitie)(nil), "definitie leeg": new(interventies.Definitie),
		"overzicht nil": (*interventies.Overzicht)(nil),
	} {
		rv := reflect.ValueOf(v)
		for i := range rv.NumMethod() {
			methode := rv.Type().Method(i).Name
			args := make([]reflect.Value, rv.Method(i).Type().NumIn())
			for j := range args {
				if args[j] = reflect.New(rv.Method(i).Type().In(j)).Elem(); args[j].Type() == reflect.TypeFor[io.Writer]() {
					args[j].Set(reflect.ValueOf(io.Discard))
				}
			}
			require.NotPanics(t, func() {
				for _, uit := range rv.Method(i).Call(args) {
					if uit.Type() == reflect.TypeFor[error]() && methode != "Resolve" {
						require.False(t, uit.IsNil(), "%s: %s", naam, methode)
					}
				}
			}, "%s: %s", naam, methode)
		}
	}
	var p *interventies.Programma
	require.Nil(t, p.Definitie())
	require.Equal(t, "gezond-leven", p.NaamVan("gezond-leven"), "an id is its own name where there is no tree")
	require.Equal(t, "Deze interventie staat niet in het programma.", p.KostenPerBereikte("x").Reden)
	require.Equal(t, "geen interventies", p.Kosten(2026).Tekst())
	require.Equal(t, "het programma", p.Onderwerp(governance.Toets{}))
	require.Equal(t, "niet bekend", (*interventies.Interventie)(nil).BewijsTekst(2026))
	require.False(t, (*interventies.Interventie)(nil).Loopt(0))
}

func TestInterventie_Looptijd(t *testing.T) {
	for want, v := range map[string]interventies.Interventie{
		"vanaf 2022, zonder einde": {Begin: 2022}, "alleen 2022": {Begin: 2022, Eind: 2022}, "2022 tot en met 2024": {Begin: 2022, Eind: 2024},
	} {
		require.Equal(t, want, v.Looptijd())
	}
}

// Whether it is being evaluated is of a year.
func TestInterventie_BewijsTekst(t *testing.T) {
	v := interventies.Interventie{Bewijs: interventies.GoedOnderbouwd, Evaluatie: &interventies.Evaluatie{Door: "de GGD", Gereed: 2025}}
	for jaar, want := range map[int]string{
		2024: "goed onderbouwd; wordt geëvalueerd door de GGD, gereed in 2025",
		2025: "goed onderbouwd; wordt geëvalueerd door de GGD, gereed in 2025",
		2026: "goed onderbouwd; evaluatie door de GGD, gereed in 2025",
	} {
		require.Equal(t, want, v.BewijsTekst(jaar))
	}
	v.Bewijs, v.Evaluatie.Gereed = 0, 0
	require.Equal(t, "niet bekend; wordt geëvalueerd door de GGD", v.BewijsTekst(2100), "not known until when")
	v.Evaluatie = nil
	require.Equal(t, "niet bekend", v.BewijsTekst(2026))
}

// A year without what is known of it shows no amount.
func TestInterventie_KostenIn(t *testing.T) {
	v := interventies.Interventie{Kosten: []interventies.Kosten{{Jaar: 2025, Bedrag: "12.50"}, {Jaar: 2026, Bedrag: "veel"}}}
	bedrag, bekend := v.KostenIn(2025)
	require.True(t, bekend)
	require.Equal(t, "12.5", bedrag.String())
	for _, jaar := range []int{2024, 2026} {
		_, bekend := v.KostenIn(jaar)
		require.False(t, bekend)
	}
}

func BenchmarkToets(b *testing.B) {
	d := voorbeeld(b)
	klein := d.Interventies
	for i := range 480 {
		v := klein[i%len(klein)]
		v.ID, v.Kosten = v.ID+"-x"+string(rune('a'+i%26))+string(rune('a'+i/26)), nil
		d.Interventies = append(d.Interventies, v)
	}
	p, err := d.Resolve(achterhoek(b))
	require.NoError(b, err)
	for b.Loop() {
		p.Toets()
	}
}

// What is not known is never shown as nought: of 2026 the example knows nine of
// ten costs, in all 1.015.000 (139.500 + 355.000 + 212.000 + 308.500).
func TestKosten_onbekend(t *testing.T) {
	zonder := func(d *interventies.Definitie, ids ...string) {
		for _, id := range ids {
			zoek(d, id).Kosten = nil
		}
	}
	for naam, geval := range map[string]struct {
		stuk    func(*interventies.Definitie)
		niveaus [4]string
		samen   string
		soort   string
		staat   []string // in the text
	}{
		"voorbeeld": {
			func(*interventies.Definitie) {},
			[4]string{"€ 139.500", "ten minste € 355.000 (van 3 van 4 bekend)", "€ 212.000", "€ 308.500"}, "ten minste € 1.015.000 (van 9 van 10 bekend)", "begroot",
			[]string{"Kosten in 2026, begroot (fictief)\n", "ten minste € 1.015.000,00 (van 9 van 10 bekend)\n"},
		},
		"een niveau onbekend": {
			func(d *interventies.Definitie) { zonder(d, "valpreventie-65plus", "lichte-steun-somberheid") },
			[4]string{"€ 139.500", "ten minste € 355.000 (van 3 van 4 bekend)", "onbekend", "€ 308.500"}, "ten minste € 803.000 (van 7 van 10 bekend)", "begroot",
			[]string{"  geïndiceerd                        onbekend\n"},
		},
		"een niveau zonder": {
			func(d *interventies.Definitie) {
				zoek(d, "valpreventie-65plus").Besluit, zoek(d, "lichte-steun-somberheid").Besluit = interventies.Voorgesteld, interventies.Voorgesteld
			},
			[4]string{"€ 139.500", "ten minste € 355.000 (van 3 van 4 bekend)", "geen interventies", "€ 308.500"}, "ten minste € 803.000 (van 7 van 8 bekend)", "begroot",
			[]string{"  geïndiceerd               geen interventies\n"},
		},
		"deels werkelijk": {
			func(d *interventies.Definitie) { zoek(d, "fit-op-het-werk").Kosten[2].Soort = interventies.Werkelijk },
			[4]string{"€ 139.500", "ten minste € 355.000 (van 3 van 4 bekend)", "€ 212.000", "€ 308.500"}, "ten minste € 1.015.000 (van 9 van 10 bekend)", "deels begroot",
			[]string{"Kosten in 2026, deels begroot (fictief)\n"},
		},
		"echt niets": {
			func(d *interventies.Definitie) {
				for i := range d.Interventies {
					for j := range d.Interventies[i].Kosten {
						d.Interventies[i].Kosten[j].Bedrag = "0"
					}
				}
			},
			[4]string{"€ 0", "ten minste € 0 (van 3 van 4 bekend)", "€ 0", "€ 0"}, "ten minste € 0 (van 9 van 10 bekend)", "begroot",
			nil,
		},
		"niets bekend": {
			func(d *interventies.Definitie) {
				for i := range d.Interventies {
					d.Interventies[i].Kosten = nil
				}
			},
			[4]string{"onbekend", "onbekend", "onbekend", "onbekend"}, "onbekend", "",
			[]string{"Kosten in 2026 (fictief)\n", "  samen                              onbekend\n"},
		},
	} {
		t.Run(naam, func(t *testing.T) {
			d := voorbeeld(t)
			geval.stuk(d)
			p, err := d.Resolve(boom(t))
			require.NoError(t, err)
			k := p.Kosten(2026)
			for i, want := range geval.niveaus {
				require.Equal(t, want, strings.ReplaceAll(k.Niveaus[i].Tekst(), "\u00a0", " "))
			}
			require.Equal(t, geval.samen, strings.ReplaceAll(k.Tekst(), "\u00a0", " "))
			require.Equal(t, geval.soort, k.SoortTekst())
			var b bytes.Buffer
			require.NoError(t, p.WriteText(&b))
			for _, want := range geval.staat {
				require.Contains(t, strings.ReplaceAll(b.String(), "\u00a0", " "), want)
			}
			kosten := p.Overzicht().Kosten
			jaar := kosten[len(kosten)-1]
			require.Equal(t, 2026, jaar.Jaar)
			require.Equal(t, geval.samen == "onbekend", jaar.Totaal == nil)
			require.Equal(t, geval.samen == "onbekend", jaar.Reden != "")
			for i, n := range jaar.Niveaus {
				require.Equal(t, geval.niveaus[i] == "onbekend", n.Bedrag == nil)
				require.Equal(t, geval.niveaus[i] == "onbekend", n.Reden != "")
			}
		})
	}
}
