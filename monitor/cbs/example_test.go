package cbs_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

func Example() {
	gebieden, err := cbs.Gebieden2022().Met(cbs.Achterhoek())
	if err != nil {
		fmt.Println(err)
		return
	}
	aalten := cbs.MustRegio("GM0197    ") // as StatLine pads it
	achterhoek, err := gebieden.Zoek("Achterhoek")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(achterhoek.Soort().Label(), achterhoek)
	fmt.Println(gebieden.Bevat(achterhoek, aalten))
	provincie, _ := gebieden.Ouder(aalten, cbs.Provincie)
	naam, _ := gebieden.Naam(provincie)
	fmt.Println(provincie, naam)
	// Output:
	// Samenwerkingsverband achterhoek
	// true
	// PV25 Gelderland
}

func ExampleParseRegio() {
	buurt, err := cbs.ParseRegio("BU15090101")
	if err != nil {
		fmt.Println(err)
		return
	}
	gemeente, _ := buurt.Gemeente()
	fmt.Println(buurt.Soort(), "in", gemeente)

	_, err = cbs.ParseRegio("gm1509")
	fmt.Println(errors.Is(err, cbs.ErrRegio), err)
	// Output:
	// buurt in GM1509
	// true invalid region "gm1509": expected upper case without blanks around it, as in GM1509
}

func ExampleParsePeriode() {
	for _, s := range []string{"2019JJ00", "2019", "2025HJ01", "2018SJ00", "2019W153"} {
		p, err := cbs.ParsePeriode(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		eind, _ := p.Eind()
		fmt.Println(p, p.Label(), eind.Format("2-1-2006"))
	}
	// Output:
	// 2019JJ00 2019 31-12-2019
	// 2019JJ00 2019 31-12-2019
	// 2025HJ01 1e halfjaar 2025 30-6-2025
	// 2018SJ00 schooljaar 2018/'19 31-7-2019
	// invalid period "2019W153": W1 takes 01 to 52 in 2019
}

func ExampleGebieden2022() {
	gebieden := cbs.Gebieden2022()
	voorschoten, _ := gebieden.Zoek("Voorschoten")
	for _, soort := range []cbs.Regiosoort{cbs.Jeugdregio, cbs.GGDRegio} {
		r, _ := gebieden.Ouder(voorschoten, soort)
		naam, _ := gebieden.Naam(r)
		fmt.Printf("%s: %s (%s)\n", soort.Label(), naam, r)
	}
	_, err := gebieden.Zoek("Alten")
	fmt.Println(err)
	// Output:
	// Jeugdregio: Haaglanden (JZ24)
	// GGD-regio: GGD Hollands-Midden (GG4506)
	// invalid region "Alten": the edition of 2022 has no such name or code; near it: Aalten (GM0197), Asten (GM0743), Altena (GM1959)
}

// By code or by name, as people write it; what several regions are called is
// not guessed.
func ExampleGebiedsindeling_Zoek() {
	gebieden := cbs.Gebieden2022()
	for _, s := range []string{"gm1509", "den haag", "Utrecht", "Utrecht (PV)", "Achterhoek"} {
		regio, err := gebieden.Zoek(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		naam, _ := gebieden.Naam(regio)
		fmt.Println(regio, regio.Soort(), naam)
	}
	// Output:
	// GM1509 gemeente Oude IJsselstreek
	// GM0518 gemeente 's-Gravenhage
	// GM0344 gemeente Utrecht
	// PV26 provincie Utrecht
	// invalid region "Achterhoek": several regions have this name, give the code: Achterhoek (CR14), Achterhoek (JZ25), Achterhoek (AM09)
}

// A region of one's own lies among those of CBS; the table it was added to
// stays as it was.
func ExampleGebiedsindeling_Met() {
	buren, err := cbs.NewSamenwerkingsverband("aalten-winterswijk", "Aalten en Winterswijk", cbs.MustRegio("GM0197"), cbs.MustRegio("GM0294"))
	if err != nil {
		fmt.Println(err)
		return
	}
	gebieden, err := cbs.Gebieden2022().Met(cbs.Achterhoek(), buren)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, soort := range []cbs.Regiosoort{cbs.SoortSamenwerkingsverband, cbs.Jeugdregio, cbs.Provincie} {
		ouder, _ := gebieden.Ouder(buren.Regio, soort)
		naam, _ := gebieden.Naam(ouder)
		fmt.Printf("%s: %s (%s)\n", soort.Label(), naam, ouder)
	}
	_, err = gebieden.Met(buren)
	fmt.Println(err)
	// Output:
	// Samenwerkingsverband: Achterhoek (achterhoek)
	// Jeugdregio: Achterhoek (JZ25)
	// Provincie: Gelderland (PV25)
	// samenwerkingsverband "aalten-winterswijk": its code is already known
}

func ExampleAchterhoek() {
	gebieden := cbs.Gebieden2022()
	for _, lid := range cbs.Achterhoek().Leden {
		naam, _ := gebieden.Naam(lid)
		fmt.Println(lid, naam)
	}
	// Output:
	// GM0197 Aalten
	// GM1859 Berkelland
	// GM1876 Bronckhorst
	// GM0222 Doetinchem
	// GM1955 Montferland
	// GM1586 Oost Gelre
	// GM1509 Oude IJsselstreek
	// GM0294 Winterswijk
}

func ExampleNewSamenwerkingsverband() {
	_, err := cbs.NewSamenwerkingsverband("Oost", "", cbs.MustRegio("GM0197"), cbs.MustRegio("WK019700"))
	fmt.Println(err)
	// Output:
	// invalid region "Oost": expected words of lower-case letters and digits joined by hyphens, beginning with a letter, as in achterhoek-noord
	// samenwerkingsverband "Oost": it has no name
	// samenwerkingsverband "Oost": member WK019700 lies in member GM0197
}

func ExampleHerindeling_Breuk() {
	doetinchem := cbs.MustRegio("GM0222")
	for _, o := range cbs.Herindelingen().Breuk(doetinchem, 2004, 2022) {
		fmt.Println(o.Jaar, o.Soort, o.Van, ">", o.Naar, "-", o.Toelichting)
	}
	// Output:
	// 2005 grenswijziging GM0222 > GM0222 - Doetinchem krijgt Wehl erbij
	// 2005 samenvoeging GM0292 > GM0222 - Wehl gaat op in Doetinchem
}

// What became of Haaren: its people went to four municipalities, and how many
// to which the table doesn't say.
func ExampleHerindeling_Vertaal() {
	gebieden, err := cbs.Gebieden(2021)
	if err != nil {
		fmt.Println(err)
		return
	}
	delen, err := cbs.Herindelingen().Vertaal(cbs.MustRegio("GM0788"), 2020, 2021)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range delen {
		naam, _ := gebieden.Naam(d.Regio)
		fmt.Println(d.Regio, naam, d.Aandeel)
	}
	// Output:
	// GM0757 Boxtel 0
	// GM0824 Oisterwijk 0
	// GM0855 Tilburg 0
	// GM0865 Vught 0
}

// Aalten of 2004 in the borders of 2022: all of it is in Aalten, which takes
// Dinxperlo too; so its figure of 2004 needs both.
func ExampleHerindeling_Bronnen() {
	h, aalten := cbs.Herindelingen(), cbs.MustRegio("GM0197")
	delen, err := h.Vertaal(aalten, 2004, 2022)
	fmt.Println(delen, err)
	bronnen, err := h.Bronnen(aalten, 2022, 2004)
	fmt.Println(bronnen, err)
	// Back, who lives in Aalten now can't be told apart.
	delen, err = h.Vertaal(aalten, 2022, 2004)
	fmt.Println(delen, err)
	// Output:
	// [{GM0197 1}] <nil>
	// [GM0197 GM0219] <nil>
	// [{GM0197 0} {GM0219 0}] <nil>
}

// A file of 2019 has names; its codes are those of that year.
func ExampleGebieden() {
	for _, jaar := range []int{2019, 2022} {
		gebieden, err := cbs.Gebieden(jaar)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(gebieden.Zoek("Heerhugowaard"))
	}
	_, err := cbs.Gebieden(2010)
	fmt.Println(err)
	// Output:
	// GM0398 <nil>
	//  invalid region "Heerhugowaard": the edition of 2022 has no such name or code
	// no municipalities of 2010 are known; the years are 2015 to 2026
}

// A small table of one's own, with a wijk; the names are fictive.
func ExampleNewGebiedsindeling() {
	provincie := cbs.MustRegio("PV25")
	gebieden, err := cbs.NewGebiedsindeling(2024, "eigen opgave", []cbs.Gebied{
		{Regio: provincie, Naam: "Gelderland"},
		{Regio: cbs.MustRegio("GM9901"), Naam: "Fictiefstad", Ouders: []cbs.Regio{provincie}},
		{Regio: cbs.MustRegio("GM9902"), Naam: "Fictieveen", Ouders: []cbs.Regio{provincie}},
		{Regio: cbs.MustRegio("WK990101"), Naam: "Centrum"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range gebieden.Verbanden(cbs.Provincie) {
		fmt.Println(v.Naam, v.Leden)
	}
	fmt.Println(gebieden.Zoek("centrum"))
	_, err = cbs.NewGebiedsindeling(2024, "eigen opgave", []cbs.Gebied{{Regio: cbs.MustRegio("GM9901"), Ouders: []cbs.Regio{provincie}}})
	fmt.Println(err)
	// Output:
	// Gelderland [GM9901 GM9902]
	// WK990101 <nil>
	// gebied 1 (GM9901): it has no name
	// gebied 1 (GM9901): it lies in PV25, which has no row
}

// The provinces of 2022, to add up their municipalities with.
func ExampleGebiedsindeling_Verbanden() {
	for _, v := range cbs.Gebieden2022().Verbanden(cbs.Provincie)[:3] {
		fmt.Println(v.Regio, v.Naam, len(v.Leden), v.Leden[0])
	}
	// Output:
	// PV20 Groningen 10 GM0014
	// PV21 Fryslân 18 GM0059
	// PV22 Drenthe 12 GM0106
}

// A table with buurten groups them by wijk; the names are fictive.
func ExampleGebiedsindeling_Groepen() {
	gebieden, err := cbs.NewGebiedsindeling(2024, "eigen opgave", []cbs.Gebied{
		{Regio: cbs.MustRegio("GM9901"), Naam: "Fictiefstad"},
		{Regio: cbs.MustRegio("WK990101"), Naam: "Centrum"},
		{Regio: cbs.MustRegio("BU99010101"), Naam: "Plein"},
		{Regio: cbs.MustRegio("BU99010102"), Naam: "Kerk"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range gebieden.Groepen(cbs.Buurt, cbs.Wijk) {
		fmt.Println(v.Regio, v.Naam, v.Leden)
	}
	// Output: WK990101 Centrum [BU99010101 BU99010102]
}

// The built-in table knows the borders of 2014 to 2026, and those of the
// Achterhoek from 2004 on; a table of one's own knows all years, or those it says.
func ExampleHerindeling_MetBereik() {
	_, err := cbs.Herindelingen().Vertaal(cbs.MustRegio("GM0091"), 2010, 2022)
	fmt.Println(err)

	sneek := cbs.Overgang{Jaar: 2011, Van: cbs.MustRegio("GM0091"), Naar: cbs.MustRegio("GM1900"), Soort: cbs.Samenvoeging}
	eigen, err := cbs.NewHerindeling(append(cbs.Herindelingen().Overgangen(), sneek)...)
	if err != nil {
		fmt.Println(err)
		return
	}
	bereik := cbs.Herindelingen().Bereik()
	bereik.Eerder = append(bereik.Eerder, sneek.Van, sneek.Naar)
	eigen, err = eigen.MetBereik(bereik)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(eigen.Vertaal(sneek.Van, 2010, 2022))
	// Output:
	// GM0091 in 2010: the table tells nothing of GM0091 before 2014
	// [{GM1900 1}] <nil>
}

// What belongs to 2019: the periods that begin in it.
func ExamplePeriode_Tussen() {
	jaar := cbs.Jaar(2019)
	for _, code := range []string{"2019KW04", "2019SJ00", "2020W101", "2020JJ00"} {
		p := cbs.MustPeriode(code)
		begin, _ := p.Begin()
		fmt.Println(code, begin.Format(time.DateOnly), p.Tussen(jaar, jaar))
	}
	// Output:
	// 2019KW04 2019-10-01 true
	// 2019SJ00 2019-08-01 true
	// 2020W101 2019-12-30 true
	// 2020JJ00 2020-01-01 false
}
