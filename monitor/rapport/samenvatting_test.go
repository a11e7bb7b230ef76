package rapport_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/rapport"
)

// kaal is an outcome of effects with these stands and one indicator each.
func kaal(standen ...monitor.Stand) *monitor.Uitkomst {
	u := &monitor.Uitkomst{Regio: plaatsen[0], Periode: rijk().Periode}
	for i, s := range standen {
		id := fmt.Sprintf("e%d", i+1)
		u.Effecten = append(u.Effecten, monitor.Effectuitkomst{ID: id, Naam: "Effect " + id, Stand: s, Indicatoren: []goaltree.Tak{{ID: "i-" + id, Gewicht: 1}}})
		ind := monitor.Indicatoruitkomst{ID: "i-" + id, Naam: "Indicator " + id, Richting: goaltree.HogerIsBeter, Score: s.Score, Waarde: s.Score}
		u.Indicatoren = append(u.Indicatoren, ind)
	}
	return u
}

func TestSamenvatting(t *testing.T) {
	t.Parallel()
	onvoldoende := geenScore(monitor.RedenOnvoldoendeGegevens, 0)
	context := geenScore(monitor.RedenAlleenContext, 0)
	for _, geval := range []struct {
		naam string
		u    *monitor.Uitkomst
		wil  []string
	}{
		{"niets", &monitor.Uitkomst{}, nil},
		{"een op koers", kaal(scoor(40, 30, 1)), []string{
			"Het effect ‘Effect e1’ heeft een score: op koers.",
			"Het gunstigst is ‘Effect e1’: score 40 op een schaal van −100 tot 100.",
			"Het effect met een score wijkt niet af van wat nu verwacht mag worden.",
			"Elke indicator heeft een cijfer.",
			"Er zijn geen verschillen berekend met een nulmeting, vorige meting of benchmark.",
		}},
		{"op koers maar onder nul", kaal(scoor(-2, 0, 1), scoor(0, 0, 1)), []string{
			"Alle 2 effecten hebben een score: 2 op koers.",
			"Geen effect is op koers met een score boven 0.",
			"Geen van de effecten met een score blijft duidelijk achter bij wat nu verwacht mag worden.",
			"Elke indicator heeft een cijfer.",
			"Er zijn geen verschillen berekend met een nulmeting, vorige meting of benchmark.",
		}},
		{"een zonder", kaal(onvoldoende), []string{
			"Het effect ‘Effect e1’ heeft geen score.",
			"Daarom is nu niet te zeggen welk effect er gunstig voor staat en welk niet.",
			"Geen enkele indicator heeft een cijfer. Over de effecten is geen uitspraak mogelijk.",
			"Er zijn geen verschillen berekend met een nulmeting, vorige meting of benchmark.",
		}},
		{"alleen context", kaal(context, context), []string{
			"Geen enkel effect is bedoeld om te scoren: alle indicatoren zijn context.",
			"Geen enkele indicator heeft een cijfer.",
			"Er zijn geen verschillen berekend met een nulmeting, vorige meting of benchmark.",
		}},
		{"schaars", kaal(scoor(-60, 0, 1), scoor(-12, 0, 1), onvoldoende, onvoldoende, context), []string{
			"Van de 4 effecten hebben er 2 een score: 1 aandacht en 1 afwijkend. 1 effect is alleen context en telt niet mee.",
			"Geen effect is op koers met een score boven 0.",
			"Het verst achter blijft ‘Effect e1’: score −60 (afwijkend; nu verwacht: 0). Het laagst scoort daarbinnen de indicator ‘Indicator e1’ (score −60).",
			"Van de 5 indicatoren hebben er 3 geen cijfer. Voor 2 effecten is daardoor of door een ontbrekende maatstaf geen uitspraak mogelijk.",
			"Er zijn geen verschillen berekend met een nulmeting, vorige meting of benchmark.",
		}},
		{"rijk", rijk(), []string{
			"Van de 6 effecten hebben er 5 een score: 2 op koers, 2 aandacht en 1 afwijkend.",
			"Het gunstigst is ‘Inwoners voelen zich gezond en veerkrachtig’: score 62 op een schaal van −100 tot 100, 19 punten hoger dan bij de nulmeting (2015).",
			"Het verst achter blijft ‘Inwoners hebben een sociaal netwerk en voelen zich zelden eenzaam’: score −38 (afwijkend; nu verwacht: 45). De score is 38 punten lager dan bij de nulmeting (2015) (of dat meer is dan toeval, is niet bepaald); dat verschil zit vooral in ‘Volwassenen die zich ernstig eenzaam voelen’ (−38).",
			"Van de 9 indicatoren hebben er 2 geen cijfer. Voor 1 effect is daardoor of door een ontbrekende maatstaf geen uitspraak mogelijk.",
			"Van de 20 verschillen tussen cijfers zijn er 4 duidelijk (95% zekerheid; 2 ook bij 99,8%), zijn er 2 niet te onderscheiden van toeval en is dat van 14 niet te zeggen. Bij 2 van de 5 verschillen in score is het bewijs sterk. 1 cijfer is ouder dan 2022 en 1 cijfer is een schatting.",
		}},
	} {
		require.Equal(t, geval.wil, rapport.Samenvatting(geval.u), geval.naam)
	}
	require.Nil(t, rapport.Samenvatting(nil))
	for i := range plaatsen {
		require.LessOrEqual(t, len(rapport.Samenvatting(rijkVan(i))), 5)
	}
}

// TestSamenvattingBewijs: the last line tells what is known of chance, in the
// number that fits.
func TestSamenvattingBewijs(t *testing.T) {
	t.Parallel()
	met := func(soorten ...monitor.Bewijskracht) string {
		u := kaal()
		for i, k := range soorten {
			e := kaal(scoor(10, 0, 1)).Effecten[0]
			e.ID = fmt.Sprintf("e%d", i)
			e.Afwijking.Vorige = &monitor.Afwijking{Waarde: g(3), Bewijskracht: k}
			u.Effecten = append(u.Effecten, e)
		}
		regels := rapport.Samenvatting(u)
		return regels[len(regels)-1]
	}
	require.Equal(t, "Of de verschillen met andere jaren of gebieden meer zijn dan toeval, is niet bepaald.", met(monitor.BewijsOnbekend, monitor.BewijsOnbekend))
	require.Equal(t, "Voor het ene berekende verschil is het bewijs sterk.", met(monitor.BewijsSterk))
	require.Equal(t, "Voor alle berekende verschillen is het bewijs sterk.", met(monitor.BewijsSterk, monitor.BewijsSterk))
	require.Equal(t, "Het bewijs voor de 2 berekende verschillen: 1 keer zwak en 1 keer onbekend.", met(monitor.BewijsOnbekend, monitor.BewijsZwak))
}

func ExampleSamenvatting() {
	fmt.Println(strings.Join(rapport.Samenvatting(leeg()), "\n"))
	// Output:
	// Geen van de 6 effecten heeft een score.
	// Daarom is nu niet te zeggen welk effect er gunstig voor staat en welk niet.
	// Geen enkele indicator heeft een cijfer. Over de effecten is geen uitspraak mogelijk.
	// Er zijn geen verschillen berekend met een nulmeting, vorige meting of benchmark.
}
