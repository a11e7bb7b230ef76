package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// toonVoorbeeld plays an example and writes what was asked of it; without a
// format the story, and the plate and the logs beside it.
func toonVoorbeeld(ctx context.Context, v vlaggen, uit, fout io.Writer) error {
	if v.formaat == "" {
		return allesVan(ctx, v, uit, fout)
	}
	s, err := speel(ctx, v, nil, nil)
	if err != nil {
		return err
	}
	gevolgen, err := s.gevolgen(ctx)
	if err != nil {
		return err
	}
	return opdrachtregel.Schrijf(v.uit, uit, func(w io.Writer) error {
		switch {
		case v.kalender || v.formaat == alsICS:
			return s.kalender(v, w)
		case v.formaat == alsJSON:
			return s.json(w, gevolgen)
		case v.formaat == alsHTML:
			return s.plaat(w)
		}
		return s.vertel(w, gevolgen)
	})
}

// allesVan keeps the rounds in their logs while they are played.
func allesVan(ctx context.Context, v vlaggen, uit, fout io.Writer) error {
	sc, voorbeeld, err := scriptVan(v.voorbeeld)
	if err != nil {
		return err
	}
	l := logboeken{logboek{pad: logbestand(sc.ronde), fout: fout}, logboek{pad: logbestand(sc.volgende), fout: fout}}
	s, misgegaan := speel(ctx, v, l.ronde.bewaar, l.volgende.bewaar)
	if err := errors.Join(misgegaan, l.sluit()); err != nil {
		return err
	}
	gevolgen, err := s.gevolgen(ctx)
	if err != nil {
		return err
	}
	pagina := programma + "-" + voorbeeld.Naam + ".html"
	if err := errors.Join(s.vertel(uit, gevolgen), opdrachtregel.Schrijf(pagina, uit, s.plaat)); err != nil {
		return err
	}
	bestanden := logbestand(sc.ronde)
	if s.volgende != nil {
		bestanden += ", die van de volgende in " + logbestand(sc.volgende)
	}
	_, err = fmt.Fprintf(uit, "\nDe log van de ronde staat in %s.\nDe plaat staat in %s (openen in een browser).\n", bestanden, pagina)
	return err
}

func (s *spel) plaat(w io.Writer) error {
	p := rapport.Plaat{Ronde: s.ronde}
	if d, ok := s.draad(); ok {
		p.Acties = []string{d.Actie.ID}
	}
	return rapport.WritePlaat(w, p, s.opties())
}

// opties say above a page what it is.
func (s *spel) opties() rapport.Options {
	return rapport.Options{Huisstijl: rapport.Huisstijl{Naam: s.script.opschrift}}
}

func (s *spel) kalender(v vlaggen, w io.Writer) error {
	rondes := []*ronde.Ronde{s.ronde}
	if s.volgende != nil {
		rondes = append(rondes, s.volgende)
	}
	k, err := rondekalender(v, rondes...)
	if err != nil {
		return err
	}
	k.opties, k.overzicht = s.opties(), k.overzicht.MetOpmerking(s.script.cijfers)
	return k.schrijf(w)
}

// uitvoer is what -formaat json writes of an example.
type uitvoer struct {
	Voorbeeld   string          `json:"voorbeeld"`
	Toelichting string          `json:"toelichting"` // where the figures come from, and what is fictional
	Ronde       ronde.Toestand  `json:"ronde"`
	Geweigerd   []*weigering    `json:"geweigerd"`
	Draad       *ronde.Draad    `json:"draad"`    // of the first actie; null before it was agreed
	Gevolgen    []ronde.Gevolg  `json:"gevolgen"` // none before there is a later monitor
	Volgende    *ronde.Toestand `json:"volgende"` // null before it opens
}

func (s *spel) json(w io.Writer, gevolgen []ronde.Gevolg) error {
	u := uitvoer{Voorbeeld: s.voorbeeld.Naam, Toelichting: s.script.cijfers, Ronde: s.ronde.Toestand(), Gevolgen: gevolgen}
	for _, d := range s.daden {
		if d.weigering != nil {
			u.Geweigerd = append(u.Geweigerd, d.weigering)
		}
	}
	if d, ok := s.draad(); ok {
		u.Draad = &d
	}
	if s.volgende != nil {
		t := s.volgende.Toestand()
		u.Volgende = &t
	}
	return invoer.Formaat{Naam: programma}.Schrijf(w, u)
}
