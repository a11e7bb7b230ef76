package main

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

// uitleg says what each key of the model holds, but for its parts, which are told
// of in delen, and for what a file of a doelenboom or a process has.
var uitleg = schematest.Samen(map[string]string{
	"versie":   "versie van het model",
	"jaar":     "jaar van de gemeenten, en van de stukken van planning en control",
	"*.nummer": "nummer, vanaf 1, in de volgorde van de bron",

	"organen[].leden": "plaatsen in het orgaan; leeg: de bron noemt ze niet",
	"*.structuur":     "id van de structuur, zoals in structuren",

	"kernwaarden[].id":           "vaste code van de kernwaarde",
	"doelen[].id":                "id van het doel",
	"doelen[].kernwaarden":       "codes van kernwaarden die het dient",
	"doelenbomen[].id":           "id van de boom met haar versie, zoals achterhoek-2017",
	"doelenbomen[].naam":         "naam van de boom",
	"doelenbomen[].definitie":    "de boom, zoals een bestand met een doelenboom hem heeft",
	"doelenbomen[].illustratief": "(een deel van) de boom is een illustratie van ons en komt niet uit de bron",

	"positieve_gezondheid[].id":       "vaste code van de dimensie",
	"positieve_gezondheid[].naam":     "naam die in gebruik is",
	"positieve_gezondheid[].in_visie": "naam die de visie heeft",
	"positieve_gezondheid[].gebruik":  "waar scores erop voor zijn",
	"preventieniveaus[].id":           "vaste code van het niveau",
	"preventieniveaus[].gericht_op":   "op wie het gericht is",
	"preventieniveaus[].doel":         "waarom",
	"continuum[].id":                  "vaste code van de fase",
	"continuum[].werkwijze":           "hoe er in de fase gewerkt wordt",
	"continuum[].niveau":              "code van het niveau van preventie",
	"continuum[].wetten":              "wetten die erboven staan",

	"functies[].nummer":    "nummer van de functie, 1 tot en met 10",
	"functies[].id":        "vaste code van de functie",
	"functies[].lokaal":    "wat een gemeente zelf doet",
	"functies[].regionaal": "wat de regio samen doet",

	"structuren[].id":              "id van de structuur",
	"organen[].id":                 "id van het orgaan; in elke structuur hetzelfde",
	"organen[].leden[].tekst":      "de plaats in woorden",
	"organen[].vergadert":          "hoe vaak het minstens vergadert, in woorden; afwezig: de bron zegt het niet",
	"rollen[].id":                  "id van de rol",
	"voorwaarden[].nummer":         "nummer in de structuur, vanaf 1",
	"hoofdlijnen[].eigen_vragen":   "criteria waar de lijn op haar eigen manier naar vraagt",
	"*.eigen_vragen[].criterium":   "id van het criterium, zoals in prioriteringscriteria",
	"*.eigen_vragen[].vraag":       "de vraag zoals de lijn die stelt",
	"opdrachten[].lijn":            "id van de hoofdlijn",
	"monitors[].sinds":             "jaar waarin hij begon; null: de bron zegt het niet",
	"processen[].stappen[].nummer": "nummer van de stap, vanaf 1, oplopend",

	"pcdocumenten[].id":             "id van het stuk",
	"pcdocumenten[].boekjaar":       "begrotingsjaar waarover het gaat",
	"pcdocumenten[].van":            "eerste dag waarop het vastgesteld wordt, als 2026-03-31",
	"pcdocumenten[].tot":            "laatste dag waarop het vastgesteld wordt, als 2026-03-31",
	"pcdocumenten[].behandeling":    "wat de raad ermee doet",
	"pcdocumenten[].monitor_levert": "wat de monitor eraan levert; afwezig: hij had nog geen editie",

	"samenwerkingsverbanden[].id":    "id van het verband",
	"samenwerkingsverbanden[].leden": "codes van gemeenten, zoals GM0197",
	"gemeenten[].regio":              "id van het samenwerkingsverband; null: in geen dat het model kent",
	"gemeenten[].provincie":          "provincie in 2022; null: de gemeente was er toen niet",
	"gemeenten[].jeugdregio":         "jeugdregio in 2022; null: de gemeente was er toen niet",
}, schematest.Onder(map[string]string{
	"omschrijving": "wat er gedaan wordt, in het kort",
	"door":         "wie het doet, met lidwoord",
	"reden":        "waarom hier en zo; afwezig: de bron zegt het niet",
}, "functies[].lokaal", "functies[].regionaal"), schematest.Onder(map[string]string{
	"id": "vaste code, van kleine letters, cijfers en koppeltekens",
}, "verschuivingen[]", "coordinatielijnen[]", "schaalniveaus[]", "randvoorwaarden[]", "aandachtspunten[]", "segmenten[]", "actielijnen[]", "themas[]"))
