package rapport

import (
	"errors"
	"io"
	"slices"
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
)

// Programmavraag is what the page of a programme is to tell.
type Programmavraag struct {
	Datum kalender.Datum // the state at this day
	// Vertragingen, as Programma.Vertraag gives them, are told at the planning.
	Vertragingen []*programma.Vertraging
}

// WriteProgramma writes a programme as one page: how it stands at a date, its
// planning with the critical path, how its projects hang together with the
// circles and what opens them, the hours per role and week, risks, steering,
// rules, and a one-page sheet per project. A date outside the calendar is an
// error.
func WriteProgramma(w io.Writer, p *programma.Programma, vraag Programmavraag, o Options) error {
	if !vraag.Datum.Geldig() {
		return errors.New("rapport: a programme is shown at a date, and none is given")
	}
	d := p.Definitie()
	if d.Fictief {
		d.Naam += " (fictief)"
	}
	stand := p.Stand(vraag.Datum)
	g := programmapagina{
		Naam: d.Naam, Bron: d.Bron, Lezing: d.Lezing, Toelichting: d.Toelichting, Fictief: d.Fictief, Datum: vraag.Datum.Label(),
		Stand:     nieuwProgrammastand(p, stand),
		Planning:  nieuweProgrammaplanning(p, stand, vraag.Vertragingen),
		Relaties:  nieuweProgrammarelaties(p),
		Inzet:     nieuweProgrammainzet(p),
		Bijdragen: nieuweBijdragen(d),
		Risicos:   nieuweRisicos(p),
		Sturing:   nieuweProgrammasturing(p, d, stand),
		Bladen:    nieuweProjectbladen(p, d),
	}
	for _, t := range p.Toets() {
		if naam := p.NaamVan(t.Bij); naam != t.Bij {
			t.Bij = naam
		} else {
			t.Bij = p.RolNaam(t.Bij)
		}
		if t.Oordeel == governance.Voldaan {
			g.Voldaan = append(g.Voldaan, t)
		} else {
			g.Open = append(g.Open, t)
		}
	}
	// What must be kept and is not stands first.
	slices.SortStableFunc(g.Open, func(a, b governance.Toets) int { return dringend(b) - dringend(a) })
	return schrijf(w, o, blad{
		Sjabloon: "programma",
		Titel:    d.Naam,
		Onder:    "De stand van het programma op " + g.Datum + ".",
		Feiten: []pagina.Feit{
			{Naam: "Looptijd", Waarde: d.Looptijd.Van().Label() + " tot en met " + d.Looptijd.Tot().Label()},
			{Naam: "Projecten", Waarde: notatie.Getal(float64(len(d.Projecten)), 0)},
			{Naam: "Bron", Waarde: d.Bron},
		},
		Meldingen: programmameldingen(d),
		Nav:       programmanav(d),
		Gegevens:  g,
	})
}

// dringend orders what rules found: above zero is more pressing.
func dringend(t governance.Toets) int {
	switch {
	case t.Oordeel == governance.NietTeToetsen:
		return 0
	case t.Strengheid == governance.Voorkeur:
		return 1
	}
	return 2
}

func programmameldingen(d *programma.Definitie) []pagina.Melding {
	var m []pagina.Melding
	if d.Fictief {
		m = append(m, pagina.Melding{Titel: "Fictief", Alineas: []string{"Dit programma is verzonnen, met voortgang, uren en risico's en al. Het laat zien wat een programma kan tonen."}, Ernstig: true})
	}
	if d.Lezing != "" {
		m = append(m, pagina.Melding{Titel: "Zo is de bron gelezen", Alineas: []string{d.Lezing}})
	}
	return m
}

func programmanav(d *programma.Definitie) []pagina.NavPunt {
	bladen := pagina.NavPunt{ID: "bladen", Tekst: "Projectbladen"}
	for _, q := range d.Projecten {
		bladen.Onder = append(bladen.Onder, pagina.NavPunt{ID: "blad-" + anker(q.ID), Tekst: q.Naam})
	}
	return []pagina.NavPunt{
		{ID: "stand", Tekst: "Stand"}, {ID: "planning", Tekst: "Planning"}, {ID: "relaties", Tekst: "Relaties"}, {ID: "inzet", Tekst: "Inzet"},
		{ID: "bijdragen", Tekst: "Doelen en verschuivingen"}, {ID: "risicos", Tekst: "Risico's"}, {ID: "sturing", Tekst: "Sturing"}, {ID: "toetsen", Tekst: "Toetsen"},
		bladen,
	}
}

// programmapagina is what the template shows.
type programmapagina struct {
	Naam, Bron, Lezing, Toelichting, Datum string
	Fictief                                bool
	Stand                                  programmastand
	Planning                               programmaplanning
	Relaties                               programmarelaties
	Inzet                                  []rolinzet
	Bijdragen                              bijdragen
	Risicos                                []risicoregel
	Sturing                                programmasturing
	Open, Voldaan                          []governance.Toets
	Bladen                                 []projectblad
}

// programmastand is the state in figures and the milestones that matter now.
type programmastand struct {
	Tegels []programmategel
	Nu     []mijlpaalregel // to be done now, late or next
	Zinnen []string
}

type programmategel struct {
	Merk  Merk
	Getal string
	Tekst string
}

// mijlpaalregel is a milestone as a row.
type mijlpaalregel struct {
	Merk                        Merk
	Naam, Project, Tijdvak, Bij string
}

// toestandmerk is how the state of a milestone or an evaluation shows.
func toestandmerk(t programma.Toestand) Merk {
	switch t {
	case programma.Bereikt:
		return Merk{"koers", "✓", t.Label()}
	case programma.InTijdvak:
		return Merk{"loopt", "▶", t.Label()}
	case programma.Verstreken:
		return Merk{"afwijkend", "!", "verstreken"} // its full label stands once, at the figures
	case programma.Volgt:
		return Merk{"geen", "○", t.Label()}
	}
	return Merk{"geen", "?", "onbekend"}
}

func nieuwProgrammastand(p *programma.Programma, s *programma.Stand) programmastand {
	aantal := map[programma.Toestand]int{}
	var g programmastand
	for _, m := range s.Mijlpalen {
		aantal[m.Toestand]++
		volgende := slices.Contains(s.Volgende, m.Mijlpaal)
		if m.Toestand == programma.Bereikt || m.Toestand == programma.Volgt && !volgende {
			continue
		}
		r := mijlpaalregel{Merk: toestandmerk(m.Toestand), Naam: m.Naam, Project: p.NaamVan(m.Project), Tijdvak: m.Tijdvak.Label()}
		switch {
		case m.DagenLater > 0:
			r.Bij = notatie.Aantal(m.DagenLater, "dag", "dagen") + " over tijd"
		case volgende:
			r.Bij = "als eerste aan de beurt"
		}
		g.Nu = append(g.Nu, r)
	}
	for _, t := range []programma.Toestand{programma.Bereikt, programma.InTijdvak, programma.Verstreken, programma.Volgt} {
		merk := toestandmerk(t)
		merk.Woord = t.Label()
		g.Tegels = append(g.Tegels, programmategel{Merk: merk, Getal: strconv.Itoa(aantal[t]), Tekst: notatie.Kies(aantal[t], "mijlpaal", "mijlpalen")})
	}
	g.Zinnen = programmazinnen(s)
	if aantal[programma.Bereikt] == 0 && aantal[programma.Verstreken] > 0 {
		g.Zinnen = append(g.Zinnen, "Van geen enkele mijlpaal is gemeld dat die gereed is: verstreken zegt hier alleen dat het tijdvak voorbij is.")
	}
	return g
}

// programmazinnen tell the rest of the state in sentences.
func programmazinnen(s *programma.Stand) []string {
	var z []string
	switch {
	case s.DagenTeGaan < 0:
		z = append(z, "Het programma liep "+notatie.Aantal(-s.DagenTeGaan, "dag", "dagen")+" eerder af.")
	case s.Datum < s.Looptijd.Van():
		z = append(z, "Het programma moet nog beginnen, over "+notatie.Aantal(int(s.Looptijd.Van()-s.Datum), "dag", "dagen")+".")
	default:
		z = append(z, "Nog "+notatie.Aantal(s.DagenTeGaan, "dag", "dagen")+" te gaan.")
	}
	if st := s.Stuurgroep; st != nil {
		z = append(z, stuurgroepzin(st))
	}
	switch n := len(s.Kringen.Kringen); {
	case n > 0 && !s.Kringen.Alle:
		z = append(z, "Projecten wachten op elkaar in meer dan "+strconv.Itoa(n)+" kringen.")
	case n > 0:
		z = append(z, "Projecten wachten op elkaar in "+notatie.Aantal(n, "kring", "kringen")+"; "+notatie.Aantal(len(s.Kringen.Losmaken), "afhankelijkheid", "afhankelijkheden")+" losmaken opent ze.")
	}
	return z
}

func stuurgroepzin(s *programma.Stuurgroepstand) string {
	z := "De stuurgroep kwam niet eerder bijeen, voor zover bekend"
	if !s.Laatste.IsZero() {
		z = "De stuurgroep kwam het laatst bijeen op " + s.Laatste.Label()
	}
	if !s.Gepland.IsZero() {
		z += "; het volgende overleg staat op " + s.Gepland.Label()
	}
	switch {
	case s.DagenLater > 0:
		z += "; uiterlijk " + s.Uiterlijk.Label() + " had een overleg moeten zijn, " + notatie.Aantal(s.DagenLater, "dag", "dagen") + " geleden"
	case !s.Uiterlijk.IsZero():
		z += "; uiterlijk " + s.Uiterlijk.Label() + " moet het volgende zijn"
	}
	return z + "."
}

// programmasturing is who steers, when, and who does what.
type programmasturing struct {
	Stuurgroep *stuurgroepdeel
	Evaluaties []mijlpaalregel
	Rollen     []rolregel
	Overdracht string
	Communicatie,
	Uitgangspunten []string
}

type stuurgroepdeel struct {
	Ritme, Bron, Lezing, Zin string
	Leden                    []string
	Overleg                  []overlegregel
}

type overlegregel struct{ Datum, Onderwerp string }

type rolregel struct {
	Naam, Afkorting, Aantal, Lezing string
	Mag                             []string
}

func nieuweProgrammasturing(p *programma.Programma, d *programma.Definitie, s *programma.Stand) programmasturing {
	var g programmasturing
	if d.Stuurgroep != nil {
		deel := &stuurgroepdeel{Ritme: d.Stuurgroep.Ritme.String(), Bron: d.Stuurgroep.Bron, Lezing: d.Stuurgroep.Lezing, Leden: namen(d.Stuurgroep.Leden, p.RolNaam)}
		if s.Stuurgroep != nil {
			deel.Zin = stuurgroepzin(s.Stuurgroep)
		}
		for _, v := range d.Stuurgroep.Overleg {
			deel.Overleg = append(deel.Overleg, overlegregel{v.Datum.Label(), v.Onderwerp})
		}
		g.Stuurgroep = deel
	}
	for _, e := range s.Evaluaties {
		r := mijlpaalregel{Merk: toestandmerk(e.Toestand), Naam: e.Naam, Tijdvak: e.Tijdvak.Label()}
		if e.DagenLater > 0 {
			r.Bij = notatie.Aantal(e.DagenLater, "dag", "dagen") + " over tijd"
		}
		g.Evaluaties = append(g.Evaluaties, r)
	}
	for _, r := range d.Rollen {
		regel := rolregel{Naam: notatie.Hoofdletter(r.Naam), Afkorting: r.Afkorting, Lezing: r.Lezing}
		if r.Aantal > 0 {
			regel.Aantal = strconv.Itoa(r.Aantal)
		}
		for _, t := range r.Mag {
			regel.Mag = append(regel.Mag, t.Label())
		}
		g.Rollen = append(g.Rollen, regel)
	}
	for _, c := range d.Communicatie {
		g.Communicatie = append(g.Communicatie, c.Naam)
	}
	g.Uitgangspunten = d.Uitgangspunten
	g.Overdracht = overdrachtzin(p, d.Overdracht)
	return g
}

func overdrachtzin(p *programma.Programma, o *programma.Overdracht) string {
	if o == nil {
		return ""
	}
	z := "Overdracht"
	if o.Aan != "" {
		z += " aan " + p.RolNaam(o.Aan)
	}
	if !o.Tijdvak.IsZero() {
		z += " in " + o.Tijdvak.Label()
	}
	if o.Hoe != "" {
		z += ": " + o.Hoe
	}
	return z
}

func namen(ids []string, naam func(string) string) []string {
	uit := make([]string, len(ids))
	for i, id := range ids {
		uit[i] = naam(id)
	}
	return uit
}
