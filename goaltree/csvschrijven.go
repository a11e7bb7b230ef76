package goaltree

import (
	"bytes"
	"encoding"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/gocarina/gocsv"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// WriteCSV writes what ReadCSV reads back to an equal Definitie: UTF-8 with a
// BOM, semicolons, decimal commas, so that Dutch Excel opens it as it is. The
// same Definitie gives the same bytes. Ids must be filled and different,
// because rows name each other by them; what no reader could read back is an
// error too.
func WriteCSV(w io.Writer, d *Definitie) error {
	if err := schrijfbaar(d); err != nil {
		return err
	}
	s := &csvSchrijver{}
	s.alles(d)
	if err := Join(s.fouten); err != nil {
		return err
	}
	var b bytes.Buffer
	b.WriteString(bom)
	cw := csv.NewWriter(&b)
	cw.Comma = ';'
	if err := gocsv.MarshalCSV(s.rijen, cw); err != nil {
		return fmt.Errorf("writing the doelenboom as CSV: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

type csvSchrijver struct {
	rijen  []csvRij
	fouten []*Fout
}

func (s *csvSchrijver) fout(pad, waarde string, code Code, melding string) {
	s.fouten = append(s.fouten, &Fout{Pad: pad, Waarde: waarde, Code: code, Melding: melding})
}

func (s *csvSchrijver) alles(d *Definitie) {
	s.uniek(d)
	b := d.Boom
	s.rijen = append(s.rijen, csvRij{
		Soort: rijBoom, ID: tekst.AlsCel(b.ID), Naam: tekst.AlsCel(b.Naam), Visie: tekst.AlsCel(b.Visie), Nulmeting: geheelCel(b.Nulmeting),
		Versie: tekst.AlsCel(b.Versie), Bron: tekst.AlsCel(b.Bron), Illustratief: jaCel(b.Illustratief), Toelichting: tekst.AlsCel(b.Toelichting),
		Formaat: d.Versie,
	})
	var boven []ouder
	for i, h := range d.Hoofddoelen {
		s.rijen = append(s.rijen, csvRij{
			Soort: rijHoofddoel, ID: tekst.AlsCel(h.ID), Naam: tekst.AlsCel(h.Naam), Kernwaarden: s.kernwaarden(padIn("hoofddoelen", i), h.Kernwaarden),
			Bron: tekst.AlsCel(h.Bron), Illustratief: jaCel(h.Illustratief), Toelichting: tekst.AlsCel(h.Toelichting),
		})
		boven = append(boven, ouder{h.ID, padIn("hoofddoelen", i) + ".effecten", h.Effecten})
	}
	var effecten []csvRij
	var midden []ouder
	for i, e := range d.Effecten {
		effecten = append(effecten, csvRij{
			Soort: rijEffect, ID: tekst.AlsCel(e.ID), Naam: tekst.AlsCel(e.Naam),
			Bron: tekst.AlsCel(e.Bron), Illustratief: jaCel(e.Illustratief), Toelichting: tekst.AlsCel(e.Toelichting),
		})
		midden = append(midden, ouder{e.ID, padIn("effecten", i) + ".indicatoren", e.Indicatoren})
	}
	s.laag(boven, effecten)
	var indicatoren []csvRij
	for i := range d.Indicatoren {
		indicatoren = append(indicatoren, s.indicator(padIn("indicatoren", i), &d.Indicatoren[i]))
	}
	s.laag(midden, indicatoren)
}

// uniek checks that every node can be named by its id.
func (s *csvSchrijver) uniek(d *Definitie) {
	gezien := map[string]bool{}
	kijk := func(pad, id string) {
		if id == "" {
			s.fout(pad+".id", "", CodeLeeg, "the id must be filled")
		} else if gezien[id] {
			s.fout(pad+".id", id, CodeDubbel, "two nodes have this id")
		}
		gezien[id] = true
	}
	for i := range d.Hoofddoelen {
		kijk(padIn("hoofddoelen", i), d.Hoofddoelen[i].ID)
	}
	for i := range d.Effecten {
		kijk(padIn("effecten", i), d.Effecten[i].ID)
	}
	for i := range d.Indicatoren {
		kijk(padIn("indicatoren", i), d.Indicatoren[i].ID)
	}
}

// ouder is a node with its links.
type ouder struct {
	id, pad string
	links   []Tak
}

// laag writes the rows of the nodes under boven, and after them the tak
// rows. A reader takes a parent's links in the order of their rows, so a node
// row may bear a link only where that order comes out: of each parent the
// first links, as long as their nodes follow each other and are still free.
func (s *csvSchrijver) laag(boven []ouder, knopen []csvRij) {
	plaats := map[string]int{}
	for i := range knopen {
		plaats[tekst.UitCel(knopen[i].ID)] = i
	}
	var takken []csvRij
	for _, o := range boven {
		laatste, vrij := -1, true
		for i, v := range o.links {
			if math.IsNaN(v.Gewicht) || math.IsInf(v.Gewicht, 0) {
				s.fout(padIn(o.pad, i)+".gewicht", getalTekst(v.Gewicht), CodeGewicht, "weight must be a number above zero")
			}
			k, bekend := plaats[v.ID]
			if vrij = vrij && bekend && k > laatste && knopen[k].Onder == ""; vrij {
				knopen[k].Onder, knopen[k].Gewicht = tekst.AlsCel(o.id), getalCel(v.Gewicht)
				laatste = k
				continue
			}
			takken = append(takken, csvRij{Soort: rijTak, ID: tekst.AlsCel(v.ID), Onder: tekst.AlsCel(o.id), Gewicht: getalCel(v.Gewicht)})
		}
	}
	s.rijen = append(append(s.rijen, knopen...), takken...)
}

func (s *csvSchrijver) kernwaarden(knoop string, waarden []Kernwaarde) string {
	teksten := make([]string, len(waarden))
	for i, k := range waarden {
		teksten[i] = s.woord(padIn(knoop+".kernwaarden", i), k)
	}
	return strings.Join(teksten, ", ")
}

// woord writes a value of an enumeration.
func (s *csvSchrijver) woord(pad string, v encoding.TextMarshaler) string {
	b, err := v.MarshalText()
	if err != nil {
		s.fout(pad, "", CodeOngeldigeWaarde, err.Error())
	}
	return string(b)
}

func (s *csvSchrijver) indicator(p string, i *Indicator) csvRij {
	rij := csvRij{
		Soort: rijIndicator, ID: tekst.AlsCel(i.ID), Naam: tekst.AlsCel(i.Naam), Eenheid: tekst.AlsCel(i.Eenheid),
		Maat: s.woord(p+".maat", i.Maat), Per: geheelCel(i.Per), Richting: s.woord(p+".richting", i.Richting),
		Streefjaar: geheelCel(i.Streefjaar), Decimalen: geheelCel(i.Decimalen),
		Definitie: tekst.AlsCel(i.Definitie), Teller: tekst.AlsCel(i.Teller), Noemer: tekst.AlsCel(i.Noemer),
		Bron: tekst.AlsCel(i.Bron), Illustratief: jaCel(i.Illustratief), Toelichting: tekst.AlsCel(i.Toelichting),
	}
	if i.Schaal != 0 {
		rij.Schaal = s.woord(p+".schaal", i.Schaal)
	}
	if f, ok := i.Streefwaarde.Float(); ok {
		rij.Streefwaarde = getalCel(f)
	}
	if d := i.Drempels; d != nil {
		for _, f := range []float64{d.Slechtst, d.Drempel, d.Streef} {
			if math.IsNaN(f) || math.IsInf(f, 0) {
				s.fout(p+".drempels", getalTekst(f), CodeDrempels, "a drempel must be a number")
			}
		}
		rij.Slechtst, rij.Drempel, rij.Streef = getalCel(d.Slechtst), getalCel(d.Drempel), getalCel(d.Streef)
	}
	return rij
}

func jaCel(b bool) string {
	if b {
		return "ja"
	}
	return ""
}
