package main

import "github.com/bredemonitoring/sociaaldomein/internal/schematest"

// uitlegDieper says what each key below the top holds of a meeting that was
// refused; those of a round come with their own schemas.
var uitlegDieper = schematest.Samen(map[string]string{
	"geweigerd[].datum":      "dag van de bijeenkomst, als 2026-03-31",
	"geweigerd[].stap":       "id van de stap",
	"geweigerd[].aanwezigen": "wie er zouden zijn",
	"geweigerd[].breuken":    "de harde regels die dat brak",
	"geweigerd[].eruit":      "codes van wie er niet bij mochten zijn",
	"geweigerd[].erbij":      "codes van wie erbij moesten",
	"geweigerd[].code":       "soort weigering, in een woord dat gelijk blijft",
	"geweigerd[].verbeterd":  "wie er dan wel waren",
}, schematest.Onder(map[string]string{
	"betreft": "codes van de personen waar het om gaat",
	"tekort":  "hoeveel er te weinig zijn",
	"vullen":  "codes van wie beschikbaar is en het tekort kan vullen",
}, "geweigerd[].breuken[]"), schematest.Onder(map[string]string{
	"id":       "code van de persoon, nooit een naam",
	"rollen":   "ids van de rollen van die persoon",
	"organen":  "ids van de organen waar die persoon lid van is",
	"gemeente": "gemeente waar die persoon vandaan komt, als code van CBS, zoals GM0197",
}, "geweigerd[].aanwezigen[]", "geweigerd[].verbeterd[]"))
