package programma

import (
	"strconv"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

// RitmeLezing says in Dutch how this package reads a rhythm, for the sources do
// not: over calendar units, so that more days than the units have may lie
// between two meetings. An example is "gelezen als: minstens 1 keer in elke 2
// opeenvolgende kalendermaanden die het programma raakt".
func RitmeLezing(r governance.Ritme) string {
	enkel, meer := "", ""
	switch r.Eenheid {
	case governance.Week:
		enkel, meer = "kalenderweek", "kalenderweken"
	case governance.Maand:
		enkel, meer = "kalendermaand", "kalendermaanden"
	case governance.Jaar:
		enkel, meer = "kalenderjaar", "kalenderjaren"
	}
	z := "gelezen als: minstens " + strconv.Itoa(r.Keren) + " keer in elk"
	switch {
	case r.Per > 1:
		return z + "e " + strconv.Itoa(r.Per) + " opeenvolgende " + meer + " die het programma raakt"
	case r.Eenheid == governance.Jaar:
		return z + " " + enkel + " dat het programma raakt"
	}
	return z + "e " + enkel + " die het programma raakt"
}

// teKort tells whether the span touches fewer units than the rhythm counts over,
// so that it asks no meeting.
func (s *Stuurgroep) teKort(om kalender.Tijdvak) bool {
	return tel(s.Ritme.Eenheid, om.Tot())-tel(s.Ritme.Eenheid, om.Van())+1 < s.Ritme.Per
}

// tel numbers the weeks, months or years of the calendar, so that what follows
// on one has the next number.
func tel(e governance.Tijdseenheid, d kalender.Datum) int {
	switch e {
	case governance.Week:
		return int(d-kalender.EersteDag) / 7 // 1 January 1900 was a Monday
	case governance.Maand:
		return 12*d.Jaar() + int(d.Maand()) - 1
	case governance.Jaar:
		return d.Jaar()
	}
	return 0
}

// eerste and laatste are the first and last day of such a unit.
func eerste(e governance.Tijdseenheid, n int) kalender.Datum {
	switch e {
	case governance.Week:
		return dag(int(kalender.EersteDag) + 7*n)
	case governance.Maand:
		return kalender.EersteDag.AddMaanden(n - 12*kalender.EersteDag.Jaar())
	case governance.Jaar:
		return kalender.EersteDag.AddMaanden(12 * (n - kalender.EersteDag.Jaar()))
	}
	return 0
}

func laatste(e governance.Tijdseenheid, n int) kalender.Datum {
	if volgende := eerste(e, n+1); volgende < kalender.LaatsteDag {
		return volgende - 1
	}
	return kalender.LaatsteDag
}

// vensters walks over every row of Per successive units that the span touches,
// and gives its first and last unit and the meetings in it. "At least once
// every two months" asks one meeting in each: however the months are paired.
func (s *Stuurgroep) vensters(om kalender.Tijdvak, tot kalender.Datum, geef func(van, tm, keren int) bool) {
	e, per := s.Ritme.Eenheid, s.Ritme.Per
	overleg := map[int]int{} // unit -> meetings in it
	for _, o := range s.Overleg {
		if o.Datum <= tot {
			overleg[tel(e, o.Datum)]++
		}
	}
	keren := 0 // in the row that ends with tm
	for tm := tel(e, om.Van()); tm <= tel(e, om.Tot()); tm++ {
		keren += overleg[tm]
		van := tm - per + 1
		if van < tel(e, om.Van()) {
			continue
		}
		if !geef(van, tm, keren) {
			return
		}
		keren -= overleg[van]
	}
}

// gaten are the spans in which the stuurgroep met too seldom; those that touch
// or overlap are one.
func (s *Stuurgroep) gaten(om kalender.Tijdvak) []kalender.Tijdvak {
	var gaten []kalender.Tijdvak
	s.vensters(om, kalender.LaatsteDag, func(van, tm, keren int) bool {
		if keren >= s.Ritme.Keren {
			return true
		}
		begin, einde := eerste(s.Ritme.Eenheid, van), laatste(s.Ritme.Eenheid, tm)
		if n := len(gaten); n > 0 && gaten[n-1].Tot() >= begin-1 {
			begin, gaten = gaten[n-1].Van(), gaten[:n-1]
		}
		if t, ok := kalender.NewTijdvak(begin, einde); ok {
			gaten = append(gaten, t)
		}
		return true
	})
	return gaten
}

// stand tells of the meetings at a date; only those on or before it count as held.
func (s *Stuurgroep) stand(om kalender.Tijdvak, datum kalender.Datum) *Stuurgroepstand {
	st := &Stuurgroepstand{Onbekend: len(s.Overleg) == 0}
	if st.Onbekend {
		return st
	}
	for _, o := range s.Overleg { // in order of time
		if o.Datum <= datum {
			st.Laatste = o.Datum
		} else if st.Gepland == 0 {
			st.Gepland = o.Datum
		}
	}
	laatst := -1
	if st.Laatste != 0 {
		laatst = tel(s.Ritme.Eenheid, st.Laatste)
	}
	s.vensters(om, datum, func(_, tm, keren int) bool {
		if tm < laatst || keren >= s.Ritme.Keren {
			return true
		}
		st.Uiterlijk = laatste(s.Ritme.Eenheid, tm)
		return false
	})
	if st.Uiterlijk != 0 {
		st.DagenLater = max(0, int(datum-st.Uiterlijk))
	}
	return st
}
