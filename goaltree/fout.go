package goaltree

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Code says what kind of mistake a Fout is, in a word that stays the same
// from version to version, so that programs can act on it:
//
//	errors.Is(err, goaltree.CodeDubbel)
//
// Packages that read input of their own kind add codes of their own.
type Code string

// Codes of mistakes in input: those of a doelenboom, and those that several
// readers of this module share. A package with a kind of its own has its code.
const (
	CodeSyntaxis         Code = "syntaxis"          // the file is not well-formed JSON or CSV
	CodeTekenset         Code = "tekenset"          // the file is not UTF-8
	CodeLeeg             Code = "leeg"              // nothing to read, or a field that must be filled is empty
	CodeVersie           Code = "versie"            // a format version this reader does not know
	CodeOnbekendVeld     Code = "onbekend-veld"     // a key or column the format does not have
	CodeVeldOntbreekt    Code = "veld-ontbreekt"    // a key or column that must be there is not
	CodeDubbel           Code = "dubbel"            // an id, key, column or row that may stand only once stands twice
	CodeOngeldigeWaarde  Code = "ongeldige-waarde"  // a value outside what the field allows
	CodeTeGroot          Code = "te-groot"          // a limit is passed: length, depth, number, size
	CodeOnbekendeTak     Code = "onbekende-tak"     // a link to an id that is not there
	CodeGewicht          Code = "gewicht"           // a weight that is not above zero
	CodeZonderKinderen   Code = "zonder-kinderen"   // a hoofddoel without effects, or an effect without indicators
	CodeNietGebruikt     Code = "niet-gebruikt"     // an indicator under no effect, or an effect under no hoofddoel
	CodeStreefjaar       Code = "streefjaar"        // a streefjaar that is not after the nulmeting
	CodeDrempels         Code = "drempels"          // drempels that are missing, or out of order for the richting
	CodeTegenspraak      Code = "tegenspraak"       // two fields that contradict each other
	CodeRegio            Code = "regio"             // an unknown region
	CodePeriode          Code = "periode"           // an unknown period
	CodeGetal            Code = "getal"             // not a number, or one out of range
	CodeTellerNoemer     Code = "teller-noemer"     // teller above noemer, noemer not above zero, or waarde that contradicts them
	CodeOnbekendFormaat  Code = "onbekend-formaat"  // the file is none of the formats known
	CodeOnbekendeVraag   Code = "onbekende-vraag"   // a question about what is not there
	CodeGeenWaarnemingen Code = "geen-waarnemingen" // a file or region without any observation
)

// Error makes a Code usable as a target of errors.Is.
func (c Code) Error() string { return string(c) }

// Fout is one mistake in input, of any kind and from any reader of this
// module: it says where (file, line, column, path), what was found there and
// what is wrong with it. Mistakes are values: a reader collects them all and
// reports them together with errors.Join; Fouten takes them apart again.
type Fout struct {
	Bestand string // name of the file as the caller gave it; empty when not read from a file
	Regel   int    // line in the file, from 1; 0 when not known
	Kolom   int    // column in the line in bytes, from 1; 0 when not known
	Pad     string // path of the field, such as hoofddoelen[2].effecten[0].gewicht, or a column's name
	Waarde  string // the value found, as it stood there; long values are cut
	Code    Code   // the kind of mistake
	Melding string // one English sentence without final stop: what is wrong, and what would be right
	Oorzaak error  // the error underneath, if any
}

// Error gives place, path, sentence and value on one line:
//
//	boom.json:12:7: hoofddoelen[2].effecten[0].gewicht: weight must be above zero (found "-1")
func (f *Fout) Error() string {
	var b strings.Builder
	if f.Bestand != "" {
		b.WriteString(f.Bestand)
	}
	if f.Regel > 0 {
		if f.Bestand == "" {
			b.WriteString("line ")
		} else {
			b.WriteByte(':')
		}
		fmt.Fprintf(&b, "%d", f.Regel)
		if f.Kolom > 0 {
			fmt.Fprintf(&b, ":%d", f.Kolom)
		}
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	if f.Pad != "" {
		b.WriteString(f.Pad)
		b.WriteString(": ")
	}
	b.WriteString(f.Melding)
	if f.Waarde != "" {
		fmt.Fprintf(&b, " (found %q)", Inkorten(f.Waarde))
	}
	return zichtbaar(b.String())
}

// zichtbaar writes out what a terminal would obey or hide: a path has keys of
// the file in it.
func zichtbaar(s string) string {
	onzichtbaar := func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf) }
	if !strings.ContainsFunc(s, onzichtbaar) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if onzichtbaar(r) {
			teken := strconv.QuoteRuneToASCII(r)
			b.WriteString(teken[1 : len(teken)-1])
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Unwrap gives the code and the error underneath, so that errors.Is finds both.
func (f *Fout) Unwrap() []error {
	var onder []error
	if f.Code != "" {
		onder = append(onder, f.Code)
	}
	if f.Oorzaak != nil {
		onder = append(onder, f.Oorzaak)
	}
	return onder
}

// Join makes one error of mistakes, nil where there are none; Fouten takes it
// apart again. One mistake is itself.
func Join(fouten []*Fout) error {
	if len(fouten) == 1 {
		return fouten[0]
	}
	alle := make([]error, len(fouten))
	for i, f := range fouten {
		alle[i] = f
	}
	return errors.Join(alle...)
}

// Fouten takes an error apart into the mistakes it holds, in their order,
// through any nesting of errors.Join and fmt.Errorf. An error that is no Fout
// comes back as a Fout with only a sentence, so that nothing is lost.
func Fouten(err error) []*Fout {
	switch e := err.(type) { //nolint:errorlint // this function is the one that walks the chain
	case nil:
		return nil
	case *Fout:
		return []*Fout{e}
	case interface{ Unwrap() []error }:
		var alle []*Fout
		for _, onder := range e.Unwrap() {
			alle = append(alle, Fouten(onder)...)
		}
		if len(alle) > 0 {
			return alle
		}
	}
	if onder := errors.Unwrap(err); onder != nil {
		if f := new(Fout); errors.As(onder, &f) {
			return Fouten(onder)
		}
	}
	return []*Fout{{Melding: err.Error(), Oorzaak: err}}
}

// geen is the mistake of being given nil.
func geen(wat string) *Fout {
	return &Fout{Code: CodeLeeg, Melding: "there is no " + wat + ": it is nil"}
}

// maxGetoond is how much of a wrong value an error shows.
const maxGetoond = 60

// Inkorten cuts a value to what an error message shows of it, on a rune's edge.
func Inkorten(s string) string {
	if len(s) <= maxGetoond {
		return s
	}
	einde := 0
	for i := range s {
		if i > maxGetoond {
			break
		}
		einde = i
	}
	return s[:einde] + "…"
}
