package odata

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// The services of CBS.
const (
	Basis3 = "https://opendata.cbs.nl"          // OData 3
	Basis4 = "https://datasets.cbs.nl/odata/v1" // OData 4
	agent  = "bredemonitoring-sociaaldomein (+https://github.com/bredemonitoring/sociaaldomein)"
)

// Options say which service a client asks, and how patient and how careful it
// is. The zero Options ask the service of CBS, by OData 3, without a cache. A
// number or duration that is zero takes its default; below zero is a mistake.
type Options struct {
	// Versie of OData: 3 or 4; default 3.
	Versie int
	// Basis3 and Basis4 are the addresses of the services; default those of
	// CBS. Others publish with the same services: https://dataderden.cbs.nl.
	Basis3, Basis4 string
	// Catalogus of OData 4; default CBS. OData 3 has none in its addresses.
	Catalogus string
	// Getypeerd asks OData 3 for the TypedDataSet: less to fetch, but with null
	// both for a blank and for the mark "." of a figure that is not known. The
	// default is the UntypedDataSet, which keeps them apart.
	Getypeerd bool
	// HTTP makes the connections; default http.DefaultClient. It is copied, and
	// follows redirects within the same service alone.
	HTTP *http.Client

	// Cache is a folder to keep answers in; it is made where it is not there.
	// Empty: nothing is kept, and what was interrupted begins anew.
	Cache string
	// Offline allows to use the cache when the service can't be reached, if all
	// that is asked is there. What is used so is told as Onbevestigd.
	Offline bool

	MaxPogingen  int           // attempts at one page; default 5
	EersteWacht  time.Duration // the longest wait before the second attempt, doubled with each; default 1 s
	MaxWacht     time.Duration // the longest wait before any attempt, what the service itself asks for included; default 2 min
	Gelijktijdig int           // requests at once, of all calls of the client together; default 2
	MinPauze     time.Duration // the shortest time between the beginnings of two requests; default none

	MaxKop  time.Duration // until an answer begins; default 60 s
	MaxStil time.Duration // without a byte of it coming in; default 30 s
	MaxDuur time.Duration // for one page as a whole; default 10 min

	MaxPagina  int64 // bytes of one page, unpacked; default 64 MiB
	MaxTotaal  int64 // bytes of all pages of one call; default 1 GiB
	MaxPaginas int   // pages of one call; default 2,000
	MaxAdres   int   // characters of an address; a longer question is split; default 2,000

	// Klok is the time to live by; default the clock on the wall.
	Klok Klok
	// Voortgang is told how far a call is: after each page, before each wait
	// and with each remark. It is called from one goroutine at a time, and must
	// not call the client.
	Voortgang func(Voortgang)
}

func (o Options) metStandaard() Options {
	vul(&o.Versie, 3)
	vul(&o.Basis3, Basis3)
	vul(&o.Basis4, Basis4)
	vul(&o.Catalogus, "CBS")
	vul(&o.MaxPogingen, 5)
	vul(&o.EersteWacht, time.Second)
	vul(&o.MaxWacht, 2*time.Minute)
	vul(&o.Gelijktijdig, 2)
	vul(&o.MaxKop, time.Minute)
	vul(&o.MaxStil, 30*time.Second)
	vul(&o.MaxDuur, 10*time.Minute)
	vul(&o.MaxPagina, 64<<20)
	vul(&o.MaxTotaal, 1<<30)
	vul(&o.MaxPaginas, 2000)
	vul(&o.MaxAdres, 2000)
	if o.HTTP == nil {
		o.HTTP = http.DefaultClient
	}
	if o.Klok == nil {
		o.Klok = wandklok{}
	}
	return o
}

// vul gives a field that is left out its default.
func vul[T comparable](veld *T, standaard T) {
	var leeg T
	if *veld == leeg {
		*veld = standaard
	}
}

// Client asks a service of OData of CBS. It is safe for concurrent use; calls
// share its limit on requests at once.
type Client struct {
	o     Options
	basis *url.URL // of the version asked
	http  *http.Client

	plaatsen chan struct{} // one for each request at once

	pauze   chan struct{} // one for who waits until MinPauze has passed
	laatste time.Time     // the beginning of the last request; under pauze

	meld sync.Mutex // over Voortgang
}

// er refuses a client that New did not make.
func (c *Client) er() error {
	if c == nil || c.basis == nil {
		return &goaltree.Fout{Code: goaltree.CodeLeeg, Melding: "there is no client: New makes one"}
	}
	return nil
}

// New makes a client. It asks the service nothing yet. Every mistake in the
// options is in the error, as *goaltree.Fout; so is a cache that can't be
// written (CodeCache).
func New(o Options) (*Client, error) {
	o = o.metStandaard()
	fouten := getallenFout(o)
	basis, pad := o.Basis3, "Basis3"
	switch o.Versie {
	case 3:
	case 4:
		basis, pad = o.Basis4, "Basis4"
	default:
		fouten = append(fouten, &goaltree.Fout{Pad: "Versie", Waarde: fmt.Sprint(o.Versie), Code: goaltree.CodeVersie, Melding: "the versions of OData are 3 and 4"})
	}
	u, err := basisadres(basis)
	if err != nil {
		fouten = append(fouten, &goaltree.Fout{Pad: pad, Waarde: zonderGeheim(basis), Code: goaltree.CodeOngeldigeWaarde, Melding: err.Error()})
	}
	if !isNaam(o.Catalogus) {
		fouten = append(fouten, &goaltree.Fout{Pad: "Catalogus", Waarde: o.Catalogus, Code: goaltree.CodeOngeldigeWaarde, Melding: "expected letters, digits, hyphens and underscores"})
	}
	if len(fouten) == 0 && o.Cache != "" {
		if err := proefmap(o.Cache); err != nil {
			fouten = append(fouten, &goaltree.Fout{Bestand: o.Cache, Pad: "Cache", Code: CodeCache, Melding: "the cache can't be written: " + err.Error(), Oorzaak: err})
		}
	}
	if len(fouten) > 0 {
		return nil, goaltree.Join(fouten)
	}
	c := &Client{o: o, basis: u, plaatsen: make(chan struct{}, o.Gelijktijdig), pauze: make(chan struct{}, 1)}
	h := *o.HTTP
	h.CheckRedirect = omleiding(h.CheckRedirect)
	c.http = &h
	return c, nil
}

// getallenFout tells which numbers and durations are below zero, or too small
// to do anything with.
func getallenFout(o Options) []*goaltree.Fout {
	var fouten []*goaltree.Fout
	for _, g := range []struct {
		naam    string
		waarde  int64
		minimum int64
	}{
		{"MaxPogingen", int64(o.MaxPogingen), 1}, {"EersteWacht", int64(o.EersteWacht), 1}, {"MaxWacht", int64(o.MaxWacht), 1},
		{"Gelijktijdig", int64(o.Gelijktijdig), 1}, {"MinPauze", int64(o.MinPauze), 0}, {"MaxKop", int64(o.MaxKop), 1},
		{"MaxStil", int64(o.MaxStil), 1}, {"MaxDuur", int64(o.MaxDuur), 1}, {"MaxPagina", o.MaxPagina, 1},
		{"MaxTotaal", o.MaxTotaal, 1}, {"MaxPaginas", int64(o.MaxPaginas), 1}, {"MaxAdres", int64(o.MaxAdres), 200},
	} {
		if g.waarde < g.minimum {
			fouten = append(fouten, &goaltree.Fout{Pad: g.naam, Waarde: fmt.Sprint(g.waarde), Code: goaltree.CodeGetal, Melding: fmt.Sprintf("expected at least %d, or zero for the default", g.minimum)})
		}
	}
	return fouten
}

// basisadres reads the address of a service.
func basisadres(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return nil, errors.New("this is no address") // what err says has the whole of it
	case u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "":
		return nil, errors.New("expected an address as https://opendata.cbs.nl")
	case u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return nil, errors.New("expected an address without user, question or fragment")
	}
	u.Path = strings.TrimRight(u.Path, "/") + "/" // JoinPath leaves the first slash out of an empty path
	u.RawPath = ""
	return u, nil
}

// zonderGeheim takes user and question off an address, for an error.
func zonderGeheim(s string) string {
	s, _, _ = strings.Cut(s, "?")
	if schema, rest, ok := strings.Cut(s, "://"); ok {
		if _, na, ok := strings.Cut(rest, "@"); ok {
			return schema + "://" + na
		}
	}
	return s
}
