package goaltree

import (
	"math"
	"strconv"
	"strings"

	"github.com/gocarina/gocsv"
)

const bom = "\ufeff"

// csvRij is one row of the CSV form as it stands there, every cell a text. Its
// order is that of the columns written.
type csvRij struct {
	Soort        string `csv:"soort"`
	ID           string `csv:"id"`
	Onder        string `csv:"onder"`
	Gewicht      string `csv:"gewicht"`
	Naam         string `csv:"naam"`
	Eenheid      string `csv:"eenheid"`
	Maat         string `csv:"maat"`
	Per          string `csv:"per"`
	Richting     string `csv:"richting"`
	Schaal       string `csv:"schaal"`
	Streefwaarde string `csv:"streefwaarde"`
	Streefjaar   string `csv:"streefjaar"`
	Slechtst     string `csv:"drempels.slechtst"`
	Drempel      string `csv:"drempels.drempel"`
	Streef       string `csv:"drempels.streef"`
	Decimalen    string `csv:"decimalen"`
	Definitie    string `csv:"definitie"`
	Teller       string `csv:"teller"`
	Noemer       string `csv:"noemer"`
	Kernwaarden  string `csv:"kernwaarden"`
	Visie        string `csv:"visie"`
	Nulmeting    string `csv:"nulmeting"`
	Versie       string `csv:"versie"`
	Bron         string `csv:"bron"`
	Illustratief string `csv:"illustratief"`
	Toelichting  string `csv:"toelichting"`
	Formaat      string `csv:"formaat"`
}

// The kinds of row.
const (
	rijBoom      = "boom"
	rijHoofddoel = "hoofddoel"
	rijEffect    = "effect"
	rijIndicator = "indicator"
	rijTak       = "tak"
)

// rijsoorten gives the columns that a kind of row may fill, beside soort.
var rijsoorten = []struct {
	naam     string
	kolommen []string
}{
	{rijBoom, []string{"id", "naam", "visie", "nulmeting", "versie", "bron", "illustratief", "toelichting", "formaat"}},
	{rijHoofddoel, []string{"id", "naam", "kernwaarden", "bron", "illustratief", "toelichting"}},
	{rijEffect, []string{"id", "onder", "gewicht", "naam", "bron", "illustratief", "toelichting"}},
	{rijIndicator, []string{
		"id", "onder", "gewicht", "naam", "eenheid", "maat", "per", "richting", "schaal", "streefwaarde", "streefjaar",
		"drempels.slechtst", "drempels.drempel", "drempels.streef", "decimalen", "definitie", "teller", "noemer",
		"bron", "illustratief", "toelichting",
	}},
	{rijTak, []string{"id", "onder", "gewicht"}},
}

// kolomnamen gives the header, as gocsv reads it from the tags of csvRij, so
// that the columns and their order stand in one place.
func kolomnamen() ([]string, error) {
	var kop eersteRij
	if err := gocsv.MarshalCSV([]csvRij{}, &kop); err != nil {
		return nil, err
	}
	return kop.rij, nil
}

// eersteRij is a gocsv.CSVWriter that keeps the header. With a writer of our
// own no package variable of gocsv has a say in how it is written.
type eersteRij struct{ rij []string }

// Write keeps the first row it is given.
func (e *eersteRij) Write(rij []string) error {
	if e.rij == nil {
		e.rij = append([]string(nil), rij...)
	}
	return nil
}

// Flush has nothing to do.
func (e *eersteRij) Flush() {}

// Error gives none.
func (e *eersteRij) Error() error { return nil }

// getalCel writes a number with a decimal comma so that it reads back the same.
func getalCel(f float64) string {
	vorm := byte('f')
	if a := math.Abs(f); a != 0 && (a < 1e-6 || a >= 1e21) {
		vorm = 'e'
	}
	return strings.Replace(strconv.FormatFloat(f, vorm, -1, 64), ".", ",", 1)
}

// geheelCel writes a whole number, and zero as nothing.
func geheelCel(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
