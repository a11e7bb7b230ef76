package monitor

import (
	"io"
	"math"
	"runtime"
	"strings"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// CSVOptions say how ReadCSV reads. The zero value is fine: it takes every
// indicator, and regions of CBS alone.
type CSVOptions struct {
	Bestand string // name of the file, as errors give it
	// Boom, where given, lets figures be checked against their indicator. An
	// indicator it does not know is one Opmerking, and read all the same.
	Boom *goaltree.Doelenboom
	// Indeling, where given, knows regions of one's own, such as "achterhoek".
	// Codes of CBS need not be in it: they come and go each year.
	Indeling *cbs.Gebiedsindeling
	Bron     string // source of the rows that give none
	// Openbaar: the figures were published before. Else they are taken for the
	// municipality's own, as Waarneming.Eigen has it.
	Openbaar bool
	Strict   bool // stop at the first mistake, which is then the error
	Werkers  int  // goroutines that read; 0 for as many as GOMAXPROCS

	// Limits; 0 takes the safe default.
	MaxRegel       int // bytes of one row, default 65.536
	MaxFouten      int // mistakes kept in the Verslag, default 100; all are counted
	MaxRijen       int // rows accepted, default 200.000.000
	MaxIndicatoren int // distinct codes, as in BuilderOptions
	MaxRegios      int
	MaxPerioden    int
	MaxBronnen     int
}

const (
	standaardMaxRegel  = 64 << 10
	standaardMaxFouten = 100
	standaardMaxRijen  = 200_000_000
	// A Dataset's index has 32 bits, and an int on some platforms one less.
	hoogsteMaxRijen = math.MaxUint32 & math.MaxInt
)

func (o CSVOptions) metStandaard() CSVOptions {
	if o.Werkers <= 0 {
		o.Werkers = runtime.GOMAXPROCS(0)
	}
	if o.MaxRegel <= 0 {
		o.MaxRegel = standaardMaxRegel
	}
	if o.MaxFouten <= 0 {
		o.MaxFouten = standaardMaxFouten
	}
	if o.MaxRijen <= 0 {
		o.MaxRijen = standaardMaxRijen
	}
	o.MaxRijen = min(o.MaxRijen, hoogsteMaxRijen)
	b := BuilderOptions{MaxIndicatoren: o.MaxIndicatoren, MaxRegios: o.MaxRegios, MaxPerioden: o.MaxPerioden, MaxBronnen: o.MaxBronnen}.metStandaard()
	o.MaxIndicatoren, o.MaxRegios, o.MaxPerioden, o.MaxBronnen = b.MaxIndicatoren, b.MaxRegios, b.MaxPerioden, b.MaxBronnen
	return o
}

// ReadCSV reads waarnemingen with the header
//
//	indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron
//
// The columns may come in any order. The first three are needed, and one of
// waarde or teller with noemer. Two more may be there: afronding, the unit a
// count was rounded to, and grenzen, the year whose borders the figures were
// brought to (Dataset.Grenzen). Grenzen is the same in every row, or empty in
// every row: the first row without a mistake gives it, and one that differs is
// a mistake. The separator (semicolon, comma or tab) is
// told from the header. Decimals follow a comma or a point, but with commas as
// separator a point alone; there are no thousands separators, so 1.234 is a
// little over one, and an Opmerking says so. The file is UTF-8, with or
// without BOM; lines end with LF or CRLF; cells may be quoted as RFC 4180 has
// it. Blanks around a cell fall off. A line that is blank or has empty cells
// alone is no row.
//
// A row with indicator, region and period and nothing else (but for grenzen) is
// one of a template (see WriteSjabloon) that was not filled in: it becomes a
// waarneming with RedenOnbekend.
//
// A row with a mistake is rejected whole and told in the Verslag, and reading
// goes on; the error stays nil, and Verslag.Err tells whether all was well. Of
// several rows for one indicator, region and period the first one counts. The
// error is for what leaves no dataset: a header that is wrong, no data, a
// limit passed, a reader that fails; or with Strict the first mistake. It is
// in the Verslag too, which is never nil.
//
// What is read does not depend on Werkers. ReadCSV reads r from its own
// goroutines, one at a time, and not after it returns.
func ReadCSV(r io.Reader, o CSVOptions) (*Dataset, *Verslag, error) {
	return leesCSV(r, o, csvAfstelling{blok: csvBlok})
}

// csvAfstelling are the settings that change how reading goes, never what is read.
type csvAfstelling struct {
	blok       int  // bytes a worker takes at a time
	zorgvuldig bool // leave out the fast path
}

// csvBlok is large enough to hide the cost of taking a part, and small enough
// that it and its rows stay in a core's second cache.
const csvBlok = 128 << 10

func leesCSV(r io.Reader, o CSVOptions, a csvAfstelling) (*Dataset, *Verslag, error) {
	if r == nil {
		r = strings.NewReader("")
	}
	o = o.metStandaard()
	in := nieuweCSVInvoer(r, o.MaxRegel, a.blok)
	vorm, fouten := in.leesKop(&o)
	verslag := &Verslag{Bestand: o.Bestand}
	if len(fouten) > 0 {
		err := verslag.staak(fouten)
		return nil, verslag, err
	}
	vorm.opties, vorm.zorgvuldig = &o, a.zorgvuldig
	if vorm.plaats[kolomGrenzen] >= 0 {
		vorm.grenzen = nieuweCSVGrenzen()
	}
	in.geschat = in.schatRijen()
	s := nieuweCSVSamenvoeger(vorm, in, verslag)

	werkers := o.Werkers
	if in.einde {
		werkers = 1 // all that is left fits in one part
	}
	var wacht sync.WaitGroup
	for range werkers - 1 {
		wacht.Go(func() { leesDelen(in, vorm, s) })
	}
	leesDelen(in, vorm, s)
	wacht.Wait()
	return s.rondAf(werkers)
}

// leesDelen is the work of one worker: take a part, read it, hand it over.
func leesDelen(in *csvInvoer, vorm *csvVorm, s *csvSamenvoeger) {
	l := nieuweCSVLezer(vorm)
	for {
		d := s.leeg()
		if d == nil || !in.volgende(d) {
			return
		}
		l.lees(d)
		s.voegToe(d)
	}
}

// staak notes mistakes that end the reading, and gives them as the error.
func (v *Verslag) staak(fouten []*Fout) error {
	v.Fouten = append(v.Fouten, fouten...)
	v.FoutenTotaal += len(fouten)
	return goaltree.Join(fouten)
}
