package rapport

import (
	"io"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// WriteJSON writes a result for other programs: one object, or an array where
// there is more than one region or Options.Lijst is set. Numbers are not
// rounded, absent ones are null and empty lists are []. The keys are those of
// monitor.Uitkomst.
func WriteJSON(w io.Writer, r *monitor.Resultaat, o Options) error {
	alle, err := uitkomsten(r)
	if err != nil {
		return err
	}
	var document any = alle
	if len(alle) == 1 && !o.Lijst {
		document = alle[0]
	}
	return invoer.Formaat{Naam: "resultaat"}.Schrijf(w, document)
}
