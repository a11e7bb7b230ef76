package odata

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// Bewaar fetches a table, or the part of it that v asks, into a folder of its
// own: a file for each list that describes it (RegioS.json) and for each page
// of figures (UntypedDataSet-00001.json), as the service gave them, but for
// rows that were not asked. Later, or where there is no network,
// statline.ReadBundel reads the folder.
//
// Remarks on what came, those that Read makes, are told to Options.Voortgang.
//
// The folder must not be there yet, or be empty. It is filled beside its place
// and renamed into it, so it is there whole or not at all.
func (c *Client) Bewaar(ctx context.Context, folder string, v Vraag) (*metadata.Tabel, error) {
	if err := c.er(); err != nil {
		return nil, err
	}
	namen, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, &goaltree.Fout{Bestand: folder, Melding: "the folder can't be read: " + err.Error(), Oorzaak: err}
	}
	if len(namen) > 0 {
		return nil, &goaltree.Fout{Bestand: folder, Code: goaltree.CodeDubbel, Melding: "the folder is there already, and is not empty"}
	}
	t, err := c.bewaarEens(ctx, folder, v)
	if errors.Is(err, CodeGewijzigd) {
		t, err = c.bewaarEens(ctx, folder, v)
	}
	return t, err
}

func (c *Client) bewaarEens(ctx context.Context, folder string, v Vraag) (*metadata.Tabel, error) {
	tel := c.nieuweTelling(v.Tabel)
	b, err := c.beschrijf(ctx, tel, v.Tabel)
	if err != nil {
		return nil, err
	}
	v.Tabel = b.tabel.ID
	schrijffout := func(err error) error {
		return &goaltree.Fout{Bestand: folder, Melding: "the folder can't be written: " + err.Error(), Oorzaak: err}
	}
	boven := filepath.Dir(filepath.Clean(folder))
	if err := os.MkdirAll(boven, 0o755); err != nil {
		return nil, schrijffout(err)
	}
	nieuw, err := os.MkdirTemp(boven, tijdelijk+"*")
	if err != nil {
		return nil, schrijffout(err)
	}
	defer func() { _ = os.RemoveAll(nieuw) }() // it is gone when it was renamed
	for _, l := range b.bestanden {
		if err := schrijf(filepath.Join(nieuw, l.naam+".json"), l.inhoud, true); err != nil {
			return nil, schrijffout(err)
		}
	}
	w := &mapschrijver{pad: nieuw, soort: c.cijfers()}
	for d, err := range b.ophaler(c, tel).documenten(ctx, v) {
		if err != nil {
			return nil, err
		}
		if err := w.neem(d); err != nil {
			return nil, schrijffout(err)
		}
	}
	if err := os.Chmod(nieuw, 0o755); err != nil { // MkdirTemp makes it for the owner alone
		return nil, schrijffout(err)
	}
	if err := os.Remove(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, schrijffout(err)
	}
	if err := os.Rename(nieuw, folder); err != nil {
		return nil, schrijffout(err)
	}
	return b.tabel, nil
}

// mapschrijver writes pages of figures, numbered.
type mapschrijver struct {
	pad, soort string
	n          int
	vorige     *document
}

// neem writes a page. One without rows that ends a list is not written, and
// the page before it no longer says that another follows.
func (w *mapschrijver) neem(d *document) error {
	if d.aantal == 0 && w.n > 0 {
		if w.vorige.vervolg == "" {
			return nil
		}
		kaal := *w.vorige
		kaal.vervolg, w.vorige = "", &kaal
		return w.schrijf(zonderVervolg(&kaal))
	}
	w.n++
	w.vorige = d
	return w.schrijf(d.inhoud)
}

func (w *mapschrijver) schrijf(inhoud []byte) error {
	return schrijf(filepath.Join(w.pad, fmt.Sprintf("%s-%05d.json", w.soort, w.n)), inhoud, true)
}
