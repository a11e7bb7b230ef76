package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestVoorbeelden(t *testing.T) {
	const bron = `package p

type Kleur uint8

func (Kleur) String() string              { return "" }
func (*Kleur) UnmarshalText([]byte) error { return nil }
func ParseKleur(string) (Kleur, error)    { return 0, nil }

type T struct{}

func (T) Naam() string     { return "" }
func (*T) Zoek(string) int { return 0 }

type t struct{}

func (t) Zoek(string) int { return 0 }

func ParseT(string) (T, error) { return T{}, nil }
func Lijst() []int             { return nil }
func Reken(int) int            { return 0 }
func Sluit() error             { return nil }
func deel(int) int             { return 0 }
`
	const proef = `package p

func ExampleReken() {
	help()
	// Output:
	// 0
}

func help() { println(Reken(deel(1))) }

func ExampleSluit() { _ = Sluit() }

func TestT() { (&T{}).Zoek("") }
`
	fset := token.NewFileSet()
	var bestanden []*ast.File
	for naam, tekst := range map[string]string{"p.go": bron, "p_test.go": proef} {
		f, err := parser.ParseFile(fset, naam, tekst, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		bestanden = append(bestanden, f)
	}
	info := &types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
	p, err := (&types.Config{}).Check("p", fset, bestanden, info)
	if err != nil {
		t.Fatal(err)
	}
	doet := slices.DeleteFunc(slices.Sorted(maps.Keys(watDoet(p))), func(f string) bool { return strings.HasPrefix(f, "p.Example") })
	if want := []string{"(*p.T).Zoek", "p.ParseT", "p.Reken", "p.Sluit"}; !slices.Equal(doet, want) {
		t.Errorf("found %q to do something, want %q", doet, want)
	}
	getoond := slices.Sorted(maps.Keys(watGetoond("p", bestanden, info)))
	if want := []string{"p.Reken"}; !slices.Equal(getoond, want) {
		t.Errorf("found %q in Examples, want %q", getoond, want)
	}
}
