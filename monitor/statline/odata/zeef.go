package odata

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// zeef holds the rows that come against the question: which it did not ask,
// and which of what it asked never came. The zero zeef lets all through.
type zeef struct {
	kolommen []zeefkolom
	rijen    int // that came by
	buiten   int // of them, not asked
	// buitenSleutels are the first keys that were not asked, with their column.
	buitenSleutels []string
}

// zeefkolom is a column that the question asks some keys of.
type zeefkolom struct {
	naam     string
	soort    string          // what its keys are, where one without a row is told; empty: it is not
	beperkt  bool            // the service was given a condition on it
	sleutels []string        // asked, without padding
	er       map[string]bool // to each of them: there was a row of it
	nu       []byte          // the key of the row at hand; nil: none that is a text
}

// voeg adds what is asked of a column.
func (z *zeef) voeg(naam, soort string, beperkt bool, sleutels []string) {
	k := zeefkolom{naam: naam, soort: soort, beperkt: beperkt, sleutels: sleutels, er: make(map[string]bool, len(sleutels))}
	for _, s := range sleutels {
		k.er[s] = false
	}
	z.kolommen = append(z.kolommen, k)
}

// neem looks at a page, and gives it without the rows that were not asked.
func (z *zeef) neem(d *document) *document {
	if len(z.kolommen) == 0 || d.aantal == 0 {
		return d
	}
	l := nieuweLijst(d.waarde())
	over, tot := 0, d.begin+1 // rows kept, and where the last of them ends
	var inhoud []byte         // nil while all are kept
	for {
		begin, eind, ok := l.volgende()
		if !ok {
			break
		}
		z.rijen++
		gevraagd := z.gevraagd(l.b[begin:eind])
		switch {
		case !gevraagd && inhoud == nil:
			inhoud = append(make([]byte, 0, len(d.inhoud)), d.inhoud[:tot]...)
		case gevraagd && inhoud != nil:
			if over > 0 {
				inhoud = append(inhoud, ',')
			}
			inhoud = append(inhoud, l.b[begin:eind]...)
		}
		if gevraagd {
			over++
			tot = d.begin + eind
		}
	}
	if inhoud == nil {
		return d
	}
	eind := len(inhoud) + 1
	inhoud = append(inhoud, d.inhoud[d.eind-1:]...)
	kleiner := *d
	kleiner.aantal, kleiner.eind, kleiner.inhoud = over, eind, inhoud
	// Its rows no longer number up to the next page, as its address says.
	zonder := zonderVervolg(&kleiner)
	kleiner.begin, kleiner.eind = bytes.Index(zonder, []byte(`"value":[`))+len(`"value":`), len(zonder)-1
	kleiner.inhoud = zonder
	return &kleiner
}

// gevraagd tells whether a row was asked, and notes its keys if so. What is no
// row of the table, or lacks a column, is for the reader to tell.
func (z *zeef) gevraagd(rij []byte) bool {
	for i := range z.kolommen {
		z.kolommen[i].nu = nil
	}
	if rij[0] == '{' {
		z.leesSleutels(rij)
	}
	for i := range z.kolommen {
		k := &z.kolommen[i]
		if _, ok := k.er[string(k.nu)]; k.nu != nil && k.beperkt && !ok {
			z.merkBuiten(k)
			return false
		}
	}
	for i := range z.kolommen {
		k := &z.kolommen[i]
		if er, ok := k.er[string(k.nu)]; ok && !er {
			k.er[string(k.nu)] = true
		}
	}
	return true
}

// leesSleutels takes the keys out of a row.
func (z *zeef) leesSleutels(rij []byte) {
	o := nieuwObject(rij)
	for {
		sleutel, waarde, ok := o.volgende()
		if !ok {
			return
		}
		if waarde[0] != '"' {
			continue
		}
		for i := range z.kolommen {
			if k := &z.kolommen[i]; k.naam == string(sleutel) {
				k.nu = bytes.TrimRight(kaleTekst(waarde), " ")
			}
		}
	}
}

// merkBuiten notes a row that was not asked.
func (z *zeef) merkBuiten(k *zeefkolom) {
	if z.buiten++; len(z.buitenSleutels) > maxGenoemd {
		return
	}
	s := k.naam + " " + goaltree.Inkorten(string(k.nu))
	if !slices.Contains(z.buitenSleutels, s) {
		z.buitenSleutels = append(z.buitenSleutels, s)
	}
}

// opmerkingen tells what did not go by the question, once all has come.
func (z *zeef) opmerkingen(adres string) []*goaltree.Fout {
	var alle []*goaltree.Fout
	if z.buiten > 0 {
		namen := strings.Join(z.buitenSleutels[:min(maxGenoemd, len(z.buitenSleutels))], ", ")
		if len(z.buitenSleutels) > maxGenoemd {
			namen += " and more"
		}
		alle = append(alle, fout(adres, CodeVerkeerdAntwoord, fmt.Sprintf("the service does not filter as it was asked: %d of its %d rows were not asked (%s), and are left out", z.buiten, z.rijen, namen), nil))
	}
	for i := range z.kolommen {
		k := &z.kolommen[i]
		if k.soort == "" {
			continue
		}
		var weg []string
		for _, s := range k.sleutels {
			if !k.er[s] {
				weg = append(weg, s)
			}
		}
		if len(weg) > 0 {
			f := fout(adres, CodeOnvolledig, fmt.Sprintf("what came has no row of %d of the %d %s asked that the table has: %s", len(weg), len(k.er), k.soort, opgenoemd(weg)), nil)
			f.Pad = k.naam
			alle = append(alle, f)
		}
	}
	return alle
}

// maxGenoemd is how many keys a sentence names.
const maxGenoemd = 10

// opgenoemd names keys in a sentence, the first few.
func opgenoemd(sleutels []string) string {
	if len(sleutels) <= maxGenoemd {
		return strings.Join(sleutels, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(sleutels[:maxGenoemd], ", "), len(sleutels)-maxGenoemd)
}
