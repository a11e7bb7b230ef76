package schematest

import (
	"maps"
	"slices"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/require"
)

// Uitleg gives every key of a schema what it holds, in Dutch, for who builds on
// the format and does not read Go. A line of uitleg is about
//   - one key, by its path, such as projecten[].naam; under a key with names of
//     its own stands a star: wegingen.*.naam;
//   - every key whose path ends so, when it begins with "*.": *.spoor.nr.
//
// The path goes before what the key says of itself already, as a part of another
// schema does (see Deel and UitlegVan); that goes before the longest end, here or
// else in woordenlijst. A key about which nothing is said is an error, and so is
// a line that no key takes.
func Uitleg(t require.TestingT, s *jsonschema.Schema, uitleg map[string]string) {
	if h, ok := t.(interface{ Helper() }); ok {
		h.Helper()
	}
	*s = *s.CloneSchemas() // a type that stands at two places may be one schema
	gebruikt := map[string]bool{}
	var zonder []string
	elkeSleutel(s, "", func(pad string, p *jsonschema.Schema) {
		regel, zin := vindUitleg(pad, p.Description, uitleg)
		gebruikt[regel] = true
		if p.Description = zin; zin == "" {
			zonder = append(zonder, pad)
		}
	})
	slices.Sort(zonder)
	require.Empty(t, zonder, "keys without a description")
	var over []string
	for _, regel := range slices.Sorted(maps.Keys(uitleg)) {
		if !gebruikt[regel] {
			over = append(over, regel)
		}
	}
	require.Empty(t, over, "descriptions that no key takes")
}

// UitlegVan takes over what the schema of a file says of its keys, by paths as
// Deel has them, for the keys that stand under pad here too and say nothing yet.
func UitlegVan(t require.TestingT, s *jsonschema.Schema, pad string, van *jsonschema.Schema) {
	if h, ok := t.(interface{ Helper() }); ok {
		h.Helper()
	}
	zinnen := map[string]string{}
	elkeSleutel(van, "", func(pad string, p *jsonschema.Schema) { zinnen[pad] = p.Description })
	*s = *s.CloneSchemas()
	deel := s
	if pad != "" {
		deel = Plek(s, pad)
	}
	var raak bool
	elkeSleutel(deel, "", func(pad string, p *jsonschema.Schema) {
		if p.Description == "" && zinnen[pad] != "" {
			p.Description, raak = zinnen[pad], true
		}
	})
	require.True(t, raak, "nothing under %q took a description", pad)
}

// Onder gives lines of a type for each of the places where it stands, which are
// paths or ends of them.
func Onder(regels map[string]string, plekken ...string) map[string]string {
	uit := map[string]string{}
	for _, plek := range plekken {
		for pad, zin := range regels {
			uit[plek+"."+pad] = zin
		}
	}
	return uit
}

// Samen puts lines together; of the same line, the last counts.
func Samen(delen ...map[string]string) map[string]string {
	uit := map[string]string{}
	for _, deel := range delen {
		maps.Copy(uit, deel)
	}
	return uit
}

// vindUitleg gives what is said of the key at a path, and the line that says so.
func vindUitleg(pad, al string, uitleg map[string]string) (regel, zin string) {
	if zin = uitleg[pad]; zin != "" || al != "" {
		if zin == "" {
			return "", al
		}
		return pad, zin
	}
	for _, eind := range einden(pad) {
		if zin = uitleg["*."+eind]; zin != "" {
			return "*." + eind, zin
		}
		if zin = woordenlijst[eind]; zin != "" {
			return "", zin
		}
	}
	return "", ""
}

// einden gives a path, and what of it is left without the first key, without the
// first two, and so on.
func einden(pad string) []string {
	alle := []string{pad}
	for {
		_, rest, er := strings.Cut(pad, ".")
		if !er {
			return alle
		}
		pad = rest
		alle = append(alle, pad)
	}
}

// elkeSleutel gives every key of a schema with its path, but for "$schema".
func elkeSleutel(s *jsonschema.Schema, pad string, doe func(pad string, p *jsonschema.Schema)) {
	for naam, p := range s.Properties {
		if naam != schemasleutel {
			onder := strings.TrimPrefix(pad+"."+naam, ".")
			doe(onder, p)
			elkeSleutel(p, onder, doe)
		}
	}
	if s.Items != nil {
		elkeSleutel(s.Items, pad+"[]", doe)
	}
	if s.AdditionalProperties != nil {
		elkeSleutel(s.AdditionalProperties, pad+".*", doe)
	}
}
