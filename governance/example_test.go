package governance_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

const voorbeeld = `{
  "versie": "1", "id": "voorbeeld", "naam": "Samenwerking van twee gemeenten (fictief)",
  "rollen": [
    {"id": "wethouder", "naam": "Wethouder"},
    {"id": "beleidsadviseur", "naam": "Beleidsadviseur"}
  ],
  "organen": [
    {"id": "raad", "naam": "Gemeenteraad", "soort": "bestuursorgaan", "schaal": "lokaal"},
    {"id": "overleg", "naam": "Wethoudersoverleg", "soort": "bestuurlijk-overleg", "schaal": "subregionaal",
     "leden": [{"rollen": ["wethouder"], "minimaal": 2}], "vergadert": {"keren": 1, "per": 3, "eenheid": "maand"}},
    {"id": "werkgroep", "naam": "Werkgroep", "soort": "werkgroep", "schaal": "subregionaal",
     "leden": [{"rollen": ["beleidsadviseur"], "minimaal": 2, "voorkeur": 4}]}
  ],
  "lijnen": [
    {"van": "raad", "naar": "overleg", "soort": "stuurt"},
    {"van": "overleg", "naar": "werkgroep", "soort": "stuurt"},
    {"van": "werkgroep", "naar": "overleg", "soort": "bereidt-voor"}
  ]
}`

func Example() {
	definitie, err := governance.ReadJSON(strings.NewReader(voorbeeld), "voorbeeld.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	structuur, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	tussen, err := structuur.Tussen("werkgroep", "raad")
	fmt.Println("tussen werkgroep en raad:", tussen, err)
	if err := structuur.WriteText(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// tussen werkgroep en raad: [overleg] <nil>
	// Samenwerking van twee gemeenten (fictief)
	//
	// Organen (3)
	// - Gemeenteraad: bestuursorgaan, lokaal
	//     Stuurt: Wethoudersoverleg
	// - Wethoudersoverleg: bestuurlijk overleg, subregionaal
	//     Leden: Wethouder (minstens 2)
	//     Vergadert: minstens 1 keer per 3 maanden
	//     Stuurt: Werkgroep
	// - Werkgroep: werkgroep, subregionaal
	//     Leden: Beleidsadviseur (minstens 2, bij voorkeur 4)
	//     Bereidt voor: Wethoudersoverleg
	//
	// Rollen (2)
	// - Wethouder
	//     Zit in: Wethoudersoverleg
	// - Beleidsadviseur
	//     Zit in: Werkgroep
}

// Every mistake comes at once, with the place it stood.
func ExampleDefinitie_Resolve() {
	kapot := strings.Replace(voorbeeld, `"voorkeur": 4`, `"voorkeur": 4, "maximaal": 1`, 1)
	kapot = strings.Replace(kapot, `"per": 3`, `"per": 0`, 1)
	kapot = strings.Replace(kapot, `"naar": "werkgroep"`, `"naar": "werkgoep"`, 1)
	definitie, err := governance.ReadJSON(strings.NewReader(kapot), "voorbeeld.json")
	if err == nil {
		_, err = definitie.Resolve()
	}
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f)
	}
	// Output:
	// voorbeeld.json:10:92: organen[1].vergadert.per: this must be above zero (found "0")
	// voorbeeld.json:12:60: organen[2].leden[0].minimaal: the minimum is above the maximum of 1 (found "2")
	// voorbeeld.json:16:32: lijnen[1].naar: there is no body with this id; did you mean "werkgroep"? (found "werkgoep")
}

// Who stands between the team CLM and the gemeenteraad in the Achterhoek:
// the regional vision of 2017, bijlage 6, with its lines as we read them.
func ExampleStructuur_Tussen() {
	structuur, err := governance.Achterhoek2017().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	tussen, err := structuur.Tussen("team-clm", "gemeenteraad")
	fmt.Println(tussen, err)
	_, err = structuur.Tussen("dna", "gemeenteraad")
	fmt.Println(err)
	// Output:
	// [mosd poho college] <nil>
	// no chain of lines of steering ties these two bodies together (found "dna, gemeenteraad")
}

// The managers prepare what the wethouders decide ("voorbereidend op het
// portefeuillehoudersoverleg", plate of the Brede Monitoring Achterhoek).
func ExampleStructuur_Voorbereiders() {
	structuur, err := governance.BredeMonitoring().Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range structuur.Voorbereiders("poho") {
		o, _ := structuur.Orgaan(s.Orgaan)
		fmt.Println(s.Stappen, o.Titel())
	}
	// Output:
	// 1 Management Overleg Sociaal Domein (MOSD)
}

// The plate tells where the team CLM sits: in the accountteams, the regieteam and
// the stuurgroep. The vision tells how it is made up: four contractmanagers, a
// contractbeheerder, a kennismanager and a toezicht- en kwaliteitsmanager (2017,
// bijlage 7, function 3).
func ExampleMerge() {
	definitie, err := governance.Merge(governance.BredeMonitoring(), governance.Achterhoek2017())
	if err != nil {
		fmt.Println(err)
		return
	}
	structuur, err := definitie.Resolve()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Join(structuur.Samenstelling("team-clm"), "; "))
	fmt.Println(structuur.ZitIn("team-clm"))
	// Output:
	// Contractmanager (4); Contractbeheerder (1); Kennismanager (1); Toezicht- en kwaliteitsmanager (1)
	// [accountteam-ambulante-jeugdhulp accountteam-jeugdhulp-met-verblijf accountteam-wmo regieteam-rssda stuurgroep-ontwikkelagenda]
}
