package governance

// Rol is a part that a person plays: a function, an office or a task, never a
// person. Its ID is a slug and stays the same over structures and versions.
type Rol struct {
	ID        string `json:"id"`
	Naam      string `json:"naam"`
	Afkorting string `json:"afkorting,omitempty"`
	Taak      string `json:"taak,omitempty"` // what is asked of who has it
	// Uit is the id of the body that the role's holders come from, such as the
	// college for a bestuurlijk opdrachtgever; empty: the source tells none.
	Uit    string `json:"uit,omitempty"`
	Bron   string `json:"bron,omitempty"`   // document and section
	Lezing string `json:"lezing,omitempty"` // what of this is our reading, and why
}

// Titel gives the name with its abbreviation, such as "Projectleider (PL)".
func (r Rol) Titel() string { return titel(r.Naam, r.Afkorting) }
