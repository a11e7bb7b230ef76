package ronde_test

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

func proces(t require.TestingT, id string) *cycle.Proces {
	p, err := cycle.Ingebouwd(id, 2016)
	require.NoError(t, err)
	return p
}

func brede(t require.TestingT) *cycle.Proces { return proces(t, cycle.IDBredeMonitoring) }

// begin is the moment of the first event; each next one comes an hour later.
var begin = time.Date(2023, 1, 9, 9, 0, 0, 0, time.UTC)

func dag(s string) kalender.Datum {
	d, err := kalender.ParseDatum(s)
	if err != nil {
		panic(err)
	}
	return d
}

func op(t time.Time) kalender.Datum { return kalender.DatumVan(t) }

// gebeurtenis makes an event around one part.
func gebeurtenis(nr int, deel any) ronde.Gebeurtenis {
	g := ronde.Gebeurtenis{Nr: nr, Tijd: begin.Add(time.Duration(nr) * time.Hour), Wie: "p-99", Rol: "secretaris"}
	switch d := deel.(type) {
	case ronde.Opening:
		g.Soort, g.Geopend = ronde.Geopend, &d
	case ronde.Uitnodiging:
		g.Soort, g.Uitgenodigd = ronde.Uitgenodigd, &d
	case ronde.Afzegging:
		g.Soort, g.Afgezegd = ronde.Afgezegd, &d
	case ronde.Bijeenkomst:
		g.Soort, g.Gehouden = ronde.Gehouden, &d
	case ronde.Bevinding:
		g.Soort, g.Bevinding = ronde.Bevonden, &d
	case ronde.Duiding:
		g.Soort, g.Duiding = ronde.Geduid, &d
	case ronde.Opbrengst:
		g.Soort, g.Opbrengst = ronde.Opgebracht, &d
	case ronde.Actie:
		g.Soort, g.Actie = ronde.Afgesproken, &d
	case ronde.Voortgang:
		g.Soort, g.Voortgang = ronde.ActieVoortgang, &d
	case ronde.Afronding:
		g.Soort, g.Afronding = ronde.ActieAfgerond, &d
	case ronde.Toetsing:
		g.Soort, g.Toetsing = ronde.OpgaveGetoetst, &d
	case ronde.Stapsluiting:
		g.Soort, g.StapGesloten = ronde.StapGesloten, &d
	case ronde.Terugzending:
		g.Soort, g.Teruggezonden = ronde.Teruggezonden, &d
	case ronde.Sluiting:
		g.Soort, g.RondeGesloten = ronde.RondeGesloten, &d
	default:
		panic(fmt.Sprintf("no part of an event: %T", deel))
	}
	return g
}

func opening(proces string) ronde.Opening {
	return ronde.Opening{
		Versie: ronde.FormaatVersie, Ronde: "ronde-2023", Proces: proces, Regio: gemeente, RegioNaam: "Fictieve gemeente", Jaar: 2023,
		Opgaven: []ronde.Opgave{{ID: "rondkomen", Tekst: "Iedereen kan rondkomen"}, {ID: "thuis", Tekst: "Iedereen voelt zich thuis"}},
	}
}

// Steps of the Brede Monitoring.
var stappen = []string{"input-monitor", "eerste-analyse", "samen-duiden", "opbrengst-duiding", "implementeren-bijstellen", "maatschappelijke-opgaven"}

// wie gives for each step people with whom every hard rule is kept.
func wie(stap string) []cycle.Persoon {
	v, account := in("p-12", "verbindingsgroep", "bouwgroep-1", "bouwgroep-2"), in("p-13", "accountteam-wmo")
	regie, stuur := in("p-17", "regieteam-rssda"), in("p-15", "stuurgroep-ontwikkelagenda")
	return map[string][]cycle.Persoon{
		"input-monitor": {met("p-1", "inwoner"), met("p-2", "consulent"), met("p-3", "professional"), met("p-4", "backoffice-aanbieder")},
		"eerste-analyse": {
			in("p-5", "bouwgroep-1"), in("p-6", "bouwgroep-2"), met("p-2", "consulent"), met("p-3", "professional"),
			met("p-9", "lid-clientenraad"), met("p-10", "data-analist-aanbieder"), met("p-11", "data-analist-sda"),
		},
		"samen-duiden":             {met("p-2", "consulent"), in("p-5", "bouwgroep-1"), v, met("p-1", "inwoner"), account, in("p-14", "bouwgroep-2")},
		"opbrengst-duiding":        {in("p-5", "bouwgroep-1"), v, stuur, account, met("p-16", "strategisch-adviseur-sda")},
		"implementeren-bijstellen": {v, regie, account},
		"maatschappelijke-opgaven": {in("p-18", "mosd"), in("p-19", "klein-bestuurlijk-overleg"), v, stuur, regie},
	}[stap]
}

func bijeenkomst(id, stap string, datum kalender.Datum) ronde.Bijeenkomst {
	return ronde.Bijeenkomst{ID: id, Stap: stap, Datum: datum, Segment: cycle.Wmo, Aanwezigen: wie(stap)}
}

func cijfer(t require.TestingT, jaar int) *ronde.Cijfer {
	c, err := ronde.CijferUit(meet(jaar), gemeente, "bijstand")
	require.NoError(t, err)
	return c
}

// delen gives the parts of a whole round, in order.
func delen(t require.TestingT) []any {
	effect, err := ronde.EffectstandUit(meet(2022), gemeente, "rondkomen")
	require.NoError(t, err)
	datum := op(begin)
	alle := []any{opening(cycle.IDBredeMonitoring)}
	for i, stap := range stappen {
		id := fmt.Sprintf("m-%d", i+1)
		uitgenodigde := bijeenkomst(id, stap, datum)
		uitgenodigde.Uitnodiging = fmt.Sprintf("u-%d", i+1)
		alle = append(alle,
			ronde.Uitnodiging{ID: fmt.Sprintf("u-%d", i+1), Stap: stap, Datum: dag("2023-12-01"), Segment: cycle.Wmo, Genodigden: wie(stap)},
			uitgenodigde)
		switch stap {
		case "input-monitor":
			alle = append(alle, ronde.Bevinding{ID: "b-verhaal", Tekst: "De weg is zoek", Verhaal: &ronde.Verhaal{
				Gesprek: "g-7", Datum: datum, Van: []string{"inwoner"}, Tekst: "Drie loketten",
			}})
		case "eerste-analyse":
			alle = append(alle,
				ronde.Bevinding{ID: "b-bijstand", Bijeenkomst: id, Tekst: "Veel bijstand", Indicator: cijfer(t, 2022)},
				ronde.Bevinding{ID: "b-effect", Bijeenkomst: id, Tekst: "Rondkomen blijft achter", Effect: effect})
		case "samen-duiden":
			alle = append(alle,
				ronde.Duiding{ID: "d-1", Bijeenkomst: id, Bevindingen: []string{"b-verhaal", "b-bijstand"}, Tekst: "De drempel is hoog", Afwijkend: []ronde.Afwijkend{{Rol: "professional", Tekst: "Het werk past niet"}}},
				ronde.Duiding{ID: "d-2", Bijeenkomst: id, Bevindingen: []string{"b-effect"}, Tekst: "Er is weinig werk"})
		case "opbrengst-duiding":
			alle = append(alle,
				ronde.Opbrengst{ID: "o-1", Bijeenkomst: id, Duidingen: []string{"d-1"}, Ontwikkelingen: []string{"ontwikkelagenda-sda"}, Tekst: "Eén loket"},
				ronde.Opbrengst{ID: "o-2", Bijeenkomst: id, Duidingen: []string{"d-2"}, Tekst: "Werk dichtbij"},
				ronde.Actie{ID: "a-1", Bijeenkomst: id, Opbrengst: "o-1", Tekst: "Proef met één loket", Eigenaar: "regieteam-rssda", Uiterlijk: dag("2023-12-31")},
				ronde.Actie{ID: "a-2", Bijeenkomst: id, Opbrengst: "o-2", Tekst: "Banen zoeken", Eigenaar: "contractmanager", Uiterlijk: dag("2023-11-30")})
		case "implementeren-bijstellen":
			alle = append(alle,
				ronde.Voortgang{Actie: "a-1", Tekst: "Het loket is open", Uiterlijk: dag("2024-06-30")},
				ronde.Afronding{Actie: "a-2", Staat: ronde.ActieKlaar, Tekst: "Tien banen"})
		case "maatschappelijke-opgaven":
			alle = append(alle,
				ronde.Toetsing{Opgave: "rondkomen", Bijeenkomst: id, Uitkomst: ronde.Aangescherpt, Tekst: "Iedereen kan rondkomen en vindt hulp", Toelichting: "De drempel", Opbrengsten: []string{"o-1"}},
				ronde.Toetsing{Opgave: "thuis", Bijeenkomst: id, Uitkomst: ronde.Aangevuld, Erbij: []ronde.Opgave{{ID: "buurt", Tekst: "De buurt doet mee"}}, Toelichting: "Het ontbrak"})
		}
		sluiting := ronde.Stapsluiting{Stap: stap}
		if i+1 < len(stappen) {
			sluiting.Naar = stappen[i+1]
		}
		alle = append(alle, sluiting)
	}
	return append(alle, ronde.Sluiting{})
}

// verloop gives the events of a whole round.
func verloop(t require.TestingT) []ronde.Gebeurtenis {
	var alle []ronde.Gebeurtenis
	for i, d := range delen(t) {
		g := gebeurtenis(i+1, d)
		g.Tijd = begin.Add(time.Duration(i) * time.Second) // all on one day
		alle = append(alle, g)
	}
	return alle
}

// tot gives a round up to and with the last event of a kind, and the event's
// step where stap is given.
func tot(t require.TestingT, soort ronde.Soort, stap string) *ronde.Ronde {
	alle := verloop(t)
	r := ronde.New(brede(t))
	laatste := 0
	for i, g := range alle {
		switch {
		case g.Soort != soort:
		case stap == "" || g.Gehouden != nil && g.Gehouden.Stap == stap || g.StapGesloten != nil && g.StapGesloten.Stap == stap:
			laatste = i
		}
	}
	for _, g := range alle[:laatste+1] {
		require.NoError(t, r.Voeg(g))
	}
	return r
}

// voeg adds a part as the next event, a second after the one before.
func voeg(r *ronde.Ronde, deel any) error {
	g := gebeurtenis(0, deel)
	if g.Tijd = r.Toestand().Tijd.Add(time.Second); r.Toestand().Tijd.IsZero() {
		g.Tijd = begin
	}
	return r.Voeg(g)
}

// bytesVan writes where a round stands.
func bytesVan(t require.TestingT, r *ronde.Ronde) string {
	var b bytes.Buffer
	require.NoError(t, r.Toestand().WriteJSON(&b))
	return b.String()
}

// waarom gives code and path of each mistake in an error.
func waarom(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Pad)
	}
	slices.Sort(alle)
	return alle
}
