package metadata_test

import (
	"io"
	"strings"
	"testing"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// maxGelezen is what whoever calls Read would load of a file: a little more
// than the reader takes.
const maxGelezen = 64<<20 + 1

// vijandLezer reads one file with others beside it. The services add keys and
// columns as they please. A value of one digit takes 300 bytes, of which there are
// two million at most.
func vijandLezer(erbij ...metadata.Bestand) vijandtest.Lezer {
	lees := func(r io.Reader, bestand string) vijandtest.Uitkomst {
		data, err := io.ReadAll(io.LimitReader(r, maxGelezen))
		if err != nil {
			return vijandtest.Uitkomst{Fout: &goaltree.Fout{Bestand: bestand, Melding: "reading failed", Oorzaak: err}}
		}
		t, err := metadata.Read(append([]metadata.Bestand{{Naam: bestand, Inhoud: data}}, erbij...)...)
		if err != nil {
			return vijandtest.Uitkomst{Fout: err}
		}
		return vijandtest.Uitkomst{Rijfouten: t.Opmerkingen}
	}
	return vijandtest.Lezer{Lees: lees, PerByte: 600, Ruim: []vijandtest.Soort{vijandtest.Sleutels}}
}

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandLezer(), []byte(geheel(t, fictief())))
}

func TestVijandCSV(t *testing.T) {
	goed := drie(fictief())["DataProperties"].alsCSV(t, ';')
	goed = strings.ReplaceAll(goed, "\"Jongeren met hulp.\nAlle vormen.\"", "Jongeren met hulp")
	goed = strings.ReplaceAll(goed, "\"Jongeren met hulp.\r\nAlle vormen.\"", "Jongeren met hulp")
	vijandtest.CSV(t, vijandLezer(b("TableInfos", info3)), []byte(goed))
}
