package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// leesData reads every -data file and puts them together; the first takes
// precedence. What was rejected is kept aside: the report is made without it.
func (o *opdracht) leesData(fout io.Writer) error {
	koppelingen, err := o.leesKoppelingen()
	if err != nil {
		return err
	}
	var bronnen []*monitor.Dataset
	var fouten []error
	for _, bestand := range o.vlaggen.data {
		d, verslag, err := o.leesBestand(bestand, koppelingen)
		if err != nil {
			fouten = append(fouten, err)
			continue
		}
		fmt.Fprintf(fout, "%s: %d rijen gelezen, %d aanvaard, %d geweigerd; %d cijfers\n", bestand, verslag.Gelezen, verslag.Aanvaard, verslag.Geweigerd, verslag.Waarnemingen-verslag.ZonderCijfer)
		for _, op := range verslag.Opmerkingen {
			fmt.Fprintln(fout, "let op:", op.Error())
		}
		o.verslagen = append(o.verslagen, verslag)
		o.geweigerd = errors.Join(o.geweigerd, verslag.Err())
		bronnen = append(bronnen, d)
	}
	if len(fouten) > 0 {
		return errors.Join(append(fouten, o.geweigerd)...)
	}
	data, conflicten := monitor.Merge(bronnen...)
	for i, c := range conflicten {
		if i == opdrachtregel.MaxFoutregels {
			fmt.Fprintf(fout, "let op: en nog %d verschillen tussen bronnen\n", len(conflicten)-i)
			break
		}
		fmt.Fprintf(fout, "let op: %s, %s, %s staat in meer bronnen met een ander cijfer; %q gaat voor %q\n", c.Indicator, c.Regio, c.Periode, c.Gekozen.Bron, c.Verworpen.Bron)
	}
	o.data = data
	return nil
}

func (o *opdracht) leesKoppelingen() ([]*statline.Koppeling, error) {
	if len(o.vlaggen.koppelingen) == 0 {
		return statline.Referenties(), nil
	}
	var alle []*statline.Koppeling
	var fouten []error
	for _, bestand := range o.vlaggen.koppelingen {
		k, err := leesKoppeling(bestand)
		fouten = append(fouten, err)
		alle = append(alle, k)
	}
	return alle, errors.Join(fouten...)
}

func leesKoppeling(bestand string) (*statline.Koppeling, error) {
	f, err := os.Open(bestand)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return statline.ReadKoppeling(f, bestand)
}

// leesBestand tells a file of one's own from StatLine by what is in it. For
// StatLine the first koppeling that fits its columns is used.
func (o *opdracht) leesBestand(bestand string, koppelingen []*statline.Koppeling) (*monitor.Dataset, *monitor.Verslag, error) {
	b, err := openInvoer(bestand)
	if err != nil {
		return nil, nil, err
	}
	defer b.f.Close()
	if f := statline.Herken(b.begin); f == statline.MonitorCSV || f == statline.Onbekend {
		// The reader of our own format says best what is wrong with what nobody knows.
		r, err := b.vanVoren()
		if err != nil {
			return nil, nil, err
		}
		return monitor.ReadCSV(r, monitor.CSVOptions{Bestand: bestand, Boom: o.boom, Indeling: o.indeling, Strict: o.vlaggen.streng})
	}
	var fouten []error
	for _, k := range koppelingen {
		r, err := b.vanVoren()
		if err != nil {
			return nil, nil, err
		}
		d, verslag, err := statline.Read(r, k, statline.Options{Bestand: bestand, Boom: o.boom, Strict: o.vlaggen.streng})
		if past(err) {
			return d, verslag, err
		}
		fouten = append(fouten, fmt.Errorf("koppeling %s: %w", k.Tabel, err))
	}
	if len(koppelingen) == 1 {
		return nil, nil, errors.Unwrap(fouten[0])
	}
	alle := errors.Join(fouten...)
	return nil, nil, &goaltree.Fout{Bestand: bestand, Code: goaltree.CodeOnbekendFormaat,
		Melding: "none of the koppelingen fits this StatLine file: " + alle.Error(), Oorzaak: alle}
}

// past says whether a koppeling is the one for a file, whatever else is wrong.
func past(err error) bool {
	return !errors.Is(err, statline.CodeOnbekendeKolom) && !errors.Is(err, statline.CodeDimensieOpen) && !errors.Is(err, statline.CodeVerkeerdeBron)
}

// invoer is a file that may be read more than once: a pipe is kept in memory.
type invoer struct {
	f      *os.File
	begin  []byte // enough to know the file by
	pijp   []byte // a pipe's contents, once it was read
	isPijp bool
}

// genoeg is how much of a file tells what it is.
const genoeg = 64 << 10

func openInvoer(bestand string) (*invoer, error) {
	f, err := os.Open(bestand)
	if err != nil {
		return nil, err
	}
	b := &invoer{f: f}
	if _, err := f.Seek(0, io.SeekCurrent); err != nil {
		b.isPijp = true
		if b.pijp, err = io.ReadAll(f); err != nil {
			return nil, errors.Join(err, f.Close())
		}
		b.begin = b.pijp[:min(genoeg, len(b.pijp))]
		return b, nil
	}
	b.begin = make([]byte, genoeg)
	n, err := io.ReadFull(f, b.begin)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, errors.Join(err, f.Close())
	}
	b.begin = b.begin[:n]
	return b, nil
}

// vanVoren gives a reader at the beginning.
func (b *invoer) vanVoren() (io.Reader, error) {
	if b.isPijp {
		return bytes.NewReader(b.pijp), nil
	}
	_, err := b.f.Seek(0, io.SeekStart)
	return b.f, err
}
