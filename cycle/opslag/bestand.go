package opslag

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"sync"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// schijf is what a Bestand asks of the file under it.
type schijf interface {
	io.ReaderAt
	io.WriterAt
	io.Closer
	Sync() error
	Truncate(size int64) error
}

// Bestand is a log in a file. It is safe for concurrent use. OpenBestand and
// LeesBestand open one.
type Bestand struct {
	pad       string
	schrijven bool

	mu         sync.Mutex
	f          schijf
	eind       int64 // the log is the file up to here
	stand      stand
	afgesneden *Staart
	schade     *goaltree.Fout // in the middle, with LeesBestand alone
	stuk       *goaltree.Fout // why nothing is added any more
}

// Staart is a last line that a crash left half written.
type Staart struct {
	Regel  int    // its number in the file, from 1
	Plek   int64  // offset of its first byte
	Inhoud []byte // what stood there
	Reden  string // one English sentence without final stop: why it is no event
}

// OpenBestand opens a log for writing, and makes the file where there is none.
// It reads the whole log. A last line that a crash left half written is cut
// off, and Afgesneden tells it; other damage is an error (CodeBeschadigd), for
// which LeesBestand gives what stands before it. While another writer has the
// file open the error is CodeBezet.
func OpenBestand(pad string) (*Bestand, error) {
	_, err := os.Stat(pad)
	nieuw := errors.Is(err, fs.ErrNotExist)
	f, err := openAlleen(pad)
	if err != nil {
		return nil, openfout(pad, err)
	}
	b := &Bestand{pad: pad, schrijven: true, f: f}
	if err := b.begin(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	if nieuw {
		bewaarMap(pad)
	}
	return b, nil
}

// LeesBestand opens a log for reading alone, also while another writes. It
// reads the whole log; All gives what was there then. Nothing is cut off:
// a last line without line feed is left out, and Afgesneden tells it. Append
// gives CodeAlleenLees.
func LeesBestand(pad string) (*Bestand, error) {
	f, err := os.Open(pad)
	if err != nil {
		return nil, openfout(pad, err)
	}
	b := &Bestand{pad: pad, f: f, stuk: &goaltree.Fout{Bestand: pad, Code: CodeAlleenLees, Melding: "the log is open for reading alone"}}
	if err := b.begin(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return b, nil
}

func openfout(pad string, err error) error {
	if f := new(goaltree.Fout); errors.As(err, &f) {
		f.Bestand = pad
		return f
	}
	return &goaltree.Fout{Bestand: pad, Code: CodeSchijf, Melding: "the log cannot be opened: " + err.Error(), Oorzaak: err}
}

// bewaarMap has the disk keep that the file is in its folder. Some platforms
// can't, and need not.
func bewaarMap(pad string) {
	if d, err := os.Open(filepath.Dir(pad)); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// begin reads the log through, up to where it ends well.
func (b *Bestand) begin() error {
	l := nieuweRegels(io.NewSectionReader(b.f, 0, 1<<62))
	for {
		v, err := l.volgende()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return schijffout(b.pad, "reading the log", err)
		}
		g, fouten := b.lees(v)
		if fouten == nil && v.einde {
			b.stand.verder(&g)
			b.eind = l.plek
			continue
		}
		return b.einde(l, v, fouten)
	}
}

// lees reads one line as the event that follows.
func (b *Bestand) lees(v regel) (g ronde.Gebeurtenis, fouten []*goaltree.Fout) {
	if v.teLang {
		return g, b.wijs(v, fout("", goaltree.CodeTeGroot, "the line has more than %d bytes", ronde.MaxRegel))
	}
	g, err := ronde.Parse(v.tekst)
	if err != nil {
		return g, b.wijs(v, goaltree.Fouten(err)...)
	}
	if f := b.stand.volgt(&g); f != nil {
		return g, b.wijs(v, f)
	}
	return g, nil
}

// wijs says in which line of the file mistakes stand.
func (b *Bestand) wijs(v regel, fouten ...*goaltree.Fout) []*goaltree.Fout {
	for _, f := range fouten {
		f.Bestand, f.Regel = b.pad, v.nr
	}
	return fouten
}

// einde deals with a line that is no whole event: what a crash left, at the end
// of the file, or damage.
func (b *Bestand) einde(l *regels, v regel, fouten []*goaltree.Fout) error {
	inhoud := bytes.Clone(v.tekst)
	half := !v.einde && !v.teLang
	if v.einde && onleesbaar(fouten) {
		_, err := l.volgende()
		half = errors.Is(err, io.EOF)
	}
	if half && begintAlsRegel(inhoud) {
		b.afgesneden = &Staart{Regel: v.nr, Plek: v.plek, Inhoud: inhoud, Reden: "the line has no line feed"}
		if v.einde {
			b.afgesneden.Reden = fouten[0].Melding
			b.afgesneden.Inhoud = append(b.afgesneden.Inhoud, '\n')
		}
		if !b.schrijven {
			return nil
		}
		if err := b.f.Truncate(v.plek); err != nil {
			return schijffout(b.pad, "cutting off the half line at the end", err)
		}
		if err := b.f.Sync(); err != nil {
			return schijffout(b.pad, "cutting off the half line at the end", err)
		}
		return nil
	}
	schade := &goaltree.Fout{
		Bestand: b.pad, Regel: v.nr, Waarde: leesbaar(inhoud), Code: CodeBeschadigd,
		Melding: fmt.Sprintf("the log is damaged here, at byte %d; what stands before it can be read, and nothing is added", v.plek),
		Oorzaak: goaltree.Join(fouten),
	}
	if len(fouten) > 0 {
		schade.Melding = fouten[0].Melding + ": " + schade.Melding
	}
	if b.schrijven {
		return schade
	}
	b.schade = schade
	return nil
}

// onleesbaar tells whether a line is no JSON at all. A crash leaves such lines;
// a line that is JSON was written whole, by something that knew other events.
func onleesbaar(fouten []*goaltree.Fout) bool {
	for _, f := range fouten {
		if f.Code == goaltree.CodeSyntaxis || f.Code == goaltree.CodeTekenset {
			return true
		}
	}
	return false
}

// beginRegel is how every line begins that Append writes.
const beginRegel = `{"nr":`

// begintAlsRegel tells whether a half line is what a crash leaves of one that
// Append wrote: its beginning, or the zeros of a stretch that the disk did not
// get to.
func begintAlsRegel(b []byte) bool {
	n := min(len(b), len(beginRegel))
	return n > 0 && (b[0] == 0 || string(b[:n]) == beginRegel[:n])
}

// leesbaar gives the beginning of a damaged line for an error message.
func leesbaar(b []byte) string {
	const genoeg = 200
	if len(b) > genoeg {
		b = b[:genoeg]
	}
	if !utf8.Valid(b) {
		b = bytes.ToValidUTF8(b, []byte("\uFFFD"))
	}
	return goaltree.Inkorten(string(b))
}

// Afgesneden tells the half line that stood at the end when the log was opened;
// nil when it ended well.
func (b *Bestand) Afgesneden() *Staart { return b.afgesneden }

// Append is Opslag's. When it returns nil the disk keeps the event.
func (b *Bestand) Append(g ronde.Gebeurtenis) error {
	regel, err := g.Regel()
	if err != nil {
		return err
	}
	regel = append(regel, '\n')
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.stuk != nil {
		return b.stuk
	}
	if f := b.stand.volgt(&g); f != nil {
		return f
	}
	_, err = b.f.WriteAt(regel, b.eind)
	if err == nil {
		err = b.f.Sync()
	}
	if err != nil {
		return b.terug(err)
	}
	b.eind += int64(len(regel))
	b.stand.verder(&g)
	return nil
}

// terug takes back a line that the disk did not keep. Where that fails too
// nothing is added any more: after a failed Sync nobody knows what is there.
func (b *Bestand) terug(oorzaak error) error {
	f := schijffout(b.pad, "keeping the event", oorzaak)
	err := b.f.Truncate(b.eind)
	if err == nil {
		err = b.f.Sync()
	}
	if err != nil {
		b.stuk = schijffout(b.pad, "taking back an event that was half kept", err)
		f.Melding += "; it may be half there until the log is opened anew, and nothing more is added"
	}
	return f
}

// All is Opslag's.
func (b *Bestand) All() iter.Seq2[ronde.Gebeurtenis, error] {
	return func(yield func(ronde.Gebeurtenis, error) bool) {
		b.mu.Lock()
		f, eind, schade := b.f, b.eind, b.schade
		b.mu.Unlock()
		if f == nil {
			yield(ronde.Gebeurtenis{}, &goaltree.Fout{Bestand: b.pad, Code: CodeDicht, Melding: "the store was closed"})
			return
		}
		l := nieuweRegels(io.NewSectionReader(f, 0, eind))
		lezer := &Bestand{pad: b.pad}
		for {
			v, err := l.volgende()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				yield(ronde.Gebeurtenis{}, schijffout(b.pad, "reading the log", err))
				return
			}
			g, fouten := lezer.lees(v)
			if fouten != nil {
				yield(ronde.Gebeurtenis{}, goaltree.Join(fouten))
				return
			}
			lezer.stand.verder(&g)
			if !yield(g, nil) {
				return
			}
		}
		if schade != nil {
			yield(ronde.Gebeurtenis{}, schade)
		}
	}
}

// Close is Opslag's: it lets the file and its lock go.
func (b *Bestand) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.f == nil {
		return nil
	}
	err := b.f.Close()
	b.f = nil
	b.stuk = &goaltree.Fout{Bestand: b.pad, Code: CodeDicht, Melding: "the store was closed"}
	if err != nil {
		return schijffout(b.pad, "closing the log", err)
	}
	return nil
}
