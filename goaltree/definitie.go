package goaltree

// FormaatVersie is the version of the doelenboom's file formats that this
// package writes; it reads this one alone and refuses others by name.
const FormaatVersie = "1"

// Definitie is a doelenboom as it is written down: plain data, not yet
// checked. Resolve checks it and gives the Doelenboom to work with.
type Definitie struct {
	Versie      string      `json:"versie"`      // of the format: FormaatVersie
	Boom        Boom        `json:"boom"`        // id, version, vision and nulmeting
	Hoofddoelen []Hoofddoel `json:"hoofddoelen"` // in the order they are shown
	Effecten    []Effect    `json:"effecten"`    // in the order they are shown
	Indicatoren []Indicator `json:"indicatoren"` // in the order they are shown

	plaatsen *plaatsen // where each field stood, when read from a file
}

// Boom names a tree and says what it stands on.
type Boom struct {
	ID           string `json:"id"`                     // see Effect.ID for the form
	Naam         string `json:"naam"`                   // as reports head it
	Versie       string `json:"versie"`                 // of the tree itself; a herijking gives a new one
	Visie        string `json:"visie,omitempty"`        // above the hoofddoelen; reports and drawings begin with it
	Nulmeting    int    `json:"nulmeting,omitempty"`    // year, 1900 to 2200; 0: none yet
	Bron         string `json:"bron,omitempty"`         // the document it follows, with its year
	Illustratief bool   `json:"illustratief,omitempty"` // the tree, or part of it, is our illustration and not the source's
	Toelichting  string `json:"toelichting,omitempty"`
}

// Tak is a link from a node to one below it, with the weight it has there.
type Tak struct {
	ID string `json:"id"` // of the effect or the indicator below
	// Gewicht is above zero; only its size beside its neighbours' counts.
	Gewicht float64 `json:"gewicht"`
}

// Hoofddoel is a main goal, directly under the vision.
type Hoofddoel struct {
	ID           string       `json:"id"`
	Naam         string       `json:"naam"`
	Kernwaarden  []Kernwaarde `json:"kernwaarden,omitempty"` // each at most once
	Effecten     []Tak        `json:"effecten"`              // at least one
	Bron         string       `json:"bron,omitempty"`
	Illustratief bool         `json:"illustratief,omitempty"`
	Toelichting  string       `json:"toelichting,omitempty"`
}

// Effect is a maatschappelijk effect: visible in society, measured by
// indicators. It may serve several hoofddoelen.
type Effect struct {
	// ID is a slug: lower-case letters, digits and single hyphens, at most 64
	// long, starting with a letter. It stays the same over the tree's versions.
	ID           string `json:"id"`
	Naam         string `json:"naam"`
	Indicatoren  []Tak  `json:"indicatoren"` // at least one
	Bron         string `json:"bron,omitempty"`
	Illustratief bool   `json:"illustratief,omitempty"`
	Toelichting  string `json:"toelichting,omitempty"`
}

// Indicator is a figure that says something about effects. Values,
// streefwaarde and drempels bear the unit shown: a share of 2,3% with Per 100
// is 2.3, never 0.023.
type Indicator struct {
	ID      string `json:"id"`
	Naam    string `json:"naam"`
	Eenheid string `json:"eenheid"` // as people read it: "%", "per 10.000 inwoners", "euro"
	Maat    Maat   `json:"maat"`
	// Per is how an aandeel or dichtheid is shown: 1, 100, 1000 or 10000 (or
	// another power of ten up to 1000000); 0 reads as 1, and for other maten it
	// is 1.
	Per      int      `json:"per,omitempty"`
	Richting Richting `json:"richting"`
	// Schaal is the ruler of its score. Left out, it is drempels where drempels
	// are given and streef where not. A neutral indicator has none.
	Schaal       Schaal    `json:"schaal,omitempty"`
	Streefwaarde Getal     `json:"streefwaarde,omitzero"` // in the unit shown; may be absent, and then schaal streef gives no score
	Streefjaar   int       `json:"streefjaar,omitempty"`  // the year to reach it; after the nulmeting
	Drempels     *Drempels `json:"drempels,omitempty"`    // required by schaal drempels
	Decimalen    int       `json:"decimalen,omitempty"`   // decimals shown, 0 to 6
	Definitie    string    `json:"definitie,omitempty"`   // what is measured, in words
	Teller       string    `json:"teller,omitempty"`      // who or what is counted
	Noemer       string    `json:"noemer,omitempty"`      // out of whom or what
	Bron         string    `json:"bron,omitempty"`
	Illustratief bool      `json:"illustratief,omitempty"` // the choice of this indicator, or its streefwaarde or drempels, is our illustration and not the source's
	Toelichting  string    `json:"toelichting,omitempty"`
}

// Drempels are the three points of the ruler "drempels", in the unit shown.
// They ascend where higher is better and descend where lower is.
type Drempels struct {
	Slechtst float64 `json:"slechtst"` // scores -100
	Drempel  float64 `json:"drempel"`  // scores 0
	Streef   float64 `json:"streef"`   // scores 100
}
