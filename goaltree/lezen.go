package goaltree

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/strikt"
)

// maxBestand is the largest file a reader takes, in bytes.
const maxBestand = 16 << 20

// bekendeVersies are the format versions the readers know.
var bekendeVersies = []string{FormaatVersie}

// Read reads a doelenboom from JSON or CSV, told apart by content. See
// ReadJSON and ReadCSV.
func Read(r io.Reader, bestand string) (*Definitie, error) {
	data, err := inhoud(r, bestand)
	if err != nil {
		return nil, err
	}
	begin := bytes.TrimLeft(bytes.TrimPrefix(data, []byte(bom)), " \t\r\n")
	switch {
	case bytes.HasPrefix(begin, []byte("PK\x03\x04")):
		return nil, &Fout{Bestand: bestand, Code: CodeOnbekendFormaat, Melding: "this is an Excel workbook (or another zip); save it as CSV UTF-8"}
	case bytes.HasPrefix(begin, []byte("{")), bytes.HasPrefix(begin, []byte("[")):
		return leesJSON(data, bestand)
	}
	return leesCSV(data, bestand)
}

// inhoud reads all of a file, up to the limit.
func inhoud(r io.Reader, bestand string) ([]byte, error) {
	data, err := strikt.Inhoud(r, strikt.Opties{MaxBytes: maxBestand})
	if err != nil {
		return nil, &Fout{Bestand: bestand, Melding: "reading the doelenboom failed: " + err.Error(), Oorzaak: err}
	}
	if len(data) > maxBestand {
		return nil, &Fout{Bestand: bestand, Code: CodeTeGroot, Melding: fmt.Sprintf("the file is larger than %d bytes", maxBestand)}
	}
	return data, nil
}

// onbekendeVersie says what is wrong with a format version; nil when nothing is.
func onbekendeVersie(versie, pad string) *Fout {
	if slices.Contains(bekendeVersies, versie) {
		return nil
	}
	melding := "this format version is not known; known is: "
	if versie == "" {
		melding = "the format version is not given; known is: "
	}
	return &Fout{Pad: pad, Waarde: versie, Code: CodeVersie, Melding: melding + strings.Join(bekendeVersies, ", ")}
}

func anders(s, leeg string) string {
	if s == "" {
		return leeg
	}
	return s
}
