package odata

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// herhaling says whether an attempt that failed is made again.
type herhaling uint8

const (
	nooit   herhaling = iota // the answer would be the same
	nogEens                  // perhaps a fault that passes, more likely not
	steeds                   // a fault that passes
)

// mislukt is an attempt that failed.
type mislukt struct {
	fout    *goaltree.Fout
	herhaal herhaling
	na      time.Duration // how long the service asks to wait
}

// The reasons for which an attempt is broken off.
var (
	errKop  = errors.New("no answer in time")
	errStil = errors.New("the answer stopped coming in")
	errDuur = errors.New("the answer took too long")
)

// poging asks for an address once, and gives the whole answer, checked.
func (c *Client) poging(ctx context.Context, adres string) (*document, *mislukt) {
	if m := c.beurt(ctx, adres); m != nil {
		return nil, m
	}
	defer func() { <-c.plaatsen }()
	binnen, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	stopDuur := c.o.Klok.Na(c.o.MaxDuur, func() { stop(errDuur) })
	defer stopDuur()

	r, err := http.NewRequestWithContext(binnen, http.MethodGet, adres, http.NoBody)
	if err != nil {
		return nil, &mislukt{fout: fout(adres, CodeVreemdAdres, "this address can't be asked", nil)}
	}
	r.Header.Set("User-Agent", agent)
	r.Header.Set("Accept", "application/json")
	r.Header.Set("Accept-Encoding", "gzip") // unpacked here, so that its checksum is checked whatever the transport
	stopKop := c.o.Klok.Na(c.o.MaxKop, func() { stop(errKop) })
	antwoord, err := c.http.Do(r)
	stopKop()
	if err != nil {
		return nil, verbroken(ctx, binnen, adres, err)
	}
	defer antwoord.Body.Close()
	lezer := &wakend{c: c, r: antwoord.Body, stop: stop}
	if antwoord.StatusCode != http.StatusOK {
		return nil, c.afgewezen(ctx, binnen, adres, antwoord, lezer)
	}
	inhoud, m := c.inhoud(ctx, binnen, adres, antwoord, lezer)
	if m != nil {
		return nil, m
	}
	return ontleed(adres, antwoord.Header.Get("Content-Type"), inhoud)
}

// beurt waits until a request may begin.
func (c *Client) beurt(ctx context.Context, adres string) *mislukt {
	select {
	case c.plaatsen <- struct{}{}:
	case <-ctx.Done():
		return &mislukt{fout: gestopt(ctx, adres)}
	}
	if c.rust(ctx) != nil {
		<-c.plaatsen
		return &mislukt{fout: gestopt(ctx, adres)}
	}
	return nil
}

// rust waits until MinPauze has passed since the last request began. Whoever
// comes while another waits comes after it, so no wait is longer than MinPauze,
// also when the clock was put back.
func (c *Client) rust(ctx context.Context) error {
	if c.o.MinPauze == 0 {
		return ctx.Err()
	}
	select {
	case c.pauze <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-c.pauze }()
	rest := c.laatste.Add(c.o.MinPauze).Sub(c.o.Klok.Nu())
	if err := wacht(ctx, c.o.Klok, min(rest, c.o.MinPauze)); err != nil {
		return err
	}
	c.laatste = c.o.Klok.Nu()
	return nil
}

// verbroken says why no answer, or half of one, came.
func verbroken(ctx, binnen context.Context, adres string, err error) *mislukt {
	if ctx.Err() != nil {
		return &mislukt{fout: gestopt(ctx, adres)}
	}
	if reden := context.Cause(binnen); reden != nil {
		err = reden
	}
	if u := (*url.Error)(nil); errors.As(err, &u) {
		err = u.Err // without the address, which the mistake has already
	}
	if errors.Is(err, errOmleiding) {
		return &mislukt{fout: fout(adres, CodeVreemdAdres, err.Error(), err)}
	}
	m := &mislukt{fout: fout(adres, CodeOnbereikbaar, "the connection failed: "+err.Error(), err), herhaal: steeds}
	if d := (*net.DNSError)(nil); errors.As(err, &d) && d.IsNotFound {
		m.herhaal = nooit // a name that is not there is a mistake in the address
	}
	return m
}

// maxFouttekst is how much of an answer that is a mistake is read.
const maxFouttekst = 64 << 10

// afgewezen says what an answer other than 200 means.
func (c *Client) afgewezen(ctx, binnen context.Context, adres string, a *http.Response, r io.Reader) *mislukt {
	if uitgepakt, m := uitpakken(adres, a, r); m == nil {
		r = uitgepakt
	}
	tekst, err := io.ReadAll(io.LimitReader(r, maxFouttekst))
	if err != nil && ctx.Err() != nil {
		return verbroken(ctx, binnen, adres, err)
	}
	melding := fmt.Sprintf("the service answered %d %s", a.StatusCode, http.StatusText(a.StatusCode))
	if van := foutmelding(tekst); van != "" {
		melding += ": " + van
	}
	f := fout(adres, CodeVerkeerdAntwoord, strings.TrimSpace(melding), nil)
	switch {
	case a.StatusCode == http.StatusTooManyRequests || a.StatusCode >= 500:
		f.Code = CodeOnbereikbaar
		return &mislukt{fout: f, herhaal: steeds, na: c.wachttijd(a.Header.Get("Retry-After"))}
	case a.StatusCode == http.StatusNotFound || a.StatusCode == http.StatusGone:
		f.Code = CodeNietGevonden
	case a.StatusCode >= 400:
		f.Code = CodeGeweigerd
	}
	return &mislukt{fout: f}
}

// wachttijd reads a Retry-After, seconds or a date; at most MaxWacht.
func (c *Client) wachttijd(s string) time.Duration {
	s = strings.TrimSpace(s)
	var d time.Duration
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		d = time.Duration(min(max(n, 0), int64(c.o.MaxWacht/time.Second)+1)) * time.Second
	} else if t, err := http.ParseTime(s); err == nil {
		d = t.Sub(c.o.Klok.Nu())
	}
	return max(0, min(d, c.o.MaxWacht))
}

// inhoud reads an answer whole.
func (c *Client) inhoud(ctx, binnen context.Context, adres string, a *http.Response, w *wakend) ([]byte, *mislukt) {
	r, m := uitpakken(adres, a, w)
	if m != nil {
		if ctx.Err() != nil || context.Cause(binnen) != nil {
			return nil, verbroken(ctx, binnen, adres, m.fout.Oorzaak)
		}
		return nil, m
	}
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(r, c.o.MaxPagina+1))
	switch {
	case n > c.o.MaxPagina:
		return nil, &mislukt{fout: fout(adres, goaltree.CodeTeGroot, fmt.Sprintf("the page is larger than %d bytes (MaxPagina)", c.o.MaxPagina), nil)}
	case err != nil:
		return nil, verbroken(ctx, binnen, adres, err)
	case a.ContentLength >= 0 && w.n != a.ContentLength:
		return nil, verbroken(ctx, binnen, adres, io.ErrUnexpectedEOF) // a transport of the user's own may not check it
	}
	return b.Bytes(), nil
}

// uitpakken gives what was packed.
func uitpakken(adres string, a *http.Response, r io.Reader) (io.Reader, *mislukt) {
	switch soort := strings.ToLower(a.Header.Get("Content-Encoding")); soort {
	case "", "identity":
		return r, nil
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, &mislukt{fout: fout(adres, CodeOnbereikbaar, "the answer is no gzip, as it says it is: "+err.Error(), err), herhaal: steeds}
		}
		return z, nil
	default:
		return nil, &mislukt{fout: fout(adres, CodeVerkeerdAntwoord, "the answer is packed in a way that was not asked for", errors.New("Content-Encoding "+goaltree.Inkorten(soort)))}
	}
}

// wakend reads an answer, and breaks it off when nothing comes in.
type wakend struct {
	c    *Client
	r    io.Reader
	stop context.CancelCauseFunc
	n    int64
}

// Read reads as r does.
func (w *wakend) Read(p []byte) (int, error) {
	rust := w.c.o.Klok.Na(w.c.o.MaxStil, func() { w.stop(errStil) })
	n, err := w.r.Read(p)
	rust()
	w.n += int64(n)
	return n, err
}

// ontleed checks an answer: whole JSON, one object, no mistake of the service.
func ontleed(adres, soort string, inhoud []byte) (*document, *mislukt) {
	if media, _, err := mime.ParseMediaType(soort); soort != "" && (err != nil || media != "application/json" && media != "text/json" && !strings.HasSuffix(media, "+json")) {
		return nil, &mislukt{
			fout:    fout(adres, CodeVerkeerdAntwoord, fmt.Sprintf("expected JSON, got %s: %q", goaltree.Inkorten(soort), eersteWoorden(inhoud)), nil),
			herhaal: nogEens,
		}
	}
	if !utf8.Valid(inhoud) {
		return nil, &mislukt{fout: fout(adres, goaltree.CodeTekenset, "the answer is not UTF-8", nil), herhaal: nogEens}
	}
	return leesDocument(adres, bytes.TrimPrefix(inhoud, []byte("\ufeff"))) // RFC 8259, section 8.1
}

// eersteWoorden gives the beginning of a text in words, without the tags of HTML.
func eersteWoorden(b []byte) string {
	const lang = 100
	var uit strings.Builder
	binnen := false
	for _, r := range string(b[:min(len(b), 4096)]) {
		switch {
		case r == '<':
			binnen = true
			uit.WriteByte(' ')
		case r == '>':
			binnen = false
		case !binnen:
			uit.WriteRune(r)
		}
	}
	tekst := []rune(strings.ToValidUTF8(strings.Join(strings.Fields(uit.String()), " "), "?"))
	if len(tekst) > lang {
		return string(tekst[:lang]) + "…"
	}
	return string(tekst)
}
