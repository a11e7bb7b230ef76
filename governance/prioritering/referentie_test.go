package prioritering_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var update = flag.Bool("update", false, "write the golden files and the schema anew")

// What the working session of 9 May 2022 holds, row by row.
func TestTwente2022(t *testing.T) {
	d := prioritering.Twente2022()
	a, err := d.Resolve()
	require.NoError(t, err)
	require.True(t, d.ScoresFictief)

	lijnen := []struct {
		naam       string
		soort      prioritering.Soort
		opdrachten []string
	}{
		{"Kloppend hart van sociaal domein", prioritering.Inhoudelijk, []string{"Korte termijn versus lange termijn", "Methodisch werken", "Normaliseren", "Probleemanalyse", "Samenwerking"}},
		{"Schakelmomenten", prioritering.Inhoudelijk, []string{"Gezinnen met meervoudige en complexe problemen", "Overgang 18-/18+"}},
		{"Inhoudelijke onderwerpen", prioritering.Inhoudelijk, []string{"Complexe scheidingen", "Uithuisplaatsingen"}},
		{"Monitoring en leren", prioritering.Faciliterend, nil},
	}
	require.Len(t, a.Lijnen(), len(lijnen))
	for i, want := range lijnen {
		l := a.Lijnen()[i]
		require.Equal(t, i+1, l.Nummer)
		require.Equal(t, want.naam, l.Naam)
		require.Equal(t, want.soort, l.Soort)
		var namen []string
		for _, o := range a.Opdrachten(l.ID) {
			namen = append(namen, o.Naam)
			require.Contains(t, o.Bron, "werksessie 9 mei 2022")
		}
		require.Equal(t, want.opdrachten, namen)
		if want.soort == prioritering.Inhoudelijk {
			require.Len(t, l.Wegingen, 4, "weighed per line")
		}
	}
	require.NotEqual(t, a.Lijnen()[0].Wegingen, a.Lijnen()[1].Wegingen, "each line weighs its own way")
	require.Equal(t, "Is dit een regionaal thema?", a.Lijnen()[2].Wegingen[0].Vraag, "line 3 asks for its regional themes")
	require.Equal(t, []string{"huisarts", "GI (gecertificeerde instelling)", "ervaringsdeskundigheid/JIM", "zorgaanbieders, aangesloten op de lokale sociale basis"},
		a.Opdrachten("kloppend-hart")[4].Met)

	var criteria [][2]string
	for _, c := range a.Criteria() {
		criteria = append(criteria, [2]string{c.Naam, c.Vraag})
	}
	require.Equal(t, [][2]string{
		{"Regionale relevantie", "Wat hebben we hier regionaal in te doen?"},
		{"Urgentie en belang", "Is dit een urgente en belangrijke opdracht?"},
		{"Maatschappelijk effect", "Heeft de opdracht (groot) maatschappelijk effect?"},
		{"Haalbaarheid", "Is de opdracht haalbaar?"},
	}, criteria)

	var monitors []string
	for _, m := range a.Monitors() {
		monitors = append(monitors, m.Naam)
	}
	require.Equal(t, []string{"Twentse Monitor Sociaal Domein", "Onderwijs-zorgmonitor", "Twentse Monitor Jeugdbeschermingsketen", "Indicatoren van Samen aan het Stuur"}, monitors)
	require.Equal(t, 2015, a.Monitors()[0].Sinds)

	for _, m := range prioritering.Methodes() {
		u := weeg(t, d, m, prioritering.Options{})
		require.True(t, u.ScoresFictief)
		require.Contains(t, u.Lijnen[3].Reden, "faciliterende lijn")
		for _, g := range u.Opdrachten {
			require.Positive(t, g.Rang, g.ID)
		}
	}
}

// Text and JSON of the reference data by AHP, as they are read.
func TestUitslag_geschreven(t *testing.T) {
	u := weeg(t, prioritering.Twente2022(), prioritering.AHP, prioritering.Options{})
	var tekst, los bytes.Buffer
	require.NoError(t, u.WriteText(&tekst))
	schematest.Vergelijk(t, "testdata/twente-ahp.txt", tekst.Bytes(), *update)
	require.Contains(t, tekst.String(), "Gewichten, scores en oordelen zijn fictief.")
	require.NoError(t, u.WriteJSON(&los))
	schematest.Vergelijk(t, "testdata/twente-ahp.json", los.Bytes(), *update)

	var vrij struct {
		Methode           string
		Consistentieratio *float64
		Opdrachten        []map[string]any
		TeDicht           []map[string]any `json:"te_dicht_bij_elkaar"`
	}
	require.NoError(t, json.Unmarshal(los.Bytes(), &vrij))
	require.Equal(t, "ahp", vrij.Methode)
	require.NotNil(t, vrij.Consistentieratio)
	require.Len(t, vrij.Opdrachten, 9)
	for _, sleutel := range []string{"id", "lijn", "score", "rang", "bijdragen"} {
		require.Contains(t, vrij.Opdrachten[0], sleutel)
	}
	require.NotEmpty(t, vrij.TeDicht)
}

// What is absent is null, and every list is one.
func TestUitslag_leeg(t *testing.T) {
	d := maak([]float64{1}, []float64{1})
	d.Opdrachten[0].Scores = nil
	var los, tekst bytes.Buffer
	u := weeg(t, d, prioritering.GewogenSom, prioritering.Options{})
	require.NoError(t, u.WriteJSON(&los))
	require.Contains(t, los.String(), `"score": null,
      "rang": null,
      "bijdragen": [],`)
	require.Contains(t, los.String(), `"consistentieratio": null`)
	require.Contains(t, los.String(), `"te_dicht_bij_elkaar": []`)
	require.NoError(t, u.WriteText(&tekst))
	require.Equal(t, `Prioritering Proef
Methode: Gewogen som (Keeney en Raiffa, Decisions with Multiple Objectives, 1976, hoofdstuk 3)

1. Lijn (inhoudelijk)
  Niet gerangschikt: geen opdracht heeft alle scores die meetellen.
  -  Opdracht 1: geen score op criterium c1
`, tekst.String())
}

// A name with line ends forges no line, and an Uitslag that no weighing made is
// written as far as it goes.
func TestUitslag_tekstPerRegel(t *testing.T) {
	const kwaad = "Twee\n  1  Vals: 1,000\u2028en meer"
	d := maak([]float64{1, 1}, []float64{1, 2}, []float64{2, 1}, []float64{1, 1})
	goed := weeg(t, d, prioritering.GewogenSom, prioritering.Options{})
	u := weeg(t, d, prioritering.GewogenSom, prioritering.Options{})
	u.Naam, u.Lijnen[0].Naam, u.Opdrachten[0].Naam, u.Lijnen[0].Gewichten[0].Naam, u.TeDicht[0].NaamA = kwaad, kwaad, kwaad, kwaad, kwaad
	u.Lijnen[0].Gevoeligheid[0].Naam = kwaad
	var voor, na strings.Builder
	require.NoError(t, goed.WriteText(&voor))
	require.NoError(t, u.WriteText(&na))
	require.Equal(t, strings.Count(voor.String(), "\n"), strings.Count(na.String(), "\n"))
	require.NotContains(t, na.String(), "\u2028")
	require.Contains(t, na.String(), "Prioritering Twee 1  Vals: 1,000 en meer\n")

	los := &prioritering.Uitslag{
		Lijnen:     []prioritering.Lijnuitslag{{ID: "l"}},
		Opdrachten: []prioritering.Gewogen{{ID: "o", Lijn: "l", Naam: "O", Rang: 1, Bijdragen: []prioritering.Bijdrage{{Criterium: "c1", Bijdrage: 0.5}}}},
	}
	na.Reset()
	require.NoError(t, los.WriteText(&na))
	require.Contains(t, na.String(), "  1  O: – (c1 0,500)\n")
}
