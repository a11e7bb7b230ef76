package planning_test

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// The windows and what the monitor supplies: Monitor Sociaal Domein Voorschoten,
// februari 2016, hoofdstuk 3. The begroting's days are the law's.
func TestTafels(t *testing.T) {
	o := voorschoten(t, "2016-06-15")
	type rij struct {
		naam, periode string
		editie        int
		stand         planning.Poststand
	}
	var gevonden []rij
	for _, tafel := range o.Tafels() {
		require.Equal(t, "Gemeenteraad", tafel.Door.Naam)
		require.NotEmpty(t, tafel.Levert)
		gevonden = append(gevonden, rij{tafel.Naam, tafel.Periode(), tafel.Editie, tafel.Stand})
	}
	require.Equal(t, []rij{
		{"Jaarrekening 2015", "1 mei t/m 30 juni 2016", 2015, planning.Loopt},
		{"Voorjaarsnota 2016", "1 juni t/m 31 juli 2016", 2015, planning.Loopt},
		{"Kadernota 2017", "1 juni t/m 31 juli 2016", 2015, planning.Loopt},
		{"Begroting 2017", "1 t/m 14 november 2016", 2015, planning.Volgt},
		{"Najaarsnota 2016", "november 2016", 2015, planning.Volgt},
	}, gevonden)
	require.Len(t, o.Editie(2015), 5)
	require.Empty(t, o.Editie(2016), "the monitor over 2016 comes with the Jaarrekening 2016, a year later")
}

// With the Jaarrekening of a year comes the monitor over that year, from that of
// 2015 on: before it nothing of a monitor is on a table.
func TestEditieBijJaarrekening(t *testing.T) {
	for jaar := 2015; jaar < 2030; jaar++ {
		p, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, jaar)
		require.NoError(t, err)
		o, err := planning.NewOverzicht(dag(t, "2016-01-01"), []planning.Voortgang{{Proces: p}}, nil)
		require.NoError(t, err)
		if jaar < 2016 {
			require.Empty(t, o.Tafels())
			continue
		}
		eerste := o.Tafels()[0]
		require.Equal(t, jaar-1, eerste.Boekjaar)
		require.Equal(t, eerste.Boekjaar, eerste.Editie)
	}
}

// Days by hand: 30 June to 3 July is 3 days, 29 February to 3 July 2016 is 125
// (1+31+30+31+30+3 less the first).
func TestStand(t *testing.T) {
	for naam, g := range map[string]struct {
		datum  string
		gedaan []string
		post   string
		stand  planning.Poststand
		zin    string
	}{
		"the day before the window":    {"2016-04-30", nil, "jaarrekening", planning.Volgt, "volgt"},
		"its first day":                {"2016-05-01", nil, "jaarrekening", planning.Loopt, "loopt"},
		"its last day":                 {"2016-06-30", nil, "jaarrekening", planning.Loopt, "loopt"},
		"passed, nothing known":        {"2016-07-03", nil, "jaarrekening", planning.Voorbij, "voorbij, niet bekend of het is gedaan"},
		"passed, told of others alone": {"2016-07-03", []string{"kadernota", "2016-06-20"}, "jaarrekening", planning.TeLaat, "te laat, 3 dagen"},
		"one day late":                 {"2016-07-01", []string{"kadernota", "2016-06-20"}, "jaarrekening", planning.TeLaat, "te laat, 1 dag"},
		"done in time":                 {"2016-07-03", []string{"jaarrekening", "2016-06-30"}, "jaarrekening", planning.Gedaan, "gedaan op 30 juni 2016"},
		"done late":                    {"2016-07-03", []string{"jaarrekening", "2016-07-02"}, "jaarrekening", planning.Gedaan, "gedaan op 2 juli 2016, 2 dagen te laat"},
		"done before it could be":      {"2016-04-01", []string{"jaarrekening", "2016-03-01"}, "jaarrekening", planning.Gedaan, "gedaan op 1 maart 2016"},
		"to be done after the day":     {"2016-07-03", []string{"jaarrekening", "2016-07-04"}, "jaarrekening", planning.TeLaat, "te laat, 3 dagen"},
		"trial with the werkgroep":     {"2016-07-03", []string{"jaarrekening", "2016-06-30"}, "jaarrekening/proeve", planning.TeLaat, "te laat, 125 dagen"},
		"to the province, last day":    {"2016-07-14", nil, "jaarrekening/naar-provincie", planning.Loopt, "loopt"},
		"to the province, done":        {"2016-07-20", []string{"jaarrekening/naar-provincie", "2016-07-12"}, "jaarrekening/naar-provincie", planning.Gedaan, "gedaan op 12 juli 2016"},
		"begroting to the province":    {"2016-11-15", []string{"jaarrekening/naar-provincie", "2016-07-12"}, "begroting/naar-provincie", planning.TeLaat, "te laat, 1 dag"},
	} {
		t.Run(naam, func(t *testing.T) {
			p := post(t, voorschoten(t, g.datum, g.gedaan...), "planning-en-control-2016/"+g.post)
			require.Equal(t, g.stand, p.Stand)
			require.Equal(t, g.zin, p.StandZin())
		})
	}
}

func TestVragen(t *testing.T) {
	o := voorschoten(t, "2016-07-03", "jaarrekening", "2016-06-03")
	ids := func(posten []planning.Post) []string {
		var lijst []string
		for _, p := range posten {
			lijst = append(lijst, p.ID[len("planning-en-control-2016/"):])
		}
		return lijst
	}
	require.Equal(t, []string{"jaarrekening/proeve"}, ids(o.Met(planning.TeLaat)))
	require.Equal(t, []string{"voorjaarsnota", "kadernota"}, ids(o.Met(planning.Loopt)))
	require.Equal(t, []string{"jaarrekening/naar-provincie", "begroting", "najaarsnota", "begroting/naar-provincie"}, ids(o.Met(planning.Volgt)))
	// 14 July is 11 days on, 31 July 28.
	require.Empty(t, o.Binnen(10))
	require.Equal(t, []string{"jaarrekening/naar-provincie"}, ids(o.Binnen(11)))
	require.Equal(t, []string{"jaarrekening/naar-provincie", "voorjaarsnota", "kadernota"}, ids(o.Binnen(28)))
	require.Len(t, o.InJaar(2016), 8)
	require.Empty(t, o.InJaar(2017))

	stand := o.Standen()[0]
	require.Equal(t, "planning-en-control-2016", stand.ID)
	require.Equal(t, []string{"voorjaarsnota", "kadernota"}, stand.Stappen)
	require.Equal(t, "Hierna volgt Jaarrekening 2015, 1 mei t/m 30 juni 2016.", voorschoten(t, "2016-01-01").Standen()[0].Zin)
	require.Equal(t, "Alle vensters zijn voorbij.", voorschoten(t, "2017-01-01").Standen()[0].Zin)

	lijsten := o.PerWie()
	require.Equal(t, "College van burgemeester en wethouders", lijsten[0].Wie.Naam)
	require.Equal(t, []string{"voorjaarsnota", "kadernota", "jaarrekening/naar-provincie", "begroting", "najaarsnota", "begroting/naar-provincie"}, ids(lijsten[0].Posten))
	require.Equal(t, "werkgroep-monitoring", lijsten[3].Wie.ID)
	require.Equal(t, []string{"jaarrekening/proeve"}, ids(lijsten[3].Posten))

	// What is given away is a copy.
	o.Posten()[0].Wie[0].Naam = "anders"
	o.Standen()[0].Stappen[0] = "anders"
	o.Tafels()[0].Naam = "anders"
	require.Equal(t, voorschoten(t, "2016-07-03", "jaarrekening", "2016-06-03"), o)
}

func TestZonderVensters(t *testing.T) {
	o, err := planning.NewOverzicht(dag(t, "2016-07-03"), []planning.Voortgang{{Proces: proces(t, cycle.IDSamenwerkingsagenda)}}, nil)
	require.NoError(t, err)
	require.Empty(t, o.Posten())
	require.Equal(t, "Dit proces heeft geen vaste tijden.", o.Standen()[0].Zin)
}

func TestKalenderFout(t *testing.T) {
	pc := proces(t, cycle.IDPlanningEnControl)
	goed := dag(t, "2026-06-18")
	codes := func(datum kalender.Datum, processen []planning.Voortgang, rondes ...*ronde.Ronde) []string {
		o, err := planning.NewOverzicht(datum, processen, rondes)
		require.Nil(t, o)
		var lijst []string
		for _, f := range goaltree.Fouten(err) {
			lijst = append(lijst, f.Pad+" "+string(f.Code))
		}
		return lijst
	}
	require.Equal(t, []string{"datum periode"}, codes(0, nil))
	require.Equal(t, []string{
		"processen[0].proces leeg", "processen[1].gedaan.kadernota periode", "processen[1].gedaan onbekende-tak", "processen[2] dubbel",
		"rondes[0] leeg", "rondes[1] leeg", "rondes[3] dubbel",
	}, codes(goed, []planning.Voortgang{{}, {Proces: pc, Gedaan: map[string]kalender.Datum{"kadernota": 0, "kadernotas": goed}}, {Proces: pc}},
		nil, ronde.New(proces(t, cycle.IDBredeMonitoring)), rondeOp(t, "2026-06-18"), rondeOp(t, "2026-06-18")))
	require.Equal(t, []string{"rondes[0].tijd tegenspraak"}, codes(dag(t, "2026-06-03"), nil, rondeOp(t, "2026-06-18")), "its log goes on to 4 June")
}

// As time goes by, what nothing is told of only goes from volgt by loopt to
// voorbij, and the lists of each body hold what is open and nothing else.
func TestKalenderWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		begin := dag(t, "2015-06-01")
		een := rapid.IntRange(0, 900).Draw(t, "een")
		twee := rapid.IntRange(een, 900).Draw(t, "twee")
		gedaan := map[string]kalender.Datum{}
		for _, wat := range []string{"jaarrekening", "voorjaarsnota", "begroting/naar-provincie"} {
			if rapid.Bool().Draw(t, wat) {
				gedaan[wat] = begin.AddDagen(rapid.IntRange(0, 900).Draw(t, "dag"))
			}
		}
		if len(gedaan) == 0 {
			gedaan = nil
		}
		maak := func(n int) *planning.Overzicht {
			o, err := planning.NewOverzicht(begin.AddDagen(n), []planning.Voortgang{{Proces: proces(t, cycle.IDPlanningEnControl), Gedaan: gedaan}}, nil)
			require.NoError(t, err)
			return o
		}
		eerder, later := maak(een).Posten(), maak(twee).Posten()
		require.Len(t, later, len(eerder))
		rang := map[planning.Poststand]int{planning.Volgt: 0, planning.Loopt: 1, planning.TeLaat: 2, planning.Voorbij: 2, planning.Gedaan: 3}
		open := 0
		for i := range eerder {
			require.Equal(t, eerder[i].ID, later[i].ID)
			require.LessOrEqual(t, rang[eerder[i].Stand], rang[later[i].Stand])
			require.False(t, gedaan == nil && later[i].Stand == planning.TeLaat)
			require.False(t, gedaan != nil && later[i].Stand == planning.Voorbij)
			if later[i].Stand.Open() {
				open += len(later[i].Wie)
			}
		}
		for _, l := range maak(twee).PerWie() {
			open -= len(l.Posten)
		}
		require.Zero(t, open)
	})
}

// What a document tells of one year alone does not move the ids of the rest.
func TestMijlpaalIDs(t *testing.T) {
	for _, jaar := range []int{2016, 2017, 2018} {
		p, err := cycle.Ingebouwd(cycle.IDPlanningEnControl, jaar)
		require.NoError(t, err)
		begin := dag(t, "2016-01-01").AddMaanden(12 * (jaar - 2016))
		o, err := planning.NewOverzicht(begin.AddDagen(360), []planning.Voortgang{{Proces: p, Gedaan: map[string]kalender.Datum{"jaarrekening/naar-provincie": begin}}}, nil)
		require.NoError(t, err)
		gedaan := o.Met(planning.Gedaan)
		require.Len(t, gedaan, 1)
		require.Contains(t, gedaan[0].Naam, "Jaarstukken")
	}
}

func TestZonderOverzicht(t *testing.T) {
	for naam, err := range map[string]error{
		"WriteText": (*planning.Overzicht)(nil).WriteText(io.Discard),
		"WriteJaar": (*planning.Overzicht)(nil).WriteJaar(io.Discard, 2026),
		"WriteICS":  (*planning.Overzicht)(nil).WriteICS(io.Discard, planning.ICSOptions{}),
	} {
		fouten := goaltree.Fouten(err)
		require.Len(t, fouten, 1, naam)
		require.Equal(t, goaltree.CodeLeeg, fouten[0].Code, naam)
	}
	var geen *planning.Overzicht
	require.Nil(t, geen.MetOpmerking("x"))
}

// A remark stands at the head, and in the calendar with each post.
func TestOpmerking(t *testing.T) {
	const opmerking = "De ronde met haar acties is fictief."
	zonder := metRonde(t, "2026-06-18")
	o := zonder.MetOpmerking(opmerking)
	require.Equal(t, opmerking, o.Opmerking())
	require.Empty(t, zonder.Opmerking())
	var b strings.Builder
	require.NoError(t, o.WriteText(&b))
	require.True(t, strings.HasPrefix(b.String(), "Stand op 18 juni 2026\n=====================\n"+opmerking+"\n"))
	b.Reset()
	require.NoError(t, o.WriteJaar(&b, 2026))
	require.True(t, strings.HasPrefix(b.String(), "Jaarkalender 2026\n=================\n"+opmerking+"\n"))
	for _, d := range ics(t, o, planning.ICSOptions{Stempel: stempel}) {
		require.True(t, strings.HasPrefix(gelezen(d.waarde["DESCRIPTION"]), opmerking+"\n"))
	}
	b.Reset()
	require.NoError(t, o.WriteICS(&b, planning.ICSOptions{Stempel: stempel}))
	require.Contains(t, b.String(), "X-WR-CALDESC:"+opmerking+"\r\n")
}
