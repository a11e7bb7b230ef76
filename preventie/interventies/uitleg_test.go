package interventies_test

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

// uitlegProgramma says what the keys hold that a programme and its overzicht
// share.
var uitlegProgramma = map[string]string{
	"naam":               "hoe men het programma noemt",
	"jaar":               "jaar waarvoor het programma getoond en getoetst wordt",
	"boom":               "id van de doelenboom waar effecten en indicatoren uit komen",
	"vastgesteld":        "jaar waarin het programma is vastgesteld; 0 of afwezig: niet bekend",
	"doelen":             "id's van de effecten waar het programma op mikt, hoogstens 50; leeg: geen genoemd",
	"lokale_uitvoering":  "welke ruimte gemeenten zelf hebben; afwezig: niet gezegd",
	"bron":               "waar het programma beschreven is",
	"gemeenten":          "de gemeenten die meedoen, minstens een",
	"gemeenten[].doelen": "id's van de effecten die de gemeente heeft overgenomen; leeg of afwezig: niet bekend",

	"interventies":                       "de activiteiten, ook wat niet is opgenomen; hoogstens 500",
	"interventies[].omschrijving":        "wat er gebeurt, in een of twee zinnen",
	"interventies[].niveau":              "niveau van preventie; dat van de fase",
	"interventies[].fase":                "fase in het continuüm",
	"interventies[].leefgebieden":        "waar zij inwoners bereikt; leeg of afwezig: niet bekend",
	"interventies[].effecten":            "id's van de effecten waar zij aan werkt, minstens een",
	"interventies[].kernwaarden":         "kernwaarden die zij zegt te dienen",
	"interventies[].resultaat":           "wat ervan gemeten wordt: een indicator, of iets anders in woorden; afwezig: niets",
	"interventies[].resultaat.indicator": "id van de indicator in de doelenboom",
	"interventies[].resultaat.wat":       "wat er gemeten wordt, in woorden",
	"interventies[].resultaat.streven":   "waar naar gestreefd wordt, in woorden",
	"interventies[].resultaat.meting":    "hoe het gemeten wordt",
	"interventies[].versterkt":           "id's van de interventies die zij versterkt",
	"interventies[].bereik":              "hoeveel van de doelgroep zij bereikt; null of afwezig: niet bekend",
	"interventies[].bereik.bereikt":      "aantal bereikte personen, 0 tot en met doelgroep",
	"interventies[].bereik.doelgroep":    "aantal personen voor wie zij bedoeld is, boven 0",
	"interventies[].bereik.jaar":         "jaar van de telling; een jaar waarin zij loopt",
	"interventies[].bereik.bron":         "wie geteld heeft",
	"interventies[].kosten":              "wat zij per jaar kost, elk jaar hoogstens een keer; leeg of afwezig: niet bekend",
	"interventies[].kosten[].jaar":       "een jaar waarin zij loopt",
	"interventies[].kosten[].bedrag":     "bedrag in euro's met een punt voor de centen, niet negatief",
	"interventies[].kosten[].soort":      "of het begroot is of uitgegeven",
	"interventies[].begin":               "eerste jaar",
	"interventies[].eind":                "laatste jaar; 0 of afwezig: structureel, zonder einde",
	"interventies[].bewijs":              "hoe goed bewezen is dat zij werkt, naar de niveaus van erkenning; afwezig: niet bekend",
	"interventies[].evaluatie":           "wie uitzoekt of zij werkt; afwezig: niemand",
	"interventies[].evaluatie.door":      "organisatie die evalueert",
	"interventies[].evaluatie.gereed":    "jaar waarin de uitkomst er moet zijn; 0 of afwezig: niet bekend",
	"interventies[].besluit":             "of zij in het programma is opgenomen",
	"interventies[].reden":               "reden van het besluit; moet er zijn als zij niet is opgenomen",
	"interventies[].bron":                "waar dit en de kosten uit komen",
	"interventies[].fictief":             "of deze interventie verzonnen is; alles wat getoond wordt zegt dat",
}

// uitlegOverzicht says what the overzicht has beside them.
var uitlegOverzicht = schematest.Samen(uitlegProgramma, map[string]string{
	"fictief":        "of er iets van verzonnen is",
	"geheel_fictief": "of alles ervan verzonnen is",
	"geeindigd":      "id's van opgenomen interventies die vóór het jaar van het programma zijn geëindigd; de toetsen laten ze weg",

	"interventies[].bereik.deel":               "bereikte deel van de doelgroep, 0 tot en met 1",
	"interventies[].bereik.onder":              "ondergrens van dat deel",
	"interventies[].bereik.boven":              "bovengrens van dat deel",
	"interventies[].bereik.zekerheid":          "zekerheid van de grenzen, 0 tot en met 1",
	"interventies[].bereik.methode":            "waarmee de grenzen berekend zijn",
	"interventies[].bereik_reden":              "waarom er geen bereik is",
	"interventies[].kosten_per_bereikte":       "kosten in het jaar van het bereik, gedeeld door de bereikte personen, in euro's; null: niet bekend",
	"interventies[].kosten_per_bereikte_reden": "waarom dat niet bekend is",
	"interventies[].kosten_per_bereikte_soort": "of die kosten begroot zijn of uitgegeven",

	"kosten":                    "kosten van de opgenomen interventies, per jaar waarvan iets bekend is en van het jaar van het programma",
	"kosten[].jaar":             "jaar van de kosten",
	"kosten[].niveaus":          "de vier niveaus; samen zijn ze het totaal",
	"kosten[].niveaus[].niveau": "niveau van preventie",
	"kosten[].niveaus[].bedrag": "bedrag in euro's, van wat bekend is; null: van geen enkele bekend",
	"kosten[].totaal":           "bedrag in euro's, van wat bekend is; null: van geen enkele bekend",
	"*.aantal":                  "hoeveel interventies er met hun kosten in zitten",
	"kosten[].begroot":          "van hoeveel daarvan de kosten begroot zijn; van de andere zijn ze uitgegeven",
	"*.zonder":                  "id's van interventies die in het jaar lopen en waarvan de kosten niet bekend zijn",
	"*.niveaus[].reden":         "waarom er geen bedrag is",
	"kosten[].reden":            "waarom er geen totaal is",

	"toetsen": "wat elke regel vindt, ook wat goed is",
})
