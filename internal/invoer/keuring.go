package invoer

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// MaxID is the length of an id in characters.
const MaxID = 64

// Keuring gathers the mistakes of a definition.
type Keuring struct {
	plaatsen Plaatsen
	fouten   []*goaltree.Fout
}

// NieuweKeuring begins to gather.
func NieuweKeuring(p Plaatsen) *Keuring { return &Keuring{plaatsen: p} }

// In gives the path of an element of a list: projecten[2].
func In(lijst string, i int) string { return fmt.Sprintf("%s[%d]", lijst, i) }

// Fout notes a mistake at a path; melding is one English sentence without
// final stop, with args as fmt.Sprintf has them.
func (k *Keuring) Fout(pad, waarde string, code goaltree.Code, melding string, args ...any) {
	if len(args) > 0 {
		melding = fmt.Sprintf(melding, args...)
	}
	f := &goaltree.Fout{Pad: pad, Waarde: waarde, Code: code, Melding: melding}
	k.plaatsen.wijs(f)
	k.fouten = append(k.fouten, f)
}

// Err gives all that was noted as one error, in that order; nil when nothing was.
func (k *Keuring) Err() error { return goaltree.Join(k.fouten) }

// Versie checks the format's version, at the path versie.
func (k *Keuring) Versie(f Formaat, versie string) { k.VersieOp("versie", f, versie) }

// VersieOp is Versie at another path. It is true for a version that is known.
func (k *Keuring) VersieOp(pad string, f Formaat, versie string) bool {
	melding := f.bekend(versie)
	if melding != "" {
		k.Fout(pad, versie, goaltree.CodeVersie, "%s", melding)
	}
	return melding == ""
}

// The years that a definition may be of.
const (
	EersteJaar  = 1900
	LaatsteJaar = 2200
)

// Jaar checks a year: from EersteJaar to LaatsteJaar.
func (k *Keuring) Jaar(pad string, jaar int) bool {
	if jaar < EersteJaar || jaar > LaatsteJaar {
		k.Fout(pad, strconv.Itoa(jaar), goaltree.CodePeriode, "the year must be from %d to %d", EersteJaar, LaatsteJaar)
		return false
	}
	return true
}

// Verplicht checks that a text is filled, with something that can be seen.
func (k *Keuring) Verplicht(pad, s string) {
	if !tekst.Zichtbaar(s) {
		k.Fout(pad, s, goaltree.CodeLeeg, "this must be filled")
	}
}

// WelOfNiet checks a text that may be left out: one that holds nothing to read
// would pass for content.
func (k *Keuring) WelOfNiet(pad, s string) {
	if s != "" && !tekst.Zichtbaar(s) {
		k.Fout(pad, s, goaltree.CodeLeeg, "this holds nothing that can be seen; fill it or leave it out")
	}
}

// ID checks the form of an id: a slug of at most MaxID characters.
func (k *Keuring) ID(pad, id string) bool {
	switch {
	case id == "":
		k.Fout(pad, "", goaltree.CodeLeeg, "the id must be filled")
	case len(id) > MaxID || !tekst.IsSlug(id):
		k.Fout(pad, id, goaltree.CodeOngeldigeWaarde, "an id is lower-case letters, digits and single hyphens, starts with a letter and has at most %d of them", MaxID)
	default:
		return true
	}
	return false
}

// Uniek checks the id of the node at a path, and that no node before it had
// it; gezien maps each id to the path of its node. It is true for an id that
// can be referred to.
func (k *Keuring) Uniek(gezien map[string]string, knoop, id string) bool {
	if !k.ID(knoop+".id", id) {
		return false
	}
	if ander, dubbel := gezien[id]; dubbel {
		k.Fout(knoop+".id", id, goaltree.CodeDubbel, "this id is already that of %s", ander)
		return false
	}
	gezien[id] = knoop
	return true
}

// Verwijzing checks that an id is one of those known; wat is what it should
// be, such as "project".
func (k *Keuring) Verwijzing(pad, id string, bekend []string, wat string) bool {
	switch {
	case id == "":
		k.Fout(pad, "", goaltree.CodeLeeg, "the %s must be filled", wat)
	case slices.Contains(bekend, id):
		return true
	default:
		melding := "there is no " + wat + " with this id"
		if buur := tekst.Naaste(id, bekend); buur != "" {
			melding += fmt.Sprintf("; did you mean %q?", buur)
		}
		k.Fout(pad, id, goaltree.CodeOnbekendeTak, "%s", melding)
	}
	return false
}

// Teksten checks every text in v, a struct or what it holds, by the paths of
// its json tags: that people can read it and files keep it.
func (k *Keuring) Teksten(v any) { k.teksten("", reflect.ValueOf(v)) }

func (k *Keuring) teksten(pad string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			k.teksten(pad, v.Elem())
		}
	case reflect.Struct:
		k.velden(pad, v)
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			k.teksten(In(pad, i), v.Index(i))
		}
	case reflect.Map:
		k.paren(pad, v)
	case reflect.String:
		k.leesbaar(pad, v.String())
	}
}

func (k *Keuring) velden(pad string, v reflect.Value) {
	// What writes itself as a text has no field of its own in the file.
	if _, eigen := reflect.TypeAssert[encoding.TextMarshaler](v); eigen {
		return
	}
	for i := range v.NumField() {
		veld := v.Type().Field(i)
		naam, _, _ := strings.Cut(veld.Tag.Get("json"), ",")
		switch {
		case !veld.IsExported() || naam == "-":
		case veld.Anonymous && naam == "":
			k.teksten(pad, v.Field(i))
		case pad == "":
			k.teksten(naam, v.Field(i))
		default:
			k.teksten(pad+"."+naam, v.Field(i))
		}
	}
}

// paren checks keys and values of a map, in the order of its keys.
func (k *Keuring) paren(pad string, v reflect.Value) {
	if v.Type().Key().Kind() != reflect.String {
		return
	}
	sleutels := v.MapKeys()
	slices.SortFunc(sleutels, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	for _, s := range sleutels {
		k.leesbaar(pad, s.String())
		k.teksten(pad+"."+s.String(), v.MapIndex(s))
	}
}

func (k *Keuring) leesbaar(pad, s string) {
	switch melding := tekst.Leesbaar(s); {
	case melding == "":
	case !utf8.ValidString(s):
		k.Fout(pad, strings.ToValidUTF8(s, "\uFFFD"), goaltree.CodeTekenset, "%s", melding)
	default:
		k.Fout(pad, s, goaltree.CodeOngeldigeWaarde, "%s", melding)
	}
}
