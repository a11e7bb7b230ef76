package statline_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// vijandUitkomst is what a reader of figures made of a file.
func vijandUitkomst(v *monitor.Verslag, err error) vijandtest.Uitkomst {
	return vijandtest.Uitkomst{
		Fout: err, Rijfouten: append(v.Fouten, v.Opmerkingen...),
		Telling: &vijandtest.Telling{Gelezen: v.Gelezen, Aanvaard: v.Aanvaard, Geweigerd: v.Geweigerd},
	}
}

func vijandLees(r io.Reader, bestand string) vijandtest.Uitkomst {
	d, v, err := statline.Read(r, wetKoppeling(), statline.Options{Bestand: bestand})
	if (d == nil) != (err != nil) {
		err = errors.Join(err, errors.New("a dataset beside an error, or neither"))
	}
	return vijandUitkomst(v, err)
}

// The services add columns, and keys beside the rows, as they please.
var vijandRuim = []vijandtest.Soort{vijandtest.Sleutels}

func TestVijandCSV(t *testing.T) {
	vijandtest.CSV(t, vijandtest.Lezer{Lees: vijandLees, Ruim: vijandRuim}, []byte("ID;R;D;Perioden;W_1;V_2\n0;GM9901;T001;2020JJ00;1;2\n1;GM9902;T001;2020JJ00;1,5;2\n2;GM9901;1000;2020JJ00;.;4\n"))
}

func TestVijandJSON(t *testing.T) {
	vijandtest.JSON(t, vijandtest.Lezer{Lees: vijandLees, Ruim: vijandRuim}, []byte(`{"odata.metadata":"https://dienst.example/99002NED/$metadata#x","value":[
{"ID":0,"R":"GM9901    ","Perioden":"2020JJ00","D":"T001","W_1":1,"V_2":2.5},
{"ID":1,"R":"GM9902    ","Perioden":"2020JJ00","D":"T001","W_1":null,"V_2":"       ."}
]}
`))
}

func TestVijandKoppeling(t *testing.T) {
	zelf := func(k *statline.Koppeling) (*statline.Koppeling, error) {
		err := k.Validate()
		return k, err
	}
	vijandtest.JSON(t, vijandtest.Definitie(statline.ReadKoppeling, zelf), vijandtest.Geschreven(t, statline.WriteKoppeling, wetKoppeling()))
}

func TestVijandGebieden(t *testing.T) {
	lees := func(r io.Reader, bestand string) vijandtest.Uitkomst {
		_, v, err := statline.ReadGebieden(r, statline.GebiedenOptions{Editie: 2031, Bestand: bestand})
		return vijandUitkomst(v, err)
	}
	vijandtest.CSV(t, vijandtest.Lezer{Lees: lees, Ruim: vijandRuim}, []byte("ID;RegioS;Code_1;Naam_2;Code_4;Naam_5;Code_6;Naam_7\n1;GM9901;GM9901;A;CS999;Streek;PV99;P\n2;GM9902;GM9902;B;CS999;Streek;PV99;P\n"))
}

func TestVijandKop(t *testing.T) {
	lees := func(r io.Reader, bestand string) vijandtest.Uitkomst {
		_, _, err := statline.ReadKop(r, statline.Options{Bestand: bestand})
		return vijandtest.Uitkomst{Fout: err}
	}
	var err error
	if _, _, err = statline.ReadKop(strings.NewReader(""), statline.Options{}); !errors.Is(err, goaltree.CodeLeeg) {
		t.Fatal("an empty file:", err)
	}
	alles := []vijandtest.Soort{vijandtest.Sleutels, vijandtest.Tekenset, vijandtest.Afgebroken, vijandtest.Schijf, vijandtest.Omvang, vijandtest.Waarden, vijandtest.Aanhaling, vijandtest.Leeg}
	vijandtest.CSV(t, vijandtest.Lezer{Lees: lees, Ruim: alles}, []byte("R;Perioden;W_1\nGM9901;2020JJ00;1\nGM9902;2020JJ00;2\n"))
}
