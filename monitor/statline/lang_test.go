package statline_test

import (
	"fmt"
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

// langeKoppeling is one of a fictional table of OData 4.
func langeKoppeling() *statline.Koppeling {
	som := func(k string) *statline.Som { return &statline.Som{Kolommen: []string{k}} }
	return &statline.Koppeling{
		Versie: "1", Tabel: "99004NED", Bron: "Fictieve tabel 99004NED", Regio: "RegioS", Periode: "Perioden",
		Indicatoren: []statline.Koppelindicator{
			{Indicator: "aandeel", Teller: som("T001203"), Noemer: som("M001342_1"), Dimensies: map[string]string{"Leeftijd": "T009002"}},
			{Indicator: "cijfer", Waarde: som("M000003"), Dimensies: map[string]string{"Leeftijd": "T009002"}},
		},
	}
}

// langeTabel is what StatLine would tell of that table.
func langeTabel() *metadata.Tabel {
	return &metadata.Tabel{
		ID: "99004NED", Titel: "Fictieve tabel", Versie: 4, Bestand: "Properties.csv",
		Dimensies: []metadata.Dimensie{
			{Naam: "Leeftijd", Titel: "Leeftijd", Soort: metadata.SoortOverig, Waarden: []metadata.Waarde{{Sleutel: "T009002", Titel: "Totaal personen"}, {Sleutel: "10680", Titel: "0 tot 15 jaar"}}},
			{Naam: "RegioS", Titel: "Regio's", Soort: metadata.SoortRegio},
			{Naam: "Perioden", Titel: "Perioden", Soort: metadata.SoortTijd, Waarden: []metadata.Waarde{
				{Sleutel: "2021JJ00", Titel: "2021", Status: monitor.Definitief}, {Sleutel: "2022JJ00", Titel: "2022*", Status: monitor.Voorlopig},
			}},
		},
		Metingen: []metadata.Meting{
			{Sleutel: "T001203", Titel: "Personen met hulp", Eenheid: "aantal"},
			{Sleutel: "M001342_1", Titel: "Personen", Eenheid: "aantal"},
			{Sleutel: "M001342_2", Titel: "Personen", Groepen: []string{"Relatief"}, Eenheid: "%"},
			{Sleutel: "M000003", Titel: "Rapportcijfer", Eenheid: "getal"},
		},
	}
}

const lang4 = `Id;Measure;Leeftijd;RegioS;Perioden;Value;StringValue;ValueAttribute
0;T001203;T009002;GM9901;2021JJ00;12;;None
1;M000003;T009002;GM9901;2021JJ00;7,5;;None
2;M001342_1;10680   ;GM9901;2021JJ00;40;;None
3;T001203;T009002;GM9901;2022JJ00;;;Impossible
4;M001342_1;T009002;GM9902;2021JJ00;80;;None
5;M001342_1;T009002;GM9901    ;2021JJ00;100;;None
6;M000003;T009002;GM9902;2021JJ00;8;;Geheimzinnig
7;M000009;T009002;GM9902;2021JJ00;8;;None
8;M000003;T009002;GM9903;2021JJ00;;;None
`

func TestRead_Lang(t *testing.T) {
	d, v, err := lees(t, lang4, langeKoppeling(), statline.Options{Bestand: "Observations.csv"})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Empty(t, cmp.Diff([]string{
		"aandeel GM9901 2021JJ00 teller=12 noemer=100", // its parts stand four rows apart
		"aandeel GM9901 2022JJ00 (niet mogelijk)",      // the mark says why
		"aandeel GM9902 2021JJ00 noemer=80 (onbekend)", // no observation of the teller
		"cijfer GM9901 2021JJ00 waarde=7.5",
		"cijfer GM9902 2021JJ00 (onbekend)", // a mark nobody knows: never the 8 beside it
		"cijfer GM9903 2021JJ00 (onbekend)",
	}, rijen(d)))
	require.Equal(t, [4]int{9, 9, 0, 2}, [4]int{v.Gelezen, v.Aanvaard, v.Geweigerd, v.Ongebruikt}) // another age, another measure
	require.Len(t, v.Opmerkingen, 1)
	require.EqualError(t, v.Opmerkingen[0], `Observations.csv: ValueAttribute: 1 observations bear this mark, whose meaning is not known here; none of them is a figure (found "Geheimzinnig")`)
}

func TestRead_LangJSON(t *testing.T) {
	const json4 = `{"@odata.context":"https://x/odata/v1/CBS/99004NED/$metadata#Observations","value":[
{"Id":0,"Measure":"T001203","ValueAttribute":"None","Value":12.0,"StringValue":null,"Leeftijd":"T009002","RegioS":"GM9901","Perioden":"2021JJ00"},
{"Id":1,"Measure":"M000003","ValueAttribute":"None","Value":null,"StringValue":null,"Leeftijd":"T009002","RegioS":"GM9901","Perioden":"2021JJ00"},
{"Id":2,"Measure":"M001342_1","ValueAttribute":"None","Value":1e2,"StringValue":null,"Leeftijd":"T009002","RegioS":"GM9901","Perioden":"2021JJ00"}]}`
	d, v, err := lees(t, json4, langeKoppeling(), statline.Options{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, []string{"aandeel GM9901 2021JJ00 teller=12 noemer=100", "cijfer GM9901 2021JJ00 (onbekend)"}, rijen(d))

	_, _, err = lees(t, strings.Replace(json4, "99004NED", "99005NED", 1), langeKoppeling(), statline.Options{Bestand: "p.json"})
	require.EqualError(t, err, `p.json:1:19: @odata.context: the file belongs to table 99005NED, the koppeling to table 99004NED (found "https://x/odata/v1/CBS/99005NED/$metadata#Observations")`)
	require.ErrorIs(t, err, statline.CodeVerkeerdeBron)
}

// Every mistake in the observations, with its place.
func TestRead_LangMistakes(t *testing.T) {
	d, v, err := lees(t, `Id;Measure;Leeftijd;RegioS;Perioden;Value;StringValue;ValueAttribute
0;T001203;T009002;GM9901;2021JJ00;12;;None
1;T001203;T009002;GM9901;2021JJ00;13;;None
2;M000003;T009002;GM9901;2021JJ00;;mooi;None
3;M000003;T009002;Zandwijk;2021;7;;None
4;M000003;T009002;GM9902;2021;7.5,1;;None
5;M001342_1;T009002;GM9902;2021JJ00;0;;None
6;T001203;T009002;GM9902;2021JJ00;5;;None
7;M001342_1;T009002;GM9901;2021JJ00;100;;None
`, langeKoppeling(), statline.Options{Bestand: "o.csv"})
	require.NoError(t, err)
	require.Equal(t, []string{"aandeel GM9901 2021JJ00 teller=12 noemer=100"}, rijen(d))
	require.Equal(t, [3]int{8, 2, 6}, [3]int{v.Gelezen, v.Aanvaard, v.Geweigerd})
	var uit []string
	for _, f := range v.Fouten {
		uit = append(uit, fmt.Sprintf("[%s] %v", f.Code, f))
	}
	require.Empty(t, cmp.Diff([]string{
		`[dubbel] o.csv:3:3: Measure: a second observation of the same measure, region, period and further keys (found "T001203")`,
		`[getal] o.csv:4:36: StringValue: a text, where the koppeling asks for a figure (found "mooi")`,
		`[regio] o.csv:5:19: RegioS: expected two letters and digits, as in GM1509 (found "Zandwijk")`,
		`[getal] o.csv:6:31: Value: neither a number nor a mark for a missing figure; thousands are not separated (found "7.5,1")`,
		// 5 out of 0: both observations go, told at the first of them.
		`[teller-noemer] o.csv:7: noemer of aandeel for GM9902 2021JJ00: a noemer is above zero (found "0")`,
	}, uit))
}

// Titles instead of codes, and the status of each period, from the metadata.
func TestRead_LangMetMetadata(t *testing.T) {
	k := langeKoppeling()
	k.Status = monitor.NaderVoorlopig // the metadata know better, per period
	k.Indicatoren[0].Teller.Kolommen[0] = "personen  MET hulp"
	k.Indicatoren[0].Noemer.Kolommen[0] = "M001342_1"
	k.Indicatoren[0].Dimensies["Leeftijd"] = "Totaal personen"
	k.Indicatoren[1].Waarde.Kolommen[0] = "Rapportcijfer"
	d, v, err := lees(t, lang4, k, statline.Options{Tabel: langeTabel()})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, []string{
		"aandeel GM9901 2021JJ00 teller=12 noemer=100 definitief",
		"aandeel GM9901 2022JJ00 (niet mogelijk) voorlopig",
		"aandeel GM9902 2021JJ00 noemer=80 (onbekend) definitief",
		"cijfer GM9901 2021JJ00 waarde=7.5 definitief",
		"cijfer GM9902 2021JJ00 (onbekend) definitief",
		"cijfer GM9903 2021JJ00 (onbekend) definitief",
	}, rijen(d))

	s, err := k.Selectie(langeTabel())
	require.NoError(t, err)
	require.Equal(t, statline.Selectie{
		Kolommen: []string{"M000003", "M001342_1", "T001203"}, Dimensies: map[string][]string{"Leeftijd": {"T009002"}},
	}, s)

	k.Indicatoren[0].Noemer.Kolommen[0] = "Personen"
	k.Indicatoren[1].Waarde.Kolommen[0] = "Cijfer"
	k.Indicatoren[1].Dimensies["Leeftijd"] = "alle"
	_, _, err = lees(t, lang4, k, statline.Options{Bestand: "o.csv", Tabel: langeTabel()})
	var uit []string
	for _, f := range goaltree.Fouten(err) {
		uit = append(uit, f.Error())
	}
	require.Empty(t, cmp.Diff([]string{
		`o.csv:1: indicatoren[0].noemer.kolommen[0]: several measures have this title: M001342_1 (Personen), M001342_2 (Personen); give the code of the one meant (found "Personen")`,
		`o.csv:1: indicatoren[1].waarde.kolommen[0]: table 99004NED has no such measure; it has T001203 (Personen met hulp), M001342_1 (Personen), M001342_2 (Personen), M000003 (Rapportcijfer) (found "Cijfer")`,
		`o.csv:1: indicatoren[1].dimensies.Leeftijd: dimension Leeftijd has no such key or title; it has T009002 (Totaal personen), 10680 (0 tot 15 jaar) (found "alle")`,
	}, uit))

	k = langeKoppeling()
	k.Tabel = "99005NED"
	_, _, err = lees(t, lang4, k, statline.Options{Bestand: "o.csv", Tabel: langeTabel()})
	require.EqualError(t, err, `Properties.csv: the metadata are of table 99004NED, the koppeling is of table 99005NED (found "99004NED")`)
}

func TestRead_LangZonderMeting(t *testing.T) {
	k := langeKoppeling()
	k.Indicatoren[1].Waarde.Kolommen[0] = "M1"
	_, _, err := lees(t, lang4, k, statline.Options{Bestand: "o.csv"})
	require.EqualError(t, err, `o.csv: indicatoren: no observation is of this measure; there are observations of T001203, M001342_1, M000003, M000009 (found "M1")`)
	_, _, err = lees(t, lang4, langeKoppeling(), statline.Options{Bestand: "o.csv", MaxCombinaties: 2})
	require.EqualError(t, err, "o.csv: more than 2 combinations of region, period and further keys")
}

// A dimension that is left open is a mistake only where measures that are
// asked for have several of its values.
func TestRead_LangDimensieOpen(t *testing.T) {
	k := langeKoppeling()
	k.Indicatoren = k.Indicatoren[1:]
	k.Indicatoren[0].Dimensies = nil
	_, v, err := lees(t, lang4, k, statline.Options{})
	require.NoError(t, err)
	require.Equal(t, 3, v.Waarnemingen)
	k.Indicatoren[0].Waarde.Kolommen[0] = "M001342_1"
	_, _, err = lees(t, lang4, k, statline.Options{})
	require.ErrorIs(t, err, statline.CodeDimensieOpen)
}

// A table about the country alone names its region in the koppeling.
func TestRead_VasteRegio(t *testing.T) {
	k := een(func(k *statline.Koppeling) { k.Regio, k.VasteRegio = "", cbs.MustRegio("NL01") })
	d, v, err := lees(t, "ID;Perioden;W_1\n0;2020JJ00;1\n1;2021JJ00;2\n", k, statline.Options{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Equal(t, []string{"w NL01 2020JJ00 waarde=1", "w NL01 2021JJ00 waarde=2"}, rijen(d))
	_, _, err = lees(t, "ID;RegioS;Perioden;W_1\n0;GM9901;2020JJ00;1\n", k, statline.Options{Bestand: "t.csv"})
	require.EqualError(t, err, `t.csv:1:4: vaste_regio: the file has regions of its own in column RegioS; name that column in regio (found "NL01")`)
	k.Regio = "RegioS"
	require.EqualError(t, k.Validate(), `vaste_regio: give either regio or vaste_regio, not both (found "NL01")`)
}

// What a table says does not hang on how it is written down: a column for each
// measure, or an observation a row, in whatever order.
func TestRead_WetBreedEnLang(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cel := rapid.SampledFrom([]string{"", ".", "x", "-99991", "0", "1", "2.5", "-3", "40"})
		var breed, lang strings.Builder
		breed.WriteString("R;Perioden;D;W_1;V_2\n")
		var observaties []string
		for _, regio := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"GM9901", "GM9902", "WK990401", "NL00"}), 1, 4, rapid.ID).Draw(t, "regio's") {
			for _, dim := range []string{"T001", "1000"} {
				w, v := cel.Draw(t, "w"), cel.Draw(t, "v")
				fmt.Fprintf(&breed, "%s;2020JJ00;%s;%s;%s\n", regio, dim, w, v)
				observaties = append(observaties,
					fmt.Sprintf("W;%s;2020JJ00;%s;%s", regio, dim, w), fmt.Sprintf("V;%s;2020JJ00;%s;%s", regio, dim, v))
			}
		}
		lang.WriteString("Measure;R;Perioden;D;Value\n")
		lang.WriteString(strings.Join(rapid.Permutation(observaties).Draw(t, "volgorde"), "\n"))
		breedte, _, err := statline.Read(strings.NewReader(breed.String()), wetKoppeling(), statline.Options{})
		require.NoError(t, err)
		lengte, _, err := statline.Read(strings.NewReader(lang.String()), wetKoppeling(), statline.Options{})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(rijen(breedte), rijen(lengte)))
	})
}
