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
	Stat() (fs.FileInfo, error)
	Sync() error
	Truncate(size int64) error
}

// Bestand is a log in a file. It is safe for concurrent use. Open and
// OpenAlleenLezen open one.
type Bestand struct {
	pad       string // as the caller gave it, for messages
	plaats    string // the same, whatever the working directory becomes
	schrijven bool

	mu         sync.Mutex
	f          schijf
	eind       int64 // the log is the file up to here
	stand      stand
	afgesneden *Staart
	schade     *goaltree.Fout // in the middle, with OpenAlleenLezen alone
	stuk       *goaltree.Fout // why nothing is added any more
}

// Open opens a log for writing, and makes the file where there is none.
// It goes through the whole log once, by its sums; All then reads the events. A
// last line that a crash left half written is cut off and kept in a file beside
// the log, and Afgesneden tells it; other damage is an error (CodeBeschadigd),
// for which OpenAlleenLezen gives what stands before it. While another writer has
// the file open the error is CodeBezet.
func Open(pad string) (*Bestand, error) {
	_, err := os.Stat(pad)
	nieuw := errors.Is(err, fs.ErrNotExist)
	plaats, err := filepath.Abs(pad)
	if err != nil {
		return nil, openfout(pad, err)
	}
	f, err := openAlleen(pad)
	if err != nil {
		return nil, openfout(pad, err)
	}
	b := &Bestand{pad: pad, plaats: plaats, schrijven: true, f: f}
	if err := b.begin(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	if nieuw {
		bewaarMap(pad)
	}
	return b, nil
}

// OpenAlleenLezen opens a log for reading alone, also while another writes. It
// goes through the whole log once, by its sums; All gives what was there then.
// Nothing is cut off: a last line without line feed is left out, and Afgesneden
// tells it. Append gives CodeAlleenLees.
func OpenAlleenLezen(pad string) (*Bestand, error) {
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

// begin goes through the log, up to where it ends well. That every line is as
// it was written its sum says; only the last is read, for the next to follow on.
func (b *Bestand) begin() error {
	laatste, v, f, err := b.doorloop()
	if err != nil {
		return schijffout(b.pad, "reading the log", err)
	}
	b.eind = v.plek
	if laatste.einde {
		g, fouten := ronde.Parse(laatste.tekst)
		if fouten != nil {
			b.eind = laatste.plek
			return b.beschadigd(laatste, goaltree.Fouten(fouten))
		}
		b.stand.tijd = g.Tijd
	}
	if f == nil && len(v.tekst) == 0 {
		return nil
	}
	return b.rest(v, f)
}

// doorloop gives the last line that is as it was written, without its sum, and
// what comes after it: with f a line that is not as it was written, otherwise
// one without line feed, which is empty where the log ends well.
func (b *Bestand) doorloop() (laatste, v regel, f *goaltree.Fout, err error) {
	l := nieuweRegels(io.NewSectionReader(b.f, 0, 1<<62))
	var tekst []byte
	for {
		v, err = l.volgende()
		if errors.Is(err, io.EOF) {
			err = nil
		}
		if err != nil || !v.einde {
			return laatste, v, nil, err
		}
		kern, som, f := b.stand.keur(v.tekst)
		if f != nil {
			return laatste, v, f, nil
		}
		tekst = append(tekst[:0], kern...) // which is gone with the next line
		laatste = v
		laatste.tekst = tekst
		b.stand.nr++
		b.stand.som = som
	}
}

// rest deals with a line that is no whole event: what a crash left, at the end
// of the file, or damage.
func (b *Bestand) rest(v regel, f *goaltree.Fout) error {
	switch {
	case v.teLang:
		f = teLang()
	case f != nil:
	case b.stand.nr == 0:
		f = fout("", CodeSom, "the file has no whole event (remove it if it is what a crash left of the first)")
	default:
		reden := b.stand.alsStaart(v.tekst)
		if reden == "" {
			f = fout("", CodeSom, "the last line has no line feed, and is not the beginning of event %d alone", b.stand.nr+1)
			break
		}
		b.afgesneden = &Staart{Regel: v.nr, Plek: v.plek, Inhoud: bytes.Clone(v.tekst), Reden: reden}
		if b.schrijven {
			return b.snij(b.afgesneden)
		}
		return nil
	}
	return b.beschadigd(v, []*goaltree.Fout{f})
}

func teLang() *goaltree.Fout {
	return fout("", goaltree.CodeTeGroot, "the line has more than %d bytes", maxLijn)
}

// lees reads one line as the event that follows.
func (s *stand) lees(v regel) (g ronde.Gebeurtenis, fouten []*goaltree.Fout) {
	if v.teLang {
		return g, []*goaltree.Fout{teLang()}
	}
	kern, som, f := s.keur(v.tekst)
	if f != nil {
		return g, []*goaltree.Fout{f}
	}
	g, err := ronde.Parse(kern)
	if err != nil {
		return g, goaltree.Fouten(err)
	}
	if f := s.volgt(&g); f != nil {
		return g, []*goaltree.Fout{f}
	}
	s.verder(&g, som)
	return g, nil
}

// schadeBij tells damage in a line, with what is wrong there.
func (b *Bestand) schadeBij(v regel, fouten []*goaltree.Fout) *goaltree.Fout {
	for _, f := range fouten {
		f.Bestand, f.Regel = b.pad, v.nr
	}
	gevolg := "this is no log, or one that is damaged from its beginning; it stays as it is"
	if v.nr > 1 {
		gevolg = fmt.Sprintf("the log is damaged here, at byte %d; what stands before it can be read, and nothing is added", v.plek)
	}
	return &goaltree.Fout{
		Bestand: b.pad, Regel: v.nr, Waarde: leesbaar(v.tekst), Code: CodeBeschadigd,
		Melding: fouten[0].Melding + ": " + gevolg,
		Oorzaak: goaltree.Join(fouten),
	}
}

// beschadigd ends the opening at damage: an error for who would write, and for
// who reads what All ends with.
func (b *Bestand) beschadigd(v regel, fouten []*goaltree.Fout) error {
	f := b.schadeBij(v, fouten)
	if b.schrijven {
		return f
	}
	b.schade = f
	return nil
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

// Append keeps an event at the end of the log: when it returns nil the disk has
// it. An event that does not follow on the last one is refused. After an error
// the event is not there; where that cannot be seen to (a disk that fails, and
// then fails again) the error says so, and nothing more is added. Where the file
// is no longer the one that was opened, or no longer ends as it was left,
// the error is CodeVervangen, and nothing more is added.
func (b *Bestand) Append(g ronde.Gebeurtenis) error {
	if b == nil {
		return gesloten("")
	}
	regel, err := g.Regel()
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.stuk != nil {
		return b.stuk
	}
	if b.f == nil {
		return gesloten(b.pad)
	}
	if f := b.stand.volgt(&g); f != nil {
		return f
	}
	if f := b.nogDezelfde(); f != nil {
		if f.Code == CodeVervangen {
			b.stuk = f
		}
		return f
	}
	lijn, som := b.stand.metSom(regel)
	_, err = b.f.WriteAt(lijn, b.eind)
	if err == nil {
		err = b.f.Sync()
	}
	if err != nil {
		return b.terug(err)
	}
	b.eind += int64(len(lijn))
	b.stand.verder(&g, som)
	return nil
}

// nogDezelfde tells whether the path still leads to the file that is open, and
// the file still ends as it was left. The lock keeps out who asks for it; an
// editor, a copy or a removal does not.
func (b *Bestand) nogDezelfde() *goaltree.Fout {
	open, err := b.f.Stat()
	if err != nil {
		return schijffout(b.pad, "looking at the log", err)
	}
	daar, err := os.Stat(b.plaats)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return b.vervangen("the file was removed or renamed while it was open")
	case err != nil:
		return schijffout(b.pad, "looking at the log", err)
	case !os.SameFile(open, daar):
		return b.vervangen("another file stands in the place of the one that was opened")
	case open.Size() != b.eind:
		return b.vervangen(fmt.Sprintf("the file has %d bytes where it was left with %d: something else wrote to it", open.Size(), b.eind))
	case b.stand.nr == 0:
		return nil
	}
	wil := []byte(string(b.stand.som) + somEinde + "\n")
	staart := make([]byte, len(wil))
	if _, err := b.f.ReadAt(staart, b.eind-int64(len(wil))); err != nil {
		return schijffout(b.pad, "looking at the log", err)
	}
	if !bytes.Equal(staart, wil) {
		return b.vervangen("the file ends otherwise than it was left: something else wrote to it")
	}
	return nil
}

func (b *Bestand) vervangen(wat string) *goaltree.Fout {
	return &goaltree.Fout{Bestand: b.pad, Code: CodeVervangen, Melding: wat + "; nothing is added until it is opened anew"}
}

func gesloten(pad string) *goaltree.Fout {
	return &goaltree.Fout{Bestand: pad, Code: CodeDicht, Melding: "the store was closed, or was never opened"}
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

// All gives the events in order, as they were when it began. At damage it gives
// the events before it and then the error, and stops. A line that is as it was
// written, but is no event that this version knows, is damage to it: it ends
// there, and nothing is added after.
func (b *Bestand) All() iter.Seq2[ronde.Gebeurtenis, error] {
	return func(yield func(ronde.Gebeurtenis, error) bool) {
		if b == nil {
			yield(ronde.Gebeurtenis{}, gesloten(""))
			return
		}
		b.mu.Lock()
		f, eind, schade := b.f, b.eind, b.schade
		b.mu.Unlock()
		if f == nil {
			yield(ronde.Gebeurtenis{}, gesloten(b.pad))
			return
		}
		var s stand
		l := nieuweRegels(io.NewSectionReader(f, 0, eind))
		for l.plek < eind {
			v, err := l.volgende()
			switch {
			case errors.Is(err, io.EOF), err == nil && !v.einde && !v.teLang:
				yield(ronde.Gebeurtenis{}, b.nietMeer(b.vervangen("the file is shorter than when it was opened: something else wrote to it")))
				return
			case err != nil:
				yield(ronde.Gebeurtenis{}, schijffout(b.pad, "reading the log", err))
				return
			}
			g, fouten := s.lees(v)
			if fouten != nil {
				yield(ronde.Gebeurtenis{}, b.nietMeer(b.schadeBij(v, fouten)))
				return
			}
			if !yield(g, nil) {
				return
			}
		}
		if schade != nil {
			yield(ronde.Gebeurtenis{}, schade)
		}
	}
}

// nietMeer sees to it that nothing is added after what reading found.
func (b *Bestand) nietMeer(f *goaltree.Fout) *goaltree.Fout {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.stuk == nil {
		b.stuk = f
	}
	return f
}

// Close lets the file and its lock go.
func (b *Bestand) Close() error {
	if b == nil {
		return gesloten("")
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.f == nil {
		return nil
	}
	err := b.f.Close()
	b.f = nil
	b.stuk = gesloten(b.pad)
	if err != nil {
		return schijffout(b.pad, "closing the log", err)
	}
	return nil
}
