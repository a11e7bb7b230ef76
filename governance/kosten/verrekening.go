package kosten

import "github.com/bredemonitoring/sociaaldomein/goaltree"

// Verrekening is the settlement of one municipality.
type Verrekening struct {
	Gemeente  string `json:"gemeente"`       // code
	Naam      string `json:"naam,omitempty"` // of the municipality, where known
	Voorschot Bedrag `json:"voorschot"`      // paid in advance
	Werkelijk Bedrag `json:"werkelijk"`      // its share of what it came to
	Bedrag    Bedrag `json:"bedrag"`         // werkelijk less voorschot: positive is to pay, negative to get back
}

// Verreken settles advances with shares of what a regeling came to, by the
// codes of the municipalities, in the order of werkelijk. Each must stand once in
// both lists: who paid nothing in advance has a share of 0. What is wrong comes
// all at once, as *goaltree.Fout.
func Verreken(voorschot, werkelijk []Aandeel) ([]Verrekening, error) {
	var fouten []*goaltree.Fout
	meld := func(pad, gemeente string, code goaltree.Code, melding string) {
		fouten = append(fouten, &goaltree.Fout{Pad: pad, Waarde: gemeente, Code: code, Melding: melding})
	}
	perGemeente := func(pad string, aandelen []Aandeel) map[string]Aandeel {
		m := make(map[string]Aandeel, len(aandelen))
		for _, a := range aandelen {
			if _, dubbel := m[a.Gemeente]; dubbel {
				meld(pad, a.Gemeente, goaltree.CodeDubbel, "this municipality stands here twice")
			}
			m[a.Gemeente] = a
		}
		return m
	}
	betaald, gemaakt := perGemeente("voorschot", voorschot), perGemeente("werkelijk", werkelijk)
	for _, a := range voorschot {
		if _, ok := gemaakt[a.Gemeente]; !ok {
			meld("werkelijk", a.Gemeente, CodeCijferOntbreekt, "this municipality has no share of what it came to")
		}
	}
	var uit []Verrekening
	for _, a := range werkelijk {
		b, ok := betaald[a.Gemeente]
		if !ok {
			meld("voorschot", a.Gemeente, CodeCijferOntbreekt, "this municipality has no advance; write 0 when it paid none")
		}
		uit = append(uit, Verrekening{Gemeente: a.Gemeente, Naam: a.Naam, Voorschot: b.Bedrag, Werkelijk: a.Bedrag, Bedrag: a.Bedrag.Sub(b.Bedrag)})
	}
	if err := goaltree.Join(fouten); err != nil {
		return nil, err
	}
	return uit, nil
}

// Afrekening is the settlement of a regeling.
type Afrekening struct {
	Sleutel   string        `json:"sleutel"`   // id of the key that shares what it came to
	Voorschot Bedrag        `json:"voorschot"` // all advances
	Werkelijk Bedrag        `json:"werkelijk"` // what it came to
	Bedrag    Bedrag        `json:"bedrag"`    // werkelijk less voorschot
	Gemeenten []Verrekening `json:"gemeenten"` // in the order of the municipalities; each column adds up to the amount above
}
