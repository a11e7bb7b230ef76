package rapport

import (
	"os"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// Options say how a report looks. The zero Options are fine.
type Options struct {
	Huisstijl Huisstijl          // for the page
	Verhalen  map[string]Verhaal // by the id of an effect: the municipality's own story; for text and page
	// Lijst makes JSON an array and opens page and text with an overview, even
	// for one region.
	Lijst bool
	Kort  bool // text: the Samenvatting and the signals alone
	Kleur bool // colours in text (ANSI); see KleurMogelijk
	// Breedte of the text in characters; 0 is 100, and less than 60 is 60.
	Breedte int
	Datum   string // "opgesteld op", shown as it is given; empty: not shown
}

// Huisstijl is how an organisation wants its page to look. It has the same
// fields in all packages of this module that write pages.
type Huisstijl struct {
	Naam string // of the municipality or organisation
	// Logo is a PNG, JPEG or SVG file's contents, at most 1 MiB; it becomes part
	// of the page. Anything else is an error.
	Logo    []byte
	LogoAlt string // what the logo shows, for those who cannot see it; empty: Naam
	// Accent is a colour as "#rrggbb"; empty is the library's own. A colour too
	// light to read on white is darkened until its contrast with white is 4.5:1
	// (WCAG 2.1 AA). Anything else is an error.
	Accent string
}

const (
	standaardBreedte = 100
	minBreedte       = 60
)

func (o Options) breedte() int {
	if o.Breedte == 0 {
		return standaardBreedte
	}
	return max(o.Breedte, minBreedte)
}

// uitkomsten gives the outcomes in the order asked; goaltree.CodeLeeg when there are none.
func uitkomsten(r *monitor.Resultaat) ([]*monitor.Uitkomst, error) {
	var alle []*monitor.Uitkomst
	if r != nil {
		for u := range r.All() {
			if u != nil {
				alle = append(alle, u)
			}
		}
	}
	if len(alle) == 0 {
		return nil, &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no result to show"}
	}
	return alle, nil
}

// KleurMogelijk says whether f is a terminal that shows colours: a character
// device, with the environment variable NO_COLOR not set or empty and TERM
// other than "dumb". Only this function looks at the environment; a renderer
// does as Options.Kleur says.
func KleurMogelijk(f *os.File) bool {
	if f == nil || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" { //nolint:forbidigo // a program calls it to ask just this
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
