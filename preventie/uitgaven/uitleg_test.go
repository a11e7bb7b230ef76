package uitgaven_test

import (
	"maps"

	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

// uitlegToerekening says what the keys of a mapping hold.
var uitlegToerekening = map[string]string{
	"toerekening[].taakveld":              "code van het Iv3-taakveld",
	"toerekening[].generatie":             "jaren waarin de codes zo zijn",
	"toerekening[].delen":                 "deel van het taakveld per niveau, samen hoogstens 1; wat overblijft is niet toegerekend",
	"toerekening[].delen.universeel":      "deel dat universele preventie is, 0 tot en met 1",
	"toerekening[].delen.selectief":       "deel dat selectieve preventie is, 0 tot en met 1",
	"toerekening[].delen.geindiceerd":     "deel dat geïndiceerde preventie is, 0 tot en met 1",
	"toerekening[].delen.zorggerelateerd": "deel dat zorggerelateerde preventie is, 0 tot en met 1",
	"toerekening[].delen.buiten":          "deel dat preventie noch zorg is, 0 tot en met 1",
	"toerekening[].lezing":                "waarom het taakveld zo is toegerekend",
}

// uitleg says what each key of a definition holds.
var uitleg = schematest.Samen(uitlegToerekening, map[string]string{
	"naam":      "hoe men deze uitgaven noemt",
	"fictief":   "of de bedragen verzonnen zijn; alles wat getoond wordt zegt dat, en ook gemeenten mogen dan verzonnen zijn",
	"basisjaar": "jaar waarmee verschuivingen vergeleken worden; 0 of afwezig: het eerste jaar van elke gemeente",
	"gemeenten": "de gemeenten, in de volgorde waarin ze getoond worden",

	"inwoners":            "aantallen inwoners, voor bedragen per inwoner",
	"inwoners[].gemeente": "code van de gemeente",
	"inwoners[].jaar":     "jaar van de telling",
	"inwoners[].aantal":   "aantal inwoners, boven 0",

	"boekingen":                "de uitgaven; alle worden opgeteld",
	"boekingen[].gemeente":     "code van de gemeente",
	"boekingen[].jaar":         "jaar van de uitgave",
	"boekingen[].niveau":       "niveau van preventie; afwezig: de toerekening van het taakveld zegt het",
	"boekingen[].taakveld":     "code van het Iv3-taakveld in dat jaar; afwezig: er is een niveau",
	"boekingen[].bedrag":       "bedrag in euro's met een punt voor de centen; negatief: een correctie of opbrengst",
	"boekingen[].status":       "begroting of realisatie; afwezig: niet gezegd",
	"boekingen[].omschrijving": "waarvoor het is, in woorden",

	"toerekening": "hoe taakvelden aan niveaus worden toegerekend; afwezig: onze eigen toerekening, anders alleen wat hier staat",

	"prijsindex":                  "om bedragen in prijzen van één jaar te tonen",
	"prijsindex.jaar":             "jaar van die prijzen; een van indexen",
	"prijsindex.indexen":          "prijspeil per jaar, elk jaar een keer",
	"prijsindex.indexen[].jaar":   "jaar van het prijspeil",
	"prijsindex.indexen[].index":  "prijspeil, boven 0, op welke basis dan ook",
	"clienten":                    "hoe uitgaven over cliënten verdeeld zijn",
	"clienten[].gemeente":         "code van de gemeente",
	"clienten[].jaar":             "jaar van de uitgaven",
	"clienten[].omschrijving":     "welke cliënten, zoals Jeugdhulp",
	"clienten[].klassen":          "groepen cliënten, in welke volgorde ook",
	"clienten[].klassen[].bedrag": "wat aan hen samen is uitgegeven, in euro's, niet negatief",
	"*.klassen[].clienten":        "aantal cliënten, boven 0",
})

// uitlegUitkomst says what each key of an outcome holds.
var uitlegUitkomst = func() map[string]string {
	u := schematest.Samen(uitlegToerekening, schematest.Onder(map[string]string{
		"van_toegerekend": "deel van wat aan een niveau is toegerekend, 0 tot en met 1",
		"laag":            "deel van preventie en zorg als niets van het niet-toegerekende erbij hoort, 0 tot en met 1",
		"hoog":            "deel van preventie en zorg als al het niet-toegerekende erbij hoort, 0 tot en met 1",
		"reden":           "waarom er geen aandeel is",
	}, "jaarbeelden[].preventie", "jaarbeelden[].focus", "vergelijkingen[].rijen[].aandeel"), schematest.Onder(map[string]string{
		"punten": "verschil van het deel van wat is toegerekend, in procentpunten",
		"laag":   "het laagste dat het verschil van alle preventie en zorg kan zijn, in procentpunten",
		"hoog":   "het hoogste dat het verschil van alle preventie en zorg kan zijn, in procentpunten",
		"reden":  "waarom er geen verschil is",
	}, "verschuivingen[].preventie", "verschuivingen[].focus", "verschuivingen[].niveaus[].verschil"), schematest.Onder(map[string]string{
		"jaar":                     "jaar van de uitgaven",
		"generatie":                "jaren waarin de codes van taakvelden zo zijn; afwezig: er is op geen taakveld geboekt",
		"niveaus":                  "de vier niveaus, van licht naar zwaar",
		"niveaus[].niveau":         "niveau van preventie",
		"niveaus[].bedrag":         "wat eraan is uitgegeven",
		"niet_toegerekend":         "preventie of zorg waarvan het niveau niet bekend is",
		"buiten":                   "wat preventie noch zorg is",
		"totaal":                   "alles samen: de niveaus, niet_toegerekend en buiten",
		"eigen":                    "deel van het totaal dat met een eigen niveau geboekt is",
		"via_toerekening":          "deel van het totaal dat de toerekening aan een niveau toerekent",
		"posten":                   "waar niet_toegerekend uit bestaat, het grootste voorop",
		"posten[].taakveld":        "code van het Iv3-taakveld",
		"posten[].naam":            "naam van het taakveld",
		"posten[].bedrag":          "bedrag dat niet is toegerekend",
		"posten_buiten":            "waar buiten uit bestaat, het grootste voorop",
		"posten_buiten[].taakveld": "code van het Iv3-taakveld",
		"posten_buiten[].naam":     "naam van het taakveld",
		"posten_buiten[].bedrag":   "bedrag dat buiten het continuüm valt",
		"statussen":                "begroting of realisatie, van de boekingen die het zeggen",
		"bronnen":                  "bronnen van de boekingen, op alfabet",
		"negatief":                 "aantal boekingen onder 0",
		"inwoners":                 "aantal inwoners; null: niet gegeven",
		"inwoners.gemeente":        "code van de gemeente",
		"inwoners.jaar":            "jaar van de telling",
		"inwoners.aantal":          "aantal inwoners",
		"prijsjaar":                "jaar van de prijzen; afwezig: het jaar zelf",
	}, "*.beeld", "*.in_prijzen"))
	maps.Copy(u, map[string]string{
		"naam":       "hoe men deze uitgaven noemt",
		"fictief":    "of de bedragen verzonnen zijn",
		"*.gemeente": "de gemeente waarover het gaat",

		"jaarbeelden":                                 "wat elke gemeente in elk jaar uitgaf, per gemeente en dan per jaar",
		"jaarbeelden[].beeld":                         "de uitgaven, als tekst met alle decimalen",
		"jaarbeelden[].preventie":                     "aandeel van universele, selectieve en geïndiceerde preventie",
		"jaarbeelden[].focus":                         "aandeel van universele en selectieve preventie",
		"jaarbeelden[].per_inwoner":                   "totaal per inwoner; null: inwoners niet gegeven",
		"jaarbeelden[].per_inwoner_preventie_en_zorg": "hetzelfde zonder wat buiten het continuüm valt",
		"jaarbeelden[].in_prijzen":                    "de uitgaven in prijzen van één jaar; null: geen prijsindex voor dit jaar",

		"verschuivingen":                      "hoe aandelen bewogen, van het basisjaar naar elk later jaar",
		"verschuivingen[].van":                "jaar waarmee vergeleken wordt",
		"verschuivingen[].naar":               "jaar dat vergeleken wordt",
		"verschuivingen[].preventie":          "verschil in het aandeel van universele, selectieve en geïndiceerde preventie",
		"verschuivingen[].focus":              "verschil in het aandeel van universele en selectieve preventie",
		"verschuivingen[].niveaus":            "verschil per niveau",
		"verschuivingen[].niveaus[].niveau":   "niveau van preventie",
		"verschuivingen[].niveaus[].verschil": "verschil in het aandeel van het niveau",
		"verschuivingen[].opmerkingen":        "waarom de jaren minder goed te vergelijken zijn",

		"vergelijkingen":                            "gemeenten naast elkaar, per jaar waarin er meer dan een is",
		"vergelijkingen[].jaar":                     "jaar van de uitgaven",
		"vergelijkingen[].rijen":                    "de gemeenten, het hoogste aandeel voorop",
		"vergelijkingen[].rijen[].aandeel":          "aandeel van universele, selectieve en geïndiceerde preventie",
		"vergelijkingen[].rijen[].niet_toegerekend": "deel van preventie en zorg dat niet is toegerekend; 0 zonder aandeel",
		"vergelijkingen[].rijen[].hoogste_plaats":   "hoogste plaats die de gemeente kan hebben, waar het niet-toegerekende ook hoort; 0 zonder aandeel",
		"vergelijkingen[].rijen[].laagste_plaats":   "laagste plaats die de gemeente kan hebben; 0 zonder aandeel",
		"vergelijkingen[].zonder":                   "gemeenten waarvan in het jaar niets geboekt is",
		"vergelijkingen[].zonder[].code":            "code van CBS, zoals GM0197",
		"vergelijkingen[].opmerkingen":              "wat tussen de gemeenten verschilt",

		"concentraties":                          "hoe uitgaven over cliënten verdeeld zijn",
		"concentraties[].jaar":                   "jaar van de uitgaven",
		"concentraties[].omschrijving":           "welke cliënten",
		"concentraties[].clienten":               "aantal cliënten samen; 0 als het er minder dan 10 zijn",
		"concentraties[].bedrag":                 "wat aan hen samen is uitgegeven; 0 als het er minder dan 10 zijn",
		"concentraties[].klassen":                "groepen van minstens 10 cliënten, de duurste voorop; leeg: geen curve",
		"concentraties[].klassen[].clienten":     "aantal cliënten",
		"concentraties[].klassen[].bedrag":       "wat aan hen samen is uitgegeven",
		"concentraties[].klassen[].gemiddeld":    "bedrag per cliënt",
		"concentraties[].klassen[].samengevoegd": "uit hoeveel gegeven klassen deze bestaat",
		"concentraties[].punten":                 "punten van de curve, van (0, 0) tot (1, 1); leeg: geen curve",
		"concentraties[].punten[].clienten":      "deel van de cliënten, de duurste voorop, 0 tot en met 1",
		"concentraties[].punten[].uitgaven":      "deel van de uitgaven aan hen, 0 tot en met 1",
		"concentraties[].gini":                   "Gini-coëfficiënt, een ondergrens: 0 is gelijk verdeeld, onder 1",
		"concentraties[].opmerkingen":            "wat bij de verdeling gezegd moet worden",
		"concentraties[].reden":                  "waarom er geen curve is",

		"toerekening": "hoe taakvelden aan niveaus zijn toegerekend",
		"opmerkingen": "wat bij alle uitgaven gezegd moet worden",
	})
	return u
}()
