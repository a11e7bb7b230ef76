package monitor

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"sync"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// The columns of numbers that a row has.
const (
	vakWaarde = iota
	vakTeller
	vakNoemer
	vakN
	vakSD
	vakAfronding
	vakAanwezig
	aantalVakken
)

// stapel gathers rows in the order they come, with a code for each word, and
// orders them into a Dataset at the end.
type stapel struct {
	indicatoren woorden[string]
	regios      woorden[cbs.Regio]
	perioden    woorden[cbs.Periode]
	bronnen     woorden[string]

	sleutel []uint64                // indicator, regio, periode
	getal   [aantalVakken][]float64 // a column may be shorter than sleutel: the rest is absent
	kenmerk []kenmerk
	bron    []uint16

	// overtollig: a word may be in no row, because its row was rejected.
	overtollig bool
}

// How many bits of a key each part has.
const (
	bitsPeriode   = 16
	bitsRegio     = 24
	bitsIndicator = 24
)

func sleutelVan(indicator, regio, periode uint32) uint64 {
	return uint64(indicator)<<(bitsRegio+bitsPeriode) | uint64(regio)<<bitsPeriode | uint64(periode)
}

func sleuteldelen(sleutel uint64) (indicator, regio, periode uint32) {
	return uint32(sleutel >> (bitsRegio + bitsPeriode)), uint32(sleutel >> bitsPeriode & (1<<bitsRegio - 1)), uint32(sleutel & (1<<bitsPeriode - 1))
}

// woorden gives each distinct word a code, in order of arrival.
type woorden[T comparable] struct {
	lijst []T
	code  map[T]uint32
	// Most words are the one before, or come behind it as they did last time:
	// comparing is cheaper than looking up.
	vorige uint32
	erna   []uint32 // by code: the word that came behind it last
}

func (w *woorden[T]) van(woord T) uint32 {
	c, ok := w.ken(woord)
	if !ok {
		if w.code == nil {
			w.code = map[T]uint32{}
		}
		c = uint32(len(w.lijst)) //nolint:gosec // the builder's limits keep it far below
		w.code[woord] = c
		w.lijst, w.erna = append(w.lijst, woord), append(w.erna, c)
	}
	w.erna[w.vorige], w.vorige = c, c
	return c
}

// ken gives the code of a word that is there.
func (w *woorden[T]) ken(woord T) (uint32, bool) {
	if len(w.lijst) > 0 {
		if w.lijst[w.vorige] == woord {
			return w.vorige, true
		}
		if c := w.erna[w.vorige]; w.lijst[c] == woord {
			return c, true
		}
	}
	c, ok := w.code[woord]
	return c, ok
}

func nieuweStapel(rijen int) *stapel {
	s := &stapel{
		sleutel: make([]uint64, 0, rijen),
		kenmerk: make([]kenmerk, 0, rijen),
		bron:    make([]uint16, 0, rijen),
	}
	s.bronnen.van("")
	return s
}

// The sources that have a code; what adding up makes beyond them has one name.
// A Builder has fewer: see BuilderOptions.
const (
	hoogsteBronnen = 65_000
	bronDiverse    = "diverse bronnen"
)

// leg adds a row that has been checked.
func (s *stapel) leg(w Waarneming) {
	if vol(&s.bronnen, w.Bron, hoogsteBronnen) {
		w.Bron = bronDiverse
	}
	i := len(s.sleutel)
	s.sleutel = append(s.sleutel, sleutelVan(s.indicatoren.van(w.Indicator), s.regios.van(w.Regio), s.perioden.van(w.Periode)))
	s.kenmerk = append(s.kenmerk, maakKenmerk(w.Status, w.Reden, w.Herkomst, w.Eigen))
	s.bron = append(s.bron, uint16(s.bronnen.van(w.Bron))) //nolint:gosec // at most hoogsteBronnen
	for vak, g := range [aantalVakken]Getal{w.Waarde, w.Teller, w.Noemer, w.N, w.SD, w.Afronding, w.Aanwezig} {
		if g.IsBekend() {
			s.vulAan(vak, i)
			s.getal[vak] = append(s.getal[vak], g.OfNaN())
		}
	}
}

// vulAan makes a column rijen long with absents.
func (s *stapel) vulAan(vak, rijen int) {
	kolom := s.getal[vak]
	if kolom == nil {
		kolom = make([]float64, 0, cap(s.sleutel))
	}
	for len(kolom) < rijen {
		kolom = append(kolom, math.NaN())
	}
	s.getal[vak] = kolom
}

// dataset orders the rows. The stapel can be added to afterwards; nothing is
// shared. Keys must be distinct.
func (s *stapel) dataset() *Dataset {
	kopie := *s
	kopie.sleutel, kopie.kenmerk, kopie.bron = slices.Clone(s.sleutel), slices.Clone(s.kenmerk), slices.Clone(s.bron)
	for vak := range kopie.getal {
		kopie.getal[vak] = slices.Clone(s.getal[vak])
	}
	d, _ := kopie.orden(1)
	return d
}

// dubbeleRij is a row with the key of an earlier one, both by place of arrival.
type dubbeleRij struct {
	eerste, later uint32
	sleutel       uint64
}

// orden makes the Dataset out of the stapel's own columns, so that the stapel
// is of no use afterwards. Of rows with one key the first to arrive stays; the
// others are left out and told.
func (s *stapel) orden(werkers int) (*Dataset, []dubbeleRij) {
	d := &Dataset{}
	r := s.rangschik(d)
	n := len(s.sleutel)
	verdeel(n, werkers, func(van, tot int) {
		for i := van; i < tot; i++ {
			a, b, c := sleuteldelen(s.sleutel[i])
			s.sleutel[i] = sleutelVan(r.indicator[a], r.regio[b], r.periode[c])
		}
		for i := van; i < tot && r.bron != nil; i++ {
			s.bron[i] = uint16(r.bron[s.bron[i]]) //nolint:gosec // fewer than 65.536
		}
	})

	var v volgorde
	var dubbel []dubbeleRij
	if stijgt(s.sleutel) {
		v.sleutel = s.sleutel
	} else {
		v = sorteer(s.sleutel, [3]int{len(d.indicatoren), len(d.regios), len(d.perioden)})
		dubbel = v.ontdubbel()
	}
	for vak := range s.getal {
		if s.getal[vak] != nil {
			s.vulAan(vak, n)
		}
	}
	if v.rij != nil {
		s.kenmerk, s.bron = opVolgorde(&v, s.kenmerk, werkers), opVolgorde(&v, s.bron, werkers)
		for vak := range s.getal {
			if s.getal[vak] != nil {
				s.getal[vak] = v.getallen(s.getal[vak], werkers)
			}
		}
	}
	d.kenmerk, d.bron = s.kenmerk, s.bron
	d.waarde, d.teller, d.noemer = s.getal[vakWaarde], s.getal[vakTeller], s.getal[vakNoemer]
	d.n, d.sd = s.getal[vakN], s.getal[vakSD]
	d.afronding, d.aanwezig = s.getal[vakAfronding], s.getal[vakAanwezig]
	d.wijsIn(&v)
	return d, dubbel
}

// rangen give for each code of arrival the code in the Dataset.
type rangen struct {
	indicator, regio, periode []uint32
	bron                      []uint32 // nil: they stay as they are
}

// rangschik sorts the words that are used into d.
func (s *stapel) rangschik(d *Dataset) rangen {
	var r rangen
	var gebruikt [4][]bool
	if s.overtollig {
		for i, lengte := range [4]int{len(s.indicatoren.lijst), len(s.regios.lijst), len(s.perioden.lijst), len(s.bronnen.lijst)} {
			gebruikt[i] = make([]bool, lengte)
		}
		gebruikt[3][0] = true
		for i, k := range s.sleutel {
			a, b, c := sleuteldelen(k)
			gebruikt[0][a], gebruikt[1][b], gebruikt[2][c], gebruikt[3][s.bron[i]] = true, true, true, true
		}
		r.bron, d.bronnen = rang(s.bronnen.lijst, gebruikt[3], func(_, _ string) int { return 0 })
	} else {
		d.bronnen = slices.Clone(s.bronnen.lijst)
	}
	r.indicator, d.indicatoren = rang(s.indicatoren.lijst, gebruikt[0], cmp.Compare[string])
	r.regio, d.regios = rang(s.regios.lijst, gebruikt[1], cbs.Regio.Compare)
	r.periode, d.perioden = rang(s.perioden.lijst, gebruikt[2], cbs.Periode.Compare)
	return r
}

// rang gives for each code its place among the sorted words, and those words.
// Words that are not used fall out; nil says that all are.
func rang[T any](lijst []T, gebruikt []bool, vergelijk func(a, b T) int) (naar []uint32, gesorteerd []T) {
	codes := make([]uint32, 0, len(lijst))
	for i := range lijst {
		if len(gebruikt) == 0 || gebruikt[i] {
			codes = append(codes, uint32(i))
		}
	}
	slices.SortStableFunc(codes, func(a, b uint32) int { return vergelijk(lijst[a], lijst[b]) })
	naar, gesorteerd = make([]uint32, len(lijst)), make([]T, len(codes))
	for plaats, code := range codes {
		naar[code] = uint32(plaats)
		gesorteerd[plaats] = lijst[code]
	}
	return naar, gesorteerd
}

func stijgt(sleutels []uint64) bool {
	for i := 1; i < len(sleutels); i++ {
		if sleutels[i-1] >= sleutels[i] {
			return false
		}
	}
	return true
}

// volgorde is where the rows go: at place i comes row rij[i]&masker, with the
// key at i. Where the rows came in order, rij is nil.
type volgorde struct {
	ruimte  []uint64 // to move columns through, as long as there are rows
	sleutel []uint64
	schuif  int // low bits of each sleutel that are no key
	rij     []uint64
	masker  uint64
	// bits of a region and a period in a key; 0 stands for a key as sleutelVan makes it.
	bitsRegio, bitsPeriode int
}

func (v *volgorde) delen(i int) (indicator, regio, periode uint32) {
	k := v.sleutel[i] >> v.schuif
	if v.bitsRegio == 0 {
		return sleuteldelen(k)
	}
	return uint32(k >> (v.bitsRegio + v.bitsPeriode)), //nolint:gosec // bitsIndicator wide
		uint32(k >> v.bitsPeriode & (1<<v.bitsRegio - 1)), //nolint:gosec // bitsRegio wide
		uint32(k & (1<<v.bitsPeriode - 1)) //nolint:gosec // bitsPeriode wide
}

// sorteer orders keys whose parts stay below the given numbers; rows with the
// same key stay in order of arrival. It uses sleutels as its working space.
func sorteer(sleutels []uint64, aantallen [3]int) volgorde {
	var breedte [3]int
	for i, n := range aantallen {
		breedte[i] = max(bits.Len(uint(n-1)), 1)
	}
	bitsRij := bits.Len(uint(len(sleutels)))
	totaal := breedte[0] + breedte[1] + breedte[2] + bitsRij
	if totaal > 64 {
		return sorteerBreed(sleutels)
	}
	// Key and row fit in one word: a radix sort moves both at once.
	for i, k := range sleutels {
		a, b, c := sleuteldelen(k)
		k = (uint64(a)<<breedte[1]|uint64(b))<<breedte[2] | uint64(c)
		sleutels[i] = k<<bitsRij | uint64(i)
	}
	sleutels, ruimte := radix(sleutels, bitsRij, totaal)
	return volgorde{ruimte: ruimte, sleutel: sleutels, schuif: bitsRij, rij: sleutels, masker: 1<<bitsRij - 1, bitsRegio: breedte[1], bitsPeriode: breedte[2]}
}

// sorteerBreed is sorteer for keys and rows too wide for one word together,
// which takes many millions of rows over very many words.
func sorteerBreed(sleutels []uint64) volgorde {
	rij, geordend := make([]uint64, len(sleutels)), make([]uint64, len(sleutels))
	for i := range rij {
		rij[i] = uint64(i)
	}
	slices.SortFunc(rij, func(a, b uint64) int { return cmp.Or(cmp.Compare(sleutels[a], sleutels[b]), cmp.Compare(a, b)) })
	for plaats, i := range rij {
		geordend[plaats] = sleutels[i]
	}
	return volgorde{ruimte: sleutels, sleutel: geordend, rij: rij, masker: math.MaxUint64}
}

// radix sorts by the bits van up to tot, from low to high, eleven at a time:
// 2.048 counters stay in the first cache. The others keep their order. It also
// gives the space it used.
func radix(a []uint64, van, tot int) (gesorteerd, ruimte []uint64) {
	const cijfer = 11
	b := make([]uint64, len(a))
	if len(a) < 1<<cijfer {
		slices.Sort(a) // the row below the key keeps equal keys in order
		return a, b
	}
	for ; van < tot; van += cijfer {
		var begin [1 << cijfer]uint32
		masker := uint64(1)<<min(cijfer, tot-van) - 1
		for _, k := range a {
			begin[k>>van&masker]++
		}
		som := uint32(0)
		for i := range begin {
			n := begin[i]
			begin[i] = som
			som += n
		}
		for _, k := range a {
			c := k >> van & masker
			b[begin[c]] = k
			begin[c]++
		}
		a, b = b, a
	}
	return a, b
}

// ontdubbel takes the rows out whose key an earlier one has.
func (v *volgorde) ontdubbel() []dubbeleRij {
	var dubbel []dubbeleRij
	blijft := 0
	for i := range v.sleutel {
		if blijft > 0 && v.sleutel[i]>>v.schuif == v.sleutel[blijft-1]>>v.schuif {
			dubbel = append(dubbel, dubbeleRij{
				eerste:  uint32(v.rij[blijft-1] & v.masker), //nolint:gosec // rows are limited to 32 bits
				later:   uint32(v.rij[i] & v.masker),        //nolint:gosec // idem
				sleutel: sleutelVan(v.delen(i)),
			})
			continue
		}
		v.sleutel[blijft], v.rij[blijft] = v.sleutel[i], v.rij[i]
		blijft++
	}
	v.sleutel, v.rij = v.sleutel[:blijft], v.rij[:blijft]
	return dubbel
}

// opVolgorde orders a column in place, through v.ruimte: memory that was
// touched before is much faster than memory that is new.
func opVolgorde[T ~uint16](v *volgorde, kolom []T, werkers int) []T {
	n := len(v.rij)
	verdeel(n, werkers, func(van, tot int) {
		for i := van; i < tot; i++ {
			v.ruimte[i] = uint64(kolom[v.rij[i]&v.masker])
		}
	})
	verdeel(n, werkers, func(van, tot int) {
		for i := van; i < tot; i++ {
			kolom[i] = T(v.ruimte[i])
		}
	})
	return kolom[:n]
}

// getallen is opVolgorde for numbers.
func (v *volgorde) getallen(kolom []float64, werkers int) []float64 {
	n := len(v.rij)
	verdeel(n, werkers, func(van, tot int) {
		for i := van; i < tot; i++ {
			v.ruimte[i] = math.Float64bits(kolom[v.rij[i]&v.masker])
		}
	})
	verdeel(n, werkers, func(van, tot int) {
		for i := van; i < tot; i++ {
			kolom[i] = math.Float64frombits(v.ruimte[i])
		}
	})
	return kolom[:n]
}

// verdeel lets werkers do the parts of n, each its own.
func verdeel(n, werkers int, doe func(van, tot int)) {
	const klein = 1 << 14 // below this a goroutine costs more than it brings
	werkers = min(werkers, n/klein)
	if werkers < 2 {
		doe(0, n)
		return
	}
	var wacht sync.WaitGroup
	for i := range werkers {
		wacht.Go(func() { doe(n*i/werkers, n*(i+1)/werkers) })
	}
	wacht.Wait()
}

// wijsIn builds the index over the ordered keys.
func (d *Dataset) wijsIn(v *volgorde) {
	n := len(v.sleutel)
	d.periode = make([]uint16, n)
	reeksen := 0
	vorige := uint64(math.MaxUint64)
	breedte := v.bitsPeriode
	if v.bitsRegio == 0 {
		breedte = bitsPeriode
	}
	for _, k := range v.sleutel {
		if k >>= v.schuif + breedte; k != vorige {
			vorige = k
			reeksen++
		}
	}
	d.reeksStart = make([]uint32, 1, len(d.indicatoren)+1)
	d.reeksRegio, d.rijStart = make([]uint32, 0, reeksen), make([]uint32, 0, reeksen+1)
	vorige = math.MaxUint64
	for i, k := range v.sleutel {
		a, b, c := v.delen(i)
		d.periode[i] = uint16(c) //nolint:gosec // bitsPeriode wide
		if k >>= v.schuif + breedte; k != vorige {
			vorige = k
			for len(d.reeksStart) <= int(a) {
				d.reeksStart = append(d.reeksStart, uint32(len(d.reeksRegio))) //nolint:gosec // at most the rows
			}
			d.reeksRegio = append(d.reeksRegio, b)
			d.rijStart = append(d.rijStart, uint32(i))
		}
	}
	for len(d.reeksStart) <= len(d.indicatoren) {
		d.reeksStart = append(d.reeksStart, uint32(len(d.reeksRegio))) //nolint:gosec // at most the rows
	}
	d.rijStart = append(d.rijStart, uint32(n)) //nolint:gosec // rows are limited to 32 bits

	d.indicatorCode, d.regioCode, d.periodeCode = codes[uint32](d.indicatoren), codes[uint32](d.regios), codes[uint16](d.perioden)
}

func codes[C uint16 | uint32, T comparable](lijst []T) map[T]C {
	m := make(map[T]C, len(lijst))
	for i, w := range lijst {
		m[w] = C(i)
	}
	return m
}
