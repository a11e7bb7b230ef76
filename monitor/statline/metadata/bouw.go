package metadata

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
)

// velden are the columns of TableInfos and Properties.
type velden struct{ periode, status, licentie, aantal string }

// kenmerken takes what is told of the table as a whole.
func (b *bouwer) kenmerken(docs []*document) {
	var eerder *document
	for _, d := range docs {
		v := velden{"TemporalCoverage", "Status", "License", "ObservationCount"}
		switch {
		case d.soort == tabelinfo3:
			v = velden{"Period", "OutputStatus", "License", "RecordCount"}
		case !d.soort.noemtTabel():
			continue
		}
		r := &d.rijen[0]
		if eerder != nil {
			b.fout(d, r, "Identifier", goaltree.CodeDubbel, fmt.Sprintf("%s describes this table already", eerder.bestand))
			continue
		}
		eerder = d
		b.t.ID = b.sleutel(d, r, "Identifier")
		b.t.Titel = b.tekst(d, r, "Title")
		b.t.Gewijzigd = b.tijd(d, r, "Modified")
		b.t.Periode = b.tekst(d, r, v.periode)
		b.t.Status = b.tekst(d, r, v.status)
		b.t.Licentie = b.tekst(d, r, v.licentie)
		b.t.Aantal = b.geheel(d, r, v.aantal)
		b.t.Bestand = d.bestand
	}
}

// maxSleutel is the longest key; those of StatLine are well under a hundred
// bytes.
const maxSleutel = 250

// sleutel reads a key, which must be there.
func (b *bouwer) sleutel(d *document, r *rij, naam string) string {
	s := d.tekst(r, naam)
	switch c := d.cel(r, naam); {
	case c.soort == celAnders:
		b.fout(d, r, naam, goaltree.CodeOngeldigeWaarde, "a key is a text")
	case s == "":
		b.fout(d, r, naam, goaltree.CodeLeeg, "this key must be filled")
	case len(s) > maxSleutel:
		b.fout(d, r, naam, goaltree.CodeTeGroot, fmt.Sprintf("a key is at most %d bytes long", maxSleutel))
	}
	return s
}

// tekst reads a text that people read.
func (b *bouwer) tekst(d *document, r *rij, naam string) string {
	if d.cel(r, naam).soort == celAnders {
		b.fout(d, r, naam, goaltree.CodeOngeldigeWaarde, "expected a text")
	}
	return d.tekst(r, naam)
}

// geheel reads a count; an empty cell is 0.
func (b *bouwer) geheel(d *document, r *rij, naam string) int {
	s := b.tekst(d, r, naam)
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > math.MaxInt32 {
		b.fout(d, r, naam, goaltree.CodeGetal, "expected a whole number from 0")
		return 0
	}
	return n
}

// tijdvormen are the ways in which StatLine writes a time.
var tijdvormen = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "02-01-2006 15:04:05", "2006-01-02", "02-01-2006"}

// tijd reads a time; an empty cell, or the year 1 that stands for it, is zero.
func (b *bouwer) tijd(d *document, r *rij, naam string) time.Time {
	s := b.tekst(d, r, naam)
	if s == "" {
		return time.Time{}
	}
	for _, vorm := range tijdvormen {
		t, err := time.ParseInLocation(vorm, s, time.UTC)
		switch {
		case err != nil:
			continue
		case t.Year() <= 1:
			return time.Time{}
		}
		if _, ver := t.Zone(); ver != 0 {
			t = t.In(time.FixedZone("", ver)) // and not the machine's own zone, which may have the same
		}
		return t
	}
	b.fout(d, r, naam, goaltree.CodeOngeldigeWaarde, "this is no date and time, such as 2021-03-26T02:00:00")
	return time.Time{}
}

// kop is a heading, and where it stands.
type kop struct {
	titel string
	boven string // id of the heading above it; empty: none
	d     *document
	r     *rij
	kolom string // that tells boven
}

// koppen are headings by id: of the measures, or of the values of a dimension.
type koppen map[string]*kop

// neem adds a heading.
func (k koppen) neem(b *bouwer, d *document, r *rij, sleutel, boven string) {
	id := b.sleutel(d, r, sleutel)
	switch {
	case id == "":
		return // told; an empty id is nobody's heading
	case k[id] != nil:
		b.fout(d, r, sleutel, goaltree.CodeDubbel, "another heading has this id")
		return
	}
	k[id] = &kop{b.tekst(d, r, "Title"), d.tekst(r, boven), d, r, boven}
}

// keur tells of headings under one that is not there, under themselves, or
// too deep, and puts them at the top.
func (k koppen) keur(b *bouwer) {
	diepte := map[string]int{"": 0} // of those from which the way up has been gone
	for _, id := range slices.Sorted(maps.Keys(k)) {
		var gang []string
		inGang := map[string]bool{}
		for _, klaar := diepte[id]; !klaar; _, klaar = diepte[id] {
			h := k[id]
			gang = append(gang, id)
			inGang[id] = true
			if code, melding := h.waarom(k, inGang); code != "" {
				b.fout(h.d, h.r, h.kolom, code, melding)
				h.boven = ""
			}
			id = h.boven
		}
		for _, g := range slices.Backward(gang) {
			h := k[g]
			if diepte[h.boven] >= maxKoppen {
				b.fout(h.d, h.r, h.kolom, goaltree.CodeTeGroot, fmt.Sprintf("headings more than %d deep under one another", maxKoppen))
				h.boven = ""
			}
			diepte[g] = diepte[h.boven] + 1
		}
	}
}

// waarom says what is wrong with the heading that h names above it.
func (h *kop) waarom(k koppen, onder map[string]bool) (code goaltree.Code, melding string) {
	switch {
	case h.boven == "":
		return "", ""
	case k[h.boven] == nil:
		return goaltree.CodeOnbekendeTak, "there is no heading of this id"
	case onder[h.boven]:
		return goaltree.CodeTegenspraak, "this heading stands under itself"
	}
	return "", ""
}

// pad gives the titles from the highest heading to this one. It is asked after
// keur, so the way up has an end.
func (k koppen) pad(id string) []string {
	var titels []string
	for h := k[id]; h != nil; h = k[h.boven] {
		if h.titel != "" {
			titels = append(titels, h.titel)
		}
	}
	slices.Reverse(titels)
	return titels
}

// maxKoppen is how deep headings go; StatLine's go to 4 or 5.
const maxKoppen = 32

// koppen reads the headings.
func (b *bouwer) koppen(docs []*document) {
	van := func(naam string) koppen {
		if b.groepen[naam] == nil {
			b.groepen[naam] = koppen{}
		}
		return b.groepen[naam]
	}
	dims := b.dimensienamen(docs)
	for _, d := range docs {
		naam := ""
		if d.soort == groepen4 {
			var ok bool
			if naam, ok = d.vanWelke(dims, nil); !ok {
				b.fouten = append(b.fouten, d.dimensieloos(naam, dims))
				continue
			}
		}
		for i := range d.rijen {
			r := &d.rijen[i]
			switch d.soort { //nolint:exhaustive // the others have no headings
			case eigenschappen3:
				if d.type3(r) == "TopicGroup" {
					van("").neem(b, d, r, "ID", "ParentID")
				}
			case metinggroepen4, groepen4:
				van(naam).neem(b, d, r, "Id", "ParentId")
			case groepen3:
				van(b.sleutel(d, r, "DimensionKey")).neem(b, d, r, "ID", "ParentID")
			}
		}
	}
	for _, naam := range slices.Sorted(maps.Keys(b.groepen)) {
		b.groepen[naam].keur(b)
	}
}

// type3 is the kind of a row of DataProperties.
func (d *document) type3(r *rij) string {
	for _, naam := range []string{"Type", "odata.type", "odata_type"} {
		if s := d.tekst(r, naam); s != "" {
			return s[strings.LastIndexByte(s, '.')+1:]
		}
	}
	return ""
}

// dimensienamen gives the names of the dimensions, in the order of the files.
func (b *bouwer) dimensienamen(docs []*document) []string {
	var namen []string
	for _, d := range docs {
		for i := range d.rijen {
			r := &d.rijen[i]
			switch {
			case d.soort == dimensies4:
				namen = append(namen, d.tekst(r, "Identifier"))
			case d.soort == eigenschappen3 && soorten3[d.type3(r)] != 0:
				namen = append(namen, d.tekst(r, "Key"))
			}
		}
	}
	return namen
}

// soorten3 and soorten4 are the kinds of dimension by the services' words.
var soorten3 = map[string]Dimensiesoort{"Dimension": SoortOverig, "TimeDimension": SoortTijd, "GeoDimension": SoortRegio, "GeoDetail": SoortRegio}

// soort4 reads a kind of OData 4; false for a word that is not known.
func soort4(kind string) (Dimensiesoort, bool) {
	if s, ok := soorten3[kind]; ok {
		return s, true
	}
	if strings.HasPrefix(kind, "Geo") { // GeoDetailDimension
		return SoortRegio, true
	}
	return SoortOverig, false
}

// kolommen reads the dimensions and the measures.
func (b *bouwer) kolommen(docs []*document) {
	gezien := map[string]bool{}
	volgorde := map[string]int{} // the services' own order of a version 4 measure
	nieuw := func(d *document, r *rij, kolom string) (string, bool) {
		naam := b.sleutel(d, r, kolom)
		if gezien[naam] && naam != "" {
			b.fout(d, r, kolom, goaltree.CodeDubbel, "another dimension or measure has this key")
			return naam, false
		}
		gezien[naam] = true
		return naam, true
	}
	for _, d := range docs {
		for i := range d.rijen {
			r := &d.rijen[i]
			switch d.soort { //nolint:exhaustive // the others have no columns
			case eigenschappen3:
				b.eigenschap(d, r, nieuw)
			case dimensies4:
				naam, ok := nieuw(d, r, "Identifier")
				if !ok {
					continue
				}
				soort, bekend := soort4(b.tekst(d, r, "Kind"))
				if !bekend {
					b.opmerking(d.fout(r, "Kind", goaltree.CodeOngeldigeWaarde, "an unknown kind of dimension; it is taken for one that is neither regions nor periods"))
				}
				b.t.Dimensies = append(b.t.Dimensies, Dimensie{Naam: naam, Titel: b.tekst(d, r, "Title"), Soort: soort})
			case metingen4:
				if naam, ok := nieuw(d, r, "Identifier"); ok {
					volgorde[naam] = b.geheel(d, r, "Index")
					b.meting(d, r, naam, "DataType", "MeasureGroupId")
				}
			}
		}
	}
	if b.t.Versie == 4 {
		slices.SortStableFunc(b.t.Metingen, func(x, y Meting) int { return cmp.Compare(volgorde[x.Sleutel], volgorde[y.Sleutel]) })
	}
}

// eigenschap reads a row of DataProperties.
func (b *bouwer) eigenschap(d *document, r *rij, nieuw func(*document, *rij, string) (string, bool)) {
	switch wat := d.type3(r); {
	case wat == "TopicGroup":
	case wat == "Topic":
		if naam, ok := nieuw(d, r, "Key"); ok {
			b.meting(d, r, naam, "Datatype", "ParentID")
		}
	case soorten3[wat] != 0:
		if naam, ok := nieuw(d, r, "Key"); ok {
			b.t.Dimensies = append(b.t.Dimensies, Dimensie{Naam: naam, Titel: b.tekst(d, r, "Title"), Soort: soorten3[wat]})
		}
	default:
		b.opmerking(d.fout(r, "Type", goaltree.CodeOngeldigeWaarde, "an unknown kind of column; it is left out"))
	}
}

// meting adds a measure.
func (b *bouwer) meting(d *document, r *rij, sleutel, datatype, groep string) {
	m := Meting{
		Sleutel: sleutel, Titel: b.tekst(d, r, "Title"), Eenheid: b.tekst(d, r, "Unit"), Decimalen: b.geheel(d, r, "Decimals"),
		Tekst: strings.EqualFold(d.tekst(r, datatype), "String"), Omschrijving: b.tekst(d, r, "Description"),
	}
	if id := d.tekst(r, groep); id != "" {
		m.Groepen = b.kop("", id, d, r, groep)
	}
	b.t.Metingen = append(b.t.Metingen, m)
}

// kop gives the headings from the highest to this one, of a dimension or, when
// its name is empty, of the measures.
func (b *bouwer) kop(dimensie, id string, d *document, r *rij, kolom string) []string {
	k := b.groepen[dimensie]
	if k == nil {
		return nil // the headings are not among the files
	}
	if k[id] == nil {
		b.fout(d, r, kolom, goaltree.CodeOnbekendeTak, "there is no heading of this id")
		return nil
	}
	return k.pad(id)
}

// waarden reads the code lists.
func (b *bouwer) waarden(docs []*document) {
	namen := make([]string, len(b.t.Dimensies))
	for i, dim := range b.t.Dimensies {
		namen[i] = dim.Naam
	}
	gehad := b.eigenLijst(docs, namen)
	gezien := make([]map[string]bool, len(namen))
	volgorde := make([]map[string]int, len(namen))
	for _, d := range docs {
		if d.soort != codes3 && d.soort != codes4 {
			continue
		}
		naam, ok := d.vanWelke(namen, gehad)
		if !ok {
			b.fouten = append(b.fouten, d.dimensieloos(naam, namen))
			continue
		}
		i := slices.Index(namen, naam)
		if gezien[i] == nil {
			gezien[i], volgorde[i] = map[string]bool{}, map[string]int{}
		}
		b.lijst(d, &b.t.Dimensies[i], gezien[i], volgorde[i])
	}
	for i := range b.t.Dimensies {
		dim := &b.t.Dimensies[i]
		slices.SortStableFunc(dim.Waarden, func(x, y Waarde) int { return cmp.Compare(volgorde[i][x.Sleutel], volgorde[i][y.Sleutel]) })
		dim.Soort = dim.soort()
	}
}

// lijst adds a code list, or a page of one, to a dimension.
func (b *bouwer) lijst(d *document, dim *Dimensie, gezien map[string]bool, volgorde map[string]int) {
	sleutel, groep := "Key", "CategoryGroupID"
	if d.soort == codes4 {
		sleutel, groep = "Identifier", "DimensionGroupId"
	}
	for i := range d.rijen {
		r := &d.rijen[i]
		if id := d.tekst(r, "DimensionId"); id != "" && id != dim.Naam {
			b.fout(d, r, "DimensionId", goaltree.CodeTegenspraak, "the list belongs to dimension "+dim.Naam)
			continue
		}
		w := Waarde{Sleutel: b.sleutel(d, r, sleutel), Titel: b.tekst(d, r, "Title"), Status: b.status(d, r)}
		if gezien[w.Sleutel] {
			b.fout(d, r, sleutel, goaltree.CodeDubbel, "this key stands in the list twice")
			continue
		}
		gezien[w.Sleutel] = true
		volgorde[w.Sleutel] = b.geheel(d, r, "Index")
		if id := d.tekst(r, groep); id != "" {
			if titels := b.kop(dim.Naam, id, d, r, groep); len(titels) > 0 {
				w.Groep = titels[len(titels)-1]
			}
		}
		if len(dim.Waarden) >= maxRijen {
			b.fout(d, r, sleutel, goaltree.CodeTeGroot, fmt.Sprintf("a code list of more than %d values", maxRijen))
			return
		}
		dim.Waarden = append(dim.Waarden, w)
	}
}

// statussen are the services' words for how firm figures are.
var statussen = map[string]monitor.Status{
	"definitief": monitor.Definitief, "voorlopig": monitor.Voorlopig,
	"nadervoorlopig": monitor.NaderVoorlopig, "nader voorlopig": monitor.NaderVoorlopig, "geschat": monitor.Geschat,
}

func (b *bouwer) status(d *document, r *rij) monitor.Status {
	s := b.tekst(d, r, "Status")
	if s == "" {
		return 0
	}
	status, ok := statussen[vouw(s)]
	if !ok {
		b.opmerking(d.fout(r, "Status", goaltree.CodeOngeldigeWaarde, "an unknown status; known are Definitief, Voorlopig, NaderVoorlopig and Geschat"))
	}
	return status
}

// soort of a dimension that the service calls a plain one: older tables have
// their regions and periods so. The names are StatLine's own.
func (d Dimensie) soort() Dimensiesoort {
	if d.Soort != SoortOverig {
		return d.Soort
	}
	alle := func(goed func(string) bool) bool {
		return len(d.Waarden) > 0 && !slices.ContainsFunc(d.Waarden, func(w Waarde) bool { return !goed(w.Sleutel) })
	}
	switch {
	case d.Naam == "RegioS", d.Naam == "WijkenEnBuurten", alle(func(s string) bool { _, err := cbs.ParseRegio(s); return err == nil }):
		return SoortRegio
	case d.Naam == "Perioden", alle(func(s string) bool { _, err := cbs.ParsePeriode(s); return err == nil && len(s) == len("2019JJ00") }):
		return SoortTijd
	default:
		return SoortOverig
	}
}
