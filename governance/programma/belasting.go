package programma

import (
	"encoding/json"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Uren are hours, exactly: whole parts of 10,626,000 to an hour, so that a
// hundredth of an hour is shared over the 20 to 23 weekdays of any month and
// the 5 of a week without rounding.
type Uren int64

const (
	// A month has 20 to 23 weekdays, a week 5: 106,260 is the least number that
	// 5, 20, 21, 22 and 23 divide.
	delenHonderdste = 106260
	delenUur        = 100 * delenHonderdste
)

// Float gives the hours as a number.
func (u Uren) Float() float64 { return float64(u) / delenUur }

// MarshalJSON writes the hours as a number.
func (u Uren) MarshalJSON() ([]byte, error) { return json.Marshal(u.Float()) }

// Belasting is what one week asks of one role, against what the role has.
type Belasting struct {
	Rol         string        `json:"rol"`
	Week        kalender.Week `json:"week"`
	Uren        Uren          `json:"uren"`
	Beschikbaar *Uren         `json:"beschikbaar"` // nil: not known
	Over        Uren          `json:"over"`        // hours above what is available; 0 where that is enough or not known
	Posten      []Urenpost    `json:"posten"`      // where the hours go; they add up to Uren
}

// Urenpost is the part of a week's hours that one project asks.
type Urenpost struct {
	Project string `json:"project"` // id; empty: the programme as a whole
	Uren    Uren   `json:"uren"`
}
