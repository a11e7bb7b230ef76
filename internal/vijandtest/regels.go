package vijandtest

import (
	"slices"
	"strings"
	"testing"
)

// Regels tries a reader of a log of lines in which each line is tied to those
// before it. geldig is a good file of some lines. A log is written by programs
// alone: it has no byte order mark and no CRLF, and an empty one is a log.
func Regels(t *testing.T, l Lezer, geldig []byte) {
	t.Helper()
	c := nieuw(geldig)
	c.soort = Heel
	c.voeg(nemen, los(string(geldig)), "as it is")
	c.voeg(weigeren, los(bom, string(geldig)), "with a byte order mark")
	c.voeg(weigeren, c.regeleinden("\r\n"), "CRLF")
	c.leeg()
	c.alle = slices.DeleteFunc(c.alle, func(g geval) bool { return g.soort == Leeg && g.naam == "nothing" })
	c.tekenset()
	c.omvangTekst()
	c.afgebroken(vrij)
	c.soort = Volgorde
	c.volgorde()
	c.soort = Waarden
	c.omgevallen()
	c.soort = Omvang
	c.omvangRegels()
	c.beproef(t, l)
}

// regels are the lines of a log, each with its line feed.
func (c *corpus) regels() []string { return slices.Collect(strings.Lines(string(c.geldig))) }

func (c *corpus) volgorde() {
	regels := c.regels()
	laatste := len(regels) - 1
	anders := func(naam string, i int, nieuw ...string) {
		c.voeg(weigeren, los(strings.Join(nieuw, "")), "line %d %s", i+1, naam)
	}
	for i, r := range regels {
		voor, na := slices.Clone(regels[:i]), regels[i+1:]
		anders("twice", i, slices.Concat(voor, []string{r, r}, na)...)
		anders("twice on one line", i, slices.Concat(voor, []string{strings.TrimSuffix(r, "\n") + r}, na)...)
		anders("with a blank line before it", i, slices.Concat(voor, []string{"\n", r}, na)...)
		anders("with a blank line after it", i, slices.Concat(voor, []string{r, "\n"}, na)...)
		anders("with a blank behind it", i, slices.Concat(voor, []string{strings.TrimSuffix(r, "\n") + " \n"}, na)...)
		anders("with a blank before it", i, slices.Concat(voor, []string{" ", r}, na)...)
		anders("with NUL behind it", i, slices.Concat(voor, []string{r, "\x00\n"}, na)...)
		anders("half, with its line feed", i, slices.Concat(voor, []string{r[:len(r)/2] + "\n"}, na)...)
		if i == laatste {
			continue
		}
		anders("left out", i, slices.Concat(voor, na)...)
		anders("half", i, slices.Concat(voor, []string{r[:len(r)/2]}, na)...)
		anders("without line feed", i, slices.Concat(voor, []string{strings.TrimSuffix(r, "\n")}, na)...)
		anders("moved to the end", i, slices.Concat(voor, na, []string{r})...)
		anders("zeros", i, slices.Concat(voor, []string{strings.Repeat("\x00", len(r))}, na)...)
	}
	anders("and all again", laatste, slices.Concat(regels, regels)...)
	slices.Reverse(regels)
	anders("first, and all backwards", laatste, regels...)
}

// omgevallen changes one bit at a time, but of the last line feed.
func (c *corpus) omgevallen() {
	n := 400
	if c.dun {
		n = 100
	}
	for i, plek := range c.plekken(n) {
		if plek < len(c.geldig)-1 {
			b := slices.Clone(c.geldig)
			b[plek] ^= 1 << (i % 8)
			c.voeg(weigeren, los(string(b)), "bit %d of byte %d", i%8, plek)
		}
	}
}

func (c *corpus) omvangRegels() {
	goed := string(c.geldig)
	for naam, s := range opNaam(map[string]stuk{
		"a line of 50 MB": herhaald("x", c.groot(50<<20)), "zeros": herhaald("\x00", c.groot(50<<20)), "blank lines": herhaald("\n", c.groot(20<<20)), "empty objects": herhaald("{}\n", c.groot(5_000_000)),
		"an object without end": herhaald(`{"a":`, c.groot(10<<20)), "its first line again and again": herhaald(c.regels()[0], c.groot(100_000)),
	}) {
		c.voeg(weigeren, invoer{s, herhaald("\n", 1)}, "%s alone", naam)
		c.voeg(weigeren, invoer{herhaald(goed, 1), s, herhaald("\n", 1)}, "%s behind it", naam)
		c.voeg(weigeren, invoer{s, herhaald("\n"+goed, 1)}, "%s before it", naam)
	}
}
