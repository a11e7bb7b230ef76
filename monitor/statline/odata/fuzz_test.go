package odata

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// FuzzDocument: no answer makes the client panic, and what it takes is whole.
func FuzzDocument(f *testing.F) {
	for _, s := range []string{
		`{"odata.metadata":"http://x/$metadata#A","value":[{"Key":"GM9901    ","Title":null}],"odata.nextLink":"?$skip=1"}`,
		`{"@odata.context":"x","Identifier":"99001NED","Modified":"2026-01-02T02:00:00+01:00"}`,
		`{"odata.error":{"code":"","message":{"lang":"nl","value":"Fout"}}}`, `{"error":{"message":"Fout"}}`, `{"error":7}`,
		`{"value":[{"Identifier":"99001NED","Modified":"2026-01-02T02:00:00","RecordCount":1e3}]}`,
		`[]`, `null`, ``, `{"value":[`, `<html><p>Storing`, "\xff", `{"value":null}`, `{"value":[1,"a",null]}`,
		`{"value":[ {"a":"]},\\\"{"} , [1,[2]] , "," ]}`, `{"value":[ ]}`,
		`{"value":[1],"value":[2]}`, ` {"v\u0061lue" : [ true,-1.5e3 , {}],"@odata.context":{"a":[]} } `, `{"value":7,"error ":null}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, m := ontleed("http://x/y", "application/json", data)
		_ = foutmelding(data)
		if m != nil {
			require.NotEmpty(t, m.fout.Melding)
			require.NotEmpty(t, m.fout.Code)
			return
		}
		require.True(t, json.Valid(data))
		var velden map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(data, &velden))
		require.Equal(t, strings.HasPrefix(string(velden["value"]), "["), d.lijst)
		for i, naam := range kopnamen {
			require.Equal(t, string(velden[naam]), string(d.koppen[i]))
		}
		if s, err := stempelVan(d); err == nil {
			require.NotEmpty(t, s.tekst)
		}
		for _, ruw := range d.rijen() {
			r, fouten := regelVan(ruw)
			require.True(t, r.ID != "" || len(fouten) > 0, "no row is lost")
		}
		_, _ = (&beschrijfbestand{inhoud: data}).sleutels()
		if d.lijst {
			var wil []json.RawMessage
			require.NoError(t, json.Unmarshal(d.waarde(), &wil))
			require.Len(t, wil, d.aantal)
			for i, rij := range d.rijen() {
				require.Equal(t, string(bytes.TrimSpace(wil[i])), string(rij))
			}
			require.True(t, json.Valid(zonderVervolg(d, d)))
		}
	})
}

// FuzzVervolgadres: wherever an answer points, the client stays with the
// service, below the table.
func FuzzVervolgadres(f *testing.F) {
	for _, s := range []string{"?$skip=1", "http://opendata.cbs.nl/ODataFeed/OData/99001NED/TypedDataSet?a=b&a=b", "//elders.example/", "../x", "%2e%2e/x", "https://opendata.cbs.nl:443/ODataFeed/odata/99001NED/x#y", "\\\\elders", "javascript:1", "https://opendata.cbs.nl@elders.example/ODataFeed/odata/99001NED/"} {
		f.Add(s)
	}
	const huidig = "https://opendata.cbs.nl/ODataFeed/odata/99001NED/TypedDataSet?$format=json"
	wortel, err := url.Parse("https://opendata.cbs.nl/ODataFeed/odata/99001NED")
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, link string) {
		adres, err := vervolgadres(huidig, wortel, link)
		if err != nil {
			require.ErrorIs(t, err, CodeVreemdAdres)
			return
		}
		u, err := url.Parse(adres)
		require.NoError(t, err)
		require.Equal(t, "https://opendata.cbs.nl", u.Scheme+"://"+u.Host)
		require.Nil(t, u.User)
		require.True(t, strings.HasPrefix(strings.ToLower(u.Path)+"/", "/odatafeed/odata/99001ned/"), adres)
		require.NotContains(t, u.Path+"/", "/../")
		nogEens, err := vervolgadres(huidig, wortel, adres)
		require.NoError(t, err)
		require.Equal(t, adres, nogEens, "it is stable")
	})
}

// FuzzIndex: no index makes the client read outside its folder, or panic.
func FuzzIndex(f *testing.F) {
	f.Add([]byte(`{"versie":"1","dienst":"https://opendata.cbs.nl/","tabel":"99001NED","vraag":["beschrijving"],"stempel":"x","compleet":true,"paginas":[{"adres":"a","sha256":"../../x","bytes":2}]}`))
	f.Add([]byte(`{"versie":"1","paginas":null}`))
	f.Add([]byte(`[]`))
	c, err := New(Options{Cache: f.TempDir()})
	require.NoError(f, err)
	pad := c.opslag(c.nieuweTelling("99001NED"), "99001NED", []string{"beschrijving"}).pad
	require.NoError(f, os.MkdirAll(pad, 0o750))
	buiten := filepath.Join(c.o.Cache, "x")
	require.NoError(f, os.WriteFile(buiten, []byte("{}"), 0o600))
	f.Fuzz(func(t *testing.T, data []byte) {
		require.NoError(t, os.WriteFile(filepath.Join(pad, indexnaam), data, 0o600))
		o := c.opslag(c.nieuweTelling("99001NED"), "99001NED", []string{"beschrijving"})
		for _, p := range o.in.Paginas {
			require.Nil(t, o.pak(p.Adres), "there is no page")
		}
	})
}

func TestVervolgadres_cbs(t *testing.T) {
	wortel, err := url.Parse("https://opendata.cbs.nl/ODataFeed/odata/84799NED")
	require.NoError(t, err)
	const huidig = "https://opendata.cbs.nl/ODataFeed/odata/84799NED/TypedDataSet?$format=json"
	for link, wil := range map[string]string{
		"http://opendata.cbs.nl/ODataFeed/OData/84799NED/TypedDataSet?$format=json&$skip=10000":                     "https://opendata.cbs.nl/ODataFeed/OData/84799NED/TypedDataSet?$format=json&$skip=10000",
		"TypedDataSet?$format=json&$skip=10000":                                                                     "https://opendata.cbs.nl/ODataFeed/odata/84799NED/TypedDataSet?$format=json&$skip=10000",
		"TypedDataSet?$format=json&$filter=A%20eq%20'x'&$skip=20000&%24format=json&%24filter=A+eq+%27x%27#volgende": "https://opendata.cbs.nl/ODataFeed/odata/84799NED/TypedDataSet?$format=json&$filter=A%20eq%20'x'&$skip=20000",
	} {
		adres, err := vervolgadres(huidig, wortel, link)
		require.NoError(t, err)
		require.Equal(t, wil, adres)
	}
	_, err = vervolgadres(huidig, wortel, "https://opendata.cbs.nl:8443/ODataFeed/odata/84799NED/TypedDataSet")
	require.ErrorIs(t, err, CodeVreemdAdres)
}

func TestOmleiding(t *testing.T) {
	vraag := func(s string) *http.Request {
		u, err := url.Parse(s)
		require.NoError(t, err)
		return &http.Request{URL: u}
	}
	f := omleiding(nil)
	require.NoError(t, f(vraag("https://x.example/b"), []*http.Request{vraag("http://x.example/a")}))
	require.ErrorIs(t, f(vraag("http://x.example/b"), []*http.Request{vraag("https://x.example/a")}), errOmleiding)
	require.ErrorIs(t, f(vraag("https://y.example/b"), []*http.Request{vraag("https://x.example/a")}), errOmleiding)
	eigen := omleiding(func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse })
	require.ErrorIs(t, eigen(vraag("https://x.example/b"), []*http.Request{vraag("https://x.example/a")}), http.ErrUseLastResponse)
}

func TestWandklok(t *testing.T) {
	k := wandklok{}
	require.False(t, k.Nu().IsZero())
	toeval := k.Toeval()
	require.True(t, toeval >= 0 && toeval < 1)
	require.NoError(t, wacht(t.Context(), k, time.Nanosecond))
	k.Na(time.Hour, func() { t.Error("stopped before") })()
}

func TestEersteWoorden(t *testing.T) {
	require.Equal(t, "Storing Kom later", eersteWoorden([]byte("<html><h1>Storing</h1>\n\n  Kom <b>later</b>")))
	require.Equal(t, strings.Repeat("é", 100)+"…", eersteWoorden([]byte(strings.Repeat("é", 200))))
	require.NotPanics(t, func() { eersteWoorden([]byte("\xff<")) })
}
