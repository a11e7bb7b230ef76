package schematest

import "github.com/google/jsonschema-go/jsonschema"

// What a schema says of texts and of keys that go together. A reader takes an
// empty text, list or number of a key that may be absent as absence; so do these.

const (
	slug   = "[a-z](-?[a-z0-9])*"
	gevuld = `\S`
)

// Gevuld has a text hold more than blanks.
func Gevuld(p *jsonschema.Schema) { p.Pattern = gevuld }

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
