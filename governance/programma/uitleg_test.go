package programma_test

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

const (
	dagvorm      = "als 2026-03-31"
	tijdvakvorm  = "als 2026, 2026-H1, 2026-Q2, 2026-03, 2026-W14, 2026-03-31 of twee met / ertussen"
	uniek        = ", uniek onder rollen, extern, projecten, mijlpalen, posten en evaluaties"
	gereeduitleg = "dag waarop het klaar was, " + dagvorm + "; afwezig: niet gemeld"
)

var (
	risicouitleg = map[string]string{
		"omschrijving": "wat er mis kan gaan",
		"kans":         "kans, van 1 (zeer klein) tot en met 5 (zeer groot); 0 of afwezig: niet geschat, dan gevolg ook niet",
		"gevolg":       "gevolg, van 1 (zeer klein) tot en met 5 (zeer groot); 0 of afwezig: niet geschat, dan kans ook niet",
		"eigenaar":     "id van de rol die erover gaat",
		"maatregel":    "wat ertegen gedaan wordt",
		"fictief":      "kans en gevolg zijn verzonnen",
	}

	inzetuitleg = map[string]string{
		"rol":     "id van de rol",
		"aantal":  "aantal personen; 0 of afwezig: niet bekend, geteld als een",
		"uren":    "uren van elk, vanaf 0, hoogstens twee decimalen; tot en met 168 per week of 744 per maand",
		"per":     "per week of per maand",
		"tijdvak": "wanneer, " + tijdvakvorm + "; afwezig: zolang het project of programma loopt",
	}

	overdrachtuitleg = map[string]string{
		"aan":     "id van de rol in de lijn die het overneemt; afwezig: de bron noemt er geen",
		"tijdvak": "wanneer, " + tijdvakvorm,
		"hoe":     "hoe dat gaat",
	}
)

// uitleg says what each key of a programme holds.
var uitleg = schematest.Samen(map[string]string{
	"id":       "id van het programma",
	"naam":     "naam van het programma",
	"bron":     "document dat het programma volgt",
	"lezing":   "wat hiervan onze lezing van de bron is, en wat verloren ging",
	"fictief":  "het programma is verzonnen, en alles wat getoond wordt zegt dat",
	"looptijd": "wanneer het loopt, " + tijdvakvorm,

	"doelen":         "doelen die de projecten dienen, minstens een",
	"themas":         "thema's waar de projecten onder vallen",
	"extern":         "werk buiten het programma waar projecten mee te maken hebben",
	"rollen":         "wie wat mag; rollen, nooit personen",
	"posten":         "plaatsen in het programma die iemand vult, zonder namen van personen",
	"uitgangspunten": "uitgangspunten van het programma",
	"risicos":        "gedeelde risico's, die elk project hoort op te nemen",
	"projecten":      "de projecten, minstens een",
	"relaties":       "hoe projecten met elkaar en met extern werk samenhangen",
	"stuurgroep":     "het orgaan dat het programma stuurt; afwezig: geen",
	"evaluaties":     "momenten waarop resultaten tegen het licht gaan",
	"inzet":          "uren die het programma als geheel vraagt",
	"beschikbaar":    "uren die een rol heeft",
	"communicatie":   "delen van het communicatieplan, op volgorde",
	"overdracht":     "hoe de opbrengst overgaat naar de lijn; afwezig: niet gezegd",

	"*.extern[].id":                "id van dat werk" + uniek,
	"rollen[].id":                  "id van de rol" + uniek,
	"rollen[].afkorting":           "afkorting van de naam",
	"rollen[].aantal":              "hoeveel er zijn met deze rol; 0 of afwezig: niet vast",
	"rollen[].uit":                 "id van het orgaan waar zij uit komen, zoals college",
	"rollen[].een_per_organisatie": "elk komt uit een andere organisatie",
	"rollen[].mag":                 "wat de rol mag, minstens een",
	"rollen[].norm":                "afgesproken uren van elk voor een project; afwezig: niet afgesproken",
	"rollen[].norm.van":            "minste uren",
	"rollen[].norm.tot":            "meeste uren, niet onder van; gelijk aan van als er een getal is afgesproken",
	"rollen[].norm.per":            "per week of per maand",
	"rollen[].projecten":           "ids van de enige projecten die de rol mag leiden; afwezig: elk project",

	"posten[].id":          "id van de post" + uniek,
	"posten[].rollen":      "ids van de rollen die de post verenigt, minstens een",
	"posten[].uit":         "id van het orgaan waar wie haar vult uit komt",
	"posten[].organisatie": "organisatie van dat orgaan, zoals een gemeente",
	"posten[].leidt":       "ids van projecten die de post leidt",

	"risicos[].id":             "id van het risico",
	"projecten[].risicos[].id": "id van het risico; staat dat ook bij risicos, dan neemt het daaruit wat hier leeg is",

	"projecten[].id":                      "id van het project" + uniek,
	"projecten[].naam":                    "naam van het project",
	"projecten[].bovenliggend_project":    "id van het project waar dit een deel van is; afwezig: geen",
	"projecten[].themas":                  "ids van thema's, minstens een",
	"projecten[].onderwerpen":             "onderwerpen eronder, zoals eenzaamheid",
	"projecten[].looptijd":                "wanneer het loopt, " + tijdvakvorm + "; afwezig: zolang het programma loopt",
	"projecten[].coordinatielijnen":       "lijnen waarin gecoördineerd wordt, elk een keer",
	"projecten[].verschuivingen":          "verschuivingen waar het aan bijdraagt, elk een keer",
	"projecten[].draagt_bij_aan":          "doelen die het project dient",
	"projecten[].draagt_bij_aan[].doel":   "id van het doel, elk een keer",
	"projecten[].draagt_bij_aan[].nadruk": "vooral dit doel",
	"projecten[].beoogd_effect":           "effect dat beoogd wordt",
	"projecten[].resultaat":               "wat het oplevert",
	"projecten[].kwaliteitseisen":         "eisen aan de kwaliteit",
	"projecten[].afbakening":              "waar het voor is en niet, en binnen welke grenzen",
	"projecten[].activiteiten":            "wat er gedaan wordt",
	"projecten[].geen_relaties":           "waarom het project geen relaties heeft, als het die niet heeft",
	"projecten[].opdrachtgevers":          "ids van rollen die opdracht geven",
	"projecten[].belanghebbenden":         "wie er belang bij heeft",
	"projecten[].voorwaarden":             "wat ervoor nodig is",
	"projecten[].knelpunten":              "wat in de weg staat",
	"projecten[].kosten":                  "kosten en middelen, in woorden",
	"projecten[].risicos":                 "risico's van het project",
	"projecten[].team":                    "rollen in het team",
	"projecten[].team[].rol":              "id van de rol",
	"projecten[].team[].omschrijving":     "vak of dienst waar die uit komt",
	"projecten[].mijlpalen":               "werk dat binnen een tijdvak klaar moet zijn",
	"projecten[].mijlpalen[].id":          "id van de mijlpaal" + uniek,
	"projecten[].mijlpalen[].naam":        "naam van de mijlpaal",
	"projecten[].mijlpalen[].tijdvak":     "wanneer, " + tijdvakvorm,
	"projecten[].mijlpalen[].na":          "ids van mijlpalen die eerst klaar moeten zijn, of van projecten met al hun mijlpalen",
	"projecten[].mijlpalen[].duur":        "kalenderdagen werk, tot en met 7305; 0 of afwezig: die van het tijdvak",
	"projecten[].mijlpalen[].gereed":      gereeduitleg,
	"projecten[].inzet":                   "uren die het project vraagt",

	"projecten[].randvoorwaarden":                  "hoe het project de vijf randvoorwaarden borgt",
	"projecten[].randvoorwaarden[].randvoorwaarde": "welke van de vijf",
	"projecten[].randvoorwaarden[].hoe":            "hoe het die borgt",
	"projecten[].aandachtspunten":                  "hoe het project op de drie aandachtspunten let",
	"projecten[].aandachtspunten[].aandachtspunt":  "welk van de drie",
	"projecten[].aandachtspunten[].hoe":            "hoe het daarop let",
	"projecten[].overdracht":                       "hoe het resultaat overgaat naar de lijn; afwezig: niet gezegd",

	"relaties[].van":      "id van een project",
	"relaties[].naar":     "id van een project of van extern werk",
	"relaties[].soort":    "of van het resultaat van naar nodig heeft, of er alleen mee te maken heeft",
	"relaties[].waarvoor": "wat het daarvan nodig heeft of raakt",

	"stuurgroep.leden":               "ids van rollen",
	"stuurgroep.ritme":               "hoe vaak zij minstens vergadert",
	"stuurgroep.ritme.keren":         "hoeveel keer, 1 tot en met 1000",
	"stuurgroep.ritme.per":           "per hoeveel van eenheid, 1 tot en met 1000",
	"stuurgroep.ritme.eenheid":       "week, maand of jaar",
	"stuurgroep.overleg":             "vergaderingen, gehouden of gepland; hoogstens een per dag",
	"stuurgroep.overleg[].datum":     "dag, " + dagvorm,
	"stuurgroep.overleg[].onderwerp": "waarover",

	"evaluaties[].id":      "id van de evaluatie" + uniek,
	"evaluaties[].naam":    "naam van de evaluatie",
	"evaluaties[].tijdvak": "wanneer, " + tijdvakvorm,
	"evaluaties[].fasen":   "welke fasen van plan, do, check, act, minstens een",
	"evaluaties[].gereed":  gereeduitleg,
},
	schematest.Onder(risicouitleg, "risicos[]", "projecten[].risicos[]"),
	schematest.Onder(inzetuitleg, "inzet[]", "beschikbaar[]", "projecten[].inzet[]"),
	schematest.Onder(overdrachtuitleg, "overdracht", "projecten[].overdracht"),
)

var (
	belastinguitleg = map[string]string{
		"rol":                      "id van de rol",
		"week":                     "week, als 2026-W14",
		"uren":                     "uren die de week van de rol vraagt",
		"beschikbaar":              "uren die de rol die week heeft; null: niet bekend",
		"over":                     "uren boven beschikbaar; 0 als dat genoeg of niet bekend is",
		"aantal_onbekend":          "van een deel van de uren is niet bekend van hoeveel personen; dat telt als een",
		"posten":                   "waar de uren heen gaan; samen de uren",
		"posten[].project":         "id van het project; leeg: het programma als geheel",
		"posten[].uren":            "uren die het vraagt",
		"posten[].aantal_onbekend": "van hoeveel personen is niet overal bekend; dat telt als een",
	}

	relatieuitleg = map[string]string{
		"van":      "id van een project",
		"naar":     "id van een project of van extern werk",
		"soort":    "of van het resultaat van naar nodig heeft, of er alleen mee te maken heeft",
		"waarvoor": "wat het daarvan nodig heeft of raakt",
	}
)

const (
	kringenuitleg  = "kringen van projecten die op elkaar wachten: elk id hangt af van het volgende, het laatste van het eerste"
	losmakenuitleg = "zo weinig mogelijk afhankelijkheden die elke kring openen als ze losgemaakt worden"
	bewezenuitleg  = "minder kan niet; onwaar: een goede schatting"
	meeruitleg     = "er zijn er meer dan er staan"
)

// uitlegOverzicht says what each key holds of what a programme answers.
var uitlegOverzicht = schematest.Samen(map[string]string{
	"versie":    "versie van de vorm van dit overzicht",
	"id":        "id van het programma",
	"naam":      "naam van het programma",
	"fictief":   "het programma is verzonnen",
	"looptijd":  "wanneer het loopt, " + tijdvakvorm,
	"datum":     "dag waarop gevraagd is, " + dagvorm + "; null: geen",
	"projecten": "de projecten",
	"extern":    "werk buiten het programma waar relaties heen leiden",
	"rollen":    "de rollen",
	"posten":    "de posten",
	"relaties":  "hoe projecten met elkaar en met extern werk samenhangen",

	"projecten[].id":                   "id van het project",
	"projecten[].naam":                 "naam van het project",
	"projecten[].bovenliggend_project": "id van het project waar dit een deel van is; null: geen",
	"projecten[].looptijd":             "wanneer het loopt, " + tijdvakvorm,
	"projecten[].themas":               "ids van thema's",
	"projecten[].doelen":               "ids van doelen die het dient",
	"projecten[].mijlpalen":            "mijlpalen, met hun plaats in de planning",
	"projecten[].risicos":              "risico's van het project",

	"projecten[].mijlpalen[].id":             "id van de mijlpaal",
	"projecten[].mijlpalen[].naam":           "naam van de mijlpaal",
	"projecten[].mijlpalen[].tijdvak":        "wanneer, " + tijdvakvorm,
	"projecten[].mijlpalen[].van":            "eerste dag van het tijdvak, " + dagvorm,
	"projecten[].mijlpalen[].tot":            "laatste dag van het tijdvak, " + dagvorm,
	"projecten[].mijlpalen[].na":             "ids van mijlpalen of projecten die eerst klaar moeten zijn",
	"projecten[].mijlpalen[].gereed":         "dag waarop zij klaar was; null: niet gemeld",
	"projecten[].mijlpalen[].in_kring":       "ligt op een kring van mijlpalen of erachter, en heeft zo geen plaats in de tijd",
	"projecten[].mijlpalen[].vroegste_eind":  "vroegste dag waarop zij klaar kan zijn; null: geen plaats in de tijd",
	"projecten[].mijlpalen[].speling":        "dagen die zij mag uitlopen zonder het eind van de planning te verschuiven; null: klaar, of geen plaats in de tijd",
	"projecten[].mijlpalen[].ruimte_tijdvak": "dagen van vroegste_eind tot het eind van het tijdvak; null: klaar, of geen plaats in de tijd",
	"projecten[].mijlpalen[].kritiek":        "nog te doen, zonder speling",

	"projecten[].risicos[].id":           "id van het risico",
	"projecten[].risicos[].omschrijving": "wat er mis kan gaan",
	"projecten[].risicos[].kans":         "kans, van 1 (zeer klein) tot en met 5 (zeer groot); null: niet geschat",
	"projecten[].risicos[].gevolg":       "gevolg, van 1 (zeer klein) tot en met 5 (zeer groot); null: niet geschat",
	"projecten[].risicos[].risicoscore":  "kans maal gevolg, 1 tot en met 25; null: niet geschat",
	"projecten[].risicos[].eigenaar":     "id van de rol die erover gaat; null: geen",
	"projecten[].risicos[].fictief":      "kans en gevolg zijn verzonnen",

	"kringen":                      kringenuitleg,
	"kringen_afgebroken":           meeruitleg,
	"losmaken":                     losmakenuitleg,
	"losmaken_bewezen":             bewezenuitleg,
	"kritiek_pad":                  "ids van mijlpalen die nog te doen zijn: de langste keten, die het eind bepaalt",
	"eind":                         "dag waarop de laatste klaar is; null: zonder mijlpalen",
	"kringen_mijlpalen":            "kringen van mijlpalen, op volgorde van wachten: de eerste komt na de laatste",
	"kringen_mijlpalen_afgebroken": meeruitleg,
	"inzet":                        "uren per rol en week",
	"toetsen":                      "wat regels over het programma zeggen",
}, schematest.Onder(belastinguitleg, "inzet[]"), schematest.Onder(relatieuitleg, "relaties[]", "losmaken[]"))

// uitlegStand says what each key holds of how a programme stands on a day.
var uitlegStand = schematest.Samen(map[string]string{
	"versie":        "versie van de vorm van deze stand",
	"programma":     "id van het programma",
	"naam":          "naam van het programma",
	"fictief":       "het programma is verzonnen",
	"datum":         "dag waarop het zo staat, " + dagvorm,
	"looptijd":      "wanneer het loopt, " + tijdvakvorm,
	"dagen_te_gaan": "dagen van datum tot het eind; onder 0 daarna",
	"mijlpalen":     "de mijlpalen van alle projecten, in hun volgorde",
	"volgende":      "ids van de mijlpalen die het eerst aan de beurt zijn",
	"stuurgroep":    "wanneer de stuurgroep vergaderde en weer moet; null: geen stuurgroep",
	"evaluaties":    "de evaluaties",
	"belasting":     "uren per rol in de week van datum",
	"kringen":       "kringen van projecten, en wat ze opent",

	"mijlpalen[].mijlpaal":        "id van de mijlpaal",
	"mijlpalen[].project":         "id van haar project",
	"mijlpalen[].naam":            "naam van de mijlpaal",
	"mijlpalen[].gereed_na_datum": "dag na datum waarop zij volgens de melding klaar is; afwezig: die is er niet",
	"mijlpalen[].wacht_op":        "ids van mijlpalen ervoor waarvan het tijdvak voorbij is en die niet gereed gemeld zijn",
	"evaluaties[].evaluatie":      "id van de evaluatie",
	"evaluaties[].naam":           "naam van de evaluatie",
	"*.tijdvak":                   "wanneer, " + tijdvakvorm,
	"*.toestand":                  "hoe zij er op datum voor staat",
	"*.gereed":                    "dag waarop zij klaar was; afwezig: op datum niet gemeld",
	"*.dagen_later":               "dagen na het tijdvak, tot gereed of anders tot datum; 0: niet te laat",

	"stuurgroep.onbekend":    "er staat geen enkele vergadering, dus valt er niets van te zeggen",
	"stuurgroep.laatste":     "laatste vergadering op of voor datum; afwezig: geen bekend",
	"stuurgroep.gepland":     "eerste vergadering na datum; afwezig: geen bekend",
	"stuurgroep.uiterlijk":   "laatste dag voor de volgende; afwezig: er hoeft er geen meer",
	"stuurgroep.dagen_later": "dagen dat datum na uiterlijk ligt; 0: niet te laat",

	"kringen.kringen":    kringenuitleg,
	"kringen.afgebroken": meeruitleg,
	"kringen.losmaken":   losmakenuitleg,
	"kringen.bewezen":    bewezenuitleg,
}, schematest.Onder(belastinguitleg, "belasting[]"), schematest.Onder(relatieuitleg, "kringen.losmaken[]"))
