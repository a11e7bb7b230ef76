package schematest

import (
	"slices"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"
)

// What a schema says of texts and of keys that go together. A reader takes an
// empty text, list or number of a key that may be absent as absence; so do these.

const (
	slug         = "[a-z](-?[a-z0-9])*"
	gevuld       = `\S`
	gevuldOfLeeg = `^$|\S`
)

// Gevuld has a text hold more than blanks.
func Gevuld(p *jsonschema.Schema) { p.Pattern = gevuld }

// GevuldOfLeeg has a text that may be absent hold more than blanks.
func GevuldOfLeeg(p *jsonschema.Schema) { p.Pattern = gevuldOfLeeg }

// ID has a text be an id, or each of a list of texts.
func ID(p *jsonschema.Schema) {
	if p = elementen(p); p != nil {
		p.Pattern, p.MaxLength = "^"+slug+"$", new(64)
	}
}

// IDOfLeeg is ID of what may be absent.
func IDOfLeeg(p *jsonschema.Schema) {
	if p = elementen(p); p != nil {
		p.Pattern, p.MaxLength = "^("+slug+")?$", new(64)
	}
}

// Jaar bounds a year as internal/invoer does.
func Jaar(p *jsonschema.Schema) { p.Minimum, p.Maximum = new(1900.0), new(2200.0) }

// JaarOfNul is Jaar of what may be absent.
func JaarOfNul(p *jsonschema.Schema) {
	jaar := new(jsonschema.Schema)
	Jaar(jaar)
	p.AnyOf = []*jsonschema.Schema{{Enum: []any{0}}, jaar}
}

// elementen gives the schema of the texts of a list of texts, or of a text; nil
// of what is neither.
func elementen(p *jsonschema.Schema) *jsonschema.Schema {
	if p.Items != nil {
		p = p.Items
	}
	if p.Type != "string" {
		return nil
	}
	return p
}

// Heeft is the schema of an object in which these keys are filled.
func Heeft(sleutels ...string) *jsonschema.Schema {
	s := &jsonschema.Schema{Required: sleutels, Properties: map[string]*jsonschema.Schema{}}
	for _, sleutel := range sleutels {
		s.Properties[sleutel] = &jsonschema.Schema{MinLength: new(1), MinItems: new(1), MinProperties: new(1), Not: &jsonschema.Schema{Enum: []any{nil, 0, false}}}
	}
	return s
}

// Zonder is the schema of an object in which none of these keys is filled.
func Zonder(sleutels ...string) *jsonschema.Schema {
	s := &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{}}
	for _, sleutel := range sleutels {
		s.Properties[sleutel] = &jsonschema.Schema{
			MaxLength: new(0), MaxItems: new(0), MaxProperties: new(0), Minimum: new(0.0), Maximum: new(0.0), Not: &jsonschema.Schema{Enum: []any{true}},
		}
	}
	return s
}

// Alle holds an object to all of these.
func Alle(delen ...*jsonschema.Schema) *jsonschema.Schema { return &jsonschema.Schema{AllOf: delen} }

// Een holds an object to one of these at least.
func Een(delen ...*jsonschema.Schema) *jsonschema.Schema { return &jsonschema.Schema{AnyOf: delen} }

// Als adds to the schema of an object what holds when something else does.
func Als(s, als, dan *jsonschema.Schema) {
	s.AllOf = append(s.AllOf, &jsonschema.Schema{If: als, Then: dan})
}

// Woord is the schema of an object in which a key has one of these words.
func Woord(sleutel string, woorden ...string) *jsonschema.Schema {
	w := &jsonschema.Schema{}
	for _, woord := range woorden {
		w.Enum = append(w.Enum, woord)
	}
	return &jsonschema.Schema{Required: []string{sleutel}, Properties: map[string]*jsonschema.Schema{sleutel: w}}
}

const (
	jaar = `(19|20|21)[0-9]{2}`
	dag  = jaar + `-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])`
	deel = jaar + `(-(H[12]|Q[1-4]|W(0[1-9]|[1-4][0-9]|5[0-3])|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?`
)

// Datum is a day as a kalender.Datum writes it. That 2026-02-30 is none no
// pattern says.
func Datum() *jsonschema.Schema { return &jsonschema.Schema{Type: "string", Pattern: "^" + dag + "$"} }

// Tijdvak is a span as a kalender.Tijdvak writes it. That it does not end before
// it begins no pattern says.
func Tijdvak() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: "^" + deel + "(/" + deel + ")?$"}
}

// Plek gives the schema at a path such as projecten[].naam. It panics where
// there is none, as in a test it may.
func Plek(s *jsonschema.Schema, pad string) *jsonschema.Schema {
	for naam := range strings.SplitSeq(pad, ".") {
		kaal := strings.TrimSuffix(naam, "[]")
		if s = s.Properties[kaal]; s == nil {
			panic("the schema has no " + kaal + " of " + pad)
		}
		if kaal != naam {
			s = s.Items
		}
	}
	return s
}

// Regel has a text be one line, without blanks around it.
func Regel(p *jsonschema.Schema) { p.Pattern = `^\S(.*\S)?$` }

// Sleutels gives every key of a schema to grens, with its path and whether it
// must be there.
func Sleutels(s *jsonschema.Schema, grens func(pad string, p *jsonschema.Schema, verplicht bool)) {
	sleutels(s, "", grens)
}

func sleutels(s *jsonschema.Schema, pad string, grens func(string, *jsonschema.Schema, bool)) {
	for naam, p := range s.Properties {
		onder := strings.TrimPrefix(pad+"."+naam, ".")
		grens(onder, p, slices.Contains(s.Required, naam))
		sleutels(p, onder, grens)
	}
	if s.Items != nil {
		sleutels(s.Items, pad+"[]", grens)
	}
}
