package goaltree

// tekstveld is a text of a node and the key it stands under.
type tekstveld struct {
	naam  string
	tekst *string
}

func (b *Boom) teksten() []tekstveld {
	return []tekstveld{
		{"id", &b.ID}, {"naam", &b.Naam}, {"versie", &b.Versie}, {"visie", &b.Visie},
		{"bron", &b.Bron}, {"toelichting", &b.Toelichting},
	}
}

func (h *Hoofddoel) teksten() []tekstveld {
	return []tekstveld{{"id", &h.ID}, {"naam", &h.Naam}, {"bron", &h.Bron}, {"toelichting", &h.Toelichting}}
}

func (e *Effect) teksten() []tekstveld {
	return []tekstveld{{"id", &e.ID}, {"naam", &e.Naam}, {"bron", &e.Bron}, {"toelichting", &e.Toelichting}}
}

func (i *Indicator) teksten() []tekstveld {
	return []tekstveld{
		{"id", &i.ID}, {"naam", &i.Naam}, {"eenheid", &i.Eenheid}, {"definitie", &i.Definitie},
		{"teller", &i.Teller}, {"noemer", &i.Noemer}, {"bron", &i.Bron}, {"toelichting", &i.Toelichting},
	}
}
