package monitor

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/strikt"
)

// A region takes some 20 to 200 kB, and more with a groep of many: 40 regions
// beside one another with 36 indicators are 26 MB and over 500,000 values.
const (
	maxResultaat        = 64 << 20 // bytes
	maxResultaatwaarden = 4_000_000
)

var resultaatformaat = invoer.Formaat{Naam: "resultaat", Versies: []string{ResultaatVersie}, MaxBytes: maxResultaat, MaxWaarden: maxResultaatwaarden}

// ReadResultaat reads what rapport.WriteJSON writes, to draw it or to reckon
// on: one document, or an array of them. bestand is the name that errors bear.
//
// Reading is strict, and what was read must hold together, so that a figure
// changed by hand is not shown as an outcome: the documents are of one tree
// and one question, with each region once; every id and region that is named is
// there; a score, or else the reden, is given; each score is the weighted mean
// of the scores below it, each deviation the sum of its bijdragen, and a figure
// that of its period in the reeks. What follows from data or settings that a
// document doesn't hold is taken as it stands: an indicator's own score, its
// interval and oordeel, a signaal, a dekking. Every mistake is in the error, as
// *goaltree.Fout with its place. A file of at most 64 MiB and four million
// values is read.
func ReadResultaat(r io.Reader, bestand string) (*Resultaat, error) {
	data, err := strikt.Inhoud(r, strikt.Opties{MaxBytes: maxResultaat})
	if err != nil {
		return nil, &goaltree.Fout{Bestand: bestand, Melding: "reading the resultaat failed: " + err.Error(), Oorzaak: err}
	}
	lees := leesUitkomst
	if isLijst(data) {
		lees = leesUitkomsten
	}
	uitkomsten, k, err := lees(data, bestand)
	if err != nil {
		return nil, err
	}
	if keurUitkomsten(k, uitkomsten); k.Err() != nil {
		return nil, k.Err()
	}
	documenten := make([]*Uitkomst, len(uitkomsten))
	for i, u := range uitkomsten {
		documenten[i] = u.Uitkomst
	}
	return NewResultaat(documenten...), nil
}

// gelezen is a document and the path that stands before its keys.
type gelezen struct {
	*Uitkomst

	voor string
}

var bom = []byte("\xef\xbb\xbf")

// isLijst says whether a document is an array.
func isLijst(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(data, bom), " \t\r\n"), []byte("["))
}

func leesUitkomst(data []byte, bestand string) ([]gelezen, *invoer.Keuring, error) {
	u := new(Uitkomst)
	plaatsen, err := resultaatformaat.Lees(bytes.NewReader(data), bestand, u, &u.Versie)
	if err != nil {
		return nil, nil, err
	}
	k := invoer.NieuweKeuring(plaatsen)
	k.Teksten(u)
	return []gelezen{{u, ""}}, k, nil
}

// leesUitkomsten reads an array. A document of another version has other keys:
// that is then the one mistake to tell, as it is of a document by itself.
func leesUitkomsten(data []byte, bestand string) ([]gelezen, *invoer.Keuring, error) {
	var lijst []*Uitkomst
	plaatsen, err := resultaatformaat.Lees(bytes.NewReader(data), bestand, &lijst, new(string))
	k := invoer.NieuweKeuring(plaatsen)
	var los []struct {
		Versie string `json:"versie"`
	}
	_ = json.Unmarshal(bytes.TrimPrefix(data, bom), &los) // what it can't read Lees tells
	for i, u := range los {
		if u.Versie != "" {
			k.VersieOp(fmt.Sprintf("[%d].versie", i), resultaatformaat, u.Versie)
		}
	}
	if k.Err() != nil {
		return nil, nil, k.Err()
	}
	if err != nil {
		return nil, nil, err
	}
	k.Teksten(lijst)
	if len(lijst) == 0 {
		k.Fout("", "", goaltree.CodeLeeg, "the list has no resultaat")
	}
	uit := make([]gelezen, len(lijst))
	for i, u := range lijst {
		if uit[i] = (gelezen{u, fmt.Sprintf("[%d].", i)}); u == nil {
			k.Fout(fmt.Sprintf("[%d]", i), "null", goaltree.CodeOngeldigeWaarde, "a resultaat is an object")
		}
	}
	err = k.Err()
	return uit, k, err
}
