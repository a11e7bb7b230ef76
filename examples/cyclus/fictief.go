package main

import (
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// fictief is a round in the fictional municipality, on its figures over 2021:
// years follow of which it can be asked what they say since.
func fictief() script {
	return script{
		ronde: "fictief-2022", volgende: "fictief-2023",
		cijfers:   "Alles is fictief: gemeente, cijfers, deelnemers, gesprekken, duidingen, afspraken en data.",
		opschrift: "Voorbeeld waarin alles fictief is: gemeente, cijfers, deelnemers, gesprekken en afspraken",
		periode:   2021, jaar: 2022, latere: 2024, segment: cycle.AmbulanteJeugdhulp, accountteam: "accountteam-ambulante-jeugdhulp",
		verhaal: ronde.Bevinding{
			ID: "b-verhaal", Tekst: "Mantelzorgers komen niet aan een ontmoeting toe",
			Verhaal: &ronde.Verhaal{
				Gesprek: "gesprek-1", Van: []string{"inwoner", "consulent", "professional"},
				Tekst: "(fictief) Het buurthuis is om de hoek, maar ik kan niet weg zolang er niemand bij mijn zoon is.",
			},
		},
		duidingen: []ronde.Duiding{
			{
				ID: "d-ontmoeten", Bevindingen: []string{bij("ontmoeten"), "b-verhaal"},
				Tekst:     "Wie zorgt heeft geen uren over om anderen te zien",
				Afwijkend: []ronde.Afwijkend{{Rol: "ervaringsdeskundige", Tekst: "Uren zijn er wel; de drempel is dat men zich schaamt"}},
			},
			{
				ID: "d-jeugdhulp", Bevindingen: []string{bij("hulp-dichtbij")},
				Tekst: "Lichte hulp dichtbij is er, maar vervangt de zwaardere nog niet",
			},
		},
		opbrengsten: []ronde.Opbrengst{
			{ID: "o-adem", Duidingen: []string{"d-ontmoeten"}, Ontwikkelingen: []string{"regioplan-iza-gala"}, Tekst: "Ademruimte voor wie zorgt, op de tijden dat er iets te doen is"},
			{ID: "o-eerst-licht", Duidingen: []string{"d-jeugdhulp"}, Ontwikkelingen: []string{"hervormingsagenda-jeugd"}, Tekst: "Eerst licht, met een vaste persoon die erbij blijft"},
		},
		acties: []afspraak{
			{
				Actie:     ronde.Actie{ID: "a-oppas", Opbrengst: "o-adem", Tekst: "Proef met vervanging van mantelzorgers op twee middagen", Eigenaar: "regieteam-rssda"},
				uiterlijk: dag{0, int(time.December), 16}, voortgang: "De eerste middag loopt, voor de tweede wordt nog gezocht", verschuif: dag{1, int(time.May), 31},
			},
			{
				Actie:     ronde.Actie{ID: "a-vaste-persoon", Opbrengst: "o-eerst-licht", Tekst: "Met aanbieders afspreken dat één persoon erbij blijft", Eigenaar: "accountteam-ambulante-jeugdhulp"},
				uiterlijk: dag{1, int(time.February), 28},
			},
			{
				Actie:     ronde.Actie{ID: "a-huisartsen", Opbrengst: "o-eerst-licht", Tekst: "Huisartsen vertellen wat er aan lichte hulp is", Eigenaar: "consulenten"},
				uiterlijk: dag{0, int(time.September), 30}, gedaan: "Alle praktijken hebben het overzicht",
			},
		},
		toetsen: []ronde.Toetsing{
			{
				Opgave: "meedoen", Uitkomst: ronde.Aangescherpt, Toelichting: "Het gaat om wie zorgt",
				Tekst: "Inwoners doen mee naar vermogen, ook wie voor een ander zorgt (fictief)",
			},
			{
				Opgave: "gezond-opgroeien", Uitkomst: ronde.Aangevuld, Toelichting: "Lichte hulp vraagt om een gezicht",
				Opbrengsten: []string{"o-eerst-licht"},
				Erbij:       []ronde.Opgave{{ID: "vaste-persoon", Tekst: "Een gezin houdt dezelfde persoon (fictief)"}},
			},
		},
		gevolg: []string{"eenzaamheid", "jeugdhulp"},
	}
}
