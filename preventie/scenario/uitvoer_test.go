package scenario_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
	"github.com/bredemonitoring/sociaaldomein/preventie/scenario"
)

func overzicht(t *testing.T, d *scenario.Definitie) *scenario.Overzicht {
	t.Helper()
	o, err := los(t, d).Overzicht(t.Context())
	require.NoError(t, err)
	return o
}

func TestOpsommingen(t *testing.T) {
	t.Run("Eenheid", func(t *testing.T) {
		opsommingtest.Keur(t, scenario.Eenheden, scenario.ParseEenheid, "euro", "deel", "per-jaar", "jaren", "index", "jaartal")
	})
	t.Run("Maat", func(t *testing.T) {
		opsommingtest.Keur(t, scenario.Maten, scenario.ParseMaat, "ncw", "cumulatief")
	})
	t.Run("Terugverdienen", func(t *testing.T) {
		opsommingtest.Keur(t, scenario.TerugverdienenWaarden, scenario.ParseTerugverdienen, "jaar", "niet-binnen-horizon", "niets-te-overbruggen")
	})
}

// The example as it is written, in each form.
func TestUitvoerVoorbeeld(t *testing.T) {
	f, err := os.Open("../../examples/preventie/voorbeeld/scenario.json")
	require.NoError(t, err)
	defer f.Close()
	d, err := scenario.ReadJSON(f, "scenario.json")
	require.NoError(t, err)
	o := overzicht(t, d)
	for bestand, schrijf := range map[string]func(io.Writer) error{"voorbeeld.txt": o.WriteText, "voorbeeld.csv": o.WriteCSV, "voorbeeld.json": o.WriteJSON} {
		var b bytes.Buffer
		require.NoError(t, schrijf(&b))
		schematest.Vergelijk(t, "testdata/"+bestand, bytes.ReplaceAll(b.Bytes(), []byte("\r\n"), []byte("\n")), *update)
	}
}

// The rows of the table add up to those of all levels together, and hold what
// TestHandberekening reckons by hand.
func TestWriteCSV(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, overzicht(t, handvol()).WriteCSV(&b))
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff")))
	r.Comma = ';'
	rijen, err := r.ReadAll()
	require.NoError(t, err)
	require.Len(t, rijen, 1+3*3)
	require.Equal(t, []string{"handvol", "2026", "selectief", "100000,00", "160000,00", "60000,00", "", "", "", "", "", "", "ja"}, rijen[1])
	require.Equal(t, []string{"handvol", "2027", "samen", "1144561,60", "1092333,52", "0,00", "52228,08", "-7771,92", "0,00"}, rijen[6][:9])
}

// The answer, for each way it can turn out.
func TestAntwoord(t *testing.T) {
	for naam, geval := range map[string]struct {
		stuk func(*scenario.Definitie)
		want string
	}{
		"een jaar meer": {func(*scenario.Definitie) {}, "Alleen in 2026 is meer geld nodig dan zonder de maatregelen: €\u00a060.000. Vanaf 2028 is dat terugverdiend; tot en met 2028 wordt er per saldo €\u00a072.296 bespaard. De netto contante waarde in 2025, verdisconteerd met 2% per jaar, is €\u00a066.826. Hoe zeker dat is, valt niet te zeggen: geen enkele aanname heeft een bandbreedte."},
		"nooit":         {func(d *scenario.Definitie) { d.Horizon, d.Disconto = 2, nil }, "Alleen in 2026 is meer geld nodig dan zonder de maatregelen: €\u00a060.000. Binnen de horizon, tot en met 2027, wordt het niet terugverdiend; dan komt men €\u00a07.772 tekort. Hoe zeker dat is, valt niet te zeggen: geen enkele aanname heeft een bandbreedte."},
		"niets":         {func(d *scenario.Definitie) { d.Maatregelen = nil }, "Er zijn geen maatregelen. Er verandert niets, en er is niets te overbruggen."},
		"gratis":        {func(d *scenario.Definitie) { d.Maatregelen[0].Kosten[0].Midden, d.Disconto = "0", nil }, "In geen enkel jaar tot en met 2028 is er meer geld nodig dan zonder de maatregelen. Er wordt niets voorgeschoten, want er wordt niets extra uitgegeven; tot en met 2028 wordt er per saldo €\u00a0132.296 bespaard. Hoe zeker dat is, valt niet te zeggen: geen enkele aanname heeft een bandbreedte."},
		"eerst bespaard": {func(d *scenario.Definitie) { // 51,102.00 is saved in 2026, and spent for a small part in 2028
			d.Disconto = nil
			d.Maatregelen[0].Effecten[0].Vertraging = jaren(0)
			d.Maatregelen[0].Tot = 2028
			d.Maatregelen[0].Kosten = []scenario.Kosten{{Midden: "0"}, {Jaar: 2028, Midden: "150000"}}
		}, "Alleen in 2028 is meer geld nodig dan zonder de maatregelen: €\u00a043.242, dat dan al is bespaard. Er wordt niets voorgeschoten, want op elk moment is al ten minste zoveel bespaard als er extra is uitgegeven; tot en met 2028 wordt er per saldo €\u00a0112.316 bespaard. Hoe zeker dat is, valt niet te zeggen: geen enkele aanname heeft een bandbreedte."},
	} {
		t.Run(naam, func(t *testing.T) {
			d := handvol()
			geval.stuk(d)
			require.Equal(t, geval.want, strings.Join(overzicht(t, d).Antwoord(), " "))
		})
	}
	require.Contains(t, overzicht(t, onzeker()).Antwoord()[2], "van de 200 trekkingen terugverdiend (verdisconteerd in ")
	d := onzeker()
	d.Disconto = nil
	d.Maatregelen[0].Kosten = []scenario.Kosten{{Midden: "0"}}
	d.Maatregelen[0].Effecten[0].Reductie = vast("0.2")
	require.Contains(t, overzicht(t, d).Antwoord()[2], "Binnen de bandbreedte van de aannames is er in 100% van de 200 trekkingen aan het eind van de horizon niet meer uitgegeven dan bespaard. In 90%")
}

// Almost all is not all, and hardly any is not none.
func TestKansTekst(t *testing.T) {
	for gelukt, want := range map[int]string{0: "0%", 1: "minder dan 1%", 999: "meer dan 99%", 1000: "100%", 500: "50%"} {
		require.Equal(t, want, scenario.Terugband{Gelukt: gelukt}.KansTekst(1000))
	}
}

// Each assumption says what it is, and where it comes from.
func TestAannames(t *testing.T) {
	var regels []string
	for _, a := range los(t, onzeker()).Aannames() {
		regels = append(regels, a.Regel())
	}
	require.Equal(t, []string{
		"Uitgaven selectief in 2025: €\u00a0100.000 (Verzonnen begroting)",
		"Groei selectief, los van de bevolking: 0% per jaar (aanname, niet ingevuld)",
		"Jaren in zorg, selectief: 1 jaar (aanname, niet ingevuld)",
		"Uitgaven zorggerelateerd in 2025: €\u00a01.000.000 (Verzonnen begroting)",
		"Groei zorggerelateerd, los van de bevolking: 2% per jaar (aanname)",
		"Jaren in zorg, zorggerelateerd: 2 jaar (aanname)",
		"In de wijk: kosten: €\u00a060.000, van €\u00a050.000 tot €\u00a080.000 (aanname)",
		"In de wijk: bereik bij zorggerelateerd: 50%, van 30% tot 60% (aanname)",
		"In de wijk: minder instroom bij zorggerelateerd: 20%, van −5% tot 35% (aanname)",
		"In de wijk: vertraging bij zorggerelateerd: 2 jaar, van 1 jaar tot 4 jaar (aanname)",
		"In de wijk: uitdoving bij zorggerelateerd: 1 jaar (aanname)",
		"Discontovoet: 2% per jaar (Verzonnen)",
		"Deel selectief dat met de bevolking meebeweegt: 0% (aanname, niet ingevuld)",
		"Deel zorggerelateerd voor jeugdigen: 50% (aanname)",
		"Deel zorggerelateerd voor volwassenen: 0% (aanname)",
		"Deel zorggerelateerd voor ouderen: 30% (aanname)",
		"Deel zorggerelateerd dat niet met de bevolking meebeweegt: 20% (aanname, niet ingevuld)",
		"Bevolking, jeugdigen in 2025: index 100 (aanname)",
		"Bevolking, jeugdigen in 2030: index 90 (aanname)",
		"Verandering van de bevolking, jeugdigen na 2030: 0% per jaar (aanname, niet ingevuld)",
		"Verandering van de bevolking, volwassenen: 0% per jaar (aanname, niet ingevuld)",
		"Bevolking, ouderen in 2025: index 100 (aanname)",
		"Bevolking, ouderen in 2030: index 120 (aanname)",
		"Verandering van de bevolking, ouderen na 2030: 0% per jaar (aanname, niet ingevuld)",
		"In de wijk: eerste jaar: 2026 (aanname)",
		"In de wijk: laatste jaar dat meetelt: 2035 (aanname, niet ingevuld)",
	}, regels)
}

// What goes without saying is said: nothing is known of the population, or of it
// before 2030 alone.
func TestAannames_vanzelf(t *testing.T) {
	heeft := func(d *scenario.Definitie, regel string) {
		t.Helper()
		var regels []string
		for _, a := range los(t, d).Aannames() {
			regels = append(regels, a.Regel())
		}
		require.Contains(t, regels, regel)
	}
	heeft(laterBegonnen(), "Verandering van de bevolking: 0% per jaar (aanname, niet ingevuld)")
	d := handvol()
	d.Demografie.Groepen.Jeugd = []scenario.Indexpunt{{Jaar: 2030, Index: g("90")}}
	heeft(d, "Verandering van de bevolking, jeugdigen tot 2030: 0% per jaar (aanname, niet ingevuld)")
	heeft(d, "In de wijk: laatste jaar: 2026 (aanname)")
	d.Demografie.Groepen.Jeugd = []scenario.Indexpunt{{Jaar: 2017, Index: g("90")}}
	heeft(d, "Verandering van de bevolking, jeugdigen na 2025: 0% per jaar (aanname, niet ingevuld)")
}

// Costs that no year is reckoned with are shown as such, and move nothing: an
// amount of 2031, after the horizon, and one for every other year where each of
// the two has its own.
func TestAannames_ongebruikt(t *testing.T) {
	d := handvol()
	d.Maatregelen[0].Tot = 2031
	d.Maatregelen[0].Van = 2027
	d.Maatregelen[0].Kosten = []scenario.Kosten{
		{Jaar: 2027, Midden: "100"}, {Jaar: 2028, Midden: "200", Bron: "Verzonnen offerte"},
		{Jaar: 2031, Laag: "1", Midden: "2", Hoog: "3", Bron: "Verzonnen offerte"}, {Laag: "4", Midden: "5", Hoog: "6"},
	}
	s := los(t, d)
	var los []string
	for _, a := range s.Aannames() {
		if a.Ongebruikt {
			los = append(los, a.Regel())
		}
	}
	require.Equal(t, []string{
		"In de wijk: kosten in 2031: €\u00a02, van €\u00a01 tot €\u00a03 (Verzonnen offerte; telt niet mee: geen jaar waarover wordt gerekend)",
		"In de wijk: kosten: €\u00a05, van €\u00a04 tot €\u00a06 (aanname; telt niet mee: geen jaar waarover wordt gerekend)",
	}, los)
	require.Empty(t, gevoeligheid(t, d).Invloeden[1:], "the population alone moves the outcome")
	require.Zero(t, overzicht(t, d).Bandbreedte.Onzeker)
	require.Equal(t, "300.00", s.Reken().Jaren[1].Extra.Decimal().Add(s.Reken().Jaren[2].Extra.Decimal()).StringFixed(2))
}

// No source is no source, however it is written.
func TestAannames_bron(t *testing.T) {
	for _, leeg := range []string{"", " ", "\t\n", "\u00a0", "\u200b", "\ufeff \u00ad", "\u3164", "\u2800", "aanname", "Aanname", " AANNAME. ", "(aanname)", "aan\u200bname", "eigen  aanname", "-", "?", "n.v.t.", "onbekend"} {
		d := handvol()
		d.Disconto.Bron = leeg
		s, err := d.Resolve()
		if err != nil { // what nobody can see may be refused at once
			require.Contains(t, meldingen(err)[0], "disconto.bron", "%q", leeg)
			continue
		}
		a := s.Aannames()[11]
		require.Equal(t, "Discontovoet: 2% per jaar (aanname)", a.Regel(), "%q", leeg)
		require.True(t, a.Zonder)
	}
	for _, bron := range []string{"Verzonnen", "CBS", "2024", "Aanname van de werkgroep, 2025", "統計"} {
		d := handvol()
		d.Disconto.Bron = bron
		a := los(t, d).Aannames()[11]
		require.Equal(t, bron, a.Bron)
		require.False(t, a.Zonder)
	}
}

// How much varies in the draws, and what of effects and costs does not, counted
// by hand: 26 assumptions in onzeker, as TestAannames lists them, of which costs,
// reach, reduction and delay have a range.
func TestAntwoord_vast(t *testing.T) {
	for naam, geval := range map[string]struct {
		stuk func(*scenario.Effect, *scenario.Kosten)
		want string
	}{
		"alles":        {func(*scenario.Effect, *scenario.Kosten) {}, "In de trekkingen verschillen 4 van de 26 aannames; de andere staan vast."},
		"vast effect":  {func(e *scenario.Effect, _ *scenario.Kosten) { e.Reductie = vast("0.2") }, "In de trekkingen verschillen 3 van de 26 aannames; de andere staan vast, ook 1 van de 2 getallen voor bereik en effect. De werkelijke onzekerheid kan dus groter zijn."},
		"vaste kosten": {func(_ *scenario.Effect, k *scenario.Kosten) { k.Laag, k.Hoog = "", "" }, "In de trekkingen verschillen 3 van de 26 aannames; de andere staan vast, ook het enige kostenbedrag. De werkelijke onzekerheid kan dus groter zijn."},
		"alleen vertraging": {func(e *scenario.Effect, k *scenario.Kosten) {
			e.Reductie, e.Bereik, k.Laag, k.Hoog = vast("0.2"), vast("0.5"), "", ""
		}, "In de trekkingen verschilt maar één van de 26 aannames; de andere staan vast, ook alle 2 getallen voor bereik en effect en het enige kostenbedrag. De werkelijke onzekerheid kan dus groter zijn."},
	} {
		t.Run(naam, func(t *testing.T) {
			d := onzeker()
			geval.stuk(&d.Maatregelen[0].Effecten[0], &d.Maatregelen[0].Kosten[0])
			require.Contains(t, overzicht(t, d).Antwoord()[2], geval.want)
		})
	}
}

// What is not there is not written, and a writer that breaks is told of.
func TestUitvoerFouten(t *testing.T) {
	half := *overzicht(t, onzeker())
	half.Bandbreedte.Jaren = half.Bandbreedte.Jaren[1:]
	scheef := *overzicht(t, onzeker())
	scheef.Niveaus = append(scheef.Niveaus, scheef.Niveaus...)
	for _, geen := range []*scenario.Overzicht{nil, {}, {Maatregelen: make([]scenario.Samenvatting, 1)}, &half, &scheef} {
		for _, schrijf := range []func(io.Writer) error{geen.WriteText, geen.WriteCSV, geen.WriteJSON} {
			var b bytes.Buffer
			require.ErrorContains(t, schrijf(&b), "not one that Scenario.Overzicht gave")
			require.Zero(t, b.Len())
		}
		require.Empty(t, geen.Antwoord())
	}
	require.Zero(t, (*scenario.Overzicht)(nil).Laatste())
	require.NotPanics(t, func() { scenario.Terugband{}.KansTekst(0) })
	o := overzicht(t, handvol())
	stuk := errors.New("schijf vol")
	for _, schrijf := range []func(io.Writer) error{o.WriteText, o.WriteCSV, o.WriteJSON} {
		require.ErrorIs(t, schrijf(stukkeSchrijver{stuk}), stuk)
	}
	_, err := scenario.ReadJSON(iotest.ErrReader(stuk), "x.json")
	require.ErrorIs(t, err, stuk)
}

type stukkeSchrijver struct{ err error }

func (s stukkeSchrijver) Write([]byte) (int, error) { return 0, s.err }
