package rapport

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Verhaal is a municipality's own story beside the figures of an effect
// ("tellen en vertellen"). The zero Verhaal tells nothing.
//
// Its text is a small part of Markdown: paragraphs and lists ("- ") separated
// by blank lines, **bold** and *italic*. Everything else stands as it is;
// markup of HTML has no meaning.
type Verhaal struct{ blokken []blok }

// blok is a paragraph, or a list with its lines.
type blok struct {
	lijst  bool
	regels []string
}

// NewVerhaal makes a Verhaal of its text.
func NewVerhaal(tekst string) Verhaal {
	var v Verhaal
	var b blok
	sluit := func() {
		if len(b.regels) > 0 {
			v.blokken = append(v.blokken, b)
		}
		b = blok{}
	}
	for regel := range strings.Lines(tekst) {
		regel = strings.TrimSpace(regel)
		punt, isPunt := strings.CutPrefix(regel, "- ")
		switch {
		case regel == "":
			sluit()
		case isPunt:
			if !b.lijst {
				sluit()
				b.lijst = true
			}
			b.regels = append(b.regels, strings.TrimSpace(punt))
		case len(b.regels) > 0:
			// A line goes on where the one before stopped.
			b.regels[len(b.regels)-1] += " " + regel
		default:
			b.regels = []string{regel}
		}
	}
	sluit()
	return v
}

// IsZero says whether the story tells nothing.
func (v Verhaal) IsZero() bool { return len(v.blokken) == 0 }

// String gives the story as plain text: a blank line between paragraphs, "- "
// before the lines of a list, no marks of bold and italic.
func (v Verhaal) String() string {
	var b strings.Builder
	for i, bl := range v.blokken {
		if i > 0 {
			b.WriteString("\n\n")
		}
		for j, regel := range bl.regels {
			if j > 0 {
				b.WriteByte('\n')
			}
			if bl.lijst {
				b.WriteString("- ")
			}
			b.WriteString(schuin.ReplaceAllString(vet.ReplaceAllString(regel, "$1"), "$1"))
		}
	}
	return b.String()
}

var (
	vet    = regexp.MustCompile(`\*\*([^*\s](?:[^*]*[^*\s])?)\*\*`)
	schuin = regexp.MustCompile(`\*([^*\s](?:[^*]*[^*\s])?)\*`)
)

// html gives the story as HTML, with all text escaped.
func (v Verhaal) html() string {
	var b strings.Builder
	for _, bl := range v.blokken {
		element, om := "p", ""
		if bl.lijst {
			element, om = "li", "ul"
			b.WriteString("<ul>")
		}
		for _, regel := range bl.regels {
			// Escaping first leaves the asterisks as they are, so that only this
			// package's own elements stand in the outcome.
			tekst := vet.ReplaceAllString(html.EscapeString(regel), "<strong>$1</strong>")
			tekst = schuin.ReplaceAllString(tekst, "<em>$1</em>")
			fmt.Fprintf(&b, "<%s>%s</%s>", element, tekst, element)
		}
		if om != "" {
			b.WriteString("</ul>")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Limits of a file of stories.
const maxVerhalen = 4 << 20 // bytes

// ReadVerhalen reads a file of stories: UTF-8 text in which a line
// "# effect-id" begins the story of that effect; see Verhaal for what follows
// it. Blank lines before the first story are skipped; a byte order mark is
// allowed. bestand names the file in errors, effecten are the ids allowed.
//
// All mistakes come together (errors.Join), each a *goaltree.Fout with its
// line: text before the first story, an unknown id, the same id twice, an
// empty story, bytes that are no UTF-8, a file above 4 MiB. No story is given
// then.
func ReadVerhalen(r io.Reader, bestand string, effecten []string) (map[string]Verhaal, error) {
	inhoud, err := io.ReadAll(io.LimitReader(r, maxVerhalen+1))
	if err != nil {
		return nil, &goaltree.Fout{Bestand: bestand, Melding: "reading the stories failed: " + err.Error(), Oorzaak: err}
	}
	if len(inhoud) > maxVerhalen {
		return nil, &goaltree.Fout{Bestand: bestand, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("the file is larger than %d bytes", maxVerhalen)}
	}
	l := verhalenlezer{bestand: bestand, bekend: effecten, teksten: map[string]*strings.Builder{}}
	inhoud = bytes.TrimPrefix(inhoud, []byte("\xef\xbb\xbf"))
	for regel := range bytes.Lines(inhoud) {
		l.lees(bytes.TrimRight(regel, "\r\n"))
	}
	l.sluit()
	if len(l.fouten) > 0 {
		return nil, errors.Join(l.fouten...)
	}
	verhalen := make(map[string]Verhaal, len(l.teksten))
	for id, tekst := range l.teksten {
		verhalen[id] = NewVerhaal(tekst.String())
	}
	return verhalen, nil
}

type verhalenlezer struct {
	bestand string
	bekend  []string
	teksten map[string]*strings.Builder
	fouten  []error

	regel    int
	kop      int              // line of the heading we are under; 0: none yet
	kopID    string           // its id
	in       *strings.Builder // story being read
	vroegers bool             // text before the first heading was reported
}

func (l *verhalenlezer) fout(regel, kolom int, code goaltree.Code, waarde, melding string) {
	l.fouten = append(l.fouten, &goaltree.Fout{Bestand: l.bestand, Regel: regel, Kolom: kolom, Code: code, Waarde: waarde, Melding: melding})
}

func (l *verhalenlezer) lees(regel []byte) {
	l.regel++
	if p := tekst.GeenUTF8(regel); p >= 0 {
		l.fout(l.regel, p+1, goaltree.CodeTekenset, "", "not UTF-8; save the file with the encoding UTF-8")
		regel = bytes.ToValidUTF8(regel, []byte("?"))
	}
	inhoud := strings.TrimSpace(string(regel))
	if id, ok := strings.CutPrefix(inhoud, "#"); ok {
		l.sluit()
		l.begin(strings.TrimSpace(id))
		return
	}
	if inhoud == "" || l.in != nil {
		if l.in != nil {
			l.in.WriteString(inhoud + "\n")
		}
		return
	}
	if !l.vroegers {
		l.vroegers = true
		l.fout(l.regel, 1, goaltree.CodeSyntaxis, inhoud, `text before the first story; a story begins with a line "# effect-id"`)
	}
}

// begin starts the story of an id. A story that can't be used is read on all
// the same, so that its text is no second mistake.
func (l *verhalenlezer) begin(id string) {
	l.kop, l.kopID, l.in = l.regel, id, &strings.Builder{}
	switch {
	case id == "":
		l.fout(l.regel, 1, goaltree.CodeLeeg, "", "the id of an effect is missing behind #")
	case !slices.Contains(l.bekend, id):
		l.fout(l.regel, 1, goaltree.CodeOnbekendeTak, id, "no effect with this id; known are "+goaltree.Inkorten(strings.Join(l.bekend, ", ")))
	case l.teksten[id] != nil:
		l.fout(l.regel, 1, goaltree.CodeDubbel, id, "this effect has a story already")
	default:
		l.teksten[id] = l.in
	}
}

func (l *verhalenlezer) sluit() {
	if l.in != nil && strings.TrimSpace(l.in.String()) == "" {
		l.fout(l.kop, 1, goaltree.CodeLeeg, l.kopID, "the story is empty")
	}
	l.in = nil
}
