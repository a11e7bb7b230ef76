package main

import (
	"strings"
	"testing"
)

func TestKeur(t *testing.T) {
	const m = "example.org/m"
	for _, geval := range []struct {
		naam, van, naar string
		fout            string // part of the sentence; empty: allowed
	}{
		{"leaf on enum table", m + "/monitor/cbs", m + "/internal/opsomming", ""},
		{"leaf on leaf", m + "/monitor/cbs", m + "/goaltree", "imports only"},
		{"enum table on anything", m + "/internal/opsomming", m + "/goaltree", "imports nothing"},
		{"leaf on texts", m + "/monitor/cbs", m + "/internal/tekst", ""},
		{"texts on anything", m + "/internal/tekst", m + "/internal/opsomming", "imports nothing"},
		{"code on a test's harness", m + "/goaltree", m + "/internal/schematest", "for tests alone"},
		{"unlisted code on a test's harness", m + "/governance", m + "/internal/opsomming/opsommingtest", "for tests alone"},
		{"test's harness on another", m + "/internal/paginatest", m + "/internal/schematest", ""},
		{"unlisted test's harness on another", m + "/internal/nieuwtest", m + "/internal/schematest", ""},
		{"test's harness on code", m + "/internal/paginatest", m + "/monitor", "imports only"},
		{"hostile files on mistakes", m + "/internal/vijandtest", m + "/goaltree", ""},
		{"hostile files on a reader", m + "/internal/vijandtest", m + "/monitor", "imports only"},
		{"code on hostile files", m + "/monitor", m + "/internal/vijandtest", "for tests alone"},
		{"monitor down", m + "/monitor", m + "/goaltree", ""},
		{"monitor up", m + "/monitor", m + "/monitor/statline", "imports only"},
		{"monitor on its drawing", m + "/monitor", m + "/monitor/rapport", "imports only"},
		{"reader on drawing", m + "/monitor/statline", m + "/monitor/rapport", "imports only"},
		{"unlisted child on drawing", m + "/monitor/vragenlijst", m + "/monitor/rapport", "never imports what draws it"},
		{"drawing on model", m + "/monitor/rapport", m + "/monitor", ""},
		{"drawing on page", m + "/monitor/rapport", m + "/internal/pagina", ""},
		{"drawing on another drawing", m + "/cycle/rapport", m + "/monitor/rapport", ""},
		{"drawing's domain below", m + "/monitor/rapport", m + "/monitor/statline", ""},
		{"bodies on figures", m + "/governance", m + "/monitor", "imports only"},
		{"yearly plan on figures", m + "/governance/jaarplan", m + "/monitor", ""},
		{"listing on notation", m + "/governance/kosten", m + "/internal/notatie", ""},
		{"governance within", m + "/governance/programma", m + "/governance", ""},
		{"side by side", m + "/governance/nieuw", m + "/preventie", "side by side"},
		{"checks in their own words", m + "/preventie/interventies", m + "/governance", ""},
		{"spending on bodies", m + "/preventie/uitgaven", m + "/governance", "imports only"},
		{"levels on what stands on them", m + "/preventie", m + "/preventie/scenario", "imports only"},
		{"governance on prevention", m + "/governance/kosten", m + "/preventie", "imports only"},
		{"reader on internal", m + "/monitor/statline", m + "/internal/xml", ""},
		{"reader on page", m + "/monitor/statline", m + "/internal/pagina", "for the rapport packages alone"},
		{"not on the drawing", m + "/nieuw", m + "/goaltree", "arrows point down"},
		{"drawing on notation", m + "/monitor/rapport", m + "/internal/notatie", ""},
		{"picture on notation", m + "/internal/tekening", m + "/internal/notatie", ""},
		{"model on notation", m + "/goaltree", m + "/internal/notatie", "for the rapport packages alone"},
		{"cycle on page", m + "/cycle", m + "/internal/pagina", "for the rapport packages alone"},
		{"cycle down", m + "/cycle", m + "/governance", ""},
		{"governance up", m + "/governance/programma", m + "/cycle", "imports only"},
		{"unlisted room of governance up", m + "/governance/nieuw", m + "/cycle", "arrows point down"},
		{"domain on example", m + "/cycle", m + "/examples/monitor", "nobody imports an example"},
		{"example on example", m + "/examples/cyclus", m + "/examples/monitor", "nobody imports an example"},
		{"example on example data", m + "/examples/cyclus", m + "/examples/internal/gegevens", ""},
		{"example on drawing", m + "/examples/cyclus", m + "/cycle/rapport", ""},
		{"example on the examples' harness", m + "/examples/cyclus", m + "/examples/internal/leesmijtest", "for tests alone"},
		{"examples' harness on what they share", m + "/examples/internal/leesmijtest", m + "/examples/internal/opdrachtregel", ""},
		{"core on decimal", m + "/governance", "github.com/shopspring/decimal", ""},
		{"core on heavy", m + "/governance", "github.com/xuri/excelize/v2", "core package"},
		{"child on heavy", m + "/monitor/berichten", "github.com/xuri/excelize/v2", ""},
		{"core on std", m + "/monitor", "encoding/json/v2", ""},
		{"module with the same beginning", m + "/monitor", m + "x/goaltree", "core package"},
	} {
		t.Run(geval.naam, func(t *testing.T) {
			p := pakket{ImportPath: geval.van, Imports: []string{geval.naar}}
			p.Module = &struct{ Path string }{m}
			fouten := strings.Join(keur([]pakket{p}), "\n")
			if geval.fout == "" && fouten != "" || !strings.Contains(fouten, geval.fout) {
				t.Errorf("got %q, want it to say %q", fouten, geval.fout)
			}
		})
	}
}

func TestKeurTests(t *testing.T) {
	harnas := pakket{ImportPath: "m.nl/m/goaltree", XTestImports: []string{"m.nl/m/internal/schematest", "m.nl/m/internal/opsomming/opsommingtest"}}
	harnas.Module = &struct{ Path string }{"m.nl/m"}
	if fouten := keur([]pakket{harnas}); len(fouten) != 0 {
		t.Errorf("got %q, want none: tests may use their harness", fouten)
	}
	p := pakket{ImportPath: "m.nl/m/cycle", XTestImports: []string{"m.nl/m/examples/cyclus"}}
	p.Module = &struct{ Path string }{"m.nl/m"}
	if fouten := keur([]pakket{p}); len(fouten) != 1 {
		t.Errorf("got %q, want one sentence", fouten)
	}
}
