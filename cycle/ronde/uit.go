package ronde

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// CijferUit copies an indicator's figure out of a result, with its interval and
// evidence as they are now, for a Bevinding. A region or indicator that the
// result does not have is goaltree.CodeOnbekendeVraag, a nil result
// goaltree.CodeLeeg. A figure that is absent
// is copied too, with its reason: that can be a bevinding as well.
func CijferUit(resultaat *monitor.Resultaat, regio cbs.Regio, indicator string) (*Cijfer, error) {
	u, err := uitkomst(resultaat, regio)
	if err != nil {
		return nil, err
	}
	i, ok := zoekIndicator(u, indicator)
	if !ok {
		return nil, onbekend("indicator", indicator, "the result has no indicator with this id")
	}
	return new(cijferVan(u, i)), nil
}

// EffectstandUit copies how an effect stands out of a result, with the figures of
// its indicators, for a Bevinding. Errors are as those of Uit.
func EffectstandUit(resultaat *monitor.Resultaat, regio cbs.Regio, effect string) (*Effectstand, error) {
	u, err := uitkomst(resultaat, regio)
	if err != nil {
		return nil, err
	}
	j := slices.IndexFunc(u.Effecten, func(e monitor.Effectuitkomst) bool { return e.ID == effect })
	if j < 0 {
		return nil, onbekend("effect", effect, "the result has no effect with this id")
	}
	e := &u.Effecten[j]
	s := &Effectstand{
		Boom: boomVan(u), Effect: e.ID, Naam: e.Naam, Regio: u.Regio.Code, Periode: u.Periode,
		Score: e.Score, Dekking: e.Dekking, Signaal: kopie(e.Signaal),
		Nulmeting: afwijkingVan(e.Afwijking.Nulmeting), Vorige: afwijkingVan(e.Afwijking.Vorige), Benchmark: afwijkingVan(e.Afwijking.Benchmark),
		Cijfers: []Cijfer{}, Reden: kopie(e.Reden), Illustratief: e.Illustratief,
	}
	for _, tak := range e.Indicatoren {
		if i, ok := zoekIndicator(u, tak.ID); ok {
			s.Cijfers = append(s.Cijfers, cijferVan(u, i))
		}
	}
	return s, nil
}

func onbekend(pad, waarde, melding string) error {
	return &goaltree.Fout{Pad: pad, Waarde: waarde, Code: goaltree.CodeOnbekendeVraag, Melding: melding}
}

func zonderResultaat() error {
	return &goaltree.Fout{Pad: "resultaat", Code: goaltree.CodeLeeg, Melding: "there is no result of a monitor: it is nil"}
}

func uitkomst(resultaat *monitor.Resultaat, regio cbs.Regio) (*monitor.Uitkomst, error) {
	if resultaat == nil {
		return nil, zonderResultaat()
	}
	if u, ok := resultaat.Uitkomst(regio); ok {
		return u, nil
	}
	return nil, onbekend("regio", regio.Code(), "the result has no such region")
}

func zoekIndicator(u *monitor.Uitkomst, id string) (*monitor.Indicatoruitkomst, bool) {
	i := slices.IndexFunc(u.Indicatoren, func(i monitor.Indicatoruitkomst) bool { return i.ID == id })
	if i < 0 {
		return nil, false
	}
	return &u.Indicatoren[i], true
}

func boomVan(u *monitor.Uitkomst) Boomversie {
	return Boomversie{ID: u.Boom.ID, Versie: u.Boom.Versie}
}

func cijferVan(u *monitor.Uitkomst, i *monitor.Indicatoruitkomst) Cijfer {
	c := Cijfer{
		Boom: boomVan(u), Indicator: i.ID, Naam: i.Naam, Eenheid: i.Eenheid,
		Maat: i.Maat, Per: i.Per, Richting: i.Richting, Decimalen: i.Decimalen, Regio: u.Regio.Code,
		Waarde: i.Waarde, Interval: i.Interval, Oordeel: i.Oordeel, Oordeel998: i.Oordeel998,
		Voorbehoud: i.Voorbehoud, Status: i.Status, Reden: i.Reden, Bron: i.Bron,
		Definitie: i.Definitie, Herkomst: i.Herkomst, Ouder: i.Ouder, Illustratief: i.Illustratief,
	}
	if i.Periode != nil {
		c.Periode = *i.Periode
	}
	return metLijsten(c)
}

func afwijkingVan(a *monitor.Afwijking) *Afwijking {
	if a == nil {
		return nil
	}
	return &Afwijking{
		Waarde: a.Waarde, Bewijskracht: a.Bewijskracht, Dekking: goaltree.Bekend(a.Dekking), Duidelijk: a.Duidelijk, Duidelijk998: a.Duidelijk998,
		Reden: kopie(a.Reden), Begrensd: slices.ContainsFunc(a.Bijdragen, func(b monitor.Bijdrage) bool { return b.Begrensd }),
	}
}

// over gives the figures of an indicator in a bevinding: its own, or the one
// under its effect.
func (b *Bevinding) over(indicator string) *Cijfer {
	if c := b.Indicator; c != nil && c.Indicator == indicator {
		return c
	}
	if b.Effect != nil {
		for i := range b.Effect.Cijfers {
			if c := &b.Effect.Cijfers[i]; c.Indicator == indicator {
				return c
			}
		}
	}
	return nil
}

// Bron says in one Dutch phrase what the bevinding rests on, such as
// "Personen met bijstand, 2024: 240,0 per 10.000 inwoners".
func (b *Bevinding) Bron() string {
	switch {
	case b.Indicator != nil:
		return b.Indicator.zin()
	case b.Effect != nil:
		return fmt.Sprintf("effect %s, %s: %s", b.Effect.Naam, b.Effect.Periode.Label(), b.Effect.stand())
	case b.Verhaal != nil:
		return fmt.Sprintf("verhaal uit gesprek %s: %s", b.Verhaal.Gesprek, b.Verhaal.Tekst)
	}
	return ""
}
