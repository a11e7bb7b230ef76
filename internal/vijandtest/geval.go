package vijandtest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// Tijd is how long a reader may take over one case, on a slow machine with the
// race detector on: longer is taken for a hang.
const Tijd = 20 * time.Second

// Soort is a kind of case.
type Soort string

// The kinds of case.
const (
	Heel       Soort = "heel"       // the good file, in clothes that a reader should know
	Leeg       Soort = "leeg"       // nothing, or nothing of this format
	Tekenset   Soort = "tekenset"   // not UTF-8, or characters that have no business there
	Afgebroken Soort = "afgebroken" // cut off, or with more behind it
	Schijf     Soort = "schijf"     // a reader of bytes that fails, or dawdles
	Waarden    Soort = "waarden"    // a value that is not what the field has
	Sleutels   Soort = "sleutels"   // keys or columns that are double, unknown or not there
	Diepte     Soort = "diepte"     // nesting
	Omvang     Soort = "omvang"     // size and number
	Aanhaling  Soort = "aanhaling"  // quotes, separators and rows of CSV
	Volgorde   Soort = "volgorde"   // lines of a log that moved
)

// eis is what must become of a case.
type eis int

const (
	vrij     eis = iota // an error or a value
	weigeren            // an error, or a row rejected
	nemen               // a value
)

type geval struct {
	soort Soort
	naam  string
	in    invoer
	eis   eis
	// langs wraps the reader of the file.
	langs func(io.Reader) io.Reader
}

// corpus gathers cases.
type corpus struct {
	soort  Soort
	alle   []geval
	geldig []byte
	dun    bool // the thin corpus
}

func (c *corpus) voeg(e eis, in invoer, naam string, args ...any) {
	c.alle = append(c.alle, geval{soort: c.soort, naam: fmt.Sprintf(naam, args...), in: in, eis: e})
}

// plekken spreads n places over the good file, its ends among them.
func (c *corpus) plekken(n int) []int {
	var alle []int
	for i := range n + 1 {
		alle = append(alle, len(c.geldig)*i/n)
	}
	return slices.Compact(alle)
}

// invoegen gives the good file with a text at a place.
func (c *corpus) invoegen(op int, s string) invoer { return c.vervang(op, op, s) }

// vervang gives the good file with a text instead of what stands from begin to eind.
func (c *corpus) vervang(begin, eind int, delen ...string) invoer {
	midden := make(invoer, len(delen))
	for i, d := range delen {
		midden[i] = herhaald(d, 1)
	}
	return c.vervangDoor(begin, eind, midden...)
}

func (c *corpus) vervangDoor(begin, eind int, midden ...stuk) invoer {
	return slices.Concat(invoer{{tekst: c.geldig[:begin], keer: 1}}, midden, invoer{{tekst: c.geldig[eind:], keer: 1}})
}

// verdunning is how much smaller the largest files of the thin corpus are.
const verdunning = 32

// groot gives a number of repetitions, less of them where the corpus is thin.
func (c *corpus) groot(n int) int {
	if c.dun {
		return n / (verdunning * zeef)
	}
	return n
}

// beproef has a reader read every case, and reports how many there were of
// each kind.
func (c *corpus) beproef(t *testing.T, l Lezer) {
	t.Helper()
	t.Logf("%d cases", len(c.alle))
	perSoort := map[Soort][]geval{}
	var soorten []Soort
	for _, g := range c.alle {
		if perSoort[g.soort] == nil {
			soorten = append(soorten, g.soort)
		}
		perSoort[g.soort] = append(perSoort[g.soort], g)
	}
	for _, soort := range soorten {
		t.Run(string(soort), func(t *testing.T) {
			const genoeg = 10
			mis := 0
			for i, g := range perSoort[soort] {
				begin := time.Now() //nolint:forbidigo // what took long is told, and decides nothing
				err := l.probeer(&g)
				if duur := time.Since(begin); duur > time.Second { //nolint:forbidigo // idem
					t.Logf("%v: %s", duur.Round(time.Second/10), g.naam)
				}
				if err == nil {
					continue
				}
				if mis++; mis <= genoeg {
					t.Errorf("%s: %v", g.naam, err)
				}
				if errors.Is(err, errHangt) {
					t.Fatalf("%d cases not tried", len(perSoort[soort])-i-1)
				}
			}
			if mis > genoeg {
				t.Errorf("and %d more", mis-genoeg)
			}
		})
	}
}

var errHangt = errors.New("it does not end")

// bestand is the name that errors must bear.
const bestand = "vijand.dat"

// probeer has the reader read one case.
func (l *Lezer) probeer(g *geval) error {
	lz := &lezer{in: slices.Clone(g.in)}
	var r io.Reader = lz
	if g.langs != nil {
		r = g.langs(lz)
	}
	var u Uitkomst
	var voor, na runtime.MemStats
	klaar := make(chan error, 1)
	runtime.ReadMemStats(&voor)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				klaar <- fmt.Errorf("panic: %v\n%s", p, debug.Stack())
			}
		}()
		u = l.Lees(r, bestand)
		klaar <- nil
	}()
	wekker := time.NewTimer(Tijd)
	defer wekker.Stop()
	select {
	case err := <-klaar:
		if err != nil {
			return err
		}
	case <-wekker.C:
		return fmt.Errorf("%w within %v\n%s", errHangt, Tijd, waarHetHangt())
	}
	runtime.ReadMemStats(&na)
	if mis := l.geheugen(na.TotalAlloc-voor.TotalAlloc, lz.gelezen); mis != nil {
		return mis
	}
	return l.keur(g, u)
}

// waarHetHangt gives the stack of the reader that does not end.
func waarHetHangt() string {
	b := make([]byte, 1<<20)
	for stapel := range strings.SplitSeq(string(b[:runtime.Stack(b, true)]), "\n\n") {
		if strings.Contains(stapel, "probeer.func") {
			return stapel
		}
	}
	return ""
}

func (l *Lezer) geheugen(gebruikt uint64, gelezen int64) error {
	vast, perByte := l.Vast, l.PerByte
	if vast == 0 {
		vast = standaardVast
	}
	if perByte == 0 {
		perByte = standaardPerByte
	}
	if mag := int64(vast) + int64(perByte)*gelezen; int64(min(gebruikt, 1<<62)) > mag {
		return fmt.Errorf("allocated %d bytes over %d that it read, more than %d", gebruikt, gelezen, mag)
	}
	return nil
}

// keur says what is wrong with an outcome.
func (l *Lezer) keur(g *geval, u Uitkomst) error {
	if mis := l.keurFout(u.Fout, bestand); mis != "" {
		return errors.New(mis)
	}
	for _, f := range u.Rijfouten {
		if mis := l.keurFout(f, bestand); mis != "" {
			return errors.New(mis)
		}
	}
	if t := u.Telling; t != nil && t.Gelezen != t.Aanvaard+t.Geweigerd {
		return fmt.Errorf("lost rows: %+v", *t)
	}
	geweigerd := u.Fout != nil || u.Telling != nil && u.Telling.Geweigerd > 0
	switch {
	case errors.Is(u.Fout, errStopt):
		return errStopt
	case g.eis == weigeren && !geweigerd && !slices.Contains(l.Ruim, g.soort):
		return errors.New("accepted")
	case g.eis == nemen && geweigerd:
		return fmt.Errorf("refused: %w", errors.Join(u.Fout, eerste(u.Rijfouten)))
	}
	return nil
}

// eerste gives the first mistake, without which there is none.
func eerste[E error](fouten []E) error {
	if len(fouten) == 0 {
		return nil
	}
	return fouten[0]
}

// schijf adds bytes that come slowly, with their end, or not all.
func (c *corpus) schijf() {
	c.soort = Schijf
	langs := func(e eis, naam string, f func(io.Reader) io.Reader) {
		c.voeg(e, los(string(c.geldig)), "%s", naam)
		c.alle[len(c.alle)-1].langs = f
	}
	langs(nemen, "byte by byte", iotest.OneByteReader)
	langs(nemen, "end with the last bytes", iotest.DataErrReader)
	langs(nemen, "halves", iotest.HalfReader)
	langs(weigeren, "fails at once", func(io.Reader) io.Reader { return iotest.ErrReader(errStuk) })
	langs(weigeren, "fails halfway", func(r io.Reader) io.Reader {
		return io.MultiReader(io.LimitReader(r, int64(len(c.geldig)/2)), iotest.ErrReader(errStuk))
	})
	langs(weigeren, "fails at the end", func(r io.Reader) io.Reader { return io.MultiReader(r, iotest.ErrReader(errStuk)) })
}

// regeleinden are the good file with line feeds replaced.
func (c *corpus) regeleinden(door string) invoer {
	kaal := bytes.ReplaceAll(c.geldig, []byte("\r\n"), []byte("\n"))
	return los(string(bytes.ReplaceAll(kaal, []byte("\n"), []byte(door))))
}

// opNaam goes through a table in the order of its names.
func opNaam[V any](tabel map[string]V) iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, naam := range slices.Sorted(maps.Keys(tabel)) {
			if !yield(naam, tabel[naam]) {
				return
			}
		}
	}
}
