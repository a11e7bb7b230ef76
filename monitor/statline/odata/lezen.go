package odata

import (
	"context"
	"errors"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Read asks a service for what a koppeling needs of its table, and reads it as
// statline.ReadPaginas does. Of v, Tabel, Kolommen and Dimensies are the
// koppeling's and may be left empty; regions and periods may be chosen. The
// metadata.Tabel is the description the figures were read with.
//
// When the table changes while it is read, all is asked again, once. Remarks
// on the asking stand among the Opmerkingen of the Verslag, after those on the
// reading: regions the table does not have (goaltree.CodeRegio), a cache that
// was used without the service (CodeOnbevestigd), regions or periods that were
// asked, are in the table's code list and have no row in what came, or a whole
// table that gives fewer rows than it says it has (CodeOnvolledig). A service
// that gives rows that were not asked is told (CodeVerkeerdAntwoord), with
// their number; they are not read and not in the Verslag's counts.
func (c *Client) Read(ctx context.Context, k *statline.Koppeling, v Vraag, o statline.Options) (*monitor.Dataset, *monitor.Verslag, *metadata.Tabel, error) {
	if err := c.er(); err != nil {
		return nil, &monitor.Verslag{Bestand: o.Bestand}, nil, err
	}
	d, verslag, t, err := c.lees(ctx, k, v, o)
	if errors.Is(err, CodeGewijzigd) {
		d, verslag, t, err = c.lees(ctx, k, v, o)
	}
	return d, verslag, t, err
}

func (c *Client) lees(ctx context.Context, k *statline.Koppeling, v Vraag, opties statline.Options) (*monitor.Dataset, *monitor.Verslag, *metadata.Tabel, error) {
	leeg := &monitor.Verslag{Bestand: opties.Bestand}
	if err := k.Validate(); err != nil {
		return nil, leeg, nil, err
	}
	tel := c.nieuweTelling(k.Tabel)
	b, err := c.beschrijf(ctx, tel, k.Tabel)
	if err != nil {
		return nil, leeg, nil, err
	}
	if v, err = gevuld(k, v, b.tabel); err != nil {
		return nil, leeg, b.tabel, err
	}
	h := b.ophaler(c, tel)
	opties.Tabel = b.tabel
	d, verslag, err := statline.ReadPaginas(h.paginas(ctx, v), k, opties)
	verslag.Opmerkingen = append(verslag.Opmerkingen, h.opmerkingen(b)...)
	return d, verslag, b.tabel, err
}

// gevuld fills in of the question what the koppeling says.
func gevuld(k *statline.Koppeling, v Vraag, t *metadata.Tabel) (Vraag, error) {
	if v.Tabel != "" && v.Tabel != k.Tabel || v.Kolommen != nil || v.Dimensies != nil {
		return v, &goaltree.Fout{Pad: "Vraag", Code: goaltree.CodeTegenspraak, Melding: "the koppeling says which table, columns and keys are wanted; leave Tabel, Kolommen and Dimensies out"}
	}
	s, err := k.Selectie(t)
	v.Tabel, v.Kolommen, v.Dimensies = t.ID, s.Kolommen, s.Dimensies
	return v, err
}

// ophaler fetches figures of the table described.
func (b *beschrijving) ophaler(c *Client, tel *telling) *ophaler {
	return &ophaler{c: c, tel: tel, t: b.tabel, stempel: b.stempel, offline: b.onbevestigd != nil, lijsten: b.bestanden}
}

// opmerkingen are what is to know of the asking.
func (o *ophaler) opmerkingen(b *beschrijving) []*goaltree.Fout {
	var alle []*goaltree.Fout
	if o.plan != nil {
		alle = append(alle, o.plan.opmerkingen...)
	}
	if b.onbevestigd != nil {
		alle = append(alle, b.onbevestigd)
	}
	return append(alle, o.na...)
}
