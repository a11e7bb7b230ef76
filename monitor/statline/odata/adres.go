package odata

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"unicode"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// maxNaam is the longest name of a table, catalogue, column or list.
const maxNaam = 200

// isNaam tells whether s can stand in an address as a name: of a table, a
// catalogue, a column or a list.
func isNaam(s string) bool {
	return s != "" && len(s) <= maxNaam && !strings.ContainsFunc(s, func(r rune) bool {
		return r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// tabeladres is the root of a table: below it lie its figures and lists.
func (c *Client) tabeladres(id string) *url.URL {
	if c.o.Versie == 4 {
		return c.basis.JoinPath(c.o.Catalogus, id)
	}
	return c.basis.JoinPath("ODataFeed", "odata", id)
}

// catalogusadres is the root of the catalogue, and the address of its list.
func (c *Client) catalogusadres() (wortel *url.URL, adres string) {
	if c.o.Versie == 4 {
		wortel = c.basis.JoinPath(c.o.Catalogus)
		return wortel, wortel.JoinPath("Datasets").String()
	}
	wortel = c.basis.JoinPath("ODataCatalog")
	return wortel, wortel.JoinPath("Tables").String() + "?$format=json"
}

// lijstadres is the address of something of a table: a list, or itself where
// naam is empty.
func (c *Client) lijstadres(id, naam string) string {
	u := c.tabeladres(id)
	if naam != "" {
		u = u.JoinPath(naam)
	}
	if c.o.Versie == 3 {
		return u.String() + "?$format=json"
	}
	return u.String()
}

// ontsnap writes a text for the question of an address. A blank becomes %20:
// not every service reads a plus as one.
func ontsnap(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// maxVervolg is the longest address of a next page.
const maxVervolg = 16 << 10

// vervolgadres checks the address of the next page, as the page at huidig
// tells it, and completes it: it stays with the same service, below wortel.
// That it has http where huidig has https, or ODataFeed/OData where huidig has
// ODataFeed/odata, as CBS writes its addresses, doesn't matter.
func vervolgadres(huidig string, wortel *url.URL, link string) (string, error) {
	vreemd := func(melding string) error {
		return &goaltree.Fout{Bestand: huidig, Pad: "nextLink", Waarde: zonderGeheim(link), Code: CodeVreemdAdres, Melding: melding}
	}
	if len(link) > maxVervolg {
		return "", vreemd(fmt.Sprintf("the address of the next page is longer than %d characters", maxVervolg))
	}
	van, err := url.Parse(huidig)
	if err != nil {
		return "", vreemd("the address of the page itself can't be read")
	}
	u, err := van.Parse(link)
	if err != nil {
		return "", vreemd("the address of the next page can't be read")
	}
	if melding := buiten(van, u); melding != "" {
		return "", vreemd("the address of the next page leads away: " + melding)
	}
	if van.Scheme == "https" {
		u.Scheme, u.Host = van.Scheme, van.Host
	}
	onder := strings.TrimRight(wortel.Path, "/") + "/"
	pad := u.Path + "/"
	if len(pad) < len(onder) || !strings.EqualFold(pad[:len(onder)], onder) || strings.Contains(pad, "/../") || strings.Contains(pad, "\\") {
		return "", vreemd("the address of the next page lies outside " + onder)
	}
	u.Fragment, u.RawFragment = "", ""
	u.RawQuery = eenmaal(u.RawQuery)
	return u.String(), nil
}

// buiten tells why an address is not one of the service at van; empty when it
// is. From http to https is allowed.
func buiten(van, naar *url.URL) string {
	poort := func(u *url.URL) string {
		if p := u.Port(); p != "80" && p != "443" {
			return p
		}
		return ""
	}
	switch {
	case naar.Scheme != "https" && naar.Scheme != "http":
		return "it is not of the web"
	case naar.User != nil:
		return "it has a user in it"
	case !strings.EqualFold(van.Hostname(), naar.Hostname()) || poort(van) != poort(naar):
		return "it is on another host, " + naar.Host
	}
	return ""
}

// eenmaal leaves out what stands in a question twice. Addresses of next pages
// were seen to repeat the whole question, and so to grow with every page
// (github.com/J535D165/cbsodata, pull request 15).
func eenmaal(vraag string) string {
	if vraag == "" {
		return ""
	}
	gezien := map[string]bool{}
	var delen []string
	for deel := range strings.SplitSeq(vraag, "&") {
		sleutel, err := url.QueryUnescape(deel)
		if err != nil {
			sleutel = deel
		}
		if !gezien[sleutel] {
			gezien[sleutel] = true
			delen = append(delen, deel)
		}
	}
	return strings.Join(delen, "&")
}

// maxOmleidingen is how many redirects in a row are followed.
const maxOmleidingen = 5

// errOmleiding is a redirect that leads away from the service.
var errOmleiding = errors.New("redirected away from the service")

// omleiding follows redirects within the same service alone, and those that
// the user's own client allows.
func omleiding(eigen func(*http.Request, []*http.Request) error) func(*http.Request, []*http.Request) error {
	return func(r *http.Request, via []*http.Request) error {
		van := via[len(via)-1].URL
		if melding := buiten(van, r.URL); melding != "" {
			return fmt.Errorf("%w: %s", errOmleiding, melding)
		}
		if van.Scheme == "https" && r.URL.Scheme != "https" {
			return fmt.Errorf("%w: from https to http", errOmleiding)
		}
		if len(via) > maxOmleidingen {
			return fmt.Errorf("%w: more than %d redirects in a row", errOmleiding, maxOmleidingen)
		}
		if eigen != nil {
			return eigen(r, via)
		}
		return nil
	}
}
