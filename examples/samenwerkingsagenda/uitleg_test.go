package main

// uitlegDieper says what each key below the top holds that does not come with
// the schema of an agenda or an outcome.
var uitlegDieper = map[string]string{
	"plaatsingen[].probleem":             "id van het probleem",
	"plaatsingen[].uitkomst":             "waar het hoort: hiaat, onder een project, bij een onderwerp, of niet eenduidig",
	"plaatsingen[].bij":                  "id van dat project of onderwerp",
	"plaatsingen[].kandidaten":           "bij niet eenduidig: ids van wat overblijft",
	"plaatsingen[].reden":                "waarom, in een zin",
	"plaatsingen[].actielijn":            "id van de lijn; afwezig: niet te zeggen",
	"plaatsingen[].lijnkandidaten":       "ids van lijnen die overblijven als die niet te zeggen is",
	"plaatsingen[].lijnreden":            "waarom die lijn, of waarom niet te zeggen",
	"plaatsingen[].in_beeld":             "lijnen die daarnaast in beeld blijven",
	"plaatsingen[].in_beeld[].actielijn": "id van de lijn",
	"plaatsingen[].in_beeld[].redenen":   "waarom, in zinnen",
	"plaatsingen[].eerst":                "wat geregeld moet zijn voor een project kan lopen",
	"plaatsingen[].eerst[].onderwerp":    "id van het onderwerp; afwezig: dat is er nog niet",
	"plaatsingen[].eerst[].reden":        "wat er moet, en waarom",
	"dossiers[].probleem":                "id van het probleem",
	"dossiers[].naam":                    "naam van het probleem",
	"dossiers[].stadium":                 "hoe ver het is; null: er is geen stap gezet",
	"dossiers[].herkomst":                "de evaluatie waar het uit kwam; null: van buiten ingebracht",
	"dossiers[].vervolg":                 "ids van problemen die uit zijn evaluaties kwamen",
	"dossiers[].mogelijk_hierna":         "stadia die hierna kunnen; leeg: het eind van de weg",
	"dossiers[].stappen":                 "de stappen, oudste voorop",
}
