package odata

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// doof serves figures as if nothing were asked of them.
func (d *dienst) doof() {
	d.grijpIn(func(_ int, w http.ResponseWriter, r *http.Request) bool {
		if !isCijfers(r) {
			return false
		}
		kaal := r.Clone(r.Context())
		q := kaal.URL.Query()
		q.Del("$filter")
		kaal.URL.RawQuery = strings.ReplaceAll(q.Encode(), "%24", "$")
		d.antwoord(w, kaal)
		return true
	})
}

func gm(codes ...string) []cbs.Regio {
	var uit []cbs.Regio
	for _, c := range codes {
		uit = append(uit, cbs.MustRegio(c))
	}
	return uit
}

// A service that does not filter gives no figure that was not asked, and is
// told of once.
func TestRead_nietGefilterd(t *testing.T) {
	for _, versie := range []int{3, 4} {
		d := nieuweDienst(t)
		d.grootte = 50
		d.doof()
		var gemeld []*goaltree.Fout
		c := d.client(versie, func(o *Options) {
			o.Voortgang = func(v Voortgang) {
				if v.Opmerking != nil {
					gemeld = append(gemeld, v.Opmerking)
				}
			}
		})
		vraag := Vraag{Regios: gm("GM9903", "GM9911"), Vanaf: cbs.Jaar(2020), Tot: cbs.Jaar(2020)}
		alleen := statline.Options{Regios: func(r cbs.Regio) bool { return r == cbs.MustRegio("GM9911") || r == cbs.MustRegio("GM9912") }}
		for _, o := range []statline.Options{{}, alleen} {
			gemeld = nil
			ds, v, _, err := c.Read(t.Context(), proefkoppeling(t, versie), vraag, o)
			require.NoError(t, err)
			require.NoError(t, v.Err())
			require.Empty(t, cmp.Diff(d.verwacht(func(r, p string) bool {
				return p == "2020JJ00" && (r == "GM9911" || r == "GM9903" && o.Regios == nil)
			}), cijfers(ds)))
			require.Len(t, v.Opmerkingen, 1)
			require.ErrorIs(t, v.Opmerkingen[0], CodeVerkeerdAntwoord)
			buiten, alle := 195-2, 195 // of both sexes none but the total
			if versie == 4 {
				buiten, alle = 3*195-2*2, 3*195
			}
			require.Contains(t, v.Opmerkingen[0].Melding, fmt.Sprintf("the service does not filter as it was asked: %d of its %d rows were not asked (", buiten, alle))
			require.Contains(t, v.Opmerkingen[0].Melding, " and more), and are left out")
			require.Equal(t, alle-buiten, v.Gelezen)
			require.Equal(t, v.Opmerkingen, gemeld, "told on the way too")
		}
		pad := filepath.Join(t.TempDir(), "tabel")
		gemeld = nil
		_, err := c.Bewaar(t.Context(), pad, Vraag{Tabel: "99001NED", Regios: vraag.Regios})
		require.NoError(t, err)
		require.Len(t, gemeld, 1)
		ds, _, err := statline.ReadBundel(os.DirFS(pad), proefkoppeling(t, versie), statline.Options{})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(d.verwacht(func(r, _ string) bool { return r == "GM9903" || r == "GM9911" }), cijfers(ds)))
	}
}

// Regions and periods that were asked and never came are told.
func TestRead_teWeinig(t *testing.T) {
	alle := make([]string, 12)
	for i := range alle {
		alle[i] = fmt.Sprintf("GM99%02d", i+1)
	}
	// What comes of the n-th question for figures, of its rows.
	for naam, g := range map[string]struct {
		regios    []string
		perioden  bool
		over      func(n int, rijen []json.RawMessage) []json.RawMessage
		meldingen []string
	}{
		"alles": {alle, true, func(_ int, r []json.RawMessage) []json.RawMessage { return r }, nil},
		"deelvraag leeg": {alle, false, func(n int, r []json.RawMessage) []json.RawMessage {
			if n == 1 {
				return nil
			}
			return r
		}, []string{"RegioS: what came has no row of 6 of the 12 regions asked that the table has: GM9907, GM9908, GM9909, GM9910, GM9911, GM9912"}},
		"staart weg": {
			alle[:3], true, func(_ int, r []json.RawMessage) []json.RawMessage { return r[:3] },
			[]string{
				"RegioS: what came has no row of 2 of the 3 regions asked that the table has: GM9902, GM9903",
				"Perioden: what came has no row of 1 of the 4 periods asked that the table has: 2022JJ00",
			},
		},
		"een rij": {
			append([]string{"NL00"}, alle...), false, func(n int, r []json.RawMessage) []json.RawMessage { return r[:max(0, 1-n)] },
			[]string{"RegioS: what came has no row of 12 of the 13 regions asked that the table has: GM9901, GM9902, GM9903, GM9904, GM9905, GM9906, GM9907, GM9908, GM9909, GM9910 and 2 more"},
		},
	} {
		t.Run(naam, func(t *testing.T) {
			d := nieuweDienst(t)
			n := 0
			d.bijCijfers(1000, func(w http.ResponseWriter, r *http.Request) {
				var l struct {
					Value []json.RawMessage `json:"value"`
				}
				_ = json.Unmarshal(d.goede(r), &l) // it is whole
				l.Value = append([]json.RawMessage{}, g.over(n, l.Value)...)
				n++
				body, _ := json.Marshal(proefobject{"value": l.Value})
				zend(w, soortJSON, body)
			})
			v := Vraag{Regios: gm(g.regios...)}
			if g.perioden {
				v.Vanaf = cbs.Jaar(2020)
			}
			_, verslag, _, err := d.client(3, func(o *Options) { o.MaxAdres = 600 }).Read(t.Context(), proefkoppeling(t, 3), v, statline.Options{})
			require.NoError(t, err)
			var meldingen []string
			for _, f := range verslag.Opmerkingen {
				require.ErrorIs(t, f, CodeOnvolledig)
				meldingen = append(meldingen, f.Pad+": "+f.Melding)
			}
			require.Equal(t, g.meldingen, meldingen)
		})
	}
	t.Run("niets", func(t *testing.T) {
		d := nieuweDienst(t)
		d.bijCijfers(1000, func(w http.ResponseWriter, _ *http.Request) { zend(w, soortJSON, []byte(`{"value":[]}`)) })
		_, v, _, err := d.client(3).Read(t.Context(), proefkoppeling(t, 3), Vraag{Regios: gm("GM9901")}, statline.Options{})
		require.ErrorIs(t, err, goaltree.CodeLeeg)
		require.Len(t, v.Opmerkingen, 1)
		require.ErrorIs(t, v.Opmerkingen[0], CodeOnvolledig)
	})
	t.Run("halverwege gestopt", func(t *testing.T) {
		d := nieuweDienst(t)
		d.bijCijfers(1000, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) })
		_, v, _, err := d.client(3).Read(t.Context(), proefkoppeling(t, 3), Vraag{Regios: gm("GM9901")}, statline.Options{})
		require.ErrorIs(t, err, CodeGeweigerd)
		require.Empty(t, v.Opmerkingen, "what would have come is not known")
	})
}

// Law: what is left of a page are the rows asked, as they were and in order,
// in JSON that is whole; what is beside them stays.
func TestWet_zeef(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		sleutel := rapid.SampledFrom([]string{"GM9901", "GM9902", "GM9903", "é\"\\], ", "[{"})
		var z zeef
		asked := map[string][]string{}
		for _, naam := range []string{"RegioS", "Perioden"} {
			if !rapid.Bool().Draw(rt, "beperkt "+naam) {
				continue
			}
			for _, s := range rapid.SliceOfNDistinct(sleutel, 1, 3, rapid.ID).Draw(rt, naam) {
				asked[naam] = append(asked[naam], strings.TrimRight(s, " "))
			}
			z.voeg(naam, "sleutels", true, asked[naam])
		}
		wit := rapid.SampledFrom([]string{"", " ", "\n\t"})
		var rijen, wil []string
		er := map[string]bool{}
		for range rapid.IntRange(0, 8).Draw(rt, "rijen") {
			if rapid.IntRange(0, 9).Draw(rt, "vreemd") == 0 {
				vreemd := rapid.SampledFrom([]string{"7", "null", `"],"`, "[[]]", "{}", `{"RegioS":null}`}).Draw(rt, "rij")
				rijen, wil = append(rijen, vreemd), append(wil, vreemd)
				continue
			}
			keys := map[string]string{"RegioS": sleutel.Draw(rt, "regio"), "Perioden": sleutel.Draw(rt, "periode"), "Overig": sleutel.Draw(rt, "overig")}
			ruw, err := json.Marshal(keys)
			require.NoError(rt, err)
			rijen = append(rijen, string(ruw))
			past := true
			for naam, s := range asked {
				past = past && slices.Contains(s, strings.TrimRight(keys[naam], " "))
			}
			if past {
				wil = append(wil, string(ruw))
				for naam := range asked {
					er[naam+strings.TrimRight(keys[naam], " ")] = true
				}
			}
		}
		w := wit.Draw(rt, "wit")
		inhoud := w + `{"a":"]"` + w + "," + w + `"value"` + w + ":" + w + "[" + w + strings.Join(rijen, w+","+w) + w + "]," + `"odata.nextLink":"?x"}` + w
		d, m := leesDocument("x", []byte(inhoud))
		require.Nil(rt, m)
		require.Equal(rt, len(rijen), d.aantal)
		kreeg := z.neem(d)
		require.Equal(rt, inhoud, string(d.inhoud), "the page itself is as it was")
		require.Equal(rt, len(wil), kreeg.aantal)
		nogEens, m := leesDocument("x", kreeg.inhoud)
		require.Nil(rt, m)
		require.Equal(rt, "?x", kreeg.vervolg)
		if len(wil) == len(rijen) {
			require.Equal(rt, "?x", nogEens.vervolg)
		} else {
			require.Empty(rt, nogEens.vervolg, "a page that lost rows has no next one, for its address tells how many came before")
		}
		for _, d := range []*document{kreeg, nogEens} {
			over := []string(nil)
			for _, rij := range d.rijen() {
				over = append(over, string(rij))
			}
			require.Equal(rt, wil, over)
		}
		buiten := 0
		if len(asked) > 0 {
			buiten = len(rijen) - len(wil)
		}
		require.Equal(rt, buiten, z.buiten)
		for _, k := range z.kolommen {
			for s, kwam := range k.er {
				require.Equal(rt, er[k.naam+s], kwam)
			}
		}
	})
}

func TestOpgenoemd(t *testing.T) {
	require.Equal(t, "a, b", opgenoemd([]string{"a", "b"}))
	require.Equal(t, "1, 1, 1, 1, 1, 1, 1, 1, 1, 1 and 90 more", opgenoemd(slices.Repeat([]string{"1"}, 100)))
}
