package odata

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/vijandtest"
	"github.com/bredemonitoring/sociaaldomein/monitor"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

// vijand is a service that answers well, but for one path.
type vijand struct {
	d    *dienst
	pad  string // what the path ends in
	body io.Reader
}

func (v *vijand) RoundTrip(r *http.Request) (*http.Response, error) {
	if !strings.HasSuffix(r.URL.Path, v.pad) || v.body == nil {
		return v.d.srv.Client().Transport.RoundTrip(r)
	}
	body := v.body
	v.body = nil
	return &http.Response{StatusCode: http.StatusOK, ContentLength: -1, Header: http.Header{"Content-Type": {soortJSON}}, Body: io.NopCloser(body), Request: r}, nil
}

// TestVijandAntwoord has each kind of answer of the service be hostile. What is
// refused bears the address asked for; whether that is so the corpus sees by
// the name of the file, which stands in for it. Asked again, the service is good.
func TestVijandAntwoord(t *testing.T) {
	for _, versie := range []int{3, 4} {
		for naam, pad := range map[string]map[int]string{
			"cijfers": {3: "ypedDataSet", 4: "Observations"},
			"tabel":   {4: "Properties"},
			"codes":   {3: "RegioS"},
		} {
			if pad[versie] == "" {
				continue
			}
			t.Run(fmt.Sprintf("%s van versie %d", naam, versie), func(t *testing.T) {
				d := nieuweDienst(t)
				d.klein()
				v := &vijand{d: d, pad: pad[versie]}
				k := proefkoppeling(t, versie)
				lees := func(r io.Reader, bestand string) vijandtest.Uitkomst {
					v.body = r
					c := d.client(versie, func(o *Options) { o.HTTP, o.MaxPogingen, o.MaxPagina = &http.Client{Transport: v}, 1, 16<<20 })
					ds, verslag, _, err := c.Read(t.Context(), k, Vraag{}, statline.Options{})
					require.Equal(t, err != nil, ds == nil)
					return vijandUitkomst(verslag, err, bestand)
				}
				// Keys that were not asked for are passed over. A list of the
				// description takes 300 bytes for a value of one digit.
				ruim := []vijandtest.Soort{vijandtest.Sleutels}
				vijandtest.JSON(t, vijandtest.Lezer{Lees: lees, ZonderRegel: true, Vast: 64 << 20, PerByte: 600, Ruim: ruim}, eersteAntwoord(t, d, versie, v.pad))
			})
		}
	}
}

func vijandUitkomst(v *monitor.Verslag, err error, bestand string) vijandtest.Uitkomst {
	u := vijandtest.Uitkomst{Fout: err, Rijfouten: append(v.Fouten, v.Opmerkingen...), Telling: &vijandtest.Telling{Gelezen: v.Gelezen, Aanvaard: v.Aanvaard, Geweigerd: v.Geweigerd}}
	for _, f := range append(goaltree.Fouten(err), u.Rijfouten...) {
		if f.Bestand != "" {
			f.Bestand = bestand
		}
	}
	return u
}

// eersteAntwoord is what the service says when it behaves.
func eersteAntwoord(t *testing.T, d *dienst, versie int, pad string) (body []byte) {
	t.Helper()
	d.grijpIn(func(_ int, w http.ResponseWriter, r *http.Request) bool {
		if strings.HasSuffix(r.URL.Path, pad) && body == nil {
			body = d.goede(r)
		}
		return false
	})
	_, _, _, err := d.client(versie).Read(t.Context(), proefkoppeling(t, versie), Vraag{}, statline.Options{})
	require.NoError(t, err)
	require.NotEmpty(t, body, "the service was not asked for "+pad)
	d.grijpIn(nil)
	return body
}
