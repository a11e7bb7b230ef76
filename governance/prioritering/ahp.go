package prioritering

import "slices"

// weegAHP makes a line ready by AHP, or says in Dutch why it cannot.
func (s *stuk) weegAHP() (scoremodel, string) {
	// Every beoordelaar alone: own judgements where given, the group's where not.
	var wie []string
	for _, g := range s.groepen {
		for _, b := range g.beoordelaars {
			wie = append(wie, b.id)
		}
	}
	slices.Sort(wie)
	wie = slices.Compact(wie)
	samen, ok := s.ahpVan("")
	if !ok {
		return nil, "er zijn geen paarsgewijze oordelen over de criteria van deze lijn"
	}
	for _, b := range wie {
		alleen, _ := s.ahpVan(b)
		samen.per = append(samen.per, alleen)
	}
	return samen, ""
}

// ahpVan weighs by the judgements of one beoordelaar, or of all together where
// none is named.
func (s *stuk) ahpVan(beoordelaar string) (*lineair, bool) {
	l := &lineair{x: rooster(len(s.opdrachten), len(s.criteria))}
	if len(s.criteria) == 1 {
		l.w = []float64{1}
	}
	scores := s.genormeerd()
	for j, c := range s.criteria {
		kolom := make([]float64, len(s.opdrachten))
		for i := range kolom {
			kolom[i] = scores[i][j]
		}
		kolom = tot1(kolom)
		if g := s.groep(c.ID); g != nil {
			kolom, _ = g.van(beoordelaar).prioriteiten()
		}
		for i := range kolom {
			l.x[i][j] = kolom[i]
		}
	}
	if g := s.groep(""); g != nil {
		l.w, _ = g.van(beoordelaar).prioriteiten()
	}
	return l, l.w != nil
}

// groep finds the judgements under a criterium, or those of the criteria.
func (s *stuk) groep(criterium string) *groep {
	for i := range s.groepen {
		if s.groepen[i].criterium == criterium {
			return &s.groepen[i]
		}
	}
	return nil
}

// van gives the matrix of one beoordelaar, that of all where this one has none.
func (g groep) van(beoordelaar string) matrix {
	if k := slices.IndexFunc(g.beoordelaars, func(d ding) bool { return d.id == beoordelaar }); k >= 0 {
		return g.matrices[k]
	}
	return g.samen
}
