package agenda_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

// The five actielijnen in order, with the number of people that the source
// lists under each (Samenwerkingsagenda Twente, proces, actielijnen), without
// their names.
func TestTwente_actielijnen(t *testing.T) {
	a := resolve(t, agenda.Twente())
	lijnen := a.Actielijnen()
	require.Len(t, lijnen, 5)
	for i, wil := range []struct {
		naam   string
		aantal int
	}{
		{"Wonen en zorg", 1},
		{"Onderwijs en zorg", 2},
		{"Samenwerken met de sociale basis", 3},
		{"Passende ambulante zorg", 1},
		{"Gedwongen kader", 2},
	} {
		t.Run(wil.naam, func(t *testing.T) {
			l := lijnen[i]
			require.Equal(t, i+1, l.Nummer)
			require.Equal(t, wil.naam, l.Naam)
			require.Equal(t, []agenda.Vertegenwoordiging{{Rol: "werkgroeplid", Aantal: wil.aantal}}, l.Vertegenwoordigers)
			require.Contains(t, l.Bron, "Samenwerkingsagenda Twente, proces")
			require.NotEmpty(t, a.SamenhangVan(l.ID), "each hangs together with another")
		})
	}
	require.Equal(t, "Lid van de werkgroep", a.RolNaam("werkgroeplid"))
	require.Equal(t, "iemand", a.RolNaam("iemand"))
}

// The scheme of the relations is lost, so that each says it is an illustration.
func TestTwente_samenhang(t *testing.T) {
	a := resolve(t, agenda.Twente())
	require.NotEmpty(t, a.Samenhang())
	for _, s := range a.Samenhang() {
		require.Contains(t, s.Lezing, "illustratie")
		require.NotEmpty(t, s.Toelichting)
	}
}

// "De juiste zorg op het juiste moment op de juiste plek": Samenwerkingsagenda
// Twente, proces, stap 3 and 5.
func TestTwente_toetsvragen(t *testing.T) {
	var namen []string
	for _, v := range resolve(t, agenda.Twente()).Toetsvragen() {
		namen = append(namen, v.Naam)
	}
	require.Equal(t, []string{"Juiste zorg", "Juiste moment", "Juiste plek"}, namen)
}

// The topics that step 1 names. It tells of none whether its governance is
// arranged, and what we read from a name alone says so.
func TestTwente_onderwerpen(t *testing.T) {
	a := resolve(t, agenda.Twente())
	require.False(t, a.Fictief())
	require.Empty(t, a.Projecten())
	require.Empty(t, a.Problemen())
	var ids []string
	for _, o := range a.Onderwerpen() {
		ids = append(ids, o.ID)
		require.Zero(t, o.Staat, o.ID)
		require.Contains(t, o.Bron, "stap 1")
		require.Equal(t, o.Niveau != 0 || len(o.Actielijnen) > 0, o.Lezing != "", o.ID)
	}
	require.Equal(t, []string{"expertisenetwerk-jeugd", "jeugdbeschermingstafels", "spuks", "aanpak-wachtlijsten", "specialistisch-wonen"}, ids)
	o, ok := a.Onderwerp("expertisenetwerk-jeugd")
	require.True(t, ok)
	require.Equal(t, governance.Bovenregionaal, o.Niveau)
	require.Contains(t, o.Omschrijving, "RET's")

	for _, toets := range a.Toets() {
		require.Equal(t, governance.Voldaan, toets.Oordeel, toets.Bevinding)
	}
	agenda.Twente().Actielijnen[0].Naam = "anders"
	require.Equal(t, "Wonen en zorg", agenda.Twente().Actielijnen[0].Naam, "each call gives its own")
}
