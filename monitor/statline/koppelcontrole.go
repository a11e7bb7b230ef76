package statline

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// Validate says everything that is wrong with a koppeling, as one error of
// *goaltree.Fout (see goaltree.Fouten), or nil. Whether its columns exist is
// for Read to say.
func (k *Koppeling) Validate() error {
	if k == nil {
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no koppeling"}
	}
	c := &koppelcontrole{k: k}
	c.versie().tabel()
	if len(k.Indicatoren) == 0 {
		c.fout("indicatoren", "", goaltree.CodeLeeg, "a koppeling has at least one indicator")
	}
	eerder := map[string]int{}
	for i := range k.Indicatoren {
		ki := &k.Indicatoren[i]
		c.indicator(fmt.Sprintf("indicatoren[%d]", i), ki)
		if j, dubbel := eerder[ki.Indicator]; dubbel && ki.Indicator != "" {
			c.fout(fmt.Sprintf("indicatoren[%d].indicator", i), ki.Indicator, goaltree.CodeDubbel, fmt.Sprintf("this indicator is made by indicatoren[%d] too", j))
		} else {
			eerder[ki.Indicator] = i
		}
	}
	return goaltree.Join(c.fouten)
}

// koppelcontrole gathers what is wrong with a koppeling.
type koppelcontrole struct {
	k      *Koppeling
	fouten []*goaltree.Fout
}

func (c *koppelcontrole) fout(pad, waarde string, code goaltree.Code, melding string) {
	regel, kolom := c.k.plaatsen.Plek(pad)
	c.fouten = append(c.fouten, &goaltree.Fout{Bestand: c.k.bestand, Regel: regel, Kolom: kolom, Pad: pad, Waarde: waarde, Code: code, Melding: melding})
}

func (c *koppelcontrole) versie() *koppelcontrole {
	if v := c.k.Versie; v != KoppelingVersie {
		c.fout("versie", v, goaltree.CodeVersie, fmt.Sprintf("the format's version must be %q", KoppelingVersie))
	}
	return c
}

// tabel checks all but the indicators.
func (c *koppelcontrole) tabel() {
	k := c.k
	c.gevuld("tabel", k.Tabel)
	c.gevuld("bron", k.Bron)
	c.regio()
	c.periode()
	c.woorden("", k.Status, k.Leeg)
	for _, t := range []onderdeelTekst{{"titel", k.Titel}, {"licentie", k.Licentie}, {"toelichting", k.Toelichting}} {
		c.leesbaar(t)
	}
}

// leesbaar checks a text that people read.
func (c *koppelcontrole) leesbaar(t onderdeelTekst) {
	switch melding := tekst.Leesbaar(t.tekst); {
	case melding == "":
	case !utf8.ValidString(t.tekst):
		c.fout(t.pad, t.tekst, goaltree.CodeTekenset, "this text is not UTF-8")
	default:
		c.fout(t.pad, t.tekst, goaltree.CodeOngeldigeWaarde, melding)
	}
}

// maxIndeling and minIndeling bound the years of a gebiedsindeling.
const minIndeling, maxIndeling = 1900, 2200

// regio checks what says which region a row is about.
func (c *koppelcontrole) regio() {
	k := c.k
	_, vast := k.plaatsen["vaste_regio"] // it may be there and be no region
	vast = vast || !k.VasteRegio.IsZero()
	switch {
	case k.Regio != "" && vast:
		c.fout("vaste_regio", k.VasteRegio.String(), goaltree.CodeTegenspraak, "give either regio or vaste_regio, not both")
	case !vast:
		c.gevuld("regio", k.Regio)
	}
	if k.Indeling != 0 && (k.Indeling < minIndeling || k.Indeling > maxIndeling) {
		c.fout("indeling", fmt.Sprint(k.Indeling), goaltree.CodeOngeldigeWaarde, fmt.Sprintf("the year of the municipalities is from %d to %d", minIndeling, maxIndeling))
	}
}

// periode checks what says which period a figure is of.
func (c *koppelcontrole) periode() {
	k := c.k
	// A key may be there with a value that is none.
	_, vast := k.plaatsen["vaste_periode"]
	_, uit := k.plaatsen["periode_uit"]
	vast, uit = vast || !k.VastePeriode.IsZero(), uit || k.PeriodeUit != 0
	gegeven := 0
	for _, er := range []bool{k.Periode != "", vast, uit} {
		if er {
			gegeven++
		}
	}
	const welke = "periode (the column with the period), vaste_periode (the period of a table without such a column) or periode_uit (metadata, or kop)"
	switch {
	case gegeven == 0:
		c.fout("periode", "", goaltree.CodeVeldOntbreekt, "give "+welke)
	case gegeven > 1 && vast:
		c.fout("vaste_periode", k.VastePeriode.String(), goaltree.CodeTegenspraak, "give one of "+welke)
	case gegeven > 1:
		c.fout("periode_uit", k.PeriodeUit.String(), goaltree.CodeTegenspraak, "give one of "+welke)
	case k.Periode != "":
		c.gevuld("periode", k.Periode)
		if k.Periode == k.Regio {
			c.fout("periode", k.Periode, goaltree.CodeTegenspraak, "this column is the regio")
		}
	case uit && k.PeriodeUit != 0 && !slices.Contains(Periodebronnen(), k.PeriodeUit):
		c.fout("periode_uit", k.PeriodeUit.String(), goaltree.CodeOngeldigeWaarde, "not a place where a period stands")
	}
}

type onderdeelTekst struct{ pad, tekst string }

// gevuld checks a text that must be there, on one line, without blanks around it.
func (c *koppelcontrole) gevuld(pad, s string) {
	switch {
	case !utf8.ValidString(s):
		c.fout(pad, s, goaltree.CodeTekenset, "this text is not UTF-8")
	case !tekst.Zichtbaar(s):
		c.fout(pad, s, goaltree.CodeLeeg, "this must be filled")
	case s != strings.TrimSpace(s) || strings.ContainsFunc(s, unicode.IsControl):
		c.fout(pad, s, goaltree.CodeOngeldigeWaarde, "no blanks before or after it, and no line breaks or other control characters")
	}
}

// woorden checks values of enumerations, which a program can have set to anything.
func (c *koppelcontrole) woorden(boven string, s monitor.Status, leeg monitor.Reden) {
	if s != 0 && !slices.Contains(monitor.Statussen(), s) {
		c.fout(boven+"status", s.String(), goaltree.CodeOngeldigeWaarde, "not a status")
	}
	if leeg != 0 && !leeg.VanBron() {
		c.fout(boven+"leeg", leeg.String(), goaltree.CodeOngeldigeWaarde, "not a reason that a source gives for a missing figure")
	}
}

// maxIndicator is the length of an indicator's id in a Waarneming.
const maxIndicator = 100

func (c *koppelcontrole) indicator(pad string, ki *Koppelindicator) {
	c.gevuld(pad+".indicator", ki.Indicator)
	if len(ki.Indicator) > maxIndicator {
		c.fout(pad+".indicator", ki.Indicator, goaltree.CodeTeGroot, fmt.Sprintf("an indicator's id has at most %d bytes", maxIndicator))
	}
	c.woorden(pad+".", ki.Status, ki.Leeg)
	if ki.Herkomst != 0 && !slices.Contains(monitor.Herkomsten(), ki.Herkomst) {
		c.fout(pad+".herkomst", ki.Herkomst.String(), goaltree.CodeOngeldigeWaarde, "not a herkomst")
	}
	c.afronding(pad+".afronding", ki.Afronding)
	c.afronding(pad+".afronding_wijk_buurt", ki.AfrondingWijkBuurt)
	c.leesbaar(onderdeelTekst{pad + ".toelichting", ki.Toelichting})
	var sleutels []string
	for _, o := range ki.onderdelen() {
		sleutels = append(sleutels, o.sleutel)
		c.som(pad+"."+o.sleutel, o.som, ki.Dimensies)
	}
	if vorm := strings.Join(sleutels, "+"); !slices.Contains(vormen, vorm) {
		c.fout(pad, vorm, goaltree.CodeTegenspraak, "a figure is made from "+strings.Join(vormen[:len(vormen)-1], ", ")+" or "+vormen[len(vormen)-1])
	}
	switch {
	case ki.Maat != 0 && !slices.Contains(goaltree.Maten(), ki.Maat):
		c.fout(pad+".maat", ki.Maat.String(), goaltree.CodeOngeldigeWaarde, "not a maat")
	case (ki.Maat == goaltree.Aantal || ki.Maat == goaltree.Bedrag) && len(sleutels) > 1:
		c.fout(pad+".maat", ki.Maat.String(), goaltree.CodeTegenspraak, "an aantal or bedrag is a waarde alone")
	}
	for _, dim := range slices.Sorted(maps.Keys(ki.Dimensies)) {
		waar := pad + ".dimensies." + dim
		if !tekst.Zichtbaar(dim) {
			c.fout(pad+".dimensies", dim, goaltree.CodeLeeg, "the name of a dimension must be filled")
			continue
		}
		c.gevuld(waar, ki.Dimensies[dim])
		if dim == c.k.Regio || dim == c.k.Periode {
			c.fout(waar, dim, goaltree.CodeTegenspraak, "this column is the regio or the periode")
		}
	}
}

func (c *koppelcontrole) afronding(pad string, eenheid float64) {
	_, geschreven := c.k.plaatsen[pad]
	if !(eenheid >= 0) || math.IsInf(eenheid, 1) || eenheid == 0 && geschreven {
		c.fout(pad, fmt.Sprint(eenheid), goaltree.CodeGetal, "an afronding is a number above zero")
	}
}

func (c *koppelcontrole) som(pad string, s *Som, dimensies map[string]string) {
	if len(s.Kolommen) == 0 {
		c.fout(pad+".kolommen", "", goaltree.CodeLeeg, "name at least one column")
	}
	gezien := make(map[string]bool, len(s.Kolommen))
	for i, kolom := range s.Kolommen {
		waar := fmt.Sprintf("%s.kolommen[%d]", pad, i)
		c.gevuld(waar, kolom)
		_, dimensie := dimensies[kolom]
		switch {
		case kolom != "" && gezien[kolom]:
			c.fout(waar, kolom, goaltree.CodeDubbel, "this column is added already")
		case kolom != "" && (dimensie || kolom == c.k.Regio || kolom == c.k.Periode):
			c.fout(waar, kolom, goaltree.CodeTegenspraak, "this column is the regio, the periode or a dimension; a figure is added from other columns")
		}
		gezien[kolom] = true
	}
	_, geschreven := c.k.plaatsen[pad+".factor"]
	if s.Factor < 0 || math.IsNaN(s.Factor) || math.IsInf(s.Factor, 0) || s.Factor == 0 && geschreven {
		c.fout(pad+".factor", fmt.Sprint(s.Factor), goaltree.CodeGetal, "a factor is above zero")
	}
}
