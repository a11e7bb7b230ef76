package odata

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// document is one answer of a service: a page of a list, or an object.
type document struct {
	adres    string
	inhoud   []byte                // as it came
	koppen   [len(kopnamen)][]byte // of kopnamen, the values; nil where they are not there
	lijst    bool                  // value is a list of rows
	begin    int                   // of value in inhoud; a list has its brackets
	eind     int                   // idem
	aantal   int                   // of rows
	vervolg  string                // the address of the next page as it was told; empty at the last
	uitCache bool
}

// kopnamen are the fields that tell what a list is of.
var kopnamen = [...]string{"odata.metadata", "@odata.context"}

// waarde is the list of rows, with its brackets.
func (d *document) waarde() []byte { return d.inhoud[d.begin:d.eind] }

// rijen gives the rows of a list, with their number.
func (d *document) rijen() iter.Seq2[int, json.RawMessage] {
	return func(yield func(int, json.RawMessage) bool) {
		if !d.lijst {
			return
		}
		l := nieuweLijst(d.waarde())
		for i := 0; ; i++ {
			begin, eind, ok := l.volgende()
			if !ok || !yield(i, l.b[begin:eind]) {
				return
			}
		}
	}
}

// leesDocument takes an answer apart. One that breaks off, or tells a mistake
// halfway, is one to ask for again. It takes little memory besides the answer.
func leesDocument(adres string, inhoud []byte) (*document, *mislukt) {
	if m := keurObject(adres, inhoud); m != nil {
		return nil, m
	}
	d := &document{adres: adres, inhoud: inhoud}
	begin := naWit(inhoud, 0)
	o := nieuwObject(inhoud[begin:einde(inhoud, begin)])
	for {
		sleutel, waarde, ok := o.volgende()
		if !ok {
			return d, nil
		}
		if m := d.neemVeld(string(sleutel), waarde, begin+o.i); m != nil {
			return nil, m
		}
	}
}

// keurObject checks that an answer is one whole object.
func keurObject(adres string, inhoud []byte) *mislukt {
	kop := bytes.TrimSpace(inhoud)
	object := len(kop) > 0 && kop[0] == '{'
	if heel := json.Valid(inhoud); heel && object {
		return nil
	} else if heel || len(kop) > 0 && !object {
		return &mislukt{fout: fout(adres, CodeVerkeerdAntwoord, fmt.Sprintf("expected a JSON object: %q", eersteWoorden(inhoud)), nil), herhaal: nogEens}
	}
	err := json.Unmarshal(inhoud, &struct{}{}) // which says where it goes wrong
	return &mislukt{fout: fout(adres, CodeOnbereikbaar, fmt.Sprintf("the answer breaks off or is damaged after %d bytes: %v", len(inhoud), err), err), herhaal: steeds}
}

// neemVeld takes a field of the answer, which ends at eind.
func (d *document) neemVeld(sleutel string, waarde []byte, eind int) *mislukt {
	switch sleutel {
	case "odata.error", "error":
		return &mislukt{fout: fout(d.adres, CodeOnbereikbaar, "the answer is a mistake of the service: "+foutmelding(d.inhoud), nil), herhaal: steeds}
	case "odata.nextLink", "@odata.nextLink":
		if err := json.Unmarshal(waarde, &d.vervolg); err != nil {
			return &mislukt{fout: fout(d.adres, CodeVerkeerdAntwoord, sleutel+" is no text: "+goaltree.Inkorten(string(waarde)), err)}
		}
	case "value":
		if d.eind > 0 {
			return &mislukt{fout: fout(d.adres, CodeVerkeerdAntwoord, "the answer has value twice", nil), herhaal: nogEens}
		}
		d.begin, d.eind = eind-len(waarde), eind
		if d.lijst = waarde[0] == '['; !d.lijst {
			return nil
		}
		l := nieuweLijst(waarde)
		for {
			if _, _, ok := l.volgende(); !ok {
				return nil
			}
			d.aantal++
		}
	default:
		if i := slices.Index(kopnamen[:], sleutel); i >= 0 {
			d.koppen[i] = waarde
		}
	}
	return nil
}

// foutmelding gives the sentence of a service about its own mistake: OData 3
// and 4 each have their shape; of another, the first words.
func foutmelding(inhoud []byte) string {
	var d struct {
		Fout3 *struct {
			Message struct {
				Value string `json:"value"`
			} `json:"message"`
		} `json:"odata.error"`
		Fout4 *struct {
			Message string `json:"message"`
		} `json:"error"`
	}
	tekst := ""
	if json.Unmarshal(inhoud, &d) == nil {
		switch {
		case d.Fout3 != nil:
			tekst = d.Fout3.Message.Value
		case d.Fout4 != nil:
			tekst = d.Fout4.Message
		}
	}
	if tekst == "" {
		return eersteWoorden(inhoud)
	}
	return eersteWoorden([]byte(tekst))
}

// samengevoegd makes one document of the pages of a list.
func samengevoegd(paginas []*document) []byte {
	if len(paginas) == 1 {
		return paginas[0].inhoud
	}
	return zonderVervolg(paginas...)
}

// zonderVervolg writes the rows of pages as one list.
func zonderVervolg(paginas ...*document) []byte {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, sleutel := range kopnamen {
		if ruw := paginas[0].koppen[i]; ruw != nil {
			fmt.Fprintf(&b, "%q:%s,", sleutel, ruw)
		}
	}
	b.WriteString(`"value":[`)
	eerste := true
	for _, p := range paginas {
		if p.aantal == 0 {
			continue
		}
		if !eerste {
			b.WriteByte(',')
		}
		eerste = false
		b.Write(p.inhoud[p.begin+1 : p.eind-1])
	}
	b.WriteString("]}")
	return b.Bytes()
}

// stempel is what tells one edition of a table from another.
type stempel struct {
	tekst     string    // of figures and description, as the service writes it
	gewijzigd time.Time // zero where it can't be read
}

// stempelVan reads the edition out of TableInfos (version 3) or Properties
// (version 4).
func stempelVan(d *document) (stempel, error) {
	ruw := d.inhoud
	if d.lijst {
		ruw = nil
		for _, rij := range d.rijen() {
			ruw = rij
			break
		}
		if ruw == nil {
			return stempel{}, fout(d.adres, CodeVerkeerdAntwoord, "the table tells nothing of itself", nil)
		}
	}
	var w struct {
		Modified             json.RawMessage `json:"Modified"`
		MetaDataModified     json.RawMessage `json:"MetaDataModified"`
		ObservationsModified json.RawMessage `json:"ObservationsModified"`
		Version              json.RawMessage `json:"Version"`
	}
	if err := json.Unmarshal(ruw, &w); err != nil {
		return stempel{}, fout(d.adres, CodeVerkeerdAntwoord, "the table's description can't be read: "+err.Error(), err)
	}
	var delen []string
	for _, deel := range []json.RawMessage{w.Modified, w.MetaDataModified, w.ObservationsModified, w.Version} {
		delen = append(delen, strings.Trim(string(deel), `"`))
	}
	s := stempel{tekst: strings.Join(delen, " ")}
	s.gewijzigd, _ = leesTijd(delen[0]) // another way of writing it is no reason to stop
	if delen[0] == "" || delen[0] == "null" {
		return stempel{}, &goaltree.Fout{Bestand: d.adres, Pad: "Modified", Code: goaltree.CodeVeldOntbreekt, Melding: "the table does not tell when it was changed"}
	}
	return s, nil
}

// leesTijd reads a time as the services write it: version 3 without a zone,
// taken as UTC as package metadata does, and version 4 with one.
func leesTijd(s string) (time.Time, bool) {
	for _, vorm := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999"} {
		if t, err := time.Parse(vorm, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
