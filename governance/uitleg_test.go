package governance_test

// uitleg says what each key of a structure holds.
var uitleg = map[string]string{
	"id":          "id van de structuur",
	"naam":        "naam van de structuur",
	"bron":        "document dat de structuur volgt",
	"rollen":      "de rollen, in de volgorde waarin ze getoond worden",
	"organen":     "de organen, in de volgorde waarin ze getoond worden; minstens een",
	"lijnen":      "lijnen tussen organen",
	"voorwaarden": "wat er nodig is om samen te werken; afwezig: de bron noemt niets",

	"rollen[].id":      "id van de rol; anders dan dat van elk orgaan, en gelijk in volgende versies",
	"*.afkorting":      "afkorting, die achter de naam komt",
	"rollen[].taak":    "wat er gevraagd wordt van wie de rol heeft",
	"rollen[].uit":     "id van het orgaan waar wie de rol heeft uit komt; afwezig: de bron noemt er geen",
	"organen[].id":     "id van het orgaan; gelijk in volgende versies",
	"organen[].soort":  "soort orgaan: welk gewicht zijn woord heeft",
	"organen[].schaal": "hoe ver het werk van het orgaan reikt",
	"organen[].taak":   "waar het orgaan voor dient",
	"organen[].leden":  "plaatsen in het orgaan; afwezig: de bron zegt het niet",

	"organen[].leden[].rollen":         "ids van rollen: wie er een heeft, mag de plaats vullen; of anders orgaan, nooit beide",
	"organen[].leden[].orgaan":         "id van een ander orgaan, waarvan leden de plaats vullen",
	"organen[].leden[].allen":          "alle leden van orgaan zitten hier; anders een afvaardiging",
	"organen[].leden[].minimaal":       "hoeveel er moeten zijn; 0 of afwezig: een, tenzij voorkeur of op_uitnodiging er staat",
	"organen[].leden[].voorkeur":       "hoeveel er liefst zijn; 0 of afwezig: niet gezegd",
	"organen[].leden[].maximaal":       "hoeveel er mogen zijn; 0 of afwezig: geen grens",
	"organen[].leden[].op_uitnodiging": "geen vast lid: schuift aan op verzoek",

	"organen[].vergadert":         "hoe vaak het orgaan minstens vergadert; afwezig: de bron zegt het niet",
	"organen[].vergadert.keren":   "hoeveel keer, boven 0",
	"organen[].vergadert.per":     "per hoeveel van eenheid, boven 0",
	"organen[].vergadert.eenheid": "week, maand of jaar",

	"lijnen[].van":   "id van het orgaan waar de lijn begint",
	"lijnen[].naar":  "id van het orgaan waar zij heen leidt, een ander dan van",
	"lijnen[].soort": "wat van met naar doet",

	"voorwaarden[].naam":   "naam van de voorwaarde, uniek in de structuur",
	"voorwaarden[].vraagt": "wat zij van allen vraagt, punt voor punt; minstens een",
}
