package uitgaven

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// MinimumKlasse is how many clients a class has at least to be shown: fewer
// could be recognised, so they are taken together with the next class. CBS shows
// what is about ten or more; municipalities commonly use ten too.
const MinimumKlasse = 10

// Concentratie is how spending falls on clients, the most expensive first: the
// "relatief groot deel van de middelen" for a "relatief kleine cliëntengroep" of
// the regional vision Achterhoek 2017, 1.3.2. Within a class all clients are
// taken to cost the same, so that what it says of inequality is a lower bound.
type Concentratie struct {
	Gemeente     Gemeente        `json:"gemeente"`
	Jaar         int             `json:"jaar"`
	Omschrijving string          `json:"omschrijving,omitempty"`
	Bron         string          `json:"bron"`
	Aantal       int             `json:"clienten"`
	Bedrag       decimal.Decimal `json:"bedrag"`
	Klassen      []Klassebeeld   `json:"klassen"` // the most expensive first; none where there is no curve
	Punten       []Curvepunt     `json:"punten"`  // from (0, 0) to (1, 1); none where there is no curve
	Gini         Deel            `json:"gini"`    // 0: all cost the same; below 1
	Opmerkingen  []string        `json:"opmerkingen"`
	Reden        string          `json:"reden,omitempty"` // a Dutch sentence: why there is no curve; empty where there is
}

// Klassebeeld is a class as it is shown: of MinimumKlasse clients or more.
type Klassebeeld struct {
	Clienten     int             `json:"clienten"`
	Bedrag       decimal.Decimal `json:"bedrag"`
	Gemiddeld    decimal.Decimal `json:"gemiddeld"`    // per client, to twelve decimals
	Samengevoegd int             `json:"samengevoegd"` // of how many given classes it is made
}

// Curvepunt says that the most expensive share of clients takes a share of spending.
type Curvepunt struct {
	Clienten Deel `json:"clienten"`
	Uitgaven Deel `json:"uitgaven"`
}

type klasse struct {
	clienten int
	bedrag   decimal.Decimal
	samen    int
}

func (k klasse) aantal() decimal.Decimal { return decimal.NewFromInt(int64(k.clienten)) }

func nieuweConcentratie(cl Clienten, g Gemeente, klassen []klasse) Concentratie {
	c := Concentratie{Gemeente: g, Jaar: cl.Jaar, Omschrijving: cl.Omschrijving, Bron: cl.Bron}
	for _, k := range klassen {
		c.Aantal += k.clienten
		c.Bedrag = c.Bedrag.Add(k.bedrag)
	}
	switch {
	case c.Aantal < MinimumKlasse:
		// The numbers themselves would tell too much.
		c.Aantal, c.Bedrag = 0, decimal.Decimal{}
		c.Reden = fmt.Sprintf("Er is geen curve, want het gaat om minder dan %d cliënten.", MinimumKlasse)
		return c
	case c.Bedrag.Sign() == 0:
		c.Reden = "Er is geen curve, want er is niets uitgegeven."
		return c
	}
	slices.SortStableFunc(klassen, func(a, b klasse) int { // by average, without dividing
		return b.bedrag.Mul(a.aantal()).Cmp(a.bedrag.Mul(b.aantal()))
	})
	samen := voegSamen(klassen)
	for _, k := range samen {
		c.Klassen = append(c.Klassen, Klassebeeld{k.clienten, k.bedrag, k.bedrag.DivRound(k.aantal(), deelDecimalen), k.samen})
	}
	c.curve()
	if weg := len(klassen) - len(samen); weg > 0 {
		c.Opmerkingen = append(c.Opmerkingen, fmt.Sprintf("Om herkenning te voorkomen %s met een andere samengevoegd: een klasse die wordt getoond heeft ten minste %d cliënten.",
			notatie.Kies(weg, "is één klasse", fmt.Sprintf("zijn %d klassen", weg)), MinimumKlasse))
	}
	c.Opmerkingen = append(c.Opmerkingen, "Binnen een klasse is de verdeling niet bekend; werkelijk is de ongelijkheid ten minste zo groot als hier staat.")
	return c
}

// voegSamen takes classes of too few clients together with the next, and a last
// one that is too small with the one before it.
func voegSamen(klassen []klasse) []klasse {
	var uit []klasse
	var deel klasse
	for _, k := range klassen {
		deel = deel.met(k)
		if deel.clienten >= MinimumKlasse {
			uit = append(uit, deel)
			deel = klasse{}
		}
	}
	if deel.samen > 0 {
		uit[len(uit)-1] = uit[len(uit)-1].met(deel)
	}
	return uit
}

func (k klasse) met(l klasse) klasse {
	return klasse{k.clienten + l.clienten, k.bedrag.Add(l.bedrag), k.samen + l.samen}
}

// curve makes the points, and the Gini coefficient by the trapezium rule:
// Σ (x_k − x_{k−1})·(y_k + y_{k−1}) − 1 with the most expensive first. Source:
// J.L. Gastwirth, The Estimation of the Lorenz Curve and Gini Index, Rev. Econ.
// Stat. 54 (1972), 306-316, where this is the lower bound for grouped data.
func (c *Concentratie) curve() {
	alle := decimal.NewFromInt(int64(c.Aantal))
	clienten, bedrag, som := 0, decimal.Decimal{}, decimal.Decimal{}
	c.Punten = []Curvepunt{{}}
	for _, k := range c.Klassen {
		vorig := bedrag
		clienten, bedrag = clienten+k.Clienten, bedrag.Add(k.Bedrag)
		som = som.Add(decimal.NewFromInt(int64(k.Clienten)).Mul(vorig.Add(bedrag)))
		c.Punten = append(c.Punten, Curvepunt{quotient(decimal.NewFromInt(int64(clienten)), alle), quotient(bedrag, c.Bedrag)})
	}
	noemer := alle.Mul(c.Bedrag)
	c.Gini = quotient(som.Sub(noemer), noemer)
}

// VanDuurste gives which share of spending the most expensive share of clients
// takes, from 0 to 1: linear within a class, and so a lower bound. The error is
// of a share outside that, or says that there is no curve.
func (c *Concentratie) VanDuurste(deel preventie.Getal) (Deel, error) {
	switch {
	case c.Reden != "":
		return Deel{}, vraagfout("", "there is no curve of these clients")
	case !deel.IsDeel():
		return Deel{}, &goaltree.Fout{Waarde: deel.String(), Code: CodeDeel, Melding: "a share is from 0 to 1"}
	}
	return c.vanDuurste(deel.Decimal()), nil
}

func (c *Concentratie) vanDuurste(deel decimal.Decimal) Deel {
	nog, bedrag := deel.Mul(decimal.NewFromInt(int64(c.Aantal))), decimal.Decimal{} // clients
	for _, k := range c.Klassen {
		n := decimal.NewFromInt(int64(k.Clienten))
		if nog.Cmp(n) <= 0 {
			return quotient(bedrag.Mul(n).Add(nog.Mul(k.Bedrag)), n.Mul(c.Bedrag))
		}
		nog, bedrag = nog.Sub(n), bedrag.Add(k.Bedrag)
	}
	return quotient(bedrag, c.Bedrag)
}

// Zin says in Dutch what the most expensive tenth of the clients takes, or why
// that is not known.
func (c *Concentratie) Zin() string {
	if c.Reden != "" {
		return c.Reden
	}
	deel := c.vanDuurste(decimal.New(1, -1))
	deel.d = deel.d.Truncate(3) // "ten minste" a per cent with one decimal is never rounded up
	return fmt.Sprintf("De duurste 10%% van de cliënten gebruikt ten minste %s van de uitgaven.", deel.Tekst())
}

// verborgen tells whether the clients are too few to be shown.
func (c *Concentratie) verborgen() bool { return c.Aantal == 0 }

func (c *Concentratie) kopie() Concentratie {
	uit := *c
	uit.Klassen, uit.Punten, uit.Opmerkingen = slices.Clone(c.Klassen), slices.Clone(c.Punten), slices.Clone(c.Opmerkingen)
	return uit
}

// Concentraties gives how spending falls on clients, in the order of the
// definition.
func (o *Overzicht) Concentraties() []Concentratie {
	uit := make([]Concentratie, len(o.concentr))
	for i := range o.concentr {
		uit[i] = o.concentr[i].kopie()
	}
	return uit
}
