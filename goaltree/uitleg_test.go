package goaltree_test

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

// uitleg says what each key of a doelenboom holds.
var uitleg = map[string]string{
	"boom":              "hoe de doelenboom heet en waar hij op steunt",
	"boom.naam":         "naam van de doelenboom, zoals die boven rapporten staat",
	"boom.versie":       "versie van de doelenboom zelf; een herijking geeft een nieuwe",
	"boom.visie":        "visie boven de hoofddoelen; rapporten en tekeningen beginnen ermee",
	"boom.nulmeting":    "jaar van de nulmeting, 1900 tot en met 2200; 0 of afwezig: nog geen",
	"boom.bron":         "document dat de boom volgt, met jaar",
	"boom.illustratief": "(een deel van) de boom is een illustratie van ons en komt niet uit de bron",

	"hoofddoelen":               "de hoofddoelen, in de volgorde waarin ze getoond worden",
	"hoofddoelen[].kernwaarden": "kernwaarden die het hoofddoel dient, elk hoogstens een keer",
	"hoofddoelen[].effecten":    "de effecten onder dit hoofddoel, minstens een, elk met zijn gewicht daar",
	"*.effecten[].id":           "id van het effect, zoals in effecten",

	"effecten":               "de maatschappelijke effecten; een effect mag onder meer dan een hoofddoel staan",
	"effecten[].id":          "id van het effect; blijft gelijk in volgende versies van de boom",
	"effecten[].indicatoren": "de indicatoren onder dit effect, minstens een, elk met zijn gewicht daar",
	"*.indicatoren[].id":     "id van de indicator, zoals in indicatoren",

	"indicatoren":                     "de indicatoren; een indicator mag onder meer dan een effect staan",
	"indicatoren[].id":                "id van de indicator; cijfers verwijzen ernaar",
	"indicatoren[].eenheid":           "eenheid zoals mensen die lezen: %, per 10.000 inwoners, euro",
	"indicatoren[].maat":              "soort cijfer; bepaalt hoe opgeteld en vergeleken wordt",
	"indicatoren[].per":               "per hoeveel een aandeel of dichtheid getoond wordt; 0 of afwezig: 1, zoals bij elke andere maat",
	"indicatoren[].richting":          "of hoger of lager beter is; neutraal: context, zonder score",
	"indicatoren[].schaal":            "meetlat van de score; afwezig: drempels als die er zijn, anders streef; niet bij neutraal",
	"indicatoren[].streefwaarde":      "waarde om te halen, in de getoonde eenheid; zonder geeft schaal streef geen score",
	"indicatoren[].streefjaar":        "jaar om de streefwaarde te halen, na de nulmeting; vraagt een streefwaarde",
	"indicatoren[].drempels":          "drie punten van schaal drempels, in de getoonde eenheid; oplopend als hoger beter is, anders aflopend",
	"indicatoren[].drempels.slechtst": "waarde met score -100",
	"indicatoren[].drempels.drempel":  "waarde met score 0",
	"indicatoren[].drempels.streef":   "waarde met score 100",
	"indicatoren[].decimalen":         "aantal decimalen dat getoond wordt, 0 tot en met 6",
	"indicatoren[].definitie":         "wat er gemeten wordt, in woorden",
	"indicatoren[].teller":            "wie of wat er geteld wordt, in woorden",
	"indicatoren[].noemer":            "waarvan dat een deel is, in woorden",
	"indicatoren[].illustratief":      "de keuze van de indicator, de streefwaarde of de drempels is een illustratie van ons",
}

// uitlegHerijking says what each key of a herijking holds.
var uitlegHerijking = schematest.Samen(map[string]string{
	"oud":                      "de boom van ervoor",
	"nieuw":                    "de boom van erna",
	"wijzigingen":              "eerst wat er nu staat, in de volgorde van de nieuwe boom, dan wat verviel",
	"wijzigingen[].soort":      "wat er veranderde; ondergebracht, losgemaakt, verplaatst en herwogen gaan over een tak",
	"wijzigingen[].knoop":      "soort knoop waarover het gaat; bij een tak: de knoop onderaan",
	"wijzigingen[].id":         "id van die knoop",
	"wijzigingen[].naam":       "naam van die knoop",
	"wijzigingen[].van":        "id van de knoop waar een verplaatste knoop eerst onder stond",
	"wijzigingen[].van_naam":   "naam van de knoop in van",
	"wijzigingen[].onder":      "id van de knoop bovenaan de tak; alleen bij wijziging van een tak",
	"wijzigingen[].onder_naam": "naam van de knoop in onder",
	"wijzigingen[].veld":       "sleutel waarvan de waarde veranderde",
	"wijzigingen[].oud":        "de waarde van ervoor, als tekst; bij een tak: haar deel van het gewicht, in procenten",
	"wijzigingen[].nieuw":      "hetzelfde van erna",
	"wijzigingen[].pad":        "plaats in de nieuwe boom; van wat verviel of losgemaakt is: in de oude",
	"wijzigingen[].breuk":      "cijfers van ervoor en erna zijn door deze wijziging niet vergelijkbaar",
	"breuken":                  "ids van indicatoren waarvan de reeks breekt: maat, per, eenheid, definitie, teller of noemer is anders",
}, schematest.Onder(map[string]string{
	"id":     "id van de doelenboom",
	"naam":   "naam van de doelenboom",
	"versie": "versie van de doelenboom",
}, "oud", "nieuw"))
