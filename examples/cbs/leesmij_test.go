package main

import (
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/voorbeeldtest"
)

// What the README's commands read, all with fictional figures.
const (
	leesmijRijen       = `{"odata.metadata":"https://opendata.cbs.nl/ODataFeed/odata/84799NED/$metadata#Cbs.OData.WebAPI.TypedDataSet","value":[{"ID":0,"WijkenEnBuurten":"GM0197    ","Gemeentenaam_1":"Aalten","SoortRegio_2":"Gemeente  ","Codering_3":"GM0197    ","AantalInwoners_5":100,"HuishoudensTotaal_28":50,"Eenpersoonshuishoudens_29":20,"PersonenPerSoortUitkeringBijstand_80":3,"PersonenPerSoortUitkeringAO_81":4,"PersonenPerSoortUitkeringWW_82":2,"PersonenPerSoortUitkeringAOW_83":20,"AfstandTotGroteSupermarkt_107":0.9,"AfstandTotKinderdagverblijf_108":0.8},{"ID":1,"WijkenEnBuurten":"WK019700  ","Gemeentenaam_1":"Aalten","SoortRegio_2":"Wijk      ","Codering_3":"WK019700  ","AantalInwoners_5":100,"HuishoudensTotaal_28":50,"Eenpersoonshuishoudens_29":20,"PersonenPerSoortUitkeringBijstand_80":3,"PersonenPerSoortUitkeringAO_81":4,"PersonenPerSoortUitkeringWW_82":2,"PersonenPerSoortUitkeringAOW_83":20,"AfstandTotGroteSupermarkt_107":0.9,"AfstandTotKinderdagverblijf_108":0.8}]}`
	leesmijTabel       = `{"value":[{"ID":1,"Identifier":"84799NED","Title":"Kerncijfers wijken en buurten (fictief)","Period":"2020"}]}`
	leesmijKolommen    = `{"value":[{"ID":0,"Type":"GeoDimension","Key":"WijkenEnBuurten","Title":"Wijken en buurten"},{"ID":1,"Type":"Topic","Key":"Gemeentenaam_1","Title":"Gemeentenaam_1","Datatype":"String"},{"ID":2,"Type":"Topic","Key":"SoortRegio_2","Title":"SoortRegio_2","Datatype":"String"},{"ID":3,"Type":"Topic","Key":"Codering_3","Title":"Codering_3","Datatype":"String"},{"ID":4,"Type":"Topic","Key":"AantalInwoners_5","Title":"AantalInwoners","Decimals":0,"Datatype":"Long"},{"ID":5,"Type":"Topic","Key":"HuishoudensTotaal_28","Title":"HuishoudensTotaal","Decimals":0,"Datatype":"Long"},{"ID":6,"Type":"Topic","Key":"Eenpersoonshuishoudens_29","Title":"Eenpersoonshuishoudens","Decimals":0,"Datatype":"Long"},{"ID":7,"Type":"Topic","Key":"PersonenPerSoortUitkeringBijstand_80","Title":"PersonenPerSoortUitkeringBijstand","Decimals":0,"Datatype":"Long"},{"ID":8,"Type":"Topic","Key":"PersonenPerSoortUitkeringAO_81","Title":"PersonenPerSoortUitkeringAO","Decimals":0,"Datatype":"Long"},{"ID":9,"Type":"Topic","Key":"PersonenPerSoortUitkeringWW_82","Title":"PersonenPerSoortUitkeringWW","Decimals":0,"Datatype":"Long"},{"ID":10,"Type":"Topic","Key":"PersonenPerSoortUitkeringAOW_83","Title":"PersonenPerSoortUitkeringAOW","Decimals":0,"Datatype":"Long"},{"ID":11,"Type":"Topic","Key":"AfstandTotGroteSupermarkt_107","Title":"AfstandTotGroteSupermarkt","Decimals":0,"Datatype":"Long"},{"ID":12,"Type":"Topic","Key":"AfstandTotKinderdagverblijf_108","Title":"AfstandTotKinderdagverblijf","Decimals":0,"Datatype":"Long"}]}`
	leesmijBoom        = `{"versie":"1","boom":{"id":"mijn","naam":"Mijn boom (fictief)","versie":"1","nulmeting":2024},"hoofddoelen":[{"id":"opgroeien","naam":"Opgroeien","effecten":[{"id":"hulp","gewicht":1}]}],"effecten":[{"id":"hulp","naam":"Minder hulp","indicatoren":[{"id":"jongeren-met-jeugdhulp","gewicht":1}]}],"indicatoren":[{"id":"jongeren-met-jeugdhulp","naam":"Jongeren met jeugdhulp","eenheid":"%","maat":"aandeel","per":100,"richting":"lager","streefwaarde":10,"streefjaar":2030}]}`
	leesmijMapTabel    = `[{"ID":1,"Identifier":"99001NED","Title":"Fictieve tabel","Period":"2020"}]`
	leesmijMapKolommen = `[{"ID":0,"Type":"GeoDimension","Key":"RegioS","Title":"Regio's"},{"ID":1,"Type":"TimeDimension","Key":"Perioden","Title":"Perioden"},{"ID":2,"Type":"Topic","Key":"Personen_1","Title":"Personen","Unit":"aantal","Decimals":0,"Datatype":"Long"}]`
	leesmijMapCijfers  = "RegioS;Perioden;Personen_1\nGM9901;2020JJ00;10\n"
)

// Every command of the README runs as it stands there, one after another; what
// asks the service of CBS asks a small one of the test's own.
func TestLeesMij(t *testing.T) {
	leesmij, err := os.ReadFile("README.md")
	require.NoError(t, err)
	monitor := filepath.Join(t.TempDir(), "monitor.exe")
	uit, err := exec.CommandContext(t.Context(), "go", "build", "-o", monitor, "../monitor").CombinedOutput()
	require.NoError(t, err, "%s", uit)

	adres, _ := dienstMet(t, "99001NED", "85099NED", "GM9901", "GM0197", "GM9902", "GM0294")
	metDienst := func(ctx context.Context, args []string, uit, fout io.Writer) int {
		if slices.Contains(args, "-zoek") || slices.Contains(args, "-tabel") && !slices.Contains(args, "-bestand") {
			args = append(slices.Clone(args), "-dienst", adres)
		}
		return voerUit(ctx, args, uit, fout)
	}
	voorbeeldtest.Programma(metDienst).LeesMij(t, "./examples/cbs", 8, map[string][]byte{
		"TypedDataSet.json": []byte(leesmijRijen), "TableInfos.json": []byte(leesmijTabel), "DataProperties.json": []byte(leesmijKolommen),
		"mijn-boom.json": []byte(leesmijBoom), "map-van-het-dataportaal/TableInfos.json": []byte(leesmijMapTabel),
		"map-van-het-dataportaal/DataProperties.json": []byte(leesmijMapKolommen), "map-van-het-dataportaal/cijfers.csv": []byte(leesmijMapCijfers),
	})

	// The last is of the other program, on what this one wrote.
	opdrachten := voorbeeldtest.Opdrachten(string(leesmij), "./examples/monitor")
	require.Len(t, opdrachten, 1)
	uit, err = exec.CommandContext(t.Context(), monitor, opdrachten[0]...).CombinedOutput()
	require.NoError(t, err, "%s", uit)
	require.FileExists(t, "cijfers.csv")
}
