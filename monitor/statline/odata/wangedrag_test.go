package odata

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// goede is what the service answers when it behaves.
func (d *dienst) goede(r *http.Request) []byte {
	opname := httptest.NewRecorder()
	body, ok := d.inhoud(opname, r)
	require.True(d.t, ok)
	return body
}

func zend(w http.ResponseWriter, soort string, body []byte) {
	w.Header().Set("Content-Type", soort)
	_, _ = w.Write(body)
}

// spoel sends what was written so far.
func spoel(w http.ResponseWriter) { _ = http.NewResponseController(w).Flush() }

const soortJSON = "application/json;odata=minimalmetadata;charset=utf-8"

// A fault that passes is asked again, and the figures are the same.
func TestRead_storingDieOvergaat(t *testing.T) {
	for naam, g := range map[string]struct {
		keren int
		doe   func(d *dienst, w http.ResponseWriter, r *http.Request)
		wacht []time.Duration // half of 1, 2, 4, 8 s unless the service says so
	}{
		"500, dan goed": {3, func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "Er ging iets mis", http.StatusInternalServerError)
		}, []time.Duration{500 * time.Millisecond, time.Second, 2 * time.Second}},
		"429 met seconden": {1, func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "7")
			w.WriteHeader(http.StatusTooManyRequests)
		}, []time.Duration{7 * time.Second}},
		"429 met datum": {1, func(d *dienst, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", d.klok.Nu().Add(9*time.Second).Format(http.TimeFormat))
			w.WriteHeader(http.StatusTooManyRequests)
		}, []time.Duration{9 * time.Second}},
		"503 met te lang wachten": {1, func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "86400")
			w.WriteHeader(http.StatusServiceUnavailable)
		}, []time.Duration{2 * time.Minute}},
		"429 met onzin": {1, func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "straks")
			w.WriteHeader(http.StatusTooManyRequests)
		}, []time.Duration{500 * time.Millisecond}},
		"afgebroken met volle Content-Length": {1, func(d *dienst, w http.ResponseWriter, r *http.Request) {
			body := d.goede(r)
			w.Header().Set("Content-Length", strconv.Itoa(len(body)))
			zend(w, soortJSON, body[:len(body)/2])
			panic(http.ErrAbortHandler)
		}, []time.Duration{500 * time.Millisecond}},
		"afgebroken met passende Content-Length": {2, func(d *dienst, w http.ResponseWriter, r *http.Request) {
			body := d.goede(r)[:200]
			w.Header().Set("Content-Length", strconv.Itoa(len(body)))
			zend(w, soortJSON, body)
		}, []time.Duration{500 * time.Millisecond, time.Second}},
		"afgebroken zonder Content-Length": {1, func(d *dienst, w http.ResponseWriter, r *http.Request) {
			body := d.goede(r)
			zend(w, soortJSON, body[:len(body)-1])
			spoel(w)
		}, []time.Duration{500 * time.Millisecond}},
		// The first on a connection that was used before: net/http itself tries
		// such a one again on a new connection, at once.
		"verbinding verbroken": {2, func(*dienst, http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, []time.Duration{500 * time.Millisecond}},
		"niets binnen de tijd": {1, func(d *dienst, _ http.ResponseWriter, r *http.Request) {
			d.klok.verstrijk(proefKop)
			<-r.Context().Done()
		}, []time.Duration{500 * time.Millisecond}},
		"stilgevallen": {1, func(d *dienst, w http.ResponseWriter, r *http.Request) {
			zend(w, soortJSON, d.goede(r)[:50])
			spoel(w)
			d.klok.verstrijk(proefStil)
			<-r.Context().Done()
		}, []time.Duration{500 * time.Millisecond}},
		"druppelsgewijs": {1, func(d *dienst, w http.ResponseWriter, r *http.Request) {
			zend(w, soortJSON, d.goede(r)[:50])
			spoel(w)
			d.klok.verstrijk(proefDuur)
			<-r.Context().Done()
		}, []time.Duration{500 * time.Millisecond}},
		"HTML met 200": {1, func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			zend(w, "text/html", []byte("<html><h1>Onderhoud</h1></html>"))
		}, []time.Duration{500 * time.Millisecond}},
		"fout halverwege": {1, func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			zend(w, soortJSON, []byte(`{"odata.metadata":"x","value":[],"odata.error":{"code":"","message":{"value":"Timeout"}}}`))
		}, []time.Duration{500 * time.Millisecond}},
		"kapotte gzip": {1, func(d *dienst, w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			body := ingepakt(d.goede(r))
			body[len(body)-6]++ // in its checksum
			zend(w, soortJSON, body)
		}, []time.Duration{500 * time.Millisecond}},
		"geen gzip": {1, func(d *dienst, w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			zend(w, soortJSON, d.goede(r))
		}, []time.Duration{500 * time.Millisecond}},
		"gzip": {1, func(d *dienst, w http.ResponseWriter, r *http.Request) {
			require.Equal(d.t, "gzip", r.Header.Get("Accept-Encoding"))
			require.Equal(d.t, agent, r.Header.Get("User-Agent"))
			w.Header().Set("Content-Encoding", "gzip")
			zend(w, soortJSON, ingepakt(d.goede(r)))
		}, nil},
		"omgeleid binnen de dienst": {1, func(_ *dienst, w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, strings.Replace(r.URL.String(), "odata/99", "OData/99", 1), http.StatusMovedPermanently)
		}, nil},
	} {
		t.Run(naam, func(t *testing.T) {
			d := nieuweDienst(t)
			d.bijCijfers(g.keren, func(w http.ResponseWriter, r *http.Request) { g.doe(d, w, r) })
			ds, v, _, err := d.client(3).Read(t.Context(), proefkoppeling(t, 3), Vraag{}, statline.Options{})
			require.NoError(t, err)
			require.NoError(t, v.Err())
			require.Empty(t, cmp.Diff(d.verwacht(nil), cijfers(ds)))
			require.Equal(t, g.wacht, d.klok.wachttijden())
			geenResten(t)
		})
	}
}

func ingepakt(b []byte) []byte {
	var uit bytes.Buffer
	z := gzip.NewWriter(&uit)
	_, _ = z.Write(b)
	_ = z.Close()
	return uit.Bytes()
}

// What does not pass is an error with address, code and sentence, after as
// many attempts as it deserves.
func TestRead_storingDieBlijft(t *testing.T) {
	for naam, g := range map[string]struct {
		doe     func(d *dienst, w http.ResponseWriter, r *http.Request)
		pas     func(*Options)
		code    goaltree.Code
		melding string
		keren   int
	}{
		"500": {doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "Er ging iets mis", http.StatusInternalServerError)
		}, code: CodeOnbereikbaar, melding: "the service answered 500 Internal Server Error: Er ging iets mis; attempt 5 of at most 5", keren: 5},
		"verbroken": {
			doe:  func(*dienst, http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
			code: CodeOnbereikbaar, melding: "the connection failed: EOF; attempt 5 of at most 5", keren: 6, // net/http tries the first, on a connection used before, again itself
		},
		"404": {doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusNotFound)
			zend(w, soortJSON, []byte(`{"odata.error":{"code":"","message":{"lang":"en-US","value":"Resource not found for the segment 'TypedDataSet'."}}}`))
		}, code: CodeNietGevonden, melding: "the service answered 404 Not Found: Resource not found for the segment 'TypedDataSet'.", keren: 1},
		"400": {doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusBadRequest)
			zend(w, soortJSON, []byte(`{"error":{"code":"","message":"The query specified in the URI is not valid."}}`))
		}, code: CodeGeweigerd, melding: "the service answered 400 Bad Request: The query specified in the URI is not valid.", keren: 1},
		"204": {
			doe:  func(_ *dienst, w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) },
			code: CodeVerkeerdAntwoord, melding: "the service answered 204 No Content", keren: 1,
		},
		"HTML": {doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			zend(w, "text/html; charset=utf-8", []byte("<!DOCTYPE html><title>Storing</title>\n<p>Probeer het <b>later</b> nog eens"))
		}, code: CodeVerkeerdAntwoord, melding: `expected JSON, got text/html; charset=utf-8: "Storing Probeer het later nog eens"; attempt 2 of at most 5`, keren: 2},
		"HTML als JSON": {
			doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
				zend(w, soortJSON, []byte("<html>Storing</html>"))
			},
			code: CodeVerkeerdAntwoord, melding: `expected a JSON object: "Storing"; attempt 2 of at most 5`, keren: 2,
		},
		"null": {
			doe:  func(_ *dienst, w http.ResponseWriter, _ *http.Request) { zend(w, soortJSON, []byte("null")) },
			code: CodeVerkeerdAntwoord, melding: `expected a JSON object: "null"; attempt 2 of at most 5`, keren: 2,
		},
		"een lijst": {
			doe:  func(_ *dienst, w http.ResponseWriter, _ *http.Request) { zend(w, soortJSON, []byte("[1]")) },
			code: CodeVerkeerdAntwoord, melding: `expected a JSON object: "[1]"; attempt 2 of at most 5`, keren: 2,
		},
		"niets": {
			doe:  func(_ *dienst, w http.ResponseWriter, _ *http.Request) { zend(w, soortJSON, nil) },
			code: CodeOnbereikbaar, melding: "the answer breaks off or is damaged after 0 bytes: unexpected end of JSON input; attempt 5 of at most 5", keren: 5,
		},
		"twee lijsten": {
			doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
				zend(w, soortJSON, []byte(`{"value":[],"value":[]}`))
			},
			code: CodeVerkeerdAntwoord, melding: "the answer has value twice; attempt 2 of at most 5", keren: 2,
		},
		"geen lijst": {
			doe:  func(_ *dienst, w http.ResponseWriter, _ *http.Request) { zend(w, soortJSON, []byte(`{"value":{}}`)) },
			code: CodeVerkeerdAntwoord, melding: `expected a list of rows (value): "{\"value\":{}}"`, keren: 1,
		},
		"geen UTF-8": {
			doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
				zend(w, soortJSON, []byte("{\"a\":\"\xe9\"}"))
			},
			code: goaltree.CodeTekenset, melding: "the answer is not UTF-8; attempt 2 of at most 5", keren: 2,
		},
		"vervolg is geen tekst": {
			doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
				zend(w, soortJSON, []byte(`{"value":[],"odata.nextLink":7}`))
			},
			code: CodeVerkeerdAntwoord, melding: "odata.nextLink is no text: 7", keren: 1,
		},
		"andere inpakking": {doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			zend(w, soortJSON, []byte("x"))
		}, code: CodeVerkeerdAntwoord, melding: "the answer is packed in a way that was not asked for", keren: 1},
		"veel te groot": {doe: func(_ *dienst, w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", soortJSON)
			for r.Context().Err() == nil {
				if _, err := w.Write(bytes.Repeat([]byte(" "), 1<<16)); err != nil {
					return
				}
			}
		}, pas: func(o *Options) { o.MaxPagina = 1 << 20 }, code: goaltree.CodeTeGroot, melding: "the page is larger than 1048576 bytes (MaxPagina)", keren: 1},
		"veel te groot, ingepakt": {doe: func(_ *dienst, w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			zend(w, soortJSON, ingepakt(bytes.Repeat([]byte(" "), 4<<20)))
		}, pas: func(o *Options) { o.MaxPagina = 1 << 20 }, code: goaltree.CodeTeGroot, melding: "the page is larger than 1048576 bytes (MaxPagina)", keren: 1},
		"elders heen": {doe: func(_ *dienst, w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://elders.example/"+r.URL.Path, http.StatusFound)
		}, code: CodeVreemdAdres, melding: "redirected away from the service: it is on another host, elders.example", keren: 1},
		"in een kring": {doe: func(_ *dienst, w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, r.URL.String(), http.StatusFound)
		}, code: CodeVreemdAdres, melding: "redirected away from the service: more than 5 redirects in a row", keren: 6},
	} {
		t.Run(naam, func(t *testing.T) {
			d := nieuweDienst(t)
			d.bijCijfers(1000, func(w http.ResponseWriter, r *http.Request) { g.doe(d, w, r) })
			if g.pas == nil {
				g.pas = func(*Options) {}
			}
			ds, v, _, err := d.client(3, g.pas).Read(t.Context(), proefkoppeling(t, 3), Vraag{}, statline.Options{})
			require.Nil(t, ds)
			require.NotNil(t, v)
			require.ErrorIs(t, err, g.code)
			var f *goaltree.Fout
			require.ErrorAs(t, err, &f)
			require.Equal(t, g.melding, f.Melding)
			require.Contains(t, f.Bestand, d.srv.URL+"/ODataFeed/odata/99001NED/UntypedDataSet?$format=json")
			require.Len(t, d.cijferverzoeken(), g.keren)
			geenResten(t)
		})
	}
}

// The address of a next page is followed only when it stays where it belongs.
func TestRead_vervolg(t *testing.T) {
	for naam, g := range map[string]struct {
		link    func(d *dienst, r *http.Request, vraag string) string
		code    goaltree.Code
		melding string
	}{
		"volledig":        {link: func(d *dienst, r *http.Request, vraag string) string { return d.srv.URL + r.URL.Path + "?" + vraag }},
		"alleen de naam":  {link: func(_ *dienst, _ *http.Request, vraag string) string { return "UntypedDataSet?" + vraag }},
		"alleen het pad":  {link: func(_ *dienst, r *http.Request, vraag string) string { return r.URL.Path + "?" + vraag }},
		"alleen de vraag": {link: func(_ *dienst, _ *http.Request, vraag string) string { return "?" + vraag }},
		"vraag dubbel":    {link: func(_ *dienst, _ *http.Request, vraag string) string { return "?" + vraag + "&%24format=json" }},
		"met anker":       {link: func(_ *dienst, _ *http.Request, vraag string) string { return "?" + vraag + "#x" }},
		"andere gastheer": {func(_ *dienst, r *http.Request, vraag string) string {
			return "http://elders.example" + r.URL.Path + "?" + vraag
		}, CodeVreemdAdres, "leads away: it is on another host, elders.example"},
		"andere poort": {func(_ *dienst, r *http.Request, vraag string) string {
			return "http://127.0.0.1:1" + r.URL.Path + "?" + vraag
		}, CodeVreemdAdres, "leads away: it is on another host, 127.0.0.1:1"},
		"gebruiker": {func(d *dienst, r *http.Request, vraag string) string {
			return strings.Replace(d.srv.URL, "://", "://a:b@", 1) + r.URL.Path + "?" + vraag
		}, CodeVreemdAdres, "leads away: it has a user in it"},
		"bestand":      {func(*dienst, *http.Request, string) string { return "file:///etc/passwd" }, CodeVreemdAdres, "leads away: it is not of the web"},
		"andere tabel": {func(_ *dienst, _ *http.Request, vraag string) string { return "../99002NED/UntypedDataSet?" + vraag }, CodeVreemdAdres, "lies outside /ODataFeed/odata/99001NED/"},
		"verstopt": {func(_ *dienst, _ *http.Request, vraag string) string {
			return "%2e%2e/99002NED/UntypedDataSet?" + vraag
		}, CodeVreemdAdres, "lies outside /ODataFeed/odata/99001NED/"},
		"onleesbaar": {func(*dienst, *http.Request, string) string { return "http://[::1" }, CodeVreemdAdres, "can't be read"},
		"te lang":    {func(*dienst, *http.Request, string) string { return "?" + strings.Repeat("a", 20_000) }, CodeVreemdAdres, "longer than 16384 characters"},
		"zichzelf":   {func(_ *dienst, r *http.Request, _ string) string { return r.URL.String() }, CodeHerhaaldePagina, "this address was given as that of a next page before"},
		"steeds nieuw adres": {func(_ *dienst, r *http.Request, _ string) string {
			return r.URL.String() + "&x=" + fmt.Sprint(len(r.URL.String()))
		}, CodeHerhaaldePagina, "this page has the same rows as the one at http"},
	} {
		t.Run(naam, func(t *testing.T) {
			d := nieuweDienst(t)
			d.grijpIn(func(_ int, w http.ResponseWriter, r *http.Request) bool {
				d.mu.Lock()
				defer d.mu.Unlock()
				d.grootte, d.link = 1000, nil
				if isCijfers(r) {
					d.grootte, d.link = 20, func(r *http.Request, vraag string) string { return g.link(d, r, vraag) }
				}
				return false
			})
			ds, _, _, err := d.client(3).Read(t.Context(), proefkoppeling(t, 3), Vraag{}, statline.Options{})
			if g.code == "" {
				require.NoError(t, err)
				require.Empty(t, cmp.Diff(d.verwacht(nil), cijfers(ds)))
				require.Len(t, d.cijferverzoeken(), 4)
				return
			}
			require.Nil(t, ds)
			require.ErrorIs(t, err, g.code)
			require.ErrorContains(t, err, g.melding)
			require.Len(t, goaltree.Fouten(err), 1)
			geenResten(t)
		})
	}
}

// A service that never ends is ended.
func TestRead_zonderEinde(t *testing.T) {
	eindeloos := func(d *dienst) {
		n := 0
		d.bijCijfers(1<<30, func(w http.ResponseWriter, r *http.Request) {
			n++
			zend(w, soortJSON, fmt.Appendf(nil, `{"value":[{"Geslacht":"T001038","RegioS":"GM9901    ","Perioden":"2020JJ00","AantalInwoners_1":%d,"Bijstand_2":1}],"odata.nextLink":"?$skip=%d"}`, n, n))
		})
	}
	d := nieuweDienst(t)
	eindeloos(d)
	c := d.client(3, func(o *Options) { o.MaxPaginas = 50 })
	tabel, err := c.Tabel(t.Context(), "99001NED")
	require.NoError(t, err)
	n := 0
	for p, e := range c.Paginas(t.Context(), tabel, Vraag{Tabel: "99001NED"}) {
		if err = e; err == nil {
			n++
			_, err := io.ReadAll(p.Lezer)
			require.NoError(t, err)
		}
	}
	require.ErrorIs(t, err, CodeTeVeelPaginas)
	require.ErrorContains(t, err, "more than 50 pages (MaxPaginas)")
	require.Equal(t, 50, n)

	c = d.client(3, func(o *Options) { o.MaxTotaal = 30_000 })
	for _, e := range c.Paginas(t.Context(), tabel, Vraag{Tabel: "99001NED"}) {
		err = e
	}
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	require.ErrorContains(t, err, "more than 30000 bytes in all (MaxTotaal)")
	geenResten(t)
}

// A context that ends is heeded wherever the call is, with its own error.
func TestRead_gestopt(t *testing.T) {
	reden := errors.New("de gebruiker wil niet meer")
	for naam, doe := range map[string]func(d *dienst, stop func(), w http.ResponseWriter, r *http.Request){
		"voor het antwoord": func(_ *dienst, stop func(), _ http.ResponseWriter, r *http.Request) { stop(); <-r.Context().Done() },
		"in het antwoord": func(d *dienst, stop func(), w http.ResponseWriter, r *http.Request) {
			zend(w, soortJSON, d.goede(r)[:20])
			spoel(w)
			stop()
			<-r.Context().Done()
		},
		"in een fout": func(_ *dienst, stop func(), w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(http.StatusBadGateway)
			_, _ = w.Write([]byte("half"))
			spoel(w)
			stop()
			<-r.Context().Done()
		},
	} {
		t.Run(naam, func(t *testing.T) {
			d := nieuweDienst(t)
			ctx, stop := context.WithCancelCause(t.Context())
			d.bijCijfers(1, func(w http.ResponseWriter, r *http.Request) { doe(d, func() { stop(reden) }, w, r) })
			_, _, _, err := d.client(3).Read(ctx, proefkoppeling(t, 3), Vraag{}, statline.Options{})
			require.ErrorIs(t, err, context.Canceled)
			require.ErrorIs(t, err, CodeGestopt)
			require.ErrorIs(t, err, reden)
			require.Len(t, d.cijferverzoeken(), 1, "no attempt after it")
			geenResten(t)
		})
	}
	t.Run("tijdens het wachten", func(t *testing.T) {
		d := nieuweDienst(t)
		ctx, stop := context.WithCancel(t.Context())
		d.klok.vast = true
		d.bijCijfers(1, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
		c := d.client(3, func(o *Options) {
			o.Voortgang = func(v Voortgang) {
				if v.Poging > 0 {
					stop()
				}
			}
		})
		_, _, _, err := c.Read(ctx, proefkoppeling(t, 3), Vraag{}, statline.Options{})
		require.ErrorIs(t, err, context.Canceled)
		geenResten(t)
	})
	t.Run("wachtend op zijn beurt", func(t *testing.T) {
		d := nieuweDienst(t)
		c := d.client(3, func(o *Options) { o.Gelijktijdig = 1 })
		ctx, stop := context.WithCancel(t.Context())
		c.plaatsen <- struct{}{}
		stop()
		_, err := c.Tabel(ctx, "99001NED")
		require.ErrorIs(t, err, context.Canceled)
		require.Empty(t, d.verzoeken())
	})
	t.Run("vooraf", func(t *testing.T) {
		d := nieuweDienst(t)
		ctx, stop := context.WithTimeout(t.Context(), 0)
		defer stop()
		_, err := d.client(3).Catalogus(ctx)
		require.ErrorIs(t, err, context.DeadlineExceeded)
		require.Empty(t, d.verzoeken())
	})
}

// A table that changes while it is read is read again, once.
func TestRead_gewijzigd(t *testing.T) {
	for _, versie := range []int{3, 4} {
		for keren := 1; keren <= 2; keren++ {
			d := nieuweDienst(t)
			n := 0
			d.bijCijfers(keren, func(w http.ResponseWriter, r *http.Request) {
				d.antwoord(w, r)
				d.mu.Lock()
				defer d.mu.Unlock()
				n++
				d.stempel = fmt.Sprintf("2026-01-0%dT02:00:00", 2+n)
			})
			ds, _, _, err := d.client(versie, func(o *Options) { o.Cache = t.TempDir() }).Read(t.Context(), proefkoppeling(t, versie), Vraag{}, statline.Options{})
			if keren == 1 {
				require.NoError(t, err)
				require.Empty(t, cmp.Diff(d.verwacht(nil), cijfers(ds)))
			} else {
				require.ErrorIs(t, err, CodeGewijzigd)
				require.ErrorContains(t, err, "the table was changed while it was read; ask for both anew")
				require.Nil(t, ds)
			}
			require.Len(t, d.cijferverzoeken(), 2)
		}
	}
	t.Run("sinds de beschrijving", func(t *testing.T) {
		d := nieuweDienst(t)
		c := d.client(3)
		tabel, err := c.Tabel(t.Context(), "99001NED")
		require.NoError(t, err)
		d.stempel = "2026-01-03T02:00:00"
		for _, e := range c.Paginas(t.Context(), tabel, Vraag{Tabel: "99001NED"}) {
			err = e
		}
		require.ErrorIs(t, err, CodeGewijzigd)
		require.Empty(t, d.cijferverzoeken())
	})
}

// No more requests at once than allowed, and no closer together.
func TestClient_beleefd(t *testing.T) {
	d := nieuweDienst(t)
	bezig := make(chan struct{}, 100)
	hoogste := make(chan int, 100)
	d.grijpIn(func(_ int, w http.ResponseWriter, r *http.Request) bool {
		bezig <- struct{}{}
		hoogste <- len(bezig)
		d.antwoord(w, r)
		<-bezig
		return true
	})
	c := d.client(3, func(o *Options) { o.Gelijktijdig, o.MinPauze = 2, 3*time.Second })
	klaar := make(chan error)
	for range 6 {
		go func() {
			_, err := c.Catalogus(context.Background()) //nolint:usetesting // it is awaited below
			klaar <- err
		}()
	}
	for range 6 {
		require.NoError(t, <-klaar)
	}
	close(hoogste)
	for n := range hoogste {
		require.LessOrEqual(t, n, 2)
	}
	require.GreaterOrEqual(t, d.klok.Nu().Sub(nieuweProefklok().nu), 15*time.Second, "five pauses of 3 s")
}

// A clock that is put back makes no request wait longer than the pause.
func TestClient_klokTerug(t *testing.T) {
	d := nieuweDienst(t)
	c := d.client(3, func(o *Options) { o.MinPauze = 3 * time.Second })
	for range 3 {
		_, err := c.Catalogus(t.Context())
		require.NoError(t, err)
		d.klok.mu.Lock()
		d.klok.nu = d.klok.nu.Add(-time.Hour)
		d.klok.mu.Unlock()
	}
	require.Equal(t, []time.Duration{3 * time.Second, 3 * time.Second}, d.klok.wachttijden())
}

// kort gives less than it says, and no error: a transport of the user's own may.
type kort struct{ rt http.RoundTripper }

func (k kort) RoundTrip(r *http.Request) (*http.Response, error) {
	a, err := k.rt.RoundTrip(r)
	if err == nil {
		a.Body = io.NopCloser(strings.NewReader(`{"value":[]}`))
		a.ContentLength = 500
	}
	return a, err
}

func TestClient_teKort(t *testing.T) {
	d := nieuweDienst(t)
	o := d.opties(3)
	o.HTTP = &http.Client{Transport: kort{rechtstreeks{d}}}
	c, err := New(o)
	require.NoError(t, err)
	_, err = c.Catalogus(t.Context())
	require.ErrorIs(t, err, CodeOnbereikbaar)
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
}

// A context that ends during the pause between two requests ends the call.
func TestClient_gestoptInDePauze(t *testing.T) {
	d := nieuweDienst(t)
	c := d.client(3, func(o *Options) { o.MinPauze = time.Minute })
	_, err := c.Catalogus(t.Context())
	require.NoError(t, err)
	d.klok.vast = true
	ctx, stop := context.WithCancel(t.Context())
	klaar := make(chan error)
	go func() {
		_, err := c.Catalogus(ctx)
		klaar <- err
	}()
	d.klok.tot(1) // it waits
	stop()
	require.ErrorIs(t, <-klaar, context.Canceled)
	require.Len(t, d.verzoeken(), 1)
	require.Empty(t, c.plaatsen, "its turn is given back")
}

// A host that is not there is a mistake in the address: asking again would not
// help.
func TestRead_onbekendeHost(t *testing.T) {
	pogingen := 0
	c, err := New(Options{
		Basis3: "https://bestaat-niet.example",
		HTTP: &http.Client{Transport: vervoer(func(*http.Request) (*http.Response, error) {
			pogingen++
			return nil, &net.DNSError{Err: "no such host", Name: "bestaat-niet.example", IsNotFound: true}
		})},
	})
	require.NoError(t, err)
	_, err = c.Tabel(t.Context(), "99001NED")
	require.ErrorIs(t, err, CodeOnbereikbaar)
	require.Equal(t, 1, pogingen)
}

type vervoer func(*http.Request) (*http.Response, error)

func (v vervoer) RoundTrip(r *http.Request) (*http.Response, error) { return v(r) }
