package monitor

import "github.com/bredemonitoring/sociaaldomein/monitor/cbs"

// tijdstip makes periods of one kind comparable by whole years and parts.
type tijdstip struct {
	soort cbs.Periodesoort
	orde  int // jaar·64 + nummer; weeks run to 53
	// vorige looks for what came before this period.
	vorige zoekpunt
}

// zoekpunt is a moment to look back from: its orde, and the last period of
// the dataset's that is not after it.
type zoekpunt struct {
	orde int
	code int // -1: none
}

const ordePerJaar = 64

func orde(p cbs.Periode) int { return p.Jaar()*ordePerJaar + p.Nummer() }

// zoekpuntVan gives the place of an orde of some kind among the periods.
func (e *Evaluator) zoekpuntVan(soort cbs.Periodesoort, orde int) zoekpunt {
	z := zoekpunt{orde, -1}
	for i := range e.tijd {
		if t := &e.tijd[i]; t.soort == soort && t.orde <= orde {
			z.code = i
		}
	}
	return z
}

// vorigeVan looks for what came before a period.
func (e *Evaluator) vorigeVan(p cbs.Periode) zoekpunt {
	v, ok := p.Vorige()
	if !ok {
		return zoekpunt{0, -1}
	}
	return e.zoekpuntVan(p.Soort(), orde(v))
}

// zoek gives the row of the latest observation of the kind asked, at or
// before z and at most maxOuderdom years older. An observation "nog niet
// beschikbaar" is none yet: an older one takes precedence. -1: none.
func (e *Evaluator) zoek(van, einde int, soort cbs.Periodesoort, z zoekpunt, maxOuderdom int) int32 {
	perioden := e.data.periode[van:einde]
	// A series without gaps has its place in the list for its code.
	i := z.code
	if i >= len(perioden) || i >= 0 && int(perioden[i]) != i {
		i = min(i, len(perioden)-1)
		for i >= 0 && int(perioden[i]) > z.code {
			i--
		}
	}
	nogNiet := -1
	for ; i >= 0; i-- {
		t := &e.tijd[perioden[i]]
		if t.soort != soort {
			continue
		}
		if t.orde < z.orde-maxOuderdom*ordePerJaar {
			break
		}
		if e.data.kenmerk[van+i].reden() != RedenNogNietBeschikbaar {
			return int32(van + i) //nolint:gosec // rows fit in 32 bits
		}
		nogNiet = max(nogNiet, van+i)
	}
	return int32(nogNiet)
}

// zoekRijen finds the figure, the nulmeting's and the one before the figure.
func (b *bevraging) zoekRijen(ind int, regio uint32, c *cijfer) {
	van, einde := b.rijenVan(ind, regio)
	if van == einde {
		return
	}
	c.rij = b.zoek(van, einde, b.soort, b.tot, b.grenzen.maxOuderdom)
	if b.heeftNul {
		c.nulRij = b.zoek(van, einde, b.soort, b.nulTot, b.grenzen.maxOuderdom)
	}
	voor := b.voor
	if c.rij >= 0 {
		voor = b.tijd[b.data.periode[c.rij]].vorige
	}
	c.vorRij = b.zoek(van, einde, b.soort, voor, b.grenzen.maxOuderdom)
}
