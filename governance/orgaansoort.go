package governance

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Orgaansoort says what kind of body an Orgaan is: what weight its word has.
// The division is ours; the documents name the bodies one by one. The zero
// Orgaansoort is invalid.
type Orgaansoort uint8

// The kinds of body.
const (
	Bestuursorgaan     Orgaansoort = iota + 1 // decides by law: raad, college
	BestuurlijkOverleg                        // administrators of several organisations
	AmbtelijkOverleg                          // officials of several organisations, or the management of one
	Stuurgroep                                // steers an agenda or a programme
	Team                                      // carries out, with fixed members
	Werkgroep                                 // works something out, with members from several sides
	Klankbordgroep                            // thinks along, decides nothing
	Deelnemers                                // people who take part without being appointed
)

var orgaanSoorten = opsomming.Nieuw("orgaansoort",
	opsomming.Rij[Orgaansoort]{Waarde: Bestuursorgaan, Tekst: "bestuursorgaan", Label: "bestuursorgaan"},
	opsomming.Rij[Orgaansoort]{Waarde: BestuurlijkOverleg, Tekst: "bestuurlijk-overleg", Label: "bestuurlijk overleg"},
	opsomming.Rij[Orgaansoort]{Waarde: AmbtelijkOverleg, Tekst: "ambtelijk-overleg", Label: "ambtelijk overleg"},
	opsomming.Rij[Orgaansoort]{Waarde: Stuurgroep, Tekst: "stuurgroep", Label: "stuurgroep"},
	opsomming.Rij[Orgaansoort]{Waarde: Team, Tekst: "team", Label: "team"},
	opsomming.Rij[Orgaansoort]{Waarde: Werkgroep, Tekst: "werkgroep", Label: "werkgroep"},
	opsomming.Rij[Orgaansoort]{Waarde: Klankbordgroep, Tekst: "klankbordgroep", Label: "klankbordgroep"},
	opsomming.Rij[Orgaansoort]{Waarde: Deelnemers, Tekst: "deelnemers", Label: "deelnemers"},
)

// String gives the text as files have it, such as "bestuurlijk-overleg".
func (s Orgaansoort) String() string { return orgaanSoorten.Tekst(s) }

// Label gives the words people read.
func (s Orgaansoort) Label() string { return orgaanSoorten.Label(s) }

// MarshalText writes the text as files have it; the zero Orgaansoort is an error.
func (s Orgaansoort) MarshalText() ([]byte, error) { return orgaanSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Orgaansoort) UnmarshalText(b []byte) error { return orgaanSoorten.UnmarshalText(s, b) }

// ParseOrgaansoort reads an Orgaansoort; the error lists the texts known.
func ParseOrgaansoort(s string) (Orgaansoort, error) { return orgaanSoorten.Parse(s) }

// Orgaansoorten gives every kind of body.
func Orgaansoorten() []Orgaansoort { return orgaanSoorten.All() }
