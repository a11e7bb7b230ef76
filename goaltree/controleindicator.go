package goaltree

import (
	"fmt"
	"math"
)

// maxPer and maxDecimalen bound how a figure is shown.
const (
	maxPer       = 1_000_000
	maxDecimalen = 6
)

func (c *controle) indicator(p string, i *Indicator) {
	if _, ok := maten.Rij(i.Maat); !ok {
		c.fout(p+".maat", getoond(i.Maat, i.Maat.String()), CodeOngeldigeWaarde, "the maat must be one of those known")
	}
	if _, ok := richtingen.Rij(i.Richting); !ok {
		c.fout(p+".richting", getoond(i.Richting, i.Richting.String()), CodeOngeldigeWaarde, "the richting must be one of those known")
	}
	c.per(p, i)
	if i.Decimalen < 0 || i.Decimalen > maxDecimalen {
		c.fout(p+".decimalen", fmt.Sprint(i.Decimalen), CodeOngeldigeWaarde, "the number of decimals must lie between 0 and %d", maxDecimalen)
	}
	c.schaal(p, i)
	c.streef(p, i)
	c.drempels(p, i)
}

// getoond leaves out a value that is simply not given.
func getoond[T ~uint8](v T, tekst string) string {
	if v == 0 {
		return ""
	}
	return tekst
}

func heeftPer(m Maat) bool { return m == Aandeel || m == Dichtheid }

// geldigePer takes powers of ten, and 0 for not given.
func geldigePer(per int) bool {
	macht := 1
	for macht < per && macht < maxPer {
		macht *= 10
	}
	return per == 0 || per == macht
}

func (c *controle) per(p string, i *Indicator) {
	if !geldigePer(i.Per) {
		c.fout(p+".per", fmt.Sprint(i.Per), CodeOngeldigeWaarde, "per must be a power of ten from 1 to %d", maxPer)
		return
	}
	if _, bekend := maten.Rij(i.Maat); bekend && i.Per > 1 && !heeftPer(i.Maat) {
		c.fout(p+".per", fmt.Sprint(i.Per), CodeTegenspraak, "a %s is not shown per a number; only aandeel and dichtheid are", i.Maat)
	}
}

func (c *controle) schaal(p string, i *Indicator) {
	if i.Schaal == 0 {
		return
	}
	if _, ok := schalen.Rij(i.Schaal); !ok {
		c.fout(p+".schaal", i.Schaal.String(), CodeOngeldigeWaarde, "the schaal must be one of those known")
		return
	}
	if i.Richting == Neutraal {
		c.fout(p+".schaal", i.Schaal.String(), CodeTegenspraak, "a neutral indicator is not scored, so it has no schaal")
	}
	if i.Schaal == SchaalDrempels && i.Drempels == nil {
		c.fout(p+".drempels", "", CodeDrempels, "schaal drempels needs drempels")
	}
}

func (c *controle) streef(p string, i *Indicator) {
	if s, ok := i.Streefwaarde.Float(); ok {
		c.bereik(p+".streefwaarde", i, s, CodeOngeldigeWaarde)
		if i.Richting == Neutraal {
			c.fout(p+".streefwaarde", getalTekst(s), CodeTegenspraak, "a neutral indicator has nothing to aim at")
		}
	}
	if i.Streefjaar == 0 {
		return
	}
	jaar := fmt.Sprint(i.Streefjaar)
	if !i.Streefwaarde.IsBekend() {
		c.fout(p+".streefjaar", jaar, CodeTegenspraak, "a streefjaar needs a streefwaarde")
	}
	if i.Streefjaar < eersteJaar || i.Streefjaar > laatsteJaar {
		c.fout(p+".streefjaar", jaar, CodeOngeldigeWaarde, "the streefjaar must lie between %d and %d", eersteJaar, laatsteJaar)
	} else if nul := c.d.Boom.Nulmeting; nul != 0 && i.Streefjaar <= nul {
		c.fout(p+".streefjaar", jaar, CodeStreefjaar, "the streefjaar must be after the nulmeting of %d", nul)
	}
}

// bereik checks that a value can occur at all in the unit shown, so that a
// percentage meant for another per is found.
func (c *controle) bereik(p string, i *Indicator, waarde float64, code Code) {
	switch i.Maat {
	case Aandeel:
		if per := max(i.Per, 1); geldigePer(i.Per) && (waarde < 0 || waarde > float64(per)) {
			c.fout(p, getalTekst(waarde), code, "an aandeel per %v lies between 0 and %v", per, per)
		}
	case Dichtheid, Aantal:
		if waarde < 0 {
			c.fout(p, getalTekst(waarde), code, "a %s is not below zero", i.Maat)
		}
	case Gemiddelde, Bedrag:
	}
}

func (c *controle) drempels(p string, i *Indicator) {
	d := i.Drempels
	if d == nil {
		return
	}
	heel := true
	for _, punt := range []struct {
		naam   string
		waarde float64
	}{{"slechtst", d.Slechtst}, {"drempel", d.Drempel}, {"streef", d.Streef}} {
		pp := p + ".drempels." + punt.naam
		if math.IsNaN(punt.waarde) || math.IsInf(punt.waarde, 0) {
			c.fout(pp, getalTekst(punt.waarde), CodeDrempels, "a drempel must be a number")
			heel = false
			continue
		}
		c.bereik(pp, i, punt.waarde, CodeDrempels)
	}
	if !heel {
		return
	}
	drie := fmt.Sprintf("%v, %v, %v", d.Slechtst, d.Drempel, d.Streef)
	switch i.Richting {
	case HogerIsBeter:
		if !(d.Slechtst < d.Drempel && d.Drempel < d.Streef) {
			c.fout(p+".drempels", drie, CodeDrempels, "where higher is better, slechtst, drempel and streef must go up")
		}
	case LagerIsBeter:
		if !(d.Slechtst > d.Drempel && d.Drempel > d.Streef) {
			c.fout(p+".drempels", drie, CodeDrempels, "where lower is better, slechtst, drempel and streef must go down")
		}
	case Neutraal:
		c.fout(p+".drempels", drie, CodeTegenspraak, "a neutral indicator is not scored, so it has no drempels")
	}
}
