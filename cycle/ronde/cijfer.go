package ronde

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// Cijfer is an indicator's figure as a monitor gave it at that time, copied
// out of the result so that later editions leave it as it was. Absent numbers
// are null; values bear the unit shown.
type Cijfer struct {
	Boom      Boomversie        `json:"boom"`
	Indicator string            `json:"indicator"` // id
	Naam      string            `json:"naam"`
	Eenheid   string            `json:"eenheid"`
	Maat      goaltree.Maat     `json:"maat"`
	Per       int               `json:"per"`
	Richting  goaltree.Richting `json:"richting"`
	Decimalen int               `json:"decimalen"` // that a report shows
	Regio     cbs.Regio         `json:"regio"`
	Periode   cbs.Periode       `json:"periode,omitzero"` // of the figure itself; absent without one
	Waarde    monitor.Getal     `json:"waarde"`
	Interval  *monitor.Interval `json:"interval"` // null where none can be given
	// Oordeel says against each reference what is chance and what is not: at
	// 95%, and at 99,8% for a figure that is not final yet.
	Oordeel    monitor.Oordelen `json:"oordeel"`
	Oordeel998 monitor.Oordelen `json:"oordeel_99_8"`
	Voorbehoud []string         `json:"voorbehoud"` // Dutch sentences that lower what may be concluded
	Status     *monitor.Status  `json:"status"`
	Reden      *monitor.Reden   `json:"reden"` // why there is no figure, or else no score
	Bron       string           `json:"bron"`
	// What else says whether another figure is of the same thing, and how firm
	// this one is; absent in logs that were kept without.
	Definitie    string            `json:"definitie,omitempty"`
	Herkomst     *monitor.Herkomst `json:"herkomst,omitempty"`     // counted or estimated, where the source tells
	Ouder        bool              `json:"ouder,omitempty"`        // older than the period that was asked
	Illustratief bool              `json:"illustratief,omitempty"` // the choice of the indicator, its streefwaarde or drempels is an illustration; the figure is not
}

// Boomversie names the goal tree that a figure was measured with.
type Boomversie struct {
	ID     string `json:"id"`
	Versie string `json:"versie"`
}

// Effectstand is how a maatschappelijk effect stood in a monitor at that time,
// with the figures of its indicators.
type Effectstand struct {
	Boom      Boomversie       `json:"boom"`
	Effect    string           `json:"effect"` // id
	Naam      string           `json:"naam"`
	Regio     cbs.Regio        `json:"regio"`
	Periode   cbs.Periode      `json:"periode"` // that was asked
	Score     monitor.Getal    `json:"score"`   // -100..100
	Dekking   float64          `json:"dekking"` // 0..1
	Signaal   *monitor.Signaal `json:"signaal"`
	Nulmeting *Afwijking       `json:"nulmeting"` // the deviation from each reference; null where there is none
	Vorige    *Afwijking       `json:"vorige"`
	Benchmark *Afwijking       `json:"benchmark"`
	Cijfers   []Cijfer         `json:"cijfers"`         // of its indicators, in the tree's order
	Reden     *monitor.Reden   `json:"reden,omitempty"` // why there is no score
	// Illustratief says that the effect is an illustration, and not of the
	// source of the tree.
	Illustratief bool `json:"illustratief,omitempty"`
}

// Afwijking is how far an effect stood from a reference, and how much of that
// was more than chance. Of a log that was kept without, Dekking and what comes
// after it are absent.
type Afwijking struct {
	Waarde       monitor.Getal        `json:"waarde"` // in points of the effect's ruler
	Bewijskracht monitor.Bewijskracht `json:"bewijskracht"`
	Dekking      monitor.Getal        `json:"dekking,omitzero"`        // 0..1: weight of the indicators compared
	Duidelijk    monitor.Getal        `json:"duidelijk,omitzero"`      // 0..1: share from differences clear at 95%
	Duidelijk998 monitor.Getal        `json:"duidelijk_99_8,omitzero"` // the same at 99,8%
	Reden        *monitor.Reden       `json:"reden,omitempty"`         // why Waarde is null
	Begrensd     bool                 `json:"begrensd,omitempty"`      // a ruler's end was reached, so the difference may be larger
}
