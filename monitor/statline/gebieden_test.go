package statline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

const gebiedenkop = `"ID","RegioS","Code_1","Naam_2","SorteringNaam_3","Code_4","Naam_5","Code_6","Naam_7","Code_8","Naam_9","Code_10","Omschrijving_11","Inwonertal_12"` + "\r\n"

// gebiedenrij is a row of that table, padded as CBS does.
func gebiedenrij(code, naam, cs, pv, jz string) string {
	cel := func(code, naam string) string { return fmt.Sprintf("%-10s\",\"%-50s", code, naam) }
	return fmt.Sprintf("1,\"%-10s\",\"%s\",\"x\",\"%s\",\"%s\",\"%s\",\"4         \",\"klein\",1200\r\n", code, cel(code, naam), cel(cs, "Streek"), cel(pv, "Provincie "+pv), cel(jz, "Jeugd "+jz))
}

func leesGebieden(t require.TestingT, tekst string, o statline.GebiedenOptions) (*cbs.Gebiedsindeling, *monitor.Verslag, error) {
	g, v, err := statline.ReadGebieden(strings.NewReader(tekst), o)
	require.Equal(t, v.Gelezen, v.Aanvaard+v.Geweigerd)
	require.Equal(t, err != nil, g == nil)
	return g, v, err
}

// indeling writes an edition as text, a region a line, with what a
// municipality lies in.
func indeling(g *cbs.Gebiedsindeling) []string {
	uit := []string{}
	for _, r := range g.Regios() {
		naam, _ := g.Naam(r)
		s := r.Code() + " " + naam
		for _, soort := range cbs.Regiosoorten() {
			if o, ok := g.Ouder(r, soort); ok && r.Soort() == cbs.Gemeente && soort != cbs.Land {
				s += " < " + o.Code()
			}
		}
		uit = append(uit, s)
	}
	return uit
}

func TestReadGebieden(t *testing.T) {
	tekst := gebiedenkop + gebiedenrij("GM9902", "Proefdorp (fictief)", "CS999", "PV99", "JZ99") + gebiedenrij("GM9901", "Hengelo (fictief)", "CS999", "PV99", "JZ98")
	want := []string{
		"NL01 Nederland", "PV99 Provincie PV99", "GM9901 Hengelo (fictief) < PV99 < JZ98", "GM9902 Proefdorp (fictief) < PV99 < JZ99", "JZ98 Jeugd JZ98", "JZ99 Jeugd JZ99",
	}
	g, v, err := leesGebieden(t, tekst, statline.GebiedenOptions{Bestand: "data.csv", Editie: 2031})
	require.NoError(t, err)
	require.Equal(t, want, indeling(g))
	require.Equal(t, 2031, g.Editie())
	require.Equal(t, "CBS StatLine, Gebieden in Nederland 2031", g.Bron())
	require.Equal(t, 2, v.Aanvaard)
	require.Len(t, v.Opmerkingen, 1)
	require.EqualError(t, v.Opmerkingen[0], "data.csv:1: kinds of region that are left out, by the letters of their codes: CS (Code_4)")

	t.Run("with the table's description", func(t *testing.T) {
		tabel := &metadata.Tabel{ID: "99067NED", Titel: "Fictieve gebieden", Versie: 3, Periode: "2031", Dimensies: []metadata.Dimensie{{
			Naam: "RegioS", Soort: metadata.SoortRegio, Waarden: []metadata.Waarde{{Sleutel: "GM9901", Titel: "Hengelo (F.)"}, {Sleutel: "GM9902", Titel: "Proefdorp (fictief)"}, {Sleutel: "GM9903"}},
		}}}
		for i, naam := range []string{"Code_1", "Naam_2", "SorteringNaam_3", "Code_4", "Naam_5", "Code_6", "Naam_7", "Code_8", "Naam_9", "Code_10", "Omschrijving_11", "Inwonertal_12"} {
			tabel.Metingen = append(tabel.Metingen, metadata.Meting{Sleutel: naam, Tekst: i < 11})
		}
		g, v, err := leesGebieden(t, tekst, statline.GebiedenOptions{Tabel: tabel})
		require.NoError(t, err)
		require.Equal(t, want, indeling(g))
		require.Equal(t, 2031, g.Editie())
		require.Equal(t, "CBS StatLine, tabel 99067NED Fictieve gebieden", g.Bron())
		r, err := g.Zoek("hengelo (f.)")
		require.NoError(t, err)
		require.Equal(t, "GM9901", r.Code())
		require.ErrorContains(t, v.Opmerkingen[1], "table 99067NED has 3 regions, and the file 2 rows")

		_, _, err = leesGebieden(t, tekst, statline.GebiedenOptions{Bestand: "d", Tabel: tabel, Editie: 2030})
		require.EqualError(t, err, `d: Editie: table 99067NED is of 2031 (found "2030")`)
		ander := *tabel
		ander.Metingen = tabel.Metingen[1:]
		_, _, err = leesGebieden(t, tekst, statline.GebiedenOptions{Tabel: &ander})
		require.ErrorIs(t, err, metadata.CodeVerkeerdeBron)
		ander = *tabel
		ander.Periode = "2030-2031"
		_, _, err = leesGebieden(t, tekst, statline.GebiedenOptions{Tabel: &ander})
		require.ErrorIs(t, err, goaltree.CodeVeldOntbreekt)
		g, _, err = leesGebieden(t, tekst, statline.GebiedenOptions{Tabel: &ander, Editie: 2030, Bron: "Eigen bron"})
		require.NoError(t, err)
		require.Equal(t, "Eigen bron", g.Bron())
		_, v, err = leesGebieden(t, tekst+gebiedenrij("GM9909", "Elders (fictief)", "CS999", "PV99", "JZ98"), statline.GebiedenOptions{Tabel: tabel})
		require.NoError(t, err)
		require.ErrorContains(t, v.Err(), "table 99067NED has no such region")
	})
	t.Run("JSON", func(t *testing.T) {
		rij := `{"ID":0,"RegioS":"GM9901    ","Code_1":"GM9901    ","Naam_2":"Hengelo (fictief)   ","Code_4":"PV99","Naam_5":"Provincie PV99","Code_6":"4","Omschrijving_7":"klein"}`
		g, _, err := leesGebieden(t, `{"odata.metadata":"https://x/OData/99067NED/$metadata#x","value":[`+rij+`]}`, statline.GebiedenOptions{Editie: 2031})
		require.NoError(t, err)
		require.Equal(t, []string{"NL01 Nederland", "PV99 Provincie PV99", "GM9901 Hengelo (fictief) < PV99"}, indeling(g))
		// A page is no edition.
		_, _, err = leesGebieden(t, `{"odata.metadata":"https://x/OData/99067NED/$metadata#x","value":[`+rij+`],"odata.nextLink":"https://x/2"}`, statline.GebiedenOptions{Editie: 2031})
		require.ErrorIs(t, err, statline.CodeVervolg)
		_, _, err = leesGebieden(t, `{"odata.metadata":"https://x/OData/99067NED/$metadata#x","value":[`+rij+`]}`, statline.GebiedenOptions{Tabel: &metadata.Tabel{ID: "99068NED", Periode: "2031"}})
		require.ErrorIs(t, err, statline.CodeVerkeerdeBron)
		_, _, err = leesGebieden(t, `{"@odata.context":"x","value":[`+rij+`]}`, statline.GebiedenOptions{Editie: 2031})
		require.ErrorIs(t, err, goaltree.CodeOnbekendFormaat)
	})
}

// A bad row is told with its place, and the others are read.
func TestReadGebieden_BadRows(t *testing.T) {
	goed := gebiedenrij("GM9901", "Voorbeeldstad (fictief)", "CS999", "PV99", "JZ99") + gebiedenrij("GM9902", "Proefdorp (fictief)", "CS999", "PV99", "JZ99")
	for naam, c := range map[string]struct {
		rij  string
		want []string
	}{
		"twice":            {gebiedenrij("GM9902", "Proefdorp (fictief)", "CS999", "PV99", "JZ99"), []string{`d:4:16: Code_1: this municipality has a row before (found "GM9902")`}},
		"other kind":       {gebiedenrij("GM9903", "A (fictief)", "CS999", "JZ99", "JZ99"), []string{`d:4:152: Code_6: the other codes of this column begin with PV (found "JZ99")`}},
		"two names":        {strings.Replace(gebiedenrij("GM9903", "A (fictief)", "CS999", "PV99", "JZ99"), "Jeugd JZ99", "Jeugd JZ9X", 1), []string{`d:4:231: Naam_9: JZ99 is called "Jeugd JZ99" in a row before (found "Jeugd JZ9X")`}},
		"missing":          {gebiedenrij("GM9903", "", "CS999", "", "JZ99"), []string{`d:4:29: Naam_2: the name is missing`, `d:4:152: Code_6: the code is missing; the others begin with PV`}},
		"no code":          {gebiedenrij("GM9903", "A (fictief)", "CS999", "PV9", "JZ99"), []string{`d:4:152: Code_6: `}},
		"key of another":   {strings.Replace(gebiedenrij("GM9903", "A (fictief)", "CS999", "PV99", "JZ99"), "GM9903", "GM9904", 1), []string{`d:4:3: RegioS: the row is of another region than its code GM9903 (found "GM9904")`}},
		"columns too few":  {"1,\"GM9903\"\r\n", []string{"d:4: this row has 2 columns, where the header has 14"}},
		"no municipality":  {gebiedenrij("PV98", "A (fictief)", "CS999", "PV99", "JZ99"), []string{`d:4:16: Code_1: the other codes of this column begin with GM (found "PV98")`}},
		"letters unlikely": {gebiedenrij("gm9903", "A (fictief)", "CS999", "PV99", "JZ99"), []string{`d:4:16: Code_1: the other codes of this column begin with GM (found "gm9903")`}},
	} {
		t.Run(naam, func(t *testing.T) {
			g, v, err := leesGebieden(t, gebiedenkop+goed+c.rij, statline.GebiedenOptions{Bestand: "d", Editie: 2031})
			require.NoError(t, err)
			require.Len(t, g.Gemeenten(), 2)
			require.Equal(t, 1, v.Geweigerd)
			require.Len(t, v.Fouten, len(c.want))
			for i, f := range v.Fouten {
				require.ErrorContains(t, f, c.want[i])
				require.NotEmpty(t, f.Code)
			}
			_, _, err = leesGebieden(t, gebiedenkop+goed+c.rij, statline.GebiedenOptions{Bestand: "d", Editie: 2031, Strict: true})
			require.ErrorContains(t, err, c.want[0])
		})
	}
	_, v, err := leesGebieden(t, gebiedenkop+goed+strings.Repeat(gebiedenrij("GM9902", "Proefdorp (fictief)", "CS999", "PV99", "JZ99"), 7), statline.GebiedenOptions{Editie: 2031, MaxFouten: 3})
	require.NoError(t, err)
	require.Equal(t, []int{3, 7}, []int{len(v.Fouten), v.FoutenTotaal})
}

func TestReadGebieden_BadFiles(t *testing.T) {
	rij := gebiedenrij("GM9901", "A (fictief)", "CS999", "PV99", "JZ99")
	for naam, c := range map[string]struct {
		tekst string
		o     statline.GebiedenOptions
		code  goaltree.Code
		want  string
	}{
		"no year":          {gebiedenkop + rij, statline.GebiedenOptions{}, goaltree.CodeVeldOntbreekt, "Editie: the year of the edition is not told"},
		"no year at all":   {gebiedenkop + rij, statline.GebiedenOptions{Editie: -1}, goaltree.CodeOngeldigeWaarde, "an edition is a year"},
		"empty":            {"", statline.GebiedenOptions{Editie: 2031}, goaltree.CodeLeeg, "the file is empty"},
		"no rows":          {gebiedenkop, statline.GebiedenOptions{Editie: 2031}, goaltree.CodeLeeg, "no rows"},
		"another table":    {"ID;RegioS;Inwoners_1\n1;GM9901;5\n", statline.GebiedenOptions{Editie: 2031}, statline.CodeOnbekendeKolom, "this is no table Gebieden in Nederland"},
		"no columns":       {`[{}]`, statline.GebiedenOptions{Editie: 2031}, statline.CodeOnbekendeKolom, "this is no table Gebieden in Nederland"},
		"names missing":    {"RegioS;Code_1;Naam_3\n1;GM9901;5\n", statline.GebiedenOptions{Editie: 2031}, goaltree.CodeVeldOntbreekt, "a column Naam_2"},
		"column twice":     {"Code_1;Naam_2;Code_1\n1;GM9901;5\n", statline.GebiedenOptions{Editie: 2031}, goaltree.CodeDubbel, "Code_1: a column of this name stands in the file twice"},
		"no municipality":  {"Code_1;Naam_2\nPV99;P\n", statline.GebiedenOptions{Editie: 2031}, statline.CodeOnbekendeKolom, "no column has the codes of municipalities"},
		"a kind twice":     {"Code_1;Naam_2;Code_3;Naam_4;Code_5;Naam_6\nGM9901;A;PV99;P;PV98;Q\n", statline.GebiedenOptions{Editie: 2031}, goaltree.CodeDubbel, "Code_5: the codes in this column begin with PV, and so do those in Code_3"},
		"all rows wrong":   {"Code_1;Naam_2\nGM9901;\nGM9902;\n", statline.GebiedenOptions{Editie: 2031}, goaltree.CodeLeeg, "none of the 2 rows"},
		"too many rows":    {"Code_1;Naam_2\n" + strings.Repeat("GM9901;A\n", 10_001), statline.GebiedenOptions{Editie: 2031}, goaltree.CodeTeGroot, "more than 10000 rows"},
		"too large":        {gebiedenkop + rij, statline.GebiedenOptions{Editie: 2031, MaxBytes: 300}, goaltree.CodeTeGroot, "larger than 300 bytes"},
		"a quote that ran": {gebiedenkop + rij + "\"GM\n\n", statline.GebiedenOptions{Editie: 2031}, goaltree.CodeSyntaxis, "quote"},
	} {
		t.Run(naam, func(t *testing.T) {
			c.o.Bestand = "d"
			_, _, err := leesGebieden(t, c.tekst, c.o)
			require.ErrorIs(t, err, c.code)
			require.ErrorContains(t, err, c.want)
			for _, f := range goaltree.Fouten(err) {
				require.Equal(t, "d", f.Bestand)
			}
		})
	}
}

// What an edition says comes back from its table, whatever the order of rows
// and of the pairs of columns.
func TestReadGebieden_Law(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "gemeenten")
		letters := rapid.Permutation([]string{"LD", "PV", "CR", "JZ", "GG", "AM", "VT", "VR", "ZK", "AR"}).Draw(t, "paren")[:rapid.IntRange(0, 10).Draw(t, "aantal")]
		letters = append(letters, "GM")
		letters = rapid.Permutation(letters).Draw(t, "volgorde")
		kop, rijen := "ID", make([]string, n)
		var gebieden []cbs.Gebied
		ouders := map[string]bool{}
		per := make([]cbs.Gebied, n)
		for i, l := range letters {
			kop += fmt.Sprintf(";Code_%d;Naam_%d", 2*i+1, 2*i+2)
			for r := range n {
				code := fmt.Sprintf("GM99%02d", r)
				if l != "GM" {
					cijfers := map[string]string{"GG": "990", "AR": "9"}[l]
					if cijfers == "" {
						cijfers = "9"
					}
					code = fmt.Sprintf("%s%s%d", l, cijfers, rapid.IntRange(0, 2).Draw(t, "ouder"))
				}
				naam := "naam van " + code
				rijen[r] += ";" + code + " ;" + naam + "  "
				switch {
				case l == "GM":
					per[r].Regio, per[r].Naam = cbs.MustRegio(code), naam
				case l != "AR":
					per[r].Ouders = append(per[r].Ouders, cbs.MustRegio(code))
					if !ouders[code] {
						ouders[code] = true
						gebieden = append(gebieden, cbs.Gebied{Regio: cbs.MustRegio(code), Naam: naam})
					}
				}
			}
		}
		want, err := cbs.NewGebiedsindeling(2031, "b", append(gebieden, per...))
		require.NoError(t, err)
		for i := range rijen {
			rijen[i] = fmt.Sprint(i) + rijen[i]
		}
		tekst := kop + "\n" + strings.Join(rapid.Permutation(rijen).Draw(t, "rijen"), "\n")
		is, v, err := leesGebieden(t, tekst, statline.GebiedenOptions{Editie: 2031})
		require.NoError(t, err)
		require.Equal(t, n, v.Aanvaard)
		require.Empty(t, cmp.Diff(indeling(want), indeling(is)))
	})
}

func FuzzReadGebieden(f *testing.F) {
	f.Add([]byte(gebiedenkop + gebiedenrij("GM9901", "A", "CS999", "PV99", "JZ99") + gebiedenrij("GM9902", "B", "CS999", "PV99", "JZ99")))
	f.Add([]byte(`{"value":[{"Code_1":"GM9901","Naam_2":"A","Code_3":null,"Naam_4":7}]}`))
	f.Add([]byte("Code_1;Naam_2\nGM9901;A\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, v, err := leesGebieden(t, string(data), statline.GebiedenOptions{Editie: 2031, Bestand: "d"})
		nogeens, v2, err2 := leesGebieden(t, string(data), statline.GebiedenOptions{Editie: 2031, Bestand: "d"})
		require.Equal(t, fmt.Sprint(err), fmt.Sprint(err2))
		require.Equal(t, fmt.Sprint(v.Err()), fmt.Sprint(v2.Err()))
		if err != nil {
			var f *goaltree.Fout
			require.ErrorAs(t, err, &f)
			return
		}
		require.Len(t, g.Gemeenten(), v.Aanvaard)
		require.Equal(t, indeling(g), indeling(nogeens))
	})
}

func TestEchteBestanden_Gebieden2022(t *testing.T) {
	wortel := os.Getenv("SOCIAALDOMEIN_TESTDATA")
	if wortel == "" {
		t.Skip("set SOCIAALDOMEIN_TESTDATA to the folder with real files of CBS")
	}
	kast := filepath.Join(wortel, "cbs", "85067NED")
	tabellen, _, err := metadata.ReadFS(os.DirFS(kast))
	require.NoError(t, err)
	f, err := os.Open(filepath.Join(kast, "data.csv"))
	require.NoError(t, err)
	defer f.Close()
	g, v, err := statline.ReadGebieden(f, statline.GebiedenOptions{Bestand: "data.csv", Tabel: tabellen[0]})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, 345, v.Aanvaard)
	require.Len(t, v.Opmerkingen, 1)
	require.ErrorContains(t, v.Opmerkingen[0], ": AR (Code_6), CS (Code_10), CP (Code_12), KK (Code_18), LB (Code_20), LG (Code_22), RE (Code_28), ES (Code_30), MC (Code_32), RA (Code_34), RT (Code_36), ET (Code_38), TR (Code_40), TG (Code_42)")

	vast := cbs.Gebieden2022()
	require.Equal(t, 2022, g.Editie())
	require.Empty(t, cmp.Diff(indeling(vast), indeling(g)))
	require.Len(t, g.Gemeenten(), 345)
	require.ElementsMatch(t, cbs.Achterhoek().Leden, g.Kinderen(cbs.MustRegio("JZ25"), cbs.Gemeente))
	for _, d := range tabellen[0].Dimensies[0].Waarden {
		r, err := g.Zoek(d.Titel)
		require.NoError(t, err)
		require.Equal(t, d.Sleutel, r.Code())
	}
	for _, naam := range []string{"Hengelo (O.)", "Den Haag", "Bergen (L.)", "Utrecht", "Utrecht (PV)", "JZ25"} {
		want, err := vast.Zoek(naam)
		require.NoError(t, err)
		is, err := g.Zoek(naam)
		require.NoError(t, err)
		require.Equal(t, want, is, naam)
	}
}

// The regions of a year come from StatLine's table of that year.
func ExampleReadGebieden() {
	tabel := `RegioS;Code_1;Naam_2;Code_3;Naam_4
GM9901;GM9901;Voorbeeldstad (fictief);JZ99;Voorbeeldstreek
GM9902;GM9902;Proefdorp (fictief);JZ99;Voorbeeldstreek
`
	gebieden, verslag, err := statline.ReadGebieden(strings.NewReader(tabel), statline.GebiedenOptions{Bestand: "gebieden.csv", Editie: 2031})
	if err != nil {
		fmt.Println(err)
		return
	}
	streek, _ := gebieden.Zoek("Voorbeeldstreek")
	fmt.Println(verslag.Aanvaard, "gemeenten;", streek, gebieden.Kinderen(streek, cbs.Gemeente))
	// Output: 2 gemeenten; JZ99 [GM9901 GM9902]
}
