package monitor

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// csvSamenvoeger puts the parts together in the order of the file, whatever
// the order in which they come.
type csvSamenvoeger struct {
	slot    sync.Mutex
	vorm    *csvVorm
	in      *csvInvoer
	verslag *Verslag
	stapel  *stapel

	aanDeBeurt int
	wachtend   map[int]*csvDeel
	vrij       []*csvDeel
	komtVrij   *sync.Cond
	gemaakt    int  // parts, of which there are at most delenPerWerker for each
	klaar      bool // what comes after is not asked any more

	naar     map[*csvLezer]*csvCodes
	sprongen []csvSprong
	perID    map[string]*goaltree.Indicator
	onbekend []*Fout // by code of the indicator: a remark, where the tree does not know it
	tekenset int     // rows that are not UTF-8
	stop     *Fout
}

// csvCodes gives for each code of a worker's reader the code in the stapel, plus one.
type csvCodes [kolomStatus][]uint32

func nieuweCSVSamenvoeger(vorm *csvVorm, in *csvInvoer, verslag *Verslag) *csvSamenvoeger {
	s := &csvSamenvoeger{
		vorm: vorm, in: in, verslag: verslag, stapel: nieuweStapel(0), perID: indicatorenVan(vorm.opties.Boom),
		wachtend: map[int]*csvDeel{}, naar: map[*csvLezer]*csvCodes{},
	}
	s.komtVrij = sync.NewCond(&s.slot)
	return s
}

// delenPerWerker lets a worker go on while another is late with a part before its own.
const delenPerWerker = 2

// leeg gives a part to fill, or nil when no more is asked. It waits where all
// parts are in use: one of them is the next in order, and with a worker.
func (s *csvSamenvoeger) leeg() *csvDeel {
	s.slot.Lock()
	defer s.slot.Unlock()
	for !s.klaar && len(s.vrij) == 0 {
		if s.gemaakt < delenPerWerker*s.vorm.opties.Werkers {
			s.gemaakt++
			return &csvDeel{}
		}
		s.komtVrij.Wait()
	}
	if s.klaar {
		return nil
	}
	d := s.vrij[len(s.vrij)-1]
	s.vrij = s.vrij[:len(s.vrij)-1]
	return d
}

// voegToe takes a part over. It waits for those before it without holding up
// the worker.
func (s *csvSamenvoeger) voegToe(d *csvDeel) {
	s.slot.Lock()
	defer s.slot.Unlock()
	defer s.komtVrij.Broadcast()
	s.wachtend[d.nr] = d
	for {
		d, er := s.wachtend[s.aanDeBeurt]
		if !er {
			return
		}
		delete(s.wachtend, s.aanDeBeurt)
		s.aanDeBeurt++
		if !s.klaar {
			s.neem(d)
		}
		s.vrij = append(s.vrij, d)
	}
}

// neem adds the next part in order.
func (s *csvSamenvoeger) neem(d *csvDeel) {
	codes := s.codes(d)
	if over := s.vorm.opties.MaxRijen - len(s.stapel.sleutel); d.rijen > over {
		s.kapRijen(d, over)
	}
	s.neemRijen(d, codes)
	v := s.verslag
	v.Aanvaard += d.rijen
	v.Geweigerd += d.geweigerd
	v.FoutenTotaal += d.foutenTotaal
	fouten := d.fouten
	if d.tekensetTotaal > 0 {
		if s.tekenset > 0 {
			fouten = slices.DeleteFunc(fouten, func(f *Fout) bool { return f.Code == goaltree.CodeTekenset })
		}
		s.tekenset += d.tekensetTotaal
	}
	v.Fouten = append(v.Fouten, fouten[:min(len(fouten), s.vorm.opties.MaxFouten-len(v.Fouten))]...)
	if d.geweigerd > 0 {
		s.stapel.overtollig = true
	}
	if d.punt != nil && !slices.ContainsFunc(v.Opmerkingen, func(f *Fout) bool { return f.Code == goaltree.CodeGetal }) {
		v.Opmerkingen = append(v.Opmerkingen, d.punt)
	}
	s.stop = d.stop
	if s.stop != nil || s.vorm.opties.Strict && v.FoutenTotaal > 0 {
		s.klaar = true
		s.in.stop()
	}
}

// codes gives each new word of a part its code in the stapel. Where that
// passes a limit, the part is cut off at the word.
func (s *csvSamenvoeger) codes(d *csvDeel) *csvCodes {
	c := s.naar[d.lezer]
	if c == nil {
		c = &csvCodes{}
		c.zet(kolomBron, 0, s.stapel.bronnen.van(s.vorm.opties.Bron))
		s.naar[d.lezer] = c
	}
	for i := range d.woorden {
		w := &d.woorden[i]
		if c.heeft(w.kolom, w.code) {
			continue
		}
		code, aantal, grens := s.code(w)
		if aantal > grens {
			waarde := w.tekst + w.regio.String() + w.periode.String() // one of the three
			s.kapBij(d, w, &Fout{Regel: w.regel, Kolom: w.plaats, Pad: w.kolom.String(), Waarde: knip(waarde), Code: goaltree.CodeTeGroot,
				Melding: fmt.Sprintf("more than %d distinct values", grens)})
			break
		}
		c.zet(w.kolom, w.code, code)
	}
	return c
}

// kapBij leaves of a part what comes before a word, and stops there.
func (s *csvSamenvoeger) kapBij(d *csvDeel, w *csvNieuwWoord, stop *Fout) {
	d.kap(w.csvStand, stop)
	s.stapel.overtollig = true
}

// kapRijen leaves the first rows of a part, for MaxRijen.
func (s *csvSamenvoeger) kapRijen(d *csvDeel, rijen int) {
	i := sprongVoor(d.sprongen, rijen)
	stand := d.standen[i] // no row was rejected between this jump and the row
	stand.rijen = rijen
	d.kap(stand, &Fout{Regel: d.sprongen[i].regelVan(rijen), Kolom: 1, Code: goaltree.CodeTeGroot,
		Melding: fmt.Sprintf("more than %d rows", s.vorm.opties.MaxRijen)})
	s.stapel.overtollig = true
}

// code gives a word its code in the stapel, how many there are then, and how
// many there may be.
func (s *csvSamenvoeger) code(w *csvNieuwWoord) (code uint32, aantal, grens int) {
	o, st := s.vorm.opties, s.stapel
	switch w.kolom { //nolint:exhaustive // csvLezer.meld tells of these alone
	case kolomIndicator:
		code = st.indicatoren.van(w.tekst)
		s.merkOnbekend(code, w)
		return code, len(st.indicatoren.lijst), o.MaxIndicatoren
	case kolomRegio:
		return st.regios.van(w.regio), len(st.regios.lijst), o.MaxRegios
	case kolomPeriode:
		return st.perioden.van(w.periode), len(st.perioden.lijst), o.MaxPerioden
	default:
		return st.bronnen.van(w.tekst), len(st.bronnen.lijst), o.MaxBronnen
	}
}

// merkOnbekend notes an indicator that the tree does not know.
func (s *csvSamenvoeger) merkOnbekend(code uint32, w *csvNieuwWoord) {
	if int(code) < len(s.onbekend) {
		return
	}
	var f *Fout
	if _, bekend := s.perID[w.tekst]; !bekend && s.vorm.opties.Boom != nil {
		f = &Fout{Regel: w.regel, Kolom: w.plaats, Pad: "indicator", Waarde: w.tekst, Code: goaltree.CodeOnbekendeTak,
			Melding: "the doelenboom has no such indicator; its figures are read, and not used"}
	}
	s.onbekend = append(s.onbekend, f)
}

func (c *csvCodes) heeft(kolom csvKolom, code uint32) bool {
	return int(code) < len(c[kolom]) && c[kolom][code] > 0
}

func (c *csvCodes) zet(kolom csvKolom, code, naar uint32) {
	for int(code) >= len(c[kolom]) {
		c[kolom] = append(c[kolom], 0)
	}
	c[kolom][code] = naar + 1
}

// neemRijen adds the rows of a part to the stapel.
func (s *csvSamenvoeger) neemRijen(d *csvDeel, c *csvCodes) {
	if d.rijen == 0 {
		return
	}
	st := s.stapel
	van := len(st.sleutel)
	s.maakRuimte(van + d.rijen)
	for _, sprong := range d.sprongen {
		if sprong.rij < d.rijen {
			s.sprong(csvSprong{van + sprong.rij, sprong.regel})
		}
	}
	st.sleutel = st.sleutel[:van+d.rijen]
	ind, reg, per, naar := c[kolomIndicator], c[kolomRegio], c[kolomPeriode], st.sleutel[van:]
	for i, k := range d.sleutel[:d.rijen] {
		a, b, p := sleuteldelen(k)
		naar[i] = sleutelVan(ind[a]-1, reg[b]-1, per[p]-1)
	}
	st.bron = st.bron[:van+d.rijen]
	for i, code := range d.bron[:d.rijen] {
		st.bron[van+i] = uint16(c[kolomBron][code] - 1) //nolint:gosec // limited
	}
	st.kenmerk = append(st.kenmerk, d.kenmerk[:d.rijen]...)
	for vak := range d.getal {
		if d.heeft[vak] {
			st.vulAan(vak, van)
			st.getal[vak] = append(st.getal[vak], d.getal[vak][:d.rijen]...)
		}
	}
}

// sprong notes where a row stands, unless it follows from the rows before it.
func (s *csvSamenvoeger) sprong(n csvSprong) {
	if len(s.sprongen) > 0 {
		if v := s.sprongen[len(s.sprongen)-1]; v.regelVan(n.rij) == n.regel {
			return
		}
	}
	s.sprongen = append(s.sprongen, n)
}

// maakRuimte lets the columns hold at least n rows; the first time as many as
// the input seems to have, so that they need not grow.
func (s *csvSamenvoeger) maakRuimte(n int) {
	st := s.stapel
	if n <= cap(st.sleutel) {
		return
	}
	ruimte := n + n/2
	if cap(st.sleutel) == 0 {
		ruimte = max(n, min(s.in.geschat, s.vorm.opties.MaxRijen))
	}
	st.sleutel, st.kenmerk, st.bron = vergroot(st.sleutel, ruimte), vergroot(st.kenmerk, ruimte), vergroot(st.bron, ruimte)
	for vak := range st.getal {
		if st.getal[vak] != nil {
			st.getal[vak] = vergroot(st.getal[vak], ruimte)
		}
	}
}

func vergroot[T any](s []T, ruimte int) []T {
	nieuw := make([]T, len(s), ruimte)
	copy(nieuw, s)
	return nieuw
}

// sprongVoor gives the last jump at or before a row.
func sprongVoor(sprongen []csvSprong, rij int) int {
	i, gevonden := slices.BinarySearchFunc(sprongen, rij, func(s csvSprong, rij int) int { return cmp.Compare(s.rij, rij) })
	if !gevonden {
		i--
	}
	return i
}

// regelVan gives the line of a row between this jump and the next.
func (s csvSprong) regelVan(rij int) int { return s.regel + rij - s.rij }

func (s *csvSamenvoeger) regelVan(rij uint32) int {
	return s.sprongen[sprongVoor(s.sprongen, int(rij))].regelVan(int(rij))
}

// rondAf orders the rows and closes the Verslag.
func (s *csvSamenvoeger) rondAf(werkers int) (*Dataset, *Verslag, error) {
	v, o := s.verslag, s.vorm.opties
	d, dubbel := s.stapel.orden(werkers)
	if g := s.vorm.grenzen; g != nil {
		d.binnen(g.jaar)
	}
	s.meldDubbel(d, dubbel)
	s.meldOpmerkingen(d)
	v.Gelezen = v.Aanvaard + v.Geweigerd
	v.Waarnemingen = d.Len()
	for _, k := range d.kenmerk {
		if k.reden() != 0 {
			v.ZonderCijfer++
		}
	}
	for _, lijst := range [][]*Fout{v.Fouten, v.Opmerkingen} {
		for _, f := range lijst {
			f.Bestand = o.Bestand
		}
	}
	if o.Strict && len(v.Fouten) > 0 {
		v.Fouten, v.FoutenTotaal = v.Fouten[:1], 1
		return nil, v, v.Fouten[0]
	}
	if stop := s.waaromNiet(); stop != nil {
		stop.Bestand = o.Bestand
		err := v.staak([]*Fout{stop})
		return nil, v, err
	}
	return d, v, nil
}

// waaromNiet says why there is no dataset, or nil.
func (s *csvSamenvoeger) waaromNiet() *Fout {
	switch {
	case s.stop != nil:
		return s.stop
	case s.in.fout != nil:
		f := s.in.leesfout(s.in.regel)
		return &f
	case s.verslag.Gelezen == 0:
		return &Fout{Code: goaltree.CodeGeenWaarnemingen, Melding: "a header, and no rows after it"}
	}
	return nil
}

// meldDubbel rejects the rows whose key an earlier one has.
func (s *csvSamenvoeger) meldDubbel(d *Dataset, dubbel []dubbeleRij) {
	v := s.verslag
	v.Aanvaard -= len(dubbel)
	v.Geweigerd += len(dubbel)
	v.FoutenTotaal += len(dubbel)
	slices.SortFunc(dubbel, func(a, b dubbeleRij) int { return cmp.Compare(a.later, b.later) })
	for _, r := range dubbel[:min(len(dubbel), s.vorm.opties.MaxFouten)] {
		v.Fouten = append(v.Fouten, &Fout{Regel: s.regelVan(r.later), Kolom: 1, Pad: "waarneming", Waarde: d.sleutelTekst(r.sleutel), Code: goaltree.CodeDubbel,
			Melding: fmt.Sprintf("a second observation of the same indicator, region and period; the first is on line %d", s.regelVan(r.eerste))})
	}
	slices.SortStableFunc(v.Fouten, opPlaats)
	v.Fouten = v.Fouten[:min(len(v.Fouten), s.vorm.opties.MaxFouten)]
	if s.tekenset > 1 {
		for _, f := range v.Fouten {
			if f.Code == goaltree.CodeTekenset {
				f.Melding += fmt.Sprintf(" (%d rows are so)", s.tekenset)
			}
		}
	}
}

// opPlaats orders mistakes as they stand in the file.
func opPlaats(a, b *Fout) int {
	return cmp.Or(cmp.Compare(a.Regel, b.Regel), cmp.Compare(a.Kolom, b.Kolom))
}

func (d *Dataset) sleutelTekst(sleutel uint64) string {
	a, b, c := sleuteldelen(sleutel)
	return fmt.Sprintf("%s;%s;%s", d.indicatoren[a], d.regios[b], d.perioden[c])
}

// meldOpmerkingen tells which indicators of the dataset the tree does not know.
func (s *csvSamenvoeger) meldOpmerkingen(d *Dataset) {
	v := s.verslag
	for _, f := range s.onbekend {
		if f != nil {
			if _, er := d.indicatorCode[f.Waarde]; er {
				v.Opmerkingen = append(v.Opmerkingen, f)
			}
		}
	}
	slices.SortStableFunc(v.Opmerkingen, opPlaats)
}
