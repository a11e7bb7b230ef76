package monitor

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// csvKolom is a column of the format.
type csvKolom uint8

// Columns of words come first, then those of numbers.
const (
	kolomIndicator csvKolom = iota
	kolomRegio
	kolomPeriode
	kolomBron
	kolomStatus
	kolomReden
	kolomHerkomst
	kolomGrenzen
	kolomWaarde // from here on: a vak of the stapel each, in the same order
	kolomTeller
	kolomNoemer
	kolomN
	kolomSD
	kolomAfronding
	aantalKolommen

	aantalWoordkolommen = kolomWaarde
	aantalGetalkolommen = aantalKolommen - kolomWaarde
)

var kolomnamen = [aantalKolommen]string{
	kolomIndicator: "indicator", kolomRegio: "regio", kolomPeriode: "periode", kolomBron: "bron",
	kolomStatus: "status", kolomReden: "reden", kolomHerkomst: "herkomst", kolomGrenzen: "grenzen",
	kolomWaarde: "waarde", kolomTeller: "teller", kolomNoemer: "noemer", kolomN: "n", kolomSD: "sd", kolomAfronding: "afronding",
}

func (k csvKolom) String() string { return kolomnamen[k] }

// csvHeader is the header as it is written; afronding, which few figures have,
// comes behind it where any has, and grenzen last where the dataset has them.
const csvHeader = "indicator;regio;periode;waarde;teller;noemer;n;sd;status;reden;herkomst;bron"

// bekendeKolommen are all columns, as a message lists them.
func bekendeKolommen() string {
	return strings.ReplaceAll(csvHeader, ";", ", ") + ", " + kolomAfronding.String() + ", " + kolomGrenzen.String()
}

func kolomVan(naam string) (csvKolom, bool) {
	for k, n := range kolomnamen {
		if n == naam {
			return csvKolom(k), true
		}
	}
	return 0, false
}

// csvVorm is what the header and the options say of every row.
type csvVorm struct {
	opties     *CSVOptions
	scheiding  byte
	kolommen   []csvKolom
	plaats     [aantalKolommen]int // of each column in the row, or -1
	zorgvuldig bool                // leave out the fast path
	grenzen    *csvGrenzen         // nil: there is no such column
}

const utf8BOM = "\ufeff"

// leesKop reads up to and including the header.
func (in *csvInvoer) leesKop(o *CSVOptions) (*csvVorm, []*Fout) {
	eerste := func(f Fout) []*Fout {
		f.Bestand = o.Bestand
		return []*Fout{&f}
	}
	in.vulRest(len(utf8BOM) + 1)
	switch {
	case bytes.HasPrefix(in.rest, []byte(utf8BOM)):
		in.rest = in.rest[len(utf8BOM):]
		in.bom = len(utf8BOM)
	case bytes.HasPrefix(in.rest, []byte("\xff\xfe")), bytes.HasPrefix(in.rest, []byte("\xfe\xff")):
		return nil, eerste(Fout{Regel: 1, Kolom: 1, Code: goaltree.CodeTekenset, Melding: "this file is UTF-16; save it as CSV UTF-8"})
	case bytes.HasPrefix(in.rest, []byte("PK\x03\x04")):
		return nil, eerste(Fout{Code: goaltree.CodeOnbekendFormaat, Melding: "this is an Excel workbook (or another zip); save it as CSV UTF-8"})
	}
	for {
		einde := bytes.IndexByte(in.rest, '\n')
		for einde < 0 && !in.einde && len(in.rest) <= in.maxRegel {
			in.vulRest(2 * len(in.rest))
			einde = bytes.IndexByte(in.rest, '\n')
		}
		na, heel := einde+1, einde >= 0
		if !heel {
			einde, na = len(in.rest), len(in.rest)
		}
		regel := bytes.TrimSuffix(in.rest[:einde], []byte("\r"))
		switch {
		case len(regel) > in.maxRegel:
			return nil, eerste(Fout{Regel: in.regel, Kolom: 1, Code: goaltree.CodeTeGroot, Waarde: goaltree.Inkorten(string(regel[:200])),
				Melding: fmt.Sprintf("the header is longer than %d bytes", in.maxRegel)})
		case in.fout != nil && !heel:
			return nil, eerste(in.leesfout(in.regel))
		case len(bytes.Trim(regel, blanken)) > 0:
			vorm, fouten := ontleedKop(string(regel))
			for _, f := range fouten {
				f.Bestand, f.Regel = o.Bestand, in.regel
				if f.Kolom > 0 && in.regel == 1 {
					f.Kolom += in.bom
				}
			}
			in.rest, in.regel = in.rest[na:], in.regel+1
			if vorm != nil {
				in.scheiding = vorm.scheiding
			}
			return vorm, fouten
		case na == 0 || na == len(in.rest) && in.einde:
			return nil, eerste(Fout{Code: goaltree.CodeLeeg, Melding: "the file is empty; expected the header " + csvHeader})
		}
		in.rest, in.regel = in.rest[na:], in.regel+1
	}
}

// ontleedKop tells the separator and the columns from the header. Mistakes
// bear the column in the line, from 1.
func ontleedKop(regel string) (*csvVorm, []*Fout) {
	switch {
	case !utf8.ValidString(regel):
		return nil, []*Fout{{Kolom: 1, Code: goaltree.CodeTekenset, Waarde: goaltree.Inkorten(strings.ToValidUTF8(regel, "\ufffd")), Melding: geenUTF8}}
	case strings.ContainsRune(regel, '\r'):
		return nil, []*Fout{{Kolom: strings.IndexByte(regel, '\r') + 1, Code: goaltree.CodeSyntaxis, Melding: "a line ends with CR alone; save the file with lines that end with LF or CRLF"}}
	}
	vorm := &csvVorm{scheiding: scheidingVan(regel)}
	for k := range vorm.plaats {
		vorm.plaats[k] = -1
	}
	var fouten []*Fout
	begin := 0
	for i, cel := range strings.Split(regel, string(vorm.scheiding)) {
		f := &Fout{Kolom: begin + 1, Waarde: goaltree.Inkorten(cel)}
		begin += len(cel) + 1
		naam := kaleKop(cel)
		kolom, bekend := kolomVan(naam)
		switch {
		case !bekend:
			f.Code, f.Melding = goaltree.CodeOnbekendVeld, onbekendeKolom(naam, i+1)
			fouten = append(fouten, f)
			kolom = aantalKolommen
		case vorm.plaats[kolom] >= 0:
			f.Code, f.Pad = goaltree.CodeDubbel, naam
			f.Melding = fmt.Sprintf("column %d has the name of column %d", i+1, vorm.plaats[kolom]+1)
			fouten = append(fouten, f)
		default:
			vorm.plaats[kolom] = i
		}
		vorm.kolommen = append(vorm.kolommen, kolom)
	}
	return vorm, append(fouten, vorm.ontbreekt(len(vorm.kolommen) == 1)...)
}

// kaleKop takes blanks and quotes off a name in the header.
func kaleKop(cel string) string {
	naam := strings.Trim(cel, blanken)
	if len(naam) >= 2 && naam[0] == '"' && naam[len(naam)-1] == '"' {
		naam = strings.Trim(naam[1:len(naam)-1], blanken)
	}
	return naam
}

// scheidingVan gives the separator that occurs most in the header.
func scheidingVan(regel string) byte {
	beste := byte(';')
	for _, s := range []byte(";\t,") {
		if strings.Count(regel, string(s)) > strings.Count(regel, string(beste)) {
			beste = s
		}
	}
	return beste
}

func onbekendeKolom(naam string, nummer int) string {
	if naam == "" {
		return fmt.Sprintf("column %d has no name; known are: %s", nummer, bekendeKolommen())
	}
	if klein := strings.ToLower(naam); klein != naam {
		if _, bekend := kolomVan(klein); bekend {
			return fmt.Sprintf("column %d must be written in lower case: %s", nummer, klein)
		}
	}
	return fmt.Sprintf("column %d is not known; known are: %s", nummer, bekendeKolommen())
}

// ontbreekt gives a mistake for each column that must be there and is not.
func (v *csvVorm) ontbreekt(enkel bool) []*Fout {
	var fouten []*Fout
	mis := func(pad, melding string) {
		if enkel {
			melding += "; the separator must be a semicolon, comma or tab"
		}
		fouten = append(fouten, &Fout{Kolom: 1, Code: goaltree.CodeVeldOntbreekt, Pad: pad, Melding: melding})
	}
	for _, k := range []csvKolom{kolomIndicator, kolomRegio, kolomPeriode} {
		if v.plaats[k] < 0 {
			mis(k.String(), fmt.Sprintf("the header has no column %s", k))
		}
	}
	if v.plaats[kolomWaarde] < 0 && (v.plaats[kolomTeller] < 0 || v.plaats[kolomNoemer] < 0) {
		mis("waarde", "the header has no column waarde, nor teller and noemer both")
	}
	return fouten
}
