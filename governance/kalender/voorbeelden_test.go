package kalender_test

import (
	"fmt"
	"time"

	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// Days count, compare and shift; a month later is the month's last day where
// it has no such day.
func ExampleDatum() {
	d, ok := kalender.NewDatum(2024, time.January, 31)
	fmt.Println(d, ok, d.Weekdag() == time.Wednesday)
	fmt.Println(d.AddMaanden(1), d.AddMaanden(2), d.AddDagen(1).Label())
	jaareinde, _ := kalender.ParseDatum("2024-12-31")
	fmt.Println(int(jaareinde-d), "dagen tot", jaareinde.Label())
	_, ok = kalender.NewDatum(2023, time.February, 29)
	fmt.Println(ok)
	// Output:
	// 2024-01-31 true true
	// 2024-02-29 2024-03-31 1 februari 2024
	// 335 dagen tot 31 december 2024
	// false
}

// A moment is a day in its own time zone: just after midnight in the
// Netherlands it is still the day before in UTC.
func ExampleDatumVan() {
	zomertijd := time.FixedZone("CEST", 2*60*60)
	moment := time.Date(2026, time.June, 18, 0, 30, 0, 0, zomertijd)
	fmt.Println(kalender.DatumVan(moment), kalender.DatumVan(moment.UTC()))
	// Output: 2026-06-18 2026-06-17
}

// The same days, written in two ways: what is read is written back as it was.
func ExampleTijdvak() {
	kwartaal, err := kalender.ParseTijdvak("2017-Q3")
	if err != nil {
		fmt.Println(err)
		return
	}
	maanden, err := kalender.ParseTijdvak("2017-07/2017-09")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(kwartaal, "is", kwartaal.Label(), "en", maanden, "is", maanden.Label())
	fmt.Println(kwartaal == maanden, kwartaal.Van() == maanden.Van() && kwartaal.Tot() == maanden.Tot())
	fmt.Println(kwartaal.Bevat(kwartaal.Tot()), kwartaal.Bevat(kwartaal.Tot().AddDagen(1)))
	_, err = kalender.ParseTijdvak("2017-Q5")
	fmt.Println(err != nil)
	// Output:
	// 2017-Q3 is 3e kwartaal 2017 en 2017-07/2017-09 is juli t/m september 2017
	// false true
	// true false
	// true
}

// 1 January 2021 was a Friday, so that it lies in the last week of 2020, which
// has 53 (ISO 8601).
func ExampleWeek() {
	d, _ := kalender.ParseDatum("2021-01-01")
	w := d.Week()
	fmt.Println(w, w.Label(), w.Maandag(), w.Zondag())
	volgende := w.Zondag().AddDagen(1).Week()
	fmt.Println(volgende, volgende.Compare(w) > 0)
	// Output:
	// 2020-W53 week 53 van 2020 2020-12-28 2021-01-03
	// 2021-W01 true
}

// The 38th week of 2017 runs from 18 September, a Monday: the first Thursday of
// that year was 5 January, so that week 1 began on the 2nd, 37 weeks earlier.
func ExampleParseWeek() {
	w, err := kalender.ParseWeek("2017-W38")
	fmt.Println(w.Maandag(), w.Zondag(), err)
	_, err = kalender.ParseWeek("2017-W53")
	fmt.Println(err)
	// Output:
	// 2017-09-18 2017-09-24 <nil>
	// "2017-W53" is not an ISO week such as 2017-W38, from 1900 to 2199
}

// A span of one's own, from its first to its last day: 31 of August and 15 of
// September.
func ExampleNewTijdvak() {
	van, _ := kalender.ParseDatum("2026-08-01")
	tot, _ := kalender.ParseDatum("2026-09-15")
	t, ok := kalender.NewTijdvak(van, tot)
	fmt.Println(t, ok, t.Dagen())
	fmt.Println(t.Label())
	gelezen, err := kalender.ParseTijdvak("2026-08-01/2026-09-15")
	fmt.Println(t.Equal(gelezen), err)
	_, ok = kalender.NewTijdvak(tot, van)
	fmt.Println(ok)
	// Output:
	// 2026-08-01/2026-09-15 true 46
	// 1 augustus t/m 15 september 2026
	// true <nil>
	// false
}

// The months as headings of a calendar have them.
func ExampleMaandnaam() {
	fmt.Println(kalender.Maandnaam(time.March), kalender.Maandnaam(13) == "")
	// Output: maart true
}

// 31 January 2024 was a Wednesday (as in the Example of Datum), so 3 February was
// a Saturday; the year had a leap day.
func ExampleDatum_Werkdag() {
	d, _ := kalender.ParseDatum("2024-02-03")
	fmt.Println(d.Werkdag(), d.AddDagen(2).Werkdag(), d.EindeMaand())
	fmt.Println(d.Jaar(), d.Maand() == time.February, d.Dag())
	// Output:
	// false true 2024-02-29
	// 2024 true 3
}
