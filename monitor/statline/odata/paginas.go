package odata

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Paginas asks for the figures of a table, of which t is the description, and
// gives them a page at a time, for statline.ReadPaginas. A page is given once
// it is there whole and checked. After an error nothing follows; every error
// is a *goaltree.Fout with the address in Bestand.
//
// The table's edition is asked before the first page and after the last: when
// it is another than t's or changed between, the last there is is an error
// (CodeGewijzigd), for the pages don't belong together. What the question asks
// and the table does not have (some of the regions) is told to
// Options.Voortgang, and so is what came that was not asked, or did not come
// that was; Read puts it in its Verslag too. Rows that were not asked are left
// out of the pages.
func (c *Client) Paginas(ctx context.Context, t *metadata.Tabel, v Vraag) iter.Seq2[statline.Pagina, error] {
	return func(yield func(statline.Pagina, error) bool) {
		if t == nil {
			yield(statline.Pagina{}, &goaltree.Fout{Pad: "Tabel", Code: goaltree.CodeLeeg, Melding: "there is no description of the table"})
			return
		}
		tel := c.nieuweTelling(t.ID)
		tel.v.Totaal = t.Aantal
		o := &ophaler{c: c, tel: tel, t: t}
		if err := o.begin(ctx); err != nil {
			yield(statline.Pagina{}, err)
			return
		}
		o.paginas(ctx, v)(yield)
	}
}

// ophaler fetches the figures of one question.
type ophaler struct {
	c   *Client
	tel *telling
	t   *metadata.Tabel
	// stempel is the edition the figures must be of.
	stempel stempel
	// offline: the service can't be reached, and the cache may be used.
	offline bool
	// lijsten are what is known of the description already; what is not is asked.
	lijsten []beschrijfbestand
	plan    *vraagplan
	// na are the remarks that can be made once all has come.
	na []*goaltree.Fout
}

// begin asks for the table's edition, which must be that of its description.
func (o *ophaler) begin(ctx context.Context) error {
	s, _, err := o.c.vraagStempel(ctx, o.tel, o.t.ID)
	if o.c.o.Offline && onbereikbaar(err) && o.c.o.Cache != "" {
		b, err := o.c.beschrijf(ctx, o.tel, o.t.ID) // which looks in the cache, and tells so
		if err != nil {
			return err
		}
		s, o.offline, o.lijsten = b.stempel, b.onbevestigd != nil, b.bestanden
	} else if err != nil {
		return err
	}
	o.stempel = s
	if !s.gewijzigd.IsZero() && !o.t.Gewijzigd.IsZero() && !s.gewijzigd.Equal(o.t.Gewijzigd) {
		return o.gewijzigd("the table was changed since its description was read")
	}
	return nil
}

func (o *ophaler) gewijzigd(melding string) error {
	return fout(o.c.stempeladres(o.t.ID), CodeGewijzigd, melding+"; ask for both anew", nil)
}

// sleutels gives the keys of a dimension as the service writes them.
func (o *ophaler) sleutels(ctx context.Context, naam string) ([]string, error) {
	if o.c.o.Versie == 4 {
		naam += "Codes"
	}
	for i := range o.lijsten {
		if o.lijsten[i].naam == naam {
			return o.lijsten[i].sleutels()
		}
	}
	opslag := o.c.opslag(o.tel, o.t.ID, []string{"beschrijving"})
	opslag.zet(o.stempel.tekst)
	l, err := o.c.leesLijst(ctx, o.tel, opslag, o.t.ID, naam, nil)
	if err != nil {
		return nil, err
	}
	o.lijsten = append(o.lijsten, l)
	return l.sleutels()
}

// paginas gives the pages of a question, as a reader takes them.
func (o *ophaler) paginas(ctx context.Context, v Vraag) iter.Seq2[statline.Pagina, error] {
	return func(yield func(statline.Pagina, error) bool) {
		for d, err := range o.documenten(ctx, v) {
			p := statline.Pagina{}
			if err == nil {
				p = statline.Pagina{Bestand: d.adres, Lezer: bytes.NewReader(d.inhoud)}
			}
			if !yield(p, err) {
				return
			}
		}
	}
}

// documenten makes a question ready and gives its pages.
func (o *ophaler) documenten(ctx context.Context, v Vraag) iter.Seq2[*document, error] {
	return func(yield func(*document, error) bool) {
		opslag, err := o.bereid(ctx, v)
		if err != nil {
			yield(nil, err)
			return
		}
		gevraagd, ok := o.geef(ctx, opslag, yield)
		if !ok {
			return
		}
		if gevraagd {
			s, _, err := o.c.vraagStempel(ctx, o.tel, o.t.ID)
			if err == nil && s.tekst != o.stempel.tekst {
				err = o.gewijzigd("the table was changed while it was read")
			}
			if err != nil {
				yield(nil, err)
				return
			}
		}
		opslag.rond()
		o.besluit()
	}
}

// besluit makes the remarks on what came.
func (o *ophaler) besluit() {
	o.na = o.plan.zeef.opmerkingen(o.plan.adressen[0])
	if f := o.onvolledig(); f != nil {
		o.na = append(o.na, f)
	}
	for _, f := range o.na {
		o.tel.merkOp(f)
	}
}

// bereid makes a question ready, and opens its folder in the cache.
func (o *ophaler) bereid(ctx context.Context, v Vraag) (*opslag, error) {
	var err error
	if o.plan, err = o.c.plan(o.t, v, func(naam string) ([]string, error) { return o.sleutels(ctx, naam) }); err != nil {
		return nil, err
	}
	for _, f := range o.plan.opmerkingen {
		o.tel.merkOp(f)
	}
	opslag := o.c.opslag(o.tel, o.t.ID, o.plan.adressen)
	opslag.zet(o.stempel.tekst)
	if !o.offline {
		return opslag, nil
	}
	if !opslag.compleet() {
		return nil, fout(o.plan.adressen[0], CodeOnbereikbaar, "the service can't be reached, and the cache does not have all that is asked", nil)
	}
	opslag.offline = true
	return opslag, nil
}

// geef gives the pages; gevraagd tells whether one of them came from the
// service, ok whether all of them came and were taken.
func (o *ophaler) geef(ctx context.Context, opslag *opslag, yield func(*document, error) bool) (gevraagd, ok bool) {
	wortel, reeks := o.c.tabeladres(o.t.ID), nieuweReeks(0)
	v := &o.tel.v
	for _, adres := range o.plan.adressen {
		for d, err := range o.c.lijst(ctx, o.tel, reeks, opslag, wortel, adres) {
			if err != nil {
				yield(nil, err)
				return gevraagd, false
			}
			gevraagd = gevraagd || !d.uitCache
			v.Adres, v.UitCache, v.Bytes = d.adres, d.uitCache, v.Bytes+int64(len(d.inhoud))
			v.Paginas, v.Rijen = v.Paginas+1, v.Rijen+d.aantal
			o.tel.meld(nil)
			if !yield(o.plan.zeef.neem(d), nil) {
				return gevraagd, false
			}
		}
	}
	return gevraagd, true
}

// onvolledig is the remark that a whole table has fewer rows than it says;
// nil when there is nothing to remark.
func (o *ophaler) onvolledig() *goaltree.Fout {
	if !o.plan.geheel || o.t.Aantal == 0 || o.tel.v.Rijen >= o.t.Aantal {
		return nil
	}
	return fout(o.plan.adressen[0], CodeOnvolledig, fmt.Sprintf("the service gave %d rows of a table that says it has %d", o.tel.v.Rijen, o.t.Aantal), nil)
}
