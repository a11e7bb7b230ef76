package metadata

import (
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// Jaar gives the year of a table that is about one year alone, as its Periode
// tells it ("2020"). It is false for a table of several years ("2011-2024"),
// of a part of a year, or whose Periode is not told; the title is not guessed
// from.
func (t *Tabel) Jaar() (int, bool) {
	p := strings.TrimSpace(t.Periode)
	if len(p) != 4 {
		return 0, false
	}
	jaar := 0
	for i := range len(p) {
		if p[i] < '0' || p[i] > '9' {
			return 0, false
		}
		jaar = jaar*10 + int(p[i]-'0')
	}
	return jaar, jaar > 0
}

// Dimensie gives the dimension of this name: the column, exactly as StatLine
// writes it.
func (t *Tabel) Dimensie(naam string) (Dimensie, bool) {
	i := slices.IndexFunc(t.Dimensies, func(d Dimensie) bool { return d.Naam == naam })
	if i < 0 {
		return Dimensie{}, false
	}
	return t.Dimensies[i], true
}

// Meting gives the measure of this key, exactly as StatLine writes it.
func (t *Tabel) Meting(sleutel string) (Meting, bool) {
	i := slices.IndexFunc(t.Metingen, func(m Meting) bool { return m.Sleutel == sleutel })
	if i < 0 {
		return Meting{}, false
	}
	return t.Metingen[i], true
}

// Waarde gives the value of this key; blanks behind it, with which StatLine
// pads its keys, don't count.
func (d Dimensie) Waarde(sleutel string) (Waarde, bool) {
	sleutel = strings.TrimRight(sleutel, " ")
	i := slices.IndexFunc(d.Waarden, func(w Waarde) bool { return w.Sleutel == sleutel })
	if i < 0 {
		return Waarde{}, false
	}
	return d.Waarden[i], true
}

// Basis gives the key without the number OData 3 puts behind it, which changes
// from year to year: AantalInwoners for AantalInwoners_5. A key without such a
// number stays as it is. The keys of OData 4 (M000352, 1050010_1) are stable
// as a whole and are best used so.
func (m Meting) Basis() string { return rijen.ZonderNummer(m.Sleutel) }

// ZoekMeting finds measures by name, in the table's order. A name is, and is
// tried in this order: a key (AantalInwoners_5); a key without the number
// behind it (AantalInwoners); a title ("Aantal inwoners"); a title with
// headings before it, as many as needed ("Geslacht > Mannen"). Case and white
// space don't matter. Several can have the name; none is nil.
func (t *Tabel) ZoekMeting(naam string) []Meting {
	gezocht := vouw(naam)
	if gezocht == "" {
		return nil
	}
	var delen []string
	for deel := range strings.SplitSeq(gezocht, ">") {
		delen = append(delen, strings.TrimSpace(deel))
	}
	manieren := []func(m Meting) bool{
		func(m Meting) bool { return m.Sleutel == strings.TrimSpace(naam) },
		func(m Meting) bool { return vouw(m.Sleutel) == gezocht },
		func(m Meting) bool { return t.Versie != 4 && vouw(m.Basis()) == gezocht },
		func(m Meting) bool { return vouw(m.Titel) == gezocht },
		func(m Meting) bool { return len(delen) > 1 && m.onder(delen) },
	}
	for _, past := range manieren {
		var gevonden []Meting
		for _, m := range t.Metingen {
			if past(m) {
				m.Groepen = slices.Clone(m.Groepen)
				gevonden = append(gevonden, m)
			}
		}
		if gevonden != nil {
			return gevonden
		}
	}
	return nil
}

// onder tells whether the folded delen are the last headings of m and its title.
func (m Meting) onder(delen []string) bool {
	pad := append(slices.Clone(m.Groepen), m.Titel)
	if len(delen) > len(pad) {
		return false
	}
	return slices.EqualFunc(delen, pad[len(pad)-len(delen):], func(deel, kop string) bool { return deel == vouw(kop) })
}

// ZoekWaarde finds values by key or else by title, in the code list's order.
// Case and white space don't matter. Several can have one title; none is nil.
func (d Dimensie) ZoekWaarde(sleutelOfTitel string) []Waarde {
	if w, ok := d.Waarde(sleutelOfTitel); ok {
		return []Waarde{w}
	}
	gezocht := vouw(sleutelOfTitel)
	if gezocht == "" {
		return nil
	}
	for _, tekst := range []func(Waarde) string{
		func(w Waarde) string { return w.Sleutel },
		func(w Waarde) string { return w.Titel },
	} {
		var gevonden []Waarde
		for _, w := range d.Waarden {
			if vouw(tekst(w)) == gezocht {
				gevonden = append(gevonden, w)
			}
		}
		if gevonden != nil {
			return gevonden
		}
	}
	return nil
}

// vouw takes case and superfluous white space away.
func vouw(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
