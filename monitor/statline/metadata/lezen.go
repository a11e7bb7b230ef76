package metadata

import "io/fs"

// Bestand is a file of metadata, with its name or address for errors.
type Bestand struct {
	Naam   string
	Inhoud []byte
}

// Read makes one Tabel of all the files that describe it.
func Read(bestanden ...Bestand) (*Tabel, error) { return nil, nil }

// ReadFS reads the files of metadata in a folder.
func ReadFS(fsys fs.FS) (tabellen []*Tabel, overige []string, err error) { return nil, nil, nil }
