package odata

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

func metCache(pad string) func(*Options) { return func(o *Options) { o.Cache = pad } }

// wegvan makes a request end as if there were no network.
func wegvan(_ int, _ http.ResponseWriter, _ *http.Request) bool { panic(http.ErrAbortHandler) }

// What is in the cache is not asked again, but for the table's edition; of
// another edition all is.
func TestCache(t *testing.T) {
	for _, versie := range []int{3, 4} {
		d := nieuweDienst(t)
		d.grootte = 20
		pad := filepath.Join(t.TempDir(), "een", "cache")
		lees := func() []string {
			t.Helper()
			d.grijpIn(nil)
			ds, _, _, err := d.client(versie, metCache(pad)).Read(t.Context(), proefkoppeling(t, versie), Vraag{}, statline.Options{})
			require.NoError(t, err)
			return cijfers(ds)
		}
		eerste := lees()
		require.Empty(t, cmp.Diff(d.verwacht(nil), eerste))
		eersteVerzoeken := len(d.verzoeken())
		bestanden := alleBestanden(t, pad)
		require.Equal(t, eerste, lees())
		require.Len(t, d.verzoeken(), 1)
		require.Equal(t, bestanden, alleBestanden(t, pad), "nothing is written")

		d.stempel = "2026-03-01T02:00:00"
		for i := range d.rij {
			d.rij[i].cijfers[1]++
		}
		require.Equal(t, d.verwacht(nil), lees())
		require.Len(t, d.verzoeken(), eersteVerzoeken)
		require.Len(t, alleBestanden(t, pad), len(bestanden), "the files of the former edition are gone")
		for naam := range alleBestanden(t, pad) {
			require.Regexp(t, `^v[34]-99001ned-[0-9a-f]{20}/([0-9a-f]{64}|index)\.json$`, filepath.ToSlash(naam), "names that any system takes")
		}
	}
}

// alleBestanden gives the content of all files in a folder.
func alleBestanden(t *testing.T, pad string) map[string]string {
	t.Helper()
	uit := map[string]string{}
	require.NoError(t, filepath.WalkDir(pad, func(p string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		naam, _ := filepath.Rel(pad, p)
		uit[naam] = string(data)
		return err
	}))
	return uit
}

// A file of the cache that is damaged in any way is noticed and fetched anew.
func TestCache_beschadigd(t *testing.T) {
	t.Parallel()
	// What becomes of a file's content; nil: it is gone.
	schade := map[string]func(inhoud string) []byte{
		"afgekapt":  func(inhoud string) []byte { return []byte(inhoud[:len(inhoud)/2]) },
		"veranderd": func(inhoud string) []byte { return []byte(strings.Replace(inhoud, "a", "b", 1)) },
		"leeg":      func(string) []byte { return []byte{} },
		"weg":       func(string) []byte { return nil },
	}
	d := nieuweDienst(t)
	d.klein()
	d.grootte = 15
	pad := t.TempDir()
	var opmerkingen []string
	c := d.client(3, metCache(pad), func(o *Options) {
		o.HTTP = &http.Client{Transport: rechtstreeks{d}}
		o.Voortgang = func(v Voortgang) {
			if v.Opmerking != nil {
				opmerkingen = append(opmerkingen, v.Opmerking.Melding)
			}
		}
	})
	lees := func() {
		t.Helper()
		ds, _, _, err := c.Read(t.Context(), proefkoppeling(t, 3), Vraag{}, statline.Options{})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(d.verwacht(nil), cijfers(ds)))
	}
	lees()
	require.Empty(t, opmerkingen)
	gaaf := alleBestanden(t, pad)
	for naam, inhoud := range gaaf {
		for hoe, f := range schade {
			opmerkingen = nil
			bestand := filepath.Join(pad, naam)
			if data := f(inhoud); data != nil {
				require.NoError(t, os.WriteFile(bestand, data, 0o600))
			} else {
				require.NoError(t, os.Remove(bestand))
			}
			d.grijpIn(nil)
			lees()
			// The table's edition is asked anew in any case, and an index that is
			// not there is not damaged.
			if !strings.Contains(inhoud, "RecordCount") && (!strings.HasSuffix(naam, indexnaam) || hoe != "weg") {
				require.Len(t, opmerkingen, 1, "%s %s", naam, hoe)
			}
			nu := alleBestanden(t, pad)
			require.Len(t, nu, len(gaaf))
			require.Equal(t, inhoud, nu[naam], "as it was")
			lees()
		}
	}
}

// An index that does not fit is not believed.
func TestCache_indexVanAnder(t *testing.T) {
	d := nieuweDienst(t)
	pad := t.TempDir()
	c := d.client(3, metCache(pad))
	_, err := c.Tabel(t.Context(), "99001NED")
	require.NoError(t, err)
	namen, err := filepath.Glob(filepath.Join(pad, "*", indexnaam))
	require.NoError(t, err)
	require.Len(t, namen, 1)
	data, err := os.ReadFile(namen[0])
	require.NoError(t, err)
	for naam, pas := range map[string]func(*index){
		"dienst":     func(in *index) { in.Dienst = "https://elders.example" },
		"versie":     func(in *index) { in.Versie = "2" },
		"vraag":      func(in *index) { in.Vraag = nil },
		"tabel":      func(in *index) { in.Tabel = "99002NED" },
		"vreemd":     func(in *index) { in.Paginas[3].SHA256 = "../../geheim" },
		"te lang":    func(in *index) { in.Paginas[3].Bytes = 1 << 50 },
		"verwisseld": func(in *index) { in.Paginas[3].SHA256, in.Paginas[3].Bytes = in.Paginas[2].SHA256, in.Paginas[2].Bytes },
	} {
		var in index
		require.NoError(t, json.Unmarshal(data, &in))
		pas(&in)
		ander, err := json.Marshal(in)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(namen[0], ander, 0o600))
		tabel, err := c.Tabel(t.Context(), "99001NED")
		if naam == "verwisseld" { // with a right sum: who writes in the cache can do anything
			require.Error(t, err)
			continue
		}
		require.NoError(t, err, naam)
		require.Len(t, tabel.Dimensies, 3)
	}
}

// Without a network the cache serves, if that is allowed and all is there; and
// it is said.
func TestCache_offline(t *testing.T) {
	for _, versie := range []int{3, 4} {
		d := nieuweDienst(t)
		d.grootte = 30
		pad := t.TempDir()
		k := proefkoppeling(t, versie)
		enkele := Vraag{Regios: []cbs.Regio{cbs.MustRegio("GM9902")}}
		_, _, _, err := d.client(versie, metCache(pad)).Read(t.Context(), k, Vraag{}, statline.Options{})
		require.NoError(t, err)
		d.grijpIn(wegvan)
		_, _, _, err = d.client(versie, metCache(pad)).Read(t.Context(), k, Vraag{}, statline.Options{})
		require.ErrorIs(t, err, CodeOnbereikbaar)

		var gezien bool
		c := d.client(versie, metCache(pad), func(o *Options) {
			o.Offline = true
			o.Voortgang = func(v Voortgang) { gezien = gezien || v.Onbevestigd && v.UitCache && v.Paginas > 1 }
		})
		ds, v, tabel, err := c.Read(t.Context(), k, Vraag{}, statline.Options{})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(d.verwacht(nil), cijfers(ds)))
		require.True(t, gezien)
		require.Len(t, v.Opmerkingen, 1)
		require.Equal(t, CodeOnbevestigd, v.Opmerkingen[0].Code)
		require.ErrorIs(t, v.Opmerkingen[0], CodeOnbereikbaar)

		sel, err := k.Selectie(tabel)
		require.NoError(t, err)
		n := 0
		for _, err := range c.Paginas(t.Context(), tabel, Vraag{Tabel: "99001NED", Kolommen: sel.Kolommen, Dimensies: sel.Dimensies}) {
			require.NoError(t, err)
			n++
		}
		require.Greater(t, n, 1)
		n = 0
		for _, err := range c.Paginas(t.Context(), tabel, Vraag{Tabel: "99001NED"}) {
			require.ErrorIs(t, err, CodeOnbereikbaar, "the whole table was never asked")
			n++
		}
		require.Equal(t, 1, n)
		_, _, _, err = c.Read(t.Context(), k, enkele, statline.Options{})
		require.ErrorIs(t, err, CodeOnbereikbaar)
		require.ErrorContains(t, err, "the cache does not have all that is asked")

		// A page that went missing is not to be had.
		index := map[string]string{}
		for naam, inhoud := range alleBestanden(t, pad) {
			if strings.HasSuffix(naam, indexnaam) {
				index[naam] = inhoud
			}
		}
		for naam := range alleBestanden(t, pad) {
			if _, ok := index[naam]; !ok {
				require.NoError(t, os.Remove(filepath.Join(pad, naam)))
			}
		}
		_, _, _, err = c.Read(t.Context(), k, Vraag{}, statline.Options{})
		require.ErrorIs(t, err, CodeOnbereikbaar)

		leeg := d.client(versie, metCache(t.TempDir()), func(o *Options) { o.Offline = true })
		_, _, _, err = leeg.Read(t.Context(), k, Vraag{}, statline.Options{})
		require.ErrorIs(t, err, CodeOnbereikbaar)
	}
}

// A cache that can't be written is told before anything is asked; one that
// can't any more, while it goes on.
func TestCache_onschrijfbaar(t *testing.T) {
	d := nieuweDienst(t)
	bestand := filepath.Join(t.TempDir(), "bestand")
	require.NoError(t, os.WriteFile(bestand, nil, 0o600))
	for _, pad := range []string{bestand, filepath.Join(bestand, "onder")} {
		_, err := New(d.opties(3, metCache(pad)))
		require.ErrorIs(t, err, CodeCache)
		require.ErrorContains(t, err, "the cache can't be written")
	}
	pad := t.TempDir()
	var opmerkingen int
	c := d.client(3, metCache(pad), func(o *Options) {
		o.Voortgang = func(v Voortgang) {
			if v.Opmerking != nil {
				require.Equal(t, CodeCache, v.Opmerking.Code)
				opmerkingen++
			}
		}
	})
	require.NoError(t, os.RemoveAll(pad))
	require.NoError(t, os.WriteFile(pad, nil, 0o600))
	ds, _, _, err := c.Read(t.Context(), proefkoppeling(t, 3), Vraag{}, statline.Options{})
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(d.verwacht(nil), cijfers(ds)))
	require.Positive(t, opmerkingen)
}

// What a process that was killed left behind goes, but not what another one is
// writing now.
func TestCache_opruimen(t *testing.T) {
	d := nieuweDienst(t)
	pad := t.TempDir()
	c := d.client(3, metCache(pad))
	_, err := c.Tabel(t.Context(), "99001NED")
	require.NoError(t, err)
	mappen, err := os.ReadDir(pad)
	require.NoError(t, err)
	folder := filepath.Join(pad, mappen[0].Name())
	for naam, tijd := range map[string]time.Time{"tmp-1": d.klok.Nu().Add(-25 * time.Hour), "tmp-2": d.klok.Nu(), "eigen.txt": {}} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, naam), nil, 0o600))
		require.NoError(t, os.Chtimes(filepath.Join(folder, naam), tijd, tijd))
	}
	d.stempel = "2026-03-01T02:00:00"
	_, err = c.Tabel(t.Context(), "99001NED")
	require.NoError(t, err)
	require.NoFileExists(t, filepath.Join(folder, "tmp-1"))
	require.FileExists(t, filepath.Join(folder, "tmp-2"))
	require.FileExists(t, filepath.Join(folder, "eigen.txt"), "what is not of the cache stays")
}

// Law: whatever the size of a page, and however the question is split, the
// figures are those of the table.
func TestWet_paginagrootte(t *testing.T) {
	t.Parallel()
	d := nieuweDienst(t)
	d.klein()
	rapid.Check(t, func(rt *rapid.T) {
		d.grootte = rapid.IntRange(2, 50).Draw(rt, "grootte")
		versie := rapid.SampledFrom([]int{3, 4}).Draw(rt, "versie")
		lengte := rapid.IntRange(320, 2000).Draw(rt, "maxadres")
		regios := map[string]bool{}
		v := Vraag{}
		for _, r := range rapid.SliceOfNDistinct(rapid.SampledFrom(d.tabel.dimensies[1].sleutels), 0, 6, func(s proefsleutel) string { return s.sleutel }).Draw(rt, "regios") {
			regios[r.sleutel] = true
			v.Regios = append(v.Regios, cbs.MustRegio(r.sleutel))
		}
		van := rapid.IntRange(2018, 2022).Draw(rt, "vanaf")
		v.Vanaf = cbs.Jaar(van)
		c, err := New(d.opties(versie, func(o *Options) {
			o.MaxAdres = lengte
			o.HTTP = &http.Client{Transport: rechtstreeks{d}}
		}))
		require.NoError(rt, err)
		d.grijpIn(nil)
		ds, _, _, err := c.Read(t.Context(), proefkoppeling(t, versie), v, statline.Options{})
		require.NoError(rt, err)
		require.Empty(rt, cmp.Diff(d.verwacht(func(r, p string) bool {
			return (len(regios) == 0 || regios[r]) && p >= fmt.Sprint(van)
		}), cijfers(ds)))
		gezien := map[string]bool{}
		for _, adres := range d.verzoeken() {
			vol, _, _ := strings.Cut(d.srv.URL+adres, "&$skip")
			require.LessOrEqual(rt, len(vol), lengte, vol)
			require.False(rt, gezien[adres] && !strings.HasSuffix(adres, "/Properties") && !strings.Contains(adres, "/TableInfos"), "asked twice: %s", adres)
			gezien[adres] = true
		}
	})
}

// minderKeren lets rapid try a part of the times it is told to, until the test ends.
func minderKeren(t *testing.T, deel int) {
	t.Helper()
	keren := flag.Lookup("rapid.checks").Value
	oud := keren.String()
	n, err := strconv.Atoi(oud)
	require.NoError(t, err)
	require.NoError(t, keren.Set(strconv.Itoa(max(1, n/deel))))
	t.Cleanup(func() { require.NoError(t, keren.Set(oud)) })
}

// Law: broken off at any request and begun again, the figures are the same,
// and no page that came is asked for again.
func TestWet_onderbroken(t *testing.T) {
	minderKeren(t, 4) // each makes dozens of files
	d := nieuweDienst(t)
	d.klein()
	boven, keer := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		d.grootte = rapid.IntRange(8, 30).Draw(rt, "grootte")
		versie := rapid.SampledFrom([]int{3, 4}).Draw(rt, "versie")
		keer++
		pad := filepath.Join(boven, fmt.Sprint(keer))
		breuken := rapid.SliceOfN(rapid.IntRange(1, 20), 0, 4).Draw(rt, "breuken")
		var ds *monitor.Dataset
		d.grijpIn(nil)
		for i := 0; ; i++ {
			begin := len(d.verzoeken())
			breuk := 1 << 30
			if i < len(breuken) {
				breuk = begin + breuken[i]
			}
			d.mu.Lock()
			d.ingreep = func(n int, _ http.ResponseWriter, _ *http.Request) bool {
				if n >= breuk {
					panic(http.ErrAbortHandler)
				}
				return false
			}
			d.mu.Unlock()
			c, err := New(d.opties(versie, metCache(pad), func(o *Options) {
				o.MaxPogingen = 1
				o.HTTP = &http.Client{Transport: rechtstreeks{d}}
			}))
			require.NoError(rt, err)
			if ds, _, _, err = c.Read(t.Context(), proefkoppeling(t, versie), Vraag{}, statline.Options{}); err == nil {
				break
			}
			require.Less(rt, i, len(breuken), "%v", err)
			require.ErrorIs(rt, err, CodeOnbereikbaar)
		}
		require.Empty(rt, cmp.Diff(d.verwacht(nil), cijfers(ds)))
		d.mu.Lock()
		defer d.mu.Unlock()
		for adres, n := range d.goed {
			if !strings.Contains(adres, "/TableInfos") && !strings.HasSuffix(adres, "/Properties") {
				require.Equal(rt, 1, n, adres)
			}
		}
	})
}

// Eight clients on one cache, of two editions of the table on the way, each
// get the figures, and the cache is whole after them.
func TestCache_gelijktijdig(t *testing.T) {
	d := nieuweDienst(t)
	d.grootte = 9
	pad := t.TempDir()
	verwacht := d.verwacht(nil)
	var wacht sync.WaitGroup
	for i := range 8 {
		wacht.Go(func() {
			versie := 3 + i%2
			c, err := New(d.opties(versie, metCache(pad)))
			if err == nil {
				var ds *monitor.Dataset
				ds, _, _, err = c.Read(context.Background(), proefkoppeling(t, versie), Vraag{}, statline.Options{}) //nolint:usetesting // it is awaited below
				if err == nil && !cmp.Equal(verwacht, cijfers(ds)) {
					err = &goaltree.Fout{Melding: "other figures"}
				}
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	wacht.Wait()
	d.grijpIn(wegvan)
	for _, versie := range []int{3, 4} {
		ds, _, _, err := d.client(versie, metCache(pad), func(o *Options) { o.Offline = true }).Read(t.Context(), proefkoppeling(t, versie), Vraag{}, statline.Options{})
		require.NoError(t, err)
		require.Equal(t, verwacht, cijfers(ds))
	}
	for naam := range alleBestanden(t, pad) {
		require.NotContains(t, naam, tijdelijk)
	}
	geenResten(t)
}

// Even a client that is fetching another edition takes nothing from the others.
func TestCache_tweeEdities(t *testing.T) {
	t.Parallel()
	d := nieuweDienst(t)
	d.grootte = 9
	pad := t.TempDir()
	verwacht := d.verwacht(nil)
	nu, nieuw := "2026-01-02T02:00:00", "2026-02-02T02:00:00"
	var wacht sync.WaitGroup
	for i := range 6 {
		wacht.Go(func() {
			// A service that answers each client for its own edition.
			eigen := &dienst{t: t, srv: d.srv, klok: d.klok, tabel: d.tabel, rij: d.rij, grootte: 9, stempel: nu, goed: map[string]int{}}
			if i%2 == 1 {
				eigen.stempel = nieuw
			}
			o := d.opties(3, metCache(pad))
			o.HTTP = &http.Client{Transport: rechtstreeks{eigen}}
			c, err := New(o)
			require.NoError(t, err)
			for range 2 {
				ds, _, _, err := c.Read(context.Background(), proefkoppeling(t, 3), Vraag{}, statline.Options{}) //nolint:usetesting // it is awaited below
				if err != nil {
					t.Error(err)
					return
				}
				if !cmp.Equal(verwacht, cijfers(ds)) {
					t.Error("other figures")
				}
			}
		})
	}
	wacht.Wait()
	ds, _, _, err := d.client(3, metCache(pad)).Read(t.Context(), proefkoppeling(t, 3), Vraag{}, statline.Options{})
	require.NoError(t, err)
	require.Equal(t, verwacht, cijfers(ds))
}

func TestProefmap_rechten(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("needs a system and a user that rights mean something to")
	}
	pad := t.TempDir()
	require.NoError(t, os.Chmod(pad, 0o500))
	require.Error(t, proefmap(pad))
}
