package monitor

import (
	"fmt"
	"slices"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Verslag is what a reader of data tells about its work. Nothing is dropped
// silently: Gelezen = Aanvaard + Geweigerd, always.
type Verslag struct {
	Bestand   string // name as the caller gave it
	Gelezen   int    // data rows seen, the header not counted
	Aanvaard  int    // rows understood
	Geweigerd int    // rows with at least one mistake; none of their figures is used
	// Ongebruikt counts rows, among those Aanvaard, of which nothing was asked:
	// a region, period or dimension value outside the koppeling.
	Ongebruikt int
	// Waarnemingen that went into the dataset, those with a Reden included.
	Waarnemingen int
	ZonderCijfer int // among Waarnemingen: those that bear a Reden
	// Fouten are the mistakes, in the order of the file, at most the reader's
	// limit of them; a row can have several.
	Fouten []*Fout
	// FoutenTotaal counts the mistakes, those not kept in Fouten included.
	FoutenTotaal int
	// Opmerkingen are no reason to reject: an indicator the tree does not
	// know, a value that was trimmed.
	Opmerkingen []*Fout
}

// Err gives the mistakes as one error, or nil when there are none.
func (v *Verslag) Err() error {
	if v == nil || v.FoutenTotaal == 0 {
		return nil
	}
	fouten := slices.Clone(v.Fouten)
	if rest := v.FoutenTotaal - len(v.Fouten); rest > 0 {
		fouten = append(fouten, &Fout{Bestand: v.Bestand, Code: goaltree.CodeTeGroot, Melding: fmt.Sprintf("and %d more mistakes", rest)})
	}
	return goaltree.Join(fouten)
}
