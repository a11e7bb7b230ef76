package programma_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// By hand. 1 January 2018 is a Monday; January has 23 weekdays (1-5, 8-12,
// 15-19, 22-26, 29-31), February 20 (1-2, 5-9, 12-16, 19-23, 26-28).
//
// Week 5 is 29 January to 4 February: three weekdays of January, two of
// February. 4 hours a month give 4 * (3/23 + 2/20) = 0.9217... hours there, and
// 4 * 5/23 = 0.8696 in a week of January. From Thursday 18 January, 4 hours a
// week give 4 * 2/5 = 1.6 in week 3 and 4 in the weeks after.
func TestBelasting(t *testing.T) {
	d := metProjecten(t, "a", "b")
	d.Rollen = append(d.Rollen, programma.Rol{ID: "maker", Naam: "maker", Mag: []programma.Taak{programma.Meewerken}})
	d.Projecten[0].Inzet = []programma.Inzet{{Rol: "leider", Aantal: 1, Uren: 4, Per: programma.PerWeek, Tijdvak: new(tijdvak(t, "2018-01-18/2018-02"))}}
	d.Projecten[1].Looptijd = new(tijdvak(t, "2018-01/2018-02"))
	d.Projecten[1].Inzet = []programma.Inzet{
		{Rol: "maker", Uren: 4, Per: programma.PerMaand},
		{Rol: "leider", Aantal: 2, Uren: 1.5, Per: programma.PerWeek},
	}
	d.Inzet = []programma.Inzet{{Rol: "leider", Aantal: 1, Uren: 0.5, Per: programma.PerWeek, Tijdvak: new(tijdvak(t, "2018-W05"))}}
	d.Beschikbaar = []programma.Inzet{
		{Rol: "leider", Aantal: 1, Uren: 6, Per: programma.PerWeek},
		{Rol: "leider", Aantal: 1, Uren: 1, Per: programma.PerWeek, Tijdvak: new(tijdvak(t, "2018-02"))},
	}
	p := opgelost(t, d)
	rijen := map[string]programma.Belasting{}
	for _, b := range p.Belasting() {
		rijen[b.Rol+" "+b.Week.String()] = b
		var som programma.Uren
		for _, post := range b.Posten {
			som += post.Uren
		}
		require.Equal(t, b.Uren, som, "the parts are the whole, exactly")
	}
	require.Len(t, rijen, 2*9, "1 January to 28 February 2018 touch nine weeks")
	require.InDelta(t, 3, rijen["leider 2018-W01"].Uren.Float(), 1e-12)
	require.InDelta(t, 3+1.6, rijen["leider 2018-W03"].Uren.Float(), 1e-12)
	require.InDelta(t, 3+4, rijen["leider 2018-W04"].Uren.Float(), 1e-12)
	require.InDelta(t, 1, rijen["leider 2018-W04"].Over.Float(), 1e-12)
	require.InDelta(t, 3+4+0.5, rijen["leider 2018-W05"].Uren.Float(), 1e-12)
	require.InDelta(t, 6+1*2.0/5, rijen["leider 2018-W05"].Beschikbaar.Float(), 1e-12)
	require.InDelta(t, 7.5-6.4, rijen["leider 2018-W05"].Over.Float(), 1e-12)
	require.Zero(t, rijen["leider 2018-W06"].Over, "7 of 7 hours is enough, exactly")
	require.InDelta(t, (3+4)*3.0/5, rijen["leider 2018-W09"].Uren.Float(), 1e-12)
	require.Equal(t, []string{"a", "b", ""}, []string{rijen["leider 2018-W05"].Posten[0].Project, rijen["leider 2018-W05"].Posten[1].Project, rijen["leider 2018-W05"].Posten[2].Project})

	require.InDelta(t, 4*5.0/23, rijen["maker 2018-W01"].Uren.Float(), 1e-12)
	require.InDelta(t, 4*(3.0/23+2.0/20), rijen["maker 2018-W05"].Uren.Float(), 1e-12)
	require.Nil(t, rijen["maker 2018-W05"].Beschikbaar, "nobody told what a maker has")

	belasting := func(rol string) governance.Toets { return toets(t, opgelost(t, d), programma.RegelBelasting, rol) }
	require.Equal(t, governance.NietVoldaan, belasting("leider").Oordeel)
	require.Equal(t, "In 2 weken wordt te veel gevraagd, tot 1,1 uur per week te veel.", belasting("leider").Bevinding)
	require.Equal(t, governance.NietTeToetsen, belasting("maker").Oordeel, "another role has hours, this one not")
	d.Beschikbaar = nil
	require.Equal(t, governance.NietTeToetsen, belasting("leider").Oordeel, "a figure less makes no pass of a failure")
	d.Beschikbaar = []programma.Inzet{{Rol: "leider", Aantal: 1, Uren: 8, Per: programma.PerWeek}}
	require.Equal(t, governance.Voldaan, belasting("leider").Oordeel)
	require.Equal(t, governance.NietTeToetsen, belasting("maker").Oordeel)
	d.Beschikbaar[0].Aantal = 0
	require.Equal(t, governance.NietTeToetsen, belasting("leider").Oordeel, "how many have the hours is not known")
	d.Beschikbaar[0].Aantal, d.Inzet[0].Aantal = 1, 0
	require.Equal(t, governance.NietTeToetsen, belasting("leider").Oordeel, "how many are asked is not known")
	d.Projecten[1].Inzet[0] = programma.Inzet{Rol: "maker", Aantal: 1000, Uren: 168, Per: programma.PerWeek}
	require.Equal(t, governance.NietTeToetsen, belasting("maker").Oordeel)

	b, err := json.Marshal(rijen["maker 2018-W01"])
	require.NoError(t, err)
	require.JSONEq(t, `{"rol":"maker","week":"2018-W01","uren":0.8695652173913043,"beschikbaar":null,"over":0,"aantal_onbekend":true,"posten":[{"project":"b","uren":0.8695652173913043,"aantal_onbekend":true}]}`, string(b))
	require.Equal(t, "0,9 uur", rijen["maker 2018-W01"].Uren.String())
	require.Equal(t, "3 uur", rijen["leider 2018-W01"].Uren.String())
}

// The coordinator of both sub-projects is asked 4 hours a week for each from
// September 2017 to July 2018, when the second ends. By hand: 1 September 2017 is
// a Friday, in week 35; 31 July 2018 a Tuesday, in week 31. The source tells of
// no role how many hours it has, so that nothing is too much, nor enough.
func TestBelasting2018(t *testing.T) {
	p := opgelost(t, programma.Programma2018())
	uren := map[string]float64{}
	for _, b := range p.Belasting() {
		require.Nil(t, b.Beschikbaar, b.Rol)
		require.Zero(t, b.Over)
		if b.Rol == "coordinator" {
			uren[b.Week.String()] = b.Uren.Float()
		}
		onbekend := b.Rol == "projectmedewerker" || b.Rol == "sponsorgroeplid"
		require.Equal(t, onbekend, b.AantalOnbekend, "the sheets tell no number of %s", b.Rol)
	}
	require.InDelta(t, 2*4.0/5, uren["2017-W35"], 1e-12)
	require.InDelta(t, 8, uren["2017-W36"], 1e-12)
	require.InDelta(t, 4+4*2.0/5, uren["2018-W31"], 1e-12)
	require.InDelta(t, 4, uren["2018-W32"], 1e-12)
	for _, rol := range []string{"projectleider", "coordinator", "projectmedewerker", "sponsorgroeplid"} {
		require.Equal(t, governance.NietTeToetsen, toets(t, p, programma.RegelBelasting, rol).Oordeel)
	}
	for _, c := range p.Blad("regie") {
		if c.Cel == programma.CelInzet {
			require.Equal(t, []string{"Projectleider: 4 uur per week", "Projectmedewerker: 4 uur per maand (aantal niet bekend, geteld als één)"}, c.Regels)
		}
	}
}

// Hours show as many decimals as tell them apart.
func TestUrenTekst(t *testing.T) {
	uur := func(honderdsten int64) programma.Uren { return programma.Uren(honderdsten * 106260) }
	for honderdsten, want := range map[int64]string{0: "0 uur", 4: "0,04 uur", 5: "0,1 uur", 87: "0,9 uur", 400: "4 uur", 404: "4 uur", 1000: "10 uur", 123450: "1.234,5 uur"} {
		require.Equal(t, want, uur(honderdsten).String())
	}
	require.Equal(t, "minder dan 0,01 uur", programma.Uren(1).String())
	require.Equal(t, "4,04 uur", uur(404).NaastTekst(uur(400)))
	require.Equal(t, "4 uur", uur(400).NaastTekst(uur(404)))
	require.Equal(t, "4 uur", uur(404).NaastTekst(uur(600)))
}

// Over whole weeks or months all the hours come back, and hours in one week add
// up to the same whole as in days.
func TestBelastingWetten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := metProjecten(t, "a", "b")
		d.Looptijd = tijdvak(t, "2017/2019")
		want := 0.0
		for i := range d.Projecten {
			for range rapid.IntRange(0, 3).Draw(t, "aantal inzet") {
				honderdsten := rapid.IntRange(0, 16800).Draw(t, "uren")
				z := programma.Inzet{Rol: "leider", Aantal: rapid.IntRange(0, 9).Draw(t, "personen"), Uren: float64(honderdsten) / 100}
				begin, n := rapid.IntRange(1, 12).Draw(t, "begin"), rapid.IntRange(1, 12).Draw(t, "duur")
				z.Per = rapid.SampledFrom(programma.EenhedenPer()).Draw(t, "per")
				var van, tot kalender.Datum
				if z.Per == programma.PerWeek {
					van = dag(t, "2017-01-02").AddDagen(7 * begin) // a Monday
					tot = van.AddDagen(7*n - 1)
				} else {
					van = dag(t, "2017-01-01").AddMaanden(begin)
					tot = van.AddMaanden(n) - 1
				}
				v, ok := kalender.NewTijdvak(van, tot)
				require.True(t, ok)
				z.Tijdvak = &v
				want += z.Uren * float64(max(1, z.Aantal)) * float64(n)
				d.Projecten[i].Inzet = append(d.Projecten[i].Inzet, z)
			}
		}
		var som programma.Uren
		vorige := kalender.Week{}
		for _, b := range opgelost(t, d).Belasting() {
			som += b.Uren
			require.Positive(t, b.Week.Compare(vorige), "weeks are in order, once each")
			vorige = b.Week
			var delen programma.Uren
			for _, post := range b.Posten {
				delen += post.Uren
			}
			require.Equal(t, b.Uren, delen)
		}
		require.InDelta(t, want, som.Float(), 1e-6)
	})
}
