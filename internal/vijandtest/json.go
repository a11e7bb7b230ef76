package vijandtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// JSON tries a reader of a JSON format. geldig is a good file, small, with
// every part of the format in it.
func JSON(t *testing.T, l Lezer, geldig []byte) {
	t.Helper()
	c := nieuw(geldig)
	plekken, err := ontleed(c.geldig)
	if err != nil {
		t.Fatal("the good file is no JSON:", err)
	}
	c.tekst()
	c.json(plekken)
	c.beproef(t, l)
}

// plek is a value in a file of JSON: of all with the same path but for the
// numbers of elements, the first.
type plek struct {
	pad         string
	soort       byte // the first byte of the value
	begin, eind int
	lid         [2]int   // of an object its first member, of a list its first element
	teksten     [][2]int // the values inside that are texts
}

// ontleder walks through JSON.
type ontleder struct {
	data  []byte
	d     *json.Decoder
	gehad map[string]bool
	alle  []plek
}

func ontleed(data []byte) ([]plek, error) {
	o := &ontleder{data: data, d: json.NewDecoder(bytes.NewReader(data)), gehad: map[string]bool{}}
	_, err := o.waarde("")
	return o.alle, err
}

// hier is where the next token begins.
func (o *ontleder) hier() int {
	op := int(o.d.InputOffset())
	return op + len(o.data[op:]) - len(bytes.TrimLeft(o.data[op:], " \t\r\n,:"))
}

func (o *ontleder) waarde(pad string) (teksten [][2]int, err error) {
	p := plek{pad: pad, begin: o.hier()}
	t, err := o.d.Token()
	if err != nil {
		return nil, err
	}
	p.soort = o.data[p.begin]
	for i := 0; (t == json.Delim('{') || t == json.Delim('[')) && o.d.More(); i++ {
		begin, onder := o.hier(), pad+"[]"
		if p.soort == '{' {
			sleutel, err := o.d.Token()
			if err != nil {
				return nil, err
			}
			onder = fmt.Sprint(pad, ".", sleutel)
		}
		binnen, err := o.waarde(onder)
		if err != nil {
			return nil, err
		}
		p.teksten = append(p.teksten, binnen...)
		if i == 0 {
			p.lid = [2]int{begin, int(o.d.InputOffset())}
		}
	}
	if p.soort == '{' || p.soort == '[' {
		if _, err := o.d.Token(); err != nil {
			return nil, err
		}
	}
	p.eind = int(o.d.InputOffset())
	if p.soort == '"' {
		p.teksten = [][2]int{{p.begin, p.eind}}
	}
	if naam := pad + string(p.soort); !o.gehad[naam] {
		o.gehad[naam] = true
		o.alle = append(o.alle, p)
	}
	return p.teksten, nil
}

// geenJSON are values that are not JSON, or not UTF-8.
var geenJSON = []string{
	"NaN", "Infinity", "-Infinity", "nan", "0x1", "00", "01", "-01", "1_000", ".5", "5.", "+1", "1,5e3,", "--1", "-", "1e", "1e+", "1.e1", "'x'", "undefined", "True", "nil", "\uff11",
	"\"\x00\"", "\"\n\"", "\"\x1f\"", `"\x41"`, `"\u12"`, `"\`, `"`, "/* */1", "1 // x", "(1)", ",", ":", "}", "]", "\"\xc0\x80\"", "\"\xe0\x80\x80\"", "\"\xff\"", "\"\xed\xa0\x80\"",
}

// welJSON are values that are JSON, and seldom what is meant.
var welJSON = []string{
	"1e999", "-1e999", "1e-400", "-0", "-0.0", "0e0", "1e1000000", "1e-1000000", "1e99999999999999999999", "1e9", "1e18", "0.1", "1.0", "1.5", "-1", "0",
	"9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "2147483648", "340282366920938463463374607431768211456",
	"9" + strings.Repeat("9", 400), "0." + strings.Repeat("3", 5000), "1e-5000", "-" + strings.Repeat("1", 5000),
	"", "null", "true", "false", `""`, "[]", "{}", "[[]]", "[null]", "[{}]", `{"":null}`, `{"id":"x"}`, "[1,2,3]",
	`" "`, `"\u0000"`, `"\ud800"`, `"\udc00\ud800"`, `"\ufeff"`, `"\u202e"`, `"\u001b[2J"`, `"\n"`, `"\u2028"`, `"\uffff"`, `"\u0661"`, `"\ud83d\ude00"`,
	`"1e999"`, `"1e1000000"`, `"1E-999999999"`, `"-0"`, `"NaN"`, `"Infinity"`, `"0x1"`, `"00"`, `"1_000"`, `"1,5"`, `"1.000,00"`, `"0.` + strings.Repeat("0", 5000) + `1"`, `"` + strings.Repeat("9", 5000) + `"`,
	`"2024-02-30"`, `"0000-00-00"`, `"9999-12-31"`, `"9999999-01-01"`, `"2024-13"`, `"2024-W60"`, `"23:59:60"`, `"2024-01-01T00:00:00+99:99"`, `"1970-01-01T00:00:00.999999999999Z"`,
	`"=1+1"`, `"<script>alert(1)</script>"`, `"../../../../etc/passwd"`, `"%s%n%d"`, `"a;b\"c"`, `"A"`, `"a--b"`, `"GM0000"`, `"` + strings.Repeat("a", 65) + `"`, `"` + strings.Repeat("é", 20000) + `"`, `"` + strings.Repeat("a-", 50000) + `b"`,
}

func (c *corpus) json(plekken []plek) {
	c.afgebroken(weigeren)
	for _, meer := range []string{"{}", "x", "\x00", ",", "]", "}", "null", "\n" + string(c.geldig), "\xff", `"`, "#", "//"} {
		c.voeg(weigeren, los(string(c.geldig), meer), "%.10q behind it", meer)
	}
	c.soort = Waarden
	c.waarden(weigeren, plekken, geenJSON)
	c.waarden(vrij, plekken, welJSON)
	c.soort = Sleutels
	for _, p := range plekken {
		if p.soort == '{' {
			c.sleutels(p)
		}
	}
	c.soort = Diepte
	c.diepte(plekken)
	c.soort = Omvang
	c.omvang(plekken)
}

// waarden puts values in places: all of both, or where those are many each
// place with some and each value in some.
func (c *corpus) waarden(e eis, plekken []plek, waarden []string) {
	genoeg := 4000
	if c.dun {
		genoeg = 400 / zeef
	}
	stap := 1 + len(plekken)*len(waarden)/genoeg
	for i, p := range plekken {
		for j, w := range waarden {
			if (i+j)%stap == 0 {
				c.voeg(e, c.vervang(p.begin, p.eind, w), "%.30q at %s for %.10s", w, p.pad, c.geldig[p.begin:p.eind])
			}
		}
	}
}

func (c *corpus) sleutels(p plek) {
	c.voeg(weigeren, c.invoegen(p.begin+1, `"vijand":1`+komma(p)), "an unknown key in %s", p.pad)
	if p.lid[1] == 0 {
		return
	}
	lid := string(c.geldig[p.lid[0]:p.lid[1]])
	c.voeg(weigeren, c.invoegen(p.lid[0], lid+","), "a double key in %s", p.pad)
	c.voeg(weigeren, c.invoegen(p.lid[0], fmt.Sprintf(`"\u%04x`, lid[1])+lid[2:]+","), "a double key, once in an escape, in %s", p.pad)
	c.voeg(vrij, c.vervang(p.lid[0], p.lid[1], strings.ToUpper(lid[:2])+lid[2:]), "a capital in a key of %s", p.pad)
	c.voeg(vrij, c.vervang(p.lid[0], p.lid[1], `""`+lid[strings.Index(lid[1:], `"`)+2:]), "an empty key in %s", p.pad)
	c.voeg(vrij, c.vervang(p.lid[0], p.lid[1], `"\u001b]0;x\u0007\u202e"`+lid[strings.Index(lid[1:], `"`)+2:]), "a key of control characters in %s", p.pad)
	c.voeg(vrij, c.vervang(p.lid[0], p.lid[1], `"__proto__":{}`), "another key in %s", p.pad)
}

// komma is what must follow on a member put before the others.
func komma(p plek) string {
	if p.lid[1] == 0 {
		return ""
	}
	return ","
}

// diepte nests: 100,000 deep, with and without the brackets' ends.
func (c *corpus) diepte(plekken []plek) {
	const diep = 100_000
	n := 8
	if c.dun {
		n = 2
	}
	for _, p := range verspreid(plekken, n) {
		for _, d := range [][2]string{{"[", "]"}, {`{"a":`, "}"}, {`[{"a":`, "}]"}} {
			c.voeg(weigeren, c.vervangDoor(p.begin, p.eind, herhaald(d[0], diep), herhaald("1", 1), herhaald(d[1], diep)), "%s %d deep at %s", d[0], diep, p.pad)
			c.voeg(weigeren, c.vervangDoor(p.begin, p.eind, herhaald(d[0], diep)), "%s %d deep without end at %s", d[0], diep, p.pad)
		}
	}
}

// verspreid gives some of the places, spread over the file.
func verspreid(plekken []plek, n int) []plek {
	if len(plekken) <= n {
		return plekken
	}
	uit := make([]plek, n)
	for i := range n {
		uit[i] = plekken[i*len(plekken)/n]
	}
	return uit
}

// net is a size just below what most readers take of a file.
const net = 15 << 20

// omvang adds what is large: above every limit, and just below it.
func (c *corpus) omvang(plekken []plek) {
	var teksten, getallen, lijsten, objecten []plek
	for _, p := range plekken {
		switch {
		case p.soort == '"':
			teksten = append(teksten, p)
		case p.soort == '[' && p.lid[1] > 0:
			lijsten = append(lijsten, p)
		case p.soort == '{' && p.lid[1] > 0:
			objecten = append(objecten, p)
		case p.soort != '{' && p.soort != '[':
			getallen = append(getallen, p)
		}
	}
	for _, p := range verspreid(teksten, 1) {
		for _, mb := range []int{c.groot(50 << 20), c.groot(net)} {
			c.voeg(vrij, c.vervangDoor(p.begin, p.eind, herhaald(`"`, 1), herhaald("a", mb), herhaald(`"`, 1)), "a text of %d bytes at %s", mb, p.pad)
		}
		c.voeg(vrij, c.vervangDoor(p.begin, p.eind, herhaald(`"`, 1), herhaald(`\u0061`, c.groot(net/6)), herhaald(`"`, 1)), "a text of escapes at %s", p.pad)
		c.voeg(vrij, c.vervangDoor(p.begin, p.eind, herhaald(`"`, 1), herhaald(`\ud800`, c.groot(net/6)), herhaald(`"`, 1)), "a text of half characters at %s", p.pad)
	}
	for _, p := range verspreid(getallen, 1) {
		c.voeg(vrij, c.vervangDoor(p.begin, p.eind, herhaald("9", 1_000_000)), "a number of a million digits at %s", p.pad)
	}
	c.soort = Sleutels
	for _, p := range verspreid(objecten, 1) {
		c.voeg(weigeren, c.vervangDoor(p.lid[0], p.lid[0], genummerd(`"`+merk+`":1,`, c.groot(net/14))), "a million keys in %s", p.pad)
		c.voeg(weigeren, c.vervangDoor(p.lid[0], p.lid[0], herhaald(`"a":1,`, c.groot(net/6))), "a key again and again in %s", p.pad)
		c.voeg(weigeren, c.vervangDoor(p.lid[0], p.lid[0], herhaald(`"`, 1), herhaald("k", c.groot(net)), herhaald(`":1,`, 1)), "a key of 15 MB in %s", p.pad)
	}
	c.soort = Omvang
	n := 6
	if c.dun {
		n = 2
	}
	for i, p := range verspreid(lijsten, n) {
		c.lijst(p, i == 0)
	}
	for _, wit := range []string{" ", "\n", "\t", "\r"} {
		c.voeg(vrij, append(invoer{herhaald(wit, c.groot(net))}, los(string(c.geldig))...), "15 MB of %q before it", wit)
		c.voeg(vrij, append(los(string(c.geldig)), herhaald(wit, c.groot(net))), "15 MB of %q behind it", wit)
	}
}

// lijst fills a list up to the size of a file: with nothing, with its own
// first element, with others like it that each have codes of their own. Of the
// lists after the first that file is an eighth. A reader with a low limit is
// tried with a thirty-second too.
func (c *corpus) lijst(p plek, vol bool) {
	element := c.geldig[p.lid[0]:p.lid[1]]
	erbij := func(e eis, naam string, s stuk) {
		c.voeg(e, c.vervangDoor(p.lid[0], p.lid[0], s), "%s in %s", naam, p.pad)
	}
	groot := c.groot
	if !vol {
		groot = func(n int) int { return min(c.groot(n), n/8) }
	} else {
		for _, s := range []string{"0,", "{},"} {
			erbij(vrij, "a million of "+s, herhaald(s, groot(net/len(s))))
		}
	}
	meest := min(net/(len(element)+1), 1_000_000)
	c.elementen(p, groot(meest))
	if !c.dun {
		c.elementen(p, meest/verdunning)
	}
}

// elementen adds elements to a list, as many as keer.
func (c *corpus) elementen(p plek, keer int) {
	element := string(c.geldig[p.lid[0]:p.lid[1]])
	erbij := func(e eis, naam string, s stuk) {
		c.voeg(e, c.vervangDoor(p.lid[0], p.lid[0], s), "%d %s in %s", keer, naam, p.pad)
	}
	erbij(vrij, "times its first element", herhaald(element+",", keer))
	var binnen [][2]int
	for _, t := range p.teksten {
		if t[0] >= p.lid[0] && t[1] <= p.lid[1] {
			binnen = append(binnen, [2]int{t[0] - p.lid[0], t[1] - p.lid[0]})
		}
	}
	if len(binnen) == 0 {
		return
	}
	code := `"` + merk + `"`
	erbij(vrij, "elements with a first text of their own", genummerd(element[:binnen[0][0]]+code+element[binnen[0][1]:]+",", keer))
	for naam, staart := range opNaam(map[string]string{"the same within each": "", "none of them another's": "x"}) {
		var alles strings.Builder
		van := 0
		for i, t := range binnen {
			alles.WriteString(element[van:t[0]] + `"` + merk + strings.Repeat(staart, min(i, 1)) + `"`)
			van = t[1]
		}
		erbij(vrij, "elements with texts all of their own, "+naam, genummerd(alles.String()+element[van:]+",", keer))
	}
}
