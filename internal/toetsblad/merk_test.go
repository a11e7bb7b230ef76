package toetsblad_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/internal/toetsblad"
)

func TestMerkVan(t *testing.T) {
	for naam, geval := range map[string]struct {
		toets governance.Toets
		want  toetsblad.Merk
	}{
		"voldaan":         {governance.Toets{Oordeel: governance.Voldaan, Strengheid: governance.Hard}, toetsblad.Merk{Klasse: "koers", Teken: "✓", Woord: "voldaan"}},
		"moet en is niet": {governance.Toets{Oordeel: governance.NietVoldaan, Strengheid: governance.Hard}, toetsblad.Merk{Klasse: "afwijkend", Teken: "✕", Woord: "niet voldaan"}},
		"liefst, is niet": {governance.Toets{Oordeel: governance.NietVoldaan, Strengheid: governance.Voorkeur}, toetsblad.Merk{Klasse: "aandacht", Teken: "▲", Woord: "niet voldaan"}},
		"niet te toetsen": {governance.Toets{Oordeel: governance.NietTeToetsen}, toetsblad.Merk{Klasse: "geen", Teken: "?", Woord: "niet te toetsen"}},
		"geen toets":      {governance.Toets{}, toetsblad.Merk{Klasse: "geen", Teken: "?", Woord: "onbekend"}},
	} {
		t.Run(naam, func(t *testing.T) { require.Equal(t, geval.want, toetsblad.MerkVan(geval.toets)) })
	}
}
