package odata

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// The entity sets that hold figures.
const (
	getypeerd   = "TypedDataSet"
	ongetypeerd = "UntypedDataSet"
	metingen4   = "Observations"
)

// cijfers is the entity set that the client asks for figures.
func (c *Client) cijfers() string {
	switch {
	case c.o.Versie == 4:
		return metingen4
	case c.o.Getypeerd:
		return getypeerd
	}
	return ongetypeerd
}

// maxLijsten is how many lists a table can have.
const maxLijsten = 200

// beschrijving is all that the service tells of a table.
type beschrijving struct {
	tabel     *metadata.Tabel
	stempel   stempel
	bestanden []beschrijfbestand
	// document is the one that told the stempel.
	document *document
	// onbevestigd is the remark that it comes from the cache alone.
	onbevestigd *goaltree.Fout
}

// beschrijfbestand is a list of it.
type beschrijfbestand struct {
	naam   string // RegioS
	adres  string
	inhoud []byte
}

// Tabel asks what the service tells of a table: title, dimensions with their
// keys, measures. With a cache, what lies there is used when the table's
// edition is still the same, which is asked each time.
func (c *Client) Tabel(ctx context.Context, id string) (*metadata.Tabel, error) {
	b, err := c.beschrijf(ctx, c.nieuweTelling(id), id)
	if err != nil {
		return nil, err
	}
	return b.tabel, nil
}

// beschrijf is Tabel, with the rest.
func (c *Client) beschrijf(ctx context.Context, t *telling, id string) (*beschrijving, error) {
	if err := c.er(); err != nil {
		return nil, err
	}
	if !isNaam(id) {
		return nil, &goaltree.Fout{Pad: "Tabel", Waarde: id, Code: goaltree.CodeOngeldigeWaarde, Melding: "this is no id of a table; one looks as 84799NED"}
	}
	o := c.opslag(t, id, []string{"beschrijving"})
	b := &beschrijving{}
	s, d, err := c.vraagStempel(ctx, t, id)
	switch {
	case err == nil:
		b.stempel, b.document = s, d
		o.zet(s.tekst)
		o.bewaar(d)
	case c.o.Offline && onbereikbaar(err) && o.compleet():
		o.offline = true
		b.onbevestigd = onbevestigd(c.lijstadres(id, ""), err)
		t.v.Onbevestigd = true
		t.merkOp(b.onbevestigd)
		if b.document = o.pak(c.stempeladres(id)); b.document == nil {
			return nil, err
		}
		if b.stempel, err = stempelVan(b.document); err != nil {
			return nil, err
		}
	default:
		return nil, err
	}
	if err := c.leesLijsten(ctx, t, o, id, b); err != nil {
		return nil, err
	}
	o.rond()
	bestanden := make([]metadata.Bestand, len(b.bestanden))
	for i, l := range b.bestanden {
		bestanden[i] = metadata.Bestand{Naam: l.adres, Inhoud: l.inhoud}
	}
	if b.tabel, err = metadata.Read(bestanden...); err != nil {
		return nil, err
	}
	if !strings.EqualFold(b.tabel.ID, id) {
		return nil, fout(c.lijstadres(id, ""), metadata.CodeVerkeerdeBron, fmt.Sprintf("asked for table %s, got table %s", id, b.tabel.ID), nil)
	}
	t.v.Totaal = b.tabel.Aantal
	return b, nil
}

// stempeladres is where a table tells its edition.
func (c *Client) stempeladres(id string) string {
	if c.o.Versie == 4 {
		return c.lijstadres(id, "Properties")
	}
	return c.lijstadres(id, "TableInfos")
}

// vraagStempel asks the service for a table's edition.
func (c *Client) vraagStempel(ctx context.Context, t *telling, id string) (stempel, *document, error) {
	d, err := c.haal(ctx, t, c.stempeladres(id))
	if err != nil {
		var f *goaltree.Fout
		if errors.Is(err, CodeNietGevonden) && errors.As(err, &f) {
			f.Melding = fmt.Sprintf("the service has no table %s: %s", id, f.Melding)
		}
		return stempel{}, nil, err
	}
	t.bytes += int64(len(d.inhoud))
	s, err := stempelVan(d)
	return s, d, err
}

// leesLijsten reads what the table says it has, but for its figures.
func (c *Client) leesLijsten(ctx context.Context, t *telling, o *opslag, id string, b *beschrijving) error {
	namen, err := c.lijstnamen(ctx, t, o, id)
	if err != nil {
		return err
	}
	for _, naam := range namen {
		l, err := c.leesLijst(ctx, t, o, id, naam, b.document)
		if err != nil {
			return err
		}
		b.bestanden = append(b.bestanden, l)
	}
	return nil
}

// lijstnamen asks the table's own document which lists it has.
func (c *Client) lijstnamen(ctx context.Context, t *telling, o *opslag, id string) ([]string, error) {
	adres := c.lijstadres(id, "")
	var namen []string
	for d, err := range c.lijst(ctx, t, nieuweReeks(maxRijen), o, c.tabeladres(id), adres) {
		if err != nil {
			return nil, err
		}
		for i, ruw := range d.rijen() {
			var w struct {
				Name string `json:"name"`
			}
			if err := json.Unmarshal(ruw, &w); err != nil || !isNaam(w.Name) {
				return nil, &goaltree.Fout{Bestand: d.adres, Pad: fmt.Sprintf("value[%d].name", i), Waarde: w.Name, Code: CodeVerkeerdAntwoord, Melding: "this is no name of a list", Oorzaak: err}
			}
			if w.Name != getypeerd && w.Name != ongetypeerd && w.Name != metingen4 && !slices.Contains(namen, w.Name) {
				namen = append(namen, w.Name)
			}
		}
	}
	if len(namen) > maxLijsten {
		return nil, fout(adres, goaltree.CodeTeGroot, fmt.Sprintf("the table has %d lists, more than %d", len(namen), maxLijsten), nil)
	}
	return namen, nil
}

// leesLijst reads a list whole. stempel is the one that was read already, if
// any: with version 4 it is an object and no list.
func (c *Client) leesLijst(ctx context.Context, t *telling, o *opslag, id, naam string, stempel *document) (beschrijfbestand, error) {
	wortel := c.tabeladres(id)
	l := beschrijfbestand{naam: naam, adres: wortel.JoinPath(naam).String()}
	if adres := c.lijstadres(id, naam); stempel != nil && adres == c.stempeladres(id) {
		l.inhoud = stempel.inhoud
		return l, nil
	}
	var paginas []*document
	for d, err := range c.lijst(ctx, t, nieuweReeks(maxRijen), o, wortel, c.lijstadres(id, naam)) {
		if err != nil {
			return l, err
		}
		paginas = append(paginas, d)
		t.v.Adres, t.v.UitCache = d.adres, d.uitCache
		t.meld(nil)
	}
	l.inhoud = samengevoegd(paginas)
	return l, nil
}

// sleutels gives the keys of a dimension as the service writes them. Those of
// version 3 are padded with blanks to the width of their column, and a filter
// finds them so alone.
func (b *beschrijfbestand) sleutels() ([]string, error) {
	var lijst struct {
		Value []struct {
			Key        *string `json:"Key"`        // of version 3
			Identifier *string `json:"Identifier"` // of version 4
		} `json:"value"`
	}
	if err := json.Unmarshal(b.inhoud, &lijst); err != nil {
		return nil, fout(b.adres, CodeVerkeerdAntwoord, "the keys can't be read: "+err.Error(), err)
	}
	sleutels := make([]string, len(lijst.Value))
	for i, w := range lijst.Value {
		switch {
		case w.Key != nil:
			sleutels[i] = *w.Key
		case w.Identifier != nil:
			sleutels[i] = *w.Identifier
		default:
			return nil, &goaltree.Fout{Bestand: b.adres, Pad: fmt.Sprintf("value[%d]", i), Code: goaltree.CodeVeldOntbreekt, Melding: "this row of the code list has no key"}
		}
	}
	return sleutels, nil
}
