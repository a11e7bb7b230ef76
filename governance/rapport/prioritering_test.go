package rapport_test

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

func uitslag(t *testing.T, d *prioritering.Definitie, m prioritering.Methode) *prioritering.Uitslag {
	t.Helper()
	a, err := d.Resolve()
	require.NoError(t, err)
	u, err := a.Weeg(m, prioritering.Options{AcceptInconsistent: true})
	require.NoError(t, err)
	return u
}

func prioriteringpagina(t *testing.T, u *prioritering.Uitslag) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, rapport.WritePrioritering(&b, u, rapport.Options{}))
	paginatest.Keur(t, b.String())
	return b.String()
}

func TestWritePrioritering(t *testing.T) {
	u := uitslag(t, prioritering.Twente2022(), prioritering.AHP)
	p := pagina(t, "prioritering", func(w io.Writer) error {
		return rapport.WritePrioritering(w, u, rapport.Options{Datum: "1 juni 2022"})
	})
	require.Contains(t, p, "Fictieve gegevens")
	require.Equal(t, 3, strings.Count(p, "<svg class=\"t\""), "a picture for each line that is ranked")
	require.Contains(t, p, "Niet gerangschikt: faciliterende lijn")
	require.Contains(t, p, "1 van de 3 beoordelaars zet ze andersom")
	require.Contains(t, p, "Geen enkel paar.")
	for _, g := range u.Opdrachten {
		require.Contains(t, p, "<strong>"+strings.ReplaceAll(g.Naam, "+", "&#43;")+"</strong>")
	}
}

func TestWritePrioriteringTOPSIS(t *testing.T) {
	d := prioritering.Twente2022()
	d.ScoresFictief, d.Oordelen = false, nil
	d.Opdrachten[1].Scores[0] = prioritering.Score{Criterium: "regionale-relevantie", Reden: "nog niet besproken"}
	d.Opdrachten = d.Opdrachten[:6]
	p := prioriteringpagina(t, uitslag(t, d, prioritering.TOPSIS))
	require.NotContains(t, p, "ictie<")
	require.NotContains(t, p, "Fictieve gegevens")
	require.NotContains(t, p, "Consistentieratio")
	require.Contains(t, p, "geen optelsom")
	require.Contains(t, p, ">geen score op regionale relevantie (nog niet besproken)</td>")
	require.Contains(t, p, "Overgang 18-/18&#43; is de enige opdracht die te rangschikken is.")
	require.Contains(t, p, "er staan nog geen opdrachten op deze lijn")
}

// Two lead together; judgements that contradict each other are told.
func TestWritePrioriteringGelijk(t *testing.T) {
	d := prioritering.Twente2022()
	for i := range d.Opdrachten[0].Scores {
		d.Opdrachten[3].Scores[i].Waarde = goaltree.Bekend(5)
		d.Opdrachten[0].Scores[i].Waarde = goaltree.Bekend(5)
	}
	d.Oordelen = d.Oordelen[:1]
	d.Oordelen[0].Vergelijkingen[0].Waarde = 9
	p := prioriteringpagina(t, uitslag(t, d, prioritering.AHP))
	require.Contains(t, p, "Normaliseren en Samenwerking delen de eerste plaats. Geen enkel gewicht alleen verandert dat.")
	require.Contains(t, p, "spreekt zich tegen")
	require.Contains(t, p, "en zijn toch gebruikt.")
	require.Contains(t, p, "Niet gerangschikt: er zijn geen paarsgewijze oordelen over de criteria van deze lijn.")
	require.NotContains(t, p, "×/÷ 1,", "one beoordelaar has no spread")
}

func TestWritePrioriteringVijandig(t *testing.T) {
	const kwaad = `"><script>alert(1)</script><img src=x onerror=y>`
	d := prioritering.Twente2022()
	d.Naam, d.Bron = kwaad, kwaad
	for i := range d.Lijnen {
		d.Lijnen[i].Naam, d.Lijnen[i].Omschrijving = kwaad, kwaad
		for j := range d.Lijnen[i].Wegingen {
			d.Lijnen[i].Wegingen[j].Vraag = kwaad
		}
	}
	for i := range d.Criteria {
		d.Criteria[i].Naam = kwaad
	}
	for i := range d.Opdrachten {
		d.Opdrachten[i].Naam = kwaad
		d.Opdrachten[i].Scores[0] = prioritering.Score{Criterium: "haalbaarheid", Reden: kwaad}
		d.Opdrachten[i].Scores = d.Opdrachten[i].Scores[:1+i%3]
	}
	for _, m := range prioritering.Methodes() {
		paginatest.Vijandig(t, prioriteringpagina(t, uitslag(t, d, m)))
	}
}
