package odata

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// document is one answer of a service: a page of a list, or an object.
type document struct {
	adres    string
	inhoud   []byte // as it came
	velden   map[string]json.RawMessage
	waarde   []json.RawMessage // the rows of a list
	lijst    bool
	vervolg  string // the address of the next page as it was told; empty at the last
	uitCache bool
}

// leesDocument takes an answer apart. One that breaks off, or tells a mistake
// halfway, is one to ask for again.
func leesDocument(adres string, inhoud []byte) (*document, *mislukt) {
	d := &document{adres: adres, inhoud: inhoud}
	if err := json.Unmarshal(inhoud, &d.velden); err != nil {
		if kop := bytes.TrimSpace(inhoud); json.Valid(inhoud) || len(kop) > 0 && kop[0] != '{' {
			return nil, &mislukt{fout: fout(adres, CodeVerkeerdAntwoord, fmt.Sprintf("expected a JSON object: %q", eersteWoorden(inhoud)), err), herhaal: nogEens}
		}
		return nil, &mislukt{fout: fout(adres, CodeOnbereikbaar, fmt.Sprintf("the answer breaks off or is damaged after %d bytes: %v", len(inhoud), err), err), herhaal: steeds}
	}
	if d.velden == nil { // null
		return nil, &mislukt{fout: fout(adres, CodeVerkeerdAntwoord, "expected a JSON object: \"null\"", nil), herhaal: nogEens}
	}
	for _, sleutel := range []string{"odata.error", "error"} {
		if _, ok := d.velden[sleutel]; ok {
			return nil, &mislukt{fout: fout(adres, CodeOnbereikbaar, "the answer is a mistake of the service: "+foutmelding(inhoud), nil), herhaal: steeds}
		}
	}
	if ruw, ok := d.velden["value"]; ok && bytes.HasPrefix(bytes.TrimSpace(ruw), []byte("[")) {
		d.lijst, d.waarde = true, elementen(ruw)
	}
	for _, sleutel := range []string{"odata.nextLink", "@odata.nextLink"} {
		if ruw, ok := d.velden[sleutel]; ok {
			if err := json.Unmarshal(ruw, &d.vervolg); err != nil {
				return nil, &mislukt{fout: fout(adres, CodeVerkeerdAntwoord, sleutel+" is no text: "+goaltree.Inkorten(string(ruw)), err)}
			}
		}
	}
	return d, nil
}

// elementen gives the elements of an array that is known to be whole JSON, as
// parts of it: a page of figures has 10,000, of which only the number is used.
func elementen(array []byte) []json.RawMessage {
	array = bytes.TrimSpace(array)
	array = bytes.TrimSpace(array[1 : len(array)-1])
	if len(array) == 0 {
		return nil
	}
	var uit []json.RawMessage
	diepte, begin := 0, 0
	for i := 0; i < len(array); i++ {
		switch array[i] {
		case '"':
			for i++; array[i] != '"'; i++ {
				if array[i] == '\\' {
					i++
				}
			}
		case '[', '{':
			diepte++
		case ']', '}':
			diepte--
		case ',':
			if diepte == 0 {
				uit = append(uit, bytes.TrimSpace(array[begin:i]))
				begin = i + 1
			}
		}
	}
	return append(uit, bytes.TrimSpace(array[begin:]))
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
	for _, sleutel := range []string{"odata.metadata", "@odata.context"} {
		if ruw, ok := paginas[0].velden[sleutel]; ok {
			fmt.Fprintf(&b, "%q:%s,", sleutel, ruw)
		}
	}
	b.WriteString(`"value":[`)
	eerste := true
	for _, p := range paginas {
		for _, rij := range p.waarde {
			if !eerste {
				b.WriteByte(',')
			}
			eerste = false
			b.Write(rij)
		}
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
		if len(d.waarde) == 0 {
			return stempel{}, fout(d.adres, CodeVerkeerdAntwoord, "the table tells nothing of itself", nil)
		}
		ruw = d.waarde[0]
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
