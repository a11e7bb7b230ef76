package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/doc"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// vanzelf are the methods that the standard library calls: nobody writes the
// call, and no Example shows it.
var vanzelf = []string{
	"Error", "Unwrap", "Is", "As", "String",
	"MarshalText", "UnmarshalText", "MarshalJSON", "UnmarshalJSON", "MarshalCSV", "UnmarshalCSV",
}

// voorbeelden gives a sentence for everything that a user of the module in the
// working directory can call, that does something, and that no Example shows in
// use: it has none of its own, and no other of its package, which is run, calls
// it.
func voorbeelden() ([]string, error) {
	cfg := &packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedImports |
			packages.NeedTypes | packages.NeedTypesInfo | packages.NeedForTest | packages.NeedModule,
		Tests: true,
	}
	geladen, err := packages.Load(cfg, "./...")
	if err != nil {
		return nil, err
	}
	doet, getoond := map[string]string{}, map[string]bool{}
	for _, p := range geladen {
		for _, e := range p.Errors {
			return nil, e
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
	var fouten []string
	for _, f := range slices.Sorted(maps.Keys(doet)) {
		if !getoond[f] {
			fouten = append(fouten, fmt.Sprintf("%s has no Example that calls %s", doet[f], f))
		}
	}
	return fouten, nil
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
