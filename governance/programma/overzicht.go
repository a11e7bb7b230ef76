package programma

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// UitvoerVersie is the version of the form in which an Overzicht and a Stand are
// written.
const UitvoerVersie = "1"

// Overzicht is a programme as other programs read it.
type Overzicht struct {
	Versie   string           `json:"versie"`
	ID       string           `json:"id"`
	Naam     string           `json:"naam"`
	Fictief  bool             `json:"fictief,omitempty"`
	Looptijd kalender.Tijdvak `json:"looptijd"`
	Datum    *kalender.Datum  `json:"datum"` // the day that was asked; null: none

	Projecten []Projectoverzicht `json:"projecten"`
	Extern    []Naamoverzicht    `json:"extern"` // work outside that relations lead to
	Rollen    []Naamoverzicht    `json:"rollen"`
	Posten    []Naamoverzicht    `json:"posten"`
	Relaties  []Relatieoverzicht `json:"relaties"`

	Kringen           [][]string         `json:"kringen"`            // among projects, see Kringen
	KringenAfgebroken bool               `json:"kringen_afgebroken"` // there are more than are listed
	Losmaken          []Relatieoverzicht `json:"losmaken"`           // what opens every circle
	LosmakenBewezen   bool               `json:"losmaken_bewezen"`   // no smaller set does

	KritiekPad                 []string           `json:"kritiek_pad"`
	Eind                       *kalender.Datum    `json:"eind"`              // of the planning; null without milestones
	KringenMijlpalen           [][]string         `json:"kringen_mijlpalen"` // see Planning.Kringen
	KringenMijlpalenAfgebroken bool               `json:"kringen_mijlpalen_afgebroken"`
	Inzet                      []Belasting        `json:"inzet"`
	Toetsen                    []governance.Toets `json:"toetsen"`
}

// Naamoverzicht is what an id stands for.
type Naamoverzicht struct {
	ID   string `json:"id"`
	Naam string `json:"naam"`
}

// Projectoverzicht is one project of an Overzicht.
type Projectoverzicht struct {
	ID           string              `json:"id"`
	Naam         string              `json:"naam"`
	Bovenliggend *string             `json:"bovenliggend_project"` // id of the project of which it is a part; null: none
	Looptijd     kalender.Tijdvak    `json:"looptijd"`
	Themas       []string            `json:"themas"`
	Doelen       []string            `json:"doelen"`
	Mijlpalen    []Mijlpaaloverzicht `json:"mijlpalen"`
	Risicos      []Risicooverzicht   `json:"risicos"`
}

// Mijlpaaloverzicht is one milestone of an Overzicht. What the planning tells is
// null where the milestone lies on a circle or behind one, and slack where it is
// done.
type Mijlpaaloverzicht struct {
	ID           string           `json:"id"`
	Naam         string           `json:"naam"`
	Tijdvak      kalender.Tijdvak `json:"tijdvak"`
	Van          kalender.Datum   `json:"van"`
	Tot          kalender.Datum   `json:"tot"`
	Na           []string         `json:"na"`
	Gereed       *kalender.Datum  `json:"gereed"`
	InKring      bool             `json:"in_kring"` // on a circle of milestones or behind one
	VroegsteEind *kalender.Datum  `json:"vroegste_eind"`
	Speling      *int             `json:"speling"`        // to the planning's end
	Ruimte       *int             `json:"ruimte_tijdvak"` // to the end of its own span
	Kritiek      bool             `json:"kritiek"`        // to be done, without slack
}

// Risicooverzicht is one risk of an Overzicht; chance, effect, score and owner
// are null where they are not told.
type Risicooverzicht struct {
	ID           string  `json:"id"`
	Omschrijving string  `json:"omschrijving"`
	Kans         *int    `json:"kans"`
	Gevolg       *int    `json:"gevolg"`
	Score        *int    `json:"risicoscore"` // chance times effect
	Eigenaar     *string `json:"eigenaar"`    // id of a role
	Fictief      bool    `json:"fictief,omitempty"`
}

// Relatieoverzicht is one relation of an Overzicht.
type Relatieoverzicht struct {
	Van      string       `json:"van"`
	Naar     string       `json:"naar"`
	Soort    Relatiesoort `json:"soort"`
	Waarvoor string       `json:"waarvoor,omitempty"`
}

// Overzicht gives the programme as other programs read it: projects with their
// milestones and risks, relations, circles of dependencies, the critical path,
// hours per role and week, and the checks.
func (p *Programma) Overzicht() *Overzicht { return p.OverzichtOp(0) }

// OverzichtOp is Overzicht with the planning and the checks as they stand at a
// day, see PlanningOp.
func (p *Programma) OverzichtOp(datum kalender.Datum) *Overzicht {
	plan, k := p.PlanningOp(datum), p.Kringen()
	o := &Overzicht{
		Versie: UitvoerVersie, ID: p.def.ID, Naam: p.def.Naam, Fictief: p.def.Fictief, Looptijd: p.def.Looptijd, Datum: bekend(datum),
		Kringen: k.Kringen, KringenAfgebroken: k.Afgebroken, Losmaken: relatieoverzicht(k.Losmaken), LosmakenBewezen: k.Bewezen, Relaties: relatieoverzicht(p.def.Relaties),
		KritiekPad: plan.KritiekPad, Eind: bekend(plan.Eind), KringenMijlpalen: plan.Kringen, KringenMijlpalenAfgebroken: plan.KringenAfgebroken,
		Inzet: p.Belasting(), Toetsen: p.ToetsOp(datum),
	}
	for _, e := range p.def.Extern {
		o.Extern = append(o.Extern, Naamoverzicht{e.ID, e.Naam})
	}
	for _, r := range p.def.Rollen {
		o.Rollen = append(o.Rollen, Naamoverzicht{r.ID, r.Naam})
	}
	for _, q := range p.def.Posten {
		o.Posten = append(o.Posten, Naamoverzicht{q.ID, q.Naam})
	}
	stappen := make(map[string]*Stap, len(plan.Stappen))
	for i := range plan.Stappen {
		stappen[plan.Stappen[i].Mijlpaal] = &plan.Stappen[i]
	}
	for i, q := range p.Projecten() {
		v := Projectoverzicht{ID: q.ID, Naam: q.Naam, Bovenliggend: bekend(q.Bovenliggend), Looptijd: p.def.looptijd(i), Themas: q.Themas}
		for _, b := range q.DraagtBijAan {
			v.Doelen = append(v.Doelen, b.Doel)
		}
		for _, m := range q.Mijlpalen {
			v.Mijlpalen = append(v.Mijlpalen, mijlpaaloverzicht(m, stappen[m.ID]))
		}
		for _, r := range p.Risicos(q.ID) {
			v.Risicos = append(v.Risicos, Risicooverzicht{
				ID: r.ID, Omschrijving: r.Omschrijving, Kans: bekend(r.Kans), Gevolg: bekend(r.Gevolg), Score: bekend(r.Score()),
				Eigenaar: bekend(r.Eigenaar), Fictief: r.Fictief,
			})
		}
		o.Projecten = append(o.Projecten, v)
	}
	return o
}

func relatieoverzicht(relaties []Relatie) []Relatieoverzicht {
	lijst := make([]Relatieoverzicht, len(relaties))
	for i, r := range relaties {
		lijst[i] = Relatieoverzicht{Van: r.Van, Naar: r.Naar, Soort: r.Soort, Waarvoor: r.Waarvoor}
	}
	return lijst
}

func mijlpaaloverzicht(m Mijlpaal, s *Stap) Mijlpaaloverzicht {
	v := Mijlpaaloverzicht{ID: m.ID, Naam: m.Naam, Tijdvak: m.Tijdvak, Van: m.Tijdvak.Van(), Tot: m.Tijdvak.Tot(), Na: m.Na, Gereed: bekend(m.Gereed), InKring: s == nil}
	if s == nil {
		return v
	}
	v.VroegsteEind, v.Kritiek = new(s.VroegsteEind), s.Kritiek
	if !s.Gereed {
		v.Speling, v.Ruimte = new(s.Speling), new(s.Ruimte)
	}
	return v
}

// bekend gives nil for what is not told.
func bekend[T comparable](v T) *T {
	var niets T
	if v == niets {
		return nil
	}
	return &v
}

// WriteJSON writes the overview as JSON with Dutch keys; a list without
// elements is an empty list, what is not known is null.
func (o *Overzicht) WriteJSON(w io.Writer) error {
	if o == nil {
		return invoer.Geen("overview of a programme")
	}
	return overzichtformaat.Schrijf(w, o)
}

var overzichtformaat = invoer.Formaat{Naam: "overzicht"}
