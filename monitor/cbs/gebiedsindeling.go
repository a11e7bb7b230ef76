package cbs

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// Gebiedsindeling is one edition of which region lies in which: the
// municipalities of a year, the regions they belong to, and the regions of
// one's own added with [Gebiedsindeling.Met]. It is immutable and safe for
// concurrent use.
//
// Of wijken and buurten it knows what their codes tell: they lie in whatever
// their municipality lies in. It lists those it was made with
// ([NewGebiedsindeling]) and knows their names; [Gebieden2022] and
// [Gebieden] have none.
type Gebiedsindeling struct {
	editie   int
	bron     string
	gebieden map[Regio]*gebied
	alle     []Regio            // sorted
	namen    map[string][]Regio // plat name -> regions, sorted
}

// gebied is what is known of one region. It is shared by copies of the table
// and never changes.
type gebied struct {
	naam    string
	aliases []string
	// ouders are the regions of CBS a municipality lies in; nil for the others.
	ouders []Regio
	// delen are the municipalities (of one's own region: wijken and buurten
	// too) it is made of, sorted; nil for a municipality, wijk or buurt.
	delen []Regio
	// verband is a region of one's own as it was given.
	verband Samenwerkingsverband
}

// volksnamen are names in daily use, and in exports, that CBS doesn't have.
var volksnamen = map[string]string{"GM0518": "Den Haag", "GM0796": "Den Bosch"}

// indexeer adds regions to the sorted list and the names. Slices that another
// table may share are replaced, not appended to.
func (g *Gebiedsindeling) indexeer(nieuw []Regio) {
	g.alle = sorteer(slices.Concat(g.alle, nieuw))
	for _, r := range sorteer(nieuw) {
		b := g.gebieden[r]
		for _, naam := range append([]string{b.naam}, b.aliases...) {
			p := plat(naam)
			if p != "" && !slices.Contains(g.namen[p], r) {
				g.namen[p] = sorteer(slices.Concat(g.namen[p], []Regio{r}))
			}
		}
	}
}

// Editie gives the year of the edition.
func (g *Gebiedsindeling) Editie() int { return g.editie }

// Bron gives the source, to be shown with figures made with the table.
func (g *Gebiedsindeling) Bron() string { return g.bron }

// Naam gives the official name; false for a region the table doesn't list,
// such as a wijk in [Gebieden2022].
func (g *Gebiedsindeling) Naam(r Regio) (string, bool) {
	b := g.gebieden[r]
	if b == nil {
		return "", false
	}
	return b.naam, true
}

// Regios gives every region of the table, regions of one's own included, in the
// order of [Regio.Compare].
func (g *Gebiedsindeling) Regios() []Regio { return slices.Clone(g.alle) }

// Gemeenten gives every municipality, ordered by code.
func (g *Gebiedsindeling) Gemeenten() []Regio { return slices.Clone(g.vanSoort(Gemeente)) }

// vanSoort gives the regions of one kind: a stretch of the sorted list.
func (g *Gebiedsindeling) vanSoort(soort Regiosoort) []Regio {
	grens := func(s Regiosoort) int {
		i, _ := slices.BinarySearchFunc(g.alle, s, func(r Regio, s Regiosoort) int { return int(r.Soort()) - int(s) })
		return i
	}
	return g.alle[grens(soort):grens(soort+1)]
}

// kent tells whether the table lists r, or its municipality.
func (g *Gebiedsindeling) kent(r Regio) bool {
	if gm, ok := r.Gemeente(); ok {
		r = gm
	}
	return g.gebieden[r] != nil
}

// isDeel tells whether r is of a kind that larger regions are made of.
func isDeel(r Regio) bool {
	_, ok := r.Gemeente()
	return ok
}

// delen gives the municipalities, wijken and buurten r is made of, sorted; not to be changed.
func (g *Gebiedsindeling) delen(r Regio) []Regio {
	if isDeel(r) {
		return []Regio{r}
	}
	if b := g.gebieden[r]; b != nil {
		return b.delen
	}
	return nil
}

// bevatDeel tells whether deel is one of delen or lies in one by its code.
func bevatDeel(delen []Regio, deel Regio) bool {
	in := func(r Regio, ok bool) bool {
		if ok {
			_, ok = slices.BinarySearchFunc(delen, r, Regio.Compare)
		}
		return ok
	}
	return in(deel, true) || in(deel.Wijk()) || in(deel.Gemeente())
}

// Bevat tells whether klein really lies in groot: by their codes, by the
// table, or because all that klein is made of lies in groot. Two regions made
// of the same municipalities (jeugdregio JZ25 and arbeidsmarktregio AM09)
// contain each other; no region contains itself. Of a region the table
// doesn't know it goes by the codes alone.
func (g *Gebiedsindeling) Bevat(groot, klein Regio) bool {
	if groot.IsZero() || groot == klein {
		return false
	}
	if groot.Bevat(klein) {
		return true
	}
	inGroot, inKlein := g.delen(groot), g.delen(klein)
	for _, d := range inKlein {
		if !groot.Bevat(d) && !bevatDeel(inGroot, d) {
			return false
		}
	}
	return len(inKlein) > 0
}

// Ouder gives the region of a kind that r lies in: the jeugdregio of a
// municipality, the municipality of a buurt, the province of a COROP-gebied.
// It is false where there is none, or more than one (a municipality may be in
// several regions of one's own), and for a region the table doesn't know; but
// the municipality and wijk of a buurt follow from its code.
func (g *Gebiedsindeling) Ouder(r Regio, soort Regiosoort) (Regio, bool) {
	var ouder Regio
	var ok bool
	switch soort { //nolint:exhaustive // the other kinds are looked up below
	case Gemeente:
		ouder, ok = r.Gemeente()
	case Wijk:
		ouder, ok = r.Wijk()
	}
	if ok {
		if ouder == r {
			return Regio{}, false
		}
		return ouder, true
	}
	if !g.kent(r) {
		return Regio{}, false
	}
	if gm, ok := r.Gemeente(); ok && soort != SoortSamenwerkingsverband {
		for _, o := range g.gebieden[gm].ouders {
			if o.Soort() == soort {
				return o, true
			}
		}
		return Regio{}, false
	}
	for _, kandidaat := range g.vanSoort(soort) {
		if g.Bevat(kandidaat, r) {
			if !ouder.IsZero() {
				return Regio{}, false
			}
			ouder = kandidaat
		}
	}
	return ouder, !ouder.IsZero()
}

// Kinderen gives the regions of a kind that lie in r as [Gebiedsindeling.Bevat]
// has it, ordered by code: the municipalities of a jeugdregio, the
// COROP-gebieden of a province. Wijken and buurten are found where the table
// lists them, and as members of a region of one's own.
func (g *Gebiedsindeling) Kinderen(r Regio, soort Regiosoort) []Regio {
	kandidaten := g.vanSoort(soort)
	switch soort { //nolint:exhaustive // these lie in r by its parts
	case Gemeente:
		kandidaten = g.delen(r)
	case Wijk, Buurt:
		kandidaten = samen(g.delen(r), g.onder(r, soort))
	}
	var kinderen []Regio
	for _, k := range kandidaten {
		if k.Soort() == soort && g.Bevat(r, k) {
			kinderen = append(kinderen, k)
		}
	}
	return kinderen
}

// onder gives the listed wijken or buurten that may lie in r: of a gemeente or
// wijk the stretch that begins with its digits.
func (g *Gebiedsindeling) onder(r Regio, soort Regiosoort) []Regio {
	lijst := g.vanSoort(soort)
	if !isDeel(r) || len(lijst) == 0 {
		return lijst
	}
	hoofd := lijst[0].code[:2] + r.code[2:]
	grens := func(tot string) int {
		i, _ := slices.BinarySearchFunc(lijst, tot, func(k Regio, s string) int { return strings.Compare(k.code, s) })
		return i
	}
	return lijst[grens(hoofd):grens(hoofd+"~")] // ~ comes after digits and letters
}

// samen gives the regions of two sorted lists, sorted, each once.
func samen(a, b []Regio) []Regio {
	if len(a) == 0 {
		return b
	}
	return slices.Compact(sorteer(slices.Concat(a, b)))
}

// Verband gives a region as a set whose figures are made by adding up: one of
// CBS above the municipality (the country too) with its municipalities, one
// of one's own with the members it was given. False for a municipality, wijk
// or buurt, and for a region the table doesn't know.
func (g *Gebiedsindeling) Verband(r Regio) (Samenwerkingsverband, bool) {
	b := g.gebieden[r]
	if b == nil || isDeel(r) {
		return Samenwerkingsverband{}, false
	}
	if r.Soort() == SoortSamenwerkingsverband {
		v := b.verband
		v.Leden = slices.Clone(v.Leden)
		return v, true
	}
	return Samenwerkingsverband{Regio: r, Naam: b.naam, Leden: slices.Clone(b.delen), Bron: g.bron}, true
}

// Verbanden gives every region of a kind as a set, as [Gebiedsindeling.Verband]
// does, ordered by code: the provinces, to add up municipalities with. There
// are none for Gemeente, Wijk and Buurt; [Gebiedsindeling.Groepen] gives those.
func (g *Gebiedsindeling) Verbanden(soort Regiosoort) []Samenwerkingsverband {
	var verbanden []Samenwerkingsverband
	for _, r := range g.vanSoort(soort) {
		if v, ok := g.Verband(r); ok {
			verbanden = append(verbanden, v)
		}
	}
	return verbanden
}

// Groepen gives each region of kind naar as the set of the regions of kind van
// that lie in it, ordered by code, to add up with in steps: buurten to wijken,
// wijken to gemeenten, gemeenten to a province. The members are those of
// [Gebiedsindeling.Kinderen]: of wijken and buurten those the table lists, all
// of them, so that one without a figure is missed. A region without any is left
// out. A wijk need not be listed itself, for its buurten tell its code, which
// then is its name too. There are none where van does not lie in naar, and for
// wijken and buurten in a table without them.
func (g *Gebiedsindeling) Groepen(van, naar Regiosoort) []Samenwerkingsverband {
	ouders := g.vanSoort(naar)
	if naar == Wijk && van == Buurt {
		ouders = nil
		for _, b := range g.vanSoort(Buurt) {
			wijk, _ := b.Wijk()
			ouders = append(ouders, wijk) // in the order of the buurten
		}
		ouders = slices.Compact(ouders)
	}
	var groepen []Samenwerkingsverband
	for _, r := range ouders {
		leden := g.Kinderen(r, van)
		if len(leden) == 0 {
			continue
		}
		naam, bekend := g.Naam(r)
		if !bekend {
			naam = r.Code()
		}
		groepen = append(groepen, Samenwerkingsverband{Regio: r, Naam: naam, Leden: leden, Bron: g.bron})
	}
	return groepen
}

// Met gives a copy of the table that also knows the regions of one's own. A
// later one may have an earlier one as a member. Municipalities, wijken and
// buurten may be members though the table doesn't list them (codes come and
// go); larger regions must be known. The error names all mistakes at once: a
// code already known, an unknown larger region, members that overlap, and
// what [NewSamenwerkingsverband] refuses.
func (g *Gebiedsindeling) Met(verbanden ...Samenwerkingsverband) (*Gebiedsindeling, error) {
	if g == nil {
		return nil, errGeenIndeling
	}
	met := &Gebiedsindeling{editie: g.editie, bron: g.bron, alle: g.alle, gebieden: maps.Clone(g.gebieden), namen: maps.Clone(g.namen)}
	var fouten []error
	for _, v := range verbanden {
		delen, err := met.controleer(v)
		if err != nil {
			fouten = append(fouten, err)
			continue
		}
		v.Leden = slices.Clone(v.Leden)
		met.gebieden[v.Regio] = &gebied{naam: v.Naam, delen: delen, verband: v}
		met.indexeer([]Regio{v.Regio})
	}
	if err := errors.Join(fouten...); err != nil {
		return nil, err
	}
	return met, nil
}

// controleer checks a region of one's own against the table and gives what it is made of.
func (g *Gebiedsindeling) controleer(v Samenwerkingsverband) ([]Regio, error) {
	code := v.Regio.code
	fouten := []error{v.controleer(code)}
	fout := func(wat string, args ...any) {
		fouten = append(fouten, fmt.Errorf("samenwerkingsverband %s: %s", citaat(code), fmt.Sprintf(wat, args...)))
	}
	if v.Regio.Soort() != SoortSamenwerkingsverband {
		fout("its code is no code of a region of one's own")
	} else if g.gebieden[v.Regio] != nil {
		fout("its code is already known")
	}
	var delen []Regio
	for i, lid := range v.Leden {
		if lid.IsZero() || slices.Contains(v.Leden[:i], lid) {
			continue // told already
		}
		eigen := g.delen(lid)
		if len(eigen) == 0 {
			fout("member %s is not known in edition %d", lid, g.editie)
		}
		for _, ander := range v.Leden[:i] {
			if ander.Bevat(lid) || lid.Bevat(ander) {
				continue // told already
			}
			if overlapt(g.delen(ander), eigen) {
				fout("members %s and %s overlap", ander, lid)
			}
		}
		delen = append(delen, eigen...)
	}
	return slices.Compact(sorteer(delen)), errors.Join(fouten...)
}

func overlapt(a, b []Regio) bool {
	return slices.ContainsFunc(b, func(d Regio) bool { return bevatDeel(a, d) }) ||
		slices.ContainsFunc(a, func(d Regio) bool { return bevatDeel(b, d) })
}

// plat is the form in which names are compared: lower case, no blanks, one
// kind of apostrophe, no accents. Accents may stand apart from their letter,
// as files from a Mac have it, and are often left out.
func plat(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Mn, r):
			return -1
		case r > unicode.MaxASCII && accenten[unicode.ToLower(r)] != 0:
			return accenten[unicode.ToLower(r)]
		case r == '\u2018' || r == '\u2019' || r == '`':
			return '\''
		}
		return unicode.ToLower(r)
	}, s)
}

// accenten are the letters with an accent in names of places in the Netherlands.
var accenten = map[rune]rune{
	'á': 'a', 'à': 'a', 'ä': 'a', 'â': 'a', 'é': 'e', 'è': 'e', 'ë': 'e', 'ê': 'e', 'í': 'i', 'ì': 'i', 'ï': 'i', 'î': 'i',
	'ó': 'o', 'ò': 'o', 'ö': 'o', 'ô': 'o', 'ú': 'u', 'ù': 'u', 'ü': 'u', 'û': 'u', 'ý': 'y', 'ÿ': 'y', 'ç': 'c', 'ñ': 'n',
}

// Zoek finds a region by its code or name, whatever the case, blanks and
// accents. A code takes precedence over a name, a municipality over a region of
// one's own, that over a larger region of CBS, and that over a wijk and a buurt:
// "Utrecht" is the municipality, and "Utrecht (PV)", as StatLine writes it, the
// province. A name that several regions have is an error that names them
// ("Achterhoek" in [Gebieden2022]), as is one that none has, with the nearest
// names. The error is a [Codefout] of [ErrRegio].
func (g *Gebiedsindeling) Zoek(naamOfCode string) (Regio, error) {
	gezocht := strings.TrimSpace(naamOfCode)
	if gezocht == "" {
		return Regio{}, regioFout(naamOfCode, "expected a code or a name")
	}
	if r := (Regio{strings.ToLower(gezocht)}); g.gebieden[r] != nil {
		return r, nil
	}
	if r, err := ParseRegio(strings.ToUpper(gezocht)); err == nil {
		if !g.kent(r) {
			return Regio{}, regioFout(naamOfCode, "the edition of %d doesn't know this code", g.editie)
		}
		return r, nil
	}
	p := plat(gezocht)
	gevonden := eersteRang(g.namen[p])
	switch len(gevonden) {
	case 1:
		return gevonden[0], nil
	case 0:
		wat := fmt.Sprintf("the edition of %d has no such name or code", g.editie)
		if nabij := g.nabij(p); len(nabij) > 0 {
			wat += "; near it: " + g.opsom(nabij)
		}
		return Regio{}, regioFout(naamOfCode, "%s", wat)
	default:
		const meeste = 10 // a buurt's name may be that of a hundred
		opsomming := g.opsom(gevonden[:min(meeste, len(gevonden))])
		if meer := len(gevonden) - meeste; meer > 0 {
			opsomming += fmt.Sprintf(" and %d more", meer)
		}
		return Regio{}, regioFout(naamOfCode, "several regions have this name, give the code: %s", opsomming)
	}
}

// rang orders the kinds by who is meant when a name is all there is.
func rang(r Regio) int {
	switch r.Soort() { //nolint:exhaustive // the others are the larger regions of CBS
	case Gemeente:
		return 0
	case SoortSamenwerkingsverband:
		return 1
	case Wijk:
		return 3
	case Buurt:
		return 4
	default:
		return 2
	}
}

// eersteRang gives those of the regions that a name means first.
func eersteRang(regios []Regio) []Regio {
	var eerst []Regio
	for _, r := range regios {
		if len(eerst) > 0 && rang(r) < rang(eerst[0]) {
			eerst = nil
		}
		if len(eerst) == 0 || rang(r) == rang(eerst[0]) {
			eerst = append(eerst, r)
		}
	}
	return eerst
}

// opsom writes regions as "Aalten (GM0197), Almelo (GM0141)".
func (g *Gebiedsindeling) opsom(regios []Regio) string {
	delen := make([]string, len(regios))
	for i, r := range regios {
		naam, _ := g.Naam(r)
		delen[i] = fmt.Sprintf("%s (%s)", naam, r)
	}
	return strings.Join(delen, ", ")
}

// nabij gives at most five regions whose names are near p, the nearest first
// and municipalities before larger regions.
func (g *Gebiedsindeling) nabij(p string) []Regio {
	const meeste = 5
	lengte := utf8.RuneCountInString(p)
	if lengte > 60 {
		return nil // no name is that long, and the distance costs the product of the lengths
	}
	speling := max(1, lengte/4)
	type kandidaat struct {
		regio             Regio
		afstand, voorrang int
	}
	beste := map[Regio]kandidaat{}
	for naam, regios := range g.namen {
		afstand := tekst.Afstand(p, naam)
		if lengte >= 3 && strings.HasPrefix(naam, p) {
			afstand = min(afstand, speling) // a name begun but not finished
		}
		if afstand > speling {
			continue
		}
		for _, r := range regios {
			k := kandidaat{r, afstand, max(1, rang(r))} // municipalities and regions of one's own alike
			if eerder, ok := beste[r]; !ok || afstand < eerder.afstand {
				beste[r] = k
			}
		}
	}
	kandidaten := slices.SortedFunc(maps.Values(beste), func(a, b kandidaat) int {
		return cmp.Or(cmp.Compare(a.afstand, b.afstand), cmp.Compare(a.voorrang, b.voorrang), a.regio.Compare(b.regio))
	})
	var nabij []Regio
	for _, k := range kandidaten[:min(meeste, len(kandidaten))] {
		nabij = append(nabij, k.regio)
	}
	return nabij
}
