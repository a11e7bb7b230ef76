package statline

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed koppelingen/*.json
var koppelingen embed.FS

// Referenties gives the koppelingen of the reference trees, in the order of
// their files' names. Each call gives new ones, free to be changed.
func Referenties() []*Koppeling {
	namen, err := fs.Glob(koppelingen, "koppelingen/*.json")
	if err != nil {
		panic(err) // the pattern above is right
	}
	alle := make([]*Koppeling, len(namen))
	for i, naam := range namen {
		data, err := koppelingen.ReadFile(naam)
		if err == nil {
			alle[i], err = ReadKoppeling(bytes.NewReader(data), naam)
		}
		if err != nil {
			panic(fmt.Sprintf("statline: embedded %s: %v", naam, err)) // a test reads them all
		}
	}
	return alle
}

// Referentie gives the koppeling of the reference trees for a table, by
// StatLine's id of it: 70072ned, 84703NED, 84799NED or 85098NED.
func Referentie(tabel string) (*Koppeling, bool) {
	for _, k := range Referenties() {
		if strings.EqualFold(k.Tabel, tabel) {
			return k, true
		}
	}
	return nil, false
}
