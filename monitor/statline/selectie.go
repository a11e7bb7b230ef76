package statline

import (
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Selectie is what a koppeling asks of a table, for who fetches no more than
// that.
type Selectie struct {
	// Kolommen are the columns of OData 3, dimensions included, or the codes of
	// the measures of OData 4.
	Kolommen []string
	// Dimensies are the keys wanted of further dimensions; one that is not in
	// it is wanted whole.
	Dimensies map[string][]string
}

// Selectie says what the koppeling asks of a table. What the table does not
// have is an error that names it, as Read gives it.
func (k *Koppeling) Selectie(t *metadata.Tabel) (Selectie, error) {
	if err := k.Validate(); err != nil {
		return Selectie{}, err
	}
	if t == nil {
		return Selectie{}, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there are no metadata"}
	}
	if err := (&lezer{k: k, o: Options{Tabel: t}}).keurTabel(); err != nil {
		return Selectie{}, err
	}
	kop := kolommenVan(t)
	p, err := maakPlan(k, vormVan(kop), kop, func(int) (regel, kolom int) { return 0, 0 }, t)
	if err != nil {
		return Selectie{}, err
	}
	s := Selectie{Kolommen: slices.Clone(p.namen), Dimensies: map[string][]string{}}
	if len(p.long.metingen) > 0 {
		s.Kolommen = slices.Clone(p.long.metingen)
	}
	slices.Sort(s.Kolommen)
	for i := range p.dimensies {
		if d := &p.dimensies[i]; len(d.open) == 0 {
			s.Dimensies[d.naam] = p.gevraagd(i)
		}
	}
	return s, nil
}

// gevraagd gives the keys that the indicators ask of a dimension, sorted.
func (p *plan) gevraagd(dimensie int) []string {
	var sleutels []string
	for _, ip := range p.indicatoren {
		for _, e := range ip.eisen {
			if e.dimensie == dimensie {
				sleutels = append(sleutels, e.waarde)
			}
		}
	}
	slices.Sort(sleutels)
	return slices.Compact(sleutels)
}

// kolommenVan gives the columns that a table's file of figures has.
func kolommenVan(t *metadata.Tabel) []string {
	var kop []string
	for _, d := range t.Dimensies {
		kop = append(kop, d.Naam)
	}
	if t.Versie == 4 {
		return append(kop, rijen.ID, rijen.Measure, rijen.ValueAttribute, rijen.Value, rijen.StringValue)
	}
	for _, m := range t.Metingen {
		kop = append(kop, m.Sleutel)
	}
	return kop
}
