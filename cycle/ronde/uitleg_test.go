package ronde_test

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

// What the keys of each type hold, under the places where it stands.
var (
	spooruitleg = schematest.Samen(map[string]string{
		"*.spoor": "wanneer en door wie dit genoteerd is",
	}, schematest.Onder(map[string]string{
		"nr":   "nummer van de gebeurtenis",
		"tijd": "wanneer zij genoteerd is, als 2026-03-31T09:30:00+02:00",
		"wie":  "code van wie haar noteerde, nooit een naam",
		"rol":  "id van de rol waarin die persoon dat deed",
		"stap": "id van de stap waar de ronde toen stond; afwezig: in geen",
		"keer": "hoe vaak die stap toen geopend was",
	}, "*.spoor"))

	boomuitleg = map[string]string{
		"*.boom":        "de doelenboom waarmee gemeten is",
		"*.boom.id":     "id van de doelenboom",
		"*.boom.versie": "versie van de doelenboom",
	}

	cijferuitleg = schematest.Samen(schematest.Cijfer, map[string]string{
		"indicator":    "id van de indicator",
		"naam":         "naam van de indicator",
		"regio":        "code van de regio waarover het cijfer gaat",
		"periode":      "periode van het cijfer zelf, als code van CBS, zoals 2020JJ00; afwezig: er is geen cijfer",
		"reden":        "waarom er geen cijfer is, of anders geen score; null: beide zijn er",
		"bron":         "bron van het cijfer",
		"illustratief": "de keuze van de indicator, de streefwaarde of de drempels is een illustratie van ons; het cijfer niet",
	})

	bevindinguitleg = schematest.Samen(map[string]string{
		"id":                  "id van de bevinding",
		"bijeenkomst":         "id van de bijeenkomst waar het gevonden is; afwezig: daarbuiten",
		"tekst":               "wat er gevonden is, in woorden",
		"indicator":           "het cijfer van een indicator, zoals de monitor het toen gaf; null: het gaat om iets anders",
		"effect":              "hoe een maatschappelijk effect er in de monitor toen voorstond; null: het gaat om iets anders",
		"effect.effect":       "id van het effect",
		"effect.naam":         "naam van het effect",
		"effect.regio":        "code van de regio waarover het gaat",
		"effect.periode":      "periode die gevraagd was, als code van CBS, zoals 2020JJ00",
		"effect.nulmeting":    "verschil met de nulmeting; null: er is geen",
		"effect.vorige":       "verschil met een periode eerder; null: er is geen",
		"effect.benchmark":    "verschil met de benchmark; null: er is geen",
		"effect.cijfers":      "de cijfers van zijn indicatoren, in de volgorde van de boom",
		"effect.reden":        "waarom er geen score is; afwezig: die is er",
		"effect.illustratief": "het effect is een illustratie van ons en komt niet uit de bron van de boom",
		"verhaal":             "wat iemand vertelde; null: het gaat om een cijfer",
		"verhaal.gesprek":     "code van het gesprek",
		"verhaal.datum":       "dag van het gesprek, als 2026-03-31; afwezig: niet bekend",
		"verhaal.van":         "ids van de rollen die het vertelden, minstens een",
		"verhaal.tekst":       "wat er verteld is, zonder iets dat zegt wie",
	}, schematest.Onder(cijferuitleg, "indicator", "effect.cijfers[]"), schematest.Onder(schematest.Stand, "effect"))

	duidinguitleg = map[string]string{
		"id":                "id van de duiding",
		"bijeenkomst":       "id van de bijeenkomst die deze betekenis gaf",
		"bevindingen":       "ids van de bevindingen waarover het gaat, minstens een",
		"tekst":             "de betekenis, in woorden",
		"afwijkend":         "andere betekenissen die ernaast staan",
		"afwijkend[].rol":   "id van de rol van waaruit het anders gezien is",
		"afwijkend[].tekst": "die andere betekenis, in woorden",
	}

	opbrengstuitleg = map[string]string{
		"id":             "id van de opbrengst",
		"bijeenkomst":    "id van de bijeenkomst die dit meenam",
		"duidingen":      "ids van de duidingen waar het uit volgt, minstens een",
		"ontwikkelingen": "ids van ontwikkelingen van het proces waar het mee te maken heeft",
		"tekst":          "wat er beter wordt, anders kan of geleerd is",
	}

	actieuitleg = map[string]string{
		"id":          "id van de actie",
		"bijeenkomst": "id van de bijeenkomst die haar afsprak",
		"opbrengst":   "id van de opbrengst waar zij uit volgt",
		"tekst":       "wat er gedaan wordt",
		"eigenaar":    "id van de rol of het orgaan dat ervoor zorgt",
		"uiterlijk":   "laatste dag, zoals eerst afgesproken; als 2026-03-31",
	}

	// actiestanduitleg is what an actie has beside that, once agreed.
	actiestanduitleg = schematest.Samen(actieuitleg, map[string]string{
		"ronde":               "id van de ronde waarin zij is afgesproken",
		"staat":               "hoe ver zij nu is",
		"nu_uiterlijk":        "laatste dag zoals die nu staat",
		"verloop":             "wat er sinds de afspraak van gemeld is, oudste voorop",
		"verloop[].staat":     "hoe ver de actie vanaf toen was",
		"verloop[].tekst":     "wat er gemeld is",
		"verloop[].uiterlijk": "nieuwe laatste dag; afwezig: die bleef",
	})

	draaduitleg = schematest.Samen(map[string]string{
		"ronde":                       "id van de ronde waarin de actie is afgesproken",
		"actie":                       "de actie",
		"opbrengst":                   "de opbrengst waar de actie uit volgt",
		"duidingen":                   "de duidingen achter die opbrengst",
		"bevindingen":                 "de bevindingen achter die duidingen",
		"namen":                       "namen bij ids in deze draad",
		"namen.stap_naam":             "naam van de stap waarin de actie is afgesproken",
		"namen.wie":                   "namen van rollen en organen",
		"namen.wie[].id":              "id van de rol of het orgaan",
		"namen.wie[].naam":            "naam daarvan",
		"namen.ontwikkelingen":        "namen van ontwikkelingen",
		"namen.ontwikkelingen[].id":   "id van de ontwikkeling",
		"namen.ontwikkelingen[].naam": "naam daarvan",
	},
		schematest.Onder(actiestanduitleg, "actie"), schematest.Onder(opbrengstuitleg, "opbrengst"),
		schematest.Onder(duidinguitleg, "duidingen[]"), schematest.Onder(bevindinguitleg, "bevindingen[]"),
	)

	opgaveuitleg = map[string]string{"id": "id van de opgave", "tekst": "hoe de opgave luidt"}

	toetsuitleg = schematest.Samen(map[string]string{
		"opgave":      "id van de opgave",
		"bijeenkomst": "id van de bijeenkomst die haar toetste",
		"uitkomst":    "wat er van de opgave is geworden",
		"tekst":       "hoe de opgave voortaan luidt; afwezig bij ongewijzigd, of als er alleen iets bij komt",
		"erbij":       "opgaven die ernaast komen; alleen bij aangevuld",
		"toelichting": "waarom",
		"opbrengsten": "ids van opbrengsten van deze ronde waar de uitkomst uit volgt; afwezig: niet gezegd",
	}, schematest.Onder(opgaveuitleg, "erbij[]"))

	persoonuitleg = map[string]string{
		"id":       "code van de persoon, nooit een naam",
		"rollen":   "ids van de rollen van die persoon",
		"organen":  "ids van de organen waar die persoon lid van is",
		"gemeente": "gemeente waar die persoon vandaan komt, als code van CBS, zoals GM0197; geen regel vraagt ernaar",
	}

	uitnodiginguitleg = schematest.Samen(map[string]string{
		"id":         "id van de uitnodiging",
		"stap":       "id van de stap waar de bijeenkomst voor is",
		"datum":      "dag van de bijeenkomst, als 2026-03-31; niet voor de dag van de gebeurtenis",
		"segment":    "id van het inkoopsegment waar de vraag over gaat; afwezig: niet gezegd",
		"genodigden": "wie er uitgenodigd zijn, minstens een",
	}, schematest.Onder(persoonuitleg, "genodigden[]"))

	bijeenkomstuitleg = schematest.Samen(map[string]string{
		"id":           "id van de bijeenkomst",
		"stap":         "id van de stap waarin zij gehouden is",
		"datum":        "dag van de bijeenkomst, als 2026-03-31; niet na de dag van de gebeurtenis",
		"uitnodiging":  "id van de uitnodiging ervoor, van dezelfde stap; afwezig: die was er niet",
		"segment":      "id van het inkoopsegment waar de vraag over ging; zegt welk accountteam aanschuift",
		"aanwezigen":   "wie er waren, minstens een",
		"afvaardiging": "ids van aanwezigen die kwamen als afvaardiging van de stap ervoor",
	}, schematest.Onder(persoonuitleg, "aanwezigen[]"))

	terugzendinguitleg = map[string]string{
		"van":   "id van de stap waar de ronde stond",
		"naar":  "id van de stap waar zij naar teruggaat",
		"reden": "waarom",
	}
)

// uitlegGebeurtenis says what each key of an event holds.
var uitlegGebeurtenis = schematest.Samen(map[string]string{
	"nr":    "volgnummer: 1, 2, 3, zonder gaten",
	"tijd":  "wanneer dit genoteerd is, als 2026-03-31T09:30:00+02:00; nooit voor de gebeurtenis ervoor",
	"wie":   "code van wie dit noteerde, nooit een naam",
	"rol":   "id van de rol waarin die persoon dat deed",
	"soort": "wat er gedaan is; van de delen hieronder staat precies dat van deze soort er",

	"geopend":             "opening van de ronde: gebeurtenis 1, en geen andere",
	"geopend.versie":      "versie van het logboek",
	"geopend.ronde":       "id van deze ronde",
	"geopend.proces":      "id van het proces dat zij volgt",
	"geopend.regio":       "code van de regio waarvoor zij is: van CBS, zoals GM0197, of van een eigen gebied",
	"geopend.regio_naam":  "naam van die regio",
	"geopend.jaar":        "jaar waarvoor zij is, 2000 tot en met 2199",
	"geopend.opgaven":     "maatschappelijke opgaven waar zij over gaat, minstens een",
	"geopend.vorige":      "id van de ronde ervoor; afwezig: er is geen",
	"geopend.overgenomen": "acties van eerdere rondes die nog open zijn, elk met haar draad",

	"uitgenodigd":          "uitnodiging voor een bijeenkomst van deze of een latere stap",
	"afgezegd":             "afzegging van een bijeenkomst die niet gehouden is",
	"afgezegd.uitnodiging": "id van de uitnodiging",
	"afgezegd.reden":       "waarom",
	"gehouden":             "bijeenkomst die gehouden is",
	"bevinding":            "wat er gevonden is; precies een van indicator, effect en verhaal staat erin",
	"duiding":              "betekenis die een bijeenkomst aan bevindingen gaf",
	"opbrengst":            "wat een bijeenkomst uit duidingen meenam",
	"actie":                "wat er is afgesproken te doen",

	"actie_voortgang":           "hoe ver een open actie is",
	"actie_voortgang.actie":     "id van de actie",
	"actie_voortgang.tekst":     "wat er gedaan is",
	"actie_voortgang.uiterlijk": "nieuwe laatste dag; afwezig: die blijft",
	"actie_afgerond":            "einde van een open actie",
	"actie_afgerond.actie":      "id van de actie",
	"actie_afgerond.staat":      "afgerond of vervallen",
	"actie_afgerond.tekst":      "wat ervan gekomen is, of waarom zij vervalt",

	"toets":                     "toets van een opgave aan wat de ronde leerde, in de laatste stap",
	"stap_gesloten":             "einde van de stap waar de ronde staat",
	"stap_gesloten.stap":        "id van die stap",
	"stap_gesloten.naar":        "id van de stap die opent; afwezig na de laatste",
	"teruggezonden":             "terug naar een eerdere stap",
	"ronde_gesloten":            "einde van de ronde",
	"ronde_gesloten.voortijdig": "waarom zij voor haar einde stopt; afwezig: zij is af",
}, spooruitleg, boomuitleg,
	schematest.Onder(opgaveuitleg, "geopend.opgaven[]"), schematest.Onder(draaduitleg, "geopend.overgenomen[]"),
	schematest.Onder(uitnodiginguitleg, "uitgenodigd"), schematest.Onder(bijeenkomstuitleg, "gehouden"),
	schematest.Onder(bevindinguitleg, "bevinding"), schematest.Onder(duidinguitleg, "duiding"),
	schematest.Onder(opbrengstuitleg, "opbrengst"), schematest.Onder(actieuitleg, "actie"),
	schematest.Onder(toetsuitleg, "toets"), schematest.Onder(terugzendinguitleg, "teruggezonden"),
)

// uitlegDraad says what each key of a thread holds.
var uitlegDraad = schematest.Samen(draaduitleg, spooruitleg, boomuitleg)

// uitlegGevolg says what each key holds of how a figure is since.
var uitlegGevolg = schematest.Samen(map[string]string{
	"indicator":   "id van de indicator",
	"naam":        "naam van de indicator, zoals in de bevindingen",
	"stand":       "dag van de laatste gebeurtenis: hoe ver de acties toen waren",
	"bevindingen": "bevindingen van deze rondes waar zijn cijfer in staat, oudste voorop",
	"draden":      "acties die op zijn cijfer teruggaan, elk met haar draad, oudste voorop",
	"sindsdien":   "hoe elk cijfer uit die bevindingen en draden er later voorstaat",

	"sindsdien[].regio":                   "code van de regio waarover het cijfer gaat",
	"sindsdien[].regio_naam":              "naam van die regio, of haar code als die er niet is",
	"sindsdien[].bevindingen":             "bevindingen waar het cijfer in staat",
	"sindsdien[].bevindingen[].ronde":     "id van de ronde",
	"sindsdien[].bevindingen[].bevinding": "id van de bevinding",
	"sindsdien[].toen":                    "het cijfer in die bevindingen",
	"sindsdien[].nu":                      "het nieuwere cijfer; null: het nieuwe resultaat heeft het niet",
	"sindsdien[].vergeleken":              "het cijfer van toen volgens het nieuwe resultaat, waarmee vergeleken is; null: er is niet vergeleken",
	"sindsdien[].oordeel":                 "oordeel van het nieuwe resultaat tegenover toen, bij 95%; null: niet te zeggen, en zin zegt waarom",
	"sindsdien[].oordeel_99_8":            "hetzelfde oordeel bij 99,8%; null: niet te zeggen",
	"sindsdien[].waardering":              "wat oordeel betekent naar de richting; null: niet te zeggen",
	"sindsdien[].voorbehoud":              schematest.Cijfer["voorbehoud"],
	"sindsdien[].zin":                     "de slotsom, in een zin",
}, spooruitleg, boomuitleg,
	schematest.Onder(bevindinguitleg, "bevindingen[]"), schematest.Onder(draaduitleg, "draden[]"),
	schematest.Onder(cijferuitleg, "sindsdien[].toen", "sindsdien[].nu"),
)

// uitlegToestand says what each key holds of where a round stands.
var uitlegToestand = schematest.Samen(map[string]string{
	"versie":     "versie van het logboek",
	"ronde":      "id van de ronde; leeg voor de opening",
	"proces":     "id van het proces dat zij volgt",
	"regio":      "code van de regio waarvoor zij is: van CBS, zoals GM0197, of van een eigen gebied",
	"regio_naam": "naam van die regio",
	"jaar":       "jaar waarvoor zij is; 0 voor de opening",
	"vorige":     "id van de ronde ervoor; afwezig: er is geen",
	"nr":         "nummer van de laatste gebeurtenis; 0 voor de opening",
	"tijd":       "wanneer die genoteerd is",
	"gesloten":   "de ronde is gesloten",
	"voortijdig": "waarom zij voor haar einde stopte; afwezig: dat deed zij niet",
	"stap":       "id van de stap die open is; afwezig: geen",

	"stappen":            "de stappen van het proces",
	"stappen[].id":       "id van de stap",
	"stappen[].nummer":   "nummer van de stap",
	"stappen[].naam":     "naam van de stap",
	"stappen[].staat":    "hoe ver de stap is",
	"stappen[].keer":     "hoe vaak hij geopend is",
	"stappen[].geopend":  "wanneer voor het laatst; afwezig: nooit",
	"stappen[].gesloten": "wanneer voor het laatst gesloten; afwezig: nooit",

	"opgaven":                 "de opgaven, zoals zij nu luiden",
	"opgaven[].uit":           "id van de opgave waarvan de toets deze toevoegde; afwezig: zij was er vanaf de opening",
	"opgaven[].toetsen":       "de toetsen van deze opgave",
	"opgaven[].toetsen[].was": "hoe de opgave ervoor luidde",

	"uitnodigingen":                  "de uitnodigingen",
	"uitnodigingen[].afgezegd":       "afzegging; null of afwezig: niet afgezegd",
	"uitnodigingen[].afgezegd.reden": "waarom",
	"uitnodigingen[].bijeenkomst":    "id van de bijeenkomst die ervoor gehouden is; afwezig: nog geen",

	"bijeenkomsten":                  "de bijeenkomsten die gehouden zijn",
	"bijeenkomsten[].kanttekeningen": "regels die niet gehaald of niet te toetsen zijn; een harde regel breken kan niet",
	"bevindingen":                    "wat er gevonden is",
	"duidingen":                      "betekenissen die aan bevindingen gegeven zijn",
	"opbrengsten":                    "wat bijeenkomsten uit duidingen meenamen",
	"acties":                         "de acties, de overgenomen voorop",
	"terug":                          "de keren dat de ronde teruggezonden is",
}, spooruitleg, boomuitleg,
	schematest.Onder(opgaveuitleg, "opgaven[]"), schematest.Onder(toetsuitleg, "opgaven[].toetsen[]"),
	schematest.Onder(uitnodiginguitleg, "uitnodigingen[]"), schematest.Onder(bijeenkomstuitleg, "bijeenkomsten[]"),
	schematest.Onder(bevindinguitleg, "bevindingen[]"), schematest.Onder(duidinguitleg, "duidingen[]"),
	schematest.Onder(opbrengstuitleg, "opbrengsten[]"), schematest.Onder(actiestanduitleg, "acties[]"),
	schematest.Onder(terugzendinguitleg, "terug[]"),
)
