package monitor

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Reden says why there is no figure or no score. Absent is not zero: a
// waarneming without a value bears a Reden, and it survives reading, adding
// up, evaluating and reporting. The zero Reden means that nothing is missing.
type Reden uint8

// Reasons a source gives for a figure that is not there, then those that come
// from adding up and evaluating.
const (
	RedenNietMogelijk       Reden = iota + 1 // cannot exist: the municipality was not there that year
	RedenOnbekend                            // the source does not tell
	RedenOnbetrouwbaar                       // too uncertain to publish
	RedenGeheim                              // withheld to protect people
	RedenNogNietBeschikbaar                  // to be published later
	RedenVervallen                           // no longer published

	RedenGeenWaarneming      // no observation in the dataset within the age allowed
	RedenOnvolledig          // a member of the set added up is missing
	RedenNietOptelbaar       // only values are known: they cannot be added up
	RedenGeenNulmeting       // the ruler needs the nulmeting's value
	RedenGeenStreefwaarde    // the ruler needs a streefwaarde
	RedenGroepTeKlein        // fewer than five values in the groep
	RedenContext             // a neutral indicator: shown, never scored
	RedenOnvoldoendeGegevens // the dekking is below the minimum
	RedenAlleenContext       // nothing under this node is meant to be scored

	RedenGebroken // a herindeling lies between, and what went where is not known
)

const bronRedenCBS = "CBS StatLine, verklaring van tekens"

var redenen = opsomming.Nieuw("reden",
	opsomming.Rij[Reden]{Waarde: RedenNietMogelijk, Tekst: "niet mogelijk", Label: "kan niet voorkomen", Bron: bronRedenCBS},
	opsomming.Rij[Reden]{Waarde: RedenOnbekend, Tekst: "onbekend", Label: "onbekend", Bron: bronRedenCBS},
	opsomming.Rij[Reden]{Waarde: RedenOnbetrouwbaar, Tekst: "onbetrouwbaar", Label: "onvoldoende betrouwbaar", Bron: bronRedenCBS},
	opsomming.Rij[Reden]{Waarde: RedenGeheim, Tekst: "geheim", Label: "geheim, om personen te beschermen", Bron: bronRedenCBS},
	opsomming.Rij[Reden]{Waarde: RedenNogNietBeschikbaar, Tekst: "nog niet beschikbaar", Label: "nog niet beschikbaar"},
	opsomming.Rij[Reden]{Waarde: RedenVervallen, Tekst: "vervallen", Label: "wordt niet meer gepubliceerd"},
	opsomming.Rij[Reden]{Waarde: RedenGeenWaarneming, Tekst: "geen waarneming", Label: "geen cijfer in de gegevens"},
	opsomming.Rij[Reden]{Waarde: RedenOnvolledig, Tekst: "onvolledig", Label: "niet alle gebieden hebben een cijfer"},
	opsomming.Rij[Reden]{Waarde: RedenNietOptelbaar, Tekst: "niet optelbaar", Label: "niet optelbaar: alleen de uitkomst per gebied is bekend"},
	opsomming.Rij[Reden]{Waarde: RedenGeenNulmeting, Tekst: "geen nulmeting", Label: "geen cijfer bij de nulmeting"},
	opsomming.Rij[Reden]{Waarde: RedenGeenStreefwaarde, Tekst: "geen streefwaarde", Label: "geen streefwaarde afgesproken"},
	opsomming.Rij[Reden]{Waarde: RedenGroepTeKlein, Tekst: "groep te klein", Label: "minder dan vijf gebieden om mee te vergelijken"},
	opsomming.Rij[Reden]{Waarde: RedenContext, Tekst: "context", Label: "context, telt niet mee"},
	opsomming.Rij[Reden]{Waarde: RedenOnvoldoendeGegevens, Tekst: "onvoldoende gegevens", Label: "onvoldoende gegevens"},
	opsomming.Rij[Reden]{Waarde: RedenAlleenContext, Tekst: "alleen context", Label: "alleen context"},
	opsomming.Rij[Reden]{Waarde: RedenGebroken, Tekst: "gebroken", Label: labelGebroken},
)

// VanBron says whether an observation can bear this reason, because its source
// gave it or because it comes from adding up or from Herindeel, as against one
// that comes from evaluating.
func (r Reden) VanBron() bool {
	return r >= RedenNietMogelijk && r <= RedenVervallen || r == RedenOnvolledig || r == RedenNietOptelbaar || r == RedenGebroken
}

// String gives the text as files have it.
func (r Reden) String() string { return redenen.Tekst(r) }

// Label gives the Dutch label, a phrase in a report.
func (r Reden) Label() string { return redenen.Label(r) }

// MarshalText writes the text as files have it; the zero Reden is an error.
func (r Reden) MarshalText() ([]byte, error) { return redenen.MarshalText(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Reden) UnmarshalText(tekst []byte) error { return redenen.UnmarshalText(r, tekst) }

// ParseReden reads a Reden; the error lists the texts known.
func ParseReden(s string) (Reden, error) { return redenen.Parse(s) }

// Redenen gives every Reden in a fixed order.
func Redenen() []Reden { return redenen.All() }
