package uitgaven

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Taakveld is a field of municipal tasks in one generation of codes. A code
// alone does not tell the year: 6.1 is in all three.
type Taakveld struct {
	Code      string    `json:"code"` // such as 6.71a
	Naam      string    `json:"naam"`
	Generatie Generatie `json:"generatie"`
	Ouder     string    `json:"ouder,omitempty"` // of 2023 and 2024 alone: the code of 2017 to 2022 it is a part of, where that is another
}

// taakvelden retells the Iv3-Informatievoorschrift, taakvelden 6 and 7.1.
var taakvelden = map[Generatie][]Taakveld{
	TotEnMet2022: {
		{Code: "6.1", Naam: "Samenkracht en burgerparticipatie"},
		{Code: "6.2", Naam: "Wijkteams"},
		{Code: "6.3", Naam: "Inkomensregelingen"},
		{Code: "6.4", Naam: "Begeleide participatie"},
		{Code: "6.5", Naam: "Arbeidsparticipatie"},
		{Code: "6.6", Naam: "Maatwerkvoorzieningen (Wmo)"},
		{Code: "6.71", Naam: "Maatwerkdienstverlening 18+"},
		{Code: "6.72", Naam: "Maatwerkdienstverlening 18-"},
		{Code: "6.81", Naam: "Geëscaleerde zorg 18+"},
		{Code: "6.82", Naam: "Geëscaleerde zorg 18-"},
		{Code: "7.1", Naam: "Volksgezondheid"},
	},
	In2023En2024: {
		{Code: "6.1", Naam: "Samenkracht en burgerparticipatie"},
		{Code: "6.2", Naam: "Toegang en eerstelijnsvoorzieningen"},
		{Code: "6.3", Naam: "Inkomensregelingen"},
		{Code: "6.4", Naam: "WSW en beschut werk"},
		{Code: "6.5", Naam: "Arbeidsparticipatie"},
		{Code: "6.6", Naam: "Maatwerkvoorzieningen (Wmo)"},
		{Code: "6.71a", Naam: "Hulp bij het huishouden (Wmo)", Ouder: "6.71"},
		{Code: "6.71b", Naam: "Begeleiding (Wmo)", Ouder: "6.71"},
		{Code: "6.71c", Naam: "Dagbesteding (Wmo)", Ouder: "6.71"},
		{Code: "6.71d", Naam: "Overige maatwerkarrangementen (Wmo)", Ouder: "6.71"},
		{Code: "6.72a", Naam: "Jeugdhulp begeleiding", Ouder: "6.72"},
		{Code: "6.72b", Naam: "Jeugdhulp behandeling", Ouder: "6.72"},
		{Code: "6.72c", Naam: "Jeugdhulp dagbesteding", Ouder: "6.72"},
		{Code: "6.72d", Naam: "Jeugdhulp zonder verblijf overig", Ouder: "6.72"},
		{Code: "6.73a", Naam: "Pleegzorg", Ouder: "6.72"},
		{Code: "6.73b", Naam: "Gezinsgericht", Ouder: "6.72"},
		{Code: "6.73c", Naam: "Jeugdhulp met verblijf overig", Ouder: "6.72"},
		{Code: "6.74a", Naam: "Jeugdhulp behandeling GGZ zonder verblijf", Ouder: "6.72"},
		{Code: "6.74b", Naam: "Jeugdhulp crisis/LTA/GGZ-verblijf", Ouder: "6.72"},
		{Code: "6.74c", Naam: "Gesloten plaatsing", Ouder: "6.72"},
		{Code: "6.81a", Naam: "Beschermd wonen (Wmo)", Ouder: "6.81"},
		{Code: "6.81b", Naam: "Maatschappelijke- en vrouwenopvang (Wmo)", Ouder: "6.81"},
		{Code: "6.82a", Naam: "Jeugdbescherming", Ouder: "6.82"},
		{Code: "6.82b", Naam: "Jeugdreclassering", Ouder: "6.82"},
		{Code: "7.1", Naam: "Volksgezondheid"},
	},
	Vanaf2025: {
		{Code: "6.1", Naam: "Samenkracht en burgerparticipatie"},
		{Code: "6.21", Naam: "Toegang en eerstelijnsvoorzieningen Wmo"},
		{Code: "6.22", Naam: "Toegang en eerstelijnsvoorzieningen Jeugd"},
		{Code: "6.23", Naam: "Toegang en eerstelijnsvoorzieningen Integraal"},
		{Code: "6.3", Naam: "Inkomensregelingen"},
		{Code: "6.4", Naam: "WSW en beschut werk"},
		{Code: "6.5", Naam: "Arbeidsparticipatie"},
		{Code: "6.60", Naam: "Hulpmiddelen en diensten (Wmo)"},
		{Code: "6.711", Naam: "Huishoudelijke hulp (Wmo)"},
		{Code: "6.712", Naam: "Begeleiding (Wmo)"},
		{Code: "6.713", Naam: "Dagbesteding (Wmo)"},
		{Code: "6.714", Naam: "Overige maatwerkarrangementen (Wmo)"},
		{Code: "6.751", Naam: "Jeugdhulp ambulant lokaal"},
		{Code: "6.752", Naam: "Jeugdhulp ambulant regionaal"},
		{Code: "6.753", Naam: "Jeugdhulp ambulant landelijk"},
		{Code: "6.761", Naam: "Jeugdhulp met verblijf lokaal"},
		{Code: "6.762", Naam: "Jeugdhulp met verblijf regionaal"},
		{Code: "6.763", Naam: "Jeugdhulp met verblijf landelijk"},
		{Code: "6.791", Naam: "PGB Wmo"},
		{Code: "6.792", Naam: "PGB Jeugd"},
		{Code: "6.811", Naam: "Beschermd wonen (Wmo)"},
		{Code: "6.812", Naam: "Maatschappelijke- en vrouwenopvang (Wmo)"},
		{Code: "6.821", Naam: "Jeugdbescherming"},
		{Code: "6.822", Naam: "Jeugdreclassering"},
		{Code: "6.91", Naam: "Coördinatie en beleid Wmo"},
		{Code: "6.92", Naam: "Coördinatie en beleid Jeugd"},
		{Code: "7.1", Naam: "Volksgezondheid"},
	},
}

// Taakvelden gives the taakvelden of a generation, in the order of their codes;
// none for an invalid one. Source: Iv3-Informatievoorschrift, taakvelden 6.x
// and 7.1.
func Taakvelden(g Generatie) []Taakveld {
	uit := slices.Clone(taakvelden[g])
	for i := range uit {
		uit[i].Generatie = g
	}
	return uit
}

// InGeneratie finds the taakveld with a code in a generation.
func InGeneratie(code string, g Generatie) (Taakveld, bool) {
	for _, t := range taakvelden[g] {
		if t.Code == code {
			t.Generatie = g
			return t, true
		}
	}
	return Taakveld{}, false
}

// ZoekTaakveld finds the taakveld that a code stands for in a year. The error is
// a *goaltree.Fout: with CodeTaakveld where no year has the code, and with
// CodeTaakveldJaar where other years have it, which it names beside what came
// in its place as far as the source knows.
func ZoekTaakveld(code string, jaar int) (Taakveld, error) {
	g, ok := GeneratieVan(jaar)
	if !ok {
		return Taakveld{}, &goaltree.Fout{Waarde: code, Code: CodeTaakveldJaar, Melding: fmt.Sprintf("there are Iv3 taakvelden from 2017 on, not in %d; give the booking a niveau", jaar)}
	}
	if t, ok := InGeneratie(code, g); ok {
		return t, nil
	}
	for _, ander := range Generaties() {
		if t, ok := InGeneratie(code, ander); ok {
			return Taakveld{}, &goaltree.Fout{Waarde: code, Code: CodeTaakveldJaar, Melding: "this code is " + van(code) + ", not of " + fmt.Sprint(jaar) + opvolging(t, g)}
		}
	}
	melding := "Iv3 has no taakveld with this code in the social domain"
	if delen := onderdelen(code, g); len(delen) > 1 {
		melding += fmt.Sprintf("; it looks like the sum of %s and others: book those, for the sum beside them counts twice", delen[0])
	} else if buur := bedoeld(code, g); buur != "" {
		melding += fmt.Sprintf("; did you mean %q?", buur)
	}
	return Taakveld{}, &goaltree.Fout{Waarde: code, Code: CodeTaakveld, Melding: melding}
}

// van says of which years a code is.
func van(code string) string {
	var jaren []string
	for _, g := range Generaties() {
		if _, ok := InGeneratie(code, g); !ok {
			continue
		}
		if g.Tot() == 0 {
			jaren = append(jaren, fmt.Sprintf("from %d on", g.Van()))
		} else {
			jaren = append(jaren, fmt.Sprintf("from %d to %d", g.Van(), g.Tot()))
		}
	}
	return strings.Join(jaren, " and ")
}

// opvolging says what has the place of a taakveld in another generation.
func opvolging(t Taakveld, g Generatie) string {
	if _, ok := InGeneratie(t.Code+"0", g); ok {
		return fmt.Sprintf("; did you mean %q? A spreadsheet drops the last 0", t.Code+"0")
	}
	switch {
	case t.Generatie == In2023En2024 && g == TotEnMet2022:
		return "; it was part of " + t.Ouder + " then"
	case t.Generatie == TotEnMet2022 && g == In2023En2024:
		var delen []string
		for _, d := range taakvelden[g] {
			if d.Ouder == t.Code {
				delen = append(delen, d.Code)
			}
		}
		return "; in its place came " + strings.Join(delen, ", ")
	}
	return "; from 2025 on the codes are parted another way, and none has the place of another one to one"
}

// onderdelen gives the codes that a code is the beginning of, such as those of a
// subtotal.
func onderdelen(code string, g Generatie) []string {
	var uit []string
	for _, t := range taakvelden[g] {
		if code != "" && strings.HasPrefix(t.Code, code) {
			uit = append(uit, t.Code)
		}
	}
	return uit
}

// bedoeld gives the code that was probably meant, empty when none was.
func bedoeld(code string, g Generatie) string {
	codes := make([]string, 0, len(taakvelden[g]))
	for _, t := range taakvelden[g] {
		codes = append(codes, t.Code)
	}
	if punt := strings.Replace(code, ",", ".", 1); slices.Contains(codes, punt) { // a spreadsheet took it for a number
		return punt
	}
	return tekst.Naaste(code, codes)
}

// Titel gives code and name: "6.1 Samenkracht en burgerparticipatie".
func (t Taakveld) Titel() string { return t.Code + notatie.Spatie + t.Naam }
