package main

import (
	"errors"
	"io"
	"os"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/gegevens"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
	"github.com/bredemonitoring/sociaaldomein/governance/kosten"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// invoer is what there is to show, as read; nil is not there.
type invoer struct {
	boom *goaltree.Doelenboom
	data *monitor.Dataset

	plan      *jaarplan.Definitie
	terugblik *jaarplan.Terugblik
	kosten    *kosten.Definitie
}

// leesInvoer reads every file named, all mistakes at once, or takes the example.
func leesInvoer(v *vlaggen) (invoer, error) {
	var i invoer
	voorbeeld, err := gegevens.Achterhoek()
	if err != nil {
		return i, err
	}
	i.boom, i.data = voorbeeld.Boom, voorbeeld.Data
	if !v.eigen() {
		if err := i.gebruikVoorbeeld(v.voorbeeld); err != nil {
			return i, err
		}
		err := i.leesMonitor(v)
		return i, err
	}
	var fouten [4]error
	fouten[3] = i.leesMonitor(v)
	i.plan, fouten[0] = lees(v.plan, jaarplan.ReadJSON)
	i.terugblik, fouten[1] = lees(v.terugblik, jaarplan.ReadTerugblik)
	i.kosten, fouten[2] = lees(v.kosten, kosten.ReadJSON)
	return i, errors.Join(fouten[:]...)
}

// leesMonitor reads a tree and figures of one's own.
func (i *invoer) leesMonitor(v *vlaggen) error {
	d, err := lees(v.boom, goaltree.Read)
	if err != nil {
		return err
	}
	if d != nil {
		if i.boom, err = d.Resolve(); err != nil {
			return err
		}
	}
	data, err := lees(v.data, func(r io.Reader, bestand string) (*monitor.Dataset, error) {
		data, verslag, err := monitor.ReadCSV(r, monitor.CSVOptions{Bestand: bestand, Boom: i.boom})
		if err != nil {
			return nil, err
		}
		return data, verslag.Err()
	})
	if data != nil {
		i.data = data
	}
	return err
}

// lees reads a file with the reader for its kind; without a name there is none.
func lees[T any](bestand string, lezer func(io.Reader, string) (*T, error)) (*T, error) {
	if bestand == "" {
		return nil, nil //nolint:nilnil // no file asked, nothing read
	}
	f, err := os.Open(bestand)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return lezer(f, bestand)
}
