package prioritering_test

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
)

func TestResolve_weigert(t *testing.T) {
	drie := []string{"c1", "c2", "c3"}
	oordeel := func(d *prioritering.Definitie, driehoek string) *prioritering.Paarsgewijs {
		d.Oordelen = append(d.Oordelen, prioritering.Paarsgewijs{Beoordelaar: "een", Lijn: "lijn", Vergelijkingen: paren(drie, driehoek)})
		return &d.Oordelen[0]
	}
	for naam, geval := range map[string]struct {
		stuk func(d *prioritering.Definitie)
		want []string
	}{
		"gewichten alle nul": {func(d *prioritering.Definitie) {
			for i := range d.Lijnen[0].Wegingen {
				d.Lijnen[0].Wegingen[i].Gewicht = 0
			}
		}, []string{`gewicht lijnen[0].wegingen: the weights of a line are not all zero (found "0")`}},
		"gewicht negatief en geen getal": {func(d *prioritering.Definitie) {
			d.Lijnen[0].Wegingen[0].Gewicht = -1
			d.Lijnen[0].Wegingen[1].Gewicht = math.NaN()
			d.Lijnen[0].Wegingen[2].Gewicht = math.Inf(1)
		}, []string{
			`gewicht lijnen[0].wegingen[0].gewicht: a weight is zero, or lies between 1e-06 and 1e+06 (found "-1")`,
			`gewicht lijnen[0].wegingen[1].gewicht: a weight is zero, or lies between 1e-06 and 1e+06 (found "NaN")`,
			`gewicht lijnen[0].wegingen[2].gewicht: a weight is zero, or lies between 1e-06 and 1e+06 (found "+Inf")`,
		}},
		"onbekend criterium en lijn": {func(d *prioritering.Definitie) {
			d.Lijnen[0].Wegingen[0].Criterium = "c9"
			d.Opdrachten[0].Lijn = "lij"
			d.Opdrachten[1].Scores[0].Criterium = ""
		}, []string{
			`onbekende-tak lijnen[0].wegingen[0].criterium: there is no criterium with this id (found "c9")`,
			`onbekende-tak opdrachten[0].lijn: there is no lijn with this id; did you mean "lijn"? (found "lij")`,
			`leeg opdrachten[1].scores[0].criterium: the criterium must be filled`,
		}},
		"gewicht dat bij een ander in het niet valt": {func(d *prioritering.Definitie) {
			d.Lijnen[0].Wegingen[0].Gewicht = 2
			d.Lijnen[0].Wegingen[1].Gewicht = 2000
			d.Lijnen[0].Wegingen[2].Gewicht = 1.99
		}, []string{
			`gewicht lijnen[0].wegingen[2].gewicht: the heaviest of the line, 2000, is more than 1000 times this; what counts for so little is left out, or weighs 0 (found "1.99")`,
		}},
		"beoordelaars": {func(d *prioritering.Definitie) {
			d.Beoordelaars = []prioritering.Beoordelaar{{ID: "een", Naam: "Een"}, {ID: "een", Naam: " "}, {ID: "Jan de Wit", Naam: "Rol"}}
			oordeel(d, "1 1 1").Beoordelaar = "twee"
		}, []string{
			`dubbel beoordelaars[1].id: this id is already that of beoordelaars[0] (found "een")`,
			`leeg beoordelaars[1].naam: this must be filled (found " ")`,
			`ongeldige-waarde beoordelaars[2].id: an id is lower-case letters, digits and single hyphens, starts with a letter and has at most 64 of them (found "Jan de Wit")`,
			`onbekende-tak oordelen[0].beoordelaar: there is no beoordelaar with this id (found "twee")`,
		}},
		"score buiten de schaal": {func(d *prioritering.Definitie) {
			d.Opdrachten[0].Scores[0].Waarde = goaltree.Bekend(10.5)
			d.Opdrachten[0].Scores[1].Waarde = goaltree.Bekend(-1)
			d.Opdrachten[0].Scores[2].Reden = "geen"
		}, []string{
			`getal opdrachten[0].scores[0].waarde: a score on c1 lies between 0 and 10 (found "10.5")`,
			`getal opdrachten[0].scores[1].waarde: a score on c2 lies between 0 and 10 (found "-1")`,
			`tegenspraak opdrachten[0].scores[2].reden: a score that is there needs no reason why it is not (found "geen")`,
		}},
		"dubbel": {func(d *prioritering.Definitie) {
			d.Criteria[1].ID = "c1"
			d.Opdrachten[1].ID = "o1"
			d.Lijnen = append(d.Lijnen, d.Lijnen[0])
			d.Lijnen[1].Wegingen = []prioritering.Weging{{Criterium: "c3", Gewicht: 1}, {Criterium: "c3", Gewicht: 1}}
			d.Lijnen[0].Wegingen = d.Lijnen[0].Wegingen[:1]
			d.Opdrachten[0].Scores = append(d.Opdrachten[0].Scores[:1], d.Opdrachten[0].Scores[0])
			d.Opdrachten[1].Scores = nil
			d.Monitors = []prioritering.Monitor{{ID: "m", Naam: "M"}, {ID: "m", Naam: "M", Sinds: 15}}
		}, []string{
			`dubbel criteria[1].id: this id is already that of criteria[0] (found "c1")`,
			`dubbel lijnen[1].id: this id is already that of lijnen[0] (found "lijn")`,
			`dubbel lijnen[1].nummer: this number is already that of lijnen[0] (found "1")`,
			`dubbel lijnen[1].wegingen[1].criterium: this line already weighs this criterium (found "c3")`,
			`dubbel opdrachten[0].scores[1].criterium: this opdracht already has a score on this criterium (found "c1")`,
			`dubbel opdrachten[1].id: this id is already that of opdrachten[0] (found "o1")`,
			`dubbel monitors[1].id: this id is already that of monitors[0] (found "m")`,
			`periode monitors[1].sinds: the year must be from 1900 to 2200 (found "15")`,
		}},
		"leeg": {func(d *prioritering.Definitie) {
			*d = prioritering.Definitie{Criteria: []prioritering.Criterium{{}}, Lijnen: []prioritering.Lijn{{}}, Opdrachten: []prioritering.Opdracht{{Met: []string{" "}}}}
		}, []string{
			`versie versie: the format version is not given; known is: 1`,
			`leeg id: the id must be filled`,
			`leeg naam: this must be filled`,
			`leeg criteria[0].id: the id must be filled`,
			`leeg criteria[0].naam: this must be filled`,
			`leeg criteria[0].vraag: this must be filled`,
			`leeg criteria[0].richting: the richting must be hoger or lager`,
			`getal criteria[0].schaal: a scale goes from a lower number to a higher one, within 1e+09 either side of zero (found "0 to 0")`,
			`leeg lijnen[0].id: the id must be filled`,
			`leeg lijnen[0].naam: this must be filled`,
			`getal lijnen[0].nummer: lines are numbered from 1 (found "0")`,
			`leeg lijnen[0].soort: the soort must be inhoudelijk or faciliterend`,
			`leeg opdrachten[0].id: the id must be filled`,
			`leeg opdrachten[0].naam: this must be filled`,
			`leeg opdrachten[0].met[0]: this must be filled (found " ")`,
			`leeg opdrachten[0].lijn: the lijn must be filled`,
		}},
		"criterium zonder betere kant": {func(d *prioritering.Definitie) {
			d.Criteria[0].Richting = goaltree.Neutraal
			d.Criteria[2].Schaal = prioritering.Schaal{Min: math.NaN(), Max: 10}
			d.Lijnen[0].Wegingen = nil
			d.Opdrachten = nil
		}, []string{
			`ongeldige-waarde criteria[0].richting: a criterium has a better end: hoger or lager (found "neutraal")`,
			`getal criteria[2].schaal: a scale goes from a lower number to a higher one, within 1e+09 either side of zero (found "NaN to 10")`,
			`leeg lijnen[0].wegingen: a line of content weighs at least one criterium`,
		}},
		"faciliterend": {func(d *prioritering.Definitie) {
			oordeel(d, "1 1 1")
			d.Lijnen[0].Soort = prioritering.Faciliterend
		}, []string{
			`tegenspraak lijnen[0].wegingen: a facilitating line is not ranked, so it weighs no criteria`,
			`tegenspraak oordelen[0].lijn: a facilitating line is not ranked, so nothing on it is judged in pairs (found "lijn")`,
		}},
		"matrix niet wederkerig": {func(d *prioritering.Definitie) {
			o := oordeel(d, "3 1 1")
			o.Vergelijkingen = append(o.Vergelijkingen,
				prioritering.Vergelijking{A: "c2", B: "c1", Waarde: 1.0 / 2},
				prioritering.Vergelijking{A: "c3", B: "c1", Waarde: 1}, // well
				prioritering.Vergelijking{A: "c1", B: "c2", Waarde: 5},
				prioritering.Vergelijking{A: "c2", B: "c3", Waarde: 1},
				prioritering.Vergelijking{A: "c2", B: "c2", Waarde: 2},
				prioritering.Vergelijking{A: "c3", B: "c3", Waarde: 1}) // well
		}, []string{
			`tegenspraak oordelen[0].vergelijkingen[3].waarde: not the reciprocal of c1 over c2 in oordelen[0].vergelijkingen[0], which is 3; write a fraction such as 1/3, or the pair once (found "1/2")`,
			`tegenspraak oordelen[0].vergelijkingen[5].waarde: c1 over c2 is already judged in oordelen[0].vergelijkingen[0], as 3 (found "5")`,
			`dubbel oordelen[0].vergelijkingen[6]: c2 over c3 is already judged in oordelen[0].vergelijkingen[2]`,
			`tegenspraak oordelen[0].vergelijkingen[7].waarde: compared with itself anything is 1 (found "2")`,
		}},
		"paren ontbreken": {func(d *prioritering.Definitie) {
			o := oordeel(d, "3 1 1")
			o.Vergelijkingen = o.Vergelijkingen[1:2]
		}, []string{
			`veld-ontbreekt oordelen[0].vergelijkingen: the pair c1 and c2 is not judged`,
			`veld-ontbreekt oordelen[0].vergelijkingen: the pair c2 and c3 is not judged`,
		}},
		"buiten de schaal van Saaty": {func(d *prioritering.Definitie) {
			o := oordeel(d, "10 1/10 0")
			o.Vergelijkingen[2].Waarde = prioritering.Verhouding(math.NaN())
		}, []string{
			`getal oordelen[0].vergelijkingen[0].waarde: a judgement lies on Saaty's scale, from 1/9 to 9 (found "10")`,
			`getal oordelen[0].vergelijkingen[1].waarde: a judgement lies on Saaty's scale, from 1/9 to 9 (found "0.1")`,
			`getal oordelen[0].vergelijkingen[2].waarde: a judgement lies on Saaty's scale, from 1/9 to 9 (found "NaN")`,
		}},
		"oordelen die nergens heen leiden": {func(d *prioritering.Definitie) {
			oordeel(d, "1 1 1")
			d.Oordelen = append(d.Oordelen, d.Oordelen[0], d.Oordelen[0], d.Oordelen[0], d.Oordelen[0])
			d.Oordelen[1].Beoordelaar = "Jan de Wit"
			d.Oordelen[2].Lijn = "x"
			d.Oordelen[3].Criterium = "c7"
			d.Oordelen[4].Beoordelaar = "een"
		}, []string{
			`onbekende-tak oordelen[1].beoordelaar: there is no beoordelaar with this id (found "Jan de Wit")`,
			`onbekende-tak oordelen[2].lijn: there is no lijn with this id (found "x")`,
			`onbekende-tak oordelen[3].criterium: there is no criterium of this line with this id (found "c7")`,
			`dubbel oordelen[4].beoordelaar: this beoordelaar already judges the same in oordelen[0] (found "een")`,
		}},
		"oordelen over wat er niet is": {func(d *prioritering.Definitie) {
			o := oordeel(d, "1 1 1")
			o.Criterium = "c1"
		}, []string{
			`onbekende-tak oordelen[0].vergelijkingen[0].a: there is no opdracht of this line with this id (found "c1")`,
			`onbekende-tak oordelen[0].vergelijkingen[0].b: there is no opdracht of this line with this id (found "c2")`,
			`onbekende-tak oordelen[0].vergelijkingen[1].a: there is no opdracht of this line with this id (found "c1")`,
			`onbekende-tak oordelen[0].vergelijkingen[1].b: there is no opdracht of this line with this id (found "c3")`,
			`onbekende-tak oordelen[0].vergelijkingen[2].a: there is no opdracht of this line with this id (found "c2")`,
			`onbekende-tak oordelen[0].vergelijkingen[2].b: there is no opdracht of this line with this id (found "c3")`,
		}},
	} {
		t.Run(naam, func(t *testing.T) {
			d := maak([]float64{1, 1, 1}, []float64{1, 2, 3}, []float64{3, 2, 1})
			geval.stuk(d)
			a, err := d.Resolve()
			require.Nil(t, a)
			require.Equal(t, geval.want, meldingen(err))
		})
	}
}

func TestResolve_grenzen(t *testing.T) {
	gewichten := slices.Repeat([]float64{1}, prioritering.MaxCriteria+1)
	_, err := maak(gewichten[1:]).Resolve()
	require.NoError(t, err)
	_, err = maak(gewichten).Resolve()
	require.Equal(t, []string{`te-groot lijnen[0].wegingen: a line weighs at most 15 criteria (found "16")`}, meldingen(err))

	veel := maak([]float64{1}, make([][]float64, prioritering.MaxOpdrachten)...)
	_, err = veel.Resolve()
	require.NoError(t, err)
	_, err = maak([]float64{1}, make([][]float64, prioritering.MaxOpdrachten+2)...).Resolve()
	require.Equal(t, []string{`te-groot opdrachten[200].lijn: a line holds at most 200 opdrachten (found "lijn")`}, meldingen(err))

	veel.Oordelen = []prioritering.Paarsgewijs{{Beoordelaar: "een", Lijn: "lijn", Criterium: "c1"}}
	_, err = veel.Resolve()
	require.Equal(t, []string{`te-groot oordelen[0].vergelijkingen: at most 15 are judged in pairs (found "200")`}, meldingen(err))
}

func TestResolve_deeltNiets(t *testing.T) {
	d := prioritering.Twente2022()
	a, err := d.Resolve()
	require.NoError(t, err)
	voor := a.Definitie()
	d.Opdrachten[3].Met[0], d.Opdrachten[0].Scores[0].Reden = "x", "x"
	d.Lijnen[0].Wegingen[0].Gewicht, d.Oordelen[0].Vergelijkingen[0].Waarde, d.Beoordelaars[0].ID = -1, -1, "x"
	a.Lijnen()[0].Wegingen[0].Gewicht = -1
	a.Opdrachten("kloppend-hart")[0].Scores[0].Reden = "x"
	a.Criteria()[0].ID, a.Monitors()[0].ID = "x", "x"
	a.Definitie().Criteria[0].ID = "x"
	require.Empty(t, zelfde(voor, a.Definitie()))
	require.Nil(t, a.Opdrachten("nergens"))
}

// zelfde compares definitions in full, but for where they were read.
func zelfde(want, got *prioritering.Definitie) string {
	return cmp.Diff(want, got, cmpopts.IgnoreUnexported(prioritering.Definitie{}), cmpopts.EquateEmpty(), cmp.AllowUnexported(goaltree.Getal{}))
}

func TestReadJSON_plaats(t *testing.T) {
	const bestand = `{"versie": "1", "id": "x", "naam": "X",
"criteria": [{"id": "c", "naam": "C", "vraag": "?", "richting": "lager", "schaal": {"min": 1, "max": 5}}],
"lijnen": [{"id": "l", "nummer": 1, "naam": "L", "soort": "inhoudelijk", "wegingen": [{"criterium": "c", "gewicht": 0}]}],
"opdrachten": [{"id": "o", "lijn": "l", "naam": "O", "scores": [{"criterium": "c", "waarde": 7}]}]}`
	d, err := prioritering.ReadJSON(strings.NewReader(bestand), "x.json")
	require.NoError(t, err)
	_, err = d.Resolve()
	require.Equal(t, []string{
		`gewicht x.json:3:86: lijnen[0].wegingen: the weights of a line are not all zero (found "0")`,
		`getal x.json:4:94: opdrachten[0].scores[0].waarde: a score on c lies between 1 and 5 (found "7")`,
	}, meldingen(err))

	_, err = prioritering.ReadJSON(strings.NewReader(strings.Replace(bestand, `"inhoudelijk"`, `"faciliteren", "extra": 1`, 1)), "x.json")
	require.Equal(t, []string{
		`ongeldige-waarde x.json:3:59: lijnen[0].soort: unknown soort "faciliteren"; known are: inhoudelijk, faciliterend (found "faciliteren")`,
		`onbekend-veld x.json:3:74: lijnen[0].extra: unknown key "extra"`,
	}, meldingen(err))
	_, err = prioritering.ReadJSON(strings.NewReader(`{"versie": "2"}`), "x.json")
	require.ErrorIs(t, err, goaltree.CodeVersie)
}

func TestWriteJSON_weigert(t *testing.T) {
	var b bytes.Buffer
	d := maak([]float64{1}, []float64{1})
	d.Naam, d.Versie = "\xff", "9"
	err := prioritering.WriteJSON(&b, d)
	require.ErrorIs(t, err, goaltree.CodeVersie)
	require.Len(t, goaltree.Fouten(err), 2)
	d = maak([]float64{math.NaN()})
	require.Error(t, prioritering.WriteJSON(&b, d))
	require.Empty(t, b.Bytes())
}
