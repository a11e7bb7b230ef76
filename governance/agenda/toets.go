package agenda

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// The rules that Toets looks at, as Toets.Regel has them.
const (
	RegelLijnVertegenwoordigd = "lijn-vertegenwoordigd"
	RegelProbleemGeplaatst    = "probleem-geplaatst"
	RegelPlaatsingGevolgd     = "plaatsing-gevolgd"
	RegelProjectOnderLijn     = "project-onder-lijn"
	RegelGovernanceEerst      = "governance-eerst"
	RegelBijdrageGezegd       = "bijdrage-gezegd"
	RegelToetsvragen          = "toetsvragen-beantwoord"
)

// regel gives what is the same in every Toets of a rule.
func regel(id string) governance.Toets {
	t := governance.Toets{Regel: id, Strengheid: governance.Hard, Oordeel: governance.Voldaan}
	switch id {
	case RegelLijnVertegenwoordigd:
		t.Naam, t.Bron = "Elke actielijn wordt vertegenwoordigd door een of meer leden van de werkgroep", bronProces+", actielijnen"
	case RegelProbleemGeplaatst:
		t.Naam, t.Bron = "Van elk probleem is bekend of het een hiaat is of ergens onder past, en in welke actielijn", bronNieuw
	case RegelPlaatsingGevolgd:
		t.Naam, t.Bron, t.Strengheid = "Wat besloten is over de plek volgt uit wat het probleem raakt", bronEigen, governance.Voorkeur
	case RegelProjectOnderLijn:
		t.Naam, t.Bron = "Elk project valt onder een actielijn", bronProces+", stap 3"
	case RegelGovernanceEerst:
		t.Naam, t.Bron = "Op een onderwerp dat uitwerking vraagt begint een project pas als de governance geregeld is", bronLandschap
	case RegelBijdrageGezegd:
		t.Naam, t.Bron, t.Strengheid = "Van elk probleem en project is gezegd wat het moet bijdragen, op alle toetsvragen", bronProces+", stap 3; lezing: de bron stelt de vragen aan het geheel", governance.Voorkeur
	case RegelToetsvragen:
		t.Naam, t.Bron = "Elke evaluatie peilt de bijdrage op alle toetsvragen", bronProces+", stap 5"
	}
	return t
}

// Toets holds the agenda against the rules of its sources: line by line, then
// problem by problem, project by project, and the evaluations. That governance
// comes first is asked of projects, and of problems that are worked on.
func (a *Agenda) Toets() []governance.Toets {
	var uit []governance.Toets
	a.toets(func(t governance.Toets, _ string) { uit = append(uit, t) })
	return uit
}

// ToetsMetNamen gives the same, each with the name of what it is about in Bij,
// for people to read.
func (a *Agenda) ToetsMetNamen() []governance.Toets {
	var uit []governance.Toets
	a.toets(func(t governance.Toets, naam string) {
		t.Bij = naam
		uit = append(uit, t)
	})
	return uit
}

// toets gives each Toets with the name of what it is about: an id alone does not
// tell, since a problem and a project may have the same.
func (a *Agenda) toets(voeg func(t governance.Toets, naam string)) {
	for _, l := range a.Actielijnen() {
		voeg(a.toetsLijn(l), a.LijnTekst(l.ID))
	}
	for i, pl := range a.Plaatsingen() {
		p := a.d.Problemen[i]
		besluit, ok := a.dossier[p.ID].Besluit()
		voeg(a.toetsGeplaatst(pl, besluit, ok), p.Naam)
		if ok {
			voeg(a.toetsGevolgd(pl, besluit), p.Naam)
		}
		if ok && a.dossier[p.ID].Stadium().isBegonnen() {
			voeg(a.toetsBegonnen(p, besluit.Bij), p.Naam)
		}
		voeg(a.toetsBijdrage(p.ID, p.Naam, p.Bijdragen), p.Naam)
	}
	for _, p := range a.d.Projecten {
		for _, t := range []governance.Toets{toetsProjectlijn(p), a.toetsGovernance(p), a.toetsBijdrage(p.ID, p.Naam, p.Bijdragen)} {
			voeg(t, p.Naam)
		}
	}
	for _, p := range a.d.Problemen {
		for _, t := range a.toetsEvaluaties(p.ID) {
			voeg(t, p.Naam)
		}
	}
}

func (a *Agenda) toetsLijn(l Actielijn) governance.Toets {
	t := regel(RegelLijnVertegenwoordigd)
	t.Bij = l.ID
	isWerkgroep := func(r Rol) bool { return r.Werkgroep }
	switch {
	case slices.ContainsFunc(l.Vertegenwoordigers, func(v Vertegenwoordiging) bool { return isWerkgroep(a.rol[v.Rol]) }):
	case len(l.Vertegenwoordigers) == 0:
		t.Oordeel, t.Bevinding = governance.NietVoldaan, fmt.Sprintf("Niemand uit de werkgroep staat voor %s.", l.Naam)
	case !slices.ContainsFunc(a.d.Rollen, isWerkgroep):
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, fmt.Sprintf("Voor %s staat %s; van geen rol is gezegd dat zij in de werkgroep zit.", l.Naam, a.VertegenwoordigersTekst(l))
	default:
		t.Oordeel, t.Bevinding = governance.NietVoldaan, fmt.Sprintf("Niemand uit de werkgroep staat voor %s, alleen %s.", l.Naam, a.VertegenwoordigersTekst(l))
	}
	return t
}

// toetsGeplaatst takes a decision for a place, also where Plaats could not tell.
// A project that was stopped is none any more, unless the problem was solved.
func (a *Agenda) toetsGeplaatst(pl Plaatsing, besluit Stap, besloten bool) governance.Toets {
	t := regel(RegelProbleemGeplaatst)
	t.Bij = pl.Probleem
	switch {
	case besloten && a.project[besluit.Bij].Staat == Gestopt && a.dossier[pl.Probleem].Stadium() != Geimplementeerd:
		t.Oordeel = governance.NietVoldaan
		t.Bevinding = fmt.Sprintf("%s is geplaatst %s, en dat is gestopt: waar het nu hoort is niet besloten.", a.probleem[pl.Probleem].Naam, a.PlekTekst(besluit.Bij))
	case besloten:
		t.Bevinding = fmt.Sprintf("Besloten: %s, actielijn %s.", a.PlekTekst(besluit.Bij), a.LijnTekst(besluit.Actielijn))
	case pl.IsEenduidig():
		t.Bevinding = fmt.Sprintf("Het wijst zelf zijn plek: %s, actielijn %s.", a.PlekTekst(pl.Bij), a.LijnTekst(pl.Actielijn))
	default:
		t.Oordeel, t.Bevinding = governance.NietVoldaan, a.probleem[pl.Probleem].Naam+":"
		if pl.Uitkomst == NietEenduidig {
			t.Bevinding += " De plek is niet eenduidig. " + pl.Reden
		}
		if pl.Actielijn == "" {
			t.Bevinding += " " + pl.Lijnreden
		}
	}
	return t
}

// toetsGevolgd looks at place and line apart: either may be told where the
// other is not. What was decided follows where it is what was told, or one of
// the lines left; of the places left, which one it should be cannot be told.
func (a *Agenda) toetsGevolgd(pl Plaatsing, besluit Stap) governance.Toets {
	t := regel(RegelPlaatsingGevolgd)
	t.Bij = pl.Probleem
	var anders []string
	switch {
	case pl.Uitkomst != NietEenduidig && pl.Bij != besluit.Bij:
		anders = append(anders, a.PlekTekst(pl.Bij))
	case pl.Uitkomst == NietEenduidig && !slices.Contains(pl.Kandidaten, besluit.Bij):
		anders = append(anders, strings.Join(a.plekteksten(pl.Kandidaten), " of "))
	}
	switch {
	case pl.Actielijn != "" && pl.Actielijn != besluit.Actielijn:
		anders = append(anders, "actielijn "+a.LijnTekst(pl.Actielijn))
	case len(pl.Lijnkandidaten) > 0 && !slices.Contains(pl.Lijnkandidaten, besluit.Actielijn):
		anders = append(anders, "actielijn "+strings.Join(a.lijnnamen(pl.Lijnkandidaten), " of "))
	}
	switch {
	case len(anders) > 0:
		t.Oordeel = governance.NietVoldaan
		t.Bevinding = fmt.Sprintf("Besloten: %s, actielijn %s. Wat %s raakt zegt: %s.",
			a.PlekTekst(besluit.Bij), a.LijnTekst(besluit.Actielijn), a.probleem[pl.Probleem].Naam, strings.Join(anders, ", "))
	case pl.Uitkomst == NietEenduidig:
		t.Oordeel = governance.NietTeToetsen
		t.Bevinding = fmt.Sprintf("Wat %s raakt laat meer open dan %s; het besluit geldt.", a.probleem[pl.Probleem].Naam, a.PlekTekst(besluit.Bij))
	}
	return t
}

func (a *Agenda) plekteksten(ids []string) []string {
	uit := make([]string, len(ids))
	for i, id := range ids {
		uit[i] = a.PlekTekst(id)
	}
	return uit
}

// PlekTekst names a place in Dutch, by its id; an empty id is a gap.
func (a *Agenda) PlekTekst(id string) string {
	if id == "" {
		return "een hiaat in het landschap"
	}
	if _, ok := a.project[id]; ok {
		return "onder het project " + a.NaamVan(id)
	}
	return "bij het onderwerp " + a.NaamVan(id)
}

func toetsProjectlijn(p Project) governance.Toets {
	t := regel(RegelProjectOnderLijn)
	t.Bij = p.ID
	if len(p.Actielijnen) == 0 {
		t.Oordeel, t.Bevinding = governance.NietVoldaan, fmt.Sprintf("%s valt onder geen actielijn.", p.Naam)
	}
	return t
}

func (a *Agenda) toetsGovernance(p Project) governance.Toets {
	t := regel(RegelGovernanceEerst)
	t.Bij = p.ID
	o, ok := a.onderwerp[p.Onderwerp]
	switch {
	case !ok:
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, fmt.Sprintf("Van %s is geen onderwerp bekend.", p.Naam)
	case o.Staat == 0:
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, fmt.Sprintf("De staat van %s, het onderwerp van %s, is niet bekend.", o.Naam, p.Naam)
	case o.Staat == VraagtUitwerking && p.Staat.isBegonnen():
		t.Oordeel, t.Bevinding = governance.NietVoldaan, fmt.Sprintf("%s is %s, en %s vraagt nog uitwerking.", p.Naam, p.Staat.Label(), o.Naam)
	case o.Staat == VraagtUitwerking:
		t.Bevinding = fmt.Sprintf("Begin met %s niet voor de governance van %s geregeld is.", p.Naam, o.Naam)
	}
	return t
}

// toetsBegonnen asks of a problem that is worked on what toetsGovernance asks
// of a project: where no project is between it and its topic, nothing else
// would.
func (a *Agenda) toetsBegonnen(p Probleem, bij string) governance.Toets {
	t := regel(RegelGovernanceEerst)
	t.Bij = p.ID
	_, _, onderwerp := a.plek(bij)
	o, ok := a.onderwerp[onderwerp]
	stadium := a.dossier[p.ID].Stadium().Label()
	switch {
	case bij == "":
		t.Oordeel, t.Bevinding = governance.NietVoldaan, fmt.Sprintf("%s is %s als hiaat: zonder onderwerp is er geen governance voor geregeld.", p.Naam, stadium)
	case !ok:
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, fmt.Sprintf("%s is %s %s, en daarvan is geen onderwerp bekend.", p.Naam, stadium, a.PlekTekst(bij))
	case o.Staat == 0:
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, fmt.Sprintf("%s is %s; de staat van zijn onderwerp %s is niet bekend.", p.Naam, stadium, o.Naam)
	case o.Staat == VraagtUitwerking:
		t.Oordeel, t.Bevinding = governance.NietVoldaan, fmt.Sprintf("%s is %s, en zijn onderwerp %s vraagt nog uitwerking.", p.Naam, stadium, o.Naam)
	}
	return t
}

func (a *Agenda) toetsBijdrage(id, naam string, bijdragen []Bijdrage) governance.Toets {
	t := regel(RegelBijdrageGezegd)
	t.Bij = id
	a.toetsAntwoorden(&t, naam, bijdragen, true)
	return t
}

// toetsAntwoorden says of the questions which have no answer and, where
// bekend asks for one that says something, which are not known yet.
func (a *Agenda) toetsAntwoorden(t *governance.Toets, wat string, bijdragen []Bijdrage, bekend bool) {
	var niets, onbekend, delen []string
	for _, v := range a.d.Toetsvragen {
		i := slices.IndexFunc(bijdragen, func(b Bijdrage) bool { return b.Vraag == v.ID })
		switch {
		case i < 0:
			niets = append(niets, v.Naam)
		case bijdragen[i].Antwoord == NogNietBekend:
			onbekend = append(onbekend, v.Naam)
		}
	}
	if len(niets) > 0 {
		delen = append(delen, "niets gezegd over "+notatie.Opsomming(niets))
	}
	if len(onbekend) > 0 {
		delen = append(delen, "nog niet bekend op "+notatie.Opsomming(onbekend))
	}
	switch {
	case len(a.d.Toetsvragen) == 0:
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, "De agenda heeft geen toetsvragen."
		return
	case len(niets) > 0 || bekend && len(onbekend) > 0:
		t.Oordeel = governance.NietVoldaan
	}
	if len(delen) > 0 {
		t.Bevinding = wat + ": " + strings.Join(delen, "; ") + "."
	}
}

// toetsEvaluaties looks at each evaluation in a dossier. In between it may be
// too early to tell; after the pilot what is not known was not gauged.
func (a *Agenda) toetsEvaluaties(probleem string) []governance.Toets {
	var uit []governance.Toets
	for i, s := range a.dossier[probleem].stappen {
		if s.Stadium != Geevalueerd {
			continue
		}
		t := regel(RegelToetsvragen)
		t.Bij = probleem
		wat := fmt.Sprintf("%s, de evaluatie %s van %s (stap %d)", a.probleem[probleem].Naam, s.Evaluatie.Label(), s.Datum.Label(), i+1)
		a.toetsAntwoorden(&t, wat, s.Bijdragen, s.Evaluatie == NaDePilot)
		uit = append(uit, t)
	}
	return uit
}
