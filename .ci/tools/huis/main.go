// Command huis checks that the module in the working directory stands as it
// was drawn: arrows between packages point down, and who embeds the core
// carries little. It reads `go list -json ./...`; packages that do not exist
// yet are no mistake. Then it looks whether every exported function that does
// something is called in an Example. It is a command and not a test, since the
// result of a test is kept while only files of another module change.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
)

// pakket is what go list tells of one package.
type pakket struct {
	ImportPath   string
	Name         string
	Imports      []string
	TestImports  []string
	XTestImports []string
	Module       *struct{ Path string }
}

// mag lists, for each package by its path in the module, which others of the
// module it may import. A name ending in "/..." stands for the package and
// everything in it. What is not listed may import what no general rule below
// forbids.
var mag = map[string][]string{
	"internal/opsomming":  {},
	"internal/tekst":      {},
	"internal/notatie":    {},
	"internal/strikt":     {"internal/opsomming", "internal/tekst"},
	"internal/tekening":   {"internal/opsomming", "internal/notatie", "internal/graaf"},
	"internal/pagina":     {"internal/opsomming", "internal/notatie", "internal/tekening"},
	"internal/graaf":      {},
	"internal/paginatest": {"internal/notatie", "internal/schematest"},
	"internal/diagram":    {},
	// It holds the mistakes of readers to schemas, in tests alone.
	"internal/schematest": {"goaltree"},
	// It speaks of mistakes as the ground floor does, so it stands on it.
	"internal/invoer": {"internal/strikt", "internal/tekst", "goaltree"},
	// It holds municipalities to those of CBS.
	"internal/gemeente": {"internal/invoer", "internal/notatie", "goaltree", "monitor/cbs"},
	"internal/geld":     {"internal/notatie"},
	// It knows mistakes by their type.
	"internal/vijandtest": {"goaltree"},
	// It shows the outcome of a check, for the rapport packages.
	"internal/toetsblad": {"governance"},

	"goaltree":           {"internal/opsomming", "internal/strikt", "internal/tekst", "internal/diagram"},
	"monitor/cbs":        {"internal/opsomming", "internal/strikt", "internal/tekst"},
	"monitor/statistiek": {"internal/opsomming", "internal/strikt", "internal/tekst"},
	"monitor":            {"internal/invoer", "internal/opsomming", "internal/strikt", "internal/tekst", "goaltree", "monitor/cbs", "monitor/statistiek"},

	"monitor/statline/internal/rijen": {"internal/...", "goaltree"},
	"monitor/statline/metadata":       {"internal/...", "goaltree", "monitor/cbs", "monitor", "monitor/statline/internal/rijen"},
	"monitor/statline":                {"internal/...", "goaltree", "monitor/cbs", "monitor/statistiek", "monitor", "monitor/statline/internal/rijen", "monitor/statline/metadata"},
	"monitor/statline/odata":          {"internal/...", "goaltree", "monitor/cbs", "monitor", "monitor/statline/metadata", "monitor/statline"},

	"governance/kalender":     {"internal/opsomming", "internal/tekst"},
	"governance":              {"internal/...", "goaltree"},
	"governance/functies":     {"internal/...", "goaltree", "monitor/cbs", "governance"},
	"governance/kosten":       {"internal/...", "goaltree", "monitor/cbs"},
	"governance/jaarplan":     {"internal/...", "goaltree", "monitor/cbs", "monitor", "governance", "governance/kosten"},
	"governance/prioritering": {"internal/...", "goaltree", "governance"},
	"governance/agenda":       {"internal/...", "goaltree", "governance", "governance/kalender"},
	"governance/programma":    {"internal/...", "goaltree", "governance", "governance/kalender"},

	"preventie": {"internal/...", "goaltree"},
	// A check is the same governance.Toets for whoever reads it.
	"preventie/interventies": {"internal/...", "goaltree", "monitor/statistiek", "governance", "preventie"},
	"preventie/uitgaven":     {"internal/...", "goaltree", "monitor/cbs", "preventie"},
	"preventie/scenario":     {"internal/...", "goaltree", "monitor/statistiek", "preventie"},
}

// kern are the packages that others embed. They build on the standard library
// and on these modules alone.
var (
	kern = []string{
		"goaltree", "monitor", "monitor/cbs", "monitor/statistiek", "cycle", "preventie",
		"governance", "governance/kalender", "governance/functies", "governance/kosten", "governance/jaarplan",
		"governance/prioritering", "governance/agenda", "governance/programma",
		"cycle/ronde", "cycle/opslag", "cycle/planning",
		"preventie/interventies", "preventie/uitgaven", "preventie/scenario",
	}
	kernMag = []string{"github.com/shopspring/decimal", "github.com/gocarina/gocsv", "golang.org/x/exp/constraints"}
	// verdiepingen are the floors of the module, the lowest first. A package
	// imports from its own floor or a lower one; governance and preventie
	// stand side by side. A rapport stands above all that is drawn.
	verdiepingen = [][]string{
		{"internal"}, {"goaltree"}, {"monitor"}, {"governance", "preventie"}, {"cycle"}, {"rapport"}, {"examples"},
	}
)

func main() {
	cmd := exec.Command("go", "list", "-json=ImportPath,Name,Imports,TestImports,XTestImports,Module", "./...")
	cmd.Stderr = os.Stderr
	uit, err := cmd.Output()
	if err != nil {
		fmt.Fprintln(os.Stderr, "huis: go list:", err)
		os.Exit(1)
	}
	pakketten, err := lees(strings.NewReader(string(uit)))
	if err != nil {
		fmt.Fprintln(os.Stderr, "huis:", err)
		os.Exit(1)
	}
	zonder, err := voorbeelden()
	if err != nil {
		fmt.Fprintln(os.Stderr, "huis:", err)
		os.Exit(1)
	}
	fouten := slices.Concat(keur(pakketten), zonder)
	for _, f := range fouten {
		fmt.Println(f)
	}
	if len(fouten) > 0 {
		os.Exit(1)
	}
	fmt.Printf("%d packages, every arrow points down, every function has its Example\n", len(pakketten))
}

func lees(r io.Reader) ([]pakket, error) {
	var alle []pakket
	d := json.NewDecoder(r)
	for {
		var p pakket
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return alle, nil
		} else if err != nil {
			return nil, err
		}
		alle = append(alle, p)
	}
}

// keur gives a sentence for every import that the house does not have.
func keur(pakketten []pakket) []string {
	var fouten []string
	for _, p := range pakketten {
		if p.Module == nil {
			continue
		}
		module := p.Module.Path
		van := kort(p.ImportPath, module)
		fout := func(naar, waarom string) {
			fouten = append(fouten, fmt.Sprintf("%s imports %s: %s", van, naar, waarom))
		}
		for _, imp := range p.Imports {
			naar := kort(imp, module)
			if naar == "" { // not of this module
				if slices.Contains(kern, van) && !standaard(imp) && !slices.Contains(kernMag, imp) {
					fout(imp, "a core package builds on the standard library, decimal, gocsv and x/exp/constraints alone")
				}
				continue
			}
			if waarom := eigen(van, naar); waarom != "" {
				fout(naar, waarom)
			}
		}
		// Tests may look down from where they stand, and never at examples.
		for _, imp := range slices.Concat(p.TestImports, p.XTestImports) {
			naar := kort(imp, module)
			if onder(naar, "examples") && !onder(van, "examples") {
				fout(naar, "nobody imports an example")
			}
		}
	}
	slices.Sort(fouten)
	return slices.Compact(fouten)
}

// eigen tells why van may not import naar, both of this module; "" if it may.
func eigen(van, naar string) string {
	if onder(naar, "examples") && (!onder(van, "examples") || !onder(naar, "examples/internal")) {
		return "nobody imports an example"
	}
	toont := func(pad string) bool {
		return onder(pad, "internal/pagina") || onder(pad, "internal/tekening") || onder(pad, "internal/notatie")
	}
	// A listing for a terminal has no page, and needs Dutch numbers; a client tells it how far it is.
	vertelt := []string{"examples", "governance", "cycle", "preventie", "internal/geld", "internal/gemeente", "monitor/statline/odata", "internal/paginatest"}
	notatie := onder(naar, "internal/notatie") && slices.ContainsFunc(vertelt, func(v string) bool { return onder(van, v) })
	if toont(naar) && !toont(van) && path.Base(van) != "rapport" && !notatie {
		return "pages and pictures are for the rapport packages alone"
	}
	if harnas(naar) && !harnas(van) {
		return "it is for tests alone"
	}
	if lijst, ok := regels(van); ok {
		if !slices.ContainsFunc(lijst, func(r string) bool { return past(r, naar) }) {
			if len(lijst) == 0 {
				return "it imports nothing of the module"
			}
			return "of the module it imports only " + strings.Join(lijst, ", ")
		}
		return ""
	}
	v, n := verdieping(van), verdieping(naar)
	switch bv, _, _ := strings.Cut(van, "/"); {
	case v < n && path.Base(naar) == "rapport":
		return "a domain never imports what draws it"
	case v < n:
		return fmt.Sprintf("arrows point down: %s lies below it", strings.Join(verdiepingen[v], ", "))
	case v == n && len(verdiepingen[v]) > 1 && !onder(naar, bv):
		return "the two stand side by side"
	}
	return ""
}

// harnas tells whether a package is for tests alone.
func harnas(pad string) bool {
	return (onder(pad, "internal") || onder(pad, "examples/internal")) && strings.HasSuffix(pad, "test")
}

func regels(van string) ([]string, bool) {
	if l, ok := mag[van]; ok {
		return l, true
	}
	for patroon, l := range mag {
		if strings.HasSuffix(patroon, "/...") && past(patroon, van) {
			return l, true
		}
	}
	return nil, false
}

func verdieping(pad string) int {
	boven, _, _ := strings.Cut(pad, "/")
	if path.Base(pad) == "rapport" {
		boven = "rapport"
	}
	// What is nowhere on the drawing counts as the lowest floor, so that it
	// can only lean on internal packages until it is given a place.
	return max(0, slices.IndexFunc(verdiepingen, func(v []string) bool { return slices.Contains(v, boven) }))
}

func past(patroon, pad string) bool {
	if wortel, alles := strings.CutSuffix(patroon, "/..."); alles {
		return onder(pad, wortel)
	}
	return patroon == pad
}

func onder(pad, wortel string) bool { return pad == wortel || strings.HasPrefix(pad, wortel+"/") }

// kort gives a package's path within the module, "." for its root and "" for
// a package of another module.
func kort(imp, module string) string {
	if imp == module {
		return "."
	}
	if k, ok := strings.CutPrefix(imp, module+"/"); ok {
		return k
	}
	return ""
}

// standaard tells whether a package is of the standard library: its first
// element has no dot.
func standaard(imp string) bool {
	eerste, _, _ := strings.Cut(imp, "/")
	return !strings.Contains(eerste, ".")
}
