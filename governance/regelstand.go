package governance

// Regelstand sums up what one rule says of all it looked at.
type Regelstand struct {
	Eerste   Toets // of the rule: its Naam, Bron and Strengheid are those of all
	Oordeel  Oordeel
	Voldaan  int // how often it is kept
	OpLezing int // of these, how often by a reading of ours
	Aantal   int // of how many
	// Open holds whatever is not kept, or cannot be told.
	Open []Toets
}

// PerRegel sums up outcomes by rule, in the order of their first. A rule is
// kept when it is kept everywhere, and not kept when it is not somewhere.
func PerRegel(toetsen []Toets) []Regelstand {
	var alle []Regelstand
	plaats := map[string]int{}
	for _, t := range toetsen {
		i, ok := plaats[t.Regel]
		if !ok {
			i = len(alle)
			plaats[t.Regel] = i
			alle = append(alle, Regelstand{Eerste: t, Oordeel: Voldaan})
		}
		s := &alle[i]
		s.Aantal++
		if t.Oordeel == Voldaan {
			s.Voldaan++
			if t.OpLezing() {
				s.OpLezing++
			}
			continue
		}
		s.Open = append(s.Open, t)
		if s.Oordeel != NietVoldaan {
			s.Oordeel = t.Oordeel
		}
	}
	return alle
}
