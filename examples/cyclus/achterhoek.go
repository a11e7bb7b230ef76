package main

import (
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
)

// achterhoek is a round on the figures over 2020, the last year in which CBS
// has one that counts for the tree.
func achterhoek() script {
	return script{
		ronde: "voorbeeld-achterhoek-2021", volgende: "voorbeeld-achterhoek-2022",
		cijfers:   "De cijfers zijn van het CBS (StatLine, CC BY 4.0). Deelnemers, gesprekken, duidingen, afspraken en data van de ronde zijn fictief.",
		opschrift: "Voorbeeld met cijfers van het CBS; deelnemers, gesprekken en afspraken zijn fictief",
		periode:   2020, jaar: 2021, latere: 2023, segment: cycle.Wmo, accountteam: "accountteam-wmo",
		mist:    "mensen-helpen-elkaar",
		context: []contextcijfer{{"grijze-druk", "Er zijn veel ouderen naast wie in de werkende leeftijd is"}},
		verhaal: ronde.Bevinding{
			ID: "b-verhaal", Tekst: "Wie uitvalt raakt ook de mensen kwijt die kunnen helpen",
			Verhaal: &ronde.Verhaal{
				Gesprek: "gesprek-1", Van: []string{"inwoner", "consulent", "professional"},
				Tekst: "(fictief) Na de ziekmelding moest het verhaal bij elk loket opnieuw; wie naast mij stond wist niet waar te beginnen.",
			},
		},
		duidingen: []ronde.Duiding{
			{
				ID: "d-uitval", Bevindingen: []string{bij("mensen-vallen-niet-uit"), "b-verhaal"},
				Tekst:     "Hulp die bij werk en zorg past komt pas als iemand al is uitgevallen",
				Afwijkend: []ronde.Afwijkend{{Rol: "professional", Tekst: "De hulp is er op tijd, maar de weg ernaartoe is niet bekend"}},
			},
			{
				ID: "d-vergrijzing", Bevindingen: []string{bij("grijze-druk"), bij("mensen-helpen-elkaar")},
				Tekst: "Er komen meer ouderen naast minder werkenden; of mensen elkaar helpen weten we niet, dus eerst meten",
			},
		},
		opbrengsten: []ronde.Opbrengst{
			{ID: "o-vroeg", Duidingen: []string{"d-uitval"}, Ontwikkelingen: []string{"regioplan-iza-gala"}, Tekst: "Toegang, werk en huisarts zitten vroeg samen aan tafel als uitval dreigt"},
			{ID: "o-meten", Duidingen: []string{"d-vergrijzing"}, Ontwikkelingen: []string{"ontwikkelagenda-sda"}, Tekst: "Mantelzorg en eenzaamheid gaan mee in de volgende meting"},
		},
		acties: []afspraak{
			{
				Actie:     ronde.Actie{ID: "a-vroegoverleg", Opbrengst: "o-vroeg", Tekst: "Proef met vroegoverleg in twee gemeenten", Eigenaar: "regieteam-rssda"},
				uiterlijk: dag{0, int(time.December), 17}, voortgang: "Eén gemeente is begonnen, de andere begint na de zomer", verschuif: dag{1, int(time.June), 30},
			},
			{
				Actie:     ronde.Actie{ID: "a-werkgevers", Opbrengst: "o-vroeg", Tekst: "Werkgevers uitnodigen voor het vroegoverleg", Eigenaar: "accountteam-wmo"},
				uiterlijk: dag{1, int(time.March), 31},
			},
			{
				Actie:     ronde.Actie{ID: "a-vragenlijst", Opbrengst: "o-meten", Tekst: "Vragen over mantelzorg en eenzaamheid in de vragenlijst opnemen", Eigenaar: "analysegroep"},
				uiterlijk: dag{0, int(time.September), 30}, gedaan: "De vragen staan in de vragenlijst van volgend jaar",
			},
		},
		toetsen: []ronde.Toetsing{
			{
				Opgave: "goed-in-je-vel", Uitkomst: ronde.Aangescherpt, Toelichting: "Het gaat om hulp voordat iemand uitvalt",
				Tekst:       "Mensen zitten fysiek en mentaal goed in hun vel en hebben veerkracht; wie dreigt uit te vallen krijgt vroeg hulp",
				Opbrengsten: []string{"o-vroeg"},
			},
			{
				Opgave: "thuis-en-verbonden", Uitkomst: ronde.Aangevuld, Toelichting: "Zonder cijfers is niet te zeggen of dit lukt",
				Opbrengsten: []string{"o-meten"},
				Erbij:       []ronde.Opgave{{ID: "netwerk-in-beeld", Tekst: "We weten hoe het met mantelzorg en eenzaamheid staat"}},
			},
			{
				Opgave: "meedoen-naar-vermogen", Uitkomst: ronde.Aangepast, Toelichting: "Meedoen vraagt ook iets van wie er al bij is",
				Tekst:       "Mensen en hun omgeving maken het elkaar mogelijk mee te doen",
				Opbrengsten: []string{"o-vroeg"},
			},
		},
		gevolg: []string{"ao-uitkering", "grijze-druk"},
	}
}
