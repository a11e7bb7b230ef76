package governance

import "slices"

// Structuur is a checked structure of bodies, roles and lines: every link
// leads somewhere. It is read-only and safe for concurrent use; its methods
// give copies. Resolve makes it.
type Structuur struct {
	def    Definitie
	rol    map[string]int // id -> index in def.Rollen
	orgaan map[string]int // id -> index in def.Organen

	lijnen map[Lijnsoort][][2]int // the lines of each kind, by index in def.Organen
}

// Definitie gives the whole structure as plain data. It shares nothing with
// the structure.
func (s *Structuur) Definitie() *Definitie { return s.def.kopie() }

// ID gives the structure's own id.
func (s *Structuur) ID() string { return s.def.ID }

// Naam gives the structure's own name.
func (s *Structuur) Naam() string { return s.def.Naam }

// Bron names the document the structure follows; empty where it follows none.
func (s *Structuur) Bron() string { return s.def.Bron }

// Toelichting gives what the structure says of itself.
func (s *Structuur) Toelichting() string { return s.def.Toelichting }

// Organen gives the bodies in their order.
func (s *Structuur) Organen() []Orgaan { return s.def.kopie().Organen }

// Rollen gives the roles in their order.
func (s *Structuur) Rollen() []Rol { return slices.Clone(s.def.Rollen) }

// Lijnen gives the lines in their order.
func (s *Structuur) Lijnen() []Lijn { return slices.Clone(s.def.Lijnen) }

// Orgaan looks a body up by its id.
func (s *Structuur) Orgaan(id string) (Orgaan, bool) {
	i, ok := s.orgaan[id]
	if !ok {
		return Orgaan{}, false
	}
	return s.def.Organen[i].kopie(), true
}

// Rol looks a role up by its id.
func (s *Structuur) Rol(id string) (Rol, bool) {
	i, ok := s.rol[id]
	if !ok {
		return Rol{}, false
	}
	return s.def.Rollen[i], true
}

// MetRol gives the ids of the bodies in which a role has a place of its own,
// on invitation too, in the structure's order; none for an unknown role. Who
// may sit elsewhere as a member of these bodies is for ZitIn to say.
func (s *Structuur) MetRol(rol string) []string {
	var ids []string
	for _, o := range s.def.Organen {
		if slices.ContainsFunc(o.Leden, func(l Lidmaatschap) bool { return slices.Contains(l.Rollen, rol) }) {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// ZitIn gives the ids of the other bodies in which members of a body sit, all of
// them or a delegation, in the structure's order: those of the
// verbindingsgroep sit in both bouwgroepen, and a role that comes from the
// college (its Uit) brings the college to the PoHo. None for an unknown body.
func (s *Structuur) ZitIn(orgaan string) []string {
	var ids []string
	for _, o := range s.def.Organen {
		if slices.Contains(s.Herkomst(o.ID), orgaan) {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// Herkomst gives the ids of the other bodies that the members of a body come
// from, in the order of its places: the other side of ZitIn. None for an
// unknown body.
func (s *Structuur) Herkomst(orgaan string) []string {
	i, ok := s.orgaan[orgaan]
	if !ok {
		return nil
	}
	var ids []string
	for _, l := range s.def.Organen[i].Leden {
		for _, id := range s.uit(l) {
			if id != orgaan && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// Ledenstroom says that members of one body sit in another, both by id.
type Ledenstroom struct{ Van, Naar string }

// Ledenstromen gives what a drawing adds to the lines: the pairs of bodies of
// which the one has members in the other, but for those that a line from the
// one to the other ties already. In the structure's order of who receives.
func (s *Structuur) Ledenstromen() []Ledenstroom {
	getrokken := map[Ledenstroom]bool{}
	for _, l := range s.def.Lijnen {
		getrokken[Ledenstroom{l.Van, l.Naar}] = true
	}
	var stromen []Ledenstroom
	for _, o := range s.def.Organen {
		for _, van := range s.Herkomst(o.ID) {
			if stroom := (Ledenstroom{van, o.ID}); !getrokken[stroom] {
				stromen = append(stromen, stroom)
			}
		}
	}
	return stromen
}

// uit gives the bodies that may fill a place: the one it is for, or those that
// its roles come from.
func (s *Structuur) uit(l Lidmaatschap) []string {
	if l.Orgaan != "" {
		return []string{l.Orgaan}
	}
	var ids []string
	for _, r := range l.Rollen {
		if uit := s.def.Rollen[s.rol[r]].Uit; uit != "" {
			ids = append(ids, uit)
		}
	}
	return ids
}
