package main

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

//go:embed voorbeeld/agenda.json
var fictieveAgenda []byte

//go:embed voorbeeld/prioritering.json
var fictievePrioritering []byte

// opdracht is the job, its input read.
type opdracht struct {
	vlaggen vlaggen
	agenda  *agenda.Agenda
	uitslag *prioritering.Uitslag // nil: nothing was prioritised
}

// bereid reads agenda and prioritising, and tells the mistakes of both at once.
func bereid(v vlaggen) (*opdracht, error) {
	o := &opdracht{vlaggen: v}
	return o, errors.Join(o.leesAgenda(), o.weeg())
}

func (o *opdracht) leesAgenda() error {
	d, err := o.agendadefinitie()
	if err != nil {
		return err
	}
	o.agenda, err = d.Resolve()
	return err
}

func (o *opdracht) agendadefinitie() (*agenda.Definitie, error) {
	switch {
	case o.vlaggen.agenda != "":
		return uitBestand(o.vlaggen.agenda, agenda.ReadJSON)
	case o.vlaggen.voorbeeld == voorbeeldTwente:
		return agenda.Twente(), nil
	}
	return agenda.ReadJSON(bytes.NewReader(fictieveAgenda), "agenda.json")
}

func (o *opdracht) weeg() error {
	d, err := o.prioriteringdefinitie()
	if d == nil || err != nil {
		return err
	}
	afweging, err := d.Resolve()
	if err != nil {
		return err
	}
	o.uitslag, err = afweging.Weeg(o.vlaggen.methode, prioritering.Options{AcceptInconsistent: o.vlaggen.inconsistent})
	return err
}

// prioriteringdefinitie gives nil where an agenda of one's own has none: that
// of the example is about other problems.
func (o *opdracht) prioriteringdefinitie() (*prioritering.Definitie, error) {
	switch {
	case o.vlaggen.prioritering != "":
		return uitBestand(o.vlaggen.prioritering, prioritering.ReadJSON)
	case !o.vlaggen.weegt():
		return nil, nil //nolint:nilnil // none is no mistake
	case o.vlaggen.voorbeeld == voorbeeldTwente:
		return prioritering.Twente2022(), nil
	}
	return prioritering.ReadJSON(bytes.NewReader(fictievePrioritering), "prioritering.json")
}

func uitBestand[T any](naam string, lees func(io.Reader, string) (*T, error)) (*T, error) {
	f, err := os.Open(naam)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return lees(f, naam)
}

// opmerkingen tells where the prioritising and the agenda don't meet. That is
// no mistake: a session may weigh what no dossier is kept of.
func (o *opdracht) opmerkingen() []string {
	if o.uitslag == nil {
		return nil
	}
	var uit, vreemd, vergeten []string
	gewogen, lijnen := map[string]bool{}, map[string]string{}
	for _, l := range o.uitslag.Lijnen {
		lijnen[l.ID] = fmt.Sprintf("%d %s", l.Nummer, l.Naam)
	}
	for _, g := range o.uitslag.Opdrachten {
		gewogen[g.ID] = true
		p, ok := o.agenda.Probleem(g.ID)
		if !ok {
			vreemd = append(vreemd, g.Naam)
			continue
		}
		if lijn := o.agenda.LijnVan(p.ID); lijn != "" && lijn != g.Lijn {
			uit = append(uit, notatie.EenRegel(fmt.Sprintf("%s is gewogen op de lijn %s en hoort in de agenda onder %s", p.Naam, lijnen[g.Lijn], o.agenda.LijnTekst(lijn))))
		}
	}
	for _, p := range o.agenda.Problemen() {
		if d, _ := o.agenda.Dossier(p.ID); d.Stadium() == agenda.Geprioriteerd && !gewogen[p.ID] {
			vergeten = append(vergeten, p.Naam)
		}
	}
	if len(vergeten) > 0 {
		uit = append(uit, notatie.EenRegel("geprioriteerd in de agenda en niet gewogen: "+opmerkingenlijst(vergeten)))
	}
	if len(vreemd) > 0 {
		uit = append(uit, notatie.EenRegel("gewogen maar geen probleem van de agenda: "+opmerkingenlijst(vreemd)))
	}
	return uit
}

// opmerkingenlijst lists names, which may hold commas and "en" themselves.
func opmerkingenlijst(namen []string) string { return strings.Join(namen, "; ") }

func (o *opdracht) schrijver() func(io.Writer) error {
	switch o.vlaggen.formaat {
	case "json":
		return o.json
	case "html":
		return o.html
	}
	return o.vertel
}

func (o *opdracht) html(w io.Writer) error {
	return rapport.WriteAgenda(w, o.agenda, o.uitslag, o.rapportopties())
}

// weging is the page of the prioritising alone, with all that it rests on.
func (o *opdracht) weging(w io.Writer) error {
	return rapport.WritePrioritering(w, o.uitslag, o.rapportopties())
}

func (o *opdracht) rapportopties() rapport.Options {
	return rapport.Options{Datum: o.vlaggen.datum, Huisstijl: rapport.Huisstijl{Naam: o.vlaggen.organisatie, Accent: o.vlaggen.accent}}
}
