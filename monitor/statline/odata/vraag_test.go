package odata

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/metadata"
)

// rechtstreeks is a transport that asks a handler without a network.
type rechtstreeks struct{ h http.Handler }

func (r rechtstreeks) RoundTrip(v *http.Request) (a *http.Response, err error) {
	defer func() {
		if p := recover(); p == http.ErrAbortHandler { //nolint:errorlint // it is panicked with as it is
			a, err = nil, io.EOF
		} else if p != nil {
			panic(p)
		}
	}()
	opname := httptest.NewRecorder()
	r.h.ServeHTTP(opname, v)
	a = opname.Result()
	a.Request = v
	return a, nil
}

// gevraagd gives the questions for figures that a Vraag leads to, or its error.
func gevraagd(t *testing.T, versie int, v Vraag, pas ...func(*Options)) ([]string, error) {
	t.Helper()
	d := nieuweDienst(t)
	c := d.client(versie, pas...)
	tabel, err := c.Tabel(t.Context(), "99001NED")
	require.NoError(t, err)
	v.Tabel = "99001NED"
	for _, e := range c.Paginas(t.Context(), tabel, v) {
		if e != nil {
			return nil, e
		}
	}
	return d.cijferverzoeken(), nil
}

func TestPaginas_vraag(t *testing.T) {
	gm := func(codes ...string) []cbs.Regio {
		var uit []cbs.Regio
		for _, c := range codes {
			uit = append(uit, cbs.MustRegio(c))
		}
		return uit
	}
	for naam, g := range map[string]struct {
		v      Vraag
		v3, v4 string
	}{
		"alles":           {Vraag{}, "$format=json", ""},
		"een regio":       {Vraag{Regios: gm("GM9902", "GM9902")}, "$format=json&$filter=RegioS eq 'GM9902    '", "$filter=RegioS eq 'GM9902'"},
		"een sleutel":     {Vraag{Dimensies: map[string][]string{"Geslacht": {"3000   "}}}, "$format=json&$filter=Geslacht eq '3000   '", "$filter=Geslacht eq '3000'"},
		"alle sleutels":   {Vraag{Dimensies: map[string][]string{"Geslacht": {"4000", "3000", "T001038"}}}, "$format=json", ""},
		"geen sleutels":   {Vraag{Dimensies: map[string][]string{"Geslacht": nil}}, "$format=json", ""},
		"kolommen":        {Vraag{}, "$format=json", ""},
		"een jaar":        {Vraag{Vanaf: cbs.Jaar(2019), Tot: cbs.Jaar(2019)}, "$format=json&$filter=Perioden eq '2019JJ00'", "$filter=Perioden eq '2019JJ00'"},
		"twee perioden":   {Vraag{Vanaf: cbs.MustPeriode("2021KW01"), Tot: cbs.MustPeriode("2021KW04")}, "$format=json&$filter=(Perioden eq '2021JJ00' or Perioden eq '2021KW01')", "$filter=(Perioden eq '2021JJ00' or Perioden eq '2021KW01')"},
		"tot":             {Vraag{Tot: cbs.Jaar(2021)}, "$format=json&$filter=Perioden ge '2019JJ00' and Perioden le '2021KW01'", "$filter=Perioden ge '2019JJ00' and Perioden le '2021KW01'"},
		"sleutel en tijd": {Vraag{Tot: cbs.Jaar(2020), Dimensies: map[string][]string{"Perioden": {"2022JJ00", "2020JJ00"}}}, "$format=json&$filter=Perioden eq '2020JJ00'", "$filter=Perioden eq '2020JJ00'"},
	} {
		for versie, wil := range map[int]string{3: g.v3, 4: g.v4} {
			v := g.v
			if naam == "kolommen" {
				v.Kolommen = map[int][]string{3: {"Bijstand_2", "RegioS"}, 4: {"M000200"}}[versie]
				wil = map[int]string{3: "$format=json&$select=Geslacht,RegioS,Perioden,Bijstand_2", 4: "$filter=Measure eq 'M000200'"}[versie]
			}
			kreeg, err := gevraagd(t, versie, v)
			require.NoError(t, err, naam)
			require.Equal(t, []string{wil}, kreeg, "%s, %d", naam, versie)
		}
	}
	kreeg, err := gevraagd(t, 3, Vraag{Kolommen: []string{"Bijstand_2"}}, func(o *Options) { o.MaxAdres = 200 })
	require.NoError(t, err)
	require.Equal(t, []string{"$format=json"}, kreeg, "a list of columns that does not fit is left out")
}

func TestPaginas_vraagFouten(t *testing.T) {
	for naam, g := range map[string]struct {
		v       Vraag
		code    goaltree.Code
		melding string
	}{
		"kolom":      {Vraag{Kolommen: []string{"Bijstan_2"}}, statline.CodeOnbekendeKolom, `Kolommen: the table has no such column or measure; did you mean Bijstand_2? (found "Bijstan_2")`},
		"dimensie":   {Vraag{Dimensies: map[string][]string{"Leeftijd": {"1"}}}, statline.CodeOnbekendeKolom, `Dimensies: the table has no such dimension; it has Geslacht, RegioS, Perioden (found "Leeftijd")`},
		"sleutel":    {Vraag{Dimensies: map[string][]string{"Geslacht": {"5000' or 1 eq 1"}}}, goaltree.CodeOngeldigeWaarde, `Dimensies.Geslacht: dimension Geslacht has no such key (found "5000' or 1 eq 1")`},
		"regio's":    {Vraag{Regios: []cbs.Regio{cbs.MustRegio("GM0197"), cbs.MustRegio("GM0222")}}, goaltree.CodeRegio, `Regios: dimension RegioS has none of the 2 regions asked (found "GM0197, GM0222")`},
		"geen regio": {Vraag{Regios: []cbs.Regio{{}}}, goaltree.CodeRegio, "Regios[0]: this is no region"},
		"perioden":   {Vraag{Vanaf: cbs.Jaar(2030)}, goaltree.CodePeriode, `Vanaf: dimension Perioden has no period between the bounds asked (found "2030JJ00")`},
		"omgekeerd":  {Vraag{Vanaf: cbs.Jaar(2021), Tot: cbs.Jaar(2020)}, goaltree.CodePeriode, `Tot: this ends before 2021JJ00 (Vanaf) begins (found "2020JJ00")`},
		"overig":     {Vraag{Vanaf: cbs.MustPeriode("2021X000")}, goaltree.CodePeriode, `Vanaf: a bound must be a period with a first and last day (found "2021X000")`},
	} {
		for _, versie := range []int{3, 4} {
			if versie == 4 && naam == "kolom" {
				continue
			}
			_, err := gevraagd(t, versie, g.v)
			require.ErrorIs(t, err, g.code, naam)
			require.ErrorContains(t, err, g.melding)
		}
	}
	_, err := gevraagd(t, 3, Vraag{Kolommen: []string{"A", "B"}, Dimensies: map[string][]string{"C": nil}, Regios: []cbs.Regio{{}}})
	require.Len(t, goaltree.Fouten(err), 4, "all at once")

	d := nieuweDienst(t)
	d.tabel.dimensies = d.tabel.dimensies[:1]
	d.rij = d.tabel.rijen()
	c := d.client(3)
	tabel, err := c.Tabel(t.Context(), "99001NED")
	require.NoError(t, err)
	laatste := func(c *Client, tabel *metadata.Tabel, v Vraag) (err error) {
		for _, e := range c.Paginas(t.Context(), tabel, v) {
			err = e
		}
		return err
	}
	err = laatste(c, tabel, Vraag{Tabel: "99001NED", Regios: []cbs.Regio{cbs.MustRegio("NL01")}, Vanaf: cbs.Jaar(2020)})
	require.ErrorContains(t, err, "the table has no dimension of regions to choose from")
	require.ErrorContains(t, err, "the table has no dimension of periods to choose from")
	require.ErrorIs(t, laatste(c, tabel, Vraag{Tabel: "99002NED"}), metadata.CodeVerkeerdeBron)
	require.ErrorIs(t, laatste(c, nil, Vraag{}), goaltree.CodeLeeg)
	tabel.Versie = 4
	require.ErrorContains(t, laatste(c, tabel, Vraag{Tabel: "99001NED"}), "the description is of OData 4, and the client asks OData 3")
	_, _, _, err = c.Read(t.Context(), proefkoppeling(t, 3), Vraag{Kolommen: []string{"x"}}, statline.Options{})
	require.ErrorIs(t, err, goaltree.CodeTegenspraak)
	_, _, _, err = c.Read(t.Context(), &statline.Koppeling{}, Vraag{}, statline.Options{})
	require.Error(t, err)
	_, _, _, err = c.Read(t.Context(), proefkoppeling(t, 3), Vraag{}, statline.Options{})
	require.ErrorIs(t, err, statline.CodeOnbekendeKolom, "what the koppeling asks is not there")
}

// Keys of periods that this module does not know go by their year; what has
// not even that is told.
func TestPaginas_vreemdePerioden(t *testing.T) {
	d := nieuweDienst(t)
	d.tabel.dimensies[2].sleutels = append(d.tabel.dimensies[2].sleutels, proefsleutel{"2020X000", "deel van 2020"}, proefsleutel{"2020G400", "vier jaar"}, proefsleutel{"2018X000", "te vroeg"}, proefsleutel{"onbekend", "?"}, proefsleutel{"?", "?"})
	d.rij = d.tabel.rijen()
	var opmerkingen []*goaltree.Fout
	c := d.client(3, func(o *Options) {
		o.Voortgang = func(v Voortgang) {
			if v.Opmerking != nil {
				opmerkingen = append(opmerkingen, v.Opmerking)
			}
		}
	})
	tabel, err := c.Tabel(t.Context(), "99001NED")
	require.NoError(t, err)
	for _, err := range c.Paginas(t.Context(), tabel, Vraag{Tabel: "99001NED", Vanaf: cbs.Jaar(2020), Tot: cbs.Jaar(2020)}) {
		require.NoError(t, err)
	}
	require.Equal(t, []string{"$format=json&$filter=Perioden ge '2020G400' and Perioden le '2020X000'"}, d.cijferverzoeken())
	require.Len(t, opmerkingen, 1)
	require.Equal(t, "2 keys are no periods, and are not asked for", opmerkingen[0].Melding)
	require.Equal(t, "onbekend", opmerkingen[0].Waarde)
}

// Law: the parts a question is split into ask each combination of keys once,
// and none is longer than allowed unless it can't be shorter.
func TestWet_splits(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var eisen []eis
		totaal := 1
		for i := range rapid.IntRange(0, 4).Draw(rt, "kolommen") {
			n := rapid.IntRange(1, 40).Draw(rt, "sleutels")
			e := eis{kolom: string(rune('A' + i))}
			for j := range n {
				e.sleutels = append(e.sleutels, strings.Repeat("x", j%5)+string(rune('a'+j%26))+"'"+string(rune('0'+j/26)))
			}
			totaal *= n
			eisen = append(eisen, e)
		}
		if totaal > 5000 {
			rt.Skip("too many to count")
		}
		grens := rapid.IntRange(60, 400).Draw(rt, "grens")
		delen := map[string][]eis{}
		adressen, err := splits(func(e []eis) string {
			f := filter(e)
			delen[f] = e
			return f
		}, eisen, grens)
		if err != nil {
			require.ErrorIs(rt, err, goaltree.CodeTeGroot)
			return
		}
		gezien := 0
		for _, a := range adressen {
			require.LessOrEqual(rt, len(a), grens)
			n := 1
			for _, e := range delen[a] {
				n *= len(e.sleutels)
			}
			gezien += n
		}
		require.Equal(rt, totaal, gezien)
	})
}

func TestSplits_kanNiet(t *testing.T) {
	_, err := splits(func(e []eis) string { return "http://x?" + filter(e) }, []eis{{kolom: "A", sleutels: []string{strings.Repeat("x", 300)}}}, 200)
	require.ErrorIs(t, err, goaltree.CodeTeGroot)
	require.ErrorContains(t, err, "the question takes an address of 316 characters, more than 200 (MaxAdres), and can't be split")
}

func TestFilter(t *testing.T) {
	lijst := []string{"1", "2", "3", "4", "5"}
	require.Equal(t, "A eq 'it''s'", filter([]eis{{kolom: "A", sleutels: []string{"it's"}}}))
	require.Equal(t, "A ge '2' and A le '4'", filter([]eis{{"A", []string{"2", "3", "4"}, lijst}}))
	require.Equal(t, "(A eq '2' or A eq '3' or A eq '5')", filter([]eis{{"A", []string{"2", "3", "5"}, lijst}}), "no stretch: 4 is not asked")
	require.Equal(t, "(A eq '4' or A eq '5')", filter([]eis{{"A", []string{"4", "5"}, lijst}}))
	require.Empty(t, filter(nil))
	require.Equal(t, "a%20%27%26%2Bb", ontsnap("a '&+b"))
}

// A key with all that could break an address comes through whole.
func TestPaginas_vreemdeSleutels(t *testing.T) {
	d := nieuweDienst(t)
	d.tabel.dimensies[0].sleutels = append(d.tabel.dimensies[0].sleutels, proefsleutel{"a'&+#%", "Vreemd"})
	d.rij = d.tabel.rijen()
	for _, versie := range []int{3, 4} {
		c := d.client(versie)
		tabel, err := c.Tabel(t.Context(), "99001NED")
		require.NoError(t, err)
		rijen := 0
		for p, err := range c.Paginas(t.Context(), tabel, Vraag{Tabel: "99001NED", Dimensies: map[string][]string{"Geslacht": {"a'&+#%"}}}) {
			require.NoError(t, err)
			inhoud, err := io.ReadAll(p.Lezer)
			require.NoError(t, err)
			doc, m := leesDocument("x", inhoud)
			require.Nil(t, m)
			rijen += doc.aantal
		}
		require.Equal(t, map[int]int{3: 65, 4: 195}[versie], rijen)
	}
}

func TestTabel(t *testing.T) {
	for _, versie := range []int{3, 4} {
		d := nieuweDienst(t)
		d.grootte = 5 // the lists come in pages too
		tabel, err := d.client(versie).Tabel(t.Context(), "99001ned")
		require.NoError(t, err)
		require.Equal(t, "Fictieve kerncijfers", tabel.Titel)
		require.Empty(t, tabel.Opmerkingen)
		require.Len(t, tabel.Metingen, 3)
		dim, ok := tabel.Dimensie("RegioS")
		require.True(t, ok)
		require.Equal(t, metadata.SoortRegio, dim.Soort)
		require.Len(t, dim.Waarden, 13)
		require.Equal(t, "GM9912", dim.Waarden[12].Sleutel)
		require.Equal(t, map[int]int{3: 195, 4: 585}[versie], tabel.Aantal)
		for _, adres := range d.verzoeken() {
			require.NotContains(t, adres, "DataSet")
			require.NotContains(t, adres, "Observations")
		}
		_, err = d.client(versie).Tabel(t.Context(), "99999NED")
		require.ErrorIs(t, err, CodeNietGevonden)
		require.ErrorContains(t, err, "the service has no table 99999NED: the service answered 404 Not Found: ")
		_, err = d.client(versie).Tabel(t.Context(), "../99001NED")
		require.ErrorIs(t, err, goaltree.CodeOngeldigeWaarde)
	}
}

// What describes a table can be wrong in ways of its own.
func TestTabel_wangedrag(t *testing.T) {
	for naam, g := range map[string]struct {
		deel, antwoord string
		code           goaltree.Code
		melding        string
	}{
		"geen stempel":    {"/TableInfos", `{"value":[{"Identifier":"99001NED","Title":"x"}]}`, goaltree.CodeVeldOntbreekt, "Modified: the table does not tell when it was changed"},
		"geen info":       {"/TableInfos", `{"value":[]}`, CodeVerkeerdAntwoord, "the table tells nothing of itself"},
		"info is getal":   {"/TableInfos", `{"value":[7]}`, CodeVerkeerdAntwoord, "the table's description can't be read"},
		"andere tabel":    {"/TableInfos", `{"value":[{"Identifier":"99002NED","Title":"x","ShortTitle":"x","Modified":"2026-01-02T02:00:00"}]}`, metadata.CodeVerkeerdeBron, ""},
		"naam deugt niet": {"/99001NED", `{"value":[{"name":"../geheim"}]}`, CodeVerkeerdAntwoord, "value[0].name: this is no name of a list"},
		"naam ontbreekt":  {"/99001NED", `{"value":[3]}`, CodeVerkeerdAntwoord, "value[0].name: this is no name of a list"},
		"te veel lijsten": {"/99001NED", `{"value":[` + strings.TrimSuffix(veel(201), ",") + `]}`, goaltree.CodeTeGroot, "the table has 201 lists, more than 200"},
		"geen eigenschap": {"/DataProperties", `{"value":[{"a":1}]}`, goaltree.CodeOnbekendFormaat, ""},
	} {
		t.Run(naam, func(t *testing.T) {
			d := nieuweDienst(t)
			d.grijpIn(func(_ int, w http.ResponseWriter, r *http.Request) bool {
				if !strings.HasSuffix(r.URL.Path, g.deel) {
					return false
				}
				zend(w, soortJSON, []byte(g.antwoord))
				return true
			})
			_, err := d.client(3).Tabel(t.Context(), "99001NED")
			require.ErrorIs(t, err, g.code)
			require.ErrorContains(t, err, g.melding)
		})
	}
}

func veel(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`{"name":"L` + strings.Repeat("x", i%50) + string(rune('a'+i/50)) + `"},`)
	}
	return b.String()
}

func TestCatalogus(t *testing.T) {
	for _, versie := range []int{3, 4} {
		d := nieuweDienst(t)
		d.grootte = 2
		var stand []string
		regels, err := d.client(versie, func(o *Options) { o.Voortgang = func(v Voortgang) { stand = append(stand, v.String()) } }).Catalogus(t.Context())
		require.NoError(t, err)
		require.Len(t, regels, map[int]int{3: 5, 4: 2}[versie])
		eerste := regels[0]
		require.Equal(t, "99001NED", eerste.ID)
		require.Equal(t, "Fictieve kerncijfers", eerste.Titel)
		require.Equal(t, "Regulier", eerste.Status)
		require.Equal(t, map[int]string{3: "2019 - 2022", 4: "2019-2022"}[versie], eerste.Periode)
		require.True(t, eerste.Gewijzigd.Equal(map[int]time.Time{3: time.Date(2026, 1, 2, 2, 0, 0, 0, time.UTC), 4: time.Date(2026, 1, 2, 1, 0, 0, 0, time.UTC)}[versie]))
		require.Equal(t, map[int]int{3: 195, 4: 585}[versie], eerste.Aantal)
		require.Equal(t, Tabelregel{ID: map[int]string{3: "99100NED", 4: "99100NED"}[versie], Titel: "Fictieve tabel", Taal: "nl", Periode: map[int]string{3: "2020", 4: ""}[versie], Gewijzigd: regels[1].Gewijzigd, Status: "Gediscontinueerd"}, regels[1])
		require.Len(t, stand, map[int]int{3: 3, 4: 1}[versie])
		require.True(t, strings.HasPrefix(stand[0], "catalogus: 1 pagina, 2 rijen, 0,0 MB"), stand[0])
	}
	d := nieuweDienst(t)
	d.grijpIn(func(_ int, w http.ResponseWriter, _ *http.Request) bool {
		zend(w, soortJSON, []byte(`{"value":[{"Identifier":"99001NED","Modified":"gisteren","RecordCount":-1},{"Title":"zonder id"},{"Identifier":7},{"Identifier":"99002NED","RecordCount":2.5},4]}`))
		return true
	})
	regels, err := d.client(3).Catalogus(t.Context())
	require.Equal(t, []Tabelregel{{ID: "99001NED"}, {ID: "99002NED"}}, regels)
	var paden []string
	for _, f := range goaltree.Fouten(err) {
		paden = append(paden, f.Pad)
	}
	require.Equal(t, []string{"value[0].Modified", "value[0].RecordCount", "value[1].Identifier", "value[2].Identifier", "value[3].RecordCount", "value[4]"}, paden)
}

func TestNew_opties(t *testing.T) {
	_, err := New(Options{})
	require.NoError(t, err, "the zero Options are fine")
	for naam, g := range map[string]struct {
		o       Options
		melding string
	}{
		"versie":      {Options{Versie: 5}, `Versie: the versions of OData are 3 and 4 (found "5")`},
		"adres":       {Options{Basis3: "ftp://x"}, `Basis3: expected an address as https://opendata.cbs.nl (found "ftp://x")`},
		"geheim":      {Options{Versie: 4, Basis4: "https://ik:geheim@x.example?sleutel=geheim"}, `Basis4: expected an address without user, question or fragment (found "https://x.example")`},
		"onleesbaar":  {Options{Basis3: "http://[::1"}, `Basis3: this is no address (found "http://[::1")`},
		"catalogus":   {Options{Catalogus: "CBS/../x"}, `Catalogus: expected letters, digits, hyphens and underscores (found "CBS/../x")`},
		"getal":       {Options{MaxPogingen: -1}, `MaxPogingen: expected at least 1, or zero for the default (found "-1")`},
		"adreslengte": {Options{MaxAdres: 10}, `MaxAdres: expected at least 200, or zero for the default (found "10")`},
	} {
		_, err := New(g.o)
		require.EqualError(t, err, g.melding, naam)
		require.NotContains(t, err.Error(), "geheim")
	}
	_, err = New(Options{Versie: 7, MaxDuur: -1, Catalogus: "/"})
	require.Len(t, goaltree.Fouten(err), 3, "all at once")
}

func TestTerugtrekken(t *testing.T) {
	k := nieuweProefklok()
	c, err := New(Options{Klok: k, MaxWacht: 30 * time.Second})
	require.NoError(t, err)
	for _, toeval := range []float64{0, 0.25, 1} {
		k.toeval = toeval
		var kreeg []float64
		for n := 1; n <= 7; n++ {
			kreeg = append(kreeg, c.terugtrekken(n).Seconds())
		}
		wil := []float64{1, 2, 4, 8, 16, 30, 30}
		for i := range wil {
			wil[i] *= toeval
		}
		require.Equal(t, wil, kreeg)
	}
	require.LessOrEqual(t, c.terugtrekken(1_000_000), 30*time.Second)
}

func TestVoortgang(t *testing.T) {
	d := nieuweDienst(t)
	d.grootte = 33
	d.bijCijfers(1, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	pad := t.TempDir()
	var alle []Voortgang
	c := d.client(3, metCache(pad), func(o *Options) { o.Voortgang = func(v Voortgang) { alle = append(alle, v) } })
	k := proefkoppeling(t, 3)
	v := Vraag{Regios: []cbs.Regio{cbs.MustRegio("GM9901"), cbs.MustRegio("GM0197")}}
	_, _, _, err := c.Read(t.Context(), k, v, statline.Options{})
	require.NoError(t, err)
	var regels []string
	for _, v := range alle {
		if v.Paginas > 0 || v.Poging > 0 || v.Opmerking != nil {
			regels = append(regels, v.String())
		}
	}
	require.Equal(t, []string{
		"99001NED: " + d.srv.URL + "/ODataFeed/odata/99001NED/TableInfos: Regios: the table does not have 1 of the 2 regions asked: GM0197",
		"99001NED: poging 2 van 5 over 0,5 s (dienst-onbereikbaar)",
		"99001NED: 1 pagina, 5 rijen van hoogstens 195, 0,0 MB",
	}, regels)
	alle = nil
	_, _, _, err = c.Read(t.Context(), k, v, statline.Options{})
	require.NoError(t, err)
	require.Equal(t, "99001NED: 1 pagina, 5 rijen van hoogstens 195, 0,0 MB, uit de cache", alle[len(alle)-1].String())
	require.Equal(t, "99001NED: 2 pagina's, 12 rijen, 2,5 MB, uit de cache, niet nagevraagd bij de dienst", Voortgang{Tabel: "99001NED", Paginas: 2, Rijen: 12, Bytes: 2_500_000, UitCache: true, Onbevestigd: true}.String())
}

// A whole table that comes with fewer rows than it says is remarked on.
func TestRead_onvolledig(t *testing.T) {
	d := nieuweDienst(t)
	d.tabel.dimensies = d.tabel.dimensies[1:]
	d.rij = d.tabel.rijen()
	k := proefkoppeling(t, 3)
	k.Indicatoren[0].Dimensies = nil
	_, v, _, err := d.client(3).Read(t.Context(), k, Vraag{}, statline.Options{})
	require.NoError(t, err)
	require.Empty(t, v.Opmerkingen)
	d.bijCijfers(1, func(w http.ResponseWriter, r *http.Request) {
		d.mu.Lock()
		alle := d.rij
		d.rij = alle[:60]
		d.mu.Unlock()
		d.antwoord(w, r)
		d.mu.Lock()
		d.rij = alle
		d.mu.Unlock()
	})
	_, v, _, err = d.client(3).Read(t.Context(), k, Vraag{}, statline.Options{})
	require.NoError(t, err)
	require.Len(t, v.Opmerkingen, 1)
	require.ErrorIs(t, v.Opmerkingen[0], CodeOnvolledig)
	require.Equal(t, "the service gave 60 rows of a table that says it has 65", v.Opmerkingen[0].Melding)
}

func TestRead_getypeerd(t *testing.T) {
	d := nieuweDienst(t)
	ds, v, _, err := d.client(3, func(o *Options) { o.Getypeerd = true }).Read(t.Context(), proefkoppeling(t, 3), Vraag{}, statline.Options{})
	require.NoError(t, err)
	require.NoError(t, v.Err())
	require.Empty(t, cmp.Diff(d.verwacht(nil), cijfers(ds)))
	require.Contains(t, strings.Join(d.verzoeken(), " "), "/TypedDataSet?")
}

// What is saved is read again without a service.
func TestBewaar(t *testing.T) {
	t.Parallel()
	for _, versie := range []int{3, 4} {
		for _, grootte := range []int{70, 65, 1000} {
			d := nieuweDienst(t)
			d.grootte = grootte
			c := d.client(versie)
			pad := filepath.Join(t.TempDir(), "tabellen", "99001NED")
			tabel, err := c.Bewaar(t.Context(), pad, Vraag{Tabel: "99001NED"})
			require.NoError(t, err)
			d.srv.Close()
			ds, v, err := statline.ReadBundel(os.DirFS(pad), proefkoppeling(t, versie), statline.Options{})
			require.NoError(t, err)
			require.NoError(t, v.Err())
			require.Empty(t, cmp.Diff(d.verwacht(nil), cijfers(ds)))
			tabellen, _, err := metadata.ReadFS(os.DirFS(pad))
			require.NoError(t, err)
			require.Len(t, tabellen, 1)
			ander := *tabellen[0]
			ander.Bestand = tabel.Bestand
			require.Empty(t, cmp.Diff(*tabel, ander))

			_, err = c.Bewaar(t.Context(), pad, Vraag{Tabel: "99001NED"})
			require.ErrorContains(t, err, "the folder is there already, and is not empty")
		}
	}
}

func TestBewaar_halverwege(t *testing.T) {
	d := nieuweDienst(t)
	boven := t.TempDir()
	pad := filepath.Join(boven, "tabel")
	require.NoError(t, os.Mkdir(pad, 0o700))
	d.bijCijfers(1000, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) })
	_, err := d.client(3).Bewaar(t.Context(), pad, Vraag{Tabel: "99001NED"})
	require.ErrorIs(t, err, CodeGeweigerd)
	namen, err := os.ReadDir(boven)
	require.NoError(t, err)
	require.Len(t, namen, 1, "the empty folder alone")
	d.grijpIn(nil)
	_, err = d.client(3).Bewaar(t.Context(), pad, Vraag{Tabel: "99001NED"})
	require.NoError(t, err)
	d.grijpIn(nil)
	bestand := filepath.Join(boven, "bestand")
	require.NoError(t, os.WriteFile(bestand, nil, 0o600))
	_, err = d.client(3).Bewaar(t.Context(), bestand, Vraag{Tabel: "99001NED"})
	require.ErrorContains(t, err, "the folder can't be read")
	_, err = d.client(3).Bewaar(t.Context(), filepath.Join(bestand, "x", "y"), Vraag{Tabel: "99001NED"})
	require.Error(t, err)
}

// A list whose last page is empty is saved without it.
func TestBewaar_legePagina(t *testing.T) {
	d := nieuweDienst(t)
	d.grijpIn(func(_ int, w http.ResponseWriter, r *http.Request) bool {
		if !isCijfers(r) {
			return false
		}
		body := d.goede(r)
		if r.URL.Query().Get("$skip") == "" {
			body = append(body[:len(body)-1], `,"odata.nextLink":"?$format=json&$skip=195"}`...)
		}
		zend(w, soortJSON, body)
		return true
	})
	pad := filepath.Join(t.TempDir(), "tabel")
	_, err := d.client(3).Bewaar(t.Context(), pad, Vraag{Tabel: "99001NED"})
	require.NoError(t, err)
	ds, _, err := statline.ReadBundel(os.DirFS(pad), proefkoppeling(t, 3), statline.Options{})
	require.NoError(t, err)
	require.Equal(t, d.verwacht(nil), cijfers(ds))
}
