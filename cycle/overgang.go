package cycle

// Overgang is a step that may follow another.
type Overgang struct {
	Van     string `json:"van"`  // id of a step
	Naar    string `json:"naar"` // id of a step
	Wanneer string `json:"wanneer,omitempty"`
	Draagt  Lading `json:"draagt,omitempty"` // what goes along; absent: nothing is told
	// NieuweRonde says that the step it leads to is that of a next round.
	NieuweRonde bool   `json:"nieuwe_ronde,omitempty"`
	Bron        string `json:"bron,omitempty"`   // document and section
	Lezing      string `json:"lezing,omitempty"` // what of this is our reading, and why
}
