package jaarplan_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/jaarplan"
)

// The eleven projects of source 001, bijlage 2, in its order.
func TestJaarplan2017(t *testing.T) {
	d := jaarplan.Jaarplan2017()
	require.Contains(t, d.Onvolledig, "onder meer")
	p := losOp(t, d)
	require.Len(t, p.Projecten(), 11)
	b, err := goaltree.Achterhoek2017().Resolve()
	require.NoError(t, err)
	toetsen := p.Toets(b)
	for i, c := range []struct {
		id, naam string
		pijlers  []goaltree.Kernwaarde
		past     bool // its pillars belong to its goals by our reading of the tree
	}{
		{"veilig-thuis", "Opdrachtgeverschap van Veilig Thuis versterken", []goaltree.Kernwaarde{goaltree.Veilig}, true},
		{"inkoop-bovenregionale-jeugdhulp", "Bovenregionale jeugdhulp inkopen voor 2018", []goaltree.Kernwaarde{goaltree.OptimaalOntwikkelen, goaltree.Gezond}, true},
		{"inkoop-gecertificeerde-instellingen", "Inkopen bij de gecertificeerde instellingen voor 2018", []goaltree.Kernwaarde{goaltree.Veilig}, true},
		{"dbc-naar-pxq", "DBC's omzetten naar gewone PxQ-bekostiging", []goaltree.Kernwaarde{goaltree.FinancieelInBalans}, false},
		{"jeugdbeschermingstafel", "Jeugdbeschermingstafel opzetten", []goaltree.Kernwaarde{goaltree.Veilig}, true},
		{"jeugdhulp-verbinden", "Bovenregionale en regionale jeugdhulp verbinden", []goaltree.Kernwaarde{goaltree.OptimaalOntwikkelen, goaltree.Gezond}, true},
		{"regiovisie-beschermd-wonen", "Regiovisie beschermd wonen en maatschappelijke opvang opstellen", []goaltree.Kernwaarde{goaltree.Veilig, goaltree.ZelfredzaamEnSamenredzaam}, true},
		{"clientervaringsonderzoek-wmo", "Cliëntervaringsonderzoeken Wmo samen uitvoeren", []goaltree.Kernwaarde{goaltree.ZelfredzaamEnSamenredzaam}, true},
		{"inkoop-vanaf-2019", "Inkoop van Wmo en jeugd vanaf 2019 voorbereiden", []goaltree.Kernwaarde{goaltree.OptimaalOntwikkelen, goaltree.ZelfredzaamEnSamenredzaam}, true},
		{"preventieprogramma", "Preventieprogramma opstellen", []goaltree.Kernwaarde{goaltree.OptimaalOntwikkelen, goaltree.Gezond, goaltree.ZelfredzaamEnSamenredzaam, goaltree.Participeren}, true},
		{"clm-team", "Regionaal CLM-team opzetten en inrichten", []goaltree.Kernwaarde{goaltree.FinancieelInBalans}, false},
	} {
		t.Run(c.id, func(t *testing.T) {
			q := p.Projecten()[i]
			require.Equal(t, []string{c.id, c.naam}, []string{q.ID, q.Naam})
			require.Equal(t, c.pijlers, q.Pijlers)
			require.Contains(t, q.Bron, "bijlage 2")
			require.Contains(t, q.Lezing, "onze lezing")
			require.Empty(t, q.Mensen, "nothing is invented")
			require.Nil(t, q.Middelen)
			require.Empty(t, q.Trekker+q.Aanspreekpunt)
			require.Equal(t, governance.Voldaan, oordeel(t, toetsen, jaarplan.RegelProjectPijler, c.id).Oordeel)
			require.Equal(t, governance.Voldaan, oordeel(t, toetsen, jaarplan.RegelProjectDoelenboom, c.id).Oordeel)
			require.True(t, oordeel(t, toetsen, jaarplan.RegelProjectPijler, c.id).OpLezing(), "the source names no pillar")
			require.True(t, oordeel(t, toetsen, jaarplan.RegelProjectDoelenboom, c.id).OpLezing(), "nor a goal")
			require.Equal(t, governance.NietTeToetsen, oordeel(t, toetsen, jaarplan.RegelProjectMensen, c.id).Oordeel)
			require.Equal(t, c.past, oordeel(t, toetsen, jaarplan.RegelProjectPast, c.id).Oordeel == governance.Voldaan)
		})
	}
	for _, k := range []goaltree.Kernwaarde{goaltree.SociaalVerbonden, goaltree.Veerkracht} {
		x := oordeel(t, toetsen, jaarplan.RegelPijlerBediend, k.String())
		require.Equal(t, governance.NietTeToetsen, x.Oordeel, "no project named serves it, but more were planned")
	}
	for _, x := range toetsen {
		if x.Oordeel == governance.NietVoldaan {
			require.Equal(t, jaarplan.RegelProjectPast, x.Regel, "%v", x)
		}
	}
}

// Each call gives a plan of its own.
func TestJaarplan2017Vers(t *testing.T) {
	jaarplan.Jaarplan2017().Projecten[0].Naam = "anders"
	require.NotEqual(t, "anders", jaarplan.Jaarplan2017().Projecten[0].Naam)
}
