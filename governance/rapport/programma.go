package rapport

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
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
// rules, a one-page sheet per project, and all that is our reading of the
// source. No programme is an error, as is a date outside the calendar.
func WriteProgramma(w io.Writer, p *programma.Programma, vraag Programmavraag, o Options) error {
	if p == nil || len(p.Projecten()) == 0 {
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no programme to show: it is nil, or Resolve did not make it"}
	}
	if !vraag.Datum.Geldig() {
		return &goaltree.Fout{Pad: "Datum", Code: goaltree.CodePeriode, Melding: "a programme is shown at a date of the calendar, and none is given"}
	}
	d := p.Definitie()
	if d.Fictief {
		d.Naam += " (fictief)"
	}
	stand := p.Stand(vraag.Datum)
	l := &programmalezingen{}
	g := programmapagina{
		Naam: d.Naam, Bron: d.Bron, Toelichting: d.Toelichting, Fictief: d.Fictief, Datum: vraag.Datum.Label(),
		Stand:     nieuwProgrammastand(p, stand),
		Planning:  nieuweProgrammaplanning(p, stand, vraag.Vertragingen, l),
		Relaties:  nieuweProgrammarelaties(p, d, l),
		Inzet:     nieuweProgrammainzet(p, d, l),
		Bijdragen: nieuweBijdragen(d),
		Risicos:   nieuweRisicos(p, l),
		Sturing:   nieuweProgrammasturing(p, d, stand, l),
		Toetsen:   nieuweProgrammatoetsen(p, p.ToetsOp(vraag.Datum)),
		Bladen:    nieuweProjectbladen(p, d, l),
	}
	l.rest(d)
	g.Lezingen = l.Rijen
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
		Nav:       programmanav(d, len(l.Rijen) > 0),
		Gegevens:  g,
	})
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

func programmanav(d *programma.Definitie, lezing bool) []pagina.NavPunt {
	bladen := pagina.NavPunt{ID: "bladen", Tekst: "Projectbladen"}
	for _, q := range d.Projecten {
		bladen.Onder = append(bladen.Onder, pagina.NavPunt{ID: "blad-" + anker(q.ID), Tekst: q.Naam})
	}
	nav := []pagina.NavPunt{
		{ID: "stand", Tekst: "Stand"}, {ID: "planning", Tekst: "Planning"}, {ID: "relaties", Tekst: "Relaties"}, {ID: "inzet", Tekst: "Inzet"},
		{ID: "bijdragen", Tekst: "Doelen en verschuivingen"}, {ID: "risicos", Tekst: "Risico's"}, {ID: "sturing", Tekst: "Sturing"}, {ID: "toetsen", Tekst: "Toetsen"},
		bladen,
	}
	if lezing {
		nav = append(nav, pagina.NavPunt{ID: "lezing", Tekst: "Onze lezing"})
	}
	return nav
}

// programmapagina is what the template shows.
type programmapagina struct {
	Naam, Bron, Toelichting, Datum string
	Fictief                        bool
	Stand                          programmastand
	Planning                       programmaplanning
	Relaties                       programmarelaties
	Inzet                          []rolinzet
	Bijdragen                      bijdragen
	Risicos                        programmarisicos
	Sturing                        programmasturing
	Toetsen                        programmatoetsen
	Lezingen                       []programmalezing
	Bladen                         []projectblad
}

// programmastand is the state in figures and the milestones that matter now.
type programmastand struct {
	Tegels []programmategel
	Nu     []mijlpaalregel // to be done now, late or next
	Zinnen []string
}

type programmategel struct {
	Merk  merkteken
	Getal string
	Tekst string
}

// mijlpaalregel is a milestone as a row.
type mijlpaalregel struct {
	Merk                        merkteken
	Naam, Project, Tijdvak, Bij string
	Lezing                      int
}

// toestandmerk is how the state of a milestone or an evaluation shows.
func toestandmerk(t programma.Toestand) merkteken {
	switch t {
	case programma.Bereikt:
		return merkteken{"koers", "✓", t.Label()}
	case programma.InTijdvak:
		return merkteken{"loopt", "▶", t.Label()}
	case programma.Verstreken:
		return merkteken{"afwijkend", "!", "verstreken"} // its full label stands once, at the figures
	case programma.Volgt:
		return merkteken{"geen", "○", t.Label()}
	}
	return merkteken{"geen", "?", "onbekend"}
}

func nieuwProgrammastand(p *programma.Programma, s *programma.Stand) programmastand {
	aantal := map[programma.Toestand]int{}
	var g programmastand
	var verstreken []mijlpaalregel
	for _, m := range s.Mijlpalen {
		aantal[m.Toestand]++
		volgende := slices.Contains(s.Volgende, m.Mijlpaal)
		if m.Toestand == programma.Bereikt || m.Toestand == programma.Volgt && !volgende {
			continue
		}
		bij := p.Bijzonder(m)
		if volgende {
			bij = append([]string{"als eerste aan de beurt"}, bij...)
		}
		r := mijlpaalregel{Merk: toestandmerk(m.Toestand), Naam: m.Naam, Project: p.NaamVan(m.Project), Tijdvak: m.Tijdvak.Label(), Bij: strings.Join(bij, "; ")}
		// What is to be done now and next stands before what should have been.
		if m.Toestand == programma.Verstreken {
			verstreken = append(verstreken, r)
		} else {
			g.Nu = append(g.Nu, r)
		}
	}
	g.Nu = append(g.Nu, verstreken...)
	for _, t := range []programma.Toestand{programma.Bereikt, programma.InTijdvak, programma.Verstreken, programma.Volgt} {
		merk := toestandmerk(t)
		merk.Woord = t.Label()
		g.Tegels = append(g.Tegels, programmategel{Merk: merk, Getal: strconv.Itoa(aantal[t]), Tekst: notatie.Kies(aantal[t], "mijlpaal", "mijlpalen")})
	}
	g.Zinnen = programmazinnen(s)
	if !p.MeldtVoortgang() && aantal[programma.Verstreken] > 0 {
		g.Zinnen = append(g.Zinnen, "Van geen enkele mijlpaal is gemeld dat die gereed is: verstreken zegt hier alleen dat het tijdvak voorbij is.")
	}
	return g
}

// programmazinnen tell the rest of the state in sentences.
func programmazinnen(s *programma.Stand) []string {
	z := []string{"Looptijd: " + s.TeGaanTekst() + "."}
	if st := s.Stuurgroep; st != nil {
		z = append(z, stuurgroepzin(st))
	}
	switch n := len(s.Kringen.Kringen); {
	case n > 0 && s.Kringen.Afgebroken:
		z = append(z, "Projecten wachten op elkaar in meer dan "+strconv.Itoa(n)+" kringen.")
	case n > 0:
		z = append(z, "Projecten wachten op elkaar in "+notatie.Aantal(n, "kring", "kringen")+"; "+notatie.Aantal(len(s.Kringen.Losmaken), "afhankelijkheid", "afhankelijkheden")+" losmaken opent ze.")
	}
	return z
}

func stuurgroepzin(s *programma.Stuurgroepstand) string {
	if s.Onbekend {
		return "Wanneer de stuurgroep bijeenkwam of bijeenkomt, is niet bekend."
	}
	z := "Van een eerder overleg van de stuurgroep is niets bekend"
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
	Overdracht bladregel
	Communicatie,
	Uitgangspunten []string
}

type stuurgroepdeel struct {
	Ritme, Gelezen, Bron, Zin string
	Lezing                    int
	Leden                     []string
	Overleg                   []overlegregel
}

type overlegregel struct{ Datum, Onderwerp string }

type rolregel struct {
	Naam, Afkorting, Aantal string
	Lezing                  int
	Mag                     []string
}

func nieuweProgrammasturing(p *programma.Programma, d *programma.Definitie, s *programma.Stand, l *programmalezingen) programmasturing {
	var g programmasturing
	if d.Stuurgroep != nil {
		deel := &stuurgroepdeel{
			Ritme: d.Stuurgroep.Ritme.String(), Gelezen: programma.RitmeLezing(d.Stuurgroep.Ritme), Bron: d.Stuurgroep.Bron,
			Lezing: l.noteer(d.Stuurgroep.Lezing, "Stuurgroep"), Leden: namen(d.Stuurgroep.Leden, p.RolNaam),
		}
		if s.Stuurgroep != nil {
			deel.Zin = stuurgroepzin(s.Stuurgroep)
		}
		for _, v := range d.Stuurgroep.Overleg {
			deel.Overleg = append(deel.Overleg, overlegregel{v.Datum.Label(), v.Onderwerp})
		}
		g.Stuurgroep = deel
	}
	for i, e := range s.Evaluaties {
		g.Evaluaties = append(g.Evaluaties, mijlpaalregel{
			Merk: toestandmerk(e.Toestand), Naam: e.Naam, Tijdvak: e.Tijdvak.Label(), Bij: e.TijdvakVoorbij(), Lezing: l.noteer(d.Evaluaties[i].Lezing, e.Naam),
		})
	}
	for _, r := range d.Rollen {
		regel := rolregel{Naam: notatie.Hoofdletter(r.Naam), Afkorting: r.Afkorting, Lezing: l.noteer(r.Lezing, notatie.Hoofdletter(r.Naam))}
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
	g.Overdracht = overdrachtregel(p, d.Overdracht, "Programma", l)
	return g
}

func namen(ids []string, naam func(string) string) []string {
	uit := make([]string, len(ids))
	for i, id := range ids {
		uit[i] = naam(id)
	}
	return uit
}
