package programma_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/governance/programma"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

func TestOpsommingen(t *testing.T) {
	opsommingtest.Keur(t, programma.Verschuivingen, programma.ParseVerschuiving,
		"helpen-zorgen-dat", "van-hoe-naar-wat", "curatief-naar-preventief", "categoraal-naar-integraal")
	opsommingtest.Keur(t, programma.Coordinatielijnen, programma.ParseCoordinatielijn, "0de", "1ste", "2de")
	opsommingtest.Keur(t, programma.Randvoorwaarden, programma.ParseRandvoorwaarde,
		"projectorganisatie", "uitvoering-en-fasering", "menskracht-en-middelen", "financiering", "evaluatie")
	opsommingtest.Keur(t, programma.Aandachtspunten, programma.ParseAandachtspunt,
		"administratie-beperken", "aansluiten-op-initiatieven", "toegang-versterken")
	opsommingtest.Keur(t, programma.Relatiesoorten, programma.ParseRelatiesoort, "afhankelijk-van-resultaat", "relatie")
	opsommingtest.Keur(t, programma.Fasen, programma.ParseFase, "plan", "do", "check", "act")
	opsommingtest.Keur(t, programma.EenhedenPer, programma.ParsePer, "week", "maand")
	opsommingtest.Keur(t, programma.Taken, programma.ParseTaak, "bestuurlijk-opdracht-geven", "ambtelijk-opdracht-geven",
		"programma-leiden", "project-leiden", "deelproject-leiden", "meewerken", "meedenken", "ontvangen")
	opsommingtest.Keur(t, programma.Toestanden, programma.ParseToestand, "volgt", "in-tijdvak", "verstreken", "gereed")
	opsommingtest.Keur(t, programma.Cellen, programma.ParseCel, "draagt-bij-aan", "beoogd-effect", "resultaat", "kwaliteitseisen",
		"afbakening", "activiteiten", "relaties", "opdrachtgevers", "belanghebbenden", "voorwaarden", "knelpunten", "kosten",
		"risicos", "team", "planning", "inzet")
}
