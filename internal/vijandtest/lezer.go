package vijandtest

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Lezer is a reader under test.
type Lezer struct {
	// Lees reads a file and checks what it holds; bestand is the name that
	// errors must bear. One that reads no io.Reader leaves the rest of r alone.
	Lees func(r io.Reader, bestand string) Uitkomst
	// Ruim are the kinds of case that this reader may take where others must
	// refuse; the test says why.
	Ruim []Soort
	// ZonderRegel: mistakes tell no line, such as those of an answer of a
	// service.
	ZonderRegel bool
	// Vast and PerByte are what it may allocate; 0 takes the default.
	Vast    int
	PerByte int
}

// The bound on what a reader allocates, unless it has its own. A definition is
// read whole, in a buffer that grows (five times its length in all), is made
// into values with the place of each, and checked. What costs most are the
// shortest values with a mistake each: a code of three bytes in a list, told in
// five hundred.
const (
	standaardVast    = 8 << 20
	standaardPerByte = 400
)

// Uitkomst is what a Lezer made of a file.
type Uitkomst struct {
	Fout    error    // for which there is no value
	Telling *Telling // of a reader of data; nil for others
	// Rijfouten are the mistakes in rows with which it went on.
	Rijfouten []*goaltree.Fout
}

// Telling is the account a reader of data gives of its rows.
type Telling struct{ Gelezen, Aanvaard, Geweigerd int }

// Definitie makes a Lezer of a package's functions that read a definition and
// check it.
func Definitie[D, V any](lees func(io.Reader, string) (D, error), keur func(D) (V, error)) Lezer {
	return Lezer{Lees: func(r io.Reader, bestand string) Uitkomst {
		d, err := lees(r, bestand)
		if err == nil {
			_, err = keur(d)
		}
		return Uitkomst{Fout: err}
	}}
}

// errStuk is what a disk says that fails.
var errStuk = errors.New("the disk is broken")

// vormfouten are mistakes that always stand on a line.
var vormfouten = []goaltree.Code{goaltree.CodeSyntaxis, goaltree.CodeOnbekendVeld, goaltree.CodeDubbel, goaltree.CodeGetal, goaltree.CodeOngeldigeWaarde}

// keurFout says what is wrong with an error as readers give them; empty when
// nothing is.
func (l *Lezer) keurFout(err error, bestand string) string {
	for _, f := range goaltree.Fouten(err) {
		if mis := l.keurEen(f, bestand); mis != "" {
			return fmt.Sprintf("%s: %+v", mis, *f)
		}
	}
	return ""
}

const maxFouttekst = 4 << 10

func (l *Lezer) keurEen(f *goaltree.Fout, bestand string) string {
	tekst := f.Error()
	switch {
	case f.Melding == "":
		return "a mistake without a sentence"
	case f.Bestand != bestand:
		return "a mistake that does not tell the file"
	case f.Code == "" && !errors.Is(f, errStuk):
		return "a mistake without a code"
	case len(tekst) > maxFouttekst:
		*f = goaltree.Fout{Bestand: f.Bestand, Regel: f.Regel, Code: f.Code}
		return fmt.Sprintf("a mistake told in %d bytes", len(tekst))
	case !utf8.ValidString(tekst):
		return "a mistake that is not UTF-8"
	case strings.ContainsFunc(tekst, unicode.IsControl):
		return "a mistake with a control character, which a terminal obeys"
	case f.Regel == 0 && !l.ZonderRegel && slices.Contains(vormfouten, f.Code):
		return "a mistake in form without its line"
	}
	return ""
}
