package main

import (
	"cmp"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// vanzelf are the methods that the standard library calls: nobody writes the
// call, and no Example shows it.
var vanzelf = []string{
	"Error", "Unwrap", "Is", "As", "String",
	"MarshalText", "UnmarshalText", "MarshalJSON", "UnmarshalJSON", "MarshalCSV", "UnmarshalCSV",
}

// What a user can call and that does something is shown in use: it has an
// Example of its own, or another of its package, which is run, calls it.
func TestVoorbeelden(t *testing.T) {
	if testing.Short() {
		t.Skip("type-checks the module")
	}
	cfg := &packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedImports |
			packages.NeedTypes | packages.NeedTypesInfo | packages.NeedForTest | packages.NeedModule,
		Dir: filepath.Join("..", "..", ".."), Env: append(os.Environ(), "GOFLAGS=", "GOWORK=off"), Tests: true,
	}
	geladen, err := packages.Load(cfg, "./...")
	if err != nil {
		t.Fatal(err)
	}
	doet, getoond := map[string]string{}, map[string]bool{}
	for _, p := range geladen {
		for _, e := range p.Errors {
			t.Fatal(e)
		}
		eigen := cmp.Or(p.ForTest, p.PkgPath)
		naam := kort(eigen, p.Module.Path)
		if p.Name == "main" || onder(naam, "examples") || slices.Contains(strings.Split(naam, "/"), "internal") {
			continue
		}
		if p.ForTest == "" {
			for f := range watDoet(p.Types) {
				doet[f] = naam
			}
			continue
		}
		maps.Copy(getoond, watGetoond(eigen, p.Syntax, p.TypesInfo))
	}
	if len(doet) == 0 || len(getoond) == 0 {
		t.Fatalf("found %d functions and %d in Examples", len(doet), len(getoond))
	}
	for _, f := range slices.Sorted(maps.Keys(doet)) {
		if !getoond[f] {
			t.Errorf("no Example in %s calls %s", doet[f], f)
		}
	}
}

// watDoet gives the full names of the exported functions and methods of a
// package that do something. Not so: what takes nothing and can't fail, which
// gives what is there; what the standard library calls; and the Parse of an
// enumeration, which internal/opsomming/opsommingtest holds to its laws.
func watDoet(p *types.Package) map[string]bool {
	uit := map[string]bool{}
	neem := func(f *types.Func) {
		sig := f.Signature()
		if f.Exported() && !slices.Contains(vanzelf, f.Name()) && (sig.Params().Len() > 0 || faalt(sig)) && !leestOpsomming(f) {
			uit[f.FullName()] = true
		}
	}
	for _, n := range p.Scope().Names() {
		switch o := p.Scope().Lookup(n).(type) {
		case *types.Func:
			neem(o)
		case *types.TypeName:
			if named, ok := o.Type().(*types.Named); ok && o.Exported() && !o.IsAlias() {
				for m := range named.Methods() {
					neem(m)
				}
			}
		}
	}
	return uit
}

func faalt(s *types.Signature) bool {
	n := s.Results().Len()
	return n > 0 && types.Identical(s.Results().At(n-1).Type(), types.Universe.Lookup("error").Type())
}

// leestOpsomming tells whether f is ParseX(string) (X, error) of an X that is
// a number with a text.
func leestOpsomming(f *types.Func) bool {
	sig := f.Signature()
	naam, ok := strings.CutPrefix(f.Name(), "Parse")
	if !ok || sig.Recv() != nil || sig.Results().Len() != 2 {
		return false
	}
	x, ok := sig.Results().At(0).Type().(*types.Named)
	if !ok || x.Obj().Name() != naam {
		return false
	}
	b, ok := x.Underlying().(*types.Basic)
	if !ok || b.Info()&types.IsUnsigned == 0 {
		return false
	}
	tekst, _, _ := types.LookupFieldOrMethod(types.NewPointer(x), true, nil, "UnmarshalText")
	return tekst != nil
}

// watGetoond gives the full names of the functions and methods of the package
// at pad that its Examples call, themselves or through the functions beside
// them in the tests. An Example without output is not run and shows nothing.
func watGetoond(pad string, bestanden []*ast.File, info *types.Info) map[string]bool {
	lichamen := map[types.Object]*ast.FuncDecl{}
	gedraaid := map[string]bool{}
	for _, b := range bestanden {
		for _, e := range doc.Examples(b) {
			if e.Output != "" || e.EmptyOutput {
				gedraaid["Example"+e.Name] = true
			}
		}
		for _, d := range b.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				lichamen[info.Defs[f.Name]] = f
			}
		}
	}
	uit, gezien := map[string]bool{}, map[*ast.FuncDecl]bool{}
	var volg func(f *ast.FuncDecl)
	volg = func(f *ast.FuncDecl) {
		if gezien[f] || f.Body == nil {
			return
		}
		gezien[f] = true
		ast.Inspect(f.Body, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			g, ok := info.Uses[id].(*types.Func)
			if !ok {
				return true
			}
			g = g.Origin()
			if g.Pkg() != nil && g.Pkg().Path() == pad && g.Exported() {
				uit[g.FullName()] = true
			}
			if h := lichamen[g]; h != nil && !g.Exported() {
				volg(h)
			}
			return true
		})
	}
	for o, f := range lichamen {
		if gedraaid[f.Name.Name] && f.Recv == nil && o != nil {
			volg(f)
		}
	}
	return uit
}

func TestVoorbeelden_regels(t *testing.T) {
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
