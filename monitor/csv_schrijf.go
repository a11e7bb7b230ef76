package monitor

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// WriteCSV writes a dataset as ReadCSV reads it and as Dutch Excel opens it:
// UTF-8 with BOM, semicolons, decimal commas, every column, in the dataset's
// order. Numbers are not rounded. A text that a spreadsheet would take for a
// formula bears an apostrophe in front, which ReadCSV takes off. The column
// afronding is there where any figure has one, and grenzen, last, where the
// dataset was brought to the borders of a year. Figures that Merge put together
// within different borders are an error.
//
// Waarneming.Eigen and Waarneming.Aanwezig have no column and are left out. A nil
// dataset is goaltree.CodeLeeg.
func WriteCSV(w io.Writer, d *Dataset) error {
	if d == nil {
		return geen("dataset")
	}
	afgerond := slices.ContainsFunc(d.afronding, func(f float64) bool { return !math.IsNaN(f) })
	kop := csvHeader
	if afgerond {
		kop += ";" + kolomAfronding.String()
	}
	if d.gemengd() {
		return errors.New("the figures are within different borders, which a CSV can't tell: bring the sources to those of one year (Herindeel) before Merge, or write them apart")
	}
	grenzen := ""
	if jaar := d.Grenzen(); jaar != 0 {
		grenzen = strconv.Itoa(jaar)
		kop += ";" + kolomGrenzen.String()
	}
	s := nieuweCSVSchrijver(w, kop)
	for wn := range d.All() {
		s.tekst(tekst.AlsCel(wn.Indicator))
		s.tekst(wn.Regio.String())
		s.tekst(wn.Periode.String())
		for _, g := range []Getal{wn.Waarde, wn.Teller, wn.Noemer, wn.N, wn.SD} {
			s.getal(g)
		}
		s.woord(wn.Status != 0, wn.Status)
		s.woord(wn.Reden != 0, wn.Reden)
		s.woord(wn.Herkomst != 0, wn.Herkomst)
		s.tekst(tekst.AlsCel(wn.Bron))
		if afgerond {
			s.getal(wn.Afronding)
		}
		if grenzen != "" {
			s.tekst(grenzen)
		}
		if err := s.eindeRij(); err != nil {
			return err
		}
	}
	return s.uit.Flush()
}

// WriteSjabloon writes a template to fill in, in the format of WriteCSV: a row
// for every indicator of the tree in every region and period, in that order,
// without figures. Rows that stay empty are read as RedenOnbekend.
func WriteSjabloon(w io.Writer, boom *goaltree.Doelenboom, regios []cbs.Regio, perioden []cbs.Periode) error {
	if boom == nil {
		return geen("doelenboom: a template needs one")
	}
	for _, r := range regios {
		if r.IsZero() {
			return fmt.Errorf("a template needs regions: %w", goaltree.CodeRegio)
		}
	}
	for _, p := range perioden {
		if p.IsZero() {
			return fmt.Errorf("a template needs periods: %w", goaltree.CodePeriode)
		}
	}
	s := nieuweCSVSchrijver(w, csvHeader)
	for _, indicator := range boom.Indicatoren() {
		for _, regio := range regios {
			for _, periode := range perioden {
				s.tekst(tekst.AlsCel(indicator.ID))
				s.tekst(regio.String())
				s.tekst(periode.String())
				for range strings.Count(csvHeader, ";") - 2 {
					s.tekst("")
				}
				if err := s.eindeRij(); err != nil {
					return err
				}
			}
		}
	}
	return s.uit.Flush()
}

// csvSchrijver writes rows cell by cell.
type csvSchrijver struct {
	uit *bufio.Writer
	rij []byte
}

func nieuweCSVSchrijver(w io.Writer, kop string) *csvSchrijver {
	uit := bufio.NewWriterSize(w, 64<<10)
	uit.WriteString(utf8BOM + kop + "\n") //nolint:errcheck // it comes back from Flush
	return &csvSchrijver{uit: uit}
}

func (s *csvSchrijver) tekst(t string) {
	switch {
	case t == "":
	case strings.ContainsAny(t, ";\"\r\n") || strings.Trim(t, blanken) != t:
		s.rij = append(s.rij, '"')
		s.rij = append(s.rij, strings.ReplaceAll(t, `"`, `""`)...)
		s.rij = append(s.rij, '"')
	default:
		s.rij = append(s.rij, t...)
	}
	s.rij = append(s.rij, ';')
}

func (s *csvSchrijver) getal(g Getal) {
	if f, ok := g.Float(); ok {
		begin := len(s.rij)
		s.rij = strconv.AppendFloat(s.rij, f, 'f', -1, 64)
		for i := begin; i < len(s.rij); i++ {
			if s.rij[i] == '.' {
				s.rij[i] = ','
			}
		}
	}
	s.rij = append(s.rij, ';')
}

func (s *csvSchrijver) woord(er bool, w fmt.Stringer) {
	if er {
		s.rij = append(s.rij, w.String()...)
	}
	s.rij = append(s.rij, ';')
}

// eindeRij writes the row.
func (s *csvSchrijver) eindeRij() error {
	s.rij[len(s.rij)-1] = '\n'
	_, err := s.uit.Write(s.rij)
	s.rij = s.rij[:0]
	return err
}
