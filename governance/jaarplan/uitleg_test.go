package jaarplan_test

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

// uitlegPlan says what each key of a yearly plan holds.
var uitlegPlan = map[string]string{
	"id":          "id van het plan",
	"naam":        "naam van het plan, zoals die boven rapporten staat",
	"jaar":        "jaar waarvoor het plan is, 1900 tot en met 2200",
	"fictief":     "een voorbeeld: niemand maakte of stelde dit plan vast",
	"onvolledig":  "zin die zegt waarom maar een deel van het plan bekend is; afwezig: het is heel",
	"rollen":      "wie trekt, werkt en aanspreekbaar is; rollen, nooit namen van personen",
	"rollen[].id": "id van de rol",
	"pijlers":     "wat het plan per kernwaarde doet",
	"projecten":   "de projecten van het jaar; wat niet bekend is, staat er niet in",
	"*.lezing":    "wat hiervan onze lezing is en niet van de bron",

	"pijlers[].kernwaarde":   "de kernwaarde, elk hoogstens een keer",
	"pijlers[].resultaten":   "wat er binnen het jaar bereikt moet zijn",
	"pijlers[].activiteiten": "wat er voor die resultaten gedaan wordt",
	"pijlers[].niet_bediend": "waarom de pijler dit jaar niet aan de beurt is; dan zonder resultaten, activiteiten en projecten",

	"pijlers[].resultaten[].id":           "id van het resultaat, ook anders dan die van activiteiten en projecten",
	"pijlers[].resultaten[].omschrijving": "wat er bereikt moet zijn",
	"pijlers[].resultaten[].doelen":       "ids van hoofddoelen of effecten in een doelenboom, elk een keer",
	"pijlers[].resultaten[].indicator":    "id van de indicator in de doelenboom waaraan het te zien is",
	"pijlers[].resultaten[].meetbaar":     "wat er eind van het jaar te tellen of te zien is, als geen indicator het toont",

	"pijlers[].activiteiten[].id":           "id van de activiteit, ook anders dan die van resultaten en projecten",
	"pijlers[].activiteiten[].omschrijving": "wat er gedaan wordt",
	"pijlers[].activiteiten[].project":      "id van het project waar het bij hoort; dat dient deze pijler ook",

	"projecten[].id":            "id van het project, ook anders dan die van resultaten en activiteiten",
	"projecten[].pijlers":       "kernwaarden die het dient, elk een keer",
	"projecten[].doelen":        "ids van hoofddoelen of effecten in een doelenboom, elk een keer",
	"projecten[].doel":          "wat het zelf wil bereiken",
	"projecten[].mensen":        "wie eraan werkt; elke rol een keer",
	"projecten[].mensen[].rol":  "id van de rol",
	"projecten[].mensen[].uren": "uren in het jaar, van allen met die rol samen; 0 of afwezig: niet gezegd",
	"projecten[].middelen":      "geld voor het jaar in euro als tekst, als 1234.50; 0: niet nodig, afwezig: niet bekend",
	"projecten[].trekker":       "id van de rol die het trekt",
	"projecten[].aanspreekpunt": "id van de rol die aanspreekbaar is",
	"projecten[].status":        "hoe ver het is; afwezig: niet gezegd",
}

// uitlegTerugblik says what each key of a look back holds.
var uitlegTerugblik = map[string]string{
	"plan":       "id van het plan waarop dit terugkijkt",
	"jaar":       "jaar van dat plan",
	"fictief":    "een voorbeeld: dit is niet echt gemeld",
	"resultaten": "hoe ver resultaten kwamen; wat er niet in staat, heet niet gemeld",
	"projecten":  "hoe ver projecten kwamen; wat er niet in staat, heet niet gemeld",
	"*.uitslag":  "hoe ver het kwam",

	"resultaten[].resultaat":   "id van het resultaat in het plan, elk hoogstens een keer",
	"resultaten[].toelichting": "wat ervan kwam, of waarom niet",
	"projecten[].project":      "id van het project in het plan, elk hoogstens een keer",
	"projecten[].toelichting":  "wat ervan kwam, of waarom niet",
	"projecten[].besteed":      "wat er is uitgegeven in euro als tekst, als 1234.50; afwezig: niet gezegd",
}

// uitlegVerslag says what each key of a yearly report holds.
var uitlegVerslag = schematest.Samen(map[string]string{
	"versie":      "versie van de vorm van het verslag",
	"plan":        "id van het plan",
	"naam":        "naam van het plan",
	"jaar":        "jaar van het plan",
	"bron":        "document met de terugblik; leeg: niet genoemd",
	"fictief":     "plan of terugblik is een voorbeeld",
	"toelichting": "toelichting bij de terugblik; leeg: geen",
	"regio":       "regio waarover de monitor gaat; null: zonder monitor",
	"regio.code":  "code van de regio: van CBS, zoals GM0197, of die van een eigen gebied of verband",
	"regio.naam":  "naam van de regio",
	"periode":     "periode van de monitor, als code van CBS; null: zonder monitor",
	"nulmeting":   "jaar van de nulmeting van de monitor; null: geen",
	"telling":     "hoe ver de resultaten kwamen, in aantallen",
	"resultaten":  "de resultaten van het plan",
	"projecten":   "de projecten van het plan",
	"doelen":      "de hoofddoelen van de monitor, in haar volgorde; leeg zonder monitor",
	"buiten":      "doelen van het plan waar de monitor niets over zegt",
	"opmerkingen": "zinnen die een lezer eerst moet weten",
	"voorbehoud":  "wat er onder de doelen hoort te staan",

	"resultaten[].id":           "id van het resultaat",
	"resultaten[].pijler":       "kernwaarde waar het onder valt",
	"resultaten[].omschrijving": "wat er bereikt moest zijn",
	"resultaten[].doelen":       "ids van hoofddoelen of effecten waar het aan werkt",
	"resultaten[].toelichting":  "wat ervan kwam, of waarom niet; leeg: niet gemeld",
	"resultaten[].indicator":    "wat de monitor van de genoemde indicator ziet; null: geen genoemd, of zonder monitor",

	"resultaten[].indicator.id":                "id van de indicator",
	"resultaten[].indicator.naam":              "naam van de indicator; zijn id als de monitor hem niet kent",
	"resultaten[].indicator.periode":           "periode van het cijfer zelf, als code van CBS; null: er is geen cijfer",
	"resultaten[].indicator.nulmeting":         "cijfer bij de nulmeting; null: er is geen",
	"resultaten[].indicator.nulmeting_periode": "periode van dat cijfer, als code van CBS",
	"resultaten[].indicator.waardering":        "oordeel van de monitor sinds de nulmeting; null: geen nieuwer cijfer om te vergelijken",
	"resultaten[].indicator.tegenspraak":       "gemeld als (deels) bereikt, terwijl dit cijfer, van het planjaar of later, aantoonbaar slechter is",
	"resultaten[].indicator.zin":               "dit alles in een zin",

	"projecten[].id":          "id van het project",
	"projecten[].naam":        "naam van het project",
	"projecten[].toelichting": "wat ervan kwam, of waarom niet; leeg: niet gemeld",
	"projecten[].middelen":    "gepland geld in euro als tekst, als 1234.50; null: niet bekend",
	"projecten[].besteed":     "uitgegeven geld in euro als tekst, als 1234.50; null: niet gezegd",
	"*.uitslag":               "hoe ver het kwam; null: niet gemeld",

	"doelen[].id":           "id van het hoofddoel",
	"doelen[].naam":         "naam van het hoofddoel",
	"doelen[].kernwaarden":  "kernwaarden die het dient",
	"doelen[].effecten":     "de effecten eronder",
	"doelen[].resultaten":   "ids van resultaten die dit doel of een effect eronder noemen",
	"doelen[].projecten":    "ids van projecten die dit doel of een effect eronder noemen",
	"doelen[].telling":      "hoe ver die resultaten kwamen, in aantallen",
	"doelen[].zinnen":       "dit doel in zinnen",
	"doelen[].zinnen.nu":    "het signaal van de monitor, of waarom er geen is",
	"doelen[].zinnen.sinds": "wat er sinds de nulmeting bewoog, en hoe zeker dat is",
	"doelen[].zinnen.plan":  "wat het plan ervoor deed",
	"*.reden":               "waarom er geen score is; null: die is er",

	"doelen[].effecten[].id":                   "id van het effect",
	"doelen[].effecten[].naam":                 "naam van het effect",
	"doelen[].effecten[].sinds_nulmeting":      "verschil met de nulmeting volgens de monitor; null: er is geen",
	"doelen[].effecten[].beweging":             "welke kant het effect sinds de nulmeting op ging, voor zover te zeggen",
	"doelen[].effecten[].beweging_dekking":     "deel (0 tot en met 1) van het gewicht van indicatoren met een nieuwer cijfer om te vergelijken",
	"doelen[].effecten[].aantoonbaar_beter":    "ids van indicatoren die aantoonbaar beter zijn",
	"doelen[].effecten[].aantoonbaar_slechter": "ids van indicatoren die aantoonbaar slechter zijn",
	"doelen[].effecten[].beweging_uitleg":      "hoe ver en hoe zeker, of waarom dat niet te zeggen is",
	"doelen[].effecten[].resultaten":           "ids van resultaten die dit effect noemen",
	"doelen[].effecten[].projecten":            "ids van projecten die dit effect noemen",

	"buiten[].id":    "id van het doel",
	"buiten[].reden": "waarom, in een zin",
}, schematest.Onder(map[string]string{
	"bereikt":       "aantal bereikt",
	"deels_bereikt": "aantal deels bereikt",
	"niet_bereikt":  "aantal niet bereikt",
	"niet_gemeld":   "aantal waarvan niets gemeld is",
}, "*.telling"))
