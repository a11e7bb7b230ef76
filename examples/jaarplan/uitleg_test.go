package main

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

// uitlegDieper says what each key below the top holds of the comparison of keys;
// the others come with their own schemas.
var uitlegDieper = schematest.Onder(map[string]string{
	"regeling":    "id van de regeling",
	"naam":        "naam van de regeling",
	"totaal":      "wat er verdeeld wordt in euro, als 1234.50",
	"gekozen":     "id van de sleutel waar de andere naast gelegd zijn",
	"sleutels":    "de sleutels, de gekozen voorop",
	"per_inwoner": "totaal per inwoner van alle gemeenten samen; afwezig: inwoners niet bekend of geen",
	"fictief":     "de bedragen, of cijfers waar ze op rusten, zijn verzonnen",

	"sleutels[].nummer":  "nummer van de sleutel, vanaf 1, in elke tabel gelijk",
	"sleutels[].sleutel": "id van de sleutel",
	"sleutels[].naam":    "naam van de sleutel",
	"sleutels[].regels":  "het deel van elke gemeente; leeg als er een reden is",
	"sleutels[].reden":   "waarom de sleutel dit totaal niet kan verdelen; afwezig: dat kan hij",

	"sleutels[].regels[].gemeente":             "code van de gemeente",
	"sleutels[].regels[].naam":                 "naam van de gemeente; afwezig: niet bekend",
	"sleutels[].regels[].bedrag":               "haar deel van het totaal in euro, als 1234.50",
	"sleutels[].regels[].per_inwoner":          "dat deel per inwoner, afgerond op de cent; afwezig: inwoners niet bekend of geen",
	"sleutels[].regels[].grens":                "de grens van de sleutel waar het deel op ligt; afwezig: geen",
	"sleutels[].regels[].verschil":             "bedrag min haar deel met de gekozen sleutel: boven 0 is meer betalen",
	"sleutels[].regels[].verschil_per_inwoner": "dat verschil per inwoner, afgerond op de cent; afwezig: inwoners niet bekend of geen",
}, "vergelijkingen[]")
