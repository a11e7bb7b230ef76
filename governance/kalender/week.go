package kalender

import (
	"fmt"
	"time"
)

// Week is an ISO week: it runs from Monday to Sunday, and week 1 of a year is
// the one with its first Thursday (ISO 8601-1:2019, 3.1.1.23). The zero Week is
// no week. Weeks are comparable with ==.
type Week struct {
	Jaar   int // the ISO year, which in the days around New Year may differ from the calendar's
	Nummer int // 1 to 53
}

// ParseWeek reads a week such as "2017-W38".
func ParseWeek(s string) (Week, error) {
	if t, ok := ontleed(s); ok && t.soort == soortWeek {
		return t.van.Week(), nil
	}
	return Week{}, fmt.Errorf("%.60q is not an ISO week such as 2017-W38, from %d to %d", s, eersteJaar, laatsteJaar)
}

// wekenIn is the number of ISO weeks of a year: 28 December lies in the last.
func wekenIn(jaar int) int {
	_, w := time.Date(jaar, time.December, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
	return w
}

// laatsteWeek is the week of LaatsteDag: it begins in the calendar and ends
// beyond it.
var laatsteWeek = LaatsteDag.Week()

// Geldig tells whether the week exists and has a day in the calendar.
func (w Week) Geldig() bool {
	return w == laatsteWeek || w.Jaar >= eersteJaar && w.Jaar <= laatsteJaar && w.Nummer >= 1 && w.Nummer <= wekenIn(w.Jaar)
}

// Maandag is the week's first day; zero for a week that is not Geldig.
func (w Week) Maandag() Datum {
	if !w.Geldig() {
		return 0
	}
	vier := datum(w.Jaar, time.January, 4) // always in week 1
	return vier.AddDagen(7*(w.Nummer-1) - (int(vier.Weekdag())+6)%7)
}

// Zondag is the week's last day, the calendar's for its last week; zero for a
// week that is not Geldig.
func (w Week) Zondag() Datum { return w.Maandag().AddDagen(6) }

// Compare orders weeks in time: below zero when w comes first.
func (w Week) Compare(v Week) int {
	if w.Jaar != v.Jaar {
		return w.Jaar - v.Jaar
	}
	return w.Nummer - v.Nummer
}

// IsZero tells whether w is no week.
func (w Week) IsZero() bool { return w == Week{} }

// String gives the week as files have it, such as "2017-W38"; the zero Week
// gives an empty text.
func (w Week) String() string {
	if w.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-W%02d", w.Jaar, w.Nummer)
}

// Label gives the week as people read it, such as "week 38 van 2017".
func (w Week) Label() string {
	if w.IsZero() {
		return ""
	}
	return fmt.Sprintf("week %d van %d", w.Nummer, w.Jaar)
}

// MarshalText writes the week as files have it; what is no week is an error.
func (w Week) MarshalText() ([]byte, error) {
	if !w.Geldig() {
		return nil, fmt.Errorf("kalender: %d-%d is no ISO week", w.Jaar, w.Nummer)
	}
	return []byte(w.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (w *Week) UnmarshalText(b []byte) error {
	v, err := ParseWeek(string(b))
	if err == nil {
		*w = v
	}
	return err
}
