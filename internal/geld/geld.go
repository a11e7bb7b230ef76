// Package geld reads and writes amounts in euros, and the exact numbers they are
// reckoned with, as the files and reports of this module have them. Amounts are
// reckoned with as decimal.Decimal, without rounding; only what is shown is
// rounded.
package geld

import (
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// MaxHeel is how many digits an amount that is read has before its point at
// most: it stays below a trillion euros.
const MaxHeel = 12

// Patroon is what Parse reads, for a JSON Schema.
const Patroon = `^-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?$`

// Parse reads an amount as files have it: "1234.50", "-3" or "0.5", that is
// digits with at most two decimals behind a point, a minus sign where it is
// negative, and nothing else.
func Parse(s string) (decimal.Decimal, error) {
	cijfers := strings.TrimPrefix(s, "-")
	heel, decimalen, punt := strings.Cut(cijfers, ".")
	switch {
	case s == "":
		return decimal.Decimal{}, errors.New("an amount in euros must be given")
	case !isCijfers(heel), punt && !isCijfers(decimalen), len(heel) > 1 && heel[0] == '0':
		return decimal.Decimal{}, errors.New("not an amount; write euros as digits, with at most two decimals behind a point and no thousands separators, such as 1234.50")
	case len(decimalen) > 2:
		return decimal.Decimal{}, errors.New("an amount in euros has at most two decimals")
	case len(heel) > MaxHeel:
		return decimal.Decimal{}, fmt.Errorf("an amount in euros has at most %d digits before its point", MaxHeel)
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return decimal.Decimal{}, fmt.Errorf("not an amount: %w", err)
	}
	return d, nil
}

// The digits of a number that ParseGetal reads, before and behind its point.
const (
	MaxGetalHeel      = 12
	MaxGetalDecimalen = 9
)

// ParseGetal reads an exact number as JSON has it, without exponent, with at
// most twelve digits before and nine behind the point.
func ParseGetal(s string) (decimal.Decimal, error) {
	heel, decimalen, punt := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	switch {
	case !isCijfers(heel), punt && !isCijfers(decimalen), len(heel) > 1 && heel[0] == '0':
		return decimal.Decimal{}, errors.New("must be a number, written with digits and a decimal point and without exponent")
	case len(heel) > MaxGetalHeel || len(decimalen) > MaxGetalDecimalen:
		return decimal.Decimal{}, fmt.Errorf("the number has more than %d digits before or %d behind its point", MaxGetalHeel, MaxGetalDecimalen)
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return decimal.Decimal{}, fmt.Errorf("not a number: %w", err)
	}
	return d, nil
}

// Bedrag gives an amount that was reckoned as Parse would read it. One that is
// no whole number of cents, or is a trillion euros or more, is an error.
func Bedrag(d decimal.Decimal) (decimal.Decimal, error) {
	d, ok := gekort(d, MaxHeel, 2)
	if !ok {
		return decimal.Decimal{}, fmt.Errorf("an amount in euros has at most %d digits before its point and two behind it", MaxHeel)
	}
	return d, nil
}

// Getal gives a number that was reckoned as ParseGetal would read it. One with
// more digits is an error.
func Getal(d decimal.Decimal) (decimal.Decimal, error) {
	d, ok := gekort(d, MaxGetalHeel, MaxGetalDecimalen)
	if !ok {
		return decimal.Decimal{}, fmt.Errorf("the number has more than %d digits before or %d behind its point", MaxGetalHeel, MaxGetalDecimalen)
	}
	return d, nil
}

// gekort gives d without the zeros at its end; ok is false where more digits
// than these remain. An exponent of any size is no work.
func gekort(d decimal.Decimal, heel, decimalen int) (kort decimal.Decimal, ok bool) {
	if d.IsZero() {
		return decimal.Decimal{}, true
	}
	cijfers := strings.TrimRight(d.Coefficient().String(), "0")
	weg := len(d.Coefficient().String()) - len(cijfers)
	exponent := int(d.Exponent()) + weg
	if exponent < -decimalen || len(strings.TrimPrefix(cijfers, "-"))+exponent > heel {
		return decimal.Decimal{}, false
	}
	return d.Round(int32(max(0, -exponent))), true //nolint:gosec // decimals are few
}

func isCijfers(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Tekst gives an amount as files have it, rounded to cents: "1234.50". An
// amount that rounds to nothing bears no minus sign.
func Tekst(d decimal.Decimal) string { return d.Round(2).StringFixed(2) }

// Kaal gives an amount for a spreadsheet: "1234,50".
func Kaal(d decimal.Decimal) string { return strings.Replace(Tekst(d), ".", ",", 1) }

// Euro gives an amount as Dutch readers have it, "€ 1.234,50", with a blank
// that no line breaks at and a real minus sign.
func Euro(d decimal.Decimal) string { return "€" + notatie.Spatie + notatie.Decimaal(Tekst(d)) }

// HeleEuro gives an amount rounded to whole euros: "€ 1.235".
func HeleEuro(d decimal.Decimal) string {
	return "€" + notatie.Spatie + notatie.Decimaal(d.Round(0).StringFixed(0))
}

// MetTeken gives what Euro does, with a plus sign where the amount shown is
// above nothing: for differences.
func MetTeken(d decimal.Decimal) string { return plus(Euro(d), d.Round(2)) }

// HeelMetTeken gives what HeleEuro does, with a plus sign where the amount
// shown is above nothing.
func HeelMetTeken(d decimal.Decimal) string { return plus(HeleEuro(d), d.Round(0)) }

func plus(s string, getoond decimal.Decimal) string {
	if getoond.Sign() > 0 {
		s = strings.Replace(s, notatie.Spatie, notatie.Spatie+"+", 1)
	}
	return s
}
