package odata

import (
	"cmp"
	"encoding/json"
	"fmt"
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

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

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
