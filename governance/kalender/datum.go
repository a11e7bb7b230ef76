package kalender

import (
	"fmt"
	"strconv"
	"time"
)

// Datum is a day of the Gregorian calendar, counted from 1 January 1900, which
// is 1. The zero Datum is no day: omitempty leaves it out, and IsZero tells.
// Days compare with <. The difference of two is a number of days and no day, so
// write int(tot - van): printed as it is, it would show the day with that number.
type Datum int32

// The first and the last day of the calendar: 1 January 1900 and 31 December 2199.
const (
	EersteDag  Datum = 1
	LaatsteDag Datum = 109573 // 300 years of 365 days and 73 leap days: 1900 and 2100 have none
)

const (
	eersteJaar  = 1900
	laatsteJaar = 2199
	secondenDag = 24 * 60 * 60
)

var basis = time.Date(1899, time.December, 31, 0, 0, 0, 0, time.UTC).Unix() / secondenDag

// NewDatum makes a day; ok is false for one that does not exist or lies
// outside the calendar, such as 30 February.
func NewDatum(jaar int, maand time.Month, dag int) (d Datum, ok bool) {
	if jaar < eersteJaar || jaar > laatsteJaar || maand < 1 || maand > 12 || dag < 1 || dag > dagenIn(jaar, maand) {
		return 0, false
	}
	return datum(jaar, maand, dag), true
}

// DatumVan is the day of a moment, in the moment's own time zone; the zero Datum
// for one outside the calendar.
func DatumVan(t time.Time) Datum {
	d, _ := NewDatum(t.Date())
	return d
}

// datum makes a day that exists.
func datum(jaar int, maand time.Month, dag int) Datum {
	return Datum(time.Date(jaar, maand, dag, 0, 0, 0, 0, time.UTC).Unix()/secondenDag - basis) //nolint:gosec // at most LaatsteDag
}

func dagenIn(jaar int, maand time.Month) int {
	return time.Date(jaar, maand+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// ParseDatum reads a day such as "2017-09-15".
func ParseDatum(s string) (Datum, error) {
	if t, ok := ontleed(s); ok && t.soort == soortDag {
		return t.van, nil
	}
	return 0, fmt.Errorf("%.60q is not a day such as 2017-09-15, from %d to %d", s, eersteJaar, laatsteJaar)
}

// IsZero tells whether d is no day.
func (d Datum) IsZero() bool { return d == 0 }

// Geldig tells whether d is a day of the calendar.
func (d Datum) Geldig() bool { return d >= EersteDag && d <= LaatsteDag }

func (d Datum) tijd() time.Time { return time.Unix((int64(d)+basis)*secondenDag, 0).UTC() }

// Jaar is the year.
func (d Datum) Jaar() int { return d.tijd().Year() }

// Maand is the month.
func (d Datum) Maand() time.Month { return d.tijd().Month() }

// Dag is the day of the month, from 1.
func (d Datum) Dag() int { return d.tijd().Day() }

// Weekdag is the day of the week.
func (d Datum) Weekdag() time.Weekday { return d.tijd().Weekday() }

// Week is the ISO week in which d lies. Every day of the calendar has one that
// is Geldig: the last two lie in the first week of 2200.
func (d Datum) Week() Week {
	jaar, week := d.tijd().ISOWeek()
	return Week{Jaar: jaar, Nummer: week}
}

// Werkdag tells whether d is a Monday to Friday; public holidays count as such too.
func (d Datum) Werkdag() bool {
	w := d.Weekdag()
	return w != time.Saturday && w != time.Sunday
}

// AddDagen gives the day so many days later, or earlier for n below zero. It
// stops at the calendar's edges; the zero Datum stays zero.
func (d Datum) AddDagen(n int) Datum {
	if d == 0 {
		return 0
	}
	n = max(-int(LaatsteDag), min(int(LaatsteDag), n))
	return Datum(max(int64(EersteDag), min(int64(LaatsteDag), int64(d)+int64(n))))
}

// AddMaanden gives the same day so many months later, the month's last day
// where it has none: 31 January and one month is 28 or 29 February. It stops at
// the calendar's edges; the zero Datum stays zero.
func (d Datum) AddMaanden(n int) Datum {
	if d == 0 {
		return 0
	}
	const maanden = 12 * (laatsteJaar - eersteJaar + 1)
	m := d.maandnummer() + max(-maanden, min(maanden, n))
	switch {
	case m < 0:
		return EersteDag
	case m >= maanden:
		return LaatsteDag
	}
	jaar, maand := eersteJaar+m/12, time.Month(m%12+1)
	return datum(jaar, maand, min(d.Dag(), dagenIn(jaar, maand)))
}

// maandnummer counts months from January 1900, which is 0.
func (d Datum) maandnummer() int { return 12*(d.Jaar()-eersteJaar) + int(d.Maand()) - 1 }

// EindeMaand is the last day of the month in which d lies.
func (d Datum) EindeMaand() Datum {
	if d == 0 {
		return 0
	}
	return datum(d.Jaar(), d.Maand(), dagenIn(d.Jaar(), d.Maand()))
}

var maanden = [...]string{
	"januari", "februari", "maart", "april", "mei", "juni",
	"juli", "augustus", "september", "oktober", "november", "december",
}

// Maandnaam is the Dutch name of a month, such as "september"; empty for what
// is no month.
func Maandnaam(m time.Month) string {
	if m < 1 || m > 12 {
		return ""
	}
	return maanden[m-1]
}

// String gives the day as files have it, such as "2017-09-15"; the zero Datum
// gives an empty text.
func (d Datum) String() string {
	switch {
	case d == 0:
		return ""
	case !d.Geldig():
		return "Datum(" + strconv.Itoa(int(d)) + ")"
	}
	return d.tijd().Format(time.DateOnly)
}

// Label gives the day as people read it, such as "15 september 2017".
func (d Datum) Label() string {
	if !d.Geldig() {
		return d.String()
	}
	return fmt.Sprintf("%d %s %d", d.Dag(), Maandnaam(d.Maand()), d.Jaar())
}

// MarshalText writes the day as files have it; what is no day is an error.
func (d Datum) MarshalText() ([]byte, error) {
	if !d.Geldig() {
		return nil, fmt.Errorf("kalender: day %d cannot be written: it is outside the calendar", int32(d))
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (d *Datum) UnmarshalText(b []byte) error {
	w, err := ParseDatum(string(b))
	if err == nil {
		*d = w
	}
	return err
}
