package rapport

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// csvKolommen are the columns of WriteCSV, in their order.
var csvKolommen = [...]string{
	"regio", "naam", "soort", "id", "omschrijving", "eenheid", "periode",
	"waarde", "teller", "noemer", "onder", "boven", "nulmeting", "nulmeting_periode", "vorige", "vorige_periode",
	"benchmark", "benchmark_periode", "streefwaarde", "streefjaar",
	"score", "verwacht", "dekking", "signaal",
	"oordeel_nulmeting", "oordeel_vorige", "oordeel_benchmark", "oordeel_nulmeting_99_8", "oordeel_vorige_99_8", "oordeel_benchmark_99_8",
	"trend", "kwintiel", "status", "herkomst", "reden", "voorbehoud", "bron", "let_op",
}

// WriteCSV writes a result for a spreadsheet: one row for each region and each
// hoofddoel, effect and indicator. It opens in Dutch Excel as it is: UTF-8
// with BOM, separated by ";", decimal comma, CRLF. Numbers are not rounded.
// dekking is a share of 0 to 1. A text that begins with =, +, - or @ gets an
// apostrophe before it, so that no spreadsheet takes it for a formula. The
// column let_op marks figures that are not fit for publication.
func WriteCSV(w io.Writer, r *monitor.Resultaat, _ Options) error {
	alle, err := uitkomsten(r)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	_, _ = b.WriteString("\ufeff" + strings.Join(csvKolommen[:], ";") + "\r\n") // a bufio.Writer keeps its error until Flush
	for _, u := range alle {
		schrijfCSV(b, nieuweBlik(u))
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("rapport: %w", err)
	}
	return nil
}

// csvRij is a row: column to ready-made cell.
type csvRij map[string]string

func schrijfCSV(w *bufio.Writer, b *blik) {
	knoop := func(soort, id, naam string, s monitor.Stand) csvRij {
		rij := csvRij{
			"soort": soort, "id": cel(id), "omschrijving": cel(naam), "periode": b.Periode.String(),
			"score": getalCel(s.Score), "verwacht": getalCel(s.Verwacht), "dekking": notatie.Kaal(s.Dekking), "reden": redenCel(s.Reden),
		}
		if s.Signaal != nil {
			rij["signaal"] = s.Signaal.String()
		}
		return rij
	}
	var rijen []csvRij
	for _, h := range b.Hoofddoelen {
		rijen = append(rijen, knoop("hoofddoel", h.ID, h.Naam, h.Stand))
	}
	for _, e := range b.Effecten {
		rijen = append(rijen, knoop("effect", e.ID, e.Naam, e.Stand))
	}
	for i := range b.Indicatoren {
		rijen = append(rijen, indicatorCSV(&b.Indicatoren[i]))
	}
	regio, naam := cel(b.Regio.Code.Code()), cel(b.naam())
	for _, rij := range rijen {
		rij["regio"], rij["naam"] = regio, naam
		for k, kolom := range csvKolommen[:] {
			if k > 0 {
				_ = w.WriteByte(';')
			}
			_, _ = w.WriteString(rij[kolom])
		}
		_, _ = w.WriteString("\r\n")
	}
}

func indicatorCSV(i *monitor.Indicatoruitkomst) csvRij {
	rij := csvRij{
		"soort": "indicator", "id": cel(i.ID), "omschrijving": cel(i.Naam), "eenheid": cel(i.Eenheid), "periode": periodeCel(i.Periode),
		"waarde": getalCel(i.Waarde), "teller": getalCel(i.Teller), "noemer": getalCel(i.Noemer),
		"nulmeting": getalCel(i.Nulmeting), "nulmeting_periode": periodeCel(i.NulmetingPeriode),
		"vorige": getalCel(i.Vorige), "vorige_periode": periodeCel(i.VorigePeriode),
		"benchmark": getalCel(i.Benchmark), "benchmark_periode": periodeCel(i.BenchmarkPeriode),
		"streefwaarde": getalCel(i.Streefwaarde), "score": getalCel(i.Score),
		"reden": redenCel(i.Reden), "bron": cel(i.Bron), "voorbehoud": cel(strings.Join(i.Voorbehoud, " ")),
	}
	if i.Interval != nil {
		rij["onder"], rij["boven"] = getalCel(i.Interval.Onder), getalCel(i.Interval.Boven)
	}
	for achter, o := range map[string]monitor.Oordelen{"": i.Oordeel, "_99_8": i.Oordeel998} {
		rij["oordeel_nulmeting"+achter], rij["oordeel_vorige"+achter], rij["oordeel_benchmark"+achter] = oordeelCel(o.Nulmeting), oordeelCel(o.Vorige), oordeelCel(o.Benchmark)
	}
	if i.Trend != nil && i.Trend.Richting != 0 {
		rij["trend"] = i.Trend.Richting.String()
	}
	if i.Kwintiel != nil {
		rij["kwintiel"] = strconv.Itoa(*i.Kwintiel)
	}
	if i.Streefjaar != nil {
		rij["streefjaar"] = jaar(*i.Streefjaar)
	}
	if i.Status != nil {
		rij["status"] = i.Status.String()
	}
	if i.Herkomst != nil {
		rij["herkomst"] = i.Herkomst.String()
	}
	if nietPubliek(i) {
		rij["let_op"] = "niet geschikt voor publicatie"
	}
	return rij
}

func getalCel(g monitor.Getal) string { return notatie.Kaal(g.OfNaN()) }

func oordeelCel(o *statistiek.Oordeel) string {
	if o == nil || *o == 0 {
		return ""
	}
	return o.String()
}

func periodeCel(p *cbs.Periode) string {
	if p == nil {
		return ""
	}
	return p.String()
}

func redenCel(r *monitor.Reden) string {
	if r == nil || *r == 0 {
		return ""
	}
	return r.String()
}

// cel makes a text fit for a cell. Control characters go first: one could hide
// a formula behind it.
func cel(s string) string {
	s = strings.Map(func(r rune) rune {
		if notatie.Stuurteken(r) {
			return -1
		}
		return r
	}, s)
	s = tekst.AlsCel(s)
	if strings.ContainsAny(s, ";\"\r\n") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}
