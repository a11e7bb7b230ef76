package rapport_test

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/paginatest"
)

// agendastap makes a step at a date.
func agendastap(t *testing.T, s agenda.Stadium, datum string) agenda.Stap {
	t.Helper()
	tijdvak, err := kalender.ParseTijdvak(datum)
	require.NoError(t, err)
	return agenda.Stap{Stadium: s, Datum: tijdvak, Rol: "werkgroeplid"}
}

// fictieveAgenda is the reference with a fictional problem for every outcome of
// placing, one of them with a way that leads back to the analysis.
func fictieveAgenda(t *testing.T) *agenda.Definitie {
	t.Helper()
	d := agenda.Twente()
	d.Naam, d.Fictief = "Voorbeeldagenda (fictief)", true
	d.Onderwerpen[3].Staat = agenda.VraagtUitwerking
	d.Projecten = []agenda.Project{
		{ID: "kamers", Naam: "Kamers", Actielijnen: []string{"wonen-en-zorg"}, Onderwerp: "specialistisch-wonen", Staat: agenda.Lopend},
		{ID: "huizen", Naam: "Huizen", Actielijnen: []string{"wonen-en-zorg"}, Onderwerp: "specialistisch-wonen", Staat: agenda.Voorgenomen},
		{ID: "los", Naam: "Los project", Staat: agenda.Voorgenomen},
	}
	probleem := func(id, naam, lijn string, raakt ...string) agenda.Probleem {
		return agenda.Probleem{ID: id, Naam: naam, Soort: agenda.Kernprobleem, Actielijnen: []string{lijn}, Raakt: raakt}
	}
	d.Problemen = []agenda.Probleem{
		probleem("kamer", "Te weinig kamers", "wonen-en-zorg", "kamers"),
		probleem("wacht", "Te lang wachten", "ambulante-zorg", "aanpak-wachtlijsten"),
		probleem("nacht", "Geen hulp in de nacht", "ambulante-zorg"),
		probleem("plek", "De plek past niet", "wonen-en-zorg", "kamers", "huizen"),
		probleem("buur", "Buren weten van niets", "sociale-basis"),
	}
	d.Problemen[0].Bijdragen = []agenda.Bijdrage{{Vraag: "juiste-plek", Antwoord: agenda.Nee}, {Vraag: "juiste-zorg", Antwoord: agenda.Ja}}
	d.Problemen[4].Herkomst = &agenda.Herkomst{Probleem: "kamer", Stap: 6}
	plaats := agendastap(t, agenda.Geplaatst, "2022-05-09")
	plaats.Actielijn, plaats.Bij = "wonen-en-zorg", "kamers"
	evaluatie := agendastap(t, agenda.Geevalueerd, "2023")
	evaluatie.Evaluatie, evaluatie.Notitie = agenda.Tussentijds, "De buren wisten van niets."
	evaluatie.Bijdragen = []agenda.Bijdrage{{Vraag: "juiste-zorg", Antwoord: agenda.Ja}, {Vraag: "juiste-plek", Antwoord: agenda.Deels}}
	d.Logboeken = []agenda.Logboek{
		{Probleem: "kamer", Stappen: []agenda.Stap{
			agendastap(t, agenda.Ingebracht, "2022-04-19"), plaats, agendastap(t, agenda.Geprioriteerd, "2022-Q3"),
			agendastap(t, agenda.Gepland, "2022-Q4"), agendastap(t, agenda.InUitvoering, "2023"), evaluatie,
		}},
		{Probleem: "buur", Stappen: []agenda.Stap{agendastap(t, agenda.TerugNaarAnalyse, "2024")}},
	}
	return d
}

// weegAgenda ranks two of the problems on one line.
func weegAgenda(t *testing.T) *prioritering.Uitslag {
	t.Helper()
	score := func(v float64) []prioritering.Score {
		return []prioritering.Score{{Criterium: "urgentie", Waarde: goaltree.Bekend(v)}}
	}
	d := &prioritering.Definitie{
		Versie: prioritering.FormaatVersie, ID: "weging", Naam: "Weging", ScoresFictief: true,
		Criteria:   []prioritering.Criterium{{ID: "urgentie", Naam: "Urgentie", Vraag: "Is het urgent?", Richting: goaltree.HogerIsBeter, Schaal: prioritering.Schaal{Min: 1, Max: 5}}},
		Lijnen:     []prioritering.Lijn{{ID: "wonen-en-zorg", Nummer: 1, Naam: "Wonen en zorg", Soort: prioritering.Inhoudelijk, Wegingen: []prioritering.Weging{{Criterium: "urgentie", Gewicht: 1}}}},
		Opdrachten: []prioritering.Opdracht{{ID: "kamer", Lijn: "wonen-en-zorg", Naam: "Te weinig kamers", Scores: score(4)}, {ID: "plek", Lijn: "wonen-en-zorg", Naam: "De plek past niet", Scores: score(2)}, {ID: "elders", Lijn: "wonen-en-zorg", Naam: "Van elders"}},
	}
	w, err := d.Resolve()
	require.NoError(t, err)
	u, err := w.Weeg(prioritering.GewogenSom, prioritering.Options{})
	require.NoError(t, err)
	return u
}

func TestWriteAgenda(t *testing.T) {
	a, err := fictieveAgenda(t).Resolve()
	require.NoError(t, err)
	u := weegAgenda(t)
	html := pagina(t, "agenda", func(w io.Writer) error {
		return rapport.WriteAgenda(w, a, u, rapport.Options{Datum: "1 oktober 2026"})
	})
	for _, w := range []string{
		"Deze agenda is fictief", "De prioritering is fictief", "onder een project", "bij een onderwerp", "hiaat", "niet eenduidig",
		`Komt uit de evaluatie van <a href="#probleem-kamer">Te weinig kamers</a>`, `Leidde tot: <a href="#probleem-buur">Buren weten van niets</a>`,
		"regel eerst de governance", "zegt niets over Juiste moment", "Juiste zorg: ja · Juiste plek: deels", "De buren wisten van niets.", "Moet bijdragen: Juiste zorg: ja · Juiste plek: nee",
		"9 mei 2022", "Zonder onderwerp", "Los project valt onder geen actielijn", "onze illustratie", "geen score op urgentie",
		`<rect class="staaf" width="75.0%"`, // (4-1)/(5-1)
	} {
		require.Contains(t, html, w)
	}
	require.Equal(t, 1, strings.Count(html, "het schema van de samenhang is verloren"), "a reading that goes for all is told once")
}

// Without problems and without a ranking there is a page too.
func TestWriteAgenda_kaal(t *testing.T) {
	a, err := agenda.Twente().Resolve()
	require.NoError(t, err)
	html := pagina(t, "agenda-twente", func(w io.Writer) error { return rapport.WriteAgenda(w, a, nil, rapport.Options{}) })
	require.NotContains(t, html, "Wat voorgaat")
	require.NotContains(t, html, "fictief")
	require.Contains(t, html, "3 × Lid van de werkgroep")
}

// Texts that were made to do harm run nothing.
func TestWriteAgenda_vijandig(t *testing.T) {
	const kwaad = `"><script>alert(1)</script><img src=x onerror=y>`
	d := fictieveAgenda(t)
	d.Naam, d.Toelichting = kwaad, kwaad
	for i := range d.Problemen {
		d.Problemen[i].Naam, d.Problemen[i].Omschrijving = kwaad, kwaad
	}
	for i := range d.Actielijnen {
		d.Actielijnen[i].Naam = kwaad
	}
	d.Projecten[0].Naam, d.Onderwerpen[0].Naam, d.Onderwerpen[0].Lezing, d.Samenhang[0].Toelichting = kwaad, kwaad, kwaad, kwaad
	d.Logboeken[0].Stappen[0].Notitie = kwaad
	a, err := d.Resolve()
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, rapport.WriteAgenda(&b, a, weegAgenda(t), rapport.Options{}))
	paginatest.Vijandig(t, b.String())
}
