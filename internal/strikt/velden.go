package strikt

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// veld is one key a struct knows.
type veld struct {
	naam      string
	index     []int
	verplicht bool
}

type veldenlijst []veld

// velden are cached by type: they follow from the program, not from its input.
var bekendeVelden sync.Map // reflect.Type -> veldenlijst

func velden(t reflect.Type) veldenlijst {
	bekend, _ := bekendeVelden.Load(t)
	v, ok := bekend.(veldenlijst)
	if !ok {
		v = leesVelden(t, nil)
		bekendeVelden.Store(t, v)
	}
	return v
}

func leesVelden(t reflect.Type, boven []int) veldenlijst {
	var alle veldenlijst
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(append([]int(nil), boven...), i)
		naam, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && naam == "" && f.Type.Kind() == reflect.Struct {
			alle = append(alle, leesVelden(f.Type, index)...)
			continue
		}
		if !f.IsExported() || naam == "-" {
			continue
		}
		if naam == "" {
			naam = f.Name
		}
		mag := strings.Contains(rest, "omitempty") || strings.Contains(rest, "omitzero")
		alle = append(alle, veld{naam: naam, index: index, verplicht: !mag})
	}
	return alle
}

func (l veldenlijst) zoek(naam string) (int, bool) {
	for i := range l {
		if l[i].naam == naam {
			return i, true
		}
	}
	return 0, false
}

// weinig is how many known keys an error lists in full.
const weinig = 6

// onbekend says that a key is not known, and which would be.
func (l veldenlijst) onbekend(naam string) string {
	s := fmt.Sprintf("unknown key %q", inkorten(naam))
	if buur := l.naaste(naam); buur != "" {
		s += fmt.Sprintf("; did you mean %q?", buur)
		if strings.EqualFold(buur, naam) {
			s += " Capitals count"
		}
		return s
	}
	if len(l) > weinig {
		return s
	}
	namen := make([]string, len(l))
	for i := range l {
		namen[i] = l[i].naam
	}
	return s + "; known here are: " + strings.Join(namen, ", ")
}

// naaste gives the known key nearest to naam, when it is near enough to be meant.
func (l veldenlijst) naaste(naam string) string {
	const maxLengte, maxAfstand = 40, 2
	if len(naam) > maxLengte {
		return ""
	}
	beste, afstand := "", maxAfstand+1
	for i := range l {
		d := bewerkingen(strings.ToLower(l[i].naam), strings.ToLower(naam))
		if d < afstand && d*3 <= len(l[i].naam) {
			beste, afstand = l[i].naam, d
		}
	}
	return beste
}

// bewerkingen is the Levenshtein distance in bytes.
func bewerkingen(a, b string) int {
	rij := make([]int, len(b)+1)
	for j := range rij {
		rij[j] = j
	}
	for i := range len(a) {
		schuin := rij[0]
		rij[0] = i + 1
		for j := range len(b) {
			anders := schuin
			if a[i] != b[j] {
				anders++
			}
			schuin = rij[j+1]
			rij[j+1] = min(anders, rij[j+1]+1, rij[j]+1)
		}
	}
	return rij[len(b)]
}
