package kopietest_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/internal/kopietest"
)

type bron struct {
	Namen  []string
	Tafels map[string][]int
	Getal  *int
}

// dicht gives copies.
type dicht struct{ b bron }

func (d *dicht) Namen() []string { return slices.Clone(d.b.Namen) }

func (d *dicht) Tafels() map[string][]int {
	m := maps.Clone(d.b.Tafels)
	for k := range m {
		m[k] = slices.Clone(m[k])
	}
	return m
}

func (d *dicht) Getal() *int { n := *d.b.Getal; return &n }

// lek gives all away.
type lek struct{ b bron }

func (l *lek) Namen() []string          { return l.b.Namen }
func (l *lek) Bron() bron               { return bron{Getal: l.b.Getal} }
func (l *lek) Tafels() map[string][]int { return maps.Clone(l.b.Tafels) }

// proef notes that a check failed.
type proef struct {
	testing.TB

	mis string
}

func (p *proef) Helper()                           {}
func (p *proef) Errorf(opmaak string, args ...any) { p.mis = fmt.Sprintf(opmaak, args...) }
func (p *proef) FailNow()                          { panic(p) }

func maak() bron {
	n := 3
	return bron{Namen: []string{"a"}, Tafels: map[string][]int{"t": {1}}, Getal: &n}
}

func gaatMis(t *testing.T, v any, gemaaktVan ...any) string {
	t.Helper()
	p := &proef{TB: t}
	func() {
		defer func() { _ = recover() }()
		kopietest.AlleenLezen(p, v, gemaaktVan...)
	}()
	return p.mis
}

func TestAlleenLezen(t *testing.T) {
	kopietest.AlleenLezen(t, &dicht{maak()})
	require.Contains(t, gaatMis(t, &lek{maak()}), "Bron was changed through Bron")
	b := maak()
	require.Contains(t, gaatMis(t, &dicht{b}, &b), "what it was made of")
}
