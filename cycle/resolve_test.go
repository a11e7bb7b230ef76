package cycle_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Each mistake alone, in the built in Brede Monitoring: one Fout with its path
// and code.
func TestResolve_fouten(t *testing.T) {
	structuur := achterhoek(t)
	_, err := cycle.BredeMonitoring().Resolve(structuur)
	require.NoError(t, err)
	regel := func(d *cycle.Definitie, stap, deelnemer, regel int) *cycle.Regel {
		return &d.Stappen[stap].Deelnemers[deelnemer].Regels[regel]
	}
	for naam, g := range map[string]struct {
		stuk func(*cycle.Definitie)
		pad  string
		code goaltree.Code
	}{
		"versie":          {func(d *cycle.Definitie) { d.Versie = "2" }, "versie", goaltree.CodeVersie},
		"id":              {func(d *cycle.Definitie) { d.ID = "Brede Monitoring" }, "id", goaltree.CodeOngeldigeWaarde},
		"naam":            {func(d *cycle.Definitie) { d.Naam = " " }, "naam", goaltree.CodeLeeg},
		"stuurteken":      {func(d *cycle.Definitie) { d.Toelichting = "a\x07" }, "toelichting", goaltree.CodeOngeldigeWaarde},
		"jaar":            {func(d *cycle.Definitie) { d.Jaar = 20016 }, "jaar", goaltree.CodePeriode},
		"waarde":          {func(d *cycle.Definitie) { d.Waarden[1] = "" }, "waarden[1]", goaltree.CodeLeeg},
		"kern":            {func(d *cycle.Definitie) { d.Kern[0] = "burger" }, "kern[0]", goaltree.CodeOnbekendeTak},
		"kern dubbel":     {func(d *cycle.Definitie) { d.Kern[1] = d.Kern[0] }, "kern[1]", goaltree.CodeDubbel},
		"zonder stappen":  {func(d *cycle.Definitie) { d.Stappen, d.Overgangen = nil, nil }, "stappen", goaltree.CodeLeeg},
		"te veel stappen": {func(d *cycle.Definitie) { d.Stappen = make([]cycle.Stap, 201) }, "stappen", goaltree.CodeTeGroot},
		"nummer nul":      {func(d *cycle.Definitie) { d.Stappen[0].Nummer = 0 }, "stappen[0].nummer", goaltree.CodeGetal},
		"nummer dubbel":   {func(d *cycle.Definitie) { d.Stappen[5].Nummer = 5 }, "stappen[5].nummer", goaltree.CodeDubbel},
		"nummer terug":    {func(d *cycle.Definitie) { d.Stappen[0].Nummer = 9 }, "stappen[1].nummer", goaltree.CodeTegenspraak},
		"stap dubbel": {func(d *cycle.Definitie) {
			d.Stappen = append(d.Stappen, cycle.Stap{Nummer: 7, ID: "input-monitor", Naam: "Weer"})
		}, "stappen[6].id", goaltree.CodeDubbel},
		"stapnaam":             {func(d *cycle.Definitie) { d.Stappen[0].Naam = "" }, "stappen[0].naam", goaltree.CodeLeeg},
		"vraag":                {func(d *cycle.Definitie) { d.Stappen[3].Vragen[0] = "" }, "stappen[3].vragen[0]", goaltree.CodeLeeg},
		"uitkomst":             {func(d *cycle.Definitie) { d.Stappen[3].Uitkomsten[0] = "" }, "stappen[3].uitkomsten[0]", goaltree.CodeLeeg},
		"ontwikkeling dubbel":  {func(d *cycle.Definitie) { d.Stappen[3].Ontwikkelingen[1].ID = "ontwikkelagenda-sda" }, "stappen[3].ontwikkelingen[1].id", goaltree.CodeDubbel},
		"ontwikkeling naam":    {func(d *cycle.Definitie) { d.Stappen[3].Ontwikkelingen[1].Naam = "" }, "stappen[3].ontwikkelingen[1].naam", goaltree.CodeLeeg},
		"onbekend orgaan":      {func(d *cycle.Definitie) { d.Stappen[0].Deelnemers[0].Orgaan = "inwoner" }, "stappen[0].deelnemers[0].orgaan", goaltree.CodeOnbekendeTak},
		"onbekende rol":        {func(d *cycle.Definitie) { d.Stappen[2].Deelnemers[3].Rol = "deskundige" }, "stappen[2].deelnemers[3].rol", goaltree.CodeOnbekendeTak},
		"orgaan en rol":        {func(d *cycle.Definitie) { d.Stappen[0].Deelnemers[0].Rol = "inwoner" }, "stappen[0].deelnemers[0].rol", goaltree.CodeTegenspraak},
		"niemand":              {func(d *cycle.Definitie) { d.Stappen[0].Deelnemers[0].Orgaan = "" }, "stappen[0].deelnemers[0]", goaltree.CodeLeeg},
		"plaats dubbel":        {func(d *cycle.Definitie) { d.Stappen[0].Deelnemers[1].Orgaan = "inwoners" }, "stappen[0].deelnemers[1]", goaltree.CodeDubbel},
		"te veel plaatsen":     {func(d *cycle.Definitie) { d.Stappen[0].Deelnemers = make([]cycle.Deelname, 201) }, "stappen[0].deelnemers", goaltree.CodeTeGroot},
		"toepassing":           {func(d *cycle.Definitie) { d.Stappen[0].Invoer[0].Toepassing = "" }, "stappen[0].invoer[0].toepassing", goaltree.CodeLeeg},
		"invoer van niemand":   {func(d *cycle.Definitie) { d.Stappen[0].Invoer[0].Van = nil }, "stappen[0].invoer[0].van", goaltree.CodeLeeg},
		"invoer van onbekende": {func(d *cycle.Definitie) { d.Stappen[0].Invoer[1].Van[0] = "backoffice" }, "stappen[0].invoer[1].van[0]", goaltree.CodeOnbekendeTak},
		"afvaardiging nergens": {func(d *cycle.Definitie) { d.Stappen[0].AfvaardigingVan = "samen-duide" }, "stappen[0].afvaardiging_van", goaltree.CodeOnbekendeTak},
		"afvaardiging zelf":    {func(d *cycle.Definitie) { d.Stappen[0].AfvaardigingVan = "input-monitor" }, "stappen[0].afvaardiging_van", goaltree.CodeTegenspraak},
		"afvaardiging elders":  {func(d *cycle.Definitie) { d.Stappen[0].AfvaardigingVan = "samen-duiden" }, "stappen[0].afvaardiging_van", goaltree.CodeTegenspraak},
		"boekjaar":             {func(d *cycle.Definitie) { d.Stappen[0].Boekjaar = 16 }, "stappen[0].boekjaar", goaltree.CodePeriode},
		"editie":               {func(d *cycle.Definitie) { d.Stappen[0].Editie = -1 }, "stappen[0].editie", goaltree.CodePeriode},
		"vaststeller":          {func(d *cycle.Definitie) { d.Stappen[0].Vaststeller = "raad" }, "stappen[0].vaststeller", goaltree.CodeOnbekendeTak},
		"opsteller":            {func(d *cycle.Definitie) { d.Stappen[0].Opsteller = "consulent" }, "stappen[0].opsteller", goaltree.CodeOnbekendeTak},
		"venster terug":        {func(d *cycle.Definitie) { d.Stappen[0].Venster = &cycle.Venster{Van: 42001, Tot: 42000} }, "stappen[0].venster.tot", goaltree.CodeTegenspraak},
		"venster zonder begin": {func(d *cycle.Definitie) { d.Stappen[0].Venster = &cycle.Venster{Tot: 42000} }, "stappen[0].venster.van", goaltree.CodePeriode},
		"venster zonder eind":  {func(d *cycle.Definitie) { d.Stappen[0].Venster = &cycle.Venster{Van: 42000, Tot: -1} }, "stappen[0].venster.tot", goaltree.CodePeriode},
		"mijlpaal leeg":        {func(d *cycle.Definitie) { d.Stappen[0].Mijlpalen = []cycle.Mijlpaal{{ID: "m", Voor: 42000}} }, "stappen[0].mijlpalen[0].wat", goaltree.CodeLeeg},
		"mijlpaal nooit":       {func(d *cycle.Definitie) { d.Stappen[0].Mijlpalen = []cycle.Mijlpaal{{ID: "m", Wat: "a"}} }, "stappen[0].mijlpalen[0]", goaltree.CodeLeeg},
		"mijlpaal geen dag":    {func(d *cycle.Definitie) { d.Stappen[0].Mijlpalen = []cycle.Mijlpaal{{ID: "m", Wat: "a", Voor: -4}} }, "stappen[0].mijlpalen[0].voor", goaltree.CodePeriode},
		"mijlpaal wie": {func(d *cycle.Definitie) {
			d.Stappen[0].Mijlpalen = []cycle.Mijlpaal{{ID: "m", Wat: "a", Voor: 42000, Wie: "ik"}}
		}, "stappen[0].mijlpalen[0].wie", goaltree.CodeOnbekendeTak},
		"mijlpaal zonder id": {func(d *cycle.Definitie) { d.Stappen[0].Mijlpalen = []cycle.Mijlpaal{{Wat: "a", Voor: 42000}} }, "stappen[0].mijlpalen[0].id", goaltree.CodeLeeg},
		"mijlpaal dubbel": {func(d *cycle.Definitie) {
			d.Stappen[0].Mijlpalen = []cycle.Mijlpaal{{ID: "m", Wat: "a", Voor: 42000}, {ID: "m", Wat: "b", Voor: 42000}}
		}, "stappen[0].mijlpalen[1].id", goaltree.CodeDubbel},
		"mijlpaal tweemaal": {func(d *cycle.Definitie) {
			d.Stappen[0].Mijlpalen = []cycle.Mijlpaal{{ID: "m", Wat: "a", Voor: 42000, Venster: &cycle.Venster{Van: 42000, Tot: 42000}}}
		}, "stappen[0].mijlpalen[0].voor", goaltree.CodeTegenspraak},
		"overgang van nergens": {func(d *cycle.Definitie) {
			d.Overgangen = append(d.Overgangen, cycle.Overgang{Van: "begin", Naar: "eerste-analyse"})
		}, "overgangen[11].van", goaltree.CodeOnbekendeTak},
		"overgang naar nergens": {func(d *cycle.Definitie) { d.Overgangen[6].Naar = "eind" }, "overgangen[6].naar", goaltree.CodeOnbekendeTak},
		"overgang dubbel":       {func(d *cycle.Definitie) { d.Overgangen = append(d.Overgangen, d.Overgangen[0]) }, "overgangen[11]", goaltree.CodeDubbel},
		"lading onbekend":       {func(d *cycle.Definitie) { d.Overgangen[0].Draagt = 99 }, "overgangen[0].draagt", goaltree.CodeOngeldigeWaarde},
		"lading zonder plaats":  {func(d *cycle.Definitie) { d.Overgangen[0].Draagt = cycle.Afvaardiging }, "overgangen[0].draagt", goaltree.CodeTegenspraak},
		"onbereikbaar": {func(d *cycle.Definitie) {
			d.Stappen = append(d.Stappen, cycle.Stap{Nummer: 7, ID: "eiland", Naam: "Eiland"})
		}, "stappen[6]", goaltree.CodeTegenspraak},

		"te veel regels":      {func(d *cycle.Definitie) { d.Stappen[0].Deelnemers[0].Regels = make([]cycle.Regel, 201) }, "stappen[0].deelnemers[0].regels", goaltree.CodeTeGroot},
		"regel zonder soort":  {func(d *cycle.Definitie) { regel(d, 1, 0, 0).Soort = 0 }, "stappen[1].deelnemers[0].regels[0].soort", goaltree.CodeOngeldigeWaarde},
		"aantal nul":          {func(d *cycle.Definitie) { regel(d, 1, 0, 0).Aantal = 0 }, "stappen[1].deelnemers[0].regels[0].aantal", goaltree.CodeGetal},
		"aantal te groot":     {func(d *cycle.Definitie) { regel(d, 1, 0, 2).Aantal = 1001 }, "stappen[1].deelnemers[0].regels[2].aantal", goaltree.CodeGetal},
		"tel wie":             {func(d *cycle.Definitie) { regel(d, 1, 0, 2).Orgaan = "mosd" }, "stappen[1].deelnemers[0].regels[2].rollen", goaltree.CodeTegenspraak},
		"tel orgaan":          {func(d *cycle.Definitie) { regel(d, 1, 0, 0).Orgaan = "bouwgroep" }, "stappen[1].deelnemers[0].regels[0].orgaan", goaltree.CodeOnbekendeTak},
		"tel rol":             {func(d *cycle.Definitie) { regel(d, 1, 0, 2).Rollen[0] = "consulenten" }, "stappen[1].deelnemers[0].regels[2].rollen[0]", goaltree.CodeOnbekendeTak},
		"regel met te veel":   {func(d *cycle.Definitie) { regel(d, 1, 0, 0).Stap = "samen-duiden" }, "stappen[1].deelnemers[0].regels[0].stap", goaltree.CodeTegenspraak},
		"regelstrengheid":     {func(d *cycle.Definitie) { regel(d, 1, 0, 0).Strengheid = 9 }, "stappen[1].deelnemers[0].regels[0].strengheid", goaltree.CodeOngeldigeWaarde},
		"een van beide":       {func(d *cycle.Definitie) { regel(d, 2, 1, 0).Organen = []string{"bouwgroep-1"} }, "stappen[2].deelnemers[1].regels[0].organen", goaltree.CodeLeeg},
		"anders dan nergens":  {func(d *cycle.Definitie) { regel(d, 2, 7, 0).Stap = "analyse" }, "stappen[2].deelnemers[7].regels[0].stap", goaltree.CodeOnbekendeTak},
		"anders dan zichzelf": {func(d *cycle.Definitie) { regel(d, 2, 7, 0).Stap = "samen-duiden" }, "stappen[2].deelnemers[7].regels[0].stap", goaltree.CodeTegenspraak},
		"uitgezonderd":        {func(d *cycle.Definitie) { regel(d, 2, 7, 0).Uitgezonderd[0] = "iemand" }, "stappen[2].deelnemers[7].regels[0].uitgezonderd[0]", goaltree.CodeOnbekendeTak},
		"regel dubbel": {func(d *cycle.Definitie) {
			w := &d.Stappen[2].Deelnemers[7]
			w.Regels = append(w.Regels, w.Regels[0])
		}, "stappen[2].deelnemers[7].regels[1].soort", goaltree.CodeDubbel},
		"segment ontbreekt": {func(d *cycle.Definitie) { regel(d, 2, 4, 0).Segment = "" }, "stappen[2].deelnemers[4].regels[0].segment", goaltree.CodeLeeg},
		"segment onbekend":  {func(d *cycle.Definitie) { regel(d, 2, 4, 0).Segment = "vervoer" }, "stappen[2].deelnemers[4].regels[0].segment", goaltree.CodeOnbekendeTak},
		"segment zonder id": {func(d *cycle.Definitie) { d.Segmenten = append(d.Segmenten, cycle.Segment{Naam: "Vervoer"}) }, "segmenten[3].id", goaltree.CodeLeeg},
		"segment tweemaal":  {func(d *cycle.Definitie) { d.Segmenten = append(d.Segmenten, d.Segmenten[0]) }, "segmenten[3].id", goaltree.CodeDubbel},
		"segment naamloos":  {func(d *cycle.Definitie) { d.Segmenten[0].Naam = " " }, "segmenten[0].naam", goaltree.CodeLeeg},
		"segment te veel":   {func(d *cycle.Definitie) { d.Segmenten = append(d.Segmenten, make([]cycle.Segment, 198)...) }, "segmenten", goaltree.CodeTeGroot},
		"segment zichzelf":  {func(d *cycle.Definitie) { regel(d, 2, 4, 0).NietBij[0] = cycle.AmbulanteJeugdhulp }, "stappen[2].deelnemers[4].regels[0].niet_bij[0]", goaltree.CodeTegenspraak},
		"segment dubbel":    {func(d *cycle.Definitie) { regel(d, 2, 6, 0).NietBij[1] = cycle.AmbulanteJeugdhulp }, "stappen[2].deelnemers[6].regels[0].niet_bij[1]", goaltree.CodeDubbel},
	} {
		t.Run(naam, func(t *testing.T) {
			d := cycle.BredeMonitoring()
			g.stuk(d)
			p, err := d.Resolve(structuur)
			require.Nil(t, p)
			fouten := goaltree.Fouten(err)
			require.Len(t, fouten, 1, "%v", err)
			require.Equal(t, []string{g.pad, string(g.code)}, []string{fouten[0].Pad, string(fouten[0].Code)})
			require.NotEmpty(t, fouten[0].Melding)
		})
	}
}

func TestResolve_zonderStructuur(t *testing.T) {
	_, err := cycle.BredeMonitoring().Resolve(nil)
	require.Len(t, goaltree.Fouten(err), 1)
}

// A checked process shares nothing with what it was made from or gives.
func TestProces_deeltNiets(t *testing.T) {
	d := cycle.BredeMonitoring()
	p, err := d.Resolve(achterhoek(t))
	require.NoError(t, err)
	verander := func(d *cycle.Definitie) {
		d.Waarden[0], d.Kern[0], d.Overgangen[0].Naar = "x", "x", "x"
		s := &d.Stappen[2]
		s.ID, s.Uitkomsten[0] = "x", "x"
		r := &s.Deelnemers[7].Regels[0]
		r.Stap, r.Uitgezonderd[0] = "x", "x"
		s.Deelnemers[1].Regels[0].Organen[0] = "x"
		s.Deelnemers[6].Regels[0].NietBij[0] = cycle.Wmo
		d.Stappen[1].Deelnemers[0].Regels[2].Rollen[0] = "x"
		d.Stappen[0].Invoer[0].Van[0] = "x"
		d.Stappen[3].Ontwikkelingen[0].ID, d.Stappen[3].Vragen[0] = "x", "x"
	}
	verander(d)
	verander(p.Definitie())
	p.Stappen()[0].Invoer[0].Van[0] = "x"
	p.Toepassingen()[0].Van[0] = "x"
	p.Overgangen()[0].Van = "x"
	require.Empty(t, zelfde(cycle.BredeMonitoring(), p.Definitie()))
}

func TestProces_deeltGeenData(t *testing.T) {
	want, err := cycle.PlanningEnControl(2016)
	require.NoError(t, err)
	p := ingebouwd(t, cycle.IDPlanningEnControl)
	d := p.Definitie()
	s := &d.Stappen[0]
	s.Venster.Van, s.Mijlpalen[0].Venster.Tot, s.Mijlpalen[0].Wat, s.Vragen[0] = 1, 1, "x", "x"
	stap, _ := p.Stap("jaarrekening")
	stap.Venster.Tot, stap.Mijlpalen[1].Voor = 1, 1
	require.Empty(t, zelfde(want, p.Definitie()))
}

func TestProces_vragen(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	for _, g := range []struct {
		van, naar string
		code      goaltree.Code
	}{
		{"input-monitor", "eerste-analyse", ""},
		{"samen-duiden", "eerste-analyse", ""},
		{"maatschappelijke-opgaven", "input-monitor", ""},
		{"input-monitor", "samen-duiden", goaltree.CodeTegenspraak},
		{"samen-duiden", "samen-duiden", goaltree.CodeTegenspraak},
		{"samen-duide", "eerste-analyse", goaltree.CodeOnbekendeVraag},
		{"samen-duiden", "", goaltree.CodeOnbekendeVraag},
	} {
		err := p.Mag(g.van, g.naar)
		if g.code == "" {
			require.NoError(t, err)
			continue
		}
		require.Equal(t, g.code, goaltree.Fouten(err)[0].Code, "%s > %s", g.van, g.naar)
	}
	require.ErrorContains(t, p.Mag("samen-duide", "eerste-analyse"), `did you mean "samen-duiden"?`)
	require.ErrorContains(t, ingebouwd(t, cycle.IDSamenwerkingsagenda).Mag("oplevering", "plan"), `["analyse"]`)
	_, ok := p.Stap("x")
	require.False(t, ok)
	require.Zero(t, p.Richting(cycle.Overgang{Van: "x", Naar: "samen-duiden"}))
	require.Empty(t, p.Volgende("x"))

	_, err := cycle.Ingebouwd("wijkronde", 2016)
	require.ErrorContains(t, err, "brede-monitoring, planning-en-control, samenwerkingsagenda")
}

// What has no text is not written.
func TestWriteJSON_fouten(t *testing.T) {
	for _, stuk := range []func(*cycle.Definitie){
		func(d *cycle.Definitie) { d.Versie = "" },
		func(d *cycle.Definitie) { d.Naam = "\xff" },
		func(d *cycle.Definitie) { d.Stappen[1].Deelnemers[0].Regels[0].Soort = 0 },
		func(d *cycle.Definitie) { d.Stappen[0].Venster = new(cycle.Venster) },
	} {
		d := cycle.BredeMonitoring()
		stuk(d)
		var b bytes.Buffer
		require.Error(t, cycle.WriteJSON(&b, d))
		require.Zero(t, b.Len())
	}
}

func TestVenster(t *testing.T) {
	require.True(t, cycle.Venster{}.Tijdvak().IsZero())
	require.Equal(t, kalender.Datum(41999), cycle.Mijlpaal{Voor: 42000}.Uiterlijk())
}
