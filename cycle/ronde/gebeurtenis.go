package ronde

import (
	"time"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// FormaatVersie is the version of the log's format; the opening of a round
// bears it.
const FormaatVersie = "1"

// Gebeurtenis is one event of a round: one line of its log. Of the parts after
// Soort exactly the one of that kind is there.
type Gebeurtenis struct {
	Nr    int       `json:"nr"`    // 1, 2, 3 ... without gaps; 0, in Ronde.Voeg alone: the next one
	Tijd  time.Time `json:"tijd"`  // when it was noted, RFC 3339; never before the event before it
	Wie   string    `json:"wie"`   // opaque id of the person who noted it, a slug: never a name
	Rol   string    `json:"rol"`   // id of the role in which that person did
	Soort Soort     `json:"soort"` // what was done

	Geopend       *Opening      `json:"geopend,omitempty"`
	Uitgenodigd   *Uitnodiging  `json:"uitgenodigd,omitempty"`
	Afgezegd      *Afzegging    `json:"afgezegd,omitempty"`
	Gehouden      *Bijeenkomst  `json:"gehouden,omitempty"`
	Bevinding     *Bevinding    `json:"bevinding,omitempty"`
	Duiding       *Duiding      `json:"duiding,omitempty"`
	Opbrengst     *Opbrengst    `json:"opbrengst,omitempty"`
	Actie         *Actie        `json:"actie,omitempty"`
	Voortgang     *Voortgang    `json:"actie_voortgang,omitempty"`
	Afronding     *Afronding    `json:"actie_afgerond,omitempty"`
	Toetsing      *Toetsing     `json:"toets,omitempty"`
	StapGesloten  *Stapsluiting `json:"stap_gesloten,omitempty"`
	Teruggezonden *Terugzending `json:"teruggezonden,omitempty"`
	RondeGesloten *Sluiting     `json:"ronde_gesloten,omitempty"`
}

// Opening begins a round: event 1, and no other.
type Opening struct {
	Versie      string    `json:"versie"`                // of the log's format: FormaatVersie
	Ronde       string    `json:"ronde"`                 // id of this round, a slug
	Proces      string    `json:"proces"`                // id of the process that it follows
	Regio       cbs.Regio `json:"regio"`                 // for which it is held
	RegioNaam   string    `json:"regio_naam,omitempty"`  // as people write it, such as "Achterhoek"
	Jaar        int       `json:"jaar"`                  // for which it is held, 2000 to 2199
	Opgaven     []Opgave  `json:"opgaven"`               // what it is about, at least one
	Vorige      string    `json:"vorige,omitempty"`      // id of the round before, if any
	Overgenomen []Draad   `json:"overgenomen,omitempty"` // acties of earlier rounds that are still open, each with its thread
}

// Opgave is a maatschappelijke opgave: what a round is about, and what its last
// step tests.
type Opgave struct {
	ID    string `json:"id"`
	Tekst string `json:"tekst"`
}

// Uitnodiging calls people to a meeting of a step, the one at hand or a later
// one. A meeting that moves is either called off and called anew, or held on
// another day than it was called for: the Bijeenkomst says for which Uitnodiging.
type Uitnodiging struct {
	ID         string          `json:"id"`
	Stap       string          `json:"stap"`
	Datum      kalender.Datum  `json:"datum"`             // of the meeting; not before the day of the event
	Segment    string          `json:"segment,omitempty"` // id of what the question is about
	Genodigden []cycle.Persoon `json:"genodigden"`        // at least one
}

// Afzegging calls off a meeting to which people were invited and that was not held.
type Afzegging struct {
	Uitnodiging string `json:"uitnodiging"`
	Reden       string `json:"reden"`
}

// Bijeenkomst is a meeting that took place in the step where the round stands.
type Bijeenkomst struct {
	ID    string         `json:"id"`
	Stap  string         `json:"stap"`
	Datum kalender.Datum `json:"datum"` // not after the day of the event
	// Uitnodiging is the id of the invitation to it, if there was one: of the
	// same step, not called off, and to no meeting that was held already.
	Uitnodiging string          `json:"uitnodiging,omitempty"`
	Segment     string          `json:"segment,omitempty"` // id of what the question is about: says which accountteam joins
	Aanwezigen  []cycle.Persoon `json:"aanwezigen"`        // those who were there, at least one
	// Afvaardiging holds the ids of those present who came as the delegation of
	// the step before.
	Afvaardiging []string `json:"afvaardiging,omitempty"`
}

// Bevinding is something that was found: in a figure of the monitor, as it
// stood then, or in a story ("tellen en vertellen"). Exactly one of Indicator,
// Effect and Verhaal is there. Source of the saying: Monitor Sociaal Domein
// Voorschoten 2016, uitgangspunten.
type Bevinding struct {
	ID          string       `json:"id"`
	Bijeenkomst string       `json:"bijeenkomst,omitempty"` // where it was found, if at a meeting
	Tekst       string       `json:"tekst"`                 // what was found, in words
	Indicator   *Cijfer      `json:"indicator,omitempty"`   // see Uit; of a period that had begun on the day of the event
	Effect      *Effectstand `json:"effect,omitempty"`      // see EffectstandUit; likewise
	Verhaal     *Verhaal     `json:"verhaal,omitempty"`
}

// Verhaal is what someone told in an interview or a driehoeksgesprek.
type Verhaal struct {
	Gesprek string         `json:"gesprek"`        // opaque id of the conversation
	Datum   kalender.Datum `json:"datum,omitzero"` // of the conversation, if known
	Van     []string       `json:"van"`            // ids of the roles that told it, at least one
	Tekst   string         `json:"tekst"`          // what was told, without anything that says who
}

// Duiding is the meaning that a meeting gave to bevindingen.
type Duiding struct {
	ID          string      `json:"id"`
	Bijeenkomst string      `json:"bijeenkomst"`
	Bevindingen []string    `json:"bevindingen"` // at least one
	Tekst       string      `json:"tekst"`
	Afwijkend   []Afwijkend `json:"afwijkend,omitempty"` // other meanings that stand beside it
}

// Afwijkend is the meaning of who saw it otherwise than the meeting.
type Afwijkend struct {
	Rol   string `json:"rol"` // id of the role from which it was seen so
	Tekst string `json:"tekst"`
}

// Opbrengst is what a meeting took from duidingen: what is improved, what can
// be done otherwise, what was learned.
type Opbrengst struct {
	ID             string   `json:"id"`
	Bijeenkomst    string   `json:"bijeenkomst"`
	Duidingen      []string `json:"duidingen"`                // at least one
	Ontwikkelingen []string `json:"ontwikkelingen,omitempty"` // ids of developments that the process links
	Tekst          string   `json:"tekst"`
}

// Actie is something that was agreed to be done.
type Actie struct {
	ID          string         `json:"id"`
	Bijeenkomst string         `json:"bijeenkomst"`
	Opbrengst   string         `json:"opbrengst"` // from which it follows
	Tekst       string         `json:"tekst"`
	Eigenaar    string         `json:"eigenaar"`  // id of the role or body that sees to it
	Uiterlijk   kalender.Datum `json:"uiterlijk"` // the last day; not before the day of the event
}

// Voortgang says how far an open actie is.
type Voortgang struct {
	Actie     string         `json:"actie"`
	Tekst     string         `json:"tekst"`
	Uiterlijk kalender.Datum `json:"uiterlijk,omitzero"` // a new last day, where it moved
}

// Afronding ends an open actie.
type Afronding struct {
	Actie string     `json:"actie"`
	Staat Actiestaat `json:"staat"` // ActieKlaar or ActieVervallen
	Tekst string     `json:"tekst"` // what came of it, or why it is dropped
}

// Toetsing holds one opgave to what the round has learned. It belongs in the last
// step of the process: step 6 of Brede Monitoring.
type Toetsing struct {
	Opgave      string        `json:"opgave"`
	Bijeenkomst string        `json:"bijeenkomst"`
	Uitkomst    Toetsuitkomst `json:"uitkomst"`
	// Tekst is how the opgave reads from now on: there unless Ongewijzigd, or
	// Aangevuld by Erbij alone, and another than it was.
	Tekst       string   `json:"tekst,omitempty"`
	Erbij       []Opgave `json:"erbij,omitempty"` // opgaven that come beside it; with Aangevuld alone
	Toelichting string   `json:"toelichting"`     // why
	// Opbrengsten holds the ids of the opbrengsten of this round from which the
	// outcome follows, where that is told.
	Opbrengsten []string `json:"opbrengsten,omitempty"`
}

// Stapsluiting closes the step where the round stands.
type Stapsluiting struct {
	Stap string `json:"stap"`
	Naar string `json:"naar,omitempty"` // the step that opens; none after the last
}

// Terugzending sends the round back to an earlier step.
type Terugzending struct {
	Van   string `json:"van"`
	Naar  string `json:"naar"`
	Reden string `json:"reden"`
}

// Sluiting ends a round: after its last step is closed, or before that with
// the reason.
type Sluiting struct {
	Voortijdig string `json:"voortijdig,omitempty"` // why the round stops before its end
}
