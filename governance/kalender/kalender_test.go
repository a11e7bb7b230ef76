package kalender_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

func Example() {
	t, err := kalender.ParseTijdvak("2017-Q4/2018-Q1")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Label())
	fmt.Println(t.Van().Label(), "t/m", t.Tot().Label())
	fmt.Println(t.Dagen(), "dagen, te beginnen in", t.Van().Week())
	// Output:
	// 4e kwartaal 2017 t/m 1e kwartaal 2018
	// 1 oktober 2017 t/m 31 maart 2018
	// 182 dagen, te beginnen in 2017-W39
}

// Days and lengths counted on a paper calendar.
func TestParseTijdvak(t *testing.T) {
	for _, g := range []struct {
		tekst, van, tot string
		dagen           int
		label           string
	}{
		{"2017", "2017-01-01", "2017-12-31", 365, "2017"},
		{"2016", "2016-01-01", "2016-12-31", 366, "2016"},
		{"2017-H1", "2017-01-01", "2017-06-30", 181, "1e helft 2017"},
		{"2018-H2", "2018-07-01", "2018-12-31", 184, "2e helft 2018"},
		{"2017-Q1", "2017-01-01", "2017-03-31", 90, "1e kwartaal 2017"},
		{"2017-Q3", "2017-07-01", "2017-09-30", 92, "3e kwartaal 2017"},
		{"2017-09", "2017-09-01", "2017-09-30", 30, "september 2017"},
		{"2020-02", "2020-02-01", "2020-02-29", 29, "februari 2020"},
		{"2017-W01", "2017-01-02", "2017-01-08", 7, "week 1 van 2017"},
		{"2020-W53", "2020-12-28", "2021-01-03", 7, "week 53 van 2020"},
		{"2017-09-15", "2017-09-15", "2017-09-15", 1, "15 september 2017"},
		{"2017-10/2017-12", "2017-10-01", "2017-12-31", 92, "oktober t/m december 2017"},
		{"2017-Q3/2018-12-31", "2017-07-01", "2018-12-31", 549, "3e kwartaal 2017 t/m 31 december 2018"},
		{"2017-09/2017-09", "2017-09-01", "2017-09-30", 30, "september 2017"},
		{"2017-12/2018-01", "2017-12-01", "2018-01-31", 62, "december 2017 t/m januari 2018"},
		{"2017-09-15/2017-Q4", "2017-09-15", "2017-12-31", 108, "15 september t/m 4e kwartaal 2017"},
		{"2017-W36/2017-W38", "2017-09-04", "2017-09-24", 21, "week 36 t/m week 38 van 2017"},
		{"2017-H2/2017-W52", "2017-07-01", "2017-12-31", 184, "2e helft 2017 t/m week 52 van 2017"},
		{"2017/2018", "2017-01-01", "2018-12-31", 730, "2017 t/m 2018"},
		{"2017/2017", "2017-01-01", "2017-12-31", 365, "2017"},
		{"2017-11-01/2017-11-14", "2017-11-01", "2017-11-14", 14, "1 t/m 14 november 2017"},
		{"2016-02-01/2016-02-29", "2016-02-01", "2016-02-29", 29, "februari 2016"},
		{"2016-02-28/2017-02-27", "2016-02-28", "2017-02-27", 366, "28 februari 2016 t/m 27 februari 2017"},
		{"2016-05-01/2016-06-30", "2016-05-01", "2016-06-30", 61, "1 mei t/m 30 juni 2016"},
	} {
		v, err := kalender.ParseTijdvak(g.tekst)
		require.NoError(t, err, g.tekst)
		require.Equal(t, g.van, v.Van().String(), g.tekst)
		require.Equal(t, g.tot, v.Tot().String(), g.tekst)
		require.Equal(t, g.dagen, v.Dagen(), g.tekst)
		require.Equal(t, g.label, v.Label())
		require.Equal(t, g.tekst, v.String())
		require.True(t, v.Bevat(v.Van()) && v.Bevat(v.Tot()))
		require.False(t, v.Bevat(v.Van()-1) || v.Bevat(v.Tot()+1))
	}
	for _, fout := range []string{
		"", "17", "2017-", "2017-q3", "2017-Q0", "2017-Q5", "2017-H3", "2017-13", "2017-00", "2017-9", "2017-02-29", "2017-09-31",
		"2017-W00", "2017-W53", "2017-9-15", "2017/", "/2017", "2017-10/2017-09", "2017/2017-03", "2017/2018/2019", "1899", "2200", "20017-09",
		"2017-09-15T00:00", " 2017", "2017-09-1x",
	} {
		_, err := kalender.ParseTijdvak(fout)
		require.Error(t, err, fout)
	}
	require.Zero(t, kalender.Tijdvak{}.Dagen())
	require.False(t, kalender.Tijdvak{}.Bevat(0))
	_, err := kalender.Tijdvak{}.MarshalText()
	require.Error(t, err)
}

func TestRanden(t *testing.T) {
	require.Equal(t, "1900-01-01", kalender.EersteDag.String())
	require.Equal(t, "2199-12-31", kalender.LaatsteDag.String())
	require.Equal(t, kalender.LaatsteDag, kalender.LaatsteDag.AddDagen(math.MaxInt))
	require.Equal(t, kalender.EersteDag, kalender.LaatsteDag.AddDagen(math.MinInt))
	require.Equal(t, kalender.LaatsteDag, kalender.EersteDag.AddMaanden(math.MaxInt))
	require.Equal(t, kalender.EersteDag, kalender.EersteDag.AddMaanden(-1))
	require.Zero(t, kalender.Datum(0).AddDagen(3))
	require.Zero(t, kalender.Datum(0).AddMaanden(3))
	require.Zero(t, kalender.Datum(0).EindeMaand())
	require.Empty(t, kalender.Datum(0).String())
	require.Equal(t, "Datum(-5)", kalender.Datum(-5).Label())
	require.Empty(t, kalender.Week{}.String()+kalender.Week{}.Label())
	require.Zero(t, kalender.Week{Jaar: 2017, Nummer: 53}.Maandag(), "2017 has 52 weeks")
	for _, v := range []any{kalender.Datum(0), kalender.LaatsteDag + 1, kalender.Week{}, kalender.Week{Jaar: 2017, Nummer: 53}} {
		_, err := json.Marshal(v)
		require.Error(t, err)
	}
	var d kalender.Datum
	require.Error(t, d.UnmarshalText([]byte("2017-09")))
	var w kalender.Week
	require.Error(t, w.UnmarshalText([]byte("2017-09")))
	require.Empty(t, kalender.Maandnaam(13))
	d, _ = kalender.NewDatum(2016, time.January, 31)
	require.Equal(t, "2016-02-29", d.AddMaanden(1).String())
	require.Equal(t, "2017-11-30", d.AddMaanden(22).String())
	_, ok := kalender.NewTijdvak(d, d-1)
	require.False(t, ok)
}

// weekVanDag checks that the week of a day holds it and reads back.
func weekVanDag(t require.TestingT, d kalender.Datum) {
	w := d.Week()
	require.True(t, w.Geldig(), d)
	require.True(t, w.Maandag() <= d && d <= w.Zondag())
	require.Equal(t, time.Monday, w.Maandag().Weekdag())
	terug, err := kalender.ParseWeek(w.String())
	require.NoError(t, err)
	require.Equal(t, w, terug)
}

// 31 December 2199 is a Tuesday: its week is the first of 2200, of which the
// calendar has two days.
func TestWekenAanDeRand(t *testing.T) {
	for d := kalender.LaatsteDag - 10; d <= kalender.LaatsteDag; d++ {
		weekVanDag(t, d)
	}
	for d := kalender.EersteDag; d <= kalender.EersteDag+10; d++ {
		weekVanDag(t, d)
	}
	w := kalender.LaatsteDag.Week()
	require.Equal(t, "2200-W01", w.String())
	require.Equal(t, kalender.LaatsteDag-1, w.Maandag())
	require.Equal(t, kalender.LaatsteDag, w.Zondag())
	_, err := kalender.ParseWeek("2200-W02")
	require.Error(t, err)
	v, err := kalender.ParseTijdvak("2199-12/2200-W01")
	require.NoError(t, err)
	require.Equal(t, kalender.LaatsteDag, v.Tot())

	// What is no day of the calendar stops at its edges too.
	require.Equal(t, kalender.LaatsteDag, kalender.Datum(math.MaxInt32).AddDagen(5))
	require.Equal(t, kalender.EersteDag, kalender.Datum(math.MinInt32).AddDagen(-5))
	require.Equal(t, kalender.EersteDag, kalender.EersteDag.AddDagen(math.MinInt))
}

// The calendar agrees with package time on every day.
func TestTegenTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := kalender.Datum(rapid.Int32Range(int32(kalender.EersteDag), int32(kalender.LaatsteDag)).Draw(t, "dag"))
		tijd := time.Date(1900, time.January, int(d), 12, 0, 0, 0, time.UTC)
		require.Equal(t, tijd.Format("2006-01-02"), d.String())
		require.Equal(t, tijd.Weekday(), d.Weekdag())
		require.Equal(t, [3]int{tijd.Year(), int(tijd.Month()), tijd.Day()}, [3]int{d.Jaar(), int(d.Maand()), d.Dag()})
		jaar, week := tijd.ISOWeek()
		require.Equal(t, kalender.Week{Jaar: jaar, Nummer: week}, d.Week())
		weekVanDag(t, d)
		terug, ok := kalender.NewDatum(d.Jaar(), d.Maand(), d.Dag())
		require.True(t, ok)
		require.Equal(t, d, terug)
		terug, err := kalender.ParseDatum(d.String())
		require.NoError(t, err)
		require.Equal(t, d, terug)

		n := rapid.IntRange(-5000, 5000).Draw(t, "n")
		if e := tijd.AddDate(0, 0, n); e.Year() >= 1900 && e.Year() <= 2199 {
			require.Equal(t, e.Format("2006-01-02"), d.AddDagen(n).String())
			require.Equal(t, n, int(d.AddDagen(n)-d))
		}
		require.Equal(t, time.Date(d.Jaar(), d.Maand()+1, 0, 0, 0, 0, 0, time.UTC).Format("2006-01-02"), d.EindeMaand().String())
		e := d.AddDagen(n)
		v, ok := kalender.NewTijdvak(min(d, e), max(d, e))
		require.True(t, ok)
		opnieuw, err := kalender.ParseTijdvak(v.String())
		require.NoError(t, err)
		require.Equal(t, v, opnieuw)
	})
}

// Days, spans and weeks stand in JSON as texts; a day that is not told is left out.
func TestJSON(t *testing.T) {
	type blad struct {
		Dag  kalender.Datum   `json:"dag,omitempty"`
		Vak  kalender.Tijdvak `json:"vak,omitzero"`
		Week kalender.Week    `json:"week,omitzero"`
	}
	for _, s := range []string{`{}`, `{"dag":"2017-09-15","vak":"2017-Q3/2018","week":"2020-W53"}`} {
		var b blad
		require.NoError(t, json.Unmarshal([]byte(s), &b))
		terug, err := json.Marshal(b)
		require.NoError(t, err)
		require.Equal(t, s, string(terug))
		require.Equal(t, s == `{}`, b.Dag.IsZero())
	}
}

// 15 September 2017 is a Friday; week 52 of 2017 is followed by week 1 of 2018.
func TestWeekdagenEnWeken(t *testing.T) {
	vrijdag, err := kalender.ParseDatum("2017-09-15")
	require.NoError(t, err)
	for i, want := range []bool{true, false, false, true, true, true, true, true, false} {
		require.Equal(t, want, vrijdag.AddDagen(i).Werkdag(), "%d days later", i)
	}
	reeks := []kalender.Week{{Jaar: 2016, Nummer: 53}, {Jaar: 2017, Nummer: 1}, {Jaar: 2017, Nummer: 52}, {Jaar: 2018, Nummer: 1}}
	for i, w := range reeks {
		for j, v := range reeks {
			require.Equal(t, i < j, w.Compare(v) < 0)
			require.Equal(t, i == j, w.Compare(v) == 0)
		}
	}
	require.Equal(t, reeks[3].Maandag(), reeks[2].Zondag()+1)
	require.Equal(t, "week 52 van 2017", reeks[2].Label())
	require.False(t, reeks[0].Geldig(), "2016 has 52 weeks")
}

func FuzzParseTijdvak(f *testing.F) {
	for _, s := range []string{"2017", "2017-H1", "2017-Q3", "2017-09", "2017-W38", "2017-09-15", "2017-10/2017-12", "1900-W01", "2199-W52", "2017-02-29", "/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := kalender.ParseTijdvak(s)
		if err != nil {
			require.Zero(t, v)
			return
		}
		require.True(t, v.Van().Geldig() && v.Tot().Geldig() && v.Van() <= v.Tot())
		require.NotEmpty(t, v.Label())
		b, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, s, string(b), "a span is written as it was read")
		var terug kalender.Tijdvak
		require.NoError(t, terug.UnmarshalText(b))
		require.True(t, v.Equal(terug))
		if d, err := kalender.ParseDatum(s); err == nil {
			require.Equal(t, s, d.String())
			require.Equal(t, d, v.Van())
		}
		if w, err := kalender.ParseWeek(s); err == nil {
			require.Equal(t, s, w.String())
		}
	})
}

func FuzzParseDatum(f *testing.F) {
	for _, s := range []string{"2017-09-15", "1900-01-01", "2199-12-31", "2017-02-29", "2200-01-01", "2017-9-1", "+017-09-15", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := kalender.ParseDatum(s)
		tijd, timeErr := time.Parse(time.DateOnly, s)
		require.Equal(t, timeErr == nil && tijd.Year() >= 1900 && tijd.Year() <= 2199, err == nil, "package time says the same")
		if err != nil {
			require.Zero(t, d)
			return
		}
		require.True(t, d.Geldig())
		require.Equal(t, s, d.String())
		weekVanDag(t, d)
	})
}

func FuzzParseWeek(f *testing.F) {
	for _, s := range []string{"2017-W38", "1900-W01", "2199-W52", "2200-W01", "2200-W02", "2017-W53", "2020-W53", "2017-W00", "2017-38", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, err := kalender.ParseWeek(s)
		if err != nil {
			require.Zero(t, w)
			return
		}
		require.True(t, w.Geldig())
		require.Equal(t, s, w.String())
		require.Equal(t, w, w.Maandag().Week())
		require.Equal(t, w, w.Zondag().Week())
	})
}

// The day is that of the moment's own zone: half an hour past midnight in
// Amsterdam it is still the day before in UTC.
func TestDatumVan(t *testing.T) {
	nacht := time.Date(2024, time.July, 1, 0, 30, 0, 0, time.FixedZone("", 2*60*60))
	require.Equal(t, "2024-07-01", kalender.DatumVan(nacht).String())
	require.Equal(t, "2024-06-30", kalender.DatumVan(nacht.UTC()).String())
	require.True(t, kalender.DatumVan(time.Time{}).IsZero(), "the year 1 lies outside the calendar")
}
