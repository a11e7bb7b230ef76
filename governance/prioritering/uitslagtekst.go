package prioritering

import (
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// WriteText writes the outcome as Dutch text: per line the ranking, what would
// change it and the pairs too close to call. Whatever a name holds, it stays on
// its line.
func (u *Uitslag) WriteText(w io.Writer) error {
	if u == nil {
		return invoer.Geen("uitslag")
	}
	var t notatie.Regels
	t.Schrijf("Prioritering %s", u.Naam)
	t.Schrijf("Methode: %s (%s)", u.MethodeNaam, u.MethodeBron)
	if u.ScoresFictief {
		t.Schrijf("Gewichten, scores en oordelen zijn fictief.")
	}
	if c := u.Consistentie(); c != "" {
		t.Schrijf("Consistentieratio: %s", c)
	}
	for _, s := range u.Waarschuwingen {
		t.Schrijf("Let op: %s", s)
	}
	for i := range u.Lijnen {
		u.schrijfLijn(&t, &u.Lijnen[i])
	}
	_, err := io.WriteString(w, t.String())
	return err
}

func (u *Uitslag) schrijfLijn(t *notatie.Regels, l *Lijnuitslag) {
	t.Kop("%d. %s (%s)", l.Nummer, l.Naam, l.Soort.Label())
	if l.Reden != "" {
		t.Schrijf("  Niet gerangschikt: %s.", l.Reden)
	}
	for _, g := range u.Van(l.ID) {
		if g.Rang == 0 {
			if g.Reden != l.Reden {
				t.Schrijf("  -  %s: %s", g.Naam, g.Reden)
			}
			continue
		}
		var delen []string
		for _, d := range g.Bijdragen {
			delen = append(delen, notatie.Kleineletter(l.CriteriumNaam(d.Criterium))+" "+notatie.Getal(d.Bijdrage, 3))
		}
		t.Schrijf("  %d  %s: %s (%s)", g.Rang, g.Naam, notatie.Getal(g.Score.OfNaN(), 3), strings.Join(delen, "; "))
	}
	if len(l.Gevoeligheid) > 0 {
		t.Schrijf("  De top verandert als het gewicht van")
		for _, g := range l.Gevoeligheid {
			t.Schrijf("  - %s", g.Zin())
		}
	}
	if paren := u.TeDichtVan(l.ID); len(paren) > 0 {
		t.Schrijf("  Te dicht bij elkaar om te kiezen:")
		for _, p := range paren {
			t.Schrijf("  - %s en %s: %s", p.NaamA, p.NaamB, p.Uitleg())
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
