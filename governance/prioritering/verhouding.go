package prioritering

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Verhouding is a judgement on Saaty's scale, from 1/9 to 9: 1 equal, 3
// moderately, 5 strongly, 7 very strongly and 9 extremely more; 1/3 and so on
// for less. In JSON it is a number, or a text such as "1/3", which alone is
// exactly the reciprocal of 3. Source: Saaty, The Analytic Hierarchy Process,
// 1980, chapter 3.
type Verhouding float64

// The ends of Saaty's scale.
const (
	MinVerhouding Verhouding = 1.0 / 9
	MaxVerhouding Verhouding = 9
)

// String writes a whole number or its reciprocal as such, "3" or "1/3", and
// any other as a decimal.
func (v Verhouding) String() string {
	f := float64(v)
	if f > 0 && f < 1 {
		if n := math.Round(1 / f); 1/n == f {
			return "1/" + strconv.FormatFloat(n, 'f', -1, 64)
		}
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// ParseVerhouding reads "3", "2.5", "2,5" or "1/3". Whether it lies on the
// scale is for Resolve to say.
func ParseVerhouding(s string) (Verhouding, error) {
	boven, onder, breuk := strings.Cut(s, "/")
	teller, err := tiental(boven)
	noemer := 1.0
	if err == nil && breuk {
		noemer, err = tiental(onder)
	}
	v := teller / noemer
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, fmt.Errorf("not a ratio: %q; write a number or a fraction such as 1/3", goaltree.Inkorten(s))
	}
	return Verhouding(v), nil
}

// tiental reads plain digits with one decimal sign at most; strconv takes more:
// hexadecimals, exponents, "inf".
func tiental(s string) (float64, error) {
	s = strings.TrimSpace(s)
	if strings.Trim(s, "0123456789.,") != "" {
		return 0, strconv.ErrSyntax
	}
	return strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
}

// MarshalJSON writes a fraction as a text and any other value as a number.
func (v Verhouding) MarshalJSON() ([]byte, error) {
	s := v.String()
	if strings.Contains(s, "/") {
		return json.Marshal(s)
	}
	return json.Marshal(float64(v))
}

// UnmarshalJSON reads a number or a text as ParseVerhouding takes it.
func (v *Verhouding) UnmarshalJSON(b []byte) error {
	var los any
	if err := json.Unmarshal(b, &los); err != nil {
		return err
	}
	switch w := los.(type) {
	case float64:
		*v = Verhouding(w)
		return nil
	case string:
		gelezen, err := ParseVerhouding(w)
		if err != nil {
			return err
		}
		*v = gelezen
		return nil
	}
	return fmt.Errorf("must be a number or a text such as \"1/3\"")
}
