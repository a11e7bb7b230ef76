package tekening

// Vak is a part of a time axis with its name, such as a quarter. Van and Tot
// are on the axis' own scale, which grows with time.
type Vak struct {
	Van, Tot float64
	Label    string
}

// Measures of a time axis, in pixels.
const (
	vakRij      = 18.0
	tijdasOnder = 4.0
	wijdeLetter = 12.0
)

// tijdas is the head of a chart over time: rows of parts, the coarsest first,
// and lines down the chart where parts begin. Names that don't fit in their
// part on a page of 320 pixels are left out.
type tijdas struct {
	rijen [][]Vak
	x     lineair // in per cent of the width
}

func (a tijdas) hoogte() float64 {
	if len(a.rijen) == 0 {
		return 0
	}
	return vakRij*float64(len(a.rijen)) + tijdasOnder
}

// teken draws the axis from y down, with lines as far as onder.
func (a tijdas) teken(b *blad, y, onder float64) {
	a.raster(b, y, onder)
	for i, rij := range a.rijen {
		midY := y + vakRij*float64(i) + 13
		for _, v := range rij {
			van, tot, ok := a.deel(v.Van, v.Tot)
			if !ok || v.Label == "" || (tot-van)/100*smalleBreedte < Breedte(v.Label, wijdeLetter)+2 {
				continue
			}
			b.tekst("t-zacht t-klein", midden, procent((van+tot)/2), midY, v.Label)
		}
	}
}

// raster draws a line at every border between parts, those of coarser parts
// heavier and from higher up.
func (a tijdas) raster(b *blad, y, onder float64) {
	gehad := map[string]bool{}
	for i, rij := range a.rijen {
		soort := "t-raster"
		if i == 0 && len(a.rijen) > 1 {
			soort = "t-grof"
		}
		for _, v := range rij {
			for _, grens := range []float64{v.Van, v.Tot} {
				if px, _, ok := a.deel(grens, grens); ok && !gehad[procent(px)] {
					gehad[procent(px)] = true
					b.lijn(soort, procent(px), y+vakRij*float64(i), procent(px), onder)
				}
			}
		}
	}
}

// deel gives what of a stretch of time lies on the axis, in per cent of the
// width; not ok: nothing of it does, or it is none.
func (a tijdas) deel(van, tot float64) (links, rechts float64, ok bool) {
	if !eindig(van) || !eindig(tot) || van > tot || tot < a.x.van || van > a.x.tot {
		return 0, 0, false
	}
	return a.x.op(max(van, a.x.van)), a.x.op(min(tot, a.x.tot)), true
}
