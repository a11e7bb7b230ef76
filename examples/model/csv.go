package main

import (
	"io"
	"os"
	"path/filepath"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// csv writes one part as a table of its own, and more as one long table that a
// pivot table takes in: a row for each value that is there.
func (m *model) csv(w io.Writer, welke []deel) error {
	if len(welke) == 1 {
		return m.deelCSV(w, welke[0])
	}
	rijen := [][]string{{"deel", "id", "veld", "waarde", "bron"}}
	for _, d := range welke {
		t := m.tabel(d)
		for i := range t.rijen {
			sleutel, bron := t.sleutel(i, d.groep), t.cel(i, "bron", voorProgramma)
			for _, k := range t.kolommen {
				if s := t.cel(i, k, voorProgramma); s != "" && k != "bron" {
					rijen = append(rijen, []string{d.sleutel, sleutel, k, tekst.AlsCel(s), tekst.AlsCel(bron)})
				}
			}
		}
	}
	return rekenblad.Schrijf(w, rijen)
}

func (m *model) deelCSV(w io.Writer, d deel) error {
	t := m.tabel(d)
	rijen := [][]string{t.kolommen}
	for i := range t.rijen {
		rij := make([]string, len(t.kolommen))
		for j, k := range t.kolommen {
			rij[j] = tekst.AlsCel(t.cel(i, k, voorProgramma))
		}
		rijen = append(rijen, rij)
	}
	return rekenblad.Schrijf(w, rijen)
}

// schrijfMap writes a table for each part into a folder, which it makes where
// there is none.
func (m *model) schrijfMap(folder string, welke []deel) error {
	const leesbaar = 0o755 // the tables are for others to read
	if err := os.MkdirAll(folder, leesbaar); err != nil {
		return err
	}
	for _, d := range welke {
		bestand := filepath.Join(folder, d.sleutel+".csv")
		if err := opdrachtregel.Schrijf(bestand, io.Discard, func(w io.Writer) error { return m.deelCSV(w, d) }); err != nil {
			return err
		}
	}
	return nil
}
