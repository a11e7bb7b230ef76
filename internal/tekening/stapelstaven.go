package tekening

import "strconv"

// Stapelstaven is a list of horizontal bars from zero, each made of the same
// parts one behind the other, with a number below each part and a key.
type Stapelstaven struct {
	Titel        string   // what it is called
	Omschrijving string   // what is to be seen, for those who cannot see it
	Delen        []string // what the parts are called; numbered from 1
	Rest         bool     // the last part (with Buiten the one before) belongs to none of the others: hatched
	Buiten       bool     // the last part lies outside the whole of the others: light, with a dashed edge
	Tot          float64  // the scale's end; 0: the longest bar
	Staven       []Stapelstaaf
}

// Stapelstaaf is one bar.
type Stapelstaaf struct {
	Naam    string
	Waarden []float64 // of each of Delen; below zero and no number count as 0
	Tekst   string    // the whole as text, at the bar's end
	Nadruk  bool      // with a bold name
}

// Measures of the stacked bars: pixels down, per cent across.
const (
	stapelDik     = 14.0
	stapelNummer  = 15.0  // the line of numbers below a bar
	stapelOnder   = 8.0   // below that
	stapelNaam    = 205.0 // pixels for a name at 320 pixels of page
	stapelSmal    = 6.0   // per cent: a narrower part bears no number
	sleutelRegel  = 18.0
	sleutelBreed  = 128.0 // pixels for a part's name where two stand side by side
	sleutelKleur  = 10.0
	sleutelInspr  = 16.0
	aantalKleuren = 4
)

func (s Stapelstaaf) namen() []string { return Afbreken(s.Naam, 13, stapelNaam, 3) }

func (s Stapelstaaf) waarde(i int) float64 {
	if i >= len(s.Waarden) || !eindig(s.Waarden[i]) {
		return 0
	}
	return max(0, s.Waarden[i])
}

func (s Stapelstaaf) som(delen int) float64 {
	som := 0.0
	for i := range delen {
		som += s.waarde(i)
	}
	return som
}

func (s Stapelstaaf) hoogte() float64 {
	return naamRegel*float64(max(1, len(s.namen()))) + 3 + stapelDik + stapelNummer + stapelOnder
}

// SVG draws the bars. Without bars or parts it gives an empty text.
func (d Stapelstaven) SVG() string {
	if len(d.Staven) == 0 || len(d.Delen) == 0 {
		return ""
	}
	tot := d.Tot
	if !eindig(tot) || tot <= 0 {
		tot = 0
	}
	hoogte := 0.0
	for _, s := range d.Staven {
		tot = max(tot, s.som(len(d.Delen))) // no bar runs out of the picture
		hoogte += s.hoogte()
	}
	if tot == 0 {
		tot = 1
	}
	sleutel, kolommen := d.sleutelnamen()
	sleutelHoogte := sleutelRegel * float64((len(sleutel)+kolommen-1)/kolommen)

	b := nieuwBlad(d.Titel, d.Omschrijving, sleutelHoogte+6+hoogte)
	for i, naam := range sleutel {
		x, y := 100/float64(kolommen)*float64(i%kolommen), sleutelRegel*float64(i/kolommen)
		b.delen(`<svg class="t-vrij" x="`, procent(x), `" y="`, getal(y), `">`)
		b.vlak(d.kleur(i), "0", 2, getal(sleutelKleur), sleutelKleur, 0)
		if d.isRest(i) {
			b.lijn("t-reststreep", "0", 2+sleutelKleur/2, getal(sleutelKleur), 2+sleutelKleur/2)
		}
		b.tekst("t-klein", begin, getal(sleutelInspr), 11.5, naam)
		b.WriteString("</svg>")
	}
	y := sleutelHoogte + 6
	for _, s := range d.Staven {
		d.teken(b, s, lineair{tot: tot, naarTot: 100}, y)
		y += s.hoogte()
	}
	return b.sluit()
}

// sleutelnamen gives the key's lines, in two columns where all are short.
func (d Stapelstaven) sleutelnamen() (namen []string, kolommen int) {
	kolommen = 2
	for i, naam := range d.Delen {
		naam = strconv.Itoa(i+1) + " " + naam
		if Breedte(naam, 12) > sleutelBreed {
			kolommen = 1
		}
		namen = append(namen, naam)
	}
	if kolommen == 1 {
		for i, naam := range namen {
			if regels := Afbreken(naam, 12, 2*sleutelBreed, 1); len(regels) > 0 {
				namen[i] = regels[0]
			}
		}
	}
	return namen, kolommen
}

// deelKleur is the class of a part; numbers tell parts apart where colours
// come round again.
func deelKleur(i int) string { return "t-v" + strconv.Itoa(i%aantalKleuren) }

func (d Stapelstaven) isBuiten(i int) bool { return d.Buiten && i == len(d.Delen)-1 }

func (d Stapelstaven) isRest(i int) bool {
	rest := len(d.Delen) - 1
	if d.Buiten {
		rest--
	}
	return d.Rest && i == rest
}

func (d Stapelstaven) kleur(i int) string {
	switch {
	case d.isRest(i):
		return "t-rest"
	case d.isBuiten(i):
		return "t-buiten"
	}
	return deelKleur(i)
}

func (d Stapelstaven) teken(b *blad, s Stapelstaaf, x lineair, y float64) {
	letter := begin
	if s.Nadruk {
		letter = "t-vet"
	}
	namen := s.namen()
	for i, regel := range namen {
		b.tekst(letter, begin, "0", y+12+naamRegel*float64(i), regel)
	}
	b.tekst("t-vet", eind, "100%", y+12, s.Tekst)
	y += naamRegel*float64(max(1, len(namen))) + 3
	b.vlak("t-baan", "0", y, "100%", stapelDik, 0)
	van := 0.0
	for i := range d.Delen {
		w := s.waarde(i)
		if w == 0 {
			continue
		}
		links, rechts := x.op(van), x.op(van+w)
		b.vlak(d.kleur(i), procent2(links), y, procent2(rechts-links), stapelDik, 0)
		if d.isRest(i) {
			b.lijn("t-reststreep", procent2(links), y+stapelDik/2, procent2(rechts), y+stapelDik/2)
		}
		if van > 0 {
			b.vlak("t-wit", procent2(links), y, "1.5", stapelDik, 0)
		}
		if rechts-links >= stapelSmal {
			b.tekst("t-zacht t-klein", midden, procent2((links+rechts)/2), y+stapelDik+12, strconv.Itoa(i+1))
		}
		van += w
	}
}
