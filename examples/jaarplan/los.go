package main

import (
	"bytes"
	_ "embed"
	"io"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
	"github.com/bredemonitoring/sociaaldomein/governance/rapport"
)

// The parts that stand by themselves, apart from any plan: who works together,
// and what is local, what regional.
const (
	deelStructuur = "structuur"
	deelFuncties  = "functies"
)

//go:embed voorbeeld/functies.json
var voorbeeldFuncties []byte

// structuren are those built in, by the name that -structuur takes.
var structuren = map[string]func() *governance.Definitie{
	"brede-monitoring": governance.BredeMonitoring,
	"achterhoek-2017":  governance.Achterhoek2017,
	"programma-2018":   governance.Programma2018,
}

// verdelingen are the splits of the functions that are built in, by the name
// that -functies takes: the vision's, and a region that is made up, where
// municipalities deviate from what they agreed.
var verdelingen = map[string]func() (*functies.Definitie, error){
	"achterhoek-2017": func() (*functies.Definitie, error) { return functies.Achterhoek2017(), nil },
	"fictief": func() (*functies.Definitie, error) {
		return functies.ReadJSON(bytes.NewReader(voorbeeldFuncties), "voorbeeld/functies.json")
	},
}

// losDeel gives what writes a part that stands by itself, in the format asked.
func losDeel(v *vlaggen) (func(io.Writer) error, error) {
	opties := rapport.Options{Datum: v.datum}
	if v.deel == deelFuncties {
		f, err := leesFuncties(v.functies)
		if err != nil {
			return nil, err
		}
		return map[string]func(io.Writer) error{
			"": f.WriteText, "tekst": f.WriteText, "json": f.Overzicht().WriteJSON, "csv": f.WriteCSV,
			"html": func(w io.Writer) error { return rapport.WriteFuncties(w, f, opties) },
		}[v.formaat], nil
	}
	s, err := leesStructuur(v.structuur)
	if err != nil {
		return nil, err
	}
	return map[string]func(io.Writer) error{
		"": s.WriteText, "tekst": s.WriteText, "dot": s.WriteDOT, "mermaid": s.WriteMermaid,
		"json": func(w io.Writer) error { return governance.WriteJSON(w, s.Definitie()) },
		"html": func(w io.Writer) error { return rapport.WriteStructuur(w, s, opties) },
	}[v.formaat], nil
}

// leesStructuur takes a structure that is built in, or reads one's own.
func leesStructuur(naam string) (*governance.Structuur, error) {
	if ingebouwd, ok := structuren[naam]; ok {
		return ingebouwd().Resolve()
	}
	d, err := lees(naam, governance.ReadJSON)
	if err != nil {
		return nil, err
	}
	return d.Resolve()
}

// leesFuncties takes a split that is built in, or reads one's own.
func leesFuncties(naam string) (*functies.Functieverdeling, error) {
	lezer := func() (*functies.Definitie, error) { return lees(naam, functies.ReadJSON) }
	if ingebouwd, ok := verdelingen[naam]; ok {
		lezer = ingebouwd
	}
	d, err := lezer()
	if err != nil {
		return nil, err
	}
	return d.Resolve()
}
