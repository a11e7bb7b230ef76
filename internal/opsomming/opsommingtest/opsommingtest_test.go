package opsommingtest_test

import (
	"testing"

	"github.com/bredemonitoring/sociaaldomein/internal/opsomming"
	"github.com/bredemonitoring/sociaaldomein/internal/opsomming/opsommingtest"
)

// kleur is an enumeration as the packages of this module make them.
type kleur uint8

var kleuren = opsomming.Nieuw("kleur",
	opsomming.Rij[kleur]{Waarde: 1, Tekst: "rood", Bron: "regenboog"},
	opsomming.Rij[kleur]{Waarde: 2, Tekst: "diep-blauw", Label: "Diepblauw", Bron: "regenboog"},
)

func (k kleur) String() string                { return kleuren.Tekst(k) }
func (k kleur) Label() string                 { return kleuren.Label(k) }
func (k kleur) Bron() string                  { return kleuren.Bron(k) }
func (k kleur) MarshalText() ([]byte, error)  { return kleuren.MarshalText(k) }
func (k *kleur) UnmarshalText(b []byte) error { return kleuren.UnmarshalText(k, b) }

func TestKeur(t *testing.T) {
	opsommingtest.Keur(t, kleuren.All, kleuren.Parse, "rood", "diep-blauw")
}
