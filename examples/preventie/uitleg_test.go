package main

// uitlegDieper says what the keys hold of the reference model and of the shares;
// the others come with their own schemas.
var uitlegDieper = map[string]string{
	"niveaus[].id":         "id van het niveau",
	"niveaus[].gericht_op": "op wie het niveau zich richt",
	"niveaus[].doel":       "waar het niveau voor dient",
	"niveaus[].bron":       "document waar het niveau uit komt, met de plaats daarin",

	"continuum[].nummer":       "nummer van de fase, 1 tot en met 6",
	"continuum[].id":           "id van de fase",
	"continuum[].werkwijze":    "wat er in de fase gebeurt",
	"continuum[].niveau":       "niveau van preventie waar de fase onder valt",
	"continuum[].wetten":       "wetten die boven de fase staan",
	"continuum[].interventies": "ids van de interventies van het programma in deze fase",

	"aandeel_preventie[].gemeente": "code van de gemeente",
	"aandeel_preventie[].jaar":     "jaar van de uitgaven",
	"aandeel_preventie[].reden":    "waarom er geen aandeel is; leeg: dat is er",
}
