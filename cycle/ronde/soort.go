package ronde

import "github.com/bredemonitoring/sociaaldomein/internal/opsomming"

// Soort is the kind of a Gebeurtenis: what was done. The zero Soort is invalid.
type Soort uint8

// The kinds of a Gebeurtenis, in the order in which a round has them.
const (
	Geopend        Soort = iota + 1 // the round begins
	Uitgenodigd                     // people are invited to a meeting
	Afgezegd                        // a meeting to which people were invited is called off
	Gehouden                        // a meeting took place
	Bevonden                        // a bevinding was noted
	Geduid                          // a bevinding was given a meaning
	Opgebracht                      // a yield was named
	Afgesproken                     // an actie was agreed
	ActieVoortgang                  // how far an actie is
	ActieAfgerond                   // an actie is done, or dropped
	OpgaveGetoetst                  // an opgave was held to what was learned
	StapGesloten                    // a step is over, and the next one opens
	Teruggezonden                   // the round goes back to an earlier step
	RondeGesloten                   // the round is over
)

var soorten = opsomming.Nieuw("soort",
	opsomming.Rij[Soort]{Waarde: Geopend, Tekst: "geopend", Label: "ronde geopend"},
	opsomming.Rij[Soort]{Waarde: Uitgenodigd, Tekst: "uitgenodigd"},
	opsomming.Rij[Soort]{Waarde: Afgezegd, Tekst: "afgezegd"},
	opsomming.Rij[Soort]{Waarde: Gehouden, Tekst: "gehouden", Label: "bijeenkomst gehouden"},
	opsomming.Rij[Soort]{Waarde: Bevonden, Tekst: "bevinding"},
	opsomming.Rij[Soort]{Waarde: Geduid, Tekst: "duiding"},
	opsomming.Rij[Soort]{Waarde: Opgebracht, Tekst: "opbrengst"},
	opsomming.Rij[Soort]{Waarde: Afgesproken, Tekst: "actie", Label: "actie afgesproken"},
	opsomming.Rij[Soort]{Waarde: ActieVoortgang, Tekst: "actie-voortgang", Label: "voortgang van een actie"},
	opsomming.Rij[Soort]{Waarde: ActieAfgerond, Tekst: "actie-afgerond", Label: "einde van een actie"},
	opsomming.Rij[Soort]{Waarde: OpgaveGetoetst, Tekst: "toets", Label: "opgave getoetst"},
	opsomming.Rij[Soort]{Waarde: StapGesloten, Tekst: "stap-gesloten", Label: "stap gesloten"},
	opsomming.Rij[Soort]{Waarde: Teruggezonden, Tekst: "teruggezonden"},
	opsomming.Rij[Soort]{Waarde: RondeGesloten, Tekst: "ronde-gesloten", Label: "ronde gesloten"},
)

// String gives the text as files have it, such as "stap-gesloten".
func (s Soort) String() string { return soorten.Tekst(s) }

// Label gives the words people read.
func (s Soort) Label() string { return soorten.Label(s) }

// MarshalText writes the text as files have it; the zero Soort is an error.
func (s Soort) MarshalText() ([]byte, error) { return soorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Soort) UnmarshalText(b []byte) error { return soorten.UnmarshalText(s, b) }

// ParseSoort reads a Soort; the error lists the texts known.
func ParseSoort(s string) (Soort, error) { return soorten.Parse(s) }

// Soorten gives every Soort.
func Soorten() []Soort { return soorten.All() }
