package cbs

import (
	"cmp"
	"fmt"
	"math"
	"time"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
)

// Periodesoort is the kind of a period. The zero value is invalid.
type Periodesoort uint8

// The kinds of period, with the part of the CBS key that marks them.
const (
	SoortJaar       Periodesoort = iota + 1 // JJ00
	SoortHalfjaar                           // HJ01, HJ02
	SoortKwartaal                           // KW01 to KW04
	SoortMaand                              // MM01 to MM12
	SoortWeek                               // W101 to W153: W1 and the week
	SoortSchooljaar                         // SJ00
	SoortOverig                             // X000: a part of a year that is none of these
)

const bronPerioden = "CBS StatLine, dimensie Perioden"

var periodeSoorten = opsomming.Nieuw("Periodesoort",
	opsomming.Rij[Periodesoort]{Waarde: SoortJaar, Tekst: "jaar", Label: "Jaar", Bron: bronPerioden},
	opsomming.Rij[Periodesoort]{Waarde: SoortHalfjaar, Tekst: "halfjaar", Label: "Halfjaar", Bron: bronPerioden},
	opsomming.Rij[Periodesoort]{Waarde: SoortKwartaal, Tekst: "kwartaal", Label: "Kwartaal", Bron: bronPerioden},
	opsomming.Rij[Periodesoort]{Waarde: SoortMaand, Tekst: "maand", Label: "Maand", Bron: bronPerioden},
	opsomming.Rij[Periodesoort]{Waarde: SoortWeek, Tekst: "week", Label: "Week", Bron: bronPerioden},
	opsomming.Rij[Periodesoort]{Waarde: SoortSchooljaar, Tekst: "schooljaar", Label: "Schooljaar", Bron: bronPerioden},
	opsomming.Rij[Periodesoort]{Waarde: SoortOverig, Tekst: "overig", Label: "Overig", Bron: bronPerioden},
)

// Periodesoorten gives every kind, in order.
func Periodesoorten() []Periodesoort { return periodeSoorten.All() }

// ParsePeriodesoort reads a kind as String writes it; the error lists what is known.
func ParsePeriodesoort(s string) (Periodesoort, error) { return periodeSoorten.Parse(s) }

// String gives the kind as files have it ("halfjaar"), or "Periodesoort(n)" for a value that is none.
func (s Periodesoort) String() string { return periodeSoorten.Tekst(s) }

// Label gives the Dutch label ("Halfjaar").
func (s Periodesoort) Label() string { return periodeSoorten.Label(s) }

// Bron gives the source that defines the kind; empty for a value that is none.
func (s Periodesoort) Bron() string { return periodeSoorten.Bron(s) }

// MarshalText writes what String gives; a value that is no kind is an error.
func (s Periodesoort) MarshalText() ([]byte, error) { return periodeSoorten.MarshalText(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Periodesoort) UnmarshalText(tekst []byte) error {
	return periodeSoorten.UnmarshalText(s, tekst)
}

// lengterang puts longer kinds first among periods that begin on one day.
func (s Periodesoort) lengterang() int64 {
	switch s {
	case SoortJaar:
		return 1
	case SoortSchooljaar:
		return 2
	case SoortHalfjaar:
		return 3
	case SoortKwartaal:
		return 4
	case SoortMaand:
		return 5
	case SoortWeek:
		return 6
	case SoortOverig:
		return 7
	default:
		return 0
	}
}

// The years a period can have.
const (
	minJaar = 1800
	maxJaar = 2999
)

// Periode is a period as CBS codes it: a year, a half year, a quarter, a
// month, a week, a school year, or another part of a year, in the years 1800
// to 2999. It takes four bytes and is comparable with ==. The zero value is
// no period, and can't be written as text: leave it out of JSON with omitzero.
type Periode struct {
	jaar   uint16
	soort  Periodesoort
	nummer uint8 // within the year; 0 for a year, school year and overig
}

// ParsePeriode reads a CBS period key of 8 characters: yyyyJJ00, yyyyHJ01 and
// 02, yyyyKW01 to 04, yyyyMM01 to 12, yyyyW101 to W153, yyyySJ00 or yyyyX000,
// for the years 1800 to 2999. Blanks at the end are CBS padding and fall off.
// A bare year stands for its JJ00. Week 53 exists only in ISO years that have
// it. The error is a [Codefout] of [ErrPeriode].
func ParsePeriode(s string) (Periode, error) {
	code := zonderVulling(s)
	if len(code) != 8 && len(code) != 4 {
		return Periode{}, periodeFout(s, "expected a year (2019) or a CBS key of 8 characters (2019JJ00, 2019KW01)")
	}
	jaar := 0
	for i := range 4 {
		if !isCijfer(code[i]) {
			return Periode{}, periodeFout(s, "expected a year of four digits first")
		}
		jaar = jaar*10 + int(code[i]-'0')
	}
	if jaar < minJaar || jaar > maxJaar {
		return Periode{}, periodeFout(s, "expected a year from 1800 to 2999")
	}
	if len(code) == 4 {
		return Jaar(jaar), nil
	}
	p := Periode{jaar: uint16(jaar)}
	if !isCijfer(code[6]) || !isCijfer(code[7]) {
		return Periode{}, periodeFout(s, "expected two digits at the end")
	}
	p.nummer = (code[6]-'0')*10 + code[7] - '0'
	var laagste, hoogste uint8
	switch code[4:6] {
	case "JJ":
		p.soort = SoortJaar
	case "SJ":
		p.soort = SoortSchooljaar
	case "X0":
		p.soort = SoortOverig
	case "HJ", "KW", "MM", "W1":
		p.soort = genummerd(code[4])
		laagste, hoogste = 1, p.perJaar()
	default:
		return Periode{}, periodeFout(s, "expected JJ, HJ, KW, MM, W1, SJ or X0 after the year")
	}
	if p.nummer < laagste || p.nummer > hoogste {
		return Periode{}, periodeFout(s, "%s takes %02d to %02d in %d", code[4:6], laagste, hoogste, jaar)
	}
	return p, nil
}

// genummerd gives the kind that is numbered within the year, by its first letter.
func genummerd(letter byte) Periodesoort {
	switch letter {
	case 'H':
		return SoortHalfjaar
	case 'K':
		return SoortKwartaal
	case 'M':
		return SoortMaand
	default:
		return SoortWeek
	}
}

// MustPeriode is ParsePeriode for periods written in a program; it panics on an error.
func MustPeriode(s string) Periode {
	p, err := ParsePeriode(s)
	if err != nil {
		panic(err)
	}
	return p
}

// Jaar gives the period of a calendar year from 1800 to 2999, and the zero
// Periode for any other.
func Jaar(jaar int) Periode {
	if jaar < minJaar || jaar > maxJaar {
		return Periode{}
	}
	return Periode{jaar: uint16(jaar), soort: SoortJaar}
}

// Soort gives the kind; 0 for the zero Periode.
func (p Periode) Soort() Periodesoort { return p.soort }

// Jaar gives the year of the key: the ISO year of a week, the year a school
// year begins in; 0 for the zero Periode.
func (p Periode) Jaar() int { return int(p.jaar) }

// Nummer gives the number within the year, from 1; 0 for a year, a school
// year, overig and the zero Periode.
func (p Periode) Nummer() int { return int(p.nummer) }

// IsZero tells whether p is no period.
func (p Periode) IsZero() bool { return p.soort == 0 }

// String gives the CBS key of 8 characters; empty for the zero Periode.
func (p Periode) String() string {
	var letters string
	switch p.soort {
	case SoortJaar:
		letters = "JJ"
	case SoortHalfjaar:
		letters = "HJ"
	case SoortKwartaal:
		letters = "KW"
	case SoortMaand:
		letters = "MM"
	case SoortWeek:
		letters = "W1"
	case SoortSchooljaar:
		letters = "SJ"
	case SoortOverig:
		letters = "X0"
	default:
		return ""
	}
	return fmt.Sprintf("%04d%s%02d", p.jaar, letters, p.nummer)
}

var maanden = [...]string{
	"januari", "februari", "maart", "april", "mei", "juni",
	"juli", "augustus", "september", "oktober", "november", "december",
}

// Label gives the period in Dutch, as CBS writes it: "2019", "2e kwartaal
// 2019", "schooljaar 2018/'19"; empty for the zero Periode.
func (p Periode) Label() string {
	switch p.soort {
	case SoortJaar:
		return fmt.Sprint(p.jaar)
	case SoortHalfjaar:
		return fmt.Sprintf("%de halfjaar %d", p.nummer, p.jaar)
	case SoortKwartaal:
		return fmt.Sprintf("%de kwartaal %d", p.nummer, p.jaar)
	case SoortMaand:
		return fmt.Sprintf("%s %d", maanden[p.nummer-1], p.jaar)
	case SoortWeek:
		return fmt.Sprintf("week %d %d", p.nummer, p.jaar)
	case SoortSchooljaar:
		return fmt.Sprintf("schooljaar %d/'%02d", p.jaar, (p.jaar+1)%100)
	case SoortOverig:
		return fmt.Sprintf("%d (overig)", p.jaar)
	default:
		return ""
	}
}

// Begin gives the first day, at midnight UTC; false for overig and the zero
// Periode. A school year begins on 1 August, a week on Monday: week 1 is the
// week with 4 January in it (ISO 8601).
func (p Periode) Begin() (time.Time, bool) {
	maand := time.January
	switch p.soort {
	case SoortJaar:
	case SoortHalfjaar:
		maand += time.Month(6 * (p.nummer - 1))
	case SoortKwartaal:
		maand += time.Month(3 * (p.nummer - 1))
	case SoortMaand:
		maand += time.Month(p.nummer - 1)
	case SoortWeek:
		return maandagWeek1(p.Jaar()).AddDate(0, 0, 7*(p.Nummer()-1)), true
	case SoortSchooljaar:
		maand = time.August
	case SoortOverig:
		return time.Time{}, false
	default:
		return time.Time{}, false
	}
	return dag(p.Jaar(), maand, 1), true
}

// Eind gives the last day, at midnight UTC; false for overig and the zero Periode.
func (p Periode) Eind() (time.Time, bool) {
	begin, ok := p.Begin()
	if !ok {
		return time.Time{}, false
	}
	maanden := 12
	switch p.soort {
	case SoortWeek:
		return begin.AddDate(0, 0, 6), true
	case SoortHalfjaar:
		maanden = 6
	case SoortKwartaal:
		maanden = 3
	case SoortMaand:
		maanden = 1
	case SoortJaar, SoortSchooljaar, SoortOverig:
	}
	return begin.AddDate(0, maanden, -1), true
}

func dag(jaar int, maand time.Month, d int) time.Time {
	return time.Date(jaar, maand, d, 0, 0, 0, 0, time.UTC)
}

// maandagWeek1 gives the Monday of the week with 4 January in it.
func maandagWeek1(jaar int) time.Time {
	vier := dag(jaar, time.January, 4)
	return vier.AddDate(0, 0, -(int(vier.Weekday())+6)%7)
}

// perJaar tells how many periods of p's kind its year has, 0 where they are not numbered.
func (p Periode) perJaar() uint8 {
	switch p.soort {
	case SoortHalfjaar:
		return 2
	case SoortKwartaal:
		return 4
	case SoortMaand:
		return 12
	case SoortWeek:
		// 28 December is always in the last week of its ISO year.
		_, week := dag(p.Jaar(), time.December, 28).ISOWeek()
		return uint8(week) //nolint:gosec // 52 or 53
	case SoortJaar, SoortSchooljaar, SoortOverig:
		return 0
	default:
		return 0
	}
}

// Vorige gives the period of the same kind that ends the day before p begins;
// false for overig, the zero Periode and the first of 1800.
func (p Periode) Vorige() (Periode, bool) {
	if p.soort == 0 || p.soort == SoortOverig {
		return Periode{}, false
	}
	if p.nummer > 1 {
		p.nummer--
		return p, true
	}
	if p.jaar <= minJaar {
		return Periode{}, false
	}
	p.jaar--
	p.nummer = p.perJaar()
	return p, true
}

// Tussen tells whether p lies between two others: whether its first day is not
// before the first day of vanaf, and not after the last day of tot. A bound that
// is the zero Periode is open. Overig, which has no days, goes by its year, as p
// and as a bound. The zero Periode lies between no two.
func (p Periode) Tussen(vanaf, tot Periode) bool {
	begin, ok := p.metDagen().Begin()
	if !ok {
		return false
	}
	if eerste, ok := vanaf.metDagen().Begin(); ok && begin.Before(eerste) {
		return false
	}
	laatste, ok := tot.metDagen().Eind()
	return !ok || !begin.After(laatste)
}

// metDagen gives the year of an overig, which has no days, and any other period itself.
func (p Periode) metDagen() Periode {
	if p.soort == SoortOverig {
		return Jaar(p.Jaar())
	}
	return p
}

// Compare orders periods by their first day; of those that begin on one day
// the longer kind comes first (year, half year, quarter, month, week). Overig
// comes after all that begins in its year, the zero Periode before all. Two
// periods compare as 0 only if they are the same.
func (p Periode) Compare(o Periode) int {
	if p.soort == o.soort {
		return cmp.Or(cmp.Compare(p.jaar, o.jaar), cmp.Compare(p.nummer, o.nummer))
	}
	return cmp.Compare(p.sleutel(), o.sleutel())
}

// sleutel is a number that orders as Compare does.
func (p Periode) sleutel() int64 {
	if p.soort == 0 {
		return math.MinInt64
	}
	begin, ok := p.Begin()
	if !ok {
		begin = dag(p.Jaar(), time.December, 31)
	}
	return begin.Unix()/86400*8 + p.soort.lengterang()
}

// MarshalText writes the CBS key; the zero Periode is an error.
func (p Periode) MarshalText() ([]byte, error) {
	if p.IsZero() {
		return nil, fmt.Errorf("%w: the zero Periode can't be written", ErrPeriode)
	}
	return []byte(p.String()), nil
}

// UnmarshalText reads what MarshalText writes, and what else [ParsePeriode]
// takes. On an error p stays as it was.
func (p *Periode) UnmarshalText(tekst []byte) error {
	nieuw, err := ParsePeriode(string(tekst))
	if err != nil {
		return err
	}
	*p = nieuw
	return nil
}
