package rapport

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// gebied writes one region's report.
func (t *terminal) gebied(b *blik, o Options) {
	t.titel("Monitor sociaal domein · " + b.naam())
	if o.Huisstijl.Naam != "" {
		t.alinea("Organisatie     ", "                ", o.Huisstijl.Naam)
	}
	for _, f := range feiten(b, o) {
		t.alinea(vul(f[0], 16), strings.Repeat(" ", 16), f[1])
	}
	if tekst := illustratiefTekst(b); tekst != "" {
		t.regel("")
		t.alinea("Let op: ", "        ", tekst)
	}
	if regels := Samenvatting(b.Uitkomst); len(regels) > 0 {
		t.titel(kopKort)
		for i, regel := range regels {
			t.alinea(fmt.Sprintf("%d. ", i+1), "   ", regel)
		}
	}
	if o.Kort {
		t.signalen(b)
		return
	}
	gehad := map[string]bool{}
	for i := range b.Hoofddoelen {
		t.hoofddoel(b, i, gehad, o)
	}
	if los := b.zonderDoel(); len(los) > 0 {
		t.titel("Effecten zonder hoofddoel")
		for _, e := range los {
			t.effect(b, e, o)
		}
	}
	t.demografie(b)
	t.slot(b)
}

// signalen writes a line for each hoofddoel and effect: how it stands.
func (t *terminal) signalen(b *blik) {
	t.titel("Doelen en effecten")
	regel := func(inspring, naam string, s monitor.Stand) {
		kop := inspring + t.teken(aanduidingVan(s.Signaal), 12) + rechts(scoreOf(s.Score), 4) + "  "
		wit := strings.Repeat(" ", utf8.RuneCountInString(inspring)+18)
		for i, r := range breek(naam, t.breedte-len(wit)) {
			if i > 0 {
				kop = wit
			}
			t.regel(kop + r)
		}
	}
	gehad := map[string]bool{}
	for i := range b.Hoofddoelen {
		h := &b.Hoofddoelen[i]
		regel("", fmt.Sprintf("%d. %s", i+1, h.Naam), h.Stand)
		for _, e := range b.effectenVan(h.Effecten) {
			if !gehad[e.ID] {
				gehad[e.ID] = true
				regel("   ", e.Naam, e.Stand)
			}
		}
	}
	for _, e := range b.zonderDoel() {
		regel("   ", e.Naam, e.Stand)
	}
}

func (t *terminal) hoofddoel(b *blik, nr int, gehad map[string]bool, o Options) {
	h := &b.Hoofddoelen[nr]
	t.regel("")
	t.regel(strings.Repeat("═", t.breedte))
	kop := fmt.Sprintf("Hoofddoel %d  ", nr+1)
	for i, r := range breek(h.Naam, t.breedte-utf8.RuneCountInString(kop)) {
		if i > 0 {
			kop = strings.Repeat(" ", utf8.RuneCountInString(kop))
		}
		t.regel(t.verf("1", kop+r))
	}
	t.score(h.Stand)
	t.alinea("  dekking ", "          ", b.dekkingDoel(h))
	var kern []string
	for _, k := range h.Kernwaarden {
		kern = append(kern, k.Label())
	}
	if len(kern) > 0 {
		t.alinea("  kernwaarden ", "              ", strings.Join(kern, " · "))
	}
	for _, e := range b.effectenVan(h.Effecten) {
		if gehad[e.ID] {
			t.regel("")
			t.alinea("  Effect  ", "          ", e.Naam+" (staat al bij een eerder hoofddoel)")
			continue
		}
		gehad[e.ID] = true
		t.effect(b, e, o)
	}
}

// score writes the line with signal, score, scale and what was expected.
func (t *terminal) score(s monitor.Stand) {
	st := aanduidingVan(s.Signaal)
	regel := "  " + t.teken(st, 12)
	if !s.Score.IsBekend() {
		if reden := redenTekst(s.Reden); reden != "" {
			regel += ": " + reden
		}
		t.regel(regel)
		return
	}
	regel += " " + rechts(scoreTekst(s.Score), 4) + "  " + balk(s.Score)
	if s.Verwacht.IsBekend() {
		regel += "  nu verwacht " + scoreTekst(s.Verwacht)
	}
	t.regel(regel)
}

func (t *terminal) effect(b *blik, e *monitor.Effectuitkomst, o Options) {
	t.regel("")
	naam := e.Naam
	if e.Illustratief {
		naam += " (illustratief)"
	}
	for i, r := range breek(naam, t.breedte-10) {
		if i == 0 {
			t.regel("  Effect  " + t.verf("1", r))
		} else {
			t.regel("          " + t.verf("1", r))
		}
	}
	t.score(e.Stand)
	t.alinea("  dekking ", "          ", b.dekkingTekst(e))
	for _, v := range b.vergelijken(e) {
		t.afwijking(b, e, v)
	}
	t.indicatoren(b, e)
	if v := o.Verhalen[e.ID]; !v.IsZero() {
		t.regel("")
		for regel := range strings.Lines(v.String()) {
			if strings.TrimSpace(regel) == "" {
				t.regel("  │")
				continue
			}
			t.alinea("  │ ", "  │ ", regel)
		}
	}
}

func (t *terminal) afwijking(b *blik, e *monitor.Effectuitkomst, v vergelijk) {
	w, ok := v.Waarde.Float()
	if !ok {
		reden := redenTekst(v.Reden)
		if reden == "" {
			reden = "niet te berekenen"
		}
		t.alinea("  ", "    ", "t.o.v. "+v.Naam+": "+reden)
		return
	}
	var delen []string
	for _, bij := range v.Bijdragen {
		deel := b.naamIndicator(bij.Indicator) + " " + notatie.MetTeken(bij.Bijdrage, 1)
		if bij.Begrensd {
			deel += " (begrensd)"
		}
		if w := v.toetswoord(b.indicator[bij.Indicator]); w != "" {
			deel += " (" + w + ")"
		}
		delen = append(delen, deel)
	}
	tekst := notatie.MetTeken(w, 1) + " " + punten(w)
	if len(delen) > 0 {
		tekst += ": " + strings.Join(delen, "; ")
	}
	tekst += ". " + v.bewijsZin()
	if zin := v.dekkingZin(e); zin != "" {
		tekst += " " + zin
	}
	t.alinea("  ", "    ", "t.o.v. "+v.Naam+": "+tekst)
}

// punten is the noun behind a score with one decimal.
func punten(w float64) string {
	if geheel(w*10) == 10 {
		return "punt"
	}
	return "punten"
}

// indicatoren writes the table of an effect's indicators.
func (t *terminal) indicatoren(b *blik, e *monitor.Effectuitkomst) {
	const vak = 12
	kolommen := []string{"Waarde", "Nulmeting", "Benchmark", "Streef", "Score"}
	naamBreed := t.breedte - 4 - vak*len(kolommen)
	smal := naamBreed < 24
	if !smal {
		var kop strings.Builder
		kop.WriteString("    " + vul("Indicator", naamBreed))
		for _, k := range kolommen {
			kop.WriteString(rechts(k, vak))
		}
		t.regel(t.verf("2", kop.String()))
	}
	for _, i := range b.indicatorenVan(e.Indicatoren) {
		if smal {
			t.indicatorSmal(b, i)
			continue
		}
		var cellen strings.Builder
		if i.Waarde.IsBekend() {
			for _, g := range []monitor.Getal{i.Waarde, i.Nulmeting, i.Benchmark, i.Streefwaarde} {
				cellen.WriteString(rechts(kortTekst(i, g), vak))
			}
			cellen.WriteString(rechts(scoreTekst(i.Score), vak))
		}
		namen := breek(i.Naam, naamBreed-2)
		for n, r := range namen {
			if n == 0 {
				r = vul(r, naamBreed) + cellen.String()
			}
			t.regel("    " + r)
		}
		t.alinea("      ", "      ", t.bijschrift(i))
		t.toeval(b, i)
	}
}

// toeval writes what may be concluded from a figure.
func (t *terminal) toeval(b *blik, i *monitor.Indicatoruitkomst) {
	for _, r := range b.verschillen(i) {
		t.alinea("      ", "        ", r.zin())
	}
	for _, zin := range statistiekZinnen(i) {
		t.alinea("      ", "        ", zin)
	}
	for _, zin := range i.Voorbehoud {
		t.alinea("      ", "        ", "let op: "+notatie.Kleineletter(zin))
	}
}

// indicatorSmal writes an indicator where there is no room for columns.
func (t *terminal) indicatorSmal(b *blik, i *monitor.Indicatoruitkomst) {
	t.alinea("    ", "    ", i.Naam)
	if i.Waarde.IsBekend() {
		var delen []string
		for _, d := range []struct {
			naam string
			g    monitor.Getal
		}{{"nulmeting", i.Nulmeting}, {"benchmark", i.Benchmark}, {"streef", i.Streefwaarde}} {
			if d.g.IsBekend() {
				delen = append(delen, d.naam+" "+kortTekst(i, d.g))
			}
		}
		if i.Score.IsBekend() {
			delen = append(delen, "score "+scoreTekst(i.Score))
		}
		t.alinea("      ", "      ", strings.Join(append([]string{waardeTekst(i, i.Waarde)}, delen...), "; "))
	}
	t.alinea("      ", "      ", t.bijschrift(i))
	t.toeval(b, i)
}

// bijschrift is the small print of a figure: unit, period, how firm, source;
// or why there is none.
func (t *terminal) bijschrift(i *monitor.Indicatoruitkomst) string {
	var delen []string
	if !i.Waarde.IsBekend() {
		reden := redenTekst(i.Reden)
		if reden == "" {
			reden = "reden niet opgegeven"
		}
		return "ontbreekt: " + reden
	}
	if rest := restEenheid(i); rest != "" {
		delen = append(delen, rest)
	}
	delen = append(delen, periodeTekst(i.Periode))
	if m := margeTekst(i, i.Interval); m != "" {
		delen = append(delen, m)
	}
	delen = append(delen, zekerheid(i)...)
	if !i.Score.IsBekend() {
		if reden := redenTekst(i.Reden); reden != "" {
			delen = append(delen, "geen score: "+reden)
		}
	}
	if i.Begrensd {
		delen = append(delen, "score begrensd")
	}
	if i.Bron != "" {
		delen = append(delen, i.Bron)
	}
	return strings.Join(delen, " · ")
}

// margeTekst writes an interval: "95%-interval 70,1 tot 72,3".
func margeTekst(i *monitor.Indicatoruitkomst, m *monitor.Interval) string {
	if m == nil || !m.Onder.IsBekend() || !m.Boven.IsBekend() {
		return ""
	}
	return notatie.MetEenheid(100*m.Zekerheid, decimalenVan(100*m.Zekerheid), "%") + "-interval " + kortTekst(i, m.Onder) + " tot " + kortTekst(i, m.Boven)
}

// decimalenVan is 0 for a whole number and 1 for any other: 95% but 99,8%.
func decimalenVan(x float64) int {
	if d := x - float64(int(x+0.5)); d > -0.01 && d < 0.01 {
		return 0
	}
	return 1
}

func (t *terminal) demografie(b *blik) {
	d := b.Demografie
	if d == nil || len(d.Groepen) == 0 {
		return
	}
	t.titel(fmt.Sprintf("Bevolking naar leeftijd (%d = 100)", d.Basisjaar))
	naamBreed := 0
	for _, g := range d.Groepen {
		naamBreed = max(naamBreed, min(36, utf8.RuneCountInString(g.Naam)))
	}
	for _, g := range d.Groepen {
		eerste, laatste := -1, -1
		for i, p := range g.Reeks {
			if p.Index.IsBekend() {
				if eerste < 0 {
					eerste = i
				}
				laatste = i
			}
		}
		if eerste < 0 {
			t.alinea("  "+vul(g.Naam, naamBreed)+" ", "    ", "geen cijfers die te vergelijken zijn")
			continue
		}
		a, z := g.Reeks[eerste], g.Reeks[laatste]
		punt := func(p monitor.Demografiepunt) string {
			return p.Periode.Label() + ": " + notatie.Getal(p.Index.OfNaN(), 1)
		}
		t.alinea("  "+vul(g.Naam, naamBreed)+" ", "    ", punt(a)+" · "+punt(z)+" ("+notatie.Getal(z.Waarde.OfNaN(), 0)+" personen)")
	}
	for _, g := range b.groepeer(d.Waarschuwingen) {
		for _, tekst := range g.Teksten {
			t.alinea("  - ", "    ", tekst)
		}
	}
}

// slot writes what is missing, the warnings and the sources.
func (t *terminal) slot(b *blik) {
	if alle := b.ontbreekt(); len(alle) > 0 {
		t.titel("Wat ontbreekt")
		for _, o := range alle {
			wat := ": "
			if o.Cijfer {
				wat = ": wel een cijfer, geen score; "
			}
			t.alinea("  - ", "    ", o.Naam+wat+o.Reden)
		}
	}
	if groepen := b.groepeer(b.Waarschuwingen); len(groepen) > 0 {
		t.titel("Waarschuwingen")
		for _, g := range groepen {
			t.alinea("  ", "  ", g.Naam)
			for _, tekst := range g.Teksten {
				t.alinea("  - ", "    ", tekst)
			}
		}
	}
	if alle := b.bronnen(); len(alle) > 0 {
		t.titel("Bronnen")
		for _, bron := range alle {
			t.alinea("  - ", "    ", bron)
		}
	}
}
