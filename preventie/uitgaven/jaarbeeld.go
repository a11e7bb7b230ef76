package uitgaven

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Jaarbeeld is what a municipality spent in a year. The levels and what is not
// attributed add up to the total exactly. In JSON amounts are texts with all
// their decimals, so that they add up there too.
type Jaarbeeld struct {
	Gemeente        Gemeente        `json:"gemeente"`
	Jaar            int             `json:"jaar"`
	Generatie       Generatie       `json:"generatie,omitzero"` // of the codes; absent where none is booked on
	Niveaus         []Niveaubedrag  `json:"niveaus"`            // the four, from the lightest to the heaviest
	NietToegerekend decimal.Decimal `json:"niet_toegerekend"`
	Totaal          decimal.Decimal `json:"totaal"`
	Eigen           decimal.Decimal `json:"eigen"`               // of Totaal: of bookings that have a level of their own
	Toegerekend     decimal.Decimal `json:"via_toerekening"`     // of Totaal: what the mapping attributes
	Posten          []Post          `json:"posten"`              // of what NietToegerekend consists, the largest first
	Statussen       []Status        `json:"statussen"`           // of the bookings that say so
	Bronnen         []string        `json:"bronnen"`             // of the bookings, by alphabet
	Negatief        int             `json:"negatief"`            // bookings below zero
	Inwoners        *Inwoners       `json:"inwoners"`            // nil: not given
	Prijsjaar       int             `json:"prijsjaar,omitempty"` // whose prices; absent: of the year itself
}

// Niveaubedrag is what was spent at a level.
type Niveaubedrag struct {
	Niveau preventie.Niveau `json:"niveau"`
	Bedrag decimal.Decimal  `json:"bedrag"`
}

// Post is the part of a taakveld that belongs to no level.
type Post struct {
	Taakveld string          `json:"taakveld"`
	Naam     string          `json:"naam"`
	Bedrag   decimal.Decimal `json:"bedrag"`
}

// Aandeel is a share of spending. Because a part of it belongs to no level, the
// share is only known to lie from Laag, where none of that part belongs to it, to
// Hoog, where all does. VanToegerekend leaves that part out, and lies between.
type Aandeel struct {
	VanToegerekend Deel   `json:"van_toegerekend"`
	Laag           Deel   `json:"laag"`
	Hoog           Deel   `json:"hoog"`
	Reden          string `json:"reden,omitempty"` // a Dutch sentence: why there is no share; empty where there is
}

// Bekend tells whether there is a share.
func (a Aandeel) Bekend() bool { return a.Reden == "" }

// Tekst gives the share with its range: "12,3% (9,8% tot 30,1%)", or why there
// is none.
func (a Aandeel) Tekst() string {
	switch {
	case !a.Bekend():
		return a.Reden
	case a.Laag.d.Equal(a.Hoog.d):
		return a.VanToegerekend.Tekst()
	}
	return fmt.Sprintf("%s (%s tot %s)", a.VanToegerekend.Tekst(), a.Laag.Tekst(), a.Hoog.Tekst())
}

// Bedrag gives what was spent at a level; nothing for an invalid one.
func (j *Jaarbeeld) Bedrag(n preventie.Niveau) decimal.Decimal {
	for _, b := range j.Niveaus {
		if b.Niveau == n {
			return b.Bedrag
		}
	}
	return decimal.Decimal{}
}

// Preventie gives what was spent on what comes before care: universal, selective
// and indicated prevention. That is our reading: the regional vision counts
// care-related prevention as prevention too, but wants less of it.
func (j *Jaarbeeld) Preventie() decimal.Decimal {
	return j.Focus().Add(j.Bedrag(preventie.Geindiceerd))
}

// Focus gives what was spent on what the regional vision wants to shift to:
// universal and selective prevention. Source: regional vision Achterhoek 2017,
// bijlage 3.
func (j *Jaarbeeld) Focus() decimal.Decimal {
	return j.Bedrag(preventie.Universeel).Add(j.Bedrag(preventie.Selectief))
}

// AandeelPreventie gives the share of Preventie.
func (j *Jaarbeeld) AandeelPreventie() Aandeel { return j.aandeel(j.Preventie()) }

// AandeelFocus gives the share of Focus.
func (j *Jaarbeeld) AandeelFocus() Aandeel { return j.aandeel(j.Focus()) }

// AandeelVan gives the share of a level.
func (j *Jaarbeeld) AandeelVan(n preventie.Niveau) Aandeel { return j.aandeel(j.Bedrag(n)) }

// aandeel is the share of p: p/T at least, (p+U)/T at most, and p/(T−U) of what
// is attributed; T the total, U what is not attributed.
func (j *Jaarbeeld) aandeel(p decimal.Decimal) Aandeel {
	onder := slices.ContainsFunc(j.Niveaus, func(b Niveaubedrag) bool { return b.Bedrag.Sign() < 0 })
	toegerekend := j.Totaal.Sub(j.NietToegerekend)
	switch {
	case onder || j.NietToegerekend.Sign() < 0:
		return Aandeel{Reden: "Er is geen aandeel, want een van de delen is samen lager dan nul."}
	case toegerekend.Sign() <= 0:
		return Aandeel{Reden: "Er is geen aandeel, want er is niets aan een niveau toegerekend."}
	}
	return Aandeel{
		VanToegerekend: quotient(p, toegerekend),
		Laag:           quotient(p, j.Totaal),
		Hoog:           quotient(p.Add(j.NietToegerekend), j.Totaal),
	}
}

// DeelNietToegerekend gives the share of the total that belongs to no level;
// false where that says nothing, since a part is below zero or all is nothing.
func (j *Jaarbeeld) DeelNietToegerekend() (Deel, bool) {
	if j.Totaal.Sign() <= 0 || j.NietToegerekend.Sign() < 0 || j.NietToegerekend.Cmp(j.Totaal) > 0 {
		return Deel{}, false
	}
	return quotient(j.NietToegerekend, j.Totaal), true
}

// PerInwoner divides an amount by the inhabitants, to twelve decimals; false
// where their number is not given.
func (j *Jaarbeeld) PerInwoner(bedrag decimal.Decimal) (decimal.Decimal, bool) {
	if j.Inwoners == nil {
		return decimal.Decimal{}, false
	}
	return bedrag.DivRound(decimal.NewFromInt(int64(j.Inwoners.Aantal)), deelDecimalen), true
}

// tel adds a booking.
func (j *Jaarbeeld) tel(b *geboekt) {
	rest := b.bedrag
	for i := range j.Niveaus {
		deel := b.bedrag.Mul(b.delen.Deel(j.Niveaus[i].Niveau).Decimal())
		j.Niveaus[i].Bedrag = j.Niveaus[i].Bedrag.Add(deel)
		rest = rest.Sub(deel)
	}
	j.NietToegerekend = j.NietToegerekend.Add(rest)
	j.Totaal = j.Totaal.Add(b.bedrag)
	if b.eigen {
		j.Eigen = j.Eigen.Add(b.bedrag)
	} else {
		j.Toegerekend = j.Toegerekend.Add(b.bedrag.Sub(rest))
	}
	if t := b.taakveld; t != nil {
		j.Generatie = t.Generatie
		j.post(*t, rest)
	}
	if b.bedrag.Sign() < 0 {
		j.Negatief++
	}
	if b.Status != 0 && !slices.Contains(j.Statussen, b.Status) {
		j.Statussen = append(j.Statussen, b.Status)
		slices.Sort(j.Statussen)
	}
	if i, bekend := slices.BinarySearch(j.Bronnen, b.Bron); !bekend {
		j.Bronnen = slices.Insert(j.Bronnen, i, b.Bron)
	}
}

func (j *Jaarbeeld) post(t Taakveld, rest decimal.Decimal) {
	for i := range j.Posten {
		if j.Posten[i].Taakveld == t.Code {
			j.Posten[i].Bedrag = j.Posten[i].Bedrag.Add(rest)
			return
		}
	}
	j.Posten = append(j.Posten, Post{t.Code, t.Naam, rest})
}

// kopie shares nothing with j.
func (j *Jaarbeeld) kopie() Jaarbeeld {
	uit := *j
	uit.Niveaus, uit.Posten = slices.Clone(j.Niveaus), slices.Clone(j.Posten)
	uit.Statussen, uit.Bronnen = slices.Clone(j.Statussen), slices.Clone(j.Bronnen)
	if j.Inwoners != nil {
		uit.Inwoners = new(*j.Inwoners)
	}
	return uit
}

// inPrijzen gives the same in other prices; the parts are reckoned apart, to
// twelve decimals, and the total is their sum.
func (j *Jaarbeeld) inPrijzen(naar, van decimal.Decimal) Jaarbeeld {
	reken := func(d decimal.Decimal) decimal.Decimal { return d.Mul(naar).DivRound(van, deelDecimalen) }
	uit := j.kopie()
	uit.NietToegerekend = reken(j.NietToegerekend)
	uit.Totaal = uit.NietToegerekend
	for i := range uit.Niveaus {
		uit.Niveaus[i].Bedrag = reken(uit.Niveaus[i].Bedrag)
		uit.Totaal = uit.Totaal.Add(uit.Niveaus[i].Bedrag)
	}
	uit.Eigen, uit.Toegerekend = reken(j.Eigen), reken(j.Toegerekend)
	for i := range uit.Posten {
		uit.Posten[i].Bedrag = reken(uit.Posten[i].Bedrag)
	}
	return uit
}
