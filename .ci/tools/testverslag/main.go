// Command testverslag reads `go test -json` on standard input and prints what
// a person wants of it: the closing line of every package, the output of what
// failed, what was skipped and why, and the counts. It keeps separate count of
// the tests on real files (their names contain EchteBestanden), and exits 1
// when a test or a build failed, when none ran, or, with -echt, when a test on
// real files was skipped.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

const (
	merk     = "EchteBestanden"         // in the name of every test on real files
	omgeving = "SOCIAALDOMEIN_TESTDATA" // in the message of such a test that is skipped
)

// gebeurtenis is one line of go test -json (go doc test2json).
type gebeurtenis struct {
	Action      string
	Package     string
	ImportPath  string // of a build
	Test        string
	Output      string
	FailedBuild string
}

type sleutel struct{ pakket, test string }

// verslag adds up the events.
type verslag struct {
	w        io.Writer
	uitvoer  map[sleutel][]string // output so far; "" for the package itself
	bouw     map[string][]string
	ouder    map[sleutel]bool // has subtests
	uitkomst map[sleutel]string
	volgorde []sleutel
	gedraaid map[string]bool // packages with a test that ended
	fouten   []string
}

func main() {
	echt := flag.Bool("echt", false, "a skipped test on real files is an error")
	flag.Parse()
	v := nieuw(os.Stdout)
	if err := v.lees(os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "testverslag:", err)
		os.Exit(1)
	}
	if !v.sluit(*echt) {
		os.Exit(1)
	}
}

func nieuw(w io.Writer) *verslag {
	return &verslag{
		w: w, uitvoer: map[sleutel][]string{}, bouw: map[string][]string{},
		ouder: map[sleutel]bool{}, uitkomst: map[sleutel]string{}, gedraaid: map[string]bool{},
	}
}

func (v *verslag) lees(r io.Reader) error {
	b := bufio.NewReader(r)
	for {
		regel, err := b.ReadString('\n')
		if regel != "" {
			var g gebeurtenis
			if json.Unmarshal([]byte(regel), &g) != nil || g.Action == "" {
				fmt.Fprint(v.w, regel) // not of test2json: go's own word
			} else {
				v.neem(g)
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (v *verslag) neem(g gebeurtenis) {
	k := sleutel{g.Package, g.Test}
	switch g.Action {
	case "build-output":
		v.bouw[g.ImportPath] = append(v.bouw[g.ImportPath], g.Output)
	case "build-fail":
		fmt.Fprint(v.w, strings.Join(v.bouw[g.ImportPath], ""))
		delete(v.bouw, g.ImportPath)
	case "output":
		v.uitvoer[k] = append(v.uitvoer[k], g.Output)
	case "run":
		for i := strings.LastIndexByte(g.Test, '/'); i > 0; i = strings.LastIndexByte(g.Test[:i], '/') {
			v.ouder[sleutel{g.Package, g.Test[:i]}] = true
		}
		v.uitkomst[k] = "onaf" // a panic ends the package and leaves it so
		v.volgorde = append(v.volgorde, k)
	case "pass", "fail", "skip":
		if g.Test == "" {
			v.pakketKlaar(g)
			return
		}
		v.uitkomst[k] = g.Action
		v.gedraaid[g.Package] = true
	}
}

// pakketKlaar prints what a package leaves: all of it where it failed, else
// its closing line.
func (v *verslag) pakketKlaar(g gebeurtenis) {
	eigen := v.uitvoer[sleutel{pakket: g.Package}]
	if g.Action == "fail" {
		v.fouten = append(v.fouten, g.Package)
		for _, k := range v.volgorde {
			if k.pakket == g.Package && (v.uitkomst[k] == "fail" || v.uitkomst[k] == "onaf") {
				fmt.Fprint(v.w, strings.Join(v.uitvoer[k], ""))
			}
		}
		fmt.Fprint(v.w, strings.Join(eigen, ""))
		return
	}
	for _, regel := range eigen {
		if begint(regel, "ok  ", "?   ", "---", "\t") || strings.Contains(regel, "coverage: 0.0%") {
			fmt.Fprint(v.w, regel)
		}
	}
}

func begint(s string, delen ...string) bool {
	return slices.ContainsFunc(delen, func(d string) bool { return strings.HasPrefix(s, d) })
}

// sluit prints the counts and tells whether all is well.
func (v *verslag) sluit(echt bool) bool {
	telling := map[string]int{}
	echtGedraaid, echtOver := 0, 0
	var over, verkeerd, mislukt []string
	for _, k := range v.volgorde {
		if v.ouder[k] && v.uitkomst[k] != "fail" {
			continue // its subtests count
		}
		uitkomst := v.uitkomst[k]
		if uitkomst == "onaf" {
			uitkomst = "fail"
		}
		telling[uitkomst]++
		isEcht := strings.Contains(k.test, merk)
		naam := k.pakket + "." + k.test
		switch uitkomst {
		case "fail":
			mislukt = append(mislukt, naam)
		case "pass":
			if isEcht {
				echtGedraaid++
			}
		case "skip":
			reden := v.reden(k)
			over = append(over, naam+": "+reden)
			if isEcht {
				echtOver++
			} else if strings.Contains(reden, omgeving) {
				verkeerd = append(verkeerd, naam)
			}
		}
	}
	goed := true
	lijst := func(kop string, namen []string) {
		if len(namen) == 0 {
			return
		}
		fmt.Fprintf(v.w, "\n%s:\n", kop)
		for _, n := range namen {
			fmt.Fprintln(v.w, "  "+n)
		}
	}
	lijst("skipped", over)
	lijst("failed", mislukt)
	lijst("failed packages", v.fouten)
	if len(mislukt)+len(v.fouten) > 0 {
		goed = false
	}
	if len(verkeerd) > 0 {
		lijst("skipped for lack of "+omgeving+", but without "+merk+" in the name, so that nobody counts them", verkeerd)
		goed = false
	}
	fmt.Fprintf(v.w, "\ntests on real files (%s): %d ran, %d skipped for lack of the data\n", merk, echtGedraaid, echtOver)
	if echt && echtOver > 0 {
		fmt.Fprintf(v.w, "FAIL: %s is set, and still %d tests on real files were skipped\n", omgeving, echtOver)
		goed = false
	}
	if telling["pass"]+telling["fail"] == 0 {
		fmt.Fprintln(v.w, "FAIL: no test ran")
		goed = false
	}
	fmt.Fprintf(v.w, "%d passed, %d failed, %d skipped\n", telling["pass"], telling["fail"], telling["skip"])
	return goed
}

// reden finds the message of a skipped test in its output.
func (v *verslag) reden(k sleutel) string {
	var delen []string
	for _, r := range v.uitvoer[k] {
		r = strings.TrimSpace(r)
		if r != "" && !begint(r, "===", "---") {
			delen = append(delen, r)
		}
	}
	return strings.Join(delen, " ")
}
