package schematest

// woordenlijst says of keys that mean the same everywhere what they hold, by the
// end of their paths; the longest counts.
var woordenlijst = map[string]string{
	"versie":       "versie van het bestandsformaat",
	"id":           "id: kleine letters, cijfers en losse koppeltekens, een letter voorop, hoogstens 64 tekens",
	"naam":         "naam, zoals een lezer die ziet",
	"bron":         "document waar dit uit komt, met de plaats daarin",
	"toelichting":  "toelichting voor wie dit leest",
	"illustratief": "een illustratie van ons, die niet uit de bron komt",
	"gewicht":      "gewicht, boven 0; alleen de verhouding tot de andere gewichten telt",
}
