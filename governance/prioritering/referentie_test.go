package prioritering_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
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

func TestToetsen(t *testing.T) {
	a, err := prioritering.Twente2022().Resolve()
	require.NoError(t, err)
	per := map[string]governance.Toets{}
	for _, s := range a.Toetsen() {
		require.NotEmpty(t, s.Naam)
		require.Contains(t, s.Bron, "werksessie 9 mei 2022")
		require.Equal(t, s.Oordeel == governance.Voldaan, s.Bevinding == "")
		per[s.Regel+" "+s.Bij] = s
	}
	require.Len(t, per, 3+1+2*9, "three lines, the facilitating one, and two of each opdracht")
	require.Equal(t, "nog niet ingevuld: probleem, doel en resultaat", per["opdracht-concreet normaliseren"].Bevinding)
	require.Equal(t, "nog niet ingevuld: doel en resultaat", per["opdracht-concreet overgang-18"].Bevinding)
	require.Equal(t, governance.Hard, per["opdracht-concreet normaliseren"].Strengheid)
	require.Equal(t, governance.Voldaan, per["scores-volledig normaliseren"].Oordeel)
	require.Equal(t, governance.Voldaan, per["lijn-gevuld schakelmomenten"].Oordeel)
	require.Equal(t, governance.Voldaan, per["monitors-gekoppeld monitoring-en-leren"].Oordeel)

	d := prioritering.Twente2022()
	d.Monitors, d.Oordelen = nil, nil
	d.Opdrachten = d.Opdrachten[:1]
	o := &d.Opdrachten[0]
	o.Probleem, o.Doel, o.Resultaat, o.Scores = "p", "d", "r", o.Scores[:3]
	a, err = d.Resolve()
	require.NoError(t, err)
	for _, s := range a.Toetsen() {
		per[s.Regel+" "+s.Bij] = s
	}
	require.Equal(t, governance.Voldaan, per["opdracht-concreet normaliseren"].Oordeel)
	require.Equal(t, "nog geen score op haalbaarheid", per["scores-volledig normaliseren"].Bevinding)
	require.Equal(t, "er staan nog geen opdrachten op deze lijn", per["lijn-gevuld schakelmomenten"].Bevinding)
	require.Equal(t, "er is geen monitor genoemd", per["monitors-gekoppeld monitoring-en-leren"].Bevinding)
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
