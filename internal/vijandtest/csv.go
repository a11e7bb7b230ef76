package vijandtest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// CSV tries a reader of a CSV format. geldig is a good file with semicolons,
// plain cells without quotes, decimal commas, a header, and some rows.
func CSV(t *testing.T, l Lezer, geldig []byte) {
	t.Helper()
	c := nieuw(geldig)
	c.tekst()
	c.csv()
	c.beproef(t, l)
}

// blad is a good file of CSV, cut into cells.
type blad struct {
	kop   string
	rijen []string
	cel   [][]string // of each row
}

func (c *corpus) blad() blad {
	regels := strings.Split(strings.TrimRight(strings.ReplaceAll(string(c.geldig), "\r\n", "\n"), "\n"), "\n")
	b := blad{kop: regels[0], rijen: regels[1:]}
	for _, r := range b.rijen {
		b.cel = append(b.cel, strings.Split(r, ";"))
	}
	return b
}

// met gives the file with another cell in a row; kolom counts from 0.
func (b blad) met(rij, kolom int, cel string) string {
	cellen := slices.Clone(b.cel[rij])
	cellen[kolom] = cel
	return strings.Join(cellen, ";")
}

// bestand puts rows together.
func (b blad) bestand(rijen ...string) invoer {
	return los(b.kop + "\n" + strings.Join(rijen, "\n") + "\n")
}

// cellen are what may stand in a cell of CSV, and seldom is what is meant.
var cellen = []string{
	"1e999", "-1e999", "1e-400", "-0", "-0,0", "0x1", "00", "010", "1_000", "1.000.000,00", "1.000", "1,5,5", ",5", "5,", "+1", "--1", "-", "1e", "NaN", "Inf", "Infinity", "-Infinity", "null", "#N/B", "#DEEL/0!",
	"9223372036854775808", "18446744073709551616", strings.Repeat("9", 400), "0," + strings.Repeat("3", 5000), strings.Repeat("1", 5000), "1e1000000", "1e-1000000", "1e9999999999999999999",
	"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "'=1", "'", "''", "=cmd|' /C calc'!A0", `=HYPERLINK("x")`,
	"", " ", " 1 ", "\u00a01", "\u0661", "\uff11", "½", "1\u202f000", "€ 1,00", "1%", "2024-02-30", "0000", "9999999", "GM0000", "gm1", "GM99999", "ja", "TRUE", "true",
	`"`, `""`, `"a"b`, `a"b`, `"a`, `a""`, `"a;b"`, "\"a\nb\"", "\"a\r\nb\"", "a\rb", "\r", "\x00", "a\x00b", bom, "a" + bom, "\x1b[2J", "\u2028", "\ufffd", "\xff", "\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80",
	"#", "//", "\\", `\"`, "<b>", strings.Repeat("é", 20_000), strings.Repeat("a", 65), strings.Repeat("x", 200_000),
}

func (c *corpus) csv() {
	b := c.blad()
	c.afgebroken(vrij)
	c.soort = Waarden
	genoeg := 3000
	if c.dun {
		genoeg = 400 / zeef
	}
	stap := 1 + len(b.cel[0])*len(cellen)/genoeg
	for k := range b.cel[0] {
		for j, cel := range cellen {
			if (k+j)%stap == 0 {
				rij := (k + j) % len(b.rijen)
				rijen := slices.Clone(b.rijen)
				rijen[rij] = b.met(rij, k, cel)
				c.voeg(vrij, b.bestand(rijen...), "%.30q in column %d of row %d", cel, k+1, rij+1)
			}
		}
	}
	c.soort = Sleutels
	c.koppen(b)
	c.soort = Aanhaling
	c.aanhaling(b)
	c.soort = Omvang
	c.omvangCSV(b)
}

// koppen adds headers that are not what they should be.
func (c *corpus) koppen(b blad) {
	namen := strings.Split(b.kop, ";")
	kop := func(e eis, naam, kop string) {
		c.voeg(e, los(kop+"\n"+strings.Join(b.rijen, "\n")+"\n"), "header: %s", naam)
	}
	c.voeg(weigeren, los(strings.Join(b.rijen, "\n")+"\n"), "no header")
	c.voeg(vrij, los(b.kop+"\n"), "header alone")
	c.voeg(vrij, los(b.kop), "header alone, no line end")
	c.voeg(weigeren, b.bestand(append([]string{b.kop}, b.rijen...)...), "the header twice")
	c.voeg(vrij, los("\n\n", string(c.geldig)), "blank lines before it")
	c.voeg(vrij, los("sep=;\n", string(c.geldig)), "Excel's line sep=;")
	c.voeg(weigeren, los("Titel van het blad\n\n", string(c.geldig)), "a title before it")
	kop(weigeren, "a column twice", b.kop+";"+namen[0])
	kop(weigeren, "all double", strings.Repeat(namen[0]+";", len(namen)))
	kop(vrij, "an unknown column", b.kop+";vijand")
	kop(vrij, "an empty column", b.kop+";")
	kop(vrij, "capitals", strings.ToUpper(b.kop))
	kop(vrij, "blanks", strings.ReplaceAll(b.kop, ";", " ; "))
	kop(weigeren, "the first column missing", strings.Join(namen[1:], ";"))
	kop(vrij, "quoted", `"`+strings.ReplaceAll(b.kop, ";", `";"`)+`"`)
	kop(weigeren, "quoted whole", `"`+b.kop+`"`)
	kop(weigeren, "a quote open", `"`+b.kop)
	for _, s := range []string{"\x00", bom, "\x1b]0;x\a", "\u202e", "\xff", "\r", "'", "="} {
		kop(vrij, fmt.Sprintf("%q in the first name", s), namen[0][:1]+s+b.kop[1:])
		kop(vrij, fmt.Sprintf("%q before the second name", s), strings.Replace(b.kop, ";", ";"+s, 1))
	}
}

func (c *corpus) aanhaling(b blad) {
	heel := strings.Join(b.rijen, "\n") + "\n"
	for naam, s := range opNaam(map[string]string{
		"quote at its begin": `"` + b.rijen[0], "quote at its end": b.rijen[0] + `"`, "quoted whole": `"` + b.rijen[0] + `"`, "a quoted cell goes on": `"a"x` + b.rijen[0],
		"one cell": "x", "empty": "", "blanks": "   ", "separators": strings.Repeat(";", len(b.cel[0])-1), "too many separators": strings.Repeat(";", len(b.cel[0])+5),
		"a cell more": b.rijen[0] + ";x", "an empty cell more": b.rijen[0] + ";", "a cell less": strings.Join(b.cel[0][1:], ";"),
		"CR at its end": b.rijen[0] + "\r", "CRCR": b.rijen[0] + "\r\r", "CR within": strings.Replace(b.rijen[0], ";", ";\r", 1), "byte order mark": bom + b.rijen[0], "NUL": "\x00" + b.rijen[0], "Ctrl-Z": "\x1a",
		"a line feed in a quote": "\"a\n\n\n\"" + b.rijen[0], "comment": "# " + b.rijen[0],
	}) {
		e := vrij
		if naam == "a cell more" || naam == "a cell less" {
			e = weigeren
		}
		c.voeg(e, b.bestand(append([]string{s}, b.rijen...)...), "first row: %s", naam)
		c.voeg(e, b.bestand(append(slices.Clone(b.rijen), s)...), "last row: %s", naam)
	}
	for _, s := range []string{",", "\t", "|", ":", ";;", "\x1f"} {
		c.voeg(vrij, los(strings.ReplaceAll(b.kop+"\n"+heel, ";", s)), "separator %q", s)
		c.voeg(vrij, los(strings.ReplaceAll(b.kop, ";", s)+"\n"+heel), "separator %q in the header alone", s)
		c.voeg(vrij, los(b.kop+"\n"+strings.ReplaceAll(heel, ";", s)), "separator %q in the rows alone", s)
	}
	c.voeg(vrij, los(strings.ReplaceAll(b.kop+"\n"+heel, ",", ".")), "decimal points")
	c.voeg(vrij, b.bestand(append(slices.Clone(b.rijen), b.rijen...)...), "every row twice")
}

func (c *corpus) omvangCSV(b blad) {
	met := func(e eis, naam string, midden ...stuk) {
		in := append(invoer{herhaald(b.kop+"\n", 1)}, midden...)
		c.voeg(e, append(in, herhaald(strings.Join(b.rijen, "\n")+"\n", 1)), "%s", naam)
	}
	for _, mb := range []int{c.groot(10 << 20), c.groot(20 << 20)} {
		met(weigeren, fmt.Sprintf("a line of %d bytes", mb), herhaald("x", mb), herhaald("\n", 1))
		met(weigeren, fmt.Sprintf("a quoted cell of %d bytes", mb), herhaald(`"`, 1), herhaald("x", mb), herhaald("\"\n", 1))
		met(weigeren, fmt.Sprintf("a quoted cell of %d line feeds", mb), herhaald(`"`, 1), herhaald("\n", mb), herhaald("\"\n", 1))
		met(weigeren, fmt.Sprintf("a cell of %d quotes", mb), herhaald(`""`, mb/2), herhaald("\n", 1))
		met(weigeren, fmt.Sprintf("a row of %d empty cells", mb), herhaald(";", mb), herhaald("x\n", 1))
		met(vrij, fmt.Sprintf("%d bytes of blank lines", mb), herhaald("\n", mb))
	}
	met(weigeren, "a quote that is never closed", herhaald(`"`+b.rijen[0]+"\n", 1), herhaald(b.rijen[0]+"\n", c.groot(100_000)))
	met(weigeren, "a hundred thousand cells in a row", herhaald("1;", c.groot(100_000)), herhaald("\n", 1))
	c.voeg(vrij, invoer{herhaald(b.kop, 1), genummerd(";"+merk, c.groot(100_000)), herhaald("\n", 1), herhaald(strings.Join(b.rijen, "\n")+"\n", 1)}, "%d columns", c.groot(100_000))
	c.voeg(weigeren, invoer{herhaald(b.kop+";", 1), herhaald("x", c.groot(10<<20)), herhaald("\n"+strings.Join(b.rijen, "\n")+"\n", 1)}, "a column's name of %d bytes", c.groot(10<<20))
	c.voeg(weigeren, invoer{herhaald(b.kop+"\n", 1), herhaald("x", eindeloos)}, "an endless row")
	c.voeg(weigeren, invoer{herhaald(b.kop+"\n"+`"`, 1), herhaald("x\n", eindeloos)}, "an endless quoted cell")
	million := c.groot(1_000_000)
	met(vrij, "the first row again and again", herhaald(b.rijen[0]+"\n", million))
	met(weigeren, "rows of one cell", herhaald("x\n", million))
	met(weigeren, "rows with a quote amiss", herhaald("a\"b;\n", million))
	for k := range b.cel[0] {
		n := million
		if k > 0 {
			n = c.groot(20_000)
		}
		met(vrij, fmt.Sprintf("%d codes in column %d", n, k+1), genummerd(b.met(0, k, merk)+"\n", n))
	}
	alles := strings.TrimSuffix(strings.Repeat(merk+";", len(b.cel[0])), ";")
	met(vrij, "codes in every column", genummerd(alles+"\n", c.groot(100_000)))
}
