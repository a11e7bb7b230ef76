package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/gegevens"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/odata"
)

// eigenTabel is the table that the program brings along.
func eigenTabel() io.Reader { return bytes.NewReader(gegevens.Bevolking()) }

// client asks the service; its progress is shown where there is a terminal.
func (o *opdracht) client(v *voortgang) (*odata.Client, error) {
	opties := odata.Options{Versie: o.vlaggen.versie, Cache: o.vlaggen.cache, Offline: o.vlaggen.offline, Voortgang: v.toon}
	if o.vlaggen.dienst != "" {
		opties.Basis3, opties.Basis4 = o.vlaggen.dienst, o.vlaggen.dienst
	}
	return odata.New(opties)
}

// vanDienst fetches the table.
func (o *opdracht) vanDienst(ctx context.Context) error {
	v := nieuweVoortgang(o.fout)
	defer v.einde()
	c, err := o.client(v)
	if err != nil {
		return err
	}
	if o.tabel, err = c.Tabel(ctx, o.vlaggen.tabel); err != nil {
		return err
	}
	if err := o.alles(); err != nil {
		return err
	}
	vraag := odata.Vraag{Tabel: o.vlaggen.tabel, Regios: o.sleutels(), Vanaf: o.vlaggen.vanaf.Periode, Tot: o.vlaggen.tot.Periode}
	o.data, o.verslag, o.tabel, err = c.Read(ctx, o.koppeling, vraag, o.opties(o.vlaggen.tabel))
	return err
}

// sleutels are the regions to ask the service for: those of the table's own
// list that are wanted, or else the ones named.
func (o *opdracht) sleutels() []cbs.Regio {
	if o.gevraagd == nil {
		return nil
	}
	var uit []cbs.Regio
	for _, d := range o.tabel.Dimensies {
		for _, w := range d.Waarden {
			if r, err := cbs.ParseRegio(w.Sleutel); d.Soort == metadata.SoortRegio && err == nil && o.wil(r) {
				uit = append(uit, r)
			}
		}
	}
	for _, r := range o.gevraagd {
		if !slices.Contains(uit, r) {
			uit = append(uit, r) // the client says that the table does not have it
		}
	}
	return uit
}

// beschrijf gives the table's metadata, from files or from the service.
func (o *opdracht) beschrijf(ctx context.Context) error {
	if err := o.leesMetadata(); err != nil || o.tabel != nil {
		return err
	}
	if folder, ok := o.vlaggen.folder(); ok {
		return o.uitFolder(folder)
	}
	if o.vlaggen.tabel == "" {
		return nil
	}
	v := nieuweVoortgang(o.fout)
	defer v.einde()
	c, err := o.client(v)
	if err != nil {
		return err
	}
	o.tabel, err = c.Tabel(ctx, o.vlaggen.tabel)
	return err
}

// zoek lists the tables of the catalogue with all words in their title.
func (o *opdracht) zoek(ctx context.Context, uit io.Writer) error {
	v := nieuweVoortgang(o.fout)
	c, err := o.client(v)
	if err != nil {
		return err
	}
	tabellen, err := c.Catalogus(ctx)
	v.einde()
	if len(tabellen) == 0 && err != nil {
		return err
	}
	t := tabwriter.NewWriter(uit, 0, 0, 2, ' ', 0)
	gevonden := 0
	for _, r := range tabellen {
		titel := strings.ToLower(r.ID + " " + r.Titel)
		if !slices.ContainsFunc(strings.Fields(strings.ToLower(o.vlaggen.zoek)), func(w string) bool { return !strings.Contains(titel, w) }) {
			gevonden++
			fmt.Fprintf(t, "%s\t%s\t%s\n", r.ID, r.Periode, r.Titel)
		}
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if gevonden == 0 {
		return &goaltree.Fout{Pad: "-zoek", Waarde: o.vlaggen.zoek, Code: goaltree.CodeLeeg, Melding: fmt.Sprintf("none of the %d tables has these words in its title", len(tabellen))}
	}
	return err
}
