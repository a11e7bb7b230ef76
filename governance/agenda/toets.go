package agenda

import (
	"fmt"
	"slices"

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
// problem by problem, project by project, and the evaluations.
func (a *Agenda) Toets() []governance.Toets {
	var uit []governance.Toets
	for _, l := range a.Actielijnen() {
		uit = append(uit, toetsLijn(l))
	}
	for i, pl := range a.Plaatsingen() {
		besluit, ok := a.dossier[a.d.Problemen[i].ID].Besluit()
		uit = append(uit, a.toetsGeplaatst(pl, besluit, ok))
		if ok {
			uit = append(uit, a.toetsGevolgd(pl, besluit))
		}
		p := a.d.Problemen[i]
		uit = append(uit, a.toetsBijdrage(p.ID, p.Naam, p.Bijdragen))
	}
	for _, p := range a.d.Projecten {
		uit = append(uit, toetsProjectlijn(p), a.toetsGovernance(p), a.toetsBijdrage(p.ID, p.Naam, p.Bijdragen))
	}
	for _, p := range a.d.Problemen {
		uit = append(uit, a.toetsEvaluaties(p.ID)...)
	}
	return uit
}

func toetsLijn(l Actielijn) governance.Toets {
	t := regel(RegelLijnVertegenwoordigd)
	t.Bij = l.ID
	if len(l.Vertegenwoordigers) == 0 {
		t.Oordeel, t.Bevinding = governance.NietVoldaan, fmt.Sprintf("Niemand uit de werkgroep staat voor %s.", l.Naam)
	}
	return t
}

// toetsGeplaatst takes a decision for a place, also where Plaats could not tell.
func (a *Agenda) toetsGeplaatst(pl Plaatsing, besluit Stap, besloten bool) governance.Toets {
	t := regel(RegelProbleemGeplaatst)
	t.Bij = pl.Probleem
	switch {
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

func (a *Agenda) toetsGevolgd(pl Plaatsing, besluit Stap) governance.Toets {
	t := regel(RegelPlaatsingGevolgd)
	t.Bij = pl.Probleem
	switch {
	case !pl.IsEenduidig():
		t.Oordeel, t.Bevinding = governance.NietTeToetsen, fmt.Sprintf("Wat %s raakt wijst geen plek aan; het besluit geldt.", a.probleem[pl.Probleem].Naam)
	case pl.Bij != besluit.Bij || pl.Actielijn != besluit.Actielijn:
		t.Oordeel = governance.NietVoldaan
		t.Bevinding = fmt.Sprintf("Besloten is %s, actielijn %s; wat het raakt wijst op %s, actielijn %s.",
			a.PlekTekst(besluit.Bij), a.LijnTekst(besluit.Actielijn), a.PlekTekst(pl.Bij), a.LijnTekst(pl.Actielijn))
	}
	return t
}

// PlekTekst names a place in Dutch, by its id; an empty id is a gap.
func (a *Agenda) PlekTekst(id string) string {
	if id == "" {
		return "een hiaat in het landschap"
	}
	if _, ok := a.project[id]; ok {
		return "onder het project " + a.Plaatsnaam(id)
	}
	return "bij het onderwerp " + a.Plaatsnaam(id)
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

func (a *Agenda) toetsBijdrage(id, naam string, bijdragen []Bijdrage) governance.Toets {
	t := regel(RegelBijdrageGezegd)
	t.Bij = id
	if open := a.onbeantwoord(bijdragen); len(open) > 0 {
		t.Oordeel, t.Bevinding = governance.NietVoldaan, fmt.Sprintf("%s: niet gezegd op %s.", naam, notatie.Opsomming(open))
	}
	return t
}

// onbeantwoord names the questions that have no answer.
func (a *Agenda) onbeantwoord(bijdragen []Bijdrage) []string {
	var open []string
	for _, v := range a.d.Toetsvragen {
		if !slices.ContainsFunc(bijdragen, func(b Bijdrage) bool { return b.Vraag == v.ID }) {
			open = append(open, v.Naam)
		}
	}
	return open
}

// toetsEvaluaties looks at each evaluation in a dossier.
func (a *Agenda) toetsEvaluaties(probleem string) []governance.Toets {
	var uit []governance.Toets
	for i, s := range a.dossier[probleem].stappen {
		if s.Stadium != Geevalueerd {
			continue
		}
		t := regel(RegelToetsvragen)
		t.Bij = probleem
		if open := a.onbeantwoord(s.Bijdragen); len(open) > 0 {
			t.Oordeel, t.Bevinding = governance.NietVoldaan, fmt.Sprintf("%s: de evaluatie %s van %s (stap %d) zegt niets over %s.", a.probleem[probleem].Naam, s.Evaluatie.Label(), s.Datum.Label(), i+1, notatie.Opsomming(open))
		}
		uit = append(uit, t)
	}
	return uit
}
