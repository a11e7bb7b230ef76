package ronde

// boeking is one event of the log. What the fold holds as it was is not kept
// twice: of such an event the log has only where it stands.
type boeking struct {
	soort  Soort
	plek   int          // index in the list of its kind in the Toestand
	geheel *Gebeurtenis // the event itself where the fold does not hold it
}

// boek gives the entry of an event that was folded just now: what its kind
// adds is the last of the list.
func (r *Ronde) boek(g Gebeurtenis) boeking {
	n := 0
	switch g.Soort {
	case Uitgenodigd:
		n = len(r.t.Uitnodigingen)
	case Gehouden:
		n = len(r.t.Bijeenkomsten)
	case Bevonden:
		n = len(r.t.Bevindingen)
	case Geduid:
		n = len(r.t.Duidingen)
	case Opgebracht:
		n = len(r.t.Opbrengsten)
	case Afgesproken:
		n = len(r.t.Acties)
	case Geopend, Afgezegd, ActieVoortgang, ActieAfgerond, OpgaveGetoetst, StapGesloten, Teruggezonden, RondeGesloten:
		return boeking{soort: g.Soort, geheel: &g}
	}
	return boeking{soort: g.Soort, plek: n - 1}
}

// gebeurtenis gives the event of an entry; it shares what it holds with the
// round.
func (r *Ronde) gebeurtenis(b boeking) Gebeurtenis {
	if b.geheel != nil {
		return *b.geheel
	}
	var s Spoor
	g := Gebeurtenis{Soort: b.soort}
	switch b.soort {
	case Uitgenodigd:
		x := &r.t.Uitnodigingen[b.plek]
		s, g.Uitgenodigd = x.Spoor, &x.Uitnodiging
	case Gehouden:
		x := &r.t.Bijeenkomsten[b.plek]
		s, g.Gehouden = x.Spoor, &x.Bijeenkomst
	case Bevonden:
		x := &r.t.Bevindingen[b.plek]
		s, g.Bevinding = x.Spoor, &x.Bevinding
	case Geduid:
		x := &r.t.Duidingen[b.plek]
		s, g.Duiding = x.Spoor, &x.Duiding
	case Opgebracht:
		x := &r.t.Opbrengsten[b.plek]
		s, g.Opbrengst = x.Spoor, &x.Opbrengst
	case Afgesproken:
		x := &r.t.Acties[b.plek]
		s, g.Actie = x.Spoor, &x.Actie
	case Geopend, Afgezegd, ActieVoortgang, ActieAfgerond, OpgaveGetoetst, StapGesloten, Teruggezonden, RondeGesloten:
	}
	g.Nr, g.Tijd, g.Wie, g.Rol = s.Nr, s.Tijd, s.Wie, s.Rol
	return g
}
