package interventies

import (
	"encoding"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/rekenblad"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// The kinds of row.
const (
	rijProgramma   = "programma"
	rijGemeente    = "gemeente"
	rijInterventie = "interventie"
)

// lijstteken parts the elements of a list in one cell.
const lijstteken = "|"

// veld is a column: the path of its field in the definition, and which kinds of
// row have it.
type veld struct {
	kolom, pad string
	soorten    []string
}

var velden = []veld{
	{"id", "id", []string{rijProgramma, rijInterventie}},
	{"code", "code", []string{rijGemeente}},
	{"naam", "naam", []string{rijProgramma, rijGemeente, rijInterventie}},
	{"omschrijving", "omschrijving", []string{rijInterventie}},
	{"niveau", "niveau", []string{rijInterventie}},
	{"fase", "fase", []string{rijInterventie}},
	{"leefgebieden", "leefgebieden", []string{rijInterventie}},
	{"effecten", "effecten", []string{rijInterventie}},
	{"kernwaarden", "kernwaarden", []string{rijInterventie}},
	{"indicator", "resultaat.indicator", []string{rijInterventie}},
	{"resultaat", "resultaat.wat", []string{rijInterventie}},
	{"streven", "resultaat.streven", []string{rijInterventie}},
	{"meting", "resultaat.meting", []string{rijInterventie}},
	{"versterkt", "versterkt", []string{rijInterventie}},
	{"bereikt", "bereik.bereikt", []string{rijInterventie}},
	{"doelgroep", "bereik.doelgroep", []string{rijInterventie}},
	{"bereik_jaar", "bereik.jaar", []string{rijInterventie}},
	{"bereik_bron", "bereik.bron", []string{rijInterventie}},
	{"kosten", "kosten", []string{rijInterventie}},
	{"begin", "begin", []string{rijInterventie}},
	{"eind", "eind", []string{rijInterventie}},
	{"bewijs", "bewijs", []string{rijInterventie}},
	{"evaluatie_door", "evaluatie.door", []string{rijInterventie}},
	{"evaluatie_gereed", "evaluatie.gereed", []string{rijInterventie}},
	{"besluit", "besluit", []string{rijInterventie}},
	{"reden", "reden", []string{rijInterventie}},
	{"jaar", "jaar", []string{rijProgramma}},
	{"boom", "boom", []string{rijProgramma}},
	{"vastgesteld", "vastgesteld", []string{rijProgramma}},
	{"doelen", "doelen", []string{rijProgramma, rijGemeente}},
	{"lokale_uitvoering", "lokale_uitvoering", []string{rijProgramma}},
	{"bron", "bron", []string{rijProgramma, rijInterventie}},
	{"fictief", "fictief", []string{rijProgramma, rijInterventie}},
	{"formaat", "versie", []string{rijProgramma}},
}

func csvVorm() invoer.Tabelvorm {
	v := invoer.Tabelvorm{Naam: formaat.Naam, MaxBytes: maxBestand, MaxRijen: 1 + maxGemeenten + maxInterventies, Kolommen: []string{"soort"}, Verplicht: []string{"soort", "id", "naam", "formaat"}}
	for _, k := range velden {
		v.Kolommen = append(v.Kolommen, k.kolom)
	}
	return v
}

// ReadCSV reads a programme from its CSV form, for people in Excel: a row for
// each intervention, one for the programme and one for each municipality, told
// apart by the column soort.
//
//	soort;id;code;naam;niveau;fase;effecten;kosten;...;formaat
//	programma;voorbeeld;;Voorbeeld;;;;;...;1
//	gemeente;;GM9901;Fictiefstad;;;;;...;
//	interventie;fit;;Fit;selectief;zelf-bijsturen;a|b;2024 12500,50 begroot|2025 13000 begroot;...;
//
// A list stands in one cell, its elements parted by "|"; the elements of kosten
// are a year, an amount with decimal comma (or point), both without a sign, and
// its kind. fictief is ja, nee or empty. A column may be left out where no row
// has it; a cell that its kind of row does not use must be empty. An apostrophe
// before what a spreadsheet would take for a formula is taken off. Rows may come
// in any order.
//
// The separator (; , or tab) is told from the header. The file is UTF-8, with or
// without BOM, of at most 4 MiB. Every mistake in the form is in the error, as
// *goaltree.Fout whose Pad is the column; whether the contents hold together is
// for Resolve to say, which points at the cells.
func ReadCSV(r io.Reader, bestand string) (*Definitie, error) {
	t, err := csvVorm().Lees(r, bestand)
	if t == nil {
		return nil, err
	}
	l := &csvLezer{bestand: bestand, d: new(Definitie), plekken: map[string][2]int{}, fouten: goaltree.Fouten(err)}
	geheel := err == nil
	for _, rij := range t.Rijen {
		l.rij = rij
		l.leesRij()
	}
	switch {
	case l.programmas > 0 && !slices.Contains(formaat.Versies, l.d.Versie):
		// A file of another version is made otherwise: its version is the one mistake to tell.
		k := invoer.NieuweKeuring(invoer.NieuwePlaatsen(bestand, l.plekken))
		k.Versie(formaat, l.d.Versie)
		return nil, k.Err()
	case l.programmas == 0 && geheel: // else it may stand in a row that was refused
		l.fouten = append(l.fouten, &goaltree.Fout{Bestand: bestand, Pad: "soort", Code: goaltree.CodeVeldOntbreekt, Melding: "there is no row of soort programma"})
	}
	if err := goaltree.Join(l.fouten); err != nil {
		return nil, err
	}
	l.d.plaatsen = invoer.NieuwePlaatsen(bestand, l.plekken)
	return l.d, nil
}

type csvLezer struct {
	bestand    string
	rij        invoer.Tabelrij
	d          *Definitie
	plekken    map[string][2]int
	programmas int
	fouten     []*goaltree.Fout
}

func (l *csvLezer) fout(kolom string, code goaltree.Code, melding string, args ...any) {
	plek := l.rij.Plek(kolom)
	l.fouten = append(l.fouten, &goaltree.Fout{
		Bestand: l.bestand, Regel: plek[0], Kolom: plek[1], Pad: kolom, Waarde: l.rij.Cel(kolom), Code: code, Melding: fmt.Sprintf(melding, args...),
	})
}

func (l *csvLezer) leesRij() {
	soort := l.rij.Cel("soort")
	if !slices.Contains([]string{rijProgramma, rijGemeente, rijInterventie}, soort) {
		l.fout("soort", goaltree.CodeOngeldigeWaarde, "unknown soort; known are: %s, %s, %s", rijProgramma, rijGemeente, rijInterventie)
		return
	}
	for _, k := range velden {
		if l.rij.Cel(k.kolom) != "" && !slices.Contains(k.soorten, soort) {
			l.fout(k.kolom, goaltree.CodeTegenspraak, "a row of soort %s does not use this column; leave the cell empty", soort)
		}
	}
	switch soort {
	case rijProgramma:
		if l.programmas++; l.programmas > 1 {
			l.fout("soort", goaltree.CodeDubbel, "there is more than one row of soort programma")
			return
		}
		l.onthoud("", soort)
		d := l.d
		d.Versie, d.ID, d.Naam, d.Boom, d.Bron = l.rij.Cel("formaat"), l.tekst("id"), l.tekst("naam"), l.tekst("boom"), l.tekst("bron")
		d.Jaar, d.Vastgesteld, d.Doelen = l.geheel("jaar"), l.geheel("vastgesteld"), l.lijst("doelen")
		d.LokaleUitvoering, d.Fictief = l.tekst("lokale_uitvoering"), l.fictief()
	case rijGemeente:
		l.onthoud(invoer.In("gemeenten", len(l.d.Gemeenten)), soort)
		l.d.Gemeenten = append(l.d.Gemeenten, Gemeente{Code: l.tekst("code"), Naam: l.tekst("naam"), Doelen: l.lijst("doelen")})
	case rijInterventie:
		l.onthoud(invoer.In("interventies", len(l.d.Interventies)), soort)
		l.d.Interventies = append(l.d.Interventies, l.interventie())
	}
}

// onthoud keeps where the fields of the node at pad stand.
func (l *csvLezer) onthoud(pad, soort string) {
	if pad != "" {
		l.plekken[pad] = l.rij.Plek("soort")
		pad += "."
	}
	for _, k := range velden {
		if !slices.Contains(k.soorten, soort) {
			continue
		}
		l.plekken[pad+k.pad] = l.rij.Plek(k.kolom)
		if boven, _, samen := strings.Cut(k.pad, "."); samen && l.plekken[pad+boven] == [2]int{} {
			l.plekken[pad+boven] = l.rij.Plek(k.kolom)
		}
	}
}

func (l *csvLezer) interventie() Interventie {
	v := Interventie{
		ID: l.tekst("id"), Naam: l.tekst("naam"), Omschrijving: l.tekst("omschrijving"), Effecten: l.lijst("effecten"), Versterkt: l.lijst("versterkt"),
		Leefgebieden: woorden(l, "leefgebieden", ParseLeefgebied), Kernwaarden: woorden(l, "kernwaarden", goaltree.ParseKernwaarde),
		Kosten: l.kosten(), Begin: l.geheel("begin"), Eind: l.geheel("eind"), Reden: l.tekst("reden"), Bron: l.tekst("bron"), Fictief: l.fictief(),
	}
	l.woord("niveau", &v.Niveau)
	l.woord("fase", &v.Fase)
	l.woord("besluit", &v.Besluit)
	if l.rij.Cel("bewijs") != "" {
		l.woord("bewijs", &v.Bewijs)
	}
	if r := (Resultaat{l.tekst("indicator"), l.tekst("resultaat"), l.tekst("streven"), l.tekst("meting")}); r != (Resultaat{}) {
		v.Resultaat = &r
	}
	if l.heeft("bereikt", "doelgroep", "bereik_jaar", "bereik_bron") {
		for _, k := range []string{"bereikt", "doelgroep", "bereik_jaar"} {
			if l.rij.Cel(k) == "" {
				l.fout(k, goaltree.CodeLeeg, "of a reach this must be filled; what is missing is not zero")
			}
		}
		v.Bereik = &Bereik{Bereikt: l.geheel("bereikt"), Doelgroep: l.geheel("doelgroep"), Jaar: l.geheel("bereik_jaar"), Bron: l.tekst("bereik_bron")}
	}
	if l.heeft("evaluatie_door", "evaluatie_gereed") {
		v.Evaluatie = &Evaluatie{Door: l.tekst("evaluatie_door"), Gereed: l.geheel("evaluatie_gereed")}
	}
	return v
}

func (l *csvLezer) heeft(kolommen ...string) bool {
	return slices.ContainsFunc(kolommen, func(k string) bool { return l.rij.Cel(k) != "" })
}

func (l *csvLezer) tekst(kolom string) string { return tekst.UitCel(l.rij.Cel(kolom)) }

func (l *csvLezer) lijst(kolom string) []string {
	if l.rij.Cel(kolom) == "" {
		return nil
	}
	uit := strings.Split(l.tekst(kolom), lijstteken)
	for i := range uit {
		uit[i] = strings.TrimSpace(uit[i])
	}
	return uit
}

func (l *csvLezer) woord(kolom string, v encoding.TextUnmarshaler) {
	if l.rij.Cel(kolom) == "" {
		l.fout(kolom, goaltree.CodeLeeg, "the cell must be filled")
	} else if err := v.UnmarshalText([]byte(l.rij.Cel(kolom))); err != nil {
		l.fout(kolom, goaltree.CodeOngeldigeWaarde, "%s", err)
	}
}

func woorden[T any](l *csvLezer, kolom string, parse func(string) (T, error)) []T {
	var uit []T
	for _, s := range l.lijst(kolom) {
		v, err := parse(s)
		if err != nil {
			l.fout(kolom, goaltree.CodeOngeldigeWaarde, "%s", err)
			continue
		}
		uit = append(uit, v)
	}
	return uit
}

func (l *csvLezer) geheel(kolom string) int {
	cel := l.rij.Cel(kolom)
	if cel == "" {
		return 0
	}
	n, err := strconv.Atoi(cel)
	if err != nil || strconv.Itoa(n) != cel {
		l.fout(kolom, goaltree.CodeGetal, "must be a whole number, in digits alone")
		return 0
	}
	return n
}

func (l *csvLezer) fictief() bool {
	switch l.rij.Cel("fictief") {
	case "ja":
		return true
	case "", "nee":
	default:
		l.fout("fictief", goaltree.CodeOngeldigeWaarde, "must be ja, nee or empty")
	}
	return false
}

func (l *csvLezer) kosten() []Kosten {
	var uit []Kosten
	for _, s := range l.lijst("kosten") {
		delen := strings.Fields(s)
		if len(delen) != 3 {
			l.fout("kosten", goaltree.CodeOngeldigeWaarde, "%.60q is not a year, an amount and its kind, such as 2025 12500,50 begroot", s)
			continue
		}
		jaar, err := strconv.Atoi(delen[0])
		if err != nil || strconv.Itoa(jaar) != delen[0] || jaar < 0 { // "+2026" may be a year or an amount
			l.fout("kosten", goaltree.CodeGetal, "%.60q is no year, which is written in digits alone", delen[0])
			continue
		}
		if strings.HasPrefix(delen[1], "+") {
			l.fout("kosten", goaltree.CodeGetal, "%.60q is no amount; costs bear no sign", delen[1])
			continue
		}
		soort, err := ParseKostensoort(delen[2])
		if err != nil {
			l.fout("kosten", goaltree.CodeOngeldigeWaarde, "%s", err)
			continue
		}
		uit = append(uit, Kosten{Jaar: jaar, Bedrag: strings.Replace(delen[1], ",", ".", 1), Soort: soort})
	}
	return uit
}

// WriteCSV writes what ReadCSV reads back to an equal Definitie, with the rows
// in their order: UTF-8 with BOM, separated by ";", decimal comma, so that Dutch
// Excel opens it as it is. The same Definitie gives the same bytes. What could
// not be read back is an error, as is nil.
func WriteCSV(w io.Writer, d *Definitie) error {
	if err := WriteJSON(io.Discard, d); err != nil { // what JSON refuses, CSV does
		return err
	}
	s := csvSchrijver{kop: csvVorm().Kolommen}
	s.rijen = [][]string{s.kop}
	s.rij(map[string]string{
		"soort": rijProgramma, "id": d.ID, "naam": d.Naam, "jaar": cijfers(d.Jaar), "boom": d.Boom, "vastgesteld": cijfers(d.Vastgesteld),
		"doelen": s.lijst("doelen", d.Doelen), "lokale_uitvoering": d.LokaleUitvoering, "bron": d.Bron, "fictief": ja(d.Fictief), "formaat": d.Versie,
	})
	for i, g := range d.Gemeenten {
		s.rij(map[string]string{"soort": rijGemeente, "code": g.Code, "naam": g.Naam, "doelen": s.lijst(invoer.In("gemeenten", i)+".doelen", g.Doelen)})
	}
	for i := range d.Interventies {
		s.interventie(invoer.In("interventies", i)+".", &d.Interventies[i])
	}
	if err := s.k.Err(); err != nil {
		return err
	}
	if err := rekenblad.Schrijf(w, s.rijen); err != nil {
		return fmt.Errorf("interventies: %w", err)
	}
	return nil
}

type csvSchrijver struct {
	k     invoer.Keuring
	kop   []string
	rijen [][]string
}

func (s *csvSchrijver) rij(cellen map[string]string) {
	rij := make([]string, len(s.kop))
	for i, kolom := range s.kop {
		rij[i] = tekst.AlsCel(cellen[kolom])
	}
	s.rijen = append(s.rijen, rij)
}

// lijst joins ids; what would read back as another list is a mistake.
func (s *csvSchrijver) lijst(pad string, ids []string) string {
	for i, id := range ids {
		if id != strings.TrimSpace(id) || strings.Contains(id, lijstteken) || id == "" {
			s.k.Fout(invoer.In(pad, i), id, goaltree.CodeOngeldigeWaarde, "in a cell an element of a list is filled and has no %q and no blanks at its ends", lijstteken)
		}
	}
	return strings.Join(ids, lijstteken)
}

func (s *csvSchrijver) interventie(pad string, v *Interventie) {
	c := map[string]string{
		"soort": rijInterventie, "id": v.ID, "naam": v.Naam, "omschrijving": v.Omschrijving, "niveau": v.Niveau.String(), "fase": v.Fase.String(),
		"leefgebieden": namen(v.Leefgebieden), "effecten": s.lijst(pad+"effecten", v.Effecten), "kernwaarden": namen(v.Kernwaarden),
		"versterkt": s.lijst(pad+"versterkt", v.Versterkt), "begin": cijfers(v.Begin), "eind": cijfers(v.Eind), "besluit": v.Besluit.String(),
		"reden": v.Reden, "bron": v.Bron, "fictief": ja(v.Fictief),
	}
	if v.Bewijs != 0 {
		c["bewijs"] = v.Bewijs.String()
	}
	if r := v.Resultaat; r != nil {
		if *r == (Resultaat{}) {
			s.k.Fout(pad+"resultaat", "", goaltree.CodeLeeg, "a result that says nothing cannot be read back from cells")
		}
		c["indicator"], c["resultaat"], c["streven"], c["meting"] = r.Indicator, r.Wat, r.Streven, r.Meting
	}
	if b := v.Bereik; b != nil {
		c["bereikt"], c["doelgroep"], c["bereik_jaar"], c["bereik_bron"] = strconv.Itoa(b.Bereikt), strconv.Itoa(b.Doelgroep), strconv.Itoa(b.Jaar), b.Bron
	}
	if e := v.Evaluatie; e != nil {
		if *e == (Evaluatie{}) {
			s.k.Fout(pad+"evaluatie", "", goaltree.CodeLeeg, "an evaluation that says nothing cannot be read back from cells")
		}
		c["evaluatie_door"], c["evaluatie_gereed"] = e.Door, cijfers(e.Gereed)
	}
	var kosten []string
	for i, k := range v.Kosten {
		if len(strings.Fields(k.Bedrag)) != 1 || strings.Contains(k.Bedrag, lijstteken) || strings.Contains(k.Bedrag, ",") || strings.HasPrefix(k.Bedrag, "+") {
			s.k.Fout(invoer.In(pad+"kosten", i)+".bedrag", k.Bedrag, goaltree.CodeGetal, "this is no amount that can be read back from a cell")
		}
		if k.Jaar < 0 {
			s.k.Fout(invoer.In(pad+"kosten", i)+".jaar", strconv.Itoa(k.Jaar), goaltree.CodePeriode, "this is no year that can be read back from a cell")
		}
		kosten = append(kosten, fmt.Sprintf("%d %s %s", k.Jaar, strings.Replace(k.Bedrag, ".", ",", 1), k.Soort))
	}
	c["kosten"] = strings.Join(kosten, lijstteken)
	s.rij(c)
}

func namen[T fmt.Stringer](alle []T) string {
	uit := make([]string, len(alle))
	for i, v := range alle {
		uit[i] = v.String()
	}
	return strings.Join(uit, lijstteken)
}

func cijfers(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func ja(b bool) string {
	if b {
		return notatie.JaNee(b)
	}
	return ""
}
