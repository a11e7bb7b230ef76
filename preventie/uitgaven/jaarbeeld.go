package uitgaven

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// Jaarbeeld is what a municipality spent in a year. The levels, what is not
// attributed and what lies outside the continuum add up to the total exactly. In JSON amounts are texts with all
// their decimals, so that they add up there too.
type Jaarbeeld struct {
	Gemeente        Gemeente        `json:"gemeente"`
	Jaar            int             `json:"jaar"`
	Generatie       Generatie       `json:"generatie,omitzero"` // of the codes; absent where none is booked on
	Niveaus         []Niveaubedrag  `json:"niveaus"`            // the four, from the lightest to the heaviest
	NietToegerekend decimal.Decimal `json:"niet_toegerekend"`   // prevention or care, but at which level is not known
	Buiten          decimal.Decimal `json:"buiten"`             // outside the continuum: neither prevention nor care
	Totaal          decimal.Decimal `json:"totaal"`
	Eigen           decimal.Decimal `json:"eigen"`               // of Totaal: of bookings that have a level of their own
	Toegerekend     decimal.Decimal `json:"via_toerekening"`     // of Totaal: what the mapping attributes to a level
	Posten          []Post          `json:"posten"`              // of what NietToegerekend consists, the largest first
	PostenBuiten    []Post          `json:"posten_buiten"`       // of what Buiten consists, the largest first
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

// Post is the part of a taakveld that belongs to no level, or lies outside.
type Post struct {
	Taakveld string          `json:"taakveld"`
	Naam     string          `json:"naam"`
	Bedrag   decimal.Decimal `json:"bedrag"`
}

// Aandeel is a share of spending on prevention and care, without what lies
// outside the continuum. Because a part of that belongs to no level, the share is
// only known to lie from Laag, where none of that part belongs to it, to Hoog,
// where all does. VanToegerekend leaves that part out, and lies between.
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

// onderNul names the parts of prevention and care that are below zero in sum.
func (j *Jaarbeeld) onderNul() []string {
	var uit []string
	for _, b := range j.Niveaus {
		if b.Bedrag.Sign() < 0 {
			uit = append(uit, b.Niveau.Label())
		}
	}
	if j.NietToegerekend.Sign() < 0 {
		uit = append(uit, nietToegerekend)
	}
	return uit
}

// PreventieEnZorg gives the whole that shares are of: the total without what lies
// outside the continuum.
func (j *Jaarbeeld) PreventieEnZorg() decimal.Decimal { return j.Totaal.Sub(j.Buiten) }

// AandeelPreventie gives the share of Preventie.
func (j *Jaarbeeld) AandeelPreventie() Aandeel { return j.aandeel(j.Preventie()) }

// AandeelFocus gives the share of Focus.
func (j *Jaarbeeld) AandeelFocus() Aandeel { return j.aandeel(j.Focus()) }

// AandeelVan gives the share of a level.
func (j *Jaarbeeld) AandeelVan(n preventie.Niveau) Aandeel { return j.aandeel(j.Bedrag(n)) }

// aandeel is the share of p: p/G at least, (p+U)/G at most, and p/(G−U) of what
// is attributed; G prevention and care, U what is not attributed. A taakveld whose
// rest is below zero may be taken off p too; no share leaves 0 to 1, for shares
// are of parts that are not below zero.
func (j *Jaarbeeld) aandeel(p decimal.Decimal) Aandeel {
	onder := j.onderNul()
	geheel := j.PreventieEnZorg()
	toegerekend := geheel.Sub(j.NietToegerekend)
	switch {
	case len(onder) > 0:
		return Aandeel{Reden: "Er is geen aandeel, want samen lager dan nul is: " + notatie.Opsomming(onder) + "."}
	case toegerekend.Sign() <= 0:
		return Aandeel{Reden: "Er is geen aandeel, want er is niets aan een niveau toegerekend."}
	}
	laag, hoog := p, p
	for _, post := range j.Posten {
		if post.Bedrag.Sign() < 0 {
			laag = laag.Add(post.Bedrag)
		} else {
			hoog = hoog.Add(post.Bedrag)
		}
	}
	return Aandeel{
		VanToegerekend: quotient(p, toegerekend),
		Laag:           quotient(decimal.Max(laag, decimal.Decimal{}), geheel),
		Hoog:           quotient(decimal.Min(hoog, geheel), geheel),
	}
}

// DeelNietToegerekend gives the share of PreventieEnZorg that belongs to no level;
// false where that says nothing, since a part is below zero or all is nothing.
func (j *Jaarbeeld) DeelNietToegerekend() (Deel, bool) {
	return deelVan(j.NietToegerekend, j.PreventieEnZorg())
}

// DeelBuiten gives the share of the total that lies outside the continuum; false
// where that says nothing, since a part is below zero or all is nothing.
func (j *Jaarbeeld) DeelBuiten() (Deel, bool) { return deelVan(j.Buiten, j.Totaal) }

func deelVan(deel, geheel decimal.Decimal) (Deel, bool) {
	if geheel.Sign() <= 0 || deel.Sign() < 0 || deel.Cmp(geheel) > 0 {
		return Deel{}, false
	}
	return quotient(deel, geheel), true
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
	buiten := b.bedrag.Mul(b.delen.Buiten.Decimal())
	rest := b.bedrag.Sub(buiten)
	for i := range j.Niveaus {
		deel := b.bedrag.Mul(b.delen.Deel(j.Niveaus[i].Niveau).Decimal())
		j.Niveaus[i].Bedrag = j.Niveaus[i].Bedrag.Add(deel)
		rest = rest.Sub(deel)
	}
	j.NietToegerekend = j.NietToegerekend.Add(rest)
	j.Buiten = j.Buiten.Add(buiten)
	j.Totaal = j.Totaal.Add(b.bedrag)
	if b.eigen {
		j.Eigen = j.Eigen.Add(b.bedrag)
	} else {
		j.Toegerekend = j.Toegerekend.Add(b.bedrag.Sub(rest).Sub(buiten))
	}
	if t := b.taakveld; t != nil {
		j.Generatie = t.Generatie
		j.Posten, j.PostenBuiten = metPost(j.Posten, *t, rest), metPost(j.PostenBuiten, *t, buiten)
	}
	if b.bedrag.Sign() < 0 {
		j.Negatief++
	}
	if b.Status != 0 && !slices.Contains(j.Statussen, b.Status) {
		j.Statussen = append(j.Statussen, b.Status)
		slices.Sort(j.Statussen)
	}
	j.Bronnen = append(j.Bronnen, b.Bron)
}

// sluit puts in order what tel gathered.
func (j *Jaarbeeld) sluit() {
	j.Posten, j.PostenBuiten = geordend(j.Posten), geordend(j.PostenBuiten)
	slices.Sort(j.Bronnen)
	j.Bronnen = slices.Compact(j.Bronnen)
}

// metPost adds a part of a taakveld.
func metPost(posten []Post, t Taakveld, bedrag decimal.Decimal) []Post {
	for i := range posten {
		if posten[i].Taakveld == t.Code {
			posten[i].Bedrag = posten[i].Bedrag.Add(bedrag)
			return posten
		}
	}
	return append(posten, Post{t.Code, t.Naam, bedrag})
}

// geordend gives the posts that are not nothing, the largest first.
func geordend(posten []Post) []Post {
	posten = slices.DeleteFunc(posten, func(p Post) bool { return p.Bedrag.IsZero() })
	slices.SortFunc(posten, func(a, b Post) int { return cmp.Or(b.Bedrag.Cmp(a.Bedrag), cmp.Compare(a.Taakveld, b.Taakveld)) })
	return posten
}

// kopie shares nothing with j.
func (j *Jaarbeeld) kopie() Jaarbeeld {
	uit := *j
	uit.Niveaus, uit.Posten, uit.PostenBuiten = slices.Clone(j.Niveaus), slices.Clone(j.Posten), slices.Clone(j.PostenBuiten)
	uit.Statussen, uit.Bronnen = slices.Clone(j.Statussen), slices.Clone(j.Bronnen)
	if j.Inwoners != nil {
		uit.Inwoners = new(*j.Inwoners)
	}
	return uit
}

// inPrijzen gives the same in other prices; levels and posts are reckoned apart,
// to twelve decimals, and the rest is their sum, so that all adds up here too.
func (j *Jaarbeeld) inPrijzen(naar, van decimal.Decimal) Jaarbeeld {
	reken := func(d decimal.Decimal) decimal.Decimal { return d.Mul(naar).DivRound(van, deelDecimalen) }
	uit := j.kopie()
	herreken := func(posten []Post) (som decimal.Decimal) {
		for i := range posten {
			posten[i].Bedrag = reken(posten[i].Bedrag)
			som = som.Add(posten[i].Bedrag)
		}
		return som
	}
	uit.NietToegerekend, uit.Buiten = herreken(uit.Posten), herreken(uit.PostenBuiten)
	uit.Totaal = uit.NietToegerekend.Add(uit.Buiten)
	for i := range uit.Niveaus {
		uit.Niveaus[i].Bedrag = reken(uit.Niveaus[i].Bedrag)
		uit.Totaal = uit.Totaal.Add(uit.Niveaus[i].Bedrag)
	}
	uit.Eigen = reken(j.Eigen)
	uit.Toegerekend = uit.PreventieEnZorg().Sub(uit.NietToegerekend).Sub(uit.Eigen)
	return uit
}
