package agenda_test

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

// uitleg says what each key of an agenda holds.
var uitleg = schematest.Samen(map[string]string{
	"id":          "id van de agenda",
	"naam":        "naam van de agenda",
	"fictief":     "onderwerpen, projecten of problemen zijn verzonnen",
	"rollen":      "rollen in de agenda, nooit personen",
	"actielijnen": "de lijnen waarlangs de agenda werkt, minstens een",
	"samenhang":   "welke lijnen van elkaar afhangen, zonder richting",
	"toetsvragen": "vragen aan elk probleem, project en elke evaluatie",
	"onderwerpen": "het landschap: de onderwerpen",
	"projecten":   "het landschap: de projecten",
	"problemen":   "kernproblemen en ideeën die zijn ingebracht",
	"logboeken":   "de weg van elk probleem, hoogstens een logboek per probleem",

	"rollen[].id":        "id van de rol",
	"rollen[].naam":      "naam van de rol",
	"rollen[].werkgroep": "wie de rol heeft, is lid van de werkgroep",

	"actielijnen[].id":                          "id van de lijn",
	"actielijnen[].nummer":                      "nummer, vanaf 1, elk een keer; in die volgorde worden lijnen getoond",
	"actielijnen[].naam":                        "naam van de lijn",
	"actielijnen[].vertegenwoordigers":          "wie er voor de lijn staan, per rol",
	"actielijnen[].vertegenwoordigers[].rol":    "id van de rol, elk een keer",
	"actielijnen[].vertegenwoordigers[].aantal": "aantal, minstens 1",

	"samenhang[].a":           "id van de ene lijn",
	"samenhang[].b":           "id van de andere lijn; elk paar een keer, in welke volgorde ook",
	"samenhang[].toelichting": "waarom, zoals een rapport het toont",

	"toetsvragen[].id":    "id van de vraag",
	"toetsvragen[].naam":  "naam van de vraag",
	"toetsvragen[].vraag": "de vraag zelf",

	"onderwerpen[].id":           "id van het onderwerp, ook anders dan die van projecten",
	"onderwerpen[].naam":         "naam van het onderwerp",
	"onderwerpen[].actielijnen":  "ids van lijnen; afwezig: niet bekend",
	"onderwerpen[].niveau":       "schaal waarop het speelt; afwezig: niet bekend",
	"onderwerpen[].staat":        "hoe ver het is; afwezig: niet bekend",
	"onderwerpen[].omschrijving": "wat het is",

	"projecten[].id":           "id van het project, ook anders dan die van onderwerpen",
	"projecten[].naam":         "naam van het project",
	"projecten[].actielijnen":  "ids van lijnen",
	"projecten[].onderwerp":    "id van zijn onderwerp; afwezig: niet bekend",
	"projecten[].staat":        "hoe ver het is",
	"projecten[].omschrijving": "wat het is",
	"projecten[].bijdragen":    "wat het hoort bij te dragen, per toetsvraag",

	"problemen[].id":                "id van het probleem, en van de opdracht waarmee het geprioriteerd wordt",
	"problemen[].naam":              "naam van het probleem",
	"problemen[].soort":             "kernprobleem of idee",
	"problemen[].omschrijving":      "wat het is",
	"problemen[].actielijnen":       "ids van lijnen waar het onder zou kunnen vallen",
	"problemen[].raakt":             "ids van onderwerpen en projecten die het raakt; afwezig: geen",
	"problemen[].bijdragen":         "wat een oplossing zou bijdragen, per toetsvraag",
	"problemen[].herkomst":          "de evaluatie waar het uit kwam; afwezig: van buiten ingebracht",
	"problemen[].herkomst.probleem": "id van het probleem dat geëvalueerd werd, een ander",
	"problemen[].herkomst.stap":     "plaats van die evaluatie in zijn logboek, vanaf 1",

	"logboeken[].probleem":            "id van het probleem",
	"logboeken[].stappen":             "de stappen, oudste voorop",
	"logboeken[].stappen[].stadium":   "stadium waar de stap het probleem brengt",
	"logboeken[].stappen[].datum":     "wanneer, zo precies als bekend: 2022-05-09, 2022-05, 2022-Q2 of 2022; niet geheel voor een stap ervoor",
	"logboeken[].stappen[].rol":       "id van de rol die de stap zette",
	"logboeken[].stappen[].notitie":   "notitie bij de stap",
	"logboeken[].stappen[].actielijn": "alleen bij geplaatst: id van de lijn die besloten is",
	"logboeken[].stappen[].bij":       "alleen bij geplaatst: id van een onderwerp of project; afwezig: een gat in het landschap",
	"logboeken[].stappen[].evaluatie": "alleen bij geevalueerd: welke evaluatie het was",
	"logboeken[].stappen[].bijdragen": "alleen bij geevalueerd: wat het bijdroeg, per toetsvraag",
}, schematest.Onder(map[string]string{
	"vraag":       "id van de toetsvraag",
	"antwoord":    "het antwoord",
	"toelichting": "waarom",
}, "*.bijdragen[]"))
