package prioritering

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// WriteText writes the outcome as Dutch text: per line the ranking, what would
// change it and the pairs too close to call.
func (u *Uitslag) WriteText(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "Prioritering %s\nMethode: %s (%s)\n", u.Naam, u.MethodeNaam, u.MethodeBron)
	if u.ScoresFictief {
		b.WriteString("Gewichten, scores en oordelen zijn fictief.\n")
	}
	if cr, ok := u.Consistentieratio.Float(); ok {
		fmt.Fprintf(&b, "Consistentieratio: ten hoogste %s\n", notatie.Getal(cr, 3))
	}
	for _, s := range u.Waarschuwingen {
		fmt.Fprintf(&b, "Let op: %s\n", s)
	}
	for i := range u.Lijnen {
		u.schrijfLijn(&b, &u.Lijnen[i])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (u *Uitslag) schrijfLijn(b *strings.Builder, l *LijnUitslag) {
	fmt.Fprintf(b, "\n%d. %s (%s)\n", l.Nummer, l.Naam, l.Soort.Label())
	if l.Reden != "" {
		fmt.Fprintf(b, "  Niet gerangschikt: %s.\n", l.Reden)
	}
	for _, g := range u.Van(l.ID) {
		if g.Rang == 0 {
			if g.Reden != l.Reden {
				fmt.Fprintf(b, "  -  %s: %s\n", g.Naam, g.Reden)
			}
			continue
		}
		var delen []string
		for j, d := range g.Bijdragen {
			delen = append(delen, notatie.Kleineletter(l.Gewichten[j].Naam)+" "+notatie.Getal(d.Bijdrage, 3))
		}
		fmt.Fprintf(b, "  %d  %s: %s (%s)\n", g.Rang, g.Naam, notatie.Getal(g.Score.Of(0), 3), strings.Join(delen, "; "))
	}
	if len(l.Gevoeligheid) > 0 {
		b.WriteString("  De top verandert als het gewicht van\n")
		for _, g := range l.Gevoeligheid {
			fmt.Fprintf(b, "  - %s\n", g.Zin())
		}
	}
	if paren := u.TeDichtVan(l.ID); len(paren) > 0 {
		b.WriteString("  Te dicht bij elkaar om te kiezen:\n")
		for _, p := range paren {
			fmt.Fprintf(b, "  - %s en %s: %s\n", p.NaamA, p.NaamB, p.Uitleg())
		}
	}
}

// Zin tells in Dutch what must happen to the weight before the top changes:
// "haalbaarheid (nu 20,0%): omlaag bij 8,0% (−12,0 procentpunt, −60,0%), dan
// leidt Normaliseren; omhoog nooit".
func (g Gevoeligheid) Zin() string {
	return fmt.Sprintf("%s (nu %s): omlaag %s; omhoog %s", notatie.Kleineletter(g.Naam), procent(g.Gewicht), g.Omlaag.Tekst(), g.Omhoog.Tekst())
}

// Tekst tells in Dutch at which weight the top changes: "bij 8,0% (−12,0
// procentpunt, −60,0%), dan leidt Normaliseren". Without an Omslag it is
// "nooit".
func (o *Omslag) Tekst() string {
	if o == nil {
		return "nooit"
	}
	return fmt.Sprintf("bij %s (%s procentpunt, %s%%), dan leidt %s", procent(o.Gewicht),
		notatie.MetTeken(100*o.Absoluut, 1), notatie.MetTeken(100*o.Relatief, 1), o.Naam)
}

// Uitleg tells in Dutch why the pair is too close to call.
func (p Paar) Uitleg() string {
	var delen []string
	for _, r := range p.Redenen {
		delen = append(delen, r.Uitleg)
	}
	return strings.Join(delen, "; ")
}
