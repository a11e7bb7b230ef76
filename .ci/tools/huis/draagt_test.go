package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var bijwerken = flag.Bool("update", false, "write testdata anew")

// zwaar are the packages of the standard library that a user would want to know
// of: they make a binary much larger, reach outside the process, or are out of
// place in a library. What else of it a package uses is not told: that changes
// with Go itself.
var zwaar = []string{
	"archive/zip", "compress/gzip", "crypto/tls", "database/sql", "encoding/gob", "encoding/xml", "expvar", "flag",
	"go/ast", "html/template", "image", "log", "log/slog", "net", "net/http", "os/exec", "os/signal", "os/user",
	"plugin", "runtime/cgo", "runtime/pprof", "testing", "text/template", "time/tzdata",
}

// lading is what go list tells of a package and all it carries.
type lading struct {
	ImportPath string
	Name       string
	Standard   bool
	Deps       []string
}

// A new dependency of a package that others import is a decision, and no
// accident: testdata/draagt.txt holds what each carries. When it differs on
// purpose, write it anew with go test ./huis -update in .ci/tools, and commit it
// with the change.
func TestDraagt(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go list")
	}
	module, pakketten := laad(t)
	nu := draagt(module, pakketten)
	bestand := filepath.Join("testdata", "draagt.txt")
	if *bijwerken {
		if err := os.WriteFile(bestand, []byte(nu), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	vast, err := os.ReadFile(bestand)
	if err != nil {
		t.Fatal(err)
	}
	erbij, eraf := verschil(string(vast), nu)
	for _, r := range erbij {
		t.Errorf("new: %s", r)
	}
	for _, r := range eraf {
		t.Errorf("gone: %s", r)
	}
	if !t.Failed() && string(vast) != nu {
		t.Error("testdata/draagt.txt has the same lines in another form")
	}
}

// Whoever embeds a core package gets nothing that dials, starts programs or
// writes pages: only the client of CBS and the rapport packages have a use for
// those. Package net itself comes with gocsv, by mime/multipart.
func TestDraagt_kern(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go list")
	}
	module, pakketten := laad(t)
	for _, k := range kern {
		p, ok := pakketten[module+"/"+k]
		if !ok {
			t.Errorf("%s is a core package, and is not there", k)
			continue
		}
		for _, d := range p.Deps {
			if slices.Contains([]string{"net/http", "crypto/tls", "os/exec", "plugin", "runtime/cgo", "html/template", "testing"}, d) {
				t.Errorf("%s carries %s", k, d)
			}
		}
	}
}

func TestDraagt_lijst(t *testing.T) {
	std := func(naam string) lading { return lading{ImportPath: naam, Standard: true} }
	pakketten := map[string]lading{}
	for _, p := range []lading{
		{ImportPath: "m.nl/m/boven", Name: "boven", Deps: []string{"fmt", "net/http", "m.nl/m/onder", "m.nl/m/internal/diep", "ander.nl/b", "ander.nl/a"}},
		{ImportPath: "m.nl/m/onder", Name: "onder", Deps: []string{"fmt"}},
		{ImportPath: "m.nl/m/internal/diep", Name: "diep", Deps: []string{"fmt"}},
		{ImportPath: "m.nl/m/examples/een", Name: "een", Deps: []string{"fmt"}},
		{ImportPath: "m.nl/m/cmd", Name: "main", Deps: []string{"fmt"}},
		{ImportPath: "ander.nl/a", Name: "a"}, {ImportPath: "ander.nl/b", Name: "b"},
		std("fmt"), std("net/http"),
	} {
		pakketten[p.ImportPath] = p
	}
	const want = `boven
    ander    ander.nl/a
    ander    ander.nl/b
    eigen    internal/diep
    eigen    onder
    zwaar    net/http

onder
    niets
`
	if got := draagt("m.nl/m", pakketten); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	erbij, eraf := verschil(want, strings.Replace(want, "    niets", "    ander    ander.nl/a", 1))
	if !slices.Equal(erbij, []string{"onder ander ander.nl/a"}) || !slices.Equal(eraf, []string{"onder niets"}) {
		t.Errorf("got %q and %q", erbij, eraf)
	}
}

// draagt lists, for each package that a user can import, what comes with it:
// packages of other modules (ander) and of this one (eigen), and of the
// standard library what is zwaar.
func draagt(module string, pakketten map[string]lading) string {
	var blokken []string
	for _, p := range pakketten {
		naam := kort(p.ImportPath, module)
		if naam == "" || p.Name == "main" || onder(naam, "examples") || slices.Contains(strings.Split(naam, "/"), "internal") {
			continue
		}
		var regels []string
		for _, d := range p.Deps {
			switch eigen := kort(d, module); {
			case eigen != "":
				regels = append(regels, "    eigen    "+eigen)
			case !pakketten[d].Standard:
				regels = append(regels, "    ander    "+d)
			case slices.Contains(zwaar, d):
				regels = append(regels, "    zwaar    "+d)
			}
		}
		if len(regels) == 0 {
			regels = []string{"    niets"}
		}
		slices.Sort(regels)
		blokken = append(blokken, naam+"\n"+strings.Join(regels, "\n")+"\n")
	}
	slices.Sort(blokken)
	return strings.Join(blokken, "\n")
}

// verschil gives the lines, each with its package, that only one of two lists has.
func verschil(vast, nu string) (erbij, eraf []string) {
	regels := func(lijst string) (uit []string) {
		pakket := ""
		for r := range strings.Lines(lijst) {
			switch woorden := strings.Fields(r); {
			case len(woorden) == 0:
			case strings.HasPrefix(r, " "):
				uit = append(uit, pakket+" "+strings.Join(woorden, " "))
			default:
				pakket = woorden[0]
			}
		}
		return uit
	}
	oud, nieuw := regels(vast), regels(nu)
	zonder := func(lijst, weg []string) []string {
		return slices.DeleteFunc(slices.Clone(lijst), func(r string) bool { return slices.Contains(weg, r) })
	}
	return zonder(nieuw, oud), zonder(oud, nieuw)
}

// laad asks go list, on one platform whatever this one is.
func laad(t *testing.T) (module string, pakketten map[string]lading) {
	t.Helper()
	var uit [2][]byte
	for i, args := range [][]string{{"list", "-m"}, {"list", "-deps", "-json=ImportPath,Name,Standard,Deps", "./..."}} {
		cmd := exec.Command("go", args...)
		cmd.Dir = filepath.Join("..", "..", "..")
		cmd.Env = append(os.Environ(), "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off")
		var fout bytes.Buffer
		cmd.Stderr = &fout
		var err error
		if uit[i], err = cmd.Output(); err != nil {
			t.Fatal(fmt.Errorf("go list: %w\n%s", err, &fout))
		}
	}
	pakketten = map[string]lading{}
	for d := json.NewDecoder(bytes.NewReader(uit[1])); ; {
		var p lading
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return string(bytes.TrimSpace(uit[0])), pakketten
		} else if err != nil {
			t.Fatal(err)
		}
		pakketten[p.ImportPath] = p
	}
}
