package monitor

import (
	"bytes"
	"io"
	"testing"

	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// vijandLezer reads observations. Its buffers are of one size whatever the file.
func vijandLezer() vijandtest.Lezer {
	return vijandtest.Lezer{Vast: 64 << 20, Lees: func(r io.Reader, bestand string) vijandtest.Uitkomst {
		d, v, err := ReadCSV(r, CSVOptions{Bestand: bestand, Openbaar: true})
		if err == nil && d.Len() != v.Waarnemingen {
			panic("the dataset has another number of observations than the account")
		}
		return vijandtest.Uitkomst{
			Fout: err, Rijfouten: append(v.Fouten, v.Opmerkingen...),
			Telling: &vijandtest.Telling{Gelezen: v.Gelezen, Aanvaard: v.Aanvaard, Geweigerd: v.Geweigerd},
		}
	}}
}

func TestVijandCSV(t *testing.T) {
	goed := []byte("indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron\n" +
		"bijstand;GM9901;2019;2,5;25;1000;;;definitief;;telling;CBS\n" +
		"bijstand;GM9902;2019;;;;;;voorlopig;geheim;telling;CBS\n" +
		"cijfer;GM9901;2020;7,25;;;400;1,5;definitief;;schatting;eigen enquête\n")
	vijandtest.CSV(t, vijandLezer(), goed)
}

func TestVijandHerindeling(t *testing.T) {
	goed := []byte("van_jaar;naar_jaar;van;naar;aandeel;soort;toelichting;bron\n" +
		"2020;2021;GM9901;GM9902;0,4;splitsing;Fictief A;eigen\n" +
		"2020;2021;GM9901;GM9903;0,6;splitsing;Fictief A;eigen\n" +
		"2020;2021;GM9902;GM9902;1;grenswijziging;Fictief B;eigen\n" +
		"2020;2021;GM9903;GM9903;1;grenswijziging;Fictief C;eigen\n")
	schrijf := func(h *cbs.Herindeling) (*cbs.Herindeling, error) { return h, WriteHerindeling(&bytes.Buffer{}, h) }
	vijandtest.CSV(t, vijandtest.Definitie(ReadHerindeling, schrijf), goed)
}
