package scenario_test

import "maps"

// uitleg says what each key of a definition holds.
func uitleg() map[string]string {
	u := map[string]string{
		"versie":                              "versie van het bestandsformaat",
		"id":                                  "kenmerk: kleine letters, cijfers en streepjes",
		"naam":                                "hoe men het scenario noemt",
		"fictief":                             "of het verzonnen is; dan staat dat bij alles wat ervan getoond wordt",
		"basisjaar":                           "jaar van de uitgaven, en van de prijzen waarin alle bedragen staan",
		"horizon":                             "hoeveel jaren worden doorgerekend, te beginnen met het jaar na basisjaar",
		"niveaus":                             "uitgaven per niveau zonder de maatregelen; elk niveau hoogstens één keer",
		"niveaus[].niveau":                    "niveau van preventie",
		"niveaus[].bedrag":                    "uitgaven in basisjaar, in euro's met een punt voor de centen",
		"niveaus[].groei":                     "groei per jaar los van de bevolking, 0.01 is één procent; zonder: 0",
		"niveaus[].leeftijd":                  "welk deel van de uitgaven voor welke leeftijdsgroep is; zonder bewegen zij niet mee met de bevolking",
		"niveaus[].leeftijd.jeugd":            "deel voor jeugdigen, 0 tot 1; samen hoogstens 1, en wat overblijft beweegt niet mee",
		"niveaus[].leeftijd.volwassenen":      "deel voor volwassenen, 0 tot 1",
		"niveaus[].leeftijd.ouderen":          "deel voor ouderen, 0 tot 1",
		"niveaus[].leeftijd.bron":             bronuitleg,
		"niveaus[].duur":                      "hoeveel jaren iemand in deze zorg blijft; zonder: 1",
		"niveaus[].bron":                      "bron van bedrag; zonder, of met alleen het woord aanname, is het een aanname",
		"demografie":                          "verandering van de bevolking; zonder blijft zij gelijk",
		"demografie.groepen":                  "index per leeftijdsgroep; een groep zonder blijft gelijk, en ten minste één heeft er een",
		"demografie.groepen.jeugd":            "jeugdigen, 0 tot en met 18 jaar",
		"demografie.groepen.volwassenen":      "volwassenen, 20 tot en met 64 jaar",
		"demografie.groepen.ouderen":          "ouderen, boven 65 jaar",
		"demografie.bron":                     bronuitleg,
		"maatregelen":                         "extra preventie: wat zij kost en voorkomt; zonder verandert er niets",
		"maatregelen[].id":                    "kenmerk van de maatregel: kleine letters, cijfers en streepjes",
		"maatregelen[].naam":                  "hoe men de maatregel noemt",
		"maatregelen[].interventie":           "id van de interventie in een programma van preventie; leeg: geen",
		"maatregelen[].niveau":                "niveau waaraan het extra geld wordt besteed; een van niveaus",
		"maatregelen[].van":                   "eerste jaar, na basisjaar en binnen de horizon",
		"maatregelen[].tot":                   "laatste jaar; 0: tot en met de horizon en daarna",
		"maatregelen[].kosten":                "wat de maatregel kost; van elk jaar binnen de horizon waarin zij loopt is er een bedrag",
		"maatregelen[].kosten[].jaar":         "jaar; 0: elk jaar dat geen eigen bedrag heeft",
		"maatregelen[].kosten[].laag":         "onderkant van de bandbreedte, samen met hoog; zonder beide staat het bedrag vast",
		"maatregelen[].kosten[].midden":       "bedrag waarmee wordt gerekend, in euro's met een punt voor de centen",
		"maatregelen[].kosten[].hoog":         "bovenkant van de bandbreedte",
		"maatregelen[].kosten[].bron":         bronuitleg,
		"maatregelen[].effecten":              "wat de maatregel voorkomt op zwaardere niveaus; op elk hoogstens één",
		"maatregelen[].effecten[].op":         "niveau waarvan de instroom kleiner wordt; zwaarder dan dat van de maatregel, en een van niveaus",
		"maatregelen[].effecten[].bereik":     "deel van wie in die zorg zou komen dat de maatregel bereikt, 0 tot 1",
		"maatregelen[].effecten[].reductie":   "deel van wie bereikt wordt dat niet in die zorg komt, 0 tot 1; laag mag tot -1, waar schade niet is uitgesloten",
		"maatregelen[].effecten[].vertraging": "jaren voordat de maatregel werkt, 0 tot 50",
		"maatregelen[].effecten[].uitdoving":  "jaren na het einde waarin nog iets van het effect over is, 0 tot 50",
		"disconto":                            "discontovoet per jaar, 0 tot 0.5, zoals 0.0225; zonder wordt niet verdisconteerd",
		"simulatie":                           "hoe de bandbreedte van de uitkomst wordt gezocht",
		"simulatie.trekkingen":                "hoe vaak wordt getrokken, 100 tot 100.000",
		"simulatie.zaad":                      "begin van de trekkingen; hetzelfde zaad geeft dezelfde uitkomst",
	}
	for _, groep := range []string{"jeugd", "volwassenen", "ouderen"} {
		u["demografie.groepen."+groep+"[].jaar"] = "jaar; de jaren lopen op, en daartussen gaat de index in een rechte lijn"
		u["demografie.groepen."+groep+"[].index"] = "grootte van de groep naast die in andere jaren; vóór het eerste jaar en na het laatste blijft zij gelijk"
	}
	for _, aanname := range []string{
		"niveaus[].groei", "niveaus[].duur", "maatregelen[].effecten[].bereik", "maatregelen[].effecten[].reductie",
		"maatregelen[].effecten[].vertraging", "maatregelen[].effecten[].uitdoving", "disconto",
	} {
		u[aanname+".laag"] = "onderkant van de bandbreedte, samen met hoog; zonder beide staat het getal vast"
		u[aanname+".midden"] = "getal waarmee wordt gerekend"
		u[aanname+".hoog"] = "bovenkant van de bandbreedte"
		u[aanname+".bron"] = bronuitleg
	}
	return u
}

const bronuitleg = "bron; zonder, of met alleen het woord aanname, is het een aanname"

// uitlegOverzicht says what each key of an outcome holds.
func uitlegOverzicht() map[string]string {
	u := map[string]string{
		"versie":                            "versie van het bestandsformaat",
		"id":                                "kenmerk van het scenario",
		"naam":                              "hoe men het scenario noemt",
		"fictief":                           "of het verzonnen is",
		"basisjaar":                         "jaar van de uitgaven, en van de prijzen waarin alle bedragen staan",
		"horizon":                           "hoeveel jaren zijn doorgerekend, te beginnen met het jaar na basisjaar",
		"niveaus":                           "niveaus waarvan de uitgaven meetellen, van licht naar zwaar",
		"maatregelen":                       "de maatregelen in het kort",
		"maatregelen[].id":                  "kenmerk van de maatregel",
		"maatregelen[].naam":                "hoe men de maatregel noemt",
		"maatregelen[].interventie":         "id van de interventie in een programma van preventie",
		"maatregelen[].niveau":              "niveau waaraan het extra geld wordt besteed",
		"maatregelen[].van":                 "eerste jaar",
		"maatregelen[].tot":                 "laatste jaar; null: tot en met de horizon en daarna",
		"maatregelen[].op":                  "niveaus waarvan de instroom kleiner wordt",
		"jaren":                             "uitkomst per jaar, met elke aanname in het midden",
		"jaren[].jaar":                      "jaar",
		"jaren[].niveaus":                   "uitgaven per niveau, van licht naar zwaar",
		"jaren[].niveaus[].niveau":          "niveau van preventie",
		"jaren[].niveaus[].zonder":          "uitgaven zonder de maatregelen",
		"jaren[].niveaus[].met":             "uitgaven met de maatregelen, hun kosten meegeteld",
		"jaren[].niveaus[].extra":           "wat de maatregelen op dit niveau kosten",
		"jaren[].zonder":                    "alle uitgaven zonder de maatregelen",
		"jaren[].met":                       "alle uitgaven met de maatregelen, hun kosten meegeteld",
		"jaren[].extra":                     "wat de maatregelen kosten",
		"jaren[].saldo":                     "zonder min met: boven nul is bespaard",
		"jaren[].cumulatief":                "saldo van dit jaar en alle jaren ervoor",
		"jaren[].overbrugging":              "wat er meer nodig is dan zonder de maatregelen; 0.00 waar dat niets is",
		"overbrugging":                      "wat betaald moet worden voordat het terugkomt",
		"overbrugging.totaal":               "wat meer nodig is, van alle jaren waarin dat zo is samen",
		"overbrugging.hoogste_stand":        "het meeste dat op enig moment is voorgeschoten; 0.00: nooit iets",
		"overbrugging.jaar":                 "wanneer dat is, de eerste keer; null: er wordt niets voorgeschoten",
		"overbrugging.laatste_jaar":         "laatste jaar waarin meer nodig is; null: geen",
		"overbrugging.jaren":                "aantal jaren waarin meer nodig is",
		"overbrugging.grootste_jaar":        "wat in het duurste jaar meer nodig is",
		"terugverdienjaar":                  "wanneer wat extra is uitgegeven terug is, zonder verdisconteren",
		"ncw":                               "uitkomst met verdisconteren",
		"ncw.voet":                          "discontovoet per jaar; null: er is geen",
		"ncw.waarde":                        "netto contante waarde in basisjaar; null zonder discontovoet",
		"ncw.terugverdienjaar":              "wanneer wat extra is uitgegeven terug is, met verdisconteren; null zonder discontovoet",
		"ncw.reden":                         "waarom er geen waarde is; leeg waar zij er is",
		"bereik":                            "bandbreedte van de uitkomst over alle trekkingen",
		"bereik.trekkingen":                 "hoe vaak is getrokken",
		"bereik.zaad":                       "begin van de trekkingen",
		"bereik.onzeker":                    "aantal aannames met een bandbreedte; alle andere staan in elke trekking vast",
		"bereik.jaren":                      "bandbreedte per jaar",
		"bereik.jaren[].jaar":               "jaar",
		"bereik.jaren[].cumulatief":         "saldo van dit jaar en alle jaren ervoor",
		"bereik.ncw":                        "netto contante waarde; null zonder discontovoet",
		"bereik.ncw_gelukt":                 "aantal trekkingen waarin de netto contante waarde niet onder nul ligt; null zonder discontovoet",
		"bereik.hoogste_stand":              "het meeste dat op enig moment is voorgeschoten",
		"bereik.terugverdienjaar":           "wanneer wat extra is uitgegeven terug is, zonder verdisconteren",
		"bereik.terugverdienjaar.gelukt":    "aantal trekkingen waarin het aan het eind van de horizon terug is, of er niets terug hoeft te komen",
		"bereik.terugverdienjaar.kans":      "hun deel, 0 tot 1: een kans onder deze aannames en geen andere",
		"gevoeligheid":                      "welke aanname de uitkomst het meest beweegt",
		"gevoeligheid.maat":                 "welke uitkomst wordt vergeleken",
		"gevoeligheid.midden":               "die uitkomst met elke aanname in het midden",
		"gevoeligheid.invloeden":            "per aanname met een bandbreedte wat zij uitmaakt, de grootste invloed eerst",
		"gevoeligheid.invloeden[].pad":      "waar de aanname in de definitie staat",
		"gevoeligheid.invloeden[].naam":     "de aanname in woorden",
		"gevoeligheid.invloeden[].bij_laag": "de onderkant van haar bandbreedte, in woorden",
		"gevoeligheid.invloeden[].laag":     "de uitkomst daar",
		"gevoeligheid.invloeden[].bij_hoog": "de bovenkant van haar bandbreedte, in woorden",
		"gevoeligheid.invloeden[].hoog":     "de uitkomst daar",
		"gevoeligheid.invloeden[].breedte":  "verschil tussen de laagste en de hoogste uitkomst van laag, hoog en midden",
		"gevoeligheid.zonder_bandbreedte":   "aannames zonder bandbreedte die de uitkomst ook bewegen; hoeveel is niet bekend",
		"minimaal_effect":                   "hoe groot de effecten ten minste moeten zijn om het binnen de horizon terug te verdienen",
		"minimaal_effect.factor":            "als deel van wat is aangenomen, zonder verdisconteren; null: geen effect is groot genoeg",
		"minimaal_effect.zin":               "hetzelfde in een zin",
		"na_horizon":                        "wat na de horizon doorgaat en niet meetelt; leeg zonder maatregelen",
		"aannames":                          "alles waar het scenario op rust",
		"aannames[].pad":                    "waar de aanname in de definitie staat",
		"aannames[].naam":                   "de aanname in woorden",
		"aannames[].eenheid":                "wat haar getal telt",
		"aannames[].midden":                 "getal waarmee wordt gerekend",
		"aannames[].laag":                   "onderkant van de bandbreedte; null: er is geen",
		"aannames[].hoog":                   "bovenkant van de bandbreedte; null: er is geen",
		"aannames[].bron":                   "bron, of het woord aanname waar er geen is",
		"aannames[].zonder_bron":            "of er geen bron is",
		"aannames[].niet_ingevuld":          "of de definitie het openlaat, en dit is wat dat betekent",
		"aannames[].ongebruikt":             "of er kosten staan van een jaar waarover niet wordt gerekend; zij tellen niet mee",
	}
	for _, jaar := range []string{"terugverdienjaar", "ncw.terugverdienjaar", "bereik.terugverdienjaar.p5", "bereik.terugverdienjaar.p50", "bereik.terugverdienjaar.p95"} {
		maps.Copy(u, map[string]string{
			jaar + ".soort": "of het terugkomt: in een jaar, niet binnen de horizon, of er is niets te overbruggen",
			jaar + ".jaar":  "eerste jaar vanaf wanneer het saldo van alle jaren niet meer onder nul komt, niet vóór de eerste extra uitgave; null: er is geen",
			jaar + ".reden": "waarom er geen jaar is; leeg waar het er is",
		})
	}
	for _, band := range []string{"bereik.jaren[].cumulatief", "bereik.ncw", "bereik.hoogste_stand", "bereik.terugverdienjaar"} {
		u[band+".p5"] = "op of onder deze uitkomst ligt 5% van de trekkingen"
		u[band+".p50"] = "op of onder deze uitkomst ligt 50% van de trekkingen"
		u[band+".p95"] = "op of onder deze uitkomst ligt 95% van de trekkingen"
	}
	for _, deel := range []string{"p5", "p50", "p95"} {
		u["bereik.terugverdienjaar."+deel] += "; niet binnen de horizon is later dan elk jaar"
	}
	return u
}
