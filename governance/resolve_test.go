package governance_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

func lees(t *testing.T, s string) *governance.Definitie {
	t.Helper()
	d, err := governance.ReadJSON(strings.NewReader(s), "s.json")
	require.NoError(t, err)
	return d
}

// meldingen gives of each mistake its code, path and value, sentences aside.
func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, strings.TrimSpace(fmt.Sprintf("%s %s %s", f.Code, f.Pad, f.Waarde)))
	}
	return alle
}

func TestResolve_fouten(t *testing.T) {
	type d = governance.Definitie
	for naam, g := range map[string]struct {
		stuk func(*d)
		want []string
	}{
		"versie":              {func(d *d) { d.Versie = "2" }, []string{"versie versie 2"}},
		"zonder versie":       {func(d *d) { d.Versie = "" }, []string{"versie versie"}},
		"id van het geheel":   {func(d *d) { d.ID = "A" }, []string{"ongeldige-waarde id A"}},
		"zonder naam":         {func(d *d) { d.Naam = " " }, []string{"leeg naam"}},
		"rol zonder naam":     {func(d *d) { d.Rollen[1].Naam = "" }, []string{"leeg rollen[1].naam"}},
		"orgaan zonder naam":  {func(d *d) { d.Organen[0].Naam = "" }, []string{"leeg organen[0].naam"}},
		"dubbele rol":         {func(d *d) { d.Rollen = append(d.Rollen, d.Rollen[0]) }, []string{"dubbel rollen[2].id wethouder"}},
		"dubbel orgaan":       {func(d *d) { d.Organen = append(d.Organen, d.Organen[0]) }, []string{"dubbel organen[3].id raad"}},
		"rol en orgaan":       {func(d *d) { d.Rollen[0].ID = "raad"; d.Organen[1].Leden = nil }, []string{"dubbel organen[0].id raad"}},
		"rol uit onbekend":    {func(d *d) { d.Rollen[0].Uit = "rad" }, []string{"onbekende-tak rollen[0].uit rad"}},
		"soort":               {func(d *d) { d.Organen[0].Soort = 0 }, []string{"ongeldige-waarde organen[0].soort"}},
		"soort te hoog":       {func(d *d) { d.Organen[0].Soort = 99 }, []string{"ongeldige-waarde organen[0].soort"}},
		"schaal":              {func(d *d) { d.Organen[0].Schaal = 0 }, []string{"ongeldige-waarde organen[0].schaal"}},
		"lijnsoort":           {func(d *d) { d.Lijnen[0].Soort = 0 }, []string{"ongeldige-waarde lijnen[0].soort"}},
		"onbekende rol":       {func(d *d) { d.Organen[1].Leden[0].Rollen[0] = "koning" }, []string{"onbekende-tak organen[1].leden[0].rollen[0] koning"}},
		"dubbele rol in plek": {func(d *d) { d.Organen[1].Leden[0].Rollen = []string{"wethouder", "wethouder"} }, []string{"dubbel organen[1].leden[0].rollen[1] wethouder"}},
		"onbekend orgaan":     {func(d *d) { d.Organen[1].Leden[0] = governance.Lidmaatschap{Orgaan: "hof"} }, []string{"onbekende-tak organen[1].leden[0].orgaan hof"}},
		"rollen en orgaan":    {func(d *d) { d.Organen[1].Leden[0].Orgaan = "raad" }, []string{"tegenspraak organen[1].leden[0].orgaan raad"}},
		"lege plek":           {func(d *d) { d.Organen[1].Leden[0] = governance.Lidmaatschap{} }, []string{"leeg organen[1].leden[0]"}},
		"allen zonder orgaan": {func(d *d) { d.Organen[1].Leden[0].Allen = true }, []string{"tegenspraak organen[1].leden[0].allen true"}},
		"lid van zichzelf":    {func(d *d) { d.Organen[1].Leden[0] = governance.Lidmaatschap{Orgaan: "overleg"} }, []string{"tegenspraak organen[1].leden[0].orgaan overleg"}},
		"lid van zichzelf via anderen": {func(d *d) {
			d.Organen[0].Leden = []governance.Lidmaatschap{{Orgaan: "werkgroep"}}
			d.Organen[1].Leden = []governance.Lidmaatschap{{Orgaan: "raad"}}
			d.Organen[2].Leden = []governance.Lidmaatschap{{Orgaan: "overleg"}}
		}, []string{"tegenspraak organen[0].leden raad, overleg, werkgroep"}},
		"minimum boven maximum":  {func(d *d) { d.Organen[1].Leden[0].Maximaal = 1 }, []string{"tegenspraak organen[1].leden[0].minimaal 2"}},
		"voorkeur boven maximum": {func(d *d) { l := &d.Organen[1].Leden[0]; l.Voorkeur, l.Maximaal = 4, 3 }, []string{"tegenspraak organen[1].leden[0].voorkeur 4"}},
		"voorkeur onder minimum": {func(d *d) { d.Organen[1].Leden[0].Voorkeur = 1 }, []string{"tegenspraak organen[1].leden[0].voorkeur 1"}},
		"aantal onder nul":       {func(d *d) { l := &d.Organen[1].Leden[0]; l.Minimaal, l.Maximaal = -1, -2 }, []string{"getal organen[1].leden[0].minimaal -1", "getal organen[1].leden[0].maximaal -2"}},
		"ritme":                  {func(d *d) { d.Organen[1].Vergadert = &governance.Ritme{} }, []string{"getal organen[1].vergadert.keren 0", "getal organen[1].vergadert.per 0", "ongeldige-waarde organen[1].vergadert.eenheid"}},
		"lijn naar onbekend":     {func(d *d) { d.Lijnen[0].Van, d.Lijnen[0].Naar = "rad", "" }, []string{"onbekende-tak lijnen[0].van rad", "leeg lijnen[0].naar"}},
		"lijn naar zichzelf":     {func(d *d) { d.Lijnen[0].Naar = "raad" }, []string{"tegenspraak lijnen[0].naar raad"}},
		"dubbele lijn":           {func(d *d) { d.Lijnen = append(d.Lijnen, d.Lijnen[0]) }, []string{"dubbel lijnen[3] raad stuurt overleg"}},
		"zonder organen":         {func(d *d) { d.Organen, d.Lijnen = nil, nil }, []string{"leeg organen"}},
		"stuurteken":             {func(d *d) { d.Organen[0].Taak = "a\x00b" }, []string{"ongeldige-waarde organen[0].taak a\x00b"}},
		"te veel rollen":         {func(d *d) { d.Rollen = append(d.Rollen, veelRollen(1000)...) }, []string{"te-groot rollen 1002"}},
		"voorwaarden": {func(d *d) {
			d.Voorwaarden = []governance.Voorwaarde{{Naam: "a", Vraagt: []string{"x", ""}}, {Naam: "a", Vraagt: []string{"x"}}, {}}
		}, []string{"leeg voorwaarden[0].vraagt[1]", "dubbel voorwaarden[1].naam a", "leeg voorwaarden[2].naam", "leeg voorwaarden[2].vraagt"}},
		"alles tegelijk, op plek": {func(d *d) { d.Lijnen[0].Soort, d.Rollen[0].Naam, d.Organen[2].Schaal = 0, "", 0 }, []string{"leeg rollen[0].naam", "ongeldige-waarde organen[2].schaal", "ongeldige-waarde lijnen[0].soort"}},
	} {
		t.Run(naam, func(t *testing.T) {
			def := lees(t, voorbeeld)
			g.stuk(def)
			s, err := def.Resolve()
			require.Nil(t, s)
			require.Equal(t, g.want, meldingen(err))
		})
	}
	_, err := lees(t, voorbeeld).Resolve()
	require.NoError(t, err, "what was broken was whole")
}

func veelRollen(n int) []governance.Rol {
	rollen := make([]governance.Rol, n)
	for i := range rollen {
		rollen[i] = governance.Rol{ID: fmt.Sprintf("rol%d", i), Naam: "x"}
	}
	return rollen
}

// The reader refuses what has another form, each mistake with its place.
func TestReadJSON_fouten(t *testing.T) {
	for naam, g := range map[string]struct{ van, naar, want string }{
		"onbekende sleutel":   {`"schaal": "lokaal"`, `"schaal": "lokaal", "baas": true`, "onbekend-veld organen[0].baas"},
		"onbekende soort":     {`"soort": "stuurt"`, `"soort": "beveelt"`, "ongeldige-waarde lijnen[0].soort beveelt"},
		"ontbrekende sleutel": {`"soort": "bestuursorgaan", `, ``, "veld-ontbreekt organen[0].soort"},
		"breuk als aantal":    {`"minimaal": 2`, `"minimaal": 2.5`, "getal organen[1].leden[0].minimaal 2.5"},
		"andere versie":       {`"versie": "1"`, `"versie": "9"`, "versie versie 9"},
	} {
		t.Run(naam, func(t *testing.T) {
			d, err := governance.ReadJSON(strings.NewReader(strings.Replace(voorbeeld, g.van, g.naar, 1)), "s.json")
			require.Nil(t, d)
			require.Equal(t, []string{g.want}, meldingen(err))
			require.Positive(t, goaltree.Fouten(err)[0].Regel)
		})
	}
	_, err := governance.ReadJSON(strings.NewReader(voorbeeld+strings.Repeat(" ", 1<<20)), "s.json")
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
}

// What no reader could read back is not written.
func TestWriteJSON_fouten(t *testing.T) {
	for naam, stuk := range map[string]func(*governance.Definitie){
		"versie": func(d *governance.Definitie) { d.Versie = "2" },
		"utf-8":  func(d *governance.Definitie) { d.Naam = "\xff" },
		"soort":  func(d *governance.Definitie) { d.Lijnen[0].Soort = 0 },
	} {
		t.Run(naam, func(t *testing.T) {
			d := lees(t, voorbeeld)
			stuk(d)
			var b bytes.Buffer
			require.Error(t, governance.WriteJSON(&b, d))
			require.Empty(t, b.Bytes())
		})
	}
	require.NoError(t, governance.WriteJSON(io.Discard, lees(t, voorbeeld)))
	require.ErrorIs(t, governance.WriteJSON(io.Discard, nil), goaltree.CodeLeeg)
}
