package odata

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// haal asks for an address until it has a good answer or there is no hope.
func (c *Client) haal(ctx context.Context, t *telling, adres string) (*document, error) {
	eens := false
	for n := 1; ; n++ {
		d, m := c.poging(ctx, adres)
		if m == nil {
			return d, nil
		}
		if m.herhaal == nooit || m.herhaal == nogEens && eens || n >= c.o.MaxPogingen {
			if n > 1 {
				m.fout.Melding += fmt.Sprintf("; attempt %d of at most %d", n, c.o.MaxPogingen)
			}
			return nil, m.fout
		}
		eens = eens || m.herhaal == nogEens
		pauze := max(m.na, c.terugtrekken(n))
		t.meld(func(v *Voortgang) {
			v.Adres, v.Poging, v.MaxPogingen, v.Wacht, v.Oorzaak = adres, n+1, c.o.MaxPogingen, pauze, m.fout
		})
		if wacht(ctx, c.o.Klok, pauze) != nil {
			return nil, gestopt(ctx, adres)
		}
	}
}

// terugtrekken is how long to wait after n attempts that failed: any time up
// to a bound that doubles ("full jitter": M. Brooker, Exponential Backoff And
// Jitter, AWS Architecture Blog, 2015), so that clients that failed together
// don't come back together.
func (c *Client) terugtrekken(n int) time.Duration {
	grens := c.o.EersteWacht
	for range n - 1 {
		if grens >= c.o.MaxWacht/2 {
			grens = c.o.MaxWacht
			break
		}
		grens *= 2
	}
	return time.Duration(c.o.Klok.Toeval() * float64(min(grens, c.o.MaxWacht)))
}

// reeks is what came by in one call, over all its lists: an address or a page
// that comes twice is a service that runs in a circle.
type reeks struct {
	adressen map[string]bool
	paginas  map[[sha256.Size]byte]string // the rows of a page -> its address
	rijen    int                          // that came by
	maxRijen int                          // 0: any number
}

// maxRijen is how many rows a list can have that is kept whole: the catalogue,
// or a list that describes a table. That of the wijken and buurten of 2020
// (table 84799NED) has 17,341.
const maxRijen = 1_000_000

func nieuweReeks(maxRijen int) *reeks {
	return &reeks{adressen: map[string]bool{}, paginas: map[[sha256.Size]byte]string{}, maxRijen: maxRijen}
}

// nieuw checks that a page was not there before, and is not too much.
func (r *reeks) nieuw(d *document) error {
	if d.aantal == 0 {
		return nil // nothing found, which two questions can share
	}
	if r.rijen += d.aantal; r.maxRijen > 0 && r.rijen > r.maxRijen {
		return fout(d.adres, goaltree.CodeTeGroot, fmt.Sprintf("the list has more than %d rows", r.maxRijen), nil)
	}
	som := sha256.Sum256(d.waarde())
	if eerder, ok := r.paginas[som]; ok {
		return fout(d.adres, CodeHerhaaldePagina, "this page has the same rows as the one at "+eerder, nil)
	}
	r.paginas[som] = d.adres
	return nil
}

// lijst gives the pages of a list, from an address on, out of the cache or
// from the service. After an error nothing follows.
func (c *Client) lijst(ctx context.Context, t *telling, r *reeks, o *opslag, wortel *url.URL, adres string) iter.Seq2[*document, error] {
	return func(yield func(*document, error) bool) {
		for adres != "" {
			d, err := c.bladzij(ctx, t, r, o, adres)
			if err != nil {
				yield(nil, err)
				return
			}
			volgend := ""
			if d.vervolg != "" {
				if volgend, err = vervolgadres(adres, wortel, d.vervolg); err != nil {
					yield(nil, err)
					return
				}
			}
			if !yield(d, nil) {
				return
			}
			adres = volgend
		}
	}
}

// bladzij gives one page of a list, within the limits of the call.
func (c *Client) bladzij(ctx context.Context, t *telling, r *reeks, o *opslag, adres string) (*document, error) {
	if ctx.Err() != nil {
		return nil, gestopt(ctx, adres)
	}
	if r.adressen[adres] {
		return nil, fout(adres, CodeHerhaaldePagina, "this address was given as that of a next page before", nil)
	}
	r.adressen[adres] = true
	if t.paginas++; t.paginas > c.o.MaxPaginas {
		return nil, fout(adres, CodeTeVeelPaginas, fmt.Sprintf("more than %d pages (MaxPaginas)", c.o.MaxPaginas), nil)
	}
	d := o.pak(adres)
	if d == nil {
		if o.dicht() {
			return nil, fout(adres, CodeOnbereikbaar, "the service can't be reached, and the cache does not have this page", nil)
		}
		var err error
		if d, err = c.haal(ctx, t, adres); err != nil {
			return nil, err
		}
		if !d.lijst {
			return nil, fout(adres, CodeVerkeerdAntwoord, fmt.Sprintf("expected a list of rows (value): %q", eersteWoorden(d.inhoud)), nil)
		}
	}
	if t.bytes += int64(len(d.inhoud)); t.bytes > c.o.MaxTotaal {
		return nil, fout(adres, goaltree.CodeTeGroot, fmt.Sprintf("more than %d bytes in all (MaxTotaal)", c.o.MaxTotaal), nil)
	}
	if err := r.nieuw(d); err != nil {
		return nil, err
	}
	if !d.uitCache {
		o.bewaar(d)
	}
	return d, nil
}

// onbereikbaar tells whether an error is of a service that can't be reached.
func onbereikbaar(err error) bool { return errors.Is(err, CodeOnbereikbaar) }
