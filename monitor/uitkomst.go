package monitor

import (
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statistiek"
)

// ResultaatVersie is the version of the JSON form of a result.
const ResultaatVersie = "1"

// Uitkomst is what the monitor says about one region: the document behind a
// report, and the shape of its JSON. Absent numbers are null; numbers are not
// rounded; values bear the unit shown.
type Uitkomst struct {
	Versie         string              `json:"versie"` // of this form: ResultaatVersie
	Boom           Boomkop             `json:"boom"`
	Regio          Regiokop            `json:"regio"`
	Periode        cbs.Periode         `json:"periode"`
	Nulmeting      *int                `json:"nulmeting"` // the year; null when there is none
	Benchmark      *cbs.Regio          `json:"benchmark"` // null when none was asked
	Groep          []cbs.Regio         `json:"groep"`
	Hoofddoelen    []Hoofddoeluitkomst `json:"hoofddoelen"`
	Effecten       []Effectuitkomst    `json:"effecten"`
	Indicatoren    []Indicatoruitkomst `json:"indicatoren"`
	Demografie     *Demografie         `json:"demografie"` // null when the dataset has no population by age
	Waarschuwingen []Waarschuwing      `json:"waarschuwingen"`
	Regios         []Regiokop          `json:"regios"` // code and name of every region mentioned
}

// Boomkop names the tree a result was made with.
type Boomkop struct {
	ID           string `json:"id"`
	Naam         string `json:"naam"`
	Versie       string `json:"versie"`
	Visie        string `json:"visie"`
	Illustratief bool   `json:"illustratief"`
}

// Regiokop names a region.
type Regiokop struct {
	Code cbs.Regio `json:"code"`
	Naam string    `json:"naam"`
}

// Stand is how a hoofddoel or effect stands.
type Stand struct {
	Score    Getal    `json:"score"`    // -100..100
	Dekking  float64  `json:"dekking"`  // 0..1: weight with a score out of all that should have one
	Verwacht Getal    `json:"verwacht"` // -100..100: the score expected by now
	Signaal  *Signaal `json:"signaal"`  // null without a score
	Reden    *Reden   `json:"reden"`    // why there is no score
}

// Hoofddoeluitkomst is what the monitor says about a main goal.
type Hoofddoeluitkomst struct {
	ID          string                `json:"id"`
	Naam        string                `json:"naam"`
	Kernwaarden []goaltree.Kernwaarde `json:"kernwaarden"`
	Stand
	Illustratief bool           `json:"illustratief"`
	Effecten     []goaltree.Tak `json:"effecten"`
}

// Effectuitkomst is what the monitor says about a maatschappelijk effect.
type Effectuitkomst struct {
	ID   string `json:"id"`
	Naam string `json:"naam"`
	Stand
	Illustratief bool           `json:"illustratief"`
	Indicatoren  []goaltree.Tak `json:"indicatoren"`
	Afwijking    Afwijkingen    `json:"afwijking"`
}

// Afwijkingen are the deviations of an effect from each reference; null where
// there is nothing to compare with: no nulmeting year, no benchmark asked.
type Afwijkingen struct {
	Nulmeting *Afwijking `json:"nulmeting"`
	Vorige    *Afwijking `json:"vorige"`
	Benchmark *Afwijking `json:"benchmark"`
}

// Afwijking is how far an effect stands from a reference, on its own ruler,
// and which indicators make the difference.
type Afwijking struct {
	Waarde       Getal        `json:"waarde"`  // sum of the bijdragen; null below the minimum dekking
	Dekking      float64      `json:"dekking"` // 0..1: weight of the indicators compared
	Bewijskracht Bewijskracht `json:"bewijskracht"`
	// Duidelijk is the share (0..1) of Σ|bijdrage| that comes from differences
	// clear at 95%, Duidelijk998 at 99,8%; null where no term has a comparison.
	Duidelijk    Getal      `json:"duidelijk"`
	Duidelijk998 Getal      `json:"duidelijk_99_8"`
	Reden        *Reden     `json:"reden"`     // why Waarde is null
	Bijdragen    []Bijdrage `json:"bijdragen"` // largest first; empty where Waarde is null
}

// Bijdrage is one indicator's part in an Afwijking.
type Bijdrage struct {
	Indicator string  `json:"indicator"`
	Gewicht   float64 `json:"gewicht"`
	Bijdrage  float64 `json:"bijdrage"`
	Begrensd  bool    `json:"begrensd"` // the ruler's end was reached, so the difference may be larger
}

// Indicatoruitkomst is an indicator's figure with all that belongs to it.
type Indicatoruitkomst struct {
	ID       string            `json:"id"`
	Naam     string            `json:"naam"`
	Eenheid  string            `json:"eenheid"`
	Maat     goaltree.Maat     `json:"maat"`
	Per      int               `json:"per"`
	Richting goaltree.Richting `json:"richting"`
	// Decimalen is how many decimals a report shows.
	Decimalen int          `json:"decimalen"`
	Periode   *cbs.Periode `json:"periode"` // of the figure itself; null without one
	Ouder     bool         `json:"ouder"`   // the figure is older than the period asked
	Waarde    Getal        `json:"waarde"`
	Teller    Getal        `json:"teller"`
	Noemer    Getal        `json:"noemer"`
	Aanwezig  Getal        `json:"aanwezig"`  // share of members present in a figure made by adding up
	Interval  *Interval    `json:"interval"`  // null where none can be given
	Afronding Getal        `json:"afronding"` // unit the source rounded the count to
	// Oordeel compares the figure with each reference at 95% confidence (a
	// figure that is not final: at 99,8%), Oordeel998 at 99,8%; Waardering and Waardering998 say what that means by
	// the richting.
	Oordeel       Oordelen       `json:"oordeel"`
	Oordeel998    Oordelen       `json:"oordeel_99_8"`
	Waardering    Waarderingsrij `json:"waardering"`
	Waardering998 Waarderingsrij `json:"waardering_99_8"`
	// Gestandaardiseerd is there where Options.Strata names the indicator's strata.
	Gestandaardiseerd *Gestandaardiseerd `json:"gestandaardiseerd"`
	// Voorbehoud are Dutch sentences that lower what may be concluded, and why.
	Voorbehoud []string `json:"voorbehoud"`
	Trend      *Trend   `json:"trend"` // over the latest five years
	// Kwintiel is the fifth of the groep that the region is in, 1 the most
	// favourable (for a neutral indicator: the highest); null with fewer than
	// five values.
	Kwintiel         *int               `json:"kwintiel"`
	Nulmeting        Getal              `json:"nulmeting"`
	NulmetingPeriode *cbs.Periode       `json:"nulmeting_periode"`
	Vorige           Getal              `json:"vorige"`
	VorigePeriode    *cbs.Periode       `json:"vorige_periode"`
	Benchmark        Getal              `json:"benchmark"`
	BenchmarkPeriode *cbs.Periode       `json:"benchmark_periode"`
	BenchmarkReden   *Reden             `json:"benchmark_reden"` // why the benchmark asked has no figure
	Streefwaarde     Getal              `json:"streefwaarde"`
	Streefjaar       *int               `json:"streefjaar"`
	Drempels         *goaltree.Drempels `json:"drempels"`
	Score            Getal              `json:"score"`  // -100..100
	Schaal           *goaltree.Schaal   `json:"schaal"` // null for a neutral indicator
	Begrensd         bool               `json:"begrensd"`
	Status           *Status            `json:"status"`
	Herkomst         *Herkomst          `json:"herkomst"`
	Bron             string             `json:"bron"`
	Eigen            bool               `json:"eigen"` // from an own, unpublished source
	Reden            *Reden             `json:"reden"` // why there is no figure, or else no score
	Illustratief     bool               `json:"illustratief"`
	Definitie        string             `json:"definitie"`
	Reeks            []Punt             `json:"reeks"`
	Vergelijking     []Vergelijking     `json:"vergelijking"`
}

// Oordelen says for each reference whether the figure is lager, vergelijkbaar
// (not to be told from chance) or hoger; null where nothing can be said.
type Oordelen struct {
	Nulmeting *statistiek.Oordeel `json:"nulmeting"`
	Vorige    *statistiek.Oordeel `json:"vorige"`
	Benchmark *statistiek.Oordeel `json:"benchmark"`
}

// Waarderingsrij says for each reference whether that is better or worse; null
// where there is nothing to compare with.
type Waarderingsrij struct {
	Nulmeting *Waardering `json:"nulmeting"`
	Vorige    *Waardering `json:"vorige"`
	Benchmark *Waardering `json:"benchmark"`
}

// Trend is which way a figure went over the latest five years; Reden is a
// Dutch sentence where there is no conclusion, and null where there is.
type Trend struct {
	Richting statistiek.Richting `json:"richting"`
	Reden    *string             `json:"reden"`
}

// Gestandaardiseerd is a figure corrected for the region's make-up: the events
// observed over those expected with the benchmark's rates, times the
// benchmark's rate. See statistiek.ISR.
type Gestandaardiseerd struct {
	Waarde     Getal               `json:"waarde"` // in the unit shown
	Onder      Getal               `json:"onder"`
	Boven      Getal               `json:"boven"`
	Zekerheid  float64             `json:"zekerheid"`
	Benchmark  Getal               `json:"benchmark"` // the benchmark's own rate over the strata
	Oordeel    *statistiek.Oordeel `json:"oordeel"`
	Oordeel998 *statistiek.Oordeel `json:"oordeel_99_8"`
	Waardering *Waardering         `json:"waardering"`
	Strata     []string            `json:"strata"` // ids of the strata's indicators
}

// Interval holds the limits around a figure, in the unit shown.
type Interval struct {
	Onder     Getal   `json:"onder"`
	Boven     Getal   `json:"boven"`
	Zekerheid float64 `json:"zekerheid"` // such as 0.95
}

// Punt is one moment of a series.
type Punt struct {
	Periode cbs.Periode `json:"periode"`
	Waarde  Getal       `json:"waarde"`
	Onder   Getal       `json:"onder"`
	Boven   Getal       `json:"boven"`
	Status  *Status     `json:"status"`
	Reden   *Reden      `json:"reden"`
	Breuk   bool        `json:"breuk"` // the territory changed since the point before: do not compare across
}

// Vergelijking is the figure of one region of the groep, by the same rule as
// the region's own.
type Vergelijking struct {
	Regio  cbs.Regio `json:"regio"`
	Waarde Getal     `json:"waarde"`
	Teller Getal     `json:"teller"`
	Noemer Getal     `json:"noemer"`
	Onder  Getal     `json:"onder"` // limits at 95%
	Boven  Getal     `json:"boven"`
	// Oordeel and Oordeel998 say how it lies beside the benchmark, by the rules
	// of the region's own figure.
	Oordeel    *statistiek.Oordeel `json:"oordeel"`
	Oordeel998 *statistiek.Oordeel `json:"oordeel_99_8"`
}

// Demografie is the development of the population by age group, as an index
// of the base year. Source: regionale visie sociaal domein Achterhoek 2017,
// bijlage 1 (2017 = 100).
type Demografie struct {
	Basisjaar      int              `json:"basisjaar"`
	Groepen        []Leeftijdsgroep `json:"groepen"`
	Bron           string           `json:"bron"`
	Waarschuwingen []Waarschuwing   `json:"waarschuwingen"`
}

// Leeftijdsgroep is one age group's series.
type Leeftijdsgroep struct {
	ID    string           `json:"id"`
	Naam  string           `json:"naam"`
	Reeks []Demografiepunt `json:"reeks"`
}

// Demografiepunt is one year of an age group.
type Demografiepunt struct {
	Periode cbs.Periode `json:"periode"`
	Waarde  Getal       `json:"waarde"` // persons on 1 January
	Index   Getal       `json:"index"`  // base year = 100
	Status  *Status     `json:"status"`
	Reden   *Reden      `json:"reden"`
	Breuk   bool        `json:"breuk"` // the territory changed since the point before
}

// Waarschuwingcode is the kind of a warning, in a word that stays the same.
type Waarschuwingcode string

// Waarschuwing is something a reader must know before relying on a result.
type Waarschuwing struct {
	Code  Waarschuwingcode `json:"code"`
	Bij   string           `json:"bij"`   // id of the indicator, effect or region it is about; may be empty
	Tekst string           `json:"tekst"` // one Dutch sentence
}
