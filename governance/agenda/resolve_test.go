package agenda_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance/agenda"
)

func TestResolve(t *testing.T) {
	a := resolve(t, klein())
	require.Equal(t, "klein", a.ID())
	require.True(t, a.Fictief())
	require.Empty(t, a.Bron())
	require.Empty(t, a.Toelichting())
	var lijnen []string
	for _, l := range a.Actielijnen() {
		lijnen = append(lijnen, l.ID)
	}
	require.Equal(t, []string{"wonen", "zorg", "school"}, lijnen, "by number")
	require.Len(t, a.SamenhangVan("wonen"), 1)
	require.Len(t, a.SamenhangVan("zorg"), 1)
	require.Empty(t, a.SamenhangVan("school"))
	require.Equal(t, []string{"tweede"}, a.Vervolgproblemen("eerste"))
	require.Empty(t, a.Vervolgproblemen("tweede"))
	d, ok := a.Dossier("eerste")
	require.True(t, ok)
	require.Equal(t, agenda.Geimplementeerd, d.Stadium())
	require.Equal(t, agenda.Logboek{Probleem: "eerste", Stappen: weg()}, d.Logboek())
	require.Equal(t, "Kamers", a.NaamVan("kamers"))
	require.Equal(t, "weg", a.NaamVan("weg"))
	p, ok := a.Probleem("tweede")
	require.True(t, ok)
	require.Equal(t, "Tweede", p.Naam)
	for _, ok := range []bool{
		func() bool { _, ok := a.Dossier("weg"); return ok }(), func() bool { _, ok := a.Probleem("weg"); return ok }(),
		func() bool { _, ok := a.Onderwerp("weg"); return ok }(), func() bool { _, ok := a.Project("weg"); return ok }(),
		func() bool { _, ok := a.Actielijn("weg"); return ok }(),
	} {
		require.False(t, ok)
	}
}

// A problem without a logboek has an empty dossier.
func TestResolve_zonderLogboek(t *testing.T) {
	d := klein()
	d.Logboeken = d.Logboeken[:1]
	a := resolve(t, d)
	dossier, ok := a.Dossier("tweede")
	require.True(t, ok)
	require.Zero(t, dossier.Stadium())
	require.Equal(t, []agenda.Stadium{agenda.TerugNaarAnalyse}, dossier.Vervolgstadia())
}

// One mistake at a time, each with its path.
func TestResolve_fouten(t *testing.T) {
	for naam, c := range map[string]struct {
		stuk func(*agenda.Definitie)
		wil  string
	}{
		"versie":         {func(d *agenda.Definitie) { d.Versie = "2" }, "versie versie:"},
		"id":             {func(d *agenda.Definitie) { d.ID = "A" }, "ongeldige-waarde id:"},
		"naam":           {func(d *agenda.Definitie) { d.Naam = "" }, "leeg naam:"},
		"tekens":         {func(d *agenda.Definitie) { d.Toelichting = "\x01" }, "ongeldige-waarde toelichting:"},
		"geen lijn":      {func(d *agenda.Definitie) { *d = agenda.Definitie{Versie: "1", ID: "a", Naam: "A"} }, "leeg actielijnen:"},
		"lijn dubbel":    {func(d *agenda.Definitie) { d.Actielijnen[2].ID = "zorg" }, "dubbel actielijnen[2].id:"},
		"nummer nul":     {func(d *agenda.Definitie) { d.Actielijnen[0].Nummer = 0 }, "getal actielijnen[0].nummer:"},
		"nummer dubbel":  {func(d *agenda.Definitie) { d.Actielijnen[1].Nummer = 2 }, "dubbel actielijnen[1].nummer: this number is already that of actielijnen[0]"},
		"rol onbekend":   {func(d *agenda.Definitie) { d.Rollen[0].ID = "iemand" }, "onbekende-tak actielijnen[0].vertegenwoordigers[0].rol:"},
		"aantal nul":     {func(d *agenda.Definitie) { d.Actielijnen[0].Vertegenwoordigers[0].Aantal = 0 }, "getal actielijnen[0].vertegenwoordigers[0].aantal:"},
		"samenhang zelf": {func(d *agenda.Definitie) { d.Samenhang[0].B = "zorg" }, "tegenspraak samenhang[0].b: a line does not depend on itself"},
		"samenhang dubbel": {func(d *agenda.Definitie) {
			d.Samenhang = append(d.Samenhang, agenda.Samenhang{A: "wonen", B: "zorg", Toelichting: "x"})
		}, "dubbel samenhang[1]: these two lines are already related in samenhang[0]"},
		"samenhang reden":    {func(d *agenda.Definitie) { d.Samenhang[0].Toelichting = "" }, "leeg samenhang[0].toelichting:"},
		"samenhang onbekend": {func(d *agenda.Definitie) { d.Samenhang[0].A = "zorgg" }, `onbekende-tak samenhang[0].a: there is no actielijn with this id; did you mean "zorg"?`},
		"vraag leeg":         {func(d *agenda.Definitie) { d.Toetsvragen[0].Vraag = "" }, "leeg toetsvragen[0].vraag:"},
		"onderwerp lijn":     {func(d *agenda.Definitie) { d.Onderwerpen[1].Actielijnen[0] = "weg" }, "onbekende-tak onderwerpen[1].actielijnen[0]:"},
		"niveau":             {func(d *agenda.Definitie) { d.Onderwerpen[0].Niveau = 9 }, "ongeldige-waarde onderwerpen[0].niveau:"},
		"onderwerpstaat":     {func(d *agenda.Definitie) { d.Onderwerpen[0].Staat = 9 }, "ongeldige-waarde onderwerpen[0].staat:"},
		"plek dubbel":        {func(d *agenda.Definitie) { d.Projecten[4].ID = "onbekend" }, "dubbel projecten[4].id: this id is already that of onderwerpen[3]"},
		"project onderwerp":  {func(d *agenda.Definitie) { d.Projecten[0].Onderwerp = "thuis" }, "onbekende-tak projecten[0].onderwerp:"},
		"projectstaat":       {func(d *agenda.Definitie) { d.Projecten[0].Staat = 0 }, "leeg projecten[0].staat:"},
		"lijn twee keer":     {func(d *agenda.Definitie) { d.Projecten[0].Actielijnen = []string{"zorg", "zorg"} }, "dubbel projecten[0].actielijnen[1]:"},
		"probleem raakt":     {func(d *agenda.Definitie) { d.Problemen[0].Raakt[0] = "kamer" }, `problemen[0].raakt[0]: there is no onderwerp or project with this id; did you mean "kamers"?`},
		"probleem soort":     {func(d *agenda.Definitie) { d.Problemen[0].Soort = 0 }, "leeg problemen[0].soort:"},
		"antwoord dubbel": {func(d *agenda.Definitie) {
			d.Logboeken[0].Stappen[5].Bijdragen[1].Vraag = "zorg"
		}, "dubbel logboeken[0].stappen[5].bijdragen[1].vraag:"},
		"logboek dubbel":    {func(d *agenda.Definitie) { d.Logboeken[1].Probleem = "eerste" }, "dubbel logboeken[1].probleem:"},
		"logboek onbekend":  {func(d *agenda.Definitie) { d.Logboeken[1].Probleem = "derde" }, "onbekende-tak logboeken[1].probleem:"},
		"stap rol":          {func(d *agenda.Definitie) { d.Logboeken[0].Stappen[0].Rol = "led" }, "onbekende-tak logboeken[0].stappen[0].rol:"},
		"stap lijn":         {func(d *agenda.Definitie) { d.Logboeken[0].Stappen[1].Actielijn = "weg" }, "onbekende-tak logboeken[0].stappen[1].actielijn:"},
		"stap bij":          {func(d *agenda.Definitie) { d.Logboeken[0].Stappen[1].Bij = "weg" }, "onbekende-tak logboeken[0].stappen[1].bij:"},
		"stap te vroeg":     {func(d *agenda.Definitie) { d.Logboeken[0].Stappen[2].Datum = op("2023") }, "periode logboeken[0].stappen[2].datum: a step before it was later, on 2024-02"},
		"herkomst zelf":     {func(d *agenda.Definitie) { d.Problemen[1].Herkomst.Probleem = "tweede" }, "tegenspraak problemen[1].herkomst.probleem:"},
		"herkomst onbekend": {func(d *agenda.Definitie) { d.Problemen[1].Herkomst.Probleem = "derde" }, "onbekende-tak problemen[1].herkomst.probleem:"},
		"herkomst stap":     {func(d *agenda.Definitie) { d.Problemen[1].Herkomst.Stap = 5 }, "stadium problemen[1].herkomst.stap: this is not an evaluation in the logboek of eerste"},
		"herkomst stap nul": {func(d *agenda.Definitie) { d.Problemen[1].Herkomst.Stap = 0 }, "stadium problemen[1].herkomst.stap:"},
		"herkomst later":    {func(d *agenda.Definitie) { d.Logboeken[1].Stappen[0].Datum = op("2024") }, "periode problemen[1].herkomst.stap: this evaluation was not before 2025-01"},
	} {
		t.Run(naam, func(t *testing.T) {
			d := klein()
			c.stuk(d)
			_, err := d.Resolve()
			require.Error(t, err)
			heeftMelding(t, err, c.wil)
		})
	}
}

// Problems that come from one another in a round are refused, each of them, and
// nothing hangs.
func TestResolve_herkomstInHetRond(t *testing.T) {
	d := klein()
	d.Logboeken = nil
	d.Problemen = append(d.Problemen, agenda.Probleem{ID: "derde", Naam: "Derde", Soort: agenda.Idee, Herkomst: &agenda.Herkomst{Probleem: "eerste", Stap: 1}})
	d.Problemen[0].Herkomst = &agenda.Herkomst{Probleem: "tweede", Stap: 1}
	_, err := d.Resolve()
	require.Equal(t, []string{
		`tegenspraak problemen[0].herkomst.probleem: a problem cannot come from itself (found "tweede")`,
		`tegenspraak problemen[1].herkomst.probleem: a problem cannot come from itself (found "eerste")`,
		`stadium problemen[2].herkomst.stap: this is not an evaluation in the logboek of eerste (found "1")`,
	}, meldingen(err))
}

// All mistakes at once, with the line they stand on; a step that is refused
// gives one mistake, not one for each step after it.
func TestResolve_allesTegelijk(t *testing.T) {
	d, err := agenda.ReadJSON(strings.NewReader(`{"versie": "1", "id": "a", "naam": "",
"rollen": [{"id": "lid", "naam": "Lid"}],
"actielijnen": [{"id": "wonen", "nummer": 0, "naam": "Wonen"}],
"projecten": [{"id": "p", "naam": "P", "staat": "lopend", "onderwerp": "weg"}],
"problemen": [{"id": "q", "naam": "Q", "soort": "idee", "raakt": ["p"]}],
"logboeken": [{"probleem": "q", "stappen": [
{"stadium": "ingebracht", "datum": "2024", "rol": "lid"},
{"stadium": "gepland", "datum": "2024", "rol": "lid"},
{"stadium": "in-uitvoering", "datum": "2024", "rol": "lied"}]}]}`), "a.json")
	require.NoError(t, err)
	_, err = d.Resolve()
	require.Equal(t, []string{
		`leeg a.json:1:36: naam: this must be filled`,
		`getal a.json:3:43: actielijnen[0].nummer: a number is 1 or more (found "0")`,
		`onbekende-tak a.json:4:72: projecten[0].onderwerp: there is no onderwerp with this id (found "weg")`,
		`stadium a.json:8:13: logboeken[0].stappen[1].stadium: from ingebracht a problem goes to geplaatst, not to gepland (found "gepland")`,
		`onbekende-tak a.json:9:54: logboeken[0].stappen[2].rol: there is no rol with this id; did you mean "lid"? (found "lied")`,
	}, meldingen(err))
}

func TestReadJSON_vorm(t *testing.T) {
	_, err := agenda.ReadJSON(strings.NewReader(`{"versie": "1", "id": "a", "naam": "A", "rollen": [],
"actielijnen": [{"id": "w", "nummer": 1, "naam": "W", "persoon": "x"}],
"onderwerpen": [{"id": "o", "naam": "O", "niveau": "dorp"}],
"logboeken": [{"probleem": "q", "stappen": [{"stadium": "klaar", "datum": "gisteren", "rol": "lid"}]}]}`), "a.json")
	for _, w := range []string{`a.json:2:55: actielijnen[0].persoon: unknown key`, `onderwerpen[0].niveau`, `landelijk`, `logboeken[0].stappen[0].stadium`, `logboeken[0].stappen[0].datum`} {
		heeftMelding(t, err, w)
	}
}
