package uitgaven

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// merkbaar is by how much the part that is not attributed must differ between
// two years, as a share of prevention and care, for that to be said of a shift: our own
// choice.
const merkbaar = "0.05"

// Verschuiving is how shares of spending moved between two years.
type Verschuiving struct {
	Gemeente    Gemeente         `json:"gemeente"`
	Van         int              `json:"van"`
	Naar        int              `json:"naar"`
	Preventie   Verschil         `json:"preventie"` // see Jaarbeeld.Preventie
	Focus       Verschil         `json:"focus"`     // see Jaarbeeld.Focus
	Niveaus     []Niveauverschil `json:"niveaus"`
	Opmerkingen []string         `json:"opmerkingen"` // Dutch sentences: why the years do not compare
}

// Niveauverschil is how the share of a level moved.
type Niveauverschil struct {
	Niveau   preventie.Niveau `json:"niveau"`
	Verschil Verschil         `json:"verschil"`
}

// Verschil is by how much a share moved, in percentage points: of what is
// attributed, and from what to what it may be where the part that is not
// attributed may belong anywhere.
type Verschil struct {
	Punten decimal.Decimal `json:"punten"`
	Laag   decimal.Decimal `json:"laag"`
	Hoog   decimal.Decimal `json:"hoog"`
	Reden  string          `json:"reden,omitempty"` // a Dutch sentence: why there is none; empty where there is
}

// Bekend tells whether there is a difference.
func (v Verschil) Bekend() bool { return v.Reden == "" }

// RichtingZeker tells whether the share moved the same way wherever the part
// that is not attributed belongs.
func (v Verschil) RichtingZeker() bool { return v.Bekend() && v.Laag.Sign()*v.Hoog.Sign() > 0 }

// Tekst gives the difference as it is shown, "+1,2 procentpunt (−3,0 tot +5,1)",
// with its range where there is one, or why there is none.
func (v Verschil) Tekst() string {
	if !v.Bekend() {
		return v.Reden
	}
	s := punten(v.Punten) + " procentpunt"
	if !v.Laag.Equal(v.Hoog) {
		s += fmt.Sprintf(" (%s tot %s)", punten(v.Laag), punten(v.Hoog))
	}
	return s
}

// punten writes percentage points with their sign.
func punten(d decimal.Decimal) string { return notatie.MetTeken(d.InexactFloat64(), 1) }

func verschil(van, naar Aandeel) Verschil {
	for _, a := range []Aandeel{van, naar} {
		if !a.Bekend() {
			return Verschil{Reden: a.Reden}
		}
	}
	schil := func(a, b Deel) decimal.Decimal { return a.min(b).d.Shift(2) }
	return Verschil{
		Punten: schil(naar.VanToegerekend, van.VanToegerekend),
		Laag:   schil(naar.Laag, van.Hoog), Hoog: schil(naar.Hoog, van.Laag),
	}
}

// Basisjaar gives the year that shifts of a municipality are reckoned from: that
// of the definition, or else its first year. It is false where nothing is booked
// in that year.
func (o *Overzicht) Basisjaar(code string) (int, bool) {
	if o.def.Basisjaar != 0 {
		return o.def.Basisjaar, o.beeld(code, o.def.Basisjaar) != nil
	}
	if beelden := o.vanGemeente(code); len(beelden) > 0 {
		return beelden[0].Jaar, true
	}
	return 0, false
}

// Verschuiving gives how the shares of a municipality moved from one year to
// another, which may also be before it. The error says what is not booked.
func (o *Overzicht) Verschuiving(code string, van, naar int) (Verschuiving, error) {
	a, b := o.beeld(code, van), o.beeld(code, naar)
	switch {
	case a == nil:
		return Verschuiving{}, geenBeeld(code, van)
	case b == nil:
		return Verschuiving{}, geenBeeld(code, naar)
	}
	uit := Verschuiving{
		Gemeente: a.Gemeente, Van: van, Naar: naar,
		Preventie: verschil(a.AandeelPreventie(), b.AandeelPreventie()), Focus: verschil(a.AandeelFocus(), b.AandeelFocus()),
		Opmerkingen: vergelijkbaar(a, b),
	}
	for _, n := range preventie.Niveaus() {
		uit.Niveaus = append(uit.Niveaus, Niveauverschil{n, verschil(a.AandeelVan(n), b.AandeelVan(n))})
	}
	return uit, nil
}

// Verschuivingen gives of each municipality how its shares moved from its
// Basisjaar to every later year that is booked.
func (o *Overzicht) Verschuivingen() []Verschuiving {
	var uit []Verschuiving
	for i := range o.beelden {
		j := &o.beelden[i]
		if basis, ok := o.Basisjaar(j.Gemeente.Code); ok && basis < j.Jaar {
			v, err := o.Verschuiving(j.Gemeente.Code, basis, j.Jaar)
			if err == nil { // both are booked, so there is none
				uit = append(uit, v)
			}
		}
	}
	return uit
}

// vergelijkbaar says in Dutch why two years do not compare.
func vergelijkbaar(a, b *Jaarbeeld) []string {
	var uit []string
	if a.Generatie != 0 && b.Generatie != 0 && a.Generatie != b.Generatie {
		zin := fmt.Sprintf("%d en %d hebben andere Iv3-codes; een verschuiving kan een verandering van codes zijn.", a.Jaar, b.Jaar)
		if max(a.Generatie, b.Generatie) == Vanaf2025 {
			zin = fmt.Sprintf("%d en %d hebben andere Iv3-codes, en de codes vanaf 2025 zijn niet één op één te herleiden tot eerdere; een verschuiving kan een verandering van codes zijn.", a.Jaar, b.Jaar)
		}
		uit = append(uit, zin)
	} else if (a.Generatie == 0) != (b.Generatie == 0) {
		uit = append(uit, fmt.Sprintf("Van %d en %d is het ene jaar per niveau geboekt en het andere per taakveld; een verschuiving kan daaruit komen.", a.Jaar, b.Jaar))
	}
	x, ok := a.DeelNietToegerekend()
	y, ook := b.DeelNietToegerekend()
	if ok && ook && x.min(y).d.Abs().Cmp(decimal.RequireFromString(merkbaar)) >= 0 {
		uit = append(uit, fmt.Sprintf("Van de uitgaven aan preventie en zorg is %s in %d en %s in %d aan geen niveau toegerekend; een verschuiving kan daaruit komen.", x.Tekst(), a.Jaar, y.Tekst(), b.Jaar))
	}
	if !slices.Equal(a.Statussen, b.Statussen) {
		uit = append(uit, fmt.Sprintf("De cijfers van %d (%s) en %d (%s) zijn van een andere status.", a.Jaar, statustekst(a.Statussen), b.Jaar, statustekst(b.Statussen)))
	}
	return uit
}

// statustekst names the statuses of a year's bookings.
func statustekst(alle []Status) string {
	if len(alle) == 0 {
		return "niet vermeld"
	}
	namen := make([]string, len(alle))
	for i, s := range alle {
		namen[i] = s.Label()
	}
	return notatie.Opsomming(namen)
}

func vraagfout(waarde, melding string) error {
	return &goaltree.Fout{Waarde: waarde, Code: goaltree.CodeOnbekendeVraag, Melding: melding}
}

func geenBeeld(code string, jaar int) error {
	return vraagfout(fmt.Sprintf("%s %d", code, jaar), "nothing is booked of this municipality and year")
}
