package interventies_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/preventie"
	"github.com/bredemonitoring/sociaaldomein/preventie/interventies"
)

// over gives what a rule says of one thing.
func over(toetsen []governance.Toets, regel, bij string) (governance.Toets, bool) {
	for _, t := range toetsen {
		if t.Regel == regel && t.Bij == bij {
			return t, true
		}
	}
	return governance.Toets{}, false
}

// Each rule kept, broken and not to be told.
func TestToets(t *testing.T) {
	niets := func(*interventies.Definitie) {}
	const onbekend = governance.NietTeToetsen
	for naam, geval := range map[string]struct {
		stuk       func(*interventies.Definitie)
		regel, bij string
		want       governance.Oordeel
		bevinding  string
	}{
		"besloten":        {niets, interventies.RegelKeuzes, "fit-op-het-werk", governance.Voldaan, ""},
		"niet besloten":   {niets, interventies.RegelKeuzes, "app-tegen-stress", governance.NietVoldaan, "Over App tegen stress is nog niet besloten."},
		"afgewezen":       {niets, interventies.RegelKeuzes, "zomerkamp-eenmalig", governance.Voldaan, "Niet opgenomen: het kamp duurt een week en krijgt geen vervolg."},
		"versterkt":       {niets, interventies.RegelSamenhang, "valpreventie-65plus", governance.Voldaan, "Dit rust op onze lezing: samenhang is dat de activiteit een andere versterkt of erdoor versterkt wordt."},
		"wordt versterkt": {niets, interventies.RegelSamenhang, "meedoen-met-beperking", governance.Voldaan, "Dit rust op onze lezing: samenhang is dat de activiteit een andere versterkt of erdoor versterkt wordt."},
		"staat los":       {niets, interventies.RegelSamenhang, "fit-op-het-werk", governance.NietVoldaan, "Fit op het werk staat los: zij versterkt geen andere opgenomen activiteit en wordt door geen versterkt."},
		"los van wat niet is opgenomen": {func(d *interventies.Definitie) {
			zoek(d, "fit-op-het-werk").Versterkt = []string{"app-tegen-stress"}
		}, interventies.RegelSamenhang, "fit-op-het-werk", governance.NietVoldaan, "Fit op het werk staat los: zij versterkt geen andere opgenomen activiteit en wordt door geen versterkt."},
		"sluit aan":        {niets, interventies.RegelAansluiting, "fit-op-het-werk", governance.Voldaan, "Dit rust op onze lezing: een activiteit is verbonden met het programma als zij aan een van zijn doelen werkt."},
		"sluit niet aan":   {niets, interventies.RegelAansluiting, "financieel-spreekuur", governance.NietVoldaan, "Financieel spreekuur werkt aan geen van de doelen van het programma."},
		"zonder doelen":    {func(d *interventies.Definitie) { d.Doelen = nil }, interventies.RegelAansluiting, "fit-op-het-werk", onbekend, "Het programma noemt geen doelen waarmee de activiteit verbonden kan zijn."},
		"niet vastgesteld": {func(d *interventies.Definitie) { d.Vastgesteld = 0 }, interventies.RegelAansluiting, "", onbekend, "Niet bekend is wanneer het programma is vastgesteld."},
		"niets nieuws":     {func(d *interventies.Definitie) { d.Vastgesteld = 2026 }, interventies.RegelAansluiting, "", governance.Voldaan, "Na de vaststelling zijn geen activiteiten begonnen."},
		"leefgebieden":     {niets, interventies.RegelLeefgebieden, "", governance.Voldaan, ""},
		"geen werk": {func(d *interventies.Definitie) {
			for i := range d.Interventies {
				d.Interventies[i].Leefgebieden = []interventies.Leefgebied{interventies.School}
			}
		}, interventies.RegelLeefgebieden, "", governance.NietVoldaan, "Geen opgenomen activiteit bereikt inwoners in het leefgebied vrije tijd en werk."},
		"leefgebied onbekend": {func(d *interventies.Definitie) {
			for i := range d.Interventies {
				d.Interventies[i].Leefgebieden = nil
			}
		}, interventies.RegelLeefgebieden, "", onbekend, "Geen activiteit noemt school, vrije tijd en werk, maar niet van elke activiteit is bekend waar zij inwoners bereikt."},
		"verbindt": {niets, interventies.RegelVerbinding, "", governance.Voldaan, "Dit rust op onze lezing: een activiteit die meer dan één leefgebied noemt, verbindt die."},
		"verbindt niet": {func(d *interventies.Definitie) {
			for i := range d.Interventies {
				d.Interventies[i].Leefgebieden = nil
			}
		}, interventies.RegelVerbinding, "", governance.NietVoldaan, "Geen opgenomen activiteit noemt meer dan één leefgebied."},
		"doel":              {niets, interventies.RegelDoelen, "gezond-leven", governance.Voldaan, ""},
		"doel zonder":       {func(d *interventies.Definitie) { d.Doelen = append(d.Doelen, "veilige-buurten") }, interventies.RegelDoelen, "veilige-buurten", governance.NietVoldaan, "Geen opgenomen activiteit werkt aan dit doel: Buurten zijn veilig."},
		"geen doelen":       {func(d *interventies.Definitie) { d.Doelen = nil }, interventies.RegelDoelen, "", governance.NietVoldaan, "Het programma noemt geen doelen."},
		"indicator":         {niets, interventies.RegelResultaat, "opvoedsteun-wijk", governance.Voldaan, ""},
		"eigen meting":      {niets, interventies.RegelResultaat, "fit-op-het-werk", governance.Voldaan, "Dit rust op onze lezing: een resultaat zonder indicator in de doelenboom telt mee als gezegd is hoe het gemeten wordt."},
		"niet gemeten":      {func(d *interventies.Definitie) { zoek(d, "fit-op-het-werk").Resultaat.Meting = "" }, interventies.RegelResultaat, "fit-op-het-werk", governance.NietVoldaan, "Het resultaat van Fit op het werk heeft geen indicator, en niet is gezegd hoe het gemeten wordt."},
		"geen resultaat":    {niets, interventies.RegelResultaat, "lichte-steun-somberheid", governance.NietVoldaan, "Van Lichte steun bij somberheid is geen resultaat benoemd dat gemeten wordt."},
		"structureel":       {niets, interventies.RegelMeerjarig, "opvoedsteun-wijk", governance.Voldaan, "Dit rust op onze lezing: zonder eindjaar lezen wij als structureel, en dat is meerjarig."},
		"twee jaar":         {func(d *interventies.Definitie) { zoek(d, "lichte-steun-somberheid").Eind = 2027 }, interventies.RegelMeerjarig, "lichte-steun-somberheid", governance.Voldaan, "Dit rust op onze lezing: meerjarig is structureel, of minstens twee kalenderjaren."},
		"een jaar":          {niets, interventies.RegelMeerjarig, "lichte-steun-somberheid", governance.NietVoldaan, "Lichte steun bij somberheid loopt 1 jaar."},
		"bewezen":           {niets, interventies.RegelBewezen, "opvoedsteun-wijk", governance.Voldaan, "Dit rust op onze lezing: bewezen effectief is een erkenning vanaf eerste aanwijzingen voor effectiviteit."},
		"in evaluatie":      {niets, interventies.RegelBewezen, "kort-herstel-thuis", governance.Voldaan, "Dit rust op onze lezing: een activiteit die geëvalueerd wordt (door een hogeschool (fictief), gereed in 2026) volgt haar effectiviteit zo goed mogelijk."},
		"evaluatie voorbij": {func(d *interventies.Definitie) { zoek(d, "kort-herstel-thuis").Evaluatie.Gereed = 2025 }, interventies.RegelBewezen, "kort-herstel-thuis", governance.NietVoldaan, "De evaluatie van Kort herstel thuis was gereed in 2025, vóór het programmajaar 2026, en zij is niet erkend als effectief."},
		"evaluatie voorbij, wel bewezen": {func(d *interventies.Definitie) {
			v := zoek(d, "kort-herstel-thuis")
			v.Evaluatie.Gereed, v.Bewijs = 2025, interventies.EersteAanwijzingen
		}, interventies.RegelBewezen, "kort-herstel-thuis", governance.Voldaan, "Dit rust op onze lezing: bewezen effectief is een erkenning vanaf eerste aanwijzingen voor effectiviteit."},
		"geen bewijs":     {niets, interventies.RegelBewezen, "fit-op-het-werk", governance.NietVoldaan, "Van Fit op het werk is niet bewezen dat zij werkt, en zij wordt niet geëvalueerd."},
		"onderbouwd":      {func(d *interventies.Definitie) { zoek(d, "kort-herstel-thuis").Evaluatie = nil }, interventies.RegelBewezen, "kort-herstel-thuis", governance.NietVoldaan, "Kort herstel thuis is goed onderbouwd, maar niet bewezen effectief, en zij wordt niet geëvalueerd."},
		"bewijs onbekend": {niets, interventies.RegelBewezen, "lichte-steun-somberheid", onbekend, "Niet bekend is hoe goed bewezen is dat Lichte steun bij somberheid werkt."},
		"zelfde doelen":   {niets, interventies.RegelZelfdeDoelen, "GM9901", governance.Voldaan, ""},
		"ander doel": {func(d *interventies.Definitie) {
			d.Gemeenten[1].Doelen = append(d.Gemeenten[1].Doelen, "veilige-buurten")
		}, interventies.RegelZelfdeDoelen, "GM9902", governance.NietVoldaan, "Verzonnendam heeft niet overgenomen: Mensen vallen niet uit door ziekte of beperking. Verzonnendam heeft een doel dat het programma niet heeft: Buurten zijn veilig."},
		"doelen onbekend":  {niets, interventies.RegelZelfdeDoelen, "GM9903", onbekend, "Niet bekend is welke doelen Bedachtveen hanteert."},
		"programma zonder": {func(d *interventies.Definitie) { d.Doelen = nil }, interventies.RegelZelfdeDoelen, "GM9901", onbekend, "Het programma noemt geen doelen."},
		"ruimte":           {niets, interventies.RegelLokaal, "", governance.Voldaan, "Dit rust op onze lezing: dat het programma zegt welke ruimte er is, is genoeg: Elke gemeente kiest zelf met welke partners en op welke plek zij de activiteiten uitvoert."},
		"ruimte onbekend":  {func(d *interventies.Definitie) { d.LokaleUitvoering = "" }, interventies.RegelLokaal, "", onbekend, "Het programma zegt niet welke ruimte gemeenten hebben in de uitvoering."},
		"focus":            {niets, interventies.RegelFocus, "", governance.Voldaan, "Dit rust op onze lezing: de visie noemt geen getal; meer dan de helft van de opgenomen activiteiten is genoeg."},
		"niet meer dan half": {func(d *interventies.Definitie) {
			zoek(d, "fit-op-het-werk").Besluit = interventies.Voorgesteld
			zoek(d, "financieel-spreekuur").Besluit = interventies.Voorgesteld
		}, interventies.RegelFocus, "", governance.NietVoldaan, "Van de 8 opgenomen activiteiten zijn er 4 universeel of selectief; dat is niet meer dan de helft."},
		"leeg":               {func(d *interventies.Definitie) { d.Interventies = nil }, interventies.RegelFocus, "", onbekend, "Er zijn geen activiteiten opgenomen."},
		"kernwaarde":         {niets, interventies.RegelKernwaarden, "fit-op-het-werk", governance.Voldaan, ""},
		"vreemde kernwaarde": {niets, interventies.RegelKernwaarden, "opvoedsteun-wijk", governance.NietVoldaan, "Opvoedsteun in de wijk noemt Veerkracht, maar geen hoofddoel waar zij aan werkt heeft die kernwaarde."},
	} {
		t.Run(naam, func(t *testing.T) {
			d := voorbeeld(t)
			geval.stuk(d)
			p, err := d.Resolve(boom(t))
			require.NoError(t, err)
			toets, ok := over(p.Toets(), geval.regel, geval.bij)
			require.True(t, ok, "%+v", p.Toets())
			require.Equal(t, geval.want, toets.Oordeel)
			require.Equal(t, geval.bevinding, toets.Bevinding)
			require.NotEmpty(t, toets.Naam)
			require.NotEmpty(t, toets.Bron)
			require.NotZero(t, toets.Strengheid)
			require.NotEmpty(t, p.Onderwerp(toets))
		})
	}
}

// Of a tree without kernwaarden nothing can be told of them.
func TestToets_zonderKernwaarden(t *testing.T) {
	boomdef := goaltree.Achterhoek2017()
	for i := range boomdef.Hoofddoelen {
		boomdef.Hoofddoelen[i].Kernwaarden = nil
	}
	b, err := boomdef.Resolve()
	require.NoError(t, err)
	p, err := voorbeeld(t).Resolve(b)
	require.NoError(t, err)
	toets, _ := over(p.Toets(), interventies.RegelKernwaarden, "fit-op-het-werk")
	require.Equal(t, governance.NietTeToetsen, toets.Oordeel)
}

func nieuw() interventies.Interventie {
	return interventies.Interventie{
		ID: "wandelgroep", Naam: "Wandelgroep", Niveau: preventie.Universeel, Fase: preventie.GewoonGezondLeven,
		Effecten: []string{"gezond-leven"}, Versterkt: []string{"beweegmaatje-buurt"}, Begin: 2027,
		Resultaat: &interventies.Resultaat{Indicator: "niet-sporters"}, Bewijs: interventies.EersteAanwijzingen,
		Bron: "een voorstel", Besluit: interventies.Voorgesteld,
	}
}

func TestBeoordeel(t *testing.T) {
	for naam, geval := range map[string]struct {
		stuk                        func(*interventies.Interventie)
		want                        interventies.Advies
		ontbreekt, onbekend, liever []string
	}{
		"goed": {func(*interventies.Interventie) {}, interventies.KanOpgenomen, nil, nil, nil},
		"bewijs onbekend": {func(v *interventies.Interventie) { v.Bewijs = 0 }, interventies.NietTeZeggen, nil, []string{
			"Niet bekend is hoe goed bewezen is dat Wandelgroep werkt.",
		}, nil},
		"kernwaarde": {func(v *interventies.Interventie) { v.Kernwaarden = []goaltree.Kernwaarde{goaltree.Veilig} }, interventies.KanOpgenomen, nil, nil, []string{
			"Wandelgroep noemt Veilig, maar geen hoofddoel waar zij aan werkt heeft die kernwaarde.",
		}},
		"alles mis": {func(v *interventies.Interventie) {
			v.Effecten, v.Versterkt, v.Resultaat, v.Bewijs, v.Eind = []string{"veilige-buurten"}, nil, nil, interventies.GeenBewijs, 2027
		}, interventies.MistVoorwaarden, []string{
			"Wandelgroep werkt aan geen van de doelen van het programma.",
			"Wandelgroep staat los: zij versterkt geen andere opgenomen activiteit en wordt door geen versterkt.",
			"Van Wandelgroep is geen resultaat benoemd dat gemeten wordt.",
			"Wandelgroep loopt 1 jaar.",
			"Van Wandelgroep is niet bewezen dat zij werkt, en zij wordt niet geëvalueerd.",
		}, nil, nil},
		"in de plaats van een voorstel": {func(v *interventies.Interventie) { v.ID = "app-tegen-stress" }, interventies.KanOpgenomen, nil, nil, nil},
	} {
		t.Run(naam, func(t *testing.T) {
			p := programma(t)
			vooraf := p.Overzicht()
			v := nieuw()
			geval.stuk(&v)
			b, err := p.Beoordeel(v)
			require.NoError(t, err)
			require.Equal(t, geval.want, b.Advies)
			require.ElementsMatch(t, geval.ontbreekt, b.Ontbreekt)
			require.ElementsMatch(t, geval.onbekend, b.Onbekend)
			require.ElementsMatch(t, geval.liever, b.Liever)
			require.True(t, b.Fictief, "the programme is")
			require.Equal(t, vooraf, p.Overzicht(), "the programme stays as it is")
		})
	}
	p := programma(t)
	v := nieuw()
	v.ID, v.Effecten, v.Naam = "valpreventie-65plus", []string{"x"}, "a\x00"
	_, err := p.Beoordeel(v)
	require.Equal(t, []string{
		"ongeldige-waarde naam: the text holds control character U+0000; only line feed and tab may be in it (found \"a\\x00\")",
		`dubbel id: this intervention is in the programme already (found "valpreventie-65plus")`,
		`onbekende-tak effecten[0]: there is no effect with this id (found "x")`,
	}, meldingen(err))
	v.Effecten = make([]string, 100)
	_, err = p.Beoordeel(v)
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
}

// metGeeindigd is the example with what ended before its year 2026: Fit op het
// werk, Valpreventie and Meedoen.
func metGeeindigd(t testing.TB) *interventies.Definitie {
	t.Helper()
	d := voorbeeld(t)
	for _, id := range []string{"fit-op-het-werk", "valpreventie-65plus", "meedoen-met-beperking"} {
		v := zoek(d, id)
		v.Eind, v.Kosten = 2025, v.Kosten[:2] // without those of 2026
	}
	return d
}

// What ended before the programme's year neither keeps a rule nor breaks one;
// what ends in it, or is yet to begin, counts.
func TestToets_geeindigd(t *testing.T) {
	const drie = " Niet meegeteld zijn 3 opgenomen activiteiten die vóór 2026 zijn geëindigd."
	for naam, geval := range map[string]struct {
		stuk       func(*interventies.Definitie)
		regel, bij string
		want       governance.Oordeel
		bevinding  string
	}{
		// Left are seven: two universeel, three selectief, one geïndiceerd, one zorggerelateerd.
		"focus": {
			func(*interventies.Definitie) {}, interventies.RegelFocus, "", governance.Voldaan,
			"Dit rust op onze lezing: de visie noemt geen getal; meer dan de helft van de opgenomen activiteiten is genoeg." + drie,
		},
		// Without three of the early ones: two selectief of the four that are left.
		"geen focus": {func(d *interventies.Definitie) {
			for _, id := range []string{"gezonde-schoolomgeving", "beweegmaatje-buurt", "opvoedsteun-wijk"} {
				zoek(d, id).Besluit = interventies.Voorgesteld
			}
		}, interventies.RegelFocus, "", governance.NietVoldaan, "Van de 4 opgenomen activiteiten zijn er 2 universeel of selectief; dat is niet meer dan de helft." + drie},
		"alles geëindigd": {func(d *interventies.Definitie) {
			for i := range d.Interventies {
				v := &d.Interventies[i]
				v.Begin, v.Eind, v.Kosten, v.Bereik = 2020, 2025, nil, nil
			}
		}, interventies.RegelFocus, "", governance.NietTeToetsen, "Er zijn geen activiteiten opgenomen die in 2026 nog lopen. Niet meegeteld zijn 10 opgenomen activiteiten die vóór 2026 zijn geëindigd."},
		"doel": {
			func(*interventies.Definitie) {}, interventies.RegelDoelen, "mensen-vallen-niet-uit", governance.NietVoldaan,
			"Geen opgenomen activiteit werkt aan dit doel: Mensen vallen niet uit door ziekte of beperking. Vóór 2026 geëindigd en niet meegeteld: Fit op het werk.",
		},
		"leefgebied": {func(d *interventies.Definitie) {
			for i := range d.Interventies {
				if v := &d.Interventies[i]; v.ID != "fit-op-het-werk" {
					v.Leefgebieden = []interventies.Leefgebied{interventies.School, interventies.VrijeTijd}
				}
			}
		}, interventies.RegelLeefgebieden, "", governance.NietVoldaan, "Geen opgenomen activiteit bereikt inwoners in het leefgebied werk." + drie},
		"verbinding": {func(d *interventies.Definitie) {
			for i := range d.Interventies {
				if v := &d.Interventies[i]; v.Eind != 2025 {
					v.Leefgebieden = []interventies.Leefgebied{interventies.School}
				}
			}
		}, interventies.RegelVerbinding, "", governance.NietVoldaan, "Geen opgenomen activiteit noemt meer dan één leefgebied." + drie},
		"samenhang": {
			func(*interventies.Definitie) {}, interventies.RegelSamenhang, "kort-herstel-thuis", governance.NietVoldaan,
			"Kort herstel thuis staat los: zij versterkt geen andere opgenomen activiteit en wordt door geen versterkt. Vóór 2026 geëindigd en niet meegeteld: Meedoen met een beperking.",
		},
		"niets nieuws meer": {func(d *interventies.Definitie) {
			d.Vastgesteld = 2024
			zoek(d, "financieel-spreekuur").Eind = 2025
			zoek(d, "lichte-steun-somberheid").Besluit = interventies.Voorgesteld
		}, interventies.RegelAansluiting, "", governance.Voldaan, "Na de vaststelling zijn geen activiteiten begonnen. Niet meegeteld zijn 4 opgenomen activiteiten die vóór 2026 zijn geëindigd."},
		"eindigt in het jaar": {func(d *interventies.Definitie) {
			zoek(d, "fit-op-het-werk").Eind = 2026
		}, interventies.RegelDoelen, "mensen-vallen-niet-uit", governance.Voldaan, ""},
		"begint later": {func(d *interventies.Definitie) {
			v := zoek(d, "fit-op-het-werk")
			v.Begin, v.Eind, v.Kosten, v.Bereik = 2027, 0, nil, nil
		}, interventies.RegelDoelen, "mensen-vallen-niet-uit", governance.Voldaan, ""},
	} {
		t.Run(naam, func(t *testing.T) {
			d := metGeeindigd(t)
			geval.stuk(d)
			p, err := d.Resolve(boom(t))
			require.NoError(t, err)
			toets, ok := over(p.Toets(), geval.regel, geval.bij)
			require.True(t, ok, "%+v", p.Toets())
			require.Equal(t, geval.want, toets.Oordeel)
			require.Equal(t, geval.bevinding, toets.Bevinding)
		})
	}
	p, err := metGeeindigd(t).Resolve(boom(t))
	require.NoError(t, err)
	var ids []string
	for _, v := range p.Geeindigd() {
		ids = append(ids, v.ID)
	}
	require.Equal(t, []string{"fit-op-het-werk", "valpreventie-65plus", "meedoen-met-beperking"}, ids)
	for _, toets := range p.Toets() {
		if toets.Regel != interventies.RegelKeuzes {
			require.NotContains(t, ids, toets.Bij, toets.Regel)
		}
	}
	var b bytes.Buffer
	require.NoError(t, p.WriteText(&b))
	require.Contains(t, b.String(), "De regels van het programma\n  Niet meegeteld zijn 3 opgenomen activiteiten die vóór 2026 zijn geëindigd.\n")
}

// Of what is over nothing is left to take up, however well it kept the rules.
func TestBeoordeel_geeindigd(t *testing.T) {
	v := nieuw()
	v.Begin, v.Eind = 2023, 2025
	b, err := programma(t).Beoordeel(v)
	require.NoError(t, err)
	require.Equal(t, interventies.MistVoorwaarden, b.Advies)
	require.Equal(t, []string{"Wandelgroep is in 2025 geëindigd, vóór het programmajaar 2026: er is niets meer op te nemen."}, b.Ontbreekt)
	require.NotNil(t, b.Toetsen)
	require.Empty(t, b.Toetsen)
	v.Eind = 2026
	b, err = programma(t).Beoordeel(v)
	require.NoError(t, err)
	require.Equal(t, interventies.KanOpgenomen, b.Advies)
}
