package odata

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"runtime/pprof"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// Durations of the limits in tests, each unlike any other, so that the clock
// knows them.
const (
	proefKop  = 61 * time.Second
	proefStil = 31 * time.Second
	proefDuur = 601 * time.Second
)

// proefklok is a clock that never waits: what waits goes on at once, and its
// time with it. A limit (proefKop, ...) passes when a test says so.
type proefklok struct {
	mu      sync.Mutex
	cond    *sync.Cond
	nu      time.Time
	gewacht []time.Duration
	grenzen map[*func()]time.Duration
	// vast: what waits, waits forever.
	vast   bool
	toeval float64
}

func nieuweProefklok() *proefklok {
	k := &proefklok{nu: time.Date(2026, 1, 5, 12, 0, 0, 0, time.UTC), grenzen: map[*func()]time.Duration{}, toeval: 0.5}
	k.cond = sync.NewCond(&k.mu)
	return k
}

func (k *proefklok) Nu() time.Time {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.nu
}

func (k *proefklok) Na(d time.Duration, f func()) func() {
	k.mu.Lock()
	defer k.mu.Unlock()
	grens := d == proefKop || d == proefStil || d == proefDuur
	if !grens {
		k.gewacht = append(k.gewacht, d)
	}
	if !grens && !k.vast {
		k.nu = k.nu.Add(d)
		go f()
		return func() {}
	}
	sleutel := &f
	k.grenzen[sleutel] = d
	k.cond.Broadcast()
	return func() {
		k.mu.Lock()
		defer k.mu.Unlock()
		delete(k.grenzen, sleutel)
	}
}

func (k *proefklok) Toeval() float64 { return k.toeval }

// verstrijk lets a limit pass, once someone waits for it.
func (k *proefklok) verstrijk(d time.Duration) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for {
		for f, grens := range k.grenzen {
			if grens == d {
				delete(k.grenzen, f)
				go (*f)()
				return
			}
		}
		k.cond.Wait()
	}
}

// tot returns once n are waiting on a clock that stands still.
func (k *proefklok) tot(n int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for len(k.grenzen) < n {
		k.cond.Wait()
	}
}

func (k *proefklok) wachttijden() []time.Duration {
	k.mu.Lock()
	defer k.mu.Unlock()
	return slices.Clone(k.gewacht)
}

// proefsleutel is a key of a dimension.
type proefsleutel struct{ sleutel, titel string }

type proefdimensie struct {
	naam, soort3, soort4 string
	breedte              int // of the column, in version 3
	sleutels             []proefsleutel
}

type proefmeting struct{ sleutel3, code4, titel string }

// proeftabel is a fictional table.
type proeftabel struct {
	id        string
	dimensies []proefdimensie
	metingen  []proefmeting
}

// kerncijfers is a fictional table with a further dimension, regions and
// periods of two kinds.
func kerncijfers() *proeftabel {
	t := &proeftabel{id: "99001NED", dimensies: []proefdimensie{
		{"Geslacht", "Dimension", "Dimension", 7, []proefsleutel{{"T001038", "Totaal mannen en vrouwen"}, {"3000", "Mannen"}, {"4000", "Vrouwen"}}},
		{"RegioS", "GeoDimension", "GeoDimension", 10, []proefsleutel{{"NL01", "Nederland"}}},
		{"Perioden", "TimeDimension", "TimeDimension", 8, []proefsleutel{{"2019JJ00", "2019"}, {"2020JJ00", "2020"}, {"2021JJ00", "2021"}, {"2021KW01", "2021 1e kwartaal"}, {"2022JJ00", "2022"}}},
	}, metingen: []proefmeting{
		{"AantalInwoners_1", "M000352", "Aantal inwoners"}, {"Bijstand_2", "M000200", "Bijstand"}, {"AOW_3", "M000201", "AOW"},
	}}
	for i := range 12 {
		t.dimensies[1].sleutels = append(t.dimensies[1].sleutels, proefsleutel{fmt.Sprintf("GM99%02d", i+1), fmt.Sprintf("Fictief %d", i+1)})
	}
	return t
}

// proefrij is a row: its keys without padding, by dimension, and its figures.
type proefrij struct {
	sleutels map[string]string
	cijfers  []int // of each measure; below zero: none
}

// rijen gives the rows of the table in order.
func (t *proeftabel) rijen() []proefrij {
	alle := []proefrij{{sleutels: map[string]string{}}}
	for _, d := range t.dimensies {
		var meer []proefrij
		for _, r := range alle {
			for _, s := range d.sleutels {
				nieuw := map[string]string{d.naam: s.sleutel}
				maps.Copy(nieuw, r.sleutels)
				meer = append(meer, proefrij{sleutels: nieuw})
			}
		}
		alle = meer
	}
	for i := range alle {
		for j := range t.metingen {
			c := (i+1)*10 + j
			if j == 0 {
				c = 100_000 + i
			}
			if j == 1 && i%7 == 3 {
				c = -1
			}
			alle[i].cijfers = append(alle[i].cijfers, c)
		}
	}
	return alle
}

// dienst is a service of OData on this machine that serves one table, of both
// versions, in the shapes of CBS' own, and misbehaves where a test says so.
type dienst struct {
	t       testing.TB
	srv     *httptest.Server
	klok    *proefklok
	tabel   *proeftabel
	rij     []proefrij
	grootte int // rows of figures, and of lists, in a page
	// link writes the address of a next page; nil as CBS does.
	link func(r *http.Request, vraag string) string
	// onthoudt: what was asked before is answered from memory.
	onthoudt bool
	bekend   map[string][]json.RawMessage

	mu      sync.Mutex
	stempel string
	verzoek []string       // the addresses asked, without the host
	goed    map[string]int // how often each was answered well
	ingreep func(n int, w http.ResponseWriter, r *http.Request) bool
}

func nieuweDienst(t testing.TB) *dienst {
	t.Helper()
	d := &dienst{t: t, klok: nieuweProefklok(), tabel: kerncijfers(), grootte: 1000, stempel: "2026-01-02T02:00:00", goed: map[string]int{}}
	d.rij = d.tabel.rijen()
	d.srv = httptest.NewServer(d)
	t.Cleanup(d.srv.Close)
	return d
}

// klein makes the table small and the service quick, for the laws, which ask much.
func (d *dienst) klein() {
	d.onthoudt = true
	d.tabel.dimensies[0].sleutels = d.tabel.dimensies[0].sleutels[:2]
	d.tabel.dimensies[1].sleutels = d.tabel.dimensies[1].sleutels[:6]
	d.rij = d.tabel.rijen()
}

// gesloten lets no request through to another host.
type gesloten struct {
	t    testing.TB
	host string
	rt   http.RoundTripper
}

func (g gesloten) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Host != g.host {
		g.t.Errorf("a request to %s", r.URL)
		return nil, fmt.Errorf("no request to %s in tests", r.URL.Host)
	}
	return g.rt.RoundTrip(r)
}

// opties are those of a client of this service.
func (d *dienst) opties(versie int, pas ...func(*Options)) Options {
	o := Options{
		Versie: versie, Basis3: d.srv.URL, Basis4: d.srv.URL + "/odata/v1", Klok: d.klok,
		HTTP:   &http.Client{Transport: gesloten{d.t, strings.TrimPrefix(d.srv.URL, "http://"), d.srv.Client().Transport}},
		MaxKop: proefKop, MaxStil: proefStil, MaxDuur: proefDuur,
	}
	for _, f := range pas {
		f(&o)
	}
	return o
}

func (d *dienst) client(versie int, pas ...func(*Options)) *Client {
	d.t.Helper()
	c, err := New(d.opties(versie, pas...))
	require.NoError(d.t, err)
	return c
}

// grijpIn gives each request, numbered from 1, to f before it is answered; f
// tells whether it answered itself.
func (d *dienst) grijpIn(f func(n int, w http.ResponseWriter, r *http.Request) bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.ingreep = f
	d.verzoek, d.goed = nil, map[string]int{}
}

// bijCijfers misbehaves at the first requests for figures.
func (d *dienst) bijCijfers(keren int, f func(w http.ResponseWriter, r *http.Request)) {
	var mu sync.Mutex
	d.grijpIn(func(_ int, w http.ResponseWriter, r *http.Request) bool {
		mu.Lock()
		doen := isCijfers(r) && keren > 0
		if doen {
			keren--
		}
		mu.Unlock()
		if doen {
			f(w, r)
		}
		return doen
	})
}

func isCijfers(r *http.Request) bool {
	return isCijferpad(r.URL.Path)
}

func isCijferpad(pad string) bool {
	return strings.HasSuffix(pad, "ypedDataSet") || strings.HasSuffix(pad, "/Observations")
}

func (d *dienst) verzoeken() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.verzoek)
}

// cijferverzoeken are the questions of the requests for figures, unescaped.
func (d *dienst) cijferverzoeken() []string {
	var uit []string
	for _, v := range d.verzoeken() {
		pad, vraag, _ := strings.Cut(v, "?")
		if isCijferpad(pad) {
			kaal, err := url.PathUnescape(vraag)
			require.NoError(d.t, err)
			uit = append(uit, kaal)
		}
	}
	return uit
}

func (d *dienst) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	d.verzoek = append(d.verzoek, r.URL.RequestURI())
	n, ingreep := len(d.verzoek), d.ingreep
	d.mu.Unlock()
	if ingreep != nil && ingreep(n, w, r) {
		return
	}
	d.antwoord(w, r)
}

// antwoord answers as it should.
func (d *dienst) antwoord(w http.ResponseWriter, r *http.Request) {
	body, ok := d.inhoud(w, r)
	if !ok {
		return
	}
	d.mu.Lock()
	d.goed[r.URL.RequestURI()]++
	d.mu.Unlock()
	w.Header().Set("Content-Type", "application/json;odata=minimalmetadata;streaming=true;charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	_, _ = w.Write(body)
}

// inhoud is the answer of a service that behaves.
func (d *dienst) inhoud(w http.ResponseWriter, r *http.Request) ([]byte, bool) {
	pad := strings.ToLower(r.URL.Path)
	if d.onthoudt {
		d.mu.Lock()
		rijen, ok := d.bekend[lijstsleutel(r)]
		d.mu.Unlock()
		switch {
		case ok && strings.HasPrefix(pad, "/odata/v1"):
			return d.pagina(r, "@odata.context", "@odata.nextLink", rijen), true
		case ok:
			return d.pagina(r, "odata.metadata", "odata.nextLink", rijen), true
		}
	}
	switch {
	case strings.HasPrefix(pad, "/odatacatalog/tables"):
		return d.lijst(r, "odata.metadata", "odata.nextLink", d.catalogus3()), true
	case pad == "/odata/v1/cbs/datasets":
		return d.lijst(r, "@odata.context", "@odata.nextLink", d.catalogus4()), true
	}
	for voor, f := range map[string]func(*http.Request, string) ([]byte, bool){
		"/odatafeed/odata/" + strings.ToLower(d.tabel.id): d.versie3,
		"/odata/v1/cbs/" + strings.ToLower(d.tabel.id):    d.versie4,
	} {
		if rest, ok := strings.CutPrefix(pad, voor); ok {
			if body, ok := f(r, strings.TrimPrefix(rest, "/")); ok {
				return body, true
			}
		}
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusNotFound)
	if strings.HasPrefix(pad, "/odata/v1/") {
		fmt.Fprint(w, `{"error":{"code":"","message":"Not found."}}`)
	} else {
		fmt.Fprint(w, `{"odata.error":{"code":"","message":{"lang":"en-US","value":"Resource not found."}}}`)
	}
	return nil, false
}

type proefobject = map[string]any

func (d *dienst) catalogus3() []proefobject {
	rijen := []proefobject{d.info3()}
	for i := range 4 {
		rijen = append(rijen, proefobject{"ID": i, "Identifier": fmt.Sprintf("9910%dNED", i), "Title": "Fictieve tabel ", "Language": "nl", "Modified": "2025-12-01T02:00:00", "Period": "2020", "OutputStatus": "Gediscontinueerd", "RecordCount": nil})
	}
	return rijen
}

func (d *dienst) catalogus4() []proefobject {
	return []proefobject{d.info4(), {"Identifier": "99100NED", "Title": "Fictieve tabel", "Language": "nl", "Modified": "2025-12-01T02:00:00+01:00", "TemporalCoverage": nil, "Status": "Gediscontinueerd", "ObservationCount": nil}}
}

func (d *dienst) info3() proefobject {
	d.mu.Lock()
	defer d.mu.Unlock()
	return proefobject{
		"ID": 0, "Identifier": d.tabel.id, "Title": "Fictieve kerncijfers", "ShortTitle": "Fictieve kerncijfers", "Summary": "Verzonnen cijfers", "Modified": d.stempel, "MetaDataModified": d.stempel,
		"Language": "nl", "Catalog": "CBS", "Frequency": "Perjaar", "Period": "2019 - 2022", "OutputStatus": "Regulier", "RecordCount": len(d.rij), "ColumnCount": 6,
	}
}

func (d *dienst) info4() proefobject {
	d.mu.Lock()
	defer d.mu.Unlock()
	return proefobject{
		"Identifier": d.tabel.id, "Title": "Fictieve kerncijfers", "Description": "", "Modified": d.stempel + "+01:00", "ObservationsModified": d.stempel + "+01:00", "Language": "nl", "Catalog": "CBS",
		"TemporalCoverage": "2019-2022", "Status": "Regulier", "ObservationCount": len(d.waarnemingen4()), "DatasetType": "Numeric", "License": "https://creativecommons.org/licenses/by/4.0/",
	}
}

// versie3 answers for a table of version 3.
func (d *dienst) versie3(r *http.Request, naam string) ([]byte, bool) {
	rijen := map[string][]proefobject{
		"tableinfos":     {d.info3()},
		"dataproperties": d.eigenschappen3(),
		"categorygroups": {},
	}
	namen := []string{"TableInfos", "UntypedDataSet", "TypedDataSet", "DataProperties", "CategoryGroups"}
	for _, dim := range d.tabel.dimensies {
		namen = append(namen, dim.naam)
		lijst := []proefobject{}
		for _, s := range dim.sleutels {
			rij := proefobject{"Key": dim.gevuld(s.sleutel), "Title": s.titel, "Description": nil, "CategoryGroupID": nil}
			if dim.soort3 == "TimeDimension" {
				rij["Status"] = "Definitief"
			}
			lijst = append(lijst, rij)
		}
		rijen[strings.ToLower(dim.naam)] = lijst
	}
	if naam == "" {
		for _, n := range namen {
			rijen[""] = append(rijen[""], proefobject{"name": n, "url": d.srv.URL + "/ODataFeed/odata/" + d.tabel.id + "/" + n})
		}
	}
	if naam == "typeddataset" || naam == "untypeddataset" {
		for i, rij := range d.rij {
			rijen[naam] = append(rijen[naam], d.rij3(i, rij, naam == "untypeddataset"))
		}
	}
	lijst, ok := rijen[naam]
	if !ok {
		return nil, false
	}
	return d.lijst(r, "odata.metadata", "odata.nextLink", lijst), true
}

// gevuld pads a key as version 3 does.
func (p proefdimensie) gevuld(s string) string { return fmt.Sprintf("%-*s", p.breedte, s) }

func (d *dienst) rij3(i int, rij proefrij, alsTekst bool) proefobject {
	uit := proefobject{"ID": i}
	for _, dim := range d.tabel.dimensies {
		uit[dim.naam] = dim.gevuld(rij.sleutels[dim.naam])
	}
	for j, m := range d.tabel.metingen {
		c := rij.cijfers[j]
		switch {
		case alsTekst && c < 0:
			uit[m.sleutel3] = "       ."
		case alsTekst:
			uit[m.sleutel3] = fmt.Sprintf("%8d", c)
		case c < 0:
			uit[m.sleutel3] = nil
		default:
			uit[m.sleutel3] = c
		}
	}
	return uit
}

func (d *dienst) eigenschappen3() []proefobject {
	var uit []proefobject
	for i, dim := range d.tabel.dimensies {
		uit = append(uit, proefobject{"odata.type": "Cbs.OData." + dim.soort3, "ID": i, "Position": i, "ParentID": nil, "Type": dim.soort3, "Key": dim.naam, "Title": dim.naam, "Description": "", "ReleasePolicy": nil})
	}
	n := len(uit)
	uit = append(uit, proefobject{"odata.type": "Cbs.OData.TopicGroup", "ID": n, "Position": nil, "ParentID": nil, "Type": "TopicGroup", "Key": "", "Title": "Bevolking en uitkeringen"})
	for j, m := range d.tabel.metingen {
		uit = append(uit, proefobject{"odata.type": "Cbs.OData.Topic", "ID": n + 1 + j, "Position": n + j, "ParentID": n, "Type": "Topic", "Key": m.sleutel3, "Title": m.titel, "Datatype": "Long", "Unit": "aantal", "Decimals": 0, "Default": "Impossible"})
	}
	return uit
}

// versie4 answers for a table of version 4.
func (d *dienst) versie4(r *http.Request, naam string) ([]byte, bool) {
	if naam == "properties" {
		o := d.info4()
		o["@odata.context"] = d.srv.URL + "/odata/v1/CBS/" + d.tabel.id + "/$metadata#Properties"
		b, err := json.Marshal(o)
		require.NoError(d.t, err)
		return b, true
	}
	namen := []string{"Properties", "MeasureGroups", "MeasureCodes", "Dimensions", "Observations"}
	rijen := map[string][]proefobject{"measuregroups": {}}
	for i, m := range d.tabel.metingen {
		rijen["measurecodes"] = append(rijen["measurecodes"], proefobject{"Identifier": m.code4, "Index": i + 1, "Title": m.titel, "Description": "", "MeasureGroupId": nil, "DataType": "Long", "Unit": "aantal", "Decimals": 0, "PresentationType": "Absolute"})
	}
	for _, dim := range d.tabel.dimensies {
		rijen["dimensions"] = append(rijen["dimensions"], proefobject{"Identifier": dim.naam, "Title": dim.naam, "Description": "", "MapYear": nil, "ReleasePolicy": nil, "Kind": dim.soort4, "ContainsGroups": true, "ContainsCodes": true})
		namen = append(namen, dim.naam+"Codes", dim.naam+"Groups")
		rijen[strings.ToLower(dim.naam)+"groups"] = []proefobject{{"Id": "0", "Index": 1, "Title": "Alle", "Description": nil, "ParentId": nil, "DimensionId": dim.naam}}
		for i, s := range dim.sleutels {
			rij := proefobject{"Identifier": s.sleutel, "Index": i + 1, "Title": s.titel, "Description": nil, "DimensionGroupId": "0", "DimensionId": dim.naam}
			if dim.soort4 == "TimeDimension" {
				rij["Status"] = "Definitief"
			}
			rijen[strings.ToLower(dim.naam)+"codes"] = append(rijen[strings.ToLower(dim.naam)+"codes"], rij)
		}
	}
	if naam == "" {
		for _, n := range namen {
			soort := "EntitySet"
			if n == "Properties" {
				soort = "Singleton"
			}
			rijen[""] = append(rijen[""], proefobject{"name": n, "kind": soort, "url": n})
		}
	}
	if naam == "observations" {
		rijen[naam] = d.waarnemingen4()
	}
	lijst, ok := rijen[naam]
	if !ok {
		return nil, false
	}
	return d.lijst(r, "@odata.context", "@odata.nextLink", lijst), true
}

func (d *dienst) waarnemingen4() []proefobject {
	var uit []proefobject
	for _, rij := range d.rij {
		for j, m := range d.tabel.metingen {
			o := proefobject{"Id": len(uit), "Measure": m.code4, "ValueAttribute": "None", "Value": rij.cijfers[j], "StringValue": nil}
			if rij.cijfers[j] < 0 {
				o["Value"], o["ValueAttribute"] = nil, "Impossible"
			}
			for naam, s := range rij.sleutels {
				o[naam] = s
			}
			uit = append(uit, o)
		}
	}
	return uit
}

// lijstsleutel is what a list is asked with, but for where it begins.
func lijstsleutel(r *http.Request) string {
	q := r.URL.Query()
	return strings.ToLower(r.URL.Path) + "\n" + q.Get("$filter") + "\n" + q.Get("$select")
}

// lijst writes a page of rows, as $filter, $select and $skip have it.
func (d *dienst) lijst(r *http.Request, kop, vervolg string, rijen []proefobject) []byte {
	q := r.URL.Query()
	over := []json.RawMessage{}
	for _, rij := range rijen {
		if f := q.Get("$filter"); f != "" && !d.past(f, rij) {
			continue
		}
		if s := q.Get("$select"); s != "" {
			kaal := proefobject{}
			for naam := range strings.SplitSeq(s, ",") {
				w, ok := rij[naam]
				require.True(d.t, ok, "no column %s", naam)
				kaal[naam] = w
			}
			rij = kaal
		}
		b, err := json.Marshal(rij)
		require.NoError(d.t, err)
		over = append(over, b)
	}
	if d.onthoudt {
		d.mu.Lock()
		if d.bekend == nil {
			d.bekend = map[string][]json.RawMessage{}
		}
		d.bekend[lijstsleutel(r)] = over
		d.mu.Unlock()
	}
	return d.pagina(r, kop, vervolg, over)
}

// pagina writes the page of rows that is asked.
func (d *dienst) pagina(r *http.Request, kop, vervolg string, rijen []json.RawMessage) []byte {
	skip, _ := strconv.Atoi(cmp.Or(r.URL.Query().Get("$skip"), "0"))
	rijen = rijen[min(skip, len(rijen)):]
	naam := r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]
	wortel := strings.TrimSuffix(r.URL.Path, "/"+naam)
	uit := proefobject{kop: d.srv.URL + wortel + "/$metadata#Cbs.OData.WebAPI." + naam}
	if kop == "@odata.context" {
		uit[kop] = d.srv.URL + wortel + "/$metadata#" + naam
	}
	if len(rijen) > d.grootte {
		rijen = rijen[:d.grootte]
		vraag := strings.TrimSuffix(strings.Split(r.URL.RawQuery, "$skip=")[0], "&")
		uit[vervolg] = d.vervolg(r, vraag+"&$skip="+strconv.Itoa(skip+d.grootte))
	}
	uit["value"] = rijen
	b, err := json.Marshal(uit)
	require.NoError(d.t, err)
	return b
}

func (d *dienst) vervolg(r *http.Request, vraag string) string {
	vraag = strings.TrimPrefix(vraag, "&")
	if d.link != nil {
		return d.link(r, vraag)
	}
	// As CBS does: another way of writing the path.
	return d.srv.URL + strings.Replace(r.URL.Path, "/odata/99", "/OData/99", 1) + "?" + vraag
}

// past tells whether a row meets a condition.
func (d *dienst) past(conditie string, rij proefobject) bool {
	p := &conditielezer{t: d.t, s: conditie, rij: rij}
	uit := p.of()
	require.Empty(d.t, strings.TrimSpace(p.s), "the rest of condition %s", conditie)
	return uit
}

// conditielezer reads conditions: a eq 'b', ge, le, and, or, parentheses.
type conditielezer struct {
	t   testing.TB
	s   string
	rij proefobject
}

func (p *conditielezer) neem(w string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(p.s, " "), w)
	if ok {
		p.s = rest
	}
	return ok
}

func (p *conditielezer) of() bool {
	uit := p.en()
	for p.neem("or ") {
		ander := p.en()
		uit = uit || ander
	}
	return uit
}

func (p *conditielezer) en() bool {
	uit := p.term()
	for p.neem("and ") {
		ander := p.term()
		uit = uit && ander
	}
	return uit
}

func (p *conditielezer) term() bool {
	if p.neem("(") {
		uit := p.of()
		require.True(p.t, p.neem(")"), "no ) before %s", p.s)
		return uit
	}
	delen := strings.SplitN(strings.TrimLeft(p.s, " "), " ", 3)
	if len(delen) != 3 || !strings.HasPrefix(delen[2], "'") {
		require.Fail(p.t, "condition "+p.s)
	}
	var tekst strings.Builder
	i := 1
	for ; ; i++ {
		if i >= len(delen[2]) { // require costs too much here
			require.Fail(p.t, "a text without end in "+p.s)
		}
		if delen[2][i] == '\'' {
			if i+1 >= len(delen[2]) || delen[2][i+1] != '\'' {
				break
			}
			i++
		}
		tekst.WriteByte(delen[2][i])
	}
	p.s = delen[2][i+1:]
	waarde, ok := p.rij[delen[0]].(string)
	if !ok {
		require.Fail(p.t, "no column "+delen[0])
	}
	switch delen[1] {
	case "eq":
		return waarde == tekst.String()
	case "ge":
		return waarde >= tekst.String()
	case "le":
		return waarde <= tekst.String()
	}
	require.Fail(p.t, "condition "+delen[1])
	return false
}

// koppeling of the fictional table, for a version.
func proefkoppeling(t testing.TB, versie int) *statline.Koppeling {
	t.Helper()
	teller, noemer := "Bijstand", "AantalInwoners"
	if versie == 4 {
		teller, noemer = "M000200", "M000352"
	}
	k, err := statline.ReadKoppeling(strings.NewReader(fmt.Sprintf(`{
	  "versie": "1", "tabel": "99001NED", "bron": "Fictieve tabel 99001NED", "regio": "RegioS", "periode": "Perioden",
	  "indicatoren": [{"indicator": "bijstand", "teller": {"kolommen": [%q]}, "noemer": {"kolommen": [%q]}, "dimensies": {"Geslacht": "T001038"}}]
	}`, teller, noemer)), "proef.json")
	require.NoError(t, err)
	return k
}

// cijfers gives a dataset as text, one observation a line.
func cijfers(d *monitor.Dataset) []string {
	var uit []string
	for w := range d.All() {
		s := fmt.Sprintf("%s %s", w.Regio, w.Periode)
		if w.HeeftCijfer() {
			s += fmt.Sprintf(" %s/%s", w.Teller, w.Noemer)
		}
		uit = append(uit, s)
	}
	slices.Sort(uit)
	return uit
}

// verwacht gives the same from the table itself, for the rows that past takes.
func (d *dienst) verwacht(past func(regio, periode string) bool) []string {
	var uit []string
	for _, rij := range d.rij {
		r, p := rij.sleutels["RegioS"], rij.sleutels["Perioden"]
		if rij.sleutels["Geslacht"] != "T001038" || past != nil && !past(r, p) {
			continue
		}
		s := r + " " + p
		if rij.cijfers[1] >= 0 {
			s += fmt.Sprintf(" %d/%d", rij.cijfers[1], rij.cijfers[0])
		}
		uit = append(uit, s)
	}
	slices.Sort(uit)
	return uit
}

// geenResten checks that no goroutine of this package is left.
func geenResten(t testing.TB) {
	t.Helper()
	var stapels strings.Builder
	for range 10_000 {
		stapels.Reset()
		require.NoError(t, pprof.Lookup("goroutine").WriteTo(&stapels, 2))
		over := false
		for stapel := range strings.SplitSeq(stapels.String(), "\n\n") {
			// The test's own stands in this function.
			over = over || strings.Contains(stapel, "statline/odata.(*Client)") && !strings.Contains(stapel, "geenResten")
		}
		if !over {
			return
		}
		runtime.Gosched()
	}
	require.Fail(t, "a goroutine is left", stapels.String())
}
