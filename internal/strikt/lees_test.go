package strikt_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/internal/strikt"
)

type dag uint8

func (d *dag) UnmarshalText(b []byte) error {
	switch string(b) {
	case "ma":
		*d = 1
	case "di":
		*d = 2
	default:
		return fmt.Errorf("unknown dag %q", b)
	}
	return nil
}

type ruw struct{ s string }

func (r *ruw) UnmarshalJSON(b []byte) error {
	if string(b) == "false" {
		return errors.New("not false")
	}
	r.s = string(b)
	return nil
}

type basis struct {
	Soort string `json:"soort,omitempty"`
}

type blad struct {
	Naam string  `json:"naam"`
	Deel float64 `json:"deel,omitempty"`
}

type proef struct {
	basis

	Tekst   string           `json:"tekst,omitempty"`
	Ja      bool             `json:"ja,omitempty"`
	Heel    int              `json:"heel,omitempty"`
	Klein   int8             `json:"klein,omitempty"`
	Plus    uint8            `json:"plus,omitempty"`
	Kort    float32          `json:"kort,omitempty"`
	Blad    *blad            `json:"blad,omitempty"`
	Bladen  []blad           `json:"bladen,omitempty"`
	Per     map[string]int   `json:"per,omitempty"`
	Dagen   map[dag]*blad    `json:"dagen,omitempty"`
	Dag     dag              `json:"dag,omitempty"`
	Dagen2  []dag            `json:"dagen2,omitempty"`
	Paar    [2]int           `json:"paar,omitzero"`
	Ruw     ruw              `json:"ruw,omitzero"`
	Los     json.RawMessage  `json:"los,omitempty"`
	Geheim  string           `json:"-"`
	Zonder  string           `json:",omitempty"`
	Diep    map[string][]int `json:"diep,omitempty"`
	binnen  string
	Lijsten [][]int `json:"lijsten,omitempty"`
}

func TestLees(t *testing.T) {
	const s = "\ufeff" + `{
  "soort": "x", "tekst": "a\"\\\/\b\f\n\r\té😀\u00e9\ud83d\ude00", "ja": true,
  "heel": -12, "klein": -128, "plus": 255, "kort": 0.5,
  "blad": {"naam": "b", "deel": -0},
  "bladen": [{"naam": "c"}, {"naam": "d", "deel": 1.5E+2}],
  "per": {"a b": 1, "c": 2}, "dagen": {"ma": {"naam": "e"}, "di": null},
  "dag": "di", "dagen2": [], "paar": [3, 4], "ruw": [1,  2], "los": {"x": 1}, "Zonder": "z",
  "diep": {"k": [7]}, "lijsten": [[1], []]
}
`
	var p proef
	plaatsen, problemen := strikt.Lees([]byte(s), &p, strikt.Opties{})
	require.Empty(t, problemen)
	require.Equal(t, proef{
		basis: basis{"x"}, Tekst: "a\"\\/\b\f\n\r\té😀é😀", Ja: true, Heel: -12, Klein: -128, Plus: 255, Kort: 0.5,
		Blad: &blad{Naam: "b"}, Bladen: []blad{{Naam: "c"}, {"d", 150}}, Per: map[string]int{"a b": 1, "c": 2},
		Dagen: map[dag]*blad{1: {Naam: "e"}, 2: nil}, Dag: 2, Dagen2: []dag{}, Paar: [2]int{3, 4}, Ruw: ruw{"[1,  2]"},
		Los: json.RawMessage(`{"x": 1}`), Zonder: "z", Diep: map[string][]int{"k": {7}}, Lijsten: [][]int{{1}, {}},
	}, p)
	require.Empty(t, p.binnen)
	for pad, plek := range map[string][2]int{
		"": {1, 1}, "soort": {2, 12}, "blad.deel": {4, 33}, "bladen[1]": {5, 29}, "bladen[1].deel": {5, 51},
		`per["a b"]`: {6, 18}, "dagen.ma.naam": {6, 55}, "lijsten[0][0]": {8, 36},
	} {
		require.Equal(t, plek, plaatsen[pad], pad)
	}
}

func TestLeesProblemen(t *testing.T) {
	for _, c := range []struct {
		json string
		want []string // "line:column path code sentence (value)"
	}{
		{``, []string{`1:1  leeg the document is empty ()`}},
		{"\ufeff\n ", []string{`1:1  leeg the document is empty ()`}},
		{"\ufeff\ufeff{}", []string{"1:1  syntaxis expected a value (\ufeff)"}},
		{`{"heel": 1} x`, []string{`1:13  syntaxis the document goes on after its end (x)`}},
		{"{\"heel\": 1,\n\"heel\": 2}", []string{`2:1 heel dubbel key "heel" stands here twice ()`}},
		{`{"h\u0065el": 1, "heel": 2}`, []string{`1:18 heel dubbel key "heel" stands here twice ()`}},
		{`{"per": {"a": 1, "a": 2}}`, []string{`1:18 per.a dubbel key "a" stands here twice ()`}},
		{`{"los": {"a": {"b": 1, "b": 2}}}`, []string{`1:24 los.a.b dubbel key "b" stands here twice ()`}},
		{`{"HEEL": 1}`, []string{`1:2 HEEL onbekend-veld unknown key "HEEL"; did you mean "heel"? Capitals count ()`}},
		{`{"geheim": 1, "binnen": 2, "-": 3}`, []string{
			`1:2 geheim onbekend-veld unknown key "geheim" ()`, `1:15 binnen onbekend-veld unknown key "binnen" ()`, `1:28 - onbekend-veld unknown key "-" ()`,
		}},
		{`{"blad": {"kleur": 1}}`, []string{
			`1:11 blad.kleur onbekend-veld unknown key "kleur"; known here are: naam, deel ()`,
			`1:10 blad.naam veld-ontbreekt key "naam" is missing ()`,
		}},
		{`{"heel": 1.0, "klein": 128, "plus": -1, "kort": 1e39}`, []string{
			`1:10 heel getal must be a whole number, written without point or exponent, that fits (1.0)`,
			`1:24 klein getal must be a whole number, written without point or exponent, that fits (128)`,
			`1:37 plus getal must be a whole number, written without point or exponent, that fits (-1)`,
			`1:49 kort getal the number is out of range (1e39)`,
		}},
		{`{"bladen": [{"naam": "a", "deel": 1e999}, 3]}`, []string{
			`1:35 bladen[0].deel getal the number is out of range (1e999)`,
			`1:43 bladen[1] ongeldige-waarde must be an object, not a number (3)`,
		}},
		{`{"tekst": 1, "ja": "ja", "heel": "1", "bladen": {}, "per": [], "paar": [1], "dag": 1, "blad": false}`, []string{
			`1:11 tekst ongeldige-waarde must be a text, not a number (1)`,
			`1:20 ja ongeldige-waarde must be true or false, not a text (ja)`,
			`1:34 heel ongeldige-waarde must be a number, not a text (1)`,
			`1:49 bladen ongeldige-waarde must be a list, not an object ({})`,
			`1:60 per ongeldige-waarde must be an object, not a list ([])`,
			`1:72 paar ongeldige-waarde must be a list of 2 ([1])`,
			`1:84 dag ongeldige-waarde must be a text, not a number (1)`,
			`1:95 blad ongeldige-waarde must be an object, not false (false)`,
		}},
		{`{"dag": "wo", "dagen": {"do": {"naam": "x"}}, "ruw": false, "tekst": null}`, []string{
			`1:9 dag ongeldige-waarde unknown dag "wo" (wo)`,
			`1:25 dagen.do ongeldige-waarde unknown dag "do" (do)`,
			`1:54 ruw ongeldige-waarde not false (false)`,
			`1:70 tekst ongeldige-waarde must be a text, not null (null)`,
		}},
		{`{"ruw": 1e999}`, []string{`1:9 ruw getal the number is out of range (1e999)`}},
		{"{\"tekst\": \"\xff\xfe\", \"heel\": \"1\"}", []string{
			`1:12  tekenset the document is not UTF-8; save it as UTF-8 (byte 0xff)`,
			`1:25 heel ongeldige-waarde must be a number, not a text (1)`,
		}},
		{"\xff\xfe{\x00}\x00", []string{`1:1  tekenset the document is UTF-16; save it as UTF-8 ()`}},
		{`{"tekst": "\u0000\ud800\udc00\ud800x\udc00"}`, []string{
			`1:12 tekst ongeldige-waarde a text holds NUL (\u0000)`,
			`1:30 tekst tekenset a text holds half a surrogate pair (\ud800)`,
			`1:37 tekst tekenset a text holds half a surrogate pair (\udc00)`,
		}},
		{`{"tekst": "\ud800\ud800"}`, []string{
			`1:12 tekst tekenset a text holds half a surrogate pair (\ud800)`,
			`1:18 tekst tekenset a text holds half a surrogate pair (\ud800)`,
		}},
		{"{\"tekst\": \"a\x00\"}", []string{"1:13 tekst syntaxis a text holds control character U+0000; write it as an escape (\x00)"}},
		{"{\"tekst\": \"a\n\"}", []string{"1:13 tekst syntaxis a text holds control character U+000A; write it as an escape (\n)"}},
		{`{"tekst": "a`, []string{`1:13 tekst syntaxis the document ends too early: expected the closing double quote of a text ()`}},
		{`{"tekst": "\`, []string{`1:13 tekst syntaxis the document ends too early: expected an escape ()`}},
		{`{"tekst": "\x"}`, []string{`1:13 tekst syntaxis expected one of " \ / b f n r t u after \ (x)`}},
		{`{"tekst": "\u12G4"}`, []string{`1:12 tekst syntaxis expected four hexadecimal digits after \u (\)`}},
		{`{"tekst": "\u12`, []string{`1:12 tekst syntaxis expected four hexadecimal digits after \u (\)`}},
		{`{"heel": 01}`, []string{`1:11  syntaxis expected ',' or '}' (1)`}},
		{`{"heel": -}`, []string{`1:11 heel syntaxis expected a digit (})`}},
		{`{"heel": 1.}`, []string{`1:12 heel syntaxis expected a digit (})`}},
		{`{"heel": 1e+}`, []string{`1:13 heel syntaxis expected a digit (})`}},
		{`{"heel": +1}`, []string{`1:10 heel syntaxis expected a value (+)`}},
		{`{"heel": NaN}`, []string{`1:10 heel syntaxis expected a value (N)`}},
		{`{"heel": 1,}`, []string{`1:12  syntaxis expected a key in double quotes (})`}},
		{`{"heel" 1}`, []string{`1:9  syntaxis expected ':' (1)`}},
		{`{"heel": 1 "ja": true}`, []string{`1:12  syntaxis expected ',' or '}' (")`}},
		{`{"heel": `, []string{`1:10 heel syntaxis the document ends too early: expected a value ()`}},
		{`{"dagen2": ["ma", ]}`, []string{`1:19 dagen2[1] syntaxis expected a value (])`}},
		{`{"dagen2": ["ma" "di"]}`, []string{`1:18 dagen2 syntaxis expected ',' or ']' (")`}},
		{`{"dagen2": [é]}`, []string{`1:13 dagen2[0] syntaxis expected a value (é)`}},
		{`'a'`, []string{`1:1  syntaxis expected a value (')`}},
	} {
		t.Run(c.json, func(t *testing.T) {
			var p proef
			_, problemen := strikt.Lees([]byte(c.json), &p, strikt.Opties{})
			var got []string
			for _, p := range problemen {
				got = append(got, fmt.Sprintf("%d:%d %s %s %s (%s)", p.Regel, p.Kolom, p.Pad, p.Code, p.Melding, p.Waarde))
			}
			require.Equal(t, c.want, got)
		})
	}
}

// Editors put the address of the JSON Schema in a document: at the top a text,
// anywhere else a key like any other.
func TestLeesSchemaSleutel(t *testing.T) {
	for s, want := range map[string][]string{
		`{"$schema": "x/y.json", "heel": 1}`: nil,
		`{"$schema": 1, "heel": 1}`:          {`["$schema"] ongeldige-waarde must be a text, not a number`},
		`{"$schema": "x", "$schema": "y"}`:   {`["$schema"] dubbel key "$schema" stands here twice`},
		`{"$Schema": "x", "heel": 1}`:        {`["$Schema"] onbekend-veld unknown key "$Schema"`},
		`{"blad": {"$schema": "x", "naam": "y"}}`: {
			`blad["$schema"] onbekend-veld unknown key "$schema"; known here are: naam, deel`,
		},
	} {
		var p proef
		_, problemen := strikt.Lees([]byte(s), &p, strikt.Opties{})
		var got []string
		for _, p := range problemen {
			got = append(got, p.Pad+" "+p.Code+" "+p.Melding)
		}
		require.Equal(t, want, got, s)
	}
	var eigen struct {
		Schema string `json:"$schema"`
	}
	_, problemen := strikt.Lees([]byte(`{"$schema": "x"}`), &eigen, strikt.Opties{})
	require.Empty(t, problemen)
	require.Equal(t, "x", eigen.Schema, "a type that has the key reads it")
}

func TestLeesGrenzen(t *testing.T) {
	codes := func(s string, o strikt.Opties) []string {
		var los json.RawMessage
		_, problemen := strikt.Lees([]byte(s), &los, o)
		var alle []string
		for _, p := range problemen {
			alle = append(alle, p.Code+" "+p.Melding)
		}
		return alle
	}
	require.Empty(t, codes(`[[1]]`, strikt.Opties{MaxDiepte: 2, MaxWaarden: 3, MaxBytes: 5}))
	require.Equal(t, []string{"te-groot objects and lists are nested more than 1 deep"}, codes(`[[1]]`, strikt.Opties{MaxDiepte: 1}))
	require.Equal(t, []string{"te-groot the document holds more than 2 values"}, codes(`[[1]]`, strikt.Opties{MaxWaarden: 2}))
	require.Equal(t, []string{"te-groot the document is larger than 4 bytes"}, codes(`[[1]]`, strikt.Opties{MaxBytes: 4}))
	require.Len(t, codes(strings.Repeat("[", 1<<20), strikt.Opties{}), 1)
	require.Len(t, codes(strings.Repeat(`{"a":`, 1<<20), strikt.Opties{}), 1)

	var p struct {
		A []blad `json:"a"`
	}
	_, problemen := strikt.Lees([]byte(`{"a": [`+strings.Repeat("{},", 9)+`{}]}`), &p, strikt.Opties{MaxProblemen: 3})
	require.Len(t, problemen, 4)
	require.Equal(t, strikt.Probleem{Regel: 1, Kolom: 17, Code: strikt.CodeTeGroot, Melding: "more than 3 mistakes; from here on they are not reported"}, problemen[3])
}

// Long values and keys are cut in what is reported, on a rune's edge.
func TestLeesLangeWaarden(t *testing.T) {
	var p proef
	lang := strings.Repeat("é", 5000)
	_, problemen := strikt.Lees([]byte(`{"heel": "`+lang+`", "`+lang+`": 1, "per": {"`+lang+`": "x"}}`), &p, strikt.Opties{})
	require.Len(t, problemen, 3)
	for _, p := range problemen {
		require.Less(t, len(p.Waarde)+len(p.Pad)+len(p.Melding), 1200)
	}
	require.Equal(t, strings.Repeat("é", 100)+"…", problemen[0].Waarde)
}

func TestLeesDoel(t *testing.T) {
	var geen *proef
	require.Panics(t, func() { strikt.Lees([]byte("{}"), geen, strikt.Opties{}) })
	require.Panics(t, func() { strikt.Lees([]byte("{}"), proef{}, strikt.Opties{}) })
	var kanaal chan int
	require.Panics(t, func() { strikt.Lees([]byte("1"), &kanaal, strikt.Opties{}) })
}

func TestInhoud(t *testing.T) {
	data, err := strikt.Inhoud(strings.NewReader("abcdef"), strikt.Opties{MaxBytes: 3})
	require.NoError(t, err)
	require.Equal(t, "abcd", string(data), "one more than fits, so that Lees can tell")
	_, err = strikt.Inhoud(iotest.ErrReader(io.ErrClosedPipe), strikt.Opties{})
	require.ErrorIs(t, err, io.ErrClosedPipe)
}

// What encoding/json writes, Lees reads back.
func TestLeesWatJSONSchrijft(t *testing.T) {
	type alles struct {
		Tekst  string             `json:"tekst"`
		Getal  float64            `json:"getal"`
		Heel   int64              `json:"heel"`
		Lijst  []string           `json:"lijst"`
		Map    map[string]float64 `json:"map"`
		Wijzer *bool              `json:"wijzer"`
	}
	rapid.Check(t, func(t *rapid.T) {
		in := alles{
			Tekst: rapid.String().Draw(t, "tekst"), Getal: rapid.Float64().Draw(t, "getal"), Heel: rapid.Int64().Draw(t, "heel"),
			Lijst:  rapid.SliceOf(rapid.String()).Draw(t, "lijst"),
			Map:    rapid.MapOf(rapid.String(), rapid.Float64()).Draw(t, "map"),
			Wijzer: rapid.Ptr(rapid.Bool(), true).Draw(t, "wijzer"),
		}
		b, err := json.Marshal(in)
		require.NoError(t, err)
		var uit alles
		_, problemen := strikt.Lees(b, &uit, strikt.Opties{})
		for _, p := range problemen {
			require.Equal(t, `\u0000`, p.Waarde, "only NUL, which we refuse")
		}
		require.Equal(t, in, uit)
	})
}

func FuzzLees(f *testing.F) {
	for _, s := range []string{
		`{"bladen":[{"naam":"a","deel":1e3}],"per":{"x":1},"dag":"ma","ruw":[{}]}`, "\ufeff{}", `{"tekst":"\ud83d\ude00\u0000"}`,
		`[[[[`, `{"a":{"a":1,"a":2}}`, "\xff", `{"heel":-0.0e-0}`, `nul`, `{"blad":null,"paar":[1,2]} `, `{"$schema":"x","heel":1}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var p proef
		plaatsen, problemen := strikt.Lees(data, &p, strikt.Opties{MaxProblemen: 20})
		regels := strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n")
		for _, p := range problemen {
			require.NotEmpty(t, p.Code)
			require.NotEmpty(t, p.Melding)
			require.LessOrEqual(t, p.Regel, len(regels))
			require.LessOrEqual(t, p.Kolom, len(regels[p.Regel-1])+1)
		}
		require.LessOrEqual(t, len(problemen), 21)
		if len(problemen) > 0 {
			return
		}
		require.True(t, json.Valid([]byte(strings.TrimPrefix(string(data), "\ufeff"))), "we are stricter, never laxer")
		for _, plek := range plaatsen {
			require.LessOrEqual(t, plek[1], len(regels[plek[0]-1]))
		}
		var q proef
		require.NoError(t, json.Unmarshal([]byte(strings.TrimPrefix(string(data), "\ufeff")), &q))
	})
}
