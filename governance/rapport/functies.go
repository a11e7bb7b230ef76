package rapport

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	tien "github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
)

// WriteFuncties writes the split of the ten functions as a page: what is done
// locally and regionally, by whom and why; where municipalities differ; the
// contracted parties; what the rules say of it. Without a Functieverdeling it
// writes nothing and gives an error.
func WriteFuncties(w io.Writer, v *tien.Functieverdeling, o Options) error {
	if v == nil {
		return invoer.Geen("functieverdeling")
	}
	b := nieuwFunctieblad(v)
	return schrijf(w, o, blad{
		Sjabloon: "functies", Titel: v.Naam(), Onder: "Wat elke gemeente zelf doet, wat de regio samen doet, en waarom",
		Feiten: b.feiten(), Meldingen: b.meldingen(), Nav: b.nav(), Gegevens: b,
	})
}

// functieblad is what the page shows.
type functieblad struct {
	Bron, Toelichting string
	Jaar              int
	Gemeenten         []string
	Functies          []functierij
	Verschillen       []verschilrij // the parts that not all municipalities do alike
	Partijen          []partijrij
	Regels            []regelrij
	Lezingen          []lezingrij

	verdeling *tien.Functieverdeling
}

type functierij struct {
	Nummer int
	Naam   string
	Delen  []functiecel // lokaal, regionaal
}

type functiecel struct {
	Deel string
	functietekst
}

// functietekst is an Uitvoering as people read it.
type functietekst struct {
	Omschrijving, Door, Vorm, Reden string
	Lezing                          int // its number; 0: none
}

type verschilrij struct {
	Nummer     int
	Naam, Deel string
	Cellen     []verschilcel // one for each municipality
	Groepen    []verschilgroep
}

type verschilcel struct {
	Gemeente string
	In       string // what is done otherwise, in a few words; empty: nothing
}

type verschilgroep struct {
	VolgensRegel bool
	Gemeenten    string
	functietekst
}

type partijrij struct {
	Naam, Gemeenten, Beheer string
	Toets                   governance.Toets
}

// regelrij is a rule with all that came of it.
type regelrij struct {
	Merk merkteken
	governance.Regelstand
}

// lezingrij is a reading of ours, told once and referred to by its number.
type lezingrij struct {
	Nummer int
	Tekst  string
}

func nieuwFunctieblad(v *tien.Functieverdeling) *functieblad {
	d := v.Definitie()
	b := &functieblad{Bron: d.Bron, Toelichting: d.Toelichting, Jaar: d.Jaar, Gemeenten: namenVan(d.Gemeenten), verdeling: v}
	for _, f := range v.Verdelingen() {
		rij := functierij{Nummer: f.Functie.Nummer(), Naam: f.Functie.Label()}
		for _, deel := range tien.Delen() {
			rij.Delen = append(rij.Delen, functiecel{deel.Label(), b.tekst(f.Deel(deel))})
		}
		b.Functies = append(b.Functies, rij)
	}
	for _, x := range v.Vergelijk() {
		for _, deel := range tien.Delen() {
			// One group that deviates from the rule differs from nobody, but the rule is not what is done.
			if groepen := x.Deel(deel); len(groepen) > 1 || !groepen[0].VolgensRegel {
				b.Verschillen = append(b.Verschillen, b.verschil(x.Functie, deel, groepen))
			}
		}
	}
	toetsen := v.Toets()
	for _, s := range governance.PerRegel(toetsen) {
		b.Regels = append(b.Regels, regelrij{merk(s.Geheel()), s})
	}
	b.partijen(d, toetsen)
	return b
}

func (b *functieblad) partijen(d *tien.Definitie, toetsen []governance.Toets) {
	naam := map[string]string{}
	for _, g := range d.Gemeenten {
		naam[g.Code] = g.Naam
	}
	for _, p := range d.Partijen {
		rij := partijrij{Naam: p.Naam, Beheer: notatie.Hoofdletter(p.Beheer.Label())}
		var waar []string
		for _, code := range p.Gemeenten {
			waar = append(waar, naam[code])
		}
		rij.Gemeenten = notatie.Opsomming(waar)
		if i := slices.IndexFunc(toetsen, func(t governance.Toets) bool { return t.Regel == tien.RegelPartijBeheer && t.Bij == p.ID }); i >= 0 {
			rij.Toets = toetsen[i]
		}
		b.Partijen = append(b.Partijen, rij)
	}
}

func namenVan(gemeenten []tien.Gemeente) []string {
	namen := make([]string, len(gemeenten))
	for i, g := range gemeenten {
		namen[i] = g.Naam
	}
	return namen
}

func (b *functieblad) tekst(u tien.Uitvoering) functietekst {
	t := functietekst{Omschrijving: u.Omschrijving, Door: notatie.Opsomming(b.verdeling.Namen(u.Verantwoordelijk)), Reden: u.Reden}
	if t.Door == "" {
		t.Door = "niemand"
	}
	if u.Organisatievorm != 0 {
		t.Vorm = u.Organisatievorm.Label()
	}
	if u.Lezing != "" {
		i := slices.IndexFunc(b.Lezingen, func(l lezingrij) bool { return l.Tekst == u.Lezing })
		if i < 0 {
			i = len(b.Lezingen)
			b.Lezingen = append(b.Lezingen, lezingrij{i + 1, u.Lezing})
		}
		t.Lezing = b.Lezingen[i].Nummer
	}
	return t
}

func (b *functieblad) verschil(f tien.Functie, deel tien.Deel, groepen []tien.Groep) verschilrij {
	rij := verschilrij{Nummer: f.Nummer(), Naam: f.Label(), Deel: notatie.Kleineletter(deel.Label()), Cellen: make([]verschilcel, len(b.Gemeenten))}
	for _, g := range groepen {
		namen := namenVan(g.Gemeenten)
		rij.Groepen = append(rij.Groepen, verschilgroep{g.VolgensRegel, notatie.Opsomming(namen), b.tekst(g.Uitvoering)})
		var in []string
		for _, v := range g.Verschillen {
			in = append(in, kort(v))
		}
		for i, naam := range b.Gemeenten {
			if slices.Contains(namen, naam) {
				rij.Cellen[i] = verschilcel{Gemeente: naam, In: notatie.Opsomming(in)}
			}
		}
	}
	return rij
}

// kort names the field of a difference in a word, and the form of the
// toegangsteam, which is short to say; the page tells it in full below.
func kort(v tien.Verschil) string {
	if v.Veld == tien.VeldOrganisatievorm && v.Hier != "" {
		return v.Veld.Label() + " (" + v.Hier + ")"
	}
	return v.Veld.Label()
}

func (b *functieblad) feiten() []pagina.Feit {
	return []pagina.Feit{
		{Naam: "Jaar", Waarde: strconv.Itoa(b.Jaar)},
		{Naam: "Gemeenten", Waarde: strconv.Itoa(len(b.Gemeenten))},
		{Naam: "Functies", Waarde: fmt.Sprintf("%d van 10", len(b.Functies))},
		{Naam: "Onderdelen met verschillen", Waarde: strconv.Itoa(len(b.Verschillen))},
	}
}

func (b *functieblad) meldingen() []pagina.Melding {
	zinnen := b.verdeling.Verzonnen()
	if len(zinnen) == 0 {
		return nil
	}
	return []pagina.Melding{{Titel: "Fictieve gegevens", Alineas: []string{strings.Join(zinnen, " ")}}}
}

func (b *functieblad) nav() []pagina.NavPunt {
	nav := []pagina.NavPunt{{ID: "verdeling", Tekst: "Lokaal en regionaal"}, {ID: "verschillen", Tekst: "Waar gemeenten verschillen"}}
	if len(b.Partijen) > 0 {
		nav = append(nav, pagina.NavPunt{ID: "partijen", Tekst: "Gecontracteerde partijen"})
	}
	nav = append(nav, pagina.NavPunt{ID: "toetsen", Tekst: "Toetsen"})
	if len(b.Lezingen) > 0 {
		nav = append(nav, pagina.NavPunt{ID: "lezing", Tekst: "Onze lezing"})
	}
	return nav
}
