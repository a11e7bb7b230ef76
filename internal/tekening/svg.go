package tekening

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// blad is the picture being written.
type blad struct{ strings.Builder }

// nieuwBlad opens a picture that is as wide as its place and so many pixels high.
func nieuwBlad(titel, omschrijving string, hoogte float64) *blad {
	b := &blad{}
	b.delen(`<svg class="t" role="img" height="`, getal(hoogte), `">`)
	b.naam(titel, omschrijving)
	return b
}

// naam writes what the picture is called and, for those who cannot see it, what is in it.
func (b *blad) naam(titel, omschrijving string) {
	b.delen("<title>", veilig(titel), "</title>")
	if omschrijving != "" {
		b.delen("<desc>", veilig(omschrijving), "</desc>")
	}
}

func (b *blad) delen(delen ...string) {
	for _, d := range delen {
		b.WriteString(d)
	}
}

func (b *blad) sluit() string {
	b.WriteString("</svg>")
	return b.String()
}

// lijn draws from (x1, y1) to (x2, y2); the x are ready-made coordinates,
// such as "12.5%" or "40".
func (b *blad) lijn(klasse, x1 string, y1 float64, x2 string, y2 float64) {
	b.delen(`<line class="`, klasse, `" x1="`, x1, `" y1="`, getal(y1), `" x2="`, x2, `" y2="`, getal(y2), `"/>`)
}

func (b *blad) vlak(klasse, x string, y float64, breedte string, hoogte, rond float64) {
	b.delen(`<rect class="`, klasse, `" x="`, x, `" y="`, getal(y), `" width="`, breedte, `" height="`, getal(hoogte), `"`)
	if rond > 0 {
		b.delen(` rx="`, getal(rond), `"`)
	}
	b.WriteString("/>")
}

func (b *blad) rondje(klasse, x string, y, straal float64) {
	b.delen(`<circle class="`, klasse, `" cx="`, x, `" cy="`, getal(y), `" r="`, getal(straal), `"/>`)
}

// The anchors of a text: which of its points stands at x.
const (
	begin  = ""
	midden = "middle"
	eind   = "end"
)

func (b *blad) tekst(klasse, anker, x string, y float64, s string) {
	b.WriteString("<text")
	if klasse != "" {
		b.delen(` class="`, klasse, `"`)
	}
	if anker != begin {
		b.delen(` text-anchor="`, anker, `"`)
	}
	b.delen(` x="`, x, `" y="`, getal(y), `">`, veilig(s), "</text>")
}

// uiterste bounds every coordinate: beyond it nothing can be seen anyway.
const uiterste = 1e6

// getal writes a coordinate with at most one decimal. What is no number
// becomes 0, so that no input can spoil a picture.
func getal(x float64) string { return afgerond(x, 10) }

func afgerond(x, delen float64) string {
	if math.IsNaN(x) {
		return "0"
	}
	x = math.Round(max(-uiterste, min(uiterste, x))*delen) / delen
	return strconv.FormatFloat(x+0, 'f', -1, 64)
}

// procent writes a coordinate as a percentage of the picture's width.
func procent(x float64) string { return getal(x) + "%" }

// procent2 is procent to a hundredth, for what stands close together.
func procent2(x float64) string { return afgerond(x, 100) + "%" }

// veilig makes text fit for XML: markup escaped, control characters and
// broken UTF-8 replaced.
func veilig(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&#34;")
		case r == '\'':
			b.WriteString("&#39;")
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		case r < 0x20 || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// klasse makes a class name of the caller's word; a word with anything but
// small letters and digits gives the class for "none".
func klasse(woord string) string {
	for _, r := range woord {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return "t-geen"
		}
	}
	if woord == "" {
		return "t-geen"
	}
	return "t-" + woord
}

// eindig says whether x is a number that can be drawn.
func eindig(x float64) bool { return !math.IsNaN(x) && math.Abs(x) <= 1e15 }
