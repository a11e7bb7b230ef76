package uitgaven_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/uitgaven"
)

const allesFout = `{
  "versie": "1", "id": "x", "naam": "x", "fictief": true,
  "gemeenten": [{"code": "GM9901", "naam": "Fictiefstad"}],
  "inwoners": [
    {"gemeente": "GM9901", "jaar": 2025, "aantal": 0, "bron": "b"},
    {"gemeente": "GM9909", "jaar": 2025, "aantal": 10, "bron": "b"}
  ],
  "boekingen": [
    {"gemeente": "GM9901", "jaar": 2025, "taakveld": "6.71a", "bedrag": "10", "bron": "b"},
    {"gemeente": "GM9901", "jaar": 2025, "taakveld": "6.999", "bedrag": "1.234,50", "bron": "b"},
    {"gemeente": "GM9901", "jaar": 2025, "niveau": "selectief", "bedrag": "5", "bron": "b"},
    {"gemeente": "GM9901", "jaar": 2025, "niveau": "selectief", "bedrag": "6", "bron": "b"},
    {"gemeente": "GM9901", "jaar": 2024, "bedrag": "6", "bron": ""}
  ],
  "toerekening": [
    {"taakveld": "6.1", "generatie": "vanaf-2025", "delen": {"universeel": 0.7, "selectief": 0.4}, "lezing": "l", "bron": "b"},
    {"taakveld": "6.1", "generatie": "vanaf-2025", "delen": {"universeel": 1.5, "selectief": -0.1}, "lezing": "l", "bron": "b"},
    {"taakveld": "6.2", "generatie": "vanaf-2025", "delen": {}, "lezing": "", "bron": "b"}
  ],
  "prijsindex": {"jaar": 2020, "bron": "b", "indexen": [{"jaar": 2021, "index": 0}, {"jaar": 2021, "index": 2}]},
  "clienten": [{"gemeente": "GM9901", "jaar": 2025, "klassen": [{"clienten": 0, "bedrag": "1"}, {"clienten": 5, "bedrag": "-1"}], "bron": "b"}]
}`

// Everything wrong in one file comes at once, each at its place.
func TestResolveAllesTegelijk(t *testing.T) {
	d, err := uitgaven.ReadJSON(strings.NewReader(allesFout), "u.json")
	require.NoError(t, err)
	o, err := d.Resolve()
	require.Nil(t, o)
	require.Equal(t, []string{
		`deel u.json:16:61: toerekening[0].delen: the shares of a taakveld add up to at most 1 (found "1.1")`,
		`deel u.json:17:76: toerekening[1].delen.universeel: a share is from 0 to 1 (found "1.5")`,
		`deel u.json:17:94: toerekening[1].delen.selectief: a share is from 0 to 1 (found "-0.1")`,
		`dubbel u.json:17:5: toerekening[1]: the mapping of this taakveld is already in toerekening[0]`,
		`leeg u.json:18:75: toerekening[2].lezing: this must be filled`,
		`taakveld-jaar u.json:18:18: toerekening[2].taakveld: this code is from 2017 to 2022 and from 2023 to 2024, not of 2025; from 2025 on the codes are parted another way, and none has the place of another one to one (found "6.2")`,
		`taakveld-jaar u.json:9:54: boekingen[0].taakveld: this code is from 2023 to 2024, not of 2025; from 2025 on the codes are parted another way, and none has the place of another one to one (found "6.71a")`,
		`getal u.json:10:73: boekingen[1].bedrag: not an amount; write euros as digits, with at most two decimals behind a point and no thousands separators, such as 1234.50 (found "1.234,50")`,
		`onbekend-taakveld u.json:10:54: boekingen[1].taakveld: Iv3 has no taakveld with this code in the social domain (found "6.999")`,
		`dubbel-geteld u.json:11:5: boekingen[2]: of this municipality and year some bookings have a taakveld and others (boekingen[0]) have none, so that the same money may count twice; give bookings by niveau the taakveld they are booked on too, or leave one kind out (found "5")`,
		`dubbel u.json:12:5: boekingen[3]: this is spent twice: boekingen[2] has the same municipality, year, level, taakveld and description; add the two up, or give them a description that tells them apart (found "6")`,
		`leeg u.json:13:65: boekingen[4].bron: this must be filled`,
		`veld-ontbreekt u.json:13:5: boekingen[4]: a booking has a niveau, a taakveld, or both`,
		`getal u.json:5:52: inwoners[0].aantal: this must be from 1 to 100000000 (found "0")`,
		`onbekende-tak u.json:6:18: inwoners[1].gemeente: there is no municipality with this id; did you mean "GM9901"? (found "GM9909")`,
		`index u.json:20:81: prijsindex.indexen[0].index: an index is above zero (found "0")`,
		`dubbel u.json:20:85: prijsindex.indexen[1]: the index of this year is already in prijsindex.indexen[0]`,
		`index u.json:20:26: prijsindex.jaar: there is no index of the year whose prices are asked for (found "2020")`,
		`getal u.json:21:78: clienten[0].klassen[0].clienten: this must be from 1 to 100000000 (found "0")`,
		`getal u.json:21:123: clienten[0].klassen[1].bedrag: what is spent on clients is not negative (found "-1")`,
	}, meldingen(err))
}

// Landerd was joined to another on 1 January 2022: it may be booked on as long as
// no booking is of a later year, of whichever municipality.
func TestResolve_herindeling(t *testing.T) {
	d := klein(uitgaven.Boeking{Jaar: 2021, Taakveld: "6.1", Bedrag: "1"}, uitgaven.Boeking{Jaar: 2021, Taakveld: "6.1", Bedrag: "1"})
	d.Fictief, d.Gemeenten = false, []uitgaven.Gemeente{{Code: "GM1685", Naam: "Landerd"}, {Code: "GM0197", Naam: "Aalten"}}
	d.Boekingen[0].Gemeente, d.Boekingen[1].Gemeente = "GM1685", "GM0197"
	los(t, d)
	d.Boekingen[1].Jaar = 2022
	_, err := d.Resolve()
	alle := meldingen(err)
	require.Len(t, alle, 1)
	require.True(t, strings.HasPrefix(alle[0], "regio gemeenten[0].code: "), alle[0])
}

// Each of these is one mistake, told once.
func TestResolveEen(t *testing.T) {
	for naam, g := range map[string]struct {
		stuk func(*uitgaven.Definitie)
		want string
	}{
		"versie":         {func(d *uitgaven.Definitie) { d.Versie = "9" }, "versie versie: "},
		"id":             {func(d *uitgaven.Definitie) { d.ID = "A" }, "ongeldige-waarde id: "},
		"naam":           {func(d *uitgaven.Definitie) { d.Naam = " " }, "leeg naam: "},
		"basisjaar":      {func(d *uitgaven.Definitie) { d.Basisjaar = 12 }, "periode basisjaar: "},
		"stuurteken":     {func(d *uitgaven.Definitie) { d.Boekingen[0].Omschrijving = "x\u202e" }, "ongeldige-waarde boekingen[0].omschrijving: "},
		"geen boekingen": {func(d *uitgaven.Definitie) { d.Boekingen = nil }, "leeg boekingen: "},
		"jaar":           {func(d *uitgaven.Definitie) { d.Boekingen[0].Jaar = 25 }, "periode boekingen[0].jaar: "},
		"jaar en taakveld": {func(d *uitgaven.Definitie) {
			d.Boekingen[0] = uitgaven.Boeking{Gemeente: "GM9901", Jaar: 25, Taakveld: "6.1", Bedrag: "1", Bron: "b"}
		}, "periode boekingen[0].jaar: "},
		"gemeente": {func(d *uitgaven.Definitie) { d.Boekingen[0].Gemeente = "GM1" }, "onbekende-tak boekingen[0].gemeente: "},
		"bedrag":   {func(d *uitgaven.Definitie) { d.Boekingen[0].Bedrag = "" }, "getal boekingen[0].bedrag: "},
		"generatie": {func(d *uitgaven.Definitie) {
			d.Toerekening = []uitgaven.Toerekening{{Taakveld: "6.1", Lezing: "l", Bron: "b"}}
		}, "leeg toerekening[0].generatie: "},
		"toegerekend": {func(d *uitgaven.Definitie) {
			d.Toerekening = []uitgaven.Toerekening{{Generatie: uitgaven.Vanaf2025, Lezing: "l", Bron: "b"}}
		}, "leeg toerekening[0].taakveld: "},
		"geen klassen": {func(d *uitgaven.Definitie) {
			d.Clienten = []uitgaven.Clienten{{Gemeente: "GM9901", Jaar: 2025, Bron: "b"}}
		}, "leeg clienten[0].klassen: "},
		"bedrag van klasse": {func(d *uitgaven.Definitie) {
			d.Clienten = []uitgaven.Clienten{{Gemeente: "GM9901", Jaar: 2025, Bron: "b", Klassen: []uitgaven.Klasse{{Clienten: 1, Bedrag: "x"}}}}
		}, "getal clienten[0].klassen[0].bedrag: "},
		"inwoners dubbel": {func(d *uitgaven.Definitie) {
			w := uitgaven.Inwoners{Gemeente: "GM9901", Jaar: 2025, Aantal: 1, Bron: "b"}
			d.Inwoners = []uitgaven.Inwoners{w, w}
		}, "dubbel inwoners[1]: "},
		"begroting naast realisatie": {func(d *uitgaven.Definitie) {
			b := uitgaven.Boeking{Gemeente: "GM9901", Jaar: 2025, Niveau: preventie.Selectief, Bedrag: "1", Omschrijving: "Realisatie", Status: uitgaven.Realisatie, Bron: "b"}
			d.Boekingen[0].Status = uitgaven.Begroting
			d.Boekingen = append(d.Boekingen, b)
		}, "dubbel-geteld boekingen[1]: of this municipality, year, level and taakveld there is a realisatie here and a begroting in boekingen[0], "},
		"meer buiten dan er is": {func(d *uitgaven.Definitie) {
			d.Toerekening = []uitgaven.Toerekening{{Taakveld: "6.1", Generatie: uitgaven.Vanaf2025, Delen: uitgaven.Delen{Selectief: getal("0.5"), Buiten: getal("0.6")}, Lezing: "l", Bron: "b"}}
		}, `deel toerekening[0].delen: the shares of a taakveld add up to at most 1 (found "1.1")`},
		"buiten onder nul": {func(d *uitgaven.Definitie) {
			d.Toerekening = []uitgaven.Toerekening{{Taakveld: "6.1", Generatie: uitgaven.Vanaf2025, Delen: uitgaven.Delen{Buiten: getal("-0.1")}, Lezing: "l", Bron: "b"}}
		}, "deel toerekening[0].delen.buiten: "},
		"te veel": {func(d *uitgaven.Definitie) { d.Boekingen = make([]uitgaven.Boeking, 50_001) }, "te-groot boekingen: "},
		"te veel index": {func(d *uitgaven.Definitie) {
			d.Prijsindex = &uitgaven.Prijsindex{Bron: "b", Indexen: make([]uitgaven.Jaarindex, 302)}
		}, "te-groot prijsindex.indexen: "},
		"echte naam":   {func(d *uitgaven.Definitie) { d.Gemeenten[0].Naam = "Aalten" }, "regio gemeenten[0].code: "},
		"niet fictief": {func(d *uitgaven.Definitie) { d.Fictief = false }, "regio gemeenten[0].code: "},
	} {
		d := klein(uitgaven.Boeking{Jaar: 2025, Niveau: preventie.Selectief, Bedrag: "1"})
		g.stuk(d)
		_, err := d.Resolve()
		alle := meldingen(err)
		require.Len(t, alle, 1, "%s: %v", naam, alle)
		require.True(t, strings.HasPrefix(alle[0], g.want), "%s: %s", naam, alle[0])
	}
	var d *uitgaven.Definitie
	_, err := d.Resolve()
	require.ErrorIs(t, err, goaltree.CodeLeeg)
}
