package functies_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

// uitkomsten gives what one rule says, by what it is about.
func uitkomsten(t *testing.T, d *functies.Definitie, regel string) map[string]governance.Toets {
	t.Helper()
	v, err := d.Resolve()
	require.NoError(t, err)
	alle := map[string]governance.Toets{}
	for _, x := range v.Toets() {
		require.NotEmpty(t, x.Naam)
		require.NotEmpty(t, x.Bron)
		require.NotZero(t, x.Strengheid)
		require.Equal(t, x.Oordeel != governance.Voldaan || x.OpLezing(), x.Bevinding != "", "%s %s", x.Regel, x.Bij)
		if x.Regel == regel {
			require.NotContains(t, alle, x.Bij)
			alle[x.Bij] = x
		}
	}
	return alle
}

func TestToetsAlleTien(t *testing.T) {
	d := functies.Achterhoek2017()
	alle := uitkomsten(t, d, "functie-aanwezig")
	require.Len(t, alle, 10)
	for _, f := range functies.Functies() {
		require.Equal(t, governance.Voldaan, alle[f.String()].Oordeel)
	}

	d.Functies = append(d.Functies[:3:3], d.Functies[4:]...)
	alle = uitkomsten(t, d, "functie-aanwezig")
	require.Len(t, alle, 10)
	for _, f := range functies.Functies() {
		if f == functies.BereikbaarheidEnInformatie {
			require.Equal(t, governance.NietVoldaan, alle[f.String()].Oordeel)
			require.Equal(t, "Functie 4 (Bereikbaarheid en informatievoorziening) ontbreekt.", alle[f.String()].Bevinding)
		} else {
			require.Equal(t, governance.Voldaan, alle[f.String()].Oordeel)
		}
	}
	for bij, x := range uitkomsten(t, d, "deel-verantwoordelijk") {
		ontbreekt := bij == "bereikbaarheid-en-informatie/lokaal" || bij == "bereikbaarheid-en-informatie/regionaal"
		require.Equal(t, ontbreekt, x.Oordeel == governance.NietTeToetsen, bij)
	}
}

func TestToetsVerantwoordelijk(t *testing.T) {
	d := functies.Achterhoek2017()
	alle := uitkomsten(t, d, "deel-verantwoordelijk")
	require.Len(t, alle, 20)
	// The vision names nobody for nine of the regional parts (bijlage 7), and for
	// one local part: who does them is our reading.
	var opLezing []string
	for bij, x := range alle {
		require.Equal(t, governance.Voldaan, x.Oordeel, bij)
		if x.OpLezing() {
			opLezing = append(opLezing, bij)
		}
	}
	var want []string
	for _, f := range d.Functies {
		for _, deel := range functies.Delen() {
			if f.Deel(deel).Lezing != "" {
				want = append(want, f.Functie.String()+"/"+deel.String())
			}
		}
	}
	require.Len(t, want, 10)
	require.ElementsMatch(t, want, opLezing)
	require.Equal(t, "Dit rust op onze lezing: de bijlage noemt hier geen verantwoordelijke. Volgens bijlage 6 staat het Management Overleg Sociaal Domein (MOSD) voor de gezamenlijke activiteiten.",
		alle["backoffice/regionaal"].Bevinding)

	d.Functies[9].Regionaal.Verantwoordelijk = nil
	x := uitkomsten(t, d, "deel-verantwoordelijk")["backoffice/regionaal"]
	require.Equal(t, governance.NietVoldaan, x.Oordeel)
	require.Equal(t, "Niemand is regionaal verantwoordelijk voor functie 10, Backoffice (beschikkingen, facturen).", x.Bevinding)
	require.Equal(t, governance.Voldaan, uitkomsten(t, d, "deel-verantwoordelijk")["backoffice/lokaal"].Oordeel)

	// The rule may name no one where each municipality names its own.
	f := leesFictief(t)
	f.Functies[4].Lokaal.Verantwoordelijk = nil
	x = uitkomsten(t, f, "deel-verantwoordelijk")["vraagverheldering/lokaal"]
	require.Equal(t, "In Aadrecht is niemand lokaal verantwoordelijk voor functie 5, Vraagverheldering.", x.Bevinding)
	f.Afwijkingen = append(f.Afwijkingen, functies.Afwijking{
		Gemeente: "GM9911", Functie: functies.Vraagverheldering, Deel: functies.Lokaal,
		Uitvoering: functies.Uitvoering{Omschrijving: "De consulenten.", Verantwoordelijk: []string{"consulent"}},
	})
	require.Equal(t, governance.Voldaan, uitkomsten(t, f, "deel-verantwoordelijk")["vraagverheldering/lokaal"].Oordeel)
}

// Bijlage 7, function 3: the regional team is for parties active in more than
// two municipalities; 2 is the last that is local.
func TestToetsPartijen(t *testing.T) {
	d := functies.Achterhoek2017()
	alle := uitkomsten(t, d, "partij-beheer")
	require.Len(t, alle, 1)
	require.Equal(t, governance.NietTeToetsen, alle[""].Oordeel)

	var codes []string
	for _, g := range d.Gemeenten {
		codes = append(codes, g.Code)
	}
	for n, want := range map[int]functies.Beheer{1: functies.LokaleContractmanager, 2: functies.LokaleContractmanager, 3: functies.TeamCLM, 4: functies.TeamCLM, 8: functies.TeamCLM} {
		for _, beheer := range functies.Beheren() {
			d.Partijen = []functies.Partij{{ID: "partij", Naam: "Partij (fictief)", Gemeenten: codes[:n], Beheer: beheer}}
			oordeel := uitkomsten(t, d, "partij-beheer")["partij"].Oordeel
			if beheer == want {
				require.Equal(t, governance.Voldaan, oordeel, "%d %s", n, beheer)
			} else {
				require.Equal(t, governance.NietVoldaan, oordeel, "%d %s", n, beheer)
			}
		}
	}
}

func TestToetsGemeenten(t *testing.T) {
	d := functies.Achterhoek2017()
	alle := uitkomsten(t, d, "gemeente-bekend")
	require.Len(t, alle, 8)
	for _, g := range d.Gemeenten {
		require.Equal(t, governance.Voldaan, alle[g.Code].Oordeel)
	}

	// A split that is not fictional names no municipality that CBS does not have:
	// Eibergen is gone since 2005, and a code is no name.
	for naam, g := range map[string]functies.Gemeente{
		"gemeenten[0].naam": {Code: "GM0197", Naam: "Winterswiek"},
		"gemeenten[0].code": {Code: "GM0229", Naam: "Eibergen"},
	} {
		stuk := functies.Achterhoek2017()
		stuk.Gemeenten[0] = g
		_, err := stuk.Resolve()
		require.Equal(t, []plek{{naam, goaltree.CodeRegio}}, plekken(err))
	}

	// In one that is, each is told apart.
	d.Fictief, d.Gemeenten[1] = true, functies.Gemeente{Code: "GM9901", Naam: "Aadrecht"}
	alle = uitkomsten(t, d, functies.RegelGemeenteBekend)
	require.Len(t, alle, 8)
	require.Equal(t, governance.Voldaan, alle["GM0197"].Oordeel)
	require.Equal(t, governance.NietTeToetsen, alle["GM9901"].Oordeel)
	require.Equal(t, "Aadrecht is een verzonnen gemeente.", alle["GM9901"].Bevinding)

	d.Jaar = 2004
	require.Equal(t, "De gemeenten van 2004 zijn niet bekend.", uitkomsten(t, d, "gemeente-bekend")[""].Bevinding)
	require.Equal(t, "De gemeenten zijn verzonnen.", uitkomsten(t, leesFictief(t), "gemeente-bekend")[""].Bevinding)
}

// What is made up is told apart from municipalities that are.
func TestVerzonnen(t *testing.T) {
	for naam, geval := range map[string]struct {
		stuk func(*functies.Definitie)
		want []string
	}{
		"niets":     {func(*functies.Definitie) {}, []string{}},
		"verdeling": {func(d *functies.Definitie) { d.Fictief = true }, []string{"De verdeling is verzonnen."}},
		"partij": {func(d *functies.Definitie) {
			d.Fictief, d.Partijen = true, []functies.Partij{{ID: "p", Naam: "p", Gemeenten: []string{"GM0197"}, Beheer: functies.TeamCLM}}
		}, []string{"De verdeling en de partijen zijn verzonnen."}},
		"alles": {func(d *functies.Definitie) { *d = *leesFictief(t) }, []string{
			"De verdeling, de verschillen tussen gemeenten en de partijen zijn verzonnen.", "De gemeenten zijn verzonnen.",
		}},
	} {
		d := functies.Achterhoek2017()
		geval.stuk(d)
		v, err := d.Resolve()
		require.NoError(t, err, naam)
		require.Equal(t, geval.want, v.Verzonnen(), naam)
		require.Equal(t, geval.want, v.Overzicht().Verzonnen, naam)
	}
}

func TestSchrijfNiets(t *testing.T) {
	var b strings.Builder
	require.ErrorIs(t, (*functies.Functieverdeling)(nil).WriteText(&b), goaltree.CodeLeeg)
	require.ErrorIs(t, (*functies.Functieverdeling)(nil).WriteCSV(&b), goaltree.CodeLeeg)
	require.ErrorIs(t, (*functies.Overzicht)(nil).WriteJSON(&b), goaltree.CodeLeeg)
	require.Empty(t, b.String())
}

func TestPerRegel(t *testing.T) {
	v, err := leesFictief(t).Resolve()
	require.NoError(t, err)
	alle := governance.PerRegel(v.Toets())
	type stand struct {
		regel          string
		oordeel        governance.Oordeel
		voldaan, onder int
	}
	var got []stand
	for _, s := range alle {
		got = append(got, stand{s.Regel, s.Oordeel, s.Voldaan, s.Aantal})
		require.Len(t, s.Open, s.Aantal-s.Voldaan)
	}
	require.Equal(t, []stand{
		{"functie-aanwezig", governance.Voldaan, 10, 10},
		{"deel-verantwoordelijk", governance.NietVoldaan, 19, 20},
		{"partij-beheer", governance.NietVoldaan, 2, 4},
		{"gemeente-bekend", governance.NietTeToetsen, 0, 1},
	}, got)
}
