// Command apilijst prints the exported API of the module in the working
// directory, one line for each thing a user can name, sorted: packages,
// constants with their value, variables, functions, types, fields with their
// tags (which are file formats) and methods. It is the readable half of the
// API baseline; the other half is what apidiff compares.
//
//	go build -o /tmp/apilijst . && cd MODULE && /tmp/apilijst
package main

import (
	"bufio"
	"fmt"
	"go/types"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

func main() {
	regels, err := lijst("./...")
	if err != nil {
		fmt.Fprintln(os.Stderr, "apilijst:", err)
		os.Exit(1)
	}
	w := bufio.NewWriter(os.Stdout)
	for _, r := range regels {
		fmt.Fprintln(w, r)
	}
	if err := w.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, "apilijst:", err)
		os.Exit(1)
	}
}

// lijst gives the sorted lines for every package that a user can import.
func lijst(patroon string) ([]string, error) {
	cfg := &packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedModule}
	geladen, err := packages.Load(cfg, patroon)
	if err != nil {
		return nil, err
	}
	var regels []string
	for _, p := range geladen {
		for _, e := range p.Errors {
			return nil, fmt.Errorf("%s: %w", p.PkgPath, e)
		}
		if p.Name == "main" || intern(p.PkgPath) {
			continue
		}
		kort := p.PkgPath
		if p.Module != nil {
			kort = strings.TrimPrefix(strings.TrimPrefix(kort, p.Module.Path), "/")
		}
		l := lijster{pakket: p.Types, begin: "pkg " + kort}
		l.lees()
		regels = append(regels, l.regels...)
	}
	slices.Sort(regels)
	return slices.Compact(regels), nil
}

func intern(pad string) bool {
	return slices.Contains(strings.Split(pad, "/"), "internal")
}

type lijster struct {
	pakket *types.Package
	begin  string
	regels []string
}

func (l *lijster) voeg(vorm string, a ...any) {
	l.regels = append(l.regels, l.begin+", "+fmt.Sprintf(vorm, a...))
}

// naam writes a package before a name where it is another one than l's own.
func (l *lijster) naam(p *types.Package) string {
	if p == l.pakket {
		return ""
	}
	return p.Name()
}

func (l *lijster) lees() {
	l.regels = append(l.regels, l.begin)
	ruimte := l.pakket.Scope()
	for _, naam := range ruimte.Names() {
		o := ruimte.Lookup(naam)
		if !o.Exported() {
			continue
		}
		switch o := o.(type) {
		case *types.Const:
			l.voeg("const %s %s = %s", naam, types.TypeString(o.Type(), l.naam), o.Val().ExactString())
		case *types.Var:
			l.voeg("var %s %s", naam, types.TypeString(o.Type(), l.naam))
		case *types.Func:
			l.voeg("func %s%s", naam, l.handtekening(o))
		case *types.TypeName:
			l.soort(o)
		}
	}
}

// handtekening writes a function's type without the names of its parameters:
// those may change without anyone noticing.
func (l *lijster) handtekening(f *types.Func) string {
	sig := f.Signature()
	kaal := types.NewSignatureType(nil, nil, nil, naamloos(sig.Params()), naamloos(sig.Results()), sig.Variadic())
	var soorten string
	if tp := sig.TypeParams(); tp.Len() > 0 {
		soorten = l.soortParameters(tp)
	}
	return soorten + strings.TrimPrefix(types.TypeString(kaal, l.naam), "func")
}

func naamloos(t *types.Tuple) *types.Tuple {
	vars := make([]*types.Var, t.Len())
	for i := range vars {
		vars[i] = types.NewParam(t.At(i).Pos(), t.At(i).Pkg(), "", t.At(i).Type())
	}
	return types.NewTuple(vars...)
}

func (l *lijster) soortParameters(tp *types.TypeParamList) string {
	delen := make([]string, tp.Len())
	for i := range delen {
		delen[i] = tp.At(i).Obj().Name() + " " + types.TypeString(tp.At(i).Constraint(), l.naam)
	}
	return "[" + strings.Join(delen, ", ") + "]"
}

// soort lists a type: what it is, its exported fields or its interface's
// methods, and the methods that can be called on it or on its pointer.
func (l *lijster) soort(o *types.TypeName) {
	naam := o.Name()
	if o.IsAlias() {
		doel := o.Type()
		if a, ok := doel.(*types.Alias); ok {
			doel = a.Rhs()
		}
		l.voeg("type %s = %s", naam, types.TypeString(doel, l.naam))
		return
	}
	benoemd, ok := o.Type().(*types.Named)
	if !ok {
		l.voeg("type %s %s", naam, types.TypeString(o.Type(), l.naam))
		return
	}
	// With its type parameters and their bounds.
	kop := naam
	if tp := benoemd.TypeParams(); tp.Len() > 0 {
		kop += l.soortParameters(tp)
	}
	switch onder := benoemd.Underlying().(type) {
	case *types.Struct:
		l.voeg("type %s struct", kop)
		verborgen := 0
		for i := range onder.NumFields() {
			v := onder.Field(i)
			if !v.Exported() {
				verborgen++
				continue
			}
			vorm := "field"
			if v.Embedded() {
				vorm = "embedded field"
			}
			label := onder.Tag(i)
			if label != "" {
				label = " `" + label + "`"
			}
			l.voeg("type %s struct, %s %s %s%s", naam, vorm, v.Name(), types.TypeString(v.Type(), l.naam), label)
		}
		if verborgen > 0 {
			l.voeg("type %s struct, unexported fields", naam)
		}
	case *types.Interface:
		l.voeg("type %s %s", kop, types.TypeString(onder, l.naam))
		return
	default:
		l.voeg("type %s %s", kop, types.TypeString(onder, l.naam))
	}
	waarde := types.NewMethodSet(benoemd)
	wijzer := types.NewMethodSet(types.NewPointer(benoemd))
	for i := range wijzer.Len() {
		m, ok := wijzer.At(i).Obj().(*types.Func)
		if !ok || !m.Exported() {
			continue
		}
		ontvanger := naam
		if waarde.Lookup(m.Pkg(), m.Name()) == nil {
			ontvanger = "*" + naam
		}
		l.voeg("method (%s) %s%s", ontvanger, m.Name(), l.handtekening(m))
	}
}
