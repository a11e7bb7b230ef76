package rapport

import (
	"fmt"
	"io"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

// Blad is what a report shows. Each part may be nil, but not all of them: that
// is an error with goaltree.CodeLeeg.
type Blad struct {
	Interventies *interventies.Programma
	Uitgaven     *uitgaven.Overzicht
	Gemeente     string // code of the municipality whose spending the continuum shows; empty: the first of Uitgaven
	Scenario     *scenario.Overzicht
}

// leeg tells whether there is nothing to show, or a part that was not made as
// its package makes it.
func (b Blad) leeg() bool {
	return b.Interventies == nil && b.Uitgaven == nil && b.Scenario == nil ||
		b.Interventies != nil && b.Interventies.ID() == "" ||
		b.Uitgaven != nil && len(b.Uitgaven.Gemeenten()) == 0 ||
		b.Scenario != nil && len(b.Scenario.Antwoord()) == 0
}

// preventieblad is what the template shows.
type preventieblad struct {
	Kort         []string // the answer in sentences
	Continuum    *continuumblad
	Interventies *interventieblad
	Toetsen      []programmatoets
	Uitgaven     *uitgavenblad
	Scenario     *scenarioblad
}

// WriteHTML writes a report as a page: the answer first, then the continuum with
// spending and interventions in it, the interventions, spending over the years,
// the scenario, and the rules of the programme. A municipality that the spending
// does not know is an error, as is a Blad without anything in it.
func WriteHTML(w io.Writer, b Blad, o Options) error {
	u, err := b.continuumuitgaven()
	if err != nil {
		return err
	}
	inhoud := preventieblad{Continuum: nieuwContinuum(u.niveauUitgaven, b.Interventies)}
	blad := pagina.Blad{
		Sjabloon: "preventie", Titel: b.titel(), Onder: "Wat er aan preventie gebeurt, wat het kost, en wat kantelen naar preventie vraagt en oplevert",
		Nav: []pagina.NavPunt{{ID: "continuum", Tekst: "Het continuüm"}},
	}
	if b.Interventies != nil {
		inhoud.Interventies, inhoud.Toetsen = nieuweInterventies(b.Interventies), nieuweToetsen(b.Interventies)
		blad.Nav = append(blad.Nav, pagina.NavPunt{ID: "interventies", Tekst: "Interventies"})
		blad.Feiten = append(blad.Feiten, pagina.Feit{Naam: "Programma", Waarde: b.Interventies.Naam()})
	}
	if b.Uitgaven != nil {
		inhoud.Uitgaven = nieuweUitgaven(b.Uitgaven)
		blad.Nav = append(blad.Nav, pagina.NavPunt{ID: "uitgaven", Tekst: "Uitgaven"})
		blad.Feiten = append(blad.Feiten, pagina.Feit{Naam: "Gemeente", Waarde: u.naam}, pagina.Feit{Naam: "Uitgaven", Waarde: jaren(b.Uitgaven.Jaren())})
	}
	if b.Scenario != nil {
		inhoud.Scenario = nieuwScenario(b.Scenario)
		blad.Nav = append(blad.Nav, pagina.NavPunt{ID: "scenario", Tekst: "Scenario"})
		blad.Feiten = append(blad.Feiten, pagina.Feit{Naam: "Scenario", Waarde: fmt.Sprintf("%d tot en met %d", b.Scenario.Basisjaar+1, b.Scenario.Laatste())})
	}
	if inhoud.Toetsen != nil {
		blad.Nav = append(blad.Nav, pagina.NavPunt{ID: "toetsen", Tekst: "Regels van het programma"})
	}
	if zin := b.fictief(); zin != "" {
		blad.Meldingen = []pagina.Melding{{Titel: "Fictieve gegevens", Alineas: []string{zin}}}
	}
	inhoud.Kort = b.kort(u.code)
	blad.Gegevens = inhoud
	return schrijf(w, o, blad)
}

// kort says in a few sentences what the parts come to.
func (b Blad) kort(code string) []string {
	var zinnen []string
	if b.Uitgaven != nil {
		beelden := b.Uitgaven.VanGemeente(code)
		laatste := beelden[len(beelden)-1]
		if a := laatste.AandeelPreventie(); a.Bekend() {
			zinnen = append(zinnen, fmt.Sprintf("Van de uitgaven aan preventie en zorg van %s in %d die aan een niveau zijn toe te rekenen, gaat %s naar preventie vóór zorg (universeel, selectief en geïndiceerd)%s.", laatste.Gemeente.Naam, laatste.Jaar, a.VanToegerekend.Tekst(), bandbreedte(a)))
		} else {
			zinnen = append(zinnen, fmt.Sprintf("Welk deel %s in %d aan preventie besteedt, is niet te zeggen. %s", laatste.Gemeente.Naam, laatste.Jaar, a.Reden))
		}
	}
	if b.Interventies != nil {
		standen := governance.PerRegel(b.Interventies.Toets())
		open := 0
		for _, s := range standen {
			if s.Geheel().Oordeel != governance.Voldaan {
				open++
			}
		}
		zinnen = append(zinnen, fmt.Sprintf("%s; van zijn %d regels vragen er %d aandacht.", opgenomen(b.Interventies), len(standen), open))
	}
	if b.Scenario != nil {
		zinnen = append(zinnen, b.Scenario.Antwoord()...)
	}
	return zinnen
}

// bandbreedte says where a share lies that is known within a range alone.
func bandbreedte(a uitgaven.Aandeel) string {
	if laag, hoog := a.Laag.Tekst(), a.Hoog.Tekst(); laag != hoog {
		return fmt.Sprintf("; van al die uitgaven ligt het tussen %s en %s, want een deel is niet toe te rekenen", laag, hoog)
	}
	return ""
}

// WriteText writes a report for a terminal: the six stages, then what each part
// writes of itself. What WriteHTML refuses is refused.
func WriteText(w io.Writer, b Blad) error {
	if _, err := b.continuumuitgaven(); err != nil {
		return err
	}
	var r notatie.Regels
	r.Schrijf("%s", b.titel())
	if zin := b.fictief(); zin != "" {
		r.Alinea("", "", zin)
	}
	r.Kop("%s", "Het continuüm van preventie")
	for _, f := range preventie.Fasen() {
		wetten := make([]string, len(f.Wetten()))
		for i, wet := range f.Wetten() {
			wetten[i] = wet.Label()
		}
		r.Schrijf("%d. %s", f.Nummer(), f.Label())
		r.Schrijf("   %s; %s (%s)", f.Niveau().Label(), f.Werkwijze(), notatie.Opsomming(wetten))
	}
	if _, err := io.WriteString(w, r.String()); err != nil {
		return err
	}
	var delen []func(io.Writer) error
	if b.Interventies != nil {
		delen = append(delen, b.Interventies.WriteText)
	}
	if b.Uitgaven != nil {
		delen = append(delen, b.Uitgaven.WriteText)
	}
	if b.Scenario != nil {
		delen = append(delen, b.Scenario.WriteText)
	}
	for _, deel := range delen {
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err
		}
		if err := deel(w); err != nil {
			return err
		}
	}
	return nil
}

// bladuitgaven is the spending that the continuum shows.
type bladuitgaven struct {
	*niveauUitgaven
	code, naam string
}

// continuumuitgaven gives the latest spending of the municipality; without
// spending there is none to show.
func (b Blad) continuumuitgaven() (bladuitgaven, error) {
	if b.leeg() {
		return bladuitgaven{}, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there are no interventions, no spending and no scenario to show"}
	}
	if b.Uitgaven == nil {
		return bladuitgaven{}, nil
	}
	code := b.Gemeente
	if code == "" {
		code = b.Uitgaven.Gemeenten()[0].Code
	}
	beelden := b.Uitgaven.VanGemeente(code)
	if len(beelden) == 0 {
		return bladuitgaven{}, &goaltree.Fout{Pad: "Gemeente", Waarde: code, Code: goaltree.CodeOnbekendeVraag, Melding: "there is no spending of this municipality"}
	}
	beeld := beelden[len(beelden)-1]
	u := niveauUitgaven{
		Wie:       fmt.Sprintf("%s, %d", beeld.Gemeente.Naam, beeld.Jaar),
		PerNiveau: map[preventie.Niveau]decimal.Decimal{}, NietToegerekend: &beeld.NietToegerekend, Buiten: beeld.Buiten, Fictief: b.Uitgaven.Fictief(),
	}
	for _, n := range preventie.Niveaus() {
		u.PerNiveau[n] = beeld.Bedrag(n)
	}
	return bladuitgaven{&u, code, beeld.Gemeente.Naam}, nil
}

func (b Blad) titel() string {
	switch {
	case b.Uitgaven != nil:
		u, err := b.continuumuitgaven()
		if err != nil {
			return "Preventie"
		}
		return "Preventie in " + u.naam
	case b.Interventies != nil:
		return b.Interventies.Naam()
	case b.Scenario != nil:
		return b.Scenario.Naam
	}
	return "Preventie"
}

// fictief says what of it is made up; empty where nothing is.
func (b Blad) fictief() string {
	var wat []string
	if b.Interventies != nil && b.Interventies.Fictief() {
		wat = append(wat, "interventies")
	}
	if b.Uitgaven != nil && b.Uitgaven.Fictief() {
		wat = append(wat, "uitgaven")
	}
	if b.Scenario != nil && b.Scenario.Fictief {
		wat = append(wat, "aannames van het scenario")
	}
	if len(wat) == 0 {
		return ""
	}
	return notatie.Hoofdletter(notatie.Opsomming(wat)) + " zijn (voor een deel) verzonnen: zij zeggen niets over een echte gemeente."
}

// jaren gives a list of years in short.
func jaren(alle []int) string {
	switch len(alle) {
	case 0:
		return notatie.Geen
	case 1:
		return strconv.Itoa(alle[0])
	}
	return fmt.Sprintf("%d tot en met %d", alle[0], alle[len(alle)-1])
}
