package kosten_test

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

const (
	bedraguitleg   = "bedrag in euro als tekst, met hoogstens twee decimalen achter een punt: 1234.50"
	inwonersuitleg = "id van de grondslag voor bedragen per inwoner; afwezig: die worden niet gegeven"
)

var grondslaguitleg = map[string]string{
	"id":      "id van de grondslag",
	"naam":    "wat er geteld wordt, zoals Inwoners",
	"periode": "wanneer, in woorden: 1 januari 2023",
	"bron":    "wie het publiceerde, en waar",
	"fictief": "de cijfers zijn verzonnen, en alles wat getoond wordt zegt dat",
	"waarden": "per code van een gemeente haar cijfer, niet onder 0; elke gemeente heeft er een",
}

var grensuitleg = map[string]string{
	"alle":      "bedrag in euro dat voor elke gemeente geldt",
	"gemeenten": "per code van een gemeente haar eigen bedrag, dat voor alle gaat",
}

// uitleg says what each key of a sharing of costs holds.
var uitleg = schematest.Samen(map[string]string{
	"id":          "id van de kostenverdeling",
	"naam":        "naam van de kostenverdeling",
	"jaar":        "jaar van de kosten, 1900 tot en met 2200",
	"fictief":     "bedragen of cijfers zijn verzonnen, en alles wat getoond wordt zegt dat; ook gemeenten mogen verzonnen zijn",
	"gemeenten":   "de gemeenten die meebetalen, in de volgorde waarin ze getoond worden; een tot en met 400",
	"inwoners":    inwonersuitleg,
	"grondslagen": "cijfers per gemeente waar sleutels op rusten, hoogstens 50; leeg mag",
	"sleutels":    "de verdeelsleutels, hoogstens 50",
	"regelingen":  "wat de gemeenten samen betalen, hoogstens 200",

	"sleutels[].id":                "id van de sleutel",
	"sleutels[].naam":              "naam van de sleutel",
	"sleutels[].soort":             "hoe hij verdeelt; inwoners en gebruik vragen grondslag, vast delen, mengsel mengsel, gelijk niets",
	"sleutels[].grondslag":         "id van de grondslag waarnaar hij verdeelt",
	"sleutels[].delen":             "per code van een gemeente haar deel, niet onder 0; alleen de verhouding telt, elke gemeente heeft er een",
	"sleutels[].mengsel":           "andere sleutels die elk een deel van het totaal verdelen, hoogstens 10",
	"sleutels[].mengsel[].gewicht": "gewicht, niet onder 0; alleen de verhouding telt",
	"sleutels[].mengsel[].sleutel": "id van een sleutel; hoogstens drie mengsels in elkaar",
	"sleutels[].bodem":             "wat een gemeente minstens betaalt; afwezig: geen bodem",
	"sleutels[].plafond":           "wat een gemeente hoogstens betaalt; afwezig: geen plafond",

	"regelingen[].id":                "id van de regeling",
	"regelingen[].naam":              "naam van de regeling",
	"regelingen[].totaal":            bedraguitleg + "; onder 0: een teruggave",
	"regelingen[].sleutel":           "id van de sleutel die het verdeelt",
	"regelingen[].voorschotten":      "per code van een gemeente het voorschot in euro, van elke gemeente; afwezig: haar deel van totaal",
	"regelingen[].werkelijk":         "wat het werkelijk kostte; afwezig: nog niet bekend",
	"regelingen[].werkelijk.totaal":  bedraguitleg,
	"regelingen[].werkelijk.sleutel": "id van de sleutel die dat verdeelt; afwezig: die van de regeling",
}, schematest.Onder(grondslaguitleg, "grondslagen[]"), schematest.Onder(grensuitleg, "*.bodem", "*.plafond"))

var aandeeluitleg = map[string]string{
	"gemeente":    "code van de gemeente",
	"naam":        "naam van de gemeente; afwezig: niet bekend",
	"bedrag":      "haar deel van het totaal in euro, als 1234.50",
	"per_inwoner": "dat deel per inwoner, afgerond op de cent; afwezig: inwoners niet bekend of geen",
	"grens":       "de grens van de sleutel waar het deel op ligt; afwezig: geen",
}

// uitlegUitkomst says what each key holds of what each municipality pays.
var uitlegUitkomst = schematest.Samen(map[string]string{
	"id":          "id van de kostenverdeling",
	"naam":        "naam van de kostenverdeling",
	"jaar":        "jaar van de kosten",
	"fictief":     "er is iets verzonnen: bedragen, cijfers of gemeenten",
	"verzonnen":   "zinnen die zeggen wat ervan verzonnen is; leeg: niets",
	"kosten":      "per regeling wat elke gemeente betaalt",
	"totaal":      "som van alle regelingen in euro, als 1234.50",
	"totalen":     "diezelfde som per gemeente",
	"sleutels":    "hoe elke sleutel verdeelt",
	"inwoners":    inwonersuitleg,
	"grondslagen": "de cijfers per gemeente, van wanneer en van wie",

	"kosten[].regeling":     "id van de regeling",
	"kosten[].naam":         "naam van de regeling",
	"kosten[].totaal":       "wat er verdeeld wordt in euro, als 1234.50",
	"kosten[].sleutel":      "id van de sleutel die het verdeelt",
	"kosten[].fictief":      "de bedragen, of cijfers waar ze op rusten, zijn verzonnen",
	"kosten[].aandelen":     "het deel van elke gemeente; samen het totaal",
	"kosten[].voorschotten": "wat vooraf betaald is; afwezig: de aandelen",

	"kosten[].voorschotten[].gemeente": "code van de gemeente",
	"kosten[].voorschotten[].naam":     "naam van de gemeente",
	"kosten[].voorschotten[].bedrag":   "wat zij vooraf betaalde in euro, als 1234.50",

	"kosten[].afrekening":                       "verrekening achteraf; afwezig: de werkelijke kosten zijn nog niet bekend",
	"kosten[].afrekening.sleutel":               "id van de sleutel die de werkelijke kosten verdeelt",
	"kosten[].afrekening.voorschot":             "alle voorschotten samen in euro, als 1234.50",
	"kosten[].afrekening.werkelijk":             "werkelijke kosten in euro, als 1234.50",
	"kosten[].afrekening.bedrag":                "werkelijk min voorschot in euro, als 1234.50",
	"kosten[].afrekening.gemeenten":             "de verrekening per gemeente; elke kolom telt op tot het bedrag erboven",
	"kosten[].afrekening.gemeenten[].gemeente":  "code van de gemeente",
	"kosten[].afrekening.gemeenten[].naam":      "naam van de gemeente; afwezig: niet bekend",
	"kosten[].afrekening.gemeenten[].voorschot": "wat zij vooraf betaalde in euro, als 1234.50",
	"kosten[].afrekening.gemeenten[].werkelijk": "haar deel van de werkelijke kosten in euro, als 1234.50",
	"kosten[].afrekening.gemeenten[].bedrag":    "werkelijk min voorschot in euro: boven 0 bijbetalen, onder 0 terug",

	"sleutels[].nummer":  "nummer, vanaf 1, in elke tabel gelijk",
	"sleutels[].id":      "id van de sleutel",
	"sleutels[].naam":    "naam van de sleutel",
	"sleutels[].soort":   "hoe hij verdeelt",
	"sleutels[].uitleg":  "zinnen die zeggen hoe hij verdeelt",
	"sleutels[].cijfers": "ids van de grondslagen waar hij op rust, ook die van sleutels in een mengsel",
}, schematest.Onder(grondslaguitleg, "grondslagen[]"), schematest.Onder(aandeeluitleg, "kosten[].aandelen[]", "totalen[]"))
