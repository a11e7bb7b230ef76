package rapport

import (
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// kopNietPubliek is the title of the notice that a report may not be published.
const kopNietPubliek = "Niet geschikt voor publicatie"

// nietPubliekTekst says why, over all outcomes; empty where there is no need.
func nietPubliekTekst(blikken []*blik) string {
	var namen []string
	gebieden := map[string][]string{}
	for _, b := range blikken {
		for _, naam := range b.geenPublicatie() {
			if gebieden[naam] == nil {
				namen = append(namen, naam)
			}
			gebieden[naam] = append(gebieden[naam], b.naam())
		}
	}
	for k, naam := range namen {
		switch g := gebieden[naam]; {
		case len(blikken) == 1:
		case len(g) > 3:
			namen[k] += " (" + notatie.Aantal(len(g), "gebied", "gebieden") + ")"
		default:
			namen[k] += " (" + notatie.Opsomming(g) + ")"
		}
	}
	if len(namen) == 0 {
		return ""
	}
	return "Dit rapport toont cijfers uit een eigen, niet eerder gepubliceerde bron die over minder dan " +
		notatie.Getal(monitor.KleineTeller, 0) + " personen of gebeurtenissen gaan. Personen kunnen daaruit te herkennen zijn. Het gaat om: " +
		notatie.Opsomming(namen) + "."
}

// illustratiefTekst says which parts of the tree are an illustration and not
// taken from a municipality's own policy; empty where none is.
func illustratiefTekst(b *blik) string {
	var doelen, effecten, indicatoren []string
	var streef, drempels bool
	for _, h := range b.Hoofddoelen {
		if h.Illustratief {
			doelen = append(doelen, citaat(h.Naam))
		}
	}
	for _, e := range b.Effecten {
		if e.Illustratief {
			effecten = append(effecten, citaat(e.Naam))
		}
	}
	for _, i := range b.Indicatoren {
		if i.Illustratief {
			indicatoren = append(indicatoren, citaat(i.Naam))
			streef = streef || i.Streefwaarde.IsBekend()
			drempels = drempels || i.Drempels != nil
		}
	}
	var delen []string
	for _, soort := range []struct {
		wat         []string
		alle        int
		enkel, meer string
	}{
		{doelen, len(b.Hoofddoelen), "het hoofddoel", "hoofddoelen"},
		{effecten, len(b.Effecten), "het effect", "effecten"},
		{indicatoren, len(b.Indicatoren), "de indicator", "indicatoren"},
	} {
		n := len(soort.wat)
		aantal := notatie.Getal(float64(n), 0)
		switch {
		case n == 0:
			continue
		case n > 1 && n == soort.alle:
			delen = append(delen, "alle "+aantal+" "+soort.meer)
		case n > 3:
			delen = append(delen, aantal+" van de "+notatie.Aantal(soort.alle, soort.enkel, soort.meer))
		default:
			delen = append(delen, notatie.Kies(n, soort.enkel, "de "+soort.meer)+" "+notatie.Opsomming(soort.wat))
		}
	}
	switch {
	case len(delen) > 0:
		return "Illustratie, en dus geen vastgesteld beleid: " + notatie.Opsomming(delen) + metMaatstaf(streef, drempels) + ". Scores en signalen die daarop steunen zijn een voorbeeld."
	case b.Boom.Illustratief:
		return "Deze doelenboom is, geheel of voor een deel, een illustratie en geen vastgesteld beleid."
	}
	return ""
}

// metMaatstaf names the yardsticks that illustrative indicators have: most
// have none.
func metMaatstaf(streef, drempels bool) string {
	switch {
	case streef && drempels:
		return ", met de streefwaarden en drempels die er zijn"
	case streef:
		return ", met de streefwaarden die er zijn"
	case drempels:
		return ", met de drempels die er zijn"
	}
	return ""
}

// illustratieZin says what of an indicator is an illustration; empty where
// nothing is.
func illustratieZin(i *monitor.Indicatoruitkomst) string {
	delen := []string{"deze indicator"}
	if i.Streefwaarde.IsBekend() {
		delen = append(delen, "de streefwaarde")
	}
	if i.Drempels != nil {
		delen = append(delen, "de drempels")
	}
	switch {
	case !i.Illustratief:
		return ""
	case len(delen) == 1:
		return "De keuze van deze indicator is een illustratie."
	}
	return "De keuze van " + notatie.Opsomming(delen) + " is, geheel of voor een deel, een illustratie."
}

// meldingsoort is a kind of warnings.
type meldingsoort struct {
	Naam    string
	Teksten []string
}

// soortnamen are the titles of the kinds of warnings, in the order shown;
// other kinds follow under their own code.
var soortnamen = []struct {
	code monitor.Waarschuwingcode
	naam string
}{
	{monitor.WaarschuwingKleineTeller, "Kleine aantallen"},
	{monitor.WaarschuwingGeenGegevens, "Geen gegevens"},
	{monitor.WaarschuwingOntbreekt, "Onvolledige optelling"},
	{monitor.WaarschuwingBreuk, "Gewijzigd grondgebied"},
	{monitor.WaarschuwingBereik, "Onbekend of het gebied veranderde"},
	{monitor.WaarschuwingOuder, "Oudere cijfers"},
	{monitor.WaarschuwingNulmeting, "Nulmeting"},
	{monitor.WaarschuwingStreef, "Streefwaarden"},
	{monitor.WaarschuwingStreefjaar, "Zonder streefjaar"},
	{monitor.WaarschuwingBenchmark, "Benchmark"},
	{monitor.WaarschuwingGroep, "Vergelijkingsgroep"},
	{monitor.WaarschuwingGeschat, "Schattingen"},
	{monitor.WaarschuwingVoorlopig, "Voorlopige cijfers"},
}

// groepeer sorts warnings by kind and leaves out what was said before.
func (b *blik) groepeer(alle []monitor.Waarschuwing) []meldingsoort {
	var groepen []meldingsoort
	plaats := map[monitor.Waarschuwingcode]int{}
	for _, s := range soortnamen {
		plaats[s.code] = len(groepen)
		groepen = append(groepen, meldingsoort{Naam: s.naam})
	}
	for _, w := range alle {
		p, ok := plaats[w.Code]
		if !ok {
			p = len(groepen)
			plaats[w.Code] = p
			groepen = append(groepen, meldingsoort{Naam: notatie.Hoofdletter(strings.ReplaceAll(string(w.Code), "-", " "))})
		}
		tekst := w.Tekst
		if naam := b.naamVan(w.Bij); naam != "" && !strings.Contains(tekst, naam) {
			tekst = naam + ": " + tekst
		}
		if tekst != "" && !slices.Contains(groepen[p].Teksten, tekst) {
			groepen[p].Teksten = append(groepen[p].Teksten, tekst)
		}
	}
	return slices.DeleteFunc(groepen, func(g meldingsoort) bool { return len(g.Teksten) == 0 })
}

// ontbrekend is a figure or score that is not there, and why.
type ontbrekend struct {
	ID, Naam, Reden string
	Cijfer          bool // there is a figure, but no score
}

// ontbreekt gives what is missing, in the order of the tree. Context without a
// score is as it should be.
func (b *blik) ontbreekt() []ontbrekend {
	var alle []ontbrekend
	for i := range b.Indicatoren {
		ind := &b.Indicatoren[i]
		heeft := ind.Waarde.IsBekend()
		if heeft && (ind.Score.IsBekend() || isContext(ind)) {
			continue
		}
		reden := redenTekst(ind.Reden)
		if reden == "" {
			reden = "reden niet opgegeven"
		}
		alle = append(alle, ontbrekend{ind.ID, ind.Naam, reden, heeft})
	}
	return alle
}

// bronnen gives the sources of the figures shown, each once, in order.
func (b *blik) bronnen() []string {
	var alle []string
	voegToe := func(bron string) {
		if bron = strings.TrimSpace(bron); bron != "" && !slices.Contains(alle, bron) {
			alle = append(alle, bron)
		}
	}
	for _, i := range b.Indicatoren {
		if i.Waarde.IsBekend() || len(i.Reeks) > 0 {
			voegToe(i.Bron)
		}
	}
	if b.Demografie != nil {
		voegToe(b.Demografie.Bron)
	}
	slices.Sort(alle)
	return alle
}
