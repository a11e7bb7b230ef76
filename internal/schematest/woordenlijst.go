package schematest

// woordenlijst says of keys that mean the same everywhere what they hold, by the
// end of their paths; the longest counts.
var woordenlijst = Samen(map[string]string{
	"versie":       "versie van het bestandsformaat",
	"id":           "id: kleine letters, cijfers en losse koppeltekens, een letter voorop, hoogstens 64 tekens",
	"naam":         "naam, zoals een lezer die ziet",
	"bron":         "document waar dit uit komt, met de plaats daarin",
	"lezing":       "wat hiervan onze lezing van de bron is, en waarom",
	"toelichting":  "toelichting voor wie dit leest",
	"illustratief": "een illustratie van ons, die niet uit de bron komt",
	"fictief":      "wat erin staat is verzonnen, en alles wat getoond wordt zegt dat; ook gemeenten mogen verzonnen zijn",
	"gewicht":      "gewicht, boven 0; alleen de verhouding tot de andere gewichten telt",
},
	Onder(gemeente, "gemeenten[]", "gemeente"),
	Onder(interval, "interval"),
	Onder(referenties, "oordeel", "oordeel_99_8"),
	Onder(afwijking, "nulmeting", "vorige", "benchmark", "sinds_nulmeting"),
	Onder(toets, "toetsen[]", "kanttekeningen[]", "breuken[]"),
)

// gemeente is a municipality.
var gemeente = map[string]string{
	"code": "code van CBS, zoals GM0197",
	"naam": "naam volgens CBS, of in het dagelijks gebruik",
}

// Cijfer says what the keys of a figure of a monitor hold, wherever it stands.
var Cijfer = map[string]string{
	"eenheid":      "eenheid van het cijfer, zoals mensen die lezen",
	"maat":         "soort cijfer; bepaalt hoe opgeteld en vergeleken wordt",
	"per":          "per hoeveel het cijfer getoond wordt; 1 bij een gemiddelde, aantal of bedrag",
	"richting":     "of hoger of lager beter is; neutraal: context, zonder score",
	"decimalen":    "aantal decimalen dat een rapport toont",
	"definitie":    "wat er gemeten wordt, in woorden",
	"ouder":        "het cijfer is van een eerdere periode dan gevraagd",
	"waarde":       "het cijfer in de getoonde eenheid, niet afgerond; null: er is geen",
	"interval":     "grenzen om het cijfer; null waar ze niet te geven zijn",
	"oordeel":      "of het cijfer hoger of lager is dan toeval verklaart, bij 95%; bij een cijfer dat niet definitief is: 99,8%",
	"oordeel_99_8": "hetzelfde oordeel, altijd bij 99,8%",
	"voorbehoud":   "zinnen die zeggen waarom er minder uit te concluderen is",
	"status":       "hoe vast het cijfer bij de bron staat; null: niet bekend of geen cijfer",
	"herkomst":     "of het cijfer geteld of geschat is; null: de bron zegt het niet",
}

// Stand says what the keys hold of how a hoofddoel or effect stands.
var Stand = map[string]string{
	"score":   "score, -100 tot en met 100; null: er is geen",
	"dekking": "deel (0 tot en met 1) van het gewicht dat een score heeft; onder het minimum is er geen score",
	"signaal": "hoe ver de score achterblijft bij wat er nu verwacht wordt; null zonder score",
}

// Verwacht is what is said of the score that is expected.
const Verwacht = "score die er nu verwacht wordt, -100 tot en met 100; null zonder score"

// interval is the limits around a figure.
var interval = map[string]string{
	"onder":     "ondergrens, in de getoonde eenheid",
	"boven":     "bovengrens, in de getoonde eenheid",
	"zekerheid": "zekerheid van de grenzen, van 0 tot 1, zoals 0.95",
}

// referenties are what a figure is judged against.
var referenties = map[string]string{
	"nulmeting": "tegenover de nulmeting; null: niet te zeggen",
	"vorige":    "tegenover het cijfer van een periode eerder; null: niet te zeggen",
	"benchmark": "tegenover de benchmark; null: niet te zeggen",
}

// afwijking is how far an effect is from a reference.
var afwijking = map[string]string{
	"waarde":         "verschil met de referentie in punten van de meetlat, -200 tot en met 200; boven 0 is beter",
	"dekking":        "deel (0 tot en met 1) van het gewicht van de indicatoren die vergeleken zijn",
	"bewijskracht":   "hoeveel van het verschil bij 95% meer is dan toeval: sterk vanaf de helft, zwak daaronder, geen of onbekend",
	"duidelijk":      "deel (0 tot en met 1) van de bijdragen, zonder teken, dat bij 95% meer is dan toeval; null: niet te zeggen",
	"duidelijk_99_8": "hetzelfde bij 99,8%",
	"reden":          "waarom er geen waarde is",

	"bijdragen":             "wat elke indicator aan het verschil bijdraagt, het grootste voorop; leeg als er geen waarde is",
	"bijdragen[].indicator": "id van de indicator",
	"bijdragen[].gewicht":   "gewicht van de indicator onder het effect",
	"bijdragen[].bijdrage":  "bijdrage in punten; samen zijn ze de waarde",
	"bijdragen[].begrensd":  "een van beide cijfers valt buiten de meetlat: het verschil kan groter zijn",

	"begrensd": "een van de cijfers valt buiten zijn meetlat: het verschil kan groter zijn",
}

// toets is what a rule says of something.
var toets = map[string]string{
	"regel":      "vaste code van de regel",
	"naam":       "wat de regel vraagt",
	"bron":       "document waar de regel uit komt, met de plaats daarin",
	"strengheid": "hard: moet; voorkeur: liever wel",
	"bij":        "id van waar het over gaat; afwezig: het geheel",
	"oordeel":    "of er aan voldaan is, of dat het niet te toetsen is",
	"bevinding":  "wat er ontbreekt, of waarom het niet te toetsen is; afwezig: niets te melden",
}
