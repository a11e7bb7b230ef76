package kalender

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Tijdvak is a span of days, the first and the last included, that remembers
// how it was written: "2017-Q3" and "2017-07/2017-09" are the same days and not
// the same Tijdvak. The zero Tijdvak is no span. Spans are comparable with ==;
// days alone are compared with Van and Tot.
type Tijdvak struct {
	van, tot Datum
	tekst    string
}

// ParseTijdvak reads a year "2017", a half "2017-H1", a quarter "2017-Q3", a
// month "2017-09", an ISO week "2017-W38", a day "2017-09-15", or two of those
// with a slash between, from the first day of the one to the last of the other:
// "2017-10/2017-12", "2017-Q4/2018-Q1". The second may neither begin nor end
// before the first.
func ParseTijdvak(s string) (Tijdvak, error) {
	begin, einde, twee := strings.Cut(s, "/")
	van, ok := ontleed(begin)
	tot, ok2 := van, true
	if twee {
		tot, ok2 = ontleed(einde)
	}
	if !ok || !ok2 {
		return Tijdvak{}, fmt.Errorf("%.60q is not a span such as 2017, 2017-H1, 2017-Q3, 2017-09, 2017-W38, 2017-09-15 or 2017-10/2017-12, from %d to %d", s, eersteJaar, laatsteJaar)
	}
	if tot.tot < van.tot || tot.van < van.van {
		return Tijdvak{}, fmt.Errorf("%.60q ends before it begins", s)
	}
	return Tijdvak{van: van.van, tot: tot.tot, tekst: s}, nil
}

// NewTijdvak makes a span from its first and last day; ok is false where one
// is no day or the last lies before the first.
func NewTijdvak(van, tot Datum) (t Tijdvak, ok bool) {
	if !van.Geldig() || !tot.Geldig() || tot < van {
		return Tijdvak{}, false
	}
	t = Tijdvak{van: van, tot: tot, tekst: van.String()}
	if tot != van {
		t.tekst += "/" + tot.String()
	}
	return t, true
}

// Van is the first day.
func (t Tijdvak) Van() Datum { return t.van }

// Tot is the last day, which belongs to the span.
func (t Tijdvak) Tot() Datum { return t.tot }

// Dagen is the number of days; 0 for the zero Tijdvak.
func (t Tijdvak) Dagen() int {
	if t.IsZero() {
		return 0
	}
	return int(t.tot-t.van) + 1
}

// Bevat tells whether the day lies in the span.
func (t Tijdvak) Bevat(d Datum) bool { return !t.IsZero() && t.van <= d && d <= t.tot }

// IsZero tells whether t is no span.
func (t Tijdvak) IsZero() bool { return t.van == 0 }

// Equal tells whether two spans are the same days, written the same way.
func (t Tijdvak) Equal(u Tijdvak) bool { return t == u }

// String gives the span as it was written.
func (t Tijdvak) String() string { return t.tekst }

// Label gives the span as people read it, such as "3e kwartaal 2017",
// "oktober t/m december 2017" or "oktober 2017 t/m januari 2018". Two days of
// one month tell it once: "1 t/m 14 november 2017", and all its days are
// "november 2017".
func (t Tijdvak) Label() string {
	begin, einde, twee := strings.Cut(t.tekst, "/")
	van, ok := ontleed(begin)
	if !ok {
		return "" // the zero Tijdvak
	}
	tot, _ := ontleed(einde)
	maand := maandVan(t.van)
	switch eenMaand := van.soort == soortDag && tot.soort == soortDag && maand.tot == t.tot.EindeMaand(); {
	case !twee || van == tot:
		return van.deel() + van.jaar()
	case eenMaand && maand.van == t.van && maand.tot == t.tot:
		return maand.deel() + maand.jaar()
	case eenMaand:
		return fmt.Sprintf("%d t/m %s%s", t.van.Dag(), tot.deel(), tot.jaar())
	case van.deel() != "" && van.jaar() == tot.jaar():
		// One year is told once, behind both, where nothing else stands for the first.
		return van.deel() + " t/m " + tot.deel() + tot.jaar()
	}
	return van.deel() + van.jaar() + " t/m " + tot.deel() + tot.jaar()
}

type soort uint8

const (
	soortJaar soort = iota
	soortHalfjaar
	soortKwartaal
	soortMaand
	soortWeek
	soortDag
)

// deel is one half of a span's text, read.
type deel struct {
	soort    soort
	van, tot Datum
}

// deel is what of the year it is, such as "september"; empty for all of it.
func (d deel) deel() string {
	switch d.soort {
	case soortDag:
		return fmt.Sprintf("%d %s", d.van.Dag(), Maandnaam(d.van.Maand()))
	case soortWeek:
		return fmt.Sprintf("week %d", d.van.Week().Nummer)
	case soortMaand:
		return Maandnaam(d.van.Maand())
	case soortKwartaal:
		return fmt.Sprintf("%de kwartaal", (d.van.Maand()+2)/3)
	case soortHalfjaar:
		return fmt.Sprintf("%de helft", (d.van.Maand()+5)/6)
	case soortJaar:
	}
	return ""
}

// jaar is the year, as it stands behind what of the year it is.
func (d deel) jaar() string {
	switch d.soort {
	case soortJaar:
		return strconv.Itoa(d.van.Jaar())
	case soortWeek:
		return fmt.Sprintf(" van %d", d.van.Week().Jaar)
	case soortDag, soortMaand, soortKwartaal, soortHalfjaar:
	}
	return fmt.Sprintf(" %d", d.van.Jaar())
}

// MarshalText writes the span as it was written; the zero Tijdvak is an error.
func (t Tijdvak) MarshalText() ([]byte, error) {
	if t.IsZero() {
		return nil, fmt.Errorf("kalender: an empty span cannot be written")
	}
	return []byte(t.tekst), nil
}

// UnmarshalText reads what MarshalText writes.
func (t *Tijdvak) UnmarshalText(b []byte) error {
	u, err := ParseTijdvak(string(b))
	if err == nil {
		*t = u
	}
	return err
}

// ontleed reads a year, half, quarter, month, week or day in its one spelling.
func ontleed(s string) (deel, bool) {
	if s == laatsteWeek.String() {
		return deel{soortWeek, laatsteWeek.Maandag(), laatsteWeek.Zondag()}, true
	}
	jaar, ok := getal(s, 0, 4)
	if !ok || jaar < eersteJaar || jaar > laatsteJaar {
		return deel{}, false
	}
	rest := s[4:]
	switch {
	case rest == "":
		return maandenVan(soortJaar, jaar, 1, 12), true
	case rest[0] != '-':
		return deel{}, false
	case strings.HasPrefix(rest, "-H"):
		return blok(soortHalfjaar, jaar, rest[2:], 6)
	case strings.HasPrefix(rest, "-Q"):
		return blok(soortKwartaal, jaar, rest[2:], 3)
	case strings.HasPrefix(rest, "-W"):
		n, ok := getal(rest, 2, 4)
		w := Week{Jaar: jaar, Nummer: n}
		return deel{soortWeek, w.Maandag(), w.Zondag()}, ok && len(rest) == 4 && w.Geldig()
	}
	return maandOfDag(jaar, rest[1:])
}

// blok reads the number of a half year or quarter, which has so many months.
func blok(sort soort, jaar int, s string, maanden int) (deel, bool) {
	n, ok := getal(s, 0, 1)
	if !ok || len(s) != 1 || n < 1 || n > 12/maanden {
		return deel{}, false
	}
	return maandenVan(sort, jaar, maanden*(n-1)+1, maanden), true
}

// maandOfDag reads "09" or "09-15".
func maandOfDag(jaar int, s string) (deel, bool) {
	maand, ok := getal(s, 0, 2)
	switch {
	case !ok || maand < 1 || maand > 12:
		return deel{}, false
	case len(s) == 2:
		return maandenVan(soortMaand, jaar, maand, 1), true
	}
	dag, ok := getal(s, 3, 5)
	if !ok || len(s) != 5 || s[2] != '-' {
		return deel{}, false
	}
	d, ok := NewDatum(jaar, time.Month(maand), dag)
	return deel{soortDag, d, d}, ok
}

// maandenVan is so many whole months from the first.
func maandenVan(sort soort, jaar, maand, aantal int) deel {
	van := datum(jaar, time.Month(maand), 1)
	return deel{sort, van, van.AddMaanden(aantal - 1).EindeMaand()}
}

// maandVan is the month in which a day lies.
func maandVan(d Datum) deel { return maandenVan(soortMaand, d.Jaar(), int(d.Maand()), 1) }

// getal reads s[van:tot], digits alone.
func getal(s string, van, tot int) (n int, ok bool) {
	if len(s) < tot {
		return 0, false
	}
	for _, c := range []byte(s[van:tot]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}
