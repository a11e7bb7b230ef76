package monitor

import (
	"math"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// uitkomst writes out the document of region i of those asked.
func (r *Resultaat) uitkomst(i int) *Uitkomst {
	b := r.b
	regio := b.vraag.Regios[i]
	hier := b.plekVan(regio)
	boom := b.boom.Boom()
	u := &Uitkomst{
		Versie:         ResultaatVersie,
		Boom:           Boomkop{ID: boom.ID, Naam: boom.Naam, Versie: boom.Versie, Visie: boom.Visie, Illustratief: boom.Illustratief},
		Regio:          Regiokop{regio, b.naam(regio)},
		Periode:        b.vraag.Periode,
		Groep:          append([]cbs.Regio{}, b.vraag.Groep...),
		Hoofddoelen:    make([]Hoofddoeluitkomst, len(b.hoofddoelen)),
		Effecten:       make([]Effectuitkomst, len(b.effecten)),
		Indicatoren:    make([]Indicatoruitkomst, len(b.indicatoren)),
		Demografie:     b.demografie(regio),
		Waarschuwingen: r.waarschuwingen(i, &hier),
		Regios:         b.genoemd(regio),
	}
	if b.grenzen.nulmeting != 0 {
		u.Nulmeting = new(b.grenzen.nulmeting)
	}
	if !b.vraag.Benchmark.IsZero() {
		u.Benchmark = new(b.vraag.Benchmark)
	}
	cijfers, scores := r.cijfersVan(i), r.effectenVan(i)
	for j := range b.hoofddoelen {
		h := &b.hoofddoelen[j]
		u.Hoofddoelen[j] = Hoofddoeluitkomst{
			ID: h.ID, Naam: h.Naam, Illustratief: h.Illustratief,
			Kernwaarden: append([]goaltree.Kernwaarde{}, h.Kernwaarden...),
			Effecten:    slices.Clone(h.Effecten),
			Stand:       b.grenzen.stand(b.hoofddoelscore(&h.knoop, scores)),
		}
	}
	beoordelingen := make(map[string]beoordeling, len(b.indicatoren))
	for j := range b.indicatoren {
		o := b.beoordeel(j, &cijfers[j], &hier)
		beoordelingen[b.indicatoren[j].ID] = o
		g := b.standaardiseer(&o, j, &cijfers[j], &hier)
		u.Indicatoren[j] = b.indicatorUitkomst(j, cijfers[j], regio)
		u.Indicatoren[j].Gestandaardiseerd = g
		b.vulZekerheid(&u.Indicatoren[j], j, &o, &hier)
	}
	for j := range b.effecten {
		e := &b.effecten[j]
		u.Effecten[j] = Effectuitkomst{
			ID: e.ID, Naam: e.Naam, Illustratief: e.Illustratief,
			Indicatoren: slices.Clone(e.Indicatoren),
			Stand:       b.grenzen.stand(scores[j]),
			Afwijking:   b.afwijkingen(e, cijfers, &hier, beoordelingen),
		}
	}
	return u
}

// genoemd gives code and name of every region in the document, the one asked first.
func (b *bevraging) genoemd(regio cbs.Regio) []Regiokop {
	uit := []Regiokop{{regio, b.naam(regio)}}
	voeg := func(r cbs.Regio) {
		if !r.IsZero() && !slices.ContainsFunc(uit, func(k Regiokop) bool { return k.Code == r }) {
			uit = append(uit, Regiokop{r, b.naam(r)})
		}
	}
	voeg(b.vraag.Benchmark)
	for _, r := range b.vraag.Groep {
		if r != regio && r != b.vraag.Benchmark { // a groep names no region twice
			uit = append(uit, Regiokop{r, b.naam(r)})
		}
	}
	return uit
}

func (b *bevraging) indicatorUitkomst(j int, c cijfer, regio cbs.Regio) Indicatoruitkomst {
	ind := &b.indicatoren[j]
	u := Indicatoruitkomst{
		ID: ind.ID, Naam: ind.Naam, Eenheid: ind.Eenheid, Maat: ind.Maat, Per: max(ind.Per, 1),
		Richting: ind.Richting, Decimalen: ind.Decimalen, Definitie: ind.Definitie,
		Streefwaarde: ind.Streefwaarde, Schaal: opgave(ind.Schaal),
		Score: Bekend(c.score), Begrensd: c.begrensd, Reden: opgave(c.reden),
		Illustratief: ind.Illustratief, Bron: ind.Bron,
		Reeks: b.reeks(j, regio), Vergelijking: b.vergelijking(j),
	}
	if ind.Streefjaar != 0 {
		u.Streefjaar = new(ind.Streefjaar)
	}
	if ind.Drempels != nil {
		d := *ind.Drempels
		u.Drempels = &d
	}
	if c.rij >= 0 {
		w := b.rij(j, regio, int(c.rij))
		u.Interval, u.Afronding = intervalVan(w, &ind.Indicator), w.Afronding
		u.Waarde, u.Teller, u.Noemer, u.Aanwezig = w.Cijfer(ind.Per), w.Teller, w.Noemer, w.Aanwezig
		u.Status, u.Herkomst, u.Eigen = opgave(w.Status), opgave(w.Herkomst), w.Eigen
		if w.Bron != "" {
			u.Bron = w.Bron
		}
		u.Periode = &w.Periode
		u.Ouder = w.Periode != b.vraag.Periode
	}
	u.Nulmeting, u.NulmetingPeriode = b.metPeriode(j, c.nulRij)
	u.Vorige, u.VorigePeriode = b.metPeriode(j, c.vorRij)
	if !b.vraag.Benchmark.IsZero() {
		u.Benchmark, u.BenchmarkPeriode = b.metPeriode(j, b.bench[j].rij)
		if !u.Benchmark.IsBekend() {
			reden := RedenGeenWaarneming
			if rij := b.bench[j].rij; rij >= 0 {
				reden = b.data.kenmerk[rij].reden()
			}
			u.BenchmarkReden = &reden
		}
	}
	return u
}

// rij gives row i of the dataset, which is one of indicator j.
func (b *bevraging) rij(j int, regio cbs.Regio, i int) Waarneming {
	return b.data.rij(b.indicatoren[j].ID, regio, i)
}

// metPeriode gives the figure of a row and its period, absent where it has none.
func (b *bevraging) metPeriode(j int, rij int32) (Getal, *cbs.Periode) {
	f := b.lees(j, rij)
	if math.IsNaN(f) {
		return Getal{}, nil
	}
	p := b.data.perioden[b.data.periode[rij]]
	return Bekend(f), &p
}

// reeks gives the indicator's series up to the period asked.
func (b *bevraging) reeks(j int, regio cbs.Regio) []Punt {
	uit := []Punt{}
	vorigJaar := 0
	for w := range b.data.Reeks(b.indicatoren[j].ID, regio) {
		if w.Periode.Soort() != b.soort || orde(w.Periode) > b.tot.orde {
			continue
		}
		p := Punt{Periode: w.Periode, Waarde: w.Cijfer(b.indicatoren[j].Per), Status: opgave(w.Status), Reden: opgave(w.Reden)}
		if i := intervalVan(w, &b.indicatoren[j].Indicator); i != nil {
			p.Onder, p.Boven = i.Onder, i.Boven
		}
		if p.Waarde.IsBekend() {
			jaar := w.Periode.Jaar()
			p.Breuk = vorigJaar != 0 && b.breekt(regio, vorigJaar, jaar)
			vorigJaar = jaar
		}
		uit = append(uit, p)
	}
	return uit
}

// vergelijking gives the figures of the groep, in its order; those without one too.
func (b *bevraging) vergelijking(j int) []Vergelijking {
	g := b.groepVan(j)
	g.vergeleken.Do(func() {
		g.vergelijking = make([]Vergelijking, len(b.vraag.Groep))
		for k, lid := range b.vraag.Groep {
			v := &g.vergelijking[k]
			c := g.perLid[k]
			*v = Vergelijking{Regio: lid, Waarde: Bekend(c.f)}
			if math.IsNaN(c.f) {
				continue
			}
			v.Teller, v.Noemer = cel(b.data.teller, int(c.rij)), cel(b.data.noemer, int(c.rij))
			w := b.rij(j, lid, int(c.rij))
			if i := intervalVan(w, &b.indicatoren[j].Indicator); i != nil {
				v.Onder, v.Boven = i.Onder, i.Boven
			}
			var o beoordeling
			if t, ok := b.teBeoordelen(&o, j, w); ok {
				p := b.tegenBenchmark(&o, j, w, t, lid)
				v.Oordeel, v.Oordeel998 = gezegd(p.op95), gezegd(p.op998)
			}
		}
	})
	return append([]Vergelijking{}, g.vergelijking...)
}
