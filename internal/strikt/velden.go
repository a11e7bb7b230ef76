package strikt

import (
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
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
	s := fmt.Sprintf("unknown key %q", inkorten(naam, maxWaarde))
	namen := make([]string, len(l))
	for i := range l {
		namen[i] = l[i].naam
	}
	if buur := tekst.Naaste(naam, namen); buur != "" {
		s += fmt.Sprintf("; did you mean %q?", buur)
		if strings.EqualFold(buur, naam) {
			s += " Capitals count"
		}
		return s
	}
	if len(l) > weinig {
		return s
	}
	return s + "; known here are: " + strings.Join(namen, ", ")
}
