package functies_test

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

var uitvoeringuitleg = map[string]string{
	"omschrijving":     "wat er gedaan wordt",
	"verantwoordelijk": "ids uit verantwoordelijken, elk een keer; leeg: niemand",
	"organisatievorm":  "vorm van het toegangsteam dat het doet; afwezig: niet bekend",
	"reden":            "waarom hier en zo; afwezig: de bron zegt het niet",
}

// uitleg says what each key of a split of functions holds.
var uitleg = schematest.Samen(map[string]string{
	"id":                        "id van de functieverdeling",
	"naam":                      "naam van de functieverdeling, zoals die boven rapporten staat",
	"jaar":                      "jaar waarvoor zij geldt, 1900 tot en met 2200",
	"gemeenten":                 "de gemeenten van de regio, in de volgorde waarin ze getoond worden; minstens een",
	"verantwoordelijken":        "wie er verantwoordelijk kunnen zijn",
	"verantwoordelijken[].id":   "id van de rol of het orgaan, zoals in de structuur als die het heeft",
	"verantwoordelijken[].naam": "naam, zoals een zin die achter ‘door’ heeft",
	"functies":                  "de regel van de regio per functie; elke functie hoogstens een keer",
	"functies[].functie":        "welke van de tien functies",
	"functies[].lokaal":         "wat een gemeente zelf doet",
	"functies[].regionaal":      "wat de regio samen doet",

	"afwijkingen":              "waar een gemeente het anders doet dan de regel",
	"afwijkingen[].gemeente":   "code van de gemeente, zoals in gemeenten",
	"afwijkingen[].functie":    "functie waar het om gaat; functies heeft er een regel van",
	"afwijkingen[].deel":       "deel waar het om gaat",
	"afwijkingen[].uitvoering": "komt in de plaats van het hele deel van de regel",
	"partijen":                 "aanbieders met een contract",
	"partijen[].id":            "id van de partij",
	"partijen[].naam":          "naam van de partij",
	"partijen[].gemeenten":     "codes van de gemeenten waar zij werkt, minstens een",
	"partijen[].beheer":        "wie het contract beheert",
}, schematest.Onder(uitvoeringuitleg, "*.lokaal", "*.regionaal", "*.uitvoering"))

var groepuitleg = map[string]string{
	"volgens_regel":       "zij doen wat de regel van de regio zegt",
	"gemeenten":           "de gemeenten, op naam",
	"uitvoering":          "hoe zij het doen: de regel, of wat de eerste van hen heeft",
	"verschillen":         "waarin dat verschilt van de regel; leeg als zij haar volgen",
	"verschillen[].veld":  "waarin het verschilt",
	"verschillen[].regel": "wat de regel heeft, zoals mensen het lezen; leeg: niets",
	"verschillen[].hier":  "wat deze gemeenten hebben; leeg: niets",
}

// uitlegOverzicht says what each key holds of what a split answers.
var uitlegOverzicht = schematest.Samen(map[string]string{
	"versie":                    "versie van de vorm van dit overzicht",
	"id":                        "id van de functieverdeling",
	"naam":                      "naam van de functieverdeling",
	"jaar":                      "jaar waarvoor zij geldt",
	"verzonnen":                 "zinnen die zeggen wat ervan verzonnen is; leeg: niets",
	"verantwoordelijken":        "wie er verantwoordelijk kunnen zijn",
	"verantwoordelijken[].id":   "id van de rol of het orgaan",
	"verantwoordelijken[].naam": "naam, zoals een zin die achter ‘door’ heeft",
	"*.functie":                 "welke van de tien functies",

	"matrix":             "per gemeente, functie en deel: hoe het gedaan wordt",
	"matrix[].gemeente":  "de gemeente",
	"matrix[].nummer":    "nummer van de functie, 1 tot en met 10",
	"matrix[].naam":      "naam van de functie",
	"matrix[].deel":      "deel waar het om gaat",
	"matrix[].afwijkend": "de gemeente verschilt van de regel in wat, wie of vorm",

	"vergelijking":              "per functie welke gemeenten hetzelfde doen",
	"vergelijking[].lokaal":     "groepen van gemeenten die het lokale deel gelijk doen; wie de regel volgt voorop",
	"vergelijking[].regionaal":  "groepen van gemeenten die het regionale deel gelijk doen; wie de regel volgt voorop",
	"regionaal":                 "per functie wat de regio samen doet",
	"regionaal[].uitvoering":    "hoe de regio het doet",
	"regionaal[].anders":        "gemeenten die daarvan afwijken",
	"regionaal[].anders[].code": "code van CBS, zoals GM0197",
	"regionaal[].anders[].naam": "naam volgens CBS, of in het dagelijks gebruik",
	"toetsen":                   "wat regels over de functieverdeling zeggen",
},
	schematest.Onder(uitvoeringuitleg, "matrix[]", "*.uitvoering"),
	schematest.Onder(groepuitleg, "vergelijking[].lokaal[]", "vergelijking[].regionaal[]"),
)
