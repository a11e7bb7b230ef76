package governance

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// OrgaanSoort says what kind of body an Orgaan is: what weight its word has.
// The division is ours; the documents name the bodies one by one. The zero
// OrgaanSoort is invalid.
type OrgaanSoort uint8

// The kinds of body.
const (
	Bestuursorgaan     OrgaanSoort = iota + 1 // decides by law: raad, college
	BestuurlijkOverleg                        // administrators of several organisations
	AmbtelijkOverleg                          // officials of several organisations, or the management of one
	Stuurgroep                                // steers an agenda or a programme
	Team                                      // carries out, with fixed members
	Werkgroep                                 // works something out, with members from several sides
	Klankbordgroep                            // thinks along, decides nothing
	Deelnemers                                // people who take part without being appointed
)

var orgaanSoorten = opsomming.Nieuw("orgaansoort",
	opsomming.Rij[OrgaanSoort]{Waarde: Bestuursorgaan, Tekst: "bestuursorgaan", Label: "bestuursorgaan"},
	opsomming.Rij[OrgaanSoort]{Waarde: BestuurlijkOverleg, Tekst: "bestuurlijk-overleg", Label: "bestuurlijk overleg"},
	opsomming.Rij[OrgaanSoort]{Waarde: AmbtelijkOverleg, Tekst: "ambtelijk-overleg", Label: "ambtelijk overleg"},
	opsomming.Rij[OrgaanSoort]{Waarde: Stuurgroep, Tekst: "stuurgroep", Label: "stuurgroep"},
	opsomming.Rij[OrgaanSoort]{Waarde: Team, Tekst: "team", Label: "team"},
	opsomming.Rij[OrgaanSoort]{Waarde: Werkgroep, Tekst: "werkgroep", Label: "werkgroep"},
	opsomming.Rij[OrgaanSoort]{Waarde: Klankbordgroep, Tekst: "klankbordgroep", Label: "klankbordgroep"},
	opsomming.Rij[OrgaanSoort]{Waarde: Deelnemers, Tekst: "deelnemers", Label: "deelnemers"},
)

// String gives the text as files have it, such as "bestuurlijk-overleg".
func (s OrgaanSoort) String() string { return orgaanSoorten.Tekst(s) }

// Label gives the words people read.
func (s OrgaanSoort) Label() string { return orgaanSoorten.Label(s) }

// MarshalText writes the text as files have it; the zero OrgaanSoort is an error.
func (s OrgaanSoort) MarshalText() ([]byte, error) { return orgaanSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *OrgaanSoort) UnmarshalText(b []byte) error { return orgaanSoorten.UnmarshalText(s, b) }

// ParseOrgaanSoort reads an OrgaanSoort; the error lists the texts known.
func ParseOrgaanSoort(s string) (OrgaanSoort, error) { return orgaanSoorten.Parse(s) }

// OrgaanSoorten gives every kind of body.
func OrgaanSoorten() []OrgaanSoort { return orgaanSoorten.All() }
