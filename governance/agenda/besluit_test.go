package agenda_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

// What was decided counts before what the problem touches: for its line, and so
// for the lines beside it.
func TestLijnVan(t *testing.T) {
	d := klein()
	require.Equal(t, "wonen", resolve(t, d).LijnVan("eerste"))
	require.Equal(t, "zorg", resolve(t, d).LijnVan("tweede"), "nothing was decided")
	require.Empty(t, resolve(t, d).LijnVan("derde"))

	d.Logboeken[0].Stappen[1].Actielijn = "zorg"
	a := resolve(t, d)
	require.Equal(t, "zorg", a.LijnVan("eerste"))
	pl := a.Plaatsingen()[0]
	require.Equal(t, "wonen", pl.Actielijn, "what it touches says another")
	require.Equal(t, []agenda.InBeeld{{Actielijn: "wonen", Redenen: []string{
		"Het probleem noemt deze lijn ook.", "Kamers valt ook onder deze lijn.", "Hangt samen met 2 Zorg: wie woont heeft zorg.",
	}}}, pl.InBeeld)

	d.Logboeken[1].Stappen = nil
	d.Problemen[1].Actielijnen = nil
	require.Empty(t, resolve(t, d).LijnVan("tweede"), "neither tells")
}

// A project that stopped keeps what was placed under it, and the reason says so.
func TestPlaatsingen_besluitBijGestopt(t *testing.T) {
	d := klein()
	d.Projecten[0].Staat = agenda.Gestopt
	pl := resolve(t, d).Plaatsingen()[0]
	require.Equal(t, "kamers", pl.Bij)
	require.Equal(t, "Het raakt het project Kamers. Daar is het eerder geplaatst; Kamers is gestopt en neemt niets nieuws meer op.", pl.Reden)
}

// The zero Agenda is an empty one.
func TestAgenda_leeg(t *testing.T) {
	a := new(agenda.Agenda)
	require.Empty(t, a.Naam())
	require.Empty(t, a.Problemen())
	require.Empty(t, a.Plaatsingen())
	require.Empty(t, a.Toets())
	require.Empty(t, a.LijnVan("x"))
	require.Empty(t, a.Definitie().ID)
	_, err := a.Plaats(agenda.Probleem{Soort: agenda.Idee, Raakt: []string{"weg"}})
	heeftMelding(t, err, "raakt[0]")
	var b strings.Builder
	require.NoError(t, a.WriteText(&b))
	require.NoError(t, a.WriteDOT(&b))
	require.NoError(t, a.WriteMermaid(&b))
}

// No name passes for lines of the report around it.
func TestWriteText_eenRegel(t *testing.T) {
	const vals = "Naam\n\nRegels: aan 5 van 5 voldaan\n"
	d := klein()
	d.Naam, d.Actielijnen[0].Naam, d.Onderwerpen[0].Naam, d.Projecten[0].Naam, d.Problemen[0].Naam, d.Rollen[0].Naam = vals, vals, vals, vals, vals, vals
	d.Samenhang[0].Toelichting, d.Logboeken[0].Stappen[3].Notitie, d.Onderwerpen[0].Lezing = vals, vals, vals
	var b, goed strings.Builder
	require.NoError(t, resolve(t, d).WriteText(&b))
	require.NoError(t, resolve(t, klein()).WriteText(&goed))
	require.Equal(t, strings.Count(goed.String(), "\n"), strings.Count(b.String(), "\n"))
	require.NotContains(t, b.String(), "\nRegels: aan 5")
}
