package odata

import (
	"fmt"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Voortgang tells how far a call is.
type Voortgang struct {
	Tabel string // its id; empty for the catalogue
	Adres string // of the page at hand
	// Paginas, Bytes (unpacked) and Rijen of figures so far; of the catalogue,
	// its own. What describes a table is not counted in Paginas and Rijen.
	Paginas int
	Bytes   int64
	Rijen   int
	// Totaal is how many rows (version 3) or observations (version 4) the whole
	// table has, the most that can come; 0 where that is not told.
	Totaal int
	// UitCache: the page at hand came from the cache.
	UitCache bool
	// Onbevestigd: the service could not be reached, and the cache is used as
	// it is. See Options.Offline.
	Onbevestigd bool
	// Poging is the attempt that comes after Wacht, MaxPogingen how many are
	// made, and Oorzaak why the one before failed; zero when nothing failed.
	Poging, MaxPogingen int
	Wacht               time.Duration
	Oorzaak             *goaltree.Fout
	// Opmerking is something to know that ends nothing: a region the table does
	// not have, a file of the cache that is damaged.
	Opmerking *goaltree.Fout
}

// String gives one line in Dutch, for people who wait:
//
//	84799NED: 3 pagina's, 30.000 rijen van hoogstens 120.000, 12,4 MB
func (v Voortgang) String() string {
	var b strings.Builder
	if v.Tabel == "" {
		b.WriteString("catalogus: ")
	} else {
		b.WriteString(v.Tabel + ": ")
	}
	switch {
	case v.Poging > 0:
		fmt.Fprintf(&b, "poging %d van %d over %s", v.Poging, v.MaxPogingen, seconden(v.Wacht))
		if v.Oorzaak != nil {
			b.WriteString(" (" + string(v.Oorzaak.Code) + ")")
		}
		return b.String()
	case v.Opmerking != nil:
		b.WriteString(v.Opmerking.Error())
		return b.String()
	case v.Paginas == 1:
		b.WriteString("1 pagina")
	default:
		fmt.Fprintf(&b, "%d pagina's", v.Paginas)
	}
	b.WriteString(", " + notatie.Getal(float64(v.Rijen), 0) + " rijen")
	if v.Totaal > 0 {
		b.WriteString(" van hoogstens " + notatie.Getal(float64(v.Totaal), 0))
	}
	b.WriteString(", " + komma(float64(v.Bytes)/1e6) + " MB")
	if v.UitCache {
		b.WriteString(", uit de cache")
	}
	if v.Onbevestigd {
		b.WriteString(", niet nagevraagd bij de dienst")
	}
	return b.String()
}

func seconden(d time.Duration) string { return komma(d.Seconds()) + " s" }

func komma(x float64) string { return strings.Replace(fmt.Sprintf("%.1f", x), ".", ",", 1) }

// telling is what one call has had so far.
type telling struct {
	c       *Client
	v       Voortgang
	bytes   int64 // all that came in, what describes the table included
	paginas int
}

func (c *Client) nieuweTelling(tabel string) *telling {
	return &telling{c: c, v: Voortgang{Tabel: tabel}}
}

// meld tells the state as it is, as pas changes it.
func (t *telling) meld(pas func(*Voortgang)) {
	if t.c.o.Voortgang == nil {
		return
	}
	v := t.v
	if pas != nil {
		pas(&v)
	}
	t.c.meld.Lock()
	defer t.c.meld.Unlock()
	t.c.o.Voortgang(v)
}

// merkOp tells a remark.
func (t *telling) merkOp(f *goaltree.Fout) {
	t.meld(func(v *Voortgang) { v.Opmerking = f })
}
