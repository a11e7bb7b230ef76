package programma

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Overzicht is a programme as other programs read it.
type Overzicht struct {
	Fictief    bool               `json:"fictief,omitempty"`
	Projecten  []Projectoverzicht `json:"projecten"`
	Relaties   []Relatieoverzicht `json:"relaties"`
	Kringen    [][]string         `json:"kringen"`
	KritiekPad []string           `json:"kritiek_pad"`
	Inzet      []Belasting        `json:"inzet"`
	Toetsen    []governance.Toets `json:"toetsen"`
}

// Projectoverzicht is one project of an Overzicht.
type Projectoverzicht struct {
	ID        string              `json:"id"`
	Naam      string              `json:"naam"`
	Themas    []string            `json:"themas"`
	Doelen    []string            `json:"doelen"`
	Mijlpalen []Mijlpaaloverzicht `json:"mijlpalen"`
	Risicos   []Risicooverzicht   `json:"risicos"`
}

// Mijlpaaloverzicht is one milestone of an Overzicht; what the planning tells
// is null where the milestone lies on a circle.
type Mijlpaaloverzicht struct {
	ID           string           `json:"id"`
	Naam         string           `json:"naam"`
	Tijdvak      kalender.Tijdvak `json:"tijdvak"`
	Van          kalender.Datum   `json:"van"`
	Tot          kalender.Datum   `json:"tot"`
	Na           []string         `json:"na"`
	Gereed       *kalender.Datum  `json:"gereed"`
	VroegsteEind *kalender.Datum  `json:"vroegste_eind"`
	Speling      *int             `json:"speling"`
	Kritiek      bool             `json:"kritiek"`
}

// Risicooverzicht is one risk of an Overzicht; chance, effect and heat are null
// where they are not estimated.
type Risicooverzicht struct {
	ID           string `json:"id"`
	Omschrijving string `json:"omschrijving"`
	Kans         *int   `json:"kans"`
	Gevolg       *int   `json:"gevolg"`
	Hitte        *int   `json:"hitte"`
	Eigenaar     string `json:"eigenaar"` // id of a role; empty: none told
	Fictief      bool   `json:"fictief,omitempty"`
}

// Relatieoverzicht is one relation of an Overzicht.
type Relatieoverzicht struct {
	Van   string       `json:"van"`
	Naar  string       `json:"naar"`
	Soort Relatiesoort `json:"soort"`
}

// Overzicht gives the programme as other programs read it: projects with their
// milestones and risks, relations, circles of dependencies, the critical path,
// hours per role and week, and the checks.
func (p *Programma) Overzicht() *Overzicht {
	o := &Overzicht{
		Fictief: p.def.Fictief, Projecten: []Projectoverzicht{}, Relaties: []Relatieoverzicht{},
		Kringen: p.Kringen().Kringen, KritiekPad: p.Planning().KritiekPad, Inzet: p.Belasting(), Toetsen: p.Toets(),
	}
	stappen := make(map[string]*Stap, len(p.plan.Stappen))
	for i := range p.plan.Stappen {
		stappen[p.plan.Stappen[i].Mijlpaal] = &p.plan.Stappen[i]
	}
	for _, q := range p.Projecten() {
		v := Projectoverzicht{ID: q.ID, Naam: q.Naam, Themas: q.Themas}
		for _, b := range q.DraagtBijAan {
			v.Doelen = append(v.Doelen, b.Doel)
		}
		for _, m := range q.Mijlpalen {
			v.Mijlpalen = append(v.Mijlpalen, mijlpaaloverzicht(m, stappen[m.ID]))
		}
		for _, r := range p.Risicos(q.ID) {
			v.Risicos = append(v.Risicos, Risicooverzicht{
				ID: r.ID, Omschrijving: r.Omschrijving, Kans: geschat(r.Kans), Gevolg: geschat(r.Gevolg), Hitte: geschat(r.Hitte()),
				Eigenaar: r.Eigenaar, Fictief: r.Fictief,
			})
		}
		o.Projecten = append(o.Projecten, v)
	}
	for _, r := range p.def.Relaties {
		o.Relaties = append(o.Relaties, Relatieoverzicht{Van: r.Van, Naar: r.Naar, Soort: r.Soort})
	}
	return o
}

func mijlpaaloverzicht(m Mijlpaal, s *Stap) Mijlpaaloverzicht {
	v := Mijlpaaloverzicht{ID: m.ID, Naam: m.Naam, Tijdvak: m.Tijdvak, Van: m.Tijdvak.Van(), Tot: m.Tijdvak.Tot(), Na: m.Na}
	if m.Gereed != 0 {
		v.Gereed = &m.Gereed
	}
	if s != nil {
		v.VroegsteEind, v.Speling, v.Kritiek = new(s.VroegsteEind), new(s.Speling), s.Kritiek
	}
	return v
}

func geschat(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

// WriteJSON writes the overview as JSON with Dutch keys; a list without
// elements is an empty list, what is not known is null.
func (o *Overzicht) WriteJSON(w io.Writer) error { return overzichtformaat.Schrijf(w, o) }

var overzichtformaat = invoer.Formaat{Naam: "overzicht"}
