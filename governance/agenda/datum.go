package agenda

import "time"

// isDatum says whether s is a day, a month or a year, as Stap.Datum has them.
func isDatum(s string) bool {
	for _, vorm := range []string{time.DateOnly, "2006-01", "2006"} {
		if len(s) == len(vorm) {
			_, err := time.Parse(vorm, s)
			return err == nil
		}
	}
	return false
}

// eerder says whether a was surely before b. A year is not before a day in it.
func eerder(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] < b[:n]
}
