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

// Words that stand on the page of Twente by AHP; the figures are those of its
// golden text.
func TestWritePrioriteringWoorden(t *testing.T) {
	p := prioriteringpagina(t, uitslag(t, prioritering.Twente2022(), prioritering.AHP))
	require.Contains(t, p, "Samenwerking staat op de eerste plaats. Als haalbaarheid niet 21,2% maar 32,7% weegt, komt Probleemanalyse bovenaan.")
	require.Contains(t, p, "De volle breedte is de hoogste score op deze lijn, 0,242. De scores tellen op tot 1; waren alle 5 opdrachten even goed, dan had elk 0,200.")
	require.Contains(t, p, "<dt><strong>Score</strong></dt><dd>Een score is hier een aandeel: de scores van een lijn tellen op tot 1")
	require.Contains(t, p, "<strong>Zorgaanbieder</strong>", "a role's name, not its id")
	require.Contains(t, p, "samen ten hoogste 0,004, een beoordelaar alleen tot 0,017")

	p = prioriteringpagina(t, uitslag(t, prioritering.Twente2022(), prioritering.TOPSIS))
	require.Contains(t, p, "De volle breedte is een score van 1.")
}

// Where the first place is shared, any change tells; a number would not.
func TestWritePrioriteringGedeeld(t *testing.T) {
	d := prioritering.Twente2022()
	d.Opdrachten = d.Opdrachten[:2]
	d.Lijnen = d.Lijnen[:1]
	d.Oordelen, d.Lijnen[0].Wegingen = nil, []prioritering.Weging{{Criterium: "haalbaarheid", Gewicht: 1}, {Criterium: "urgentie-en-belang", Gewicht: 1}}
	for i, x := range []float64{2, 4} {
		d.Opdrachten[i].Scores = []prioritering.Score{{Criterium: "haalbaarheid", Waarde: goaltree.Bekend(x)}, {Criterium: "urgentie-en-belang", Waarde: goaltree.Bekend(6 - x)}}
	}
	require.Contains(t, prioriteringpagina(t, uitslag(t, d, prioritering.GewogenSom)),
		"Normaliseren en Probleemanalyse delen de eerste plaats. Als haalbaarheid maar iets lichter weegt dan 50,0%, komt Normaliseren bovenaan.")
	d.Lijnen[0].Wegingen[0].Gewicht = 0.9999 // Normaliseren leads by a hair, to half of the weight
	require.Contains(t, prioriteringpagina(t, uitslag(t, d, prioritering.GewogenSom)),
		"Normaliseren staat op de eerste plaats. Als haalbaarheid maar iets zwaarder weegt dan 50,0%, komt Probleemanalyse bovenaan.")
}

// What the mean of the beoordelaars hides shows at the group.
func TestWritePrioriteringTegenspraak(t *testing.T) {
	d := prioritering.Twente2022()
	kring := func(o *prioritering.Paarsgewijs, x prioritering.Verhouding) {
		ids := []string{"regionale-relevantie", "urgentie-en-belang", "maatschappelijk-effect"}
		o.Vergelijkingen = []prioritering.Vergelijking{{A: ids[0], B: ids[1], Waarde: x}, {A: ids[1], B: ids[2], Waarde: x}, {A: ids[2], B: ids[0], Waarde: x}}
	}
	d.Lijnen[0].Wegingen = d.Lijnen[0].Wegingen[:3]
	var samen []prioritering.Paarsgewijs
	for _, o := range d.Oordelen {
		if o.Lijn == "kloppend-hart" {
			kring(&o, map[string]prioritering.Verhouding{"beleid": 9, "toegang": 1. / 9, "zorgaanbieder": 1}[o.Beoordelaar])
			samen = append(samen, o)
		}
	}
	d.Oordelen = samen
	p := prioriteringpagina(t, uitslag(t, d, prioritering.AHP))
	require.Contains(t, p, "2 van de 3 beoordelaars spreken zich tegen")
	require.Contains(t, p, "samen ten hoogste 0,000, een beoordelaar alleen tot 6,130")

	d.Oordelen = samen[:2]
	require.Contains(t, prioriteringpagina(t, uitslag(t, d, prioritering.AHP)), "elke beoordelaar spreekt zich tegen; samen valt dat weg")
}

// A line that is not ranked still names what was judged on it.
func TestWritePrioriteringNamen(t *testing.T) {
	d := prioritering.Twente2022()
	d.Oordelen = d.Oordelen[len(d.Oordelen)-3:] // of opdrachten alone
	p := prioriteringpagina(t, uitslag(t, d, prioritering.AHP))
	require.Contains(t, p, "Niet gerangschikt: er zijn geen paarsgewijze oordelen")
	require.Contains(t, p, "De opdrachten, op urgentie en belang")
	require.Contains(t, p, "Gezinnen met meervoudige en complexe problemen boven overgang 18-/18&#43;")
}

// What no weighing makes is no reason to fall over.
func TestWritePrioriteringLos(t *testing.T) {
	require.Error(t, rapport.WritePrioritering(io.Discard, nil, rapport.Options{}))
	u := &prioritering.Uitslag{
		Naam: "Los", Lijnen: []prioritering.Lijnuitslag{{ID: "l", Nummer: 1, Naam: "L"}},
		Opdrachten: []prioritering.Gewogen{{ID: "o", Lijn: "l", Naam: "Los werk", Rang: 1, Bijdragen: []prioritering.Bijdrage{{Criterium: "c"}}}},
	}
	require.Contains(t, prioriteringpagina(t, u), "Los werk")
	require.NoError(t, rapport.WritePrioritering(io.Discard, &prioritering.Uitslag{}, rapport.Options{}))
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
