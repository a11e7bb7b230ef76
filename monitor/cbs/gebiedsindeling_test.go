package cbs

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestGebieden2022(t *testing.T) {
	g := Gebieden2022()
	require.Equal(t, 2022, g.Editie())
	require.Contains(t, g.Bron(), "85067NED")
	require.Len(t, g.Gemeenten(), 345)
	aantal := make(map[Regiosoort]int)
	for _, soort := range Regiosoorten() {
		aantal[soort] = 0
	}
	for _, r := range g.Regios() {
		aantal[r.Soort()]++
		naam, ok := g.Naam(r)
		require.True(t, ok)
		require.NotEmpty(t, naam)
		require.Equal(t, strings.TrimSpace(naam), naam)
	}
	require.Equal(t, map[Regiosoort]int{
		Land: 1, Landsdeel: 4, Provincie: 12, COROPGebied: 40, Gemeente: 345, Jeugdregio: 42, GGDRegio: 25,
		Arbeidsmarktregio: 35, VeiligThuisRegio: 26, Veiligheidsregio: 25, Zorgkantoorregio: 31,
		Wijk: 0, Buurt: 0, SoortSamenwerkingsverband: 0,
	}, aantal)
	require.True(t, slices.IsSortedFunc(g.Regios(), Regio.Compare))
	_, ok := g.Naam(MustRegio("WK019700"))
	require.False(t, ok)

	t.Run("the table can't be changed from outside", func(t *testing.T) {
		g.Regios()[0] = Regio{}
		g.Gemeenten()[0] = Regio{}
		v, _ := g.Verband(MustRegio("JZ25"))
		v.Leden[0] = Regio{}
		g.Kinderen(MustRegio("JZ25"), Gemeente)[0] = Regio{}
		require.Equal(t, MustRegio("NL01"), g.Regios()[0])
		require.Equal(t, MustRegio("GM0014"), g.Gemeenten()[0])
		v, _ = g.Verband(MustRegio("JZ25"))
		require.Equal(t, MustRegio("GM0197"), v.Leden[0])
	})
}

// TestEigenVerbanden checks the built-in sets against the CBS regions they say they are.
func TestEigenVerbanden(t *testing.T) {
	g, err := Gebieden2022().Met(Achterhoek(), Twente())
	require.NoError(t, err)
	for _, v := range []struct {
		verband Samenwerkingsverband
		aantal  int
		gelijk  []string
	}{
		{Achterhoek(), 8, []string{"JZ25", "AM09"}},
		{Twente(), 14, []string{"JZ14", "CR12", "AM05"}},
	} {
		require.Len(t, v.verband.Leden, v.aantal)
		for _, code := range v.gelijk {
			require.Equal(t, g.Kinderen(MustRegio(code), Gemeente), g.Kinderen(v.verband.Regio, Gemeente), code)
			require.True(t, g.Bevat(MustRegio(code), v.verband.Regio))
			require.True(t, g.Bevat(v.verband.Regio, MustRegio(code)))
		}
		// They pass their own constructor's checks.
		n, err := NewSamenwerkingsverband(v.verband.Regio.Code(), v.verband.Naam, v.verband.Leden...)
		require.NoError(t, err)
		require.Equal(t, v.verband.Regio, n.Regio)
	}
	corop := MustRegio("CR14")
	require.True(t, g.Bevat(corop, Achterhoek().Regio))
	require.False(t, g.Bevat(Achterhoek().Regio, corop))
	var meer []string
	for _, r := range g.Kinderen(corop, Gemeente) {
		if !g.Bevat(Achterhoek().Regio, r) {
			naam, _ := g.Naam(r)
			meer = append(meer, naam)
		}
	}
	require.Equal(t, []string{"Brummen", "Lochem", "Zutphen"}, meer)
}

func TestOuder(t *testing.T) {
	g, err := Gebieden2022().Met(Achterhoek())
	require.NoError(t, err)
	for _, o := range []struct {
		klein string
		soort Regiosoort
		want  string
	}{
		{"GM0197", Land, "NL01"},
		{"GM0197", Landsdeel, "LD02"},
		{"GM0197", Provincie, "PV25"},
		{"GM0197", COROPGebied, "CR14"},
		{"GM0197", Jeugdregio, "JZ25"},
		{"GM0197", GGDRegio, "GG1413"},
		{"GM0197", Arbeidsmarktregio, "AM09"},
		{"GM0197", VeiligThuisRegio, "VT14"},
		{"GM0197", Veiligheidsregio, "VR06"},
		{"GM0197", Zorgkantoorregio, "ZK04"},
		{"GM0197", SoortSamenwerkingsverband, "achterhoek"},
		{"GM0197", Gemeente, ""},
		{"GM0197", Wijk, ""},
		{"GM0197", 0, ""},
		{"GM0141", SoortSamenwerkingsverband, ""},
		{"GM0626", Jeugdregio, "JZ24"},
		{"GM0626", GGDRegio, "GG4506"},
		{"GM0629", GGDRegio, "GG7014"},
		{"WK019700", Gemeente, "GM0197"},
		{"WK019700", Jeugdregio, "JZ25"},
		{"BU01970000", Wijk, "WK019700"},
		{"BU01970000", Land, "NL01"},
		{"BU01970000", SoortSamenwerkingsverband, "achterhoek"},
		{"WK021800", Gemeente, "GM0218"}, // Didam is gone, but the code tells
		{"WK021800", Provincie, ""},
		{"GM0218", Land, ""},
		{"CR14", Provincie, "PV25"},
		{"PV25", Landsdeel, "LD02"},
		{"LD02", Land, "NL01"},
		{"NL01", Land, ""},
		{"JZ25", Arbeidsmarktregio, "AM09"},
		{"JZ22", Gemeente, "GM0344"}, // Utrecht Stad is one municipality
		{"CR40", Provincie, "PV24"},
		{"ZK99", Land, ""},
	} {
		r := MustRegio(o.klein)
		ouder, ok := g.Ouder(r, o.soort)
		require.Equal(t, o.want != "", ok, "%s %s", o.klein, o.soort)
		require.Equal(t, o.want, ouder.Code(), "%s %s", o.klein, o.soort)
	}
	ouder, ok := g.Ouder(Achterhoek().Regio, Provincie)
	require.True(t, ok)
	require.Equal(t, MustRegio("PV25"), ouder)
	_, ok = g.Ouder(Regio{}, Land)
	require.False(t, ok)
	_, ok = g.Ouder(Twente().Regio, Land)
	require.False(t, ok, "not added")
}

func TestKinderen(t *testing.T) {
	wijken, err := NewSamenwerkingsverband("twee-wijken", "Twee wijken", MustRegio("WK019701"), MustRegio("WK019700"))
	require.NoError(t, err)
	g, err := Gebieden2022().Met(Achterhoek(), wijken)
	require.NoError(t, err)
	jz25 := g.Kinderen(MustRegio("JZ25"), Gemeente)
	require.Len(t, jz25, 8)
	require.True(t, slices.IsSortedFunc(jz25, Regio.Compare))
	require.Equal(t, jz25, g.Kinderen(Achterhoek().Regio, Gemeente))
	require.Len(t, g.Kinderen(MustRegio("NL01"), Gemeente), 345)
	require.Len(t, g.Kinderen(MustRegio("NL01"), Provincie), 12)
	require.Len(t, g.Kinderen(MustRegio("PV25"), COROPGebied), 4)
	require.Equal(t, []Regio{Achterhoek().Regio, wijken.Regio}, g.Kinderen(MustRegio("PV25"), SoortSamenwerkingsverband))
	require.Equal(t, []Regio{wijken.Regio}, g.Kinderen(MustRegio("GM0197"), SoortSamenwerkingsverband))
	require.Equal(t, regios("WK019700", "WK019701"), g.Kinderen(wijken.Regio, Wijk))
	require.Empty(t, g.Kinderen(wijken.Regio, Gemeente))
	require.Empty(t, g.Kinderen(MustRegio("GM0197"), Gemeente))
	require.Empty(t, g.Kinderen(MustRegio("GM0197"), Wijk))
	require.Empty(t, g.Kinderen(Regio{}, Gemeente))
	require.Empty(t, g.Kinderen(MustRegio("JZ99"), Gemeente))
}

func TestBevat(t *testing.T) {
	buiten, err := NewSamenwerkingsverband("nieuw", "Nieuw", MustRegio("GM1992"))
	require.NoError(t, err)
	g, err := Gebieden2022().Met(Achterhoek(), buiten)
	require.NoError(t, err)
	nl, a := MustRegio("NL01"), Achterhoek().Regio
	for _, b := range []struct {
		groot, klein Regio
		want         bool
	}{
		{nl, a, true},
		{nl, buiten.Regio, true},
		{nl, MustRegio("GM1992"), true},
		{a, nl, false},
		{a, MustRegio("GM0197"), true},
		{a, MustRegio("BU01970000"), true},
		{a, MustRegio("GM0141"), false},
		{MustRegio("PV25"), a, true},
		{MustRegio("PV23"), a, false},
		{a, MustRegio("JZ25"), true},
		{MustRegio("JZ22"), MustRegio("GM0344"), true},
		{MustRegio("GM0344"), MustRegio("JZ22"), true},
		{MustRegio("GM0197"), MustRegio("WK019700"), true},
		{MustRegio("GM0197"), MustRegio("GM0197"), false},
		{a, a, false},
		{Regio{}, a, false},
		{a, Regio{}, false},
		{Regio{}, Regio{}, false},
		{nl, Regio{}, false},
		{a, Twente().Regio, false},
		{Twente().Regio, MustRegio("GM0141"), false},
	} {
		require.Equal(t, b.want, g.Bevat(b.groot, b.klein), "%s %s", b.groot, b.klein)
	}
}

func TestVerband(t *testing.T) {
	zelf, err := NewSamenwerkingsverband("ab", "AB", MustRegio("GM0222"), MustRegio("GM0197"))
	require.NoError(t, err)
	g, err := Gebieden2022().Met(zelf)
	require.NoError(t, err)

	v, ok := g.Verband(zelf.Regio)
	require.True(t, ok)
	require.Equal(t, zelf, v, "as given, in the order given")

	v, ok = g.Verband(MustRegio("JZ25"))
	require.True(t, ok)
	require.Equal(t, "Achterhoek", v.Naam)
	require.Equal(t, g.Bron(), v.Bron)
	require.Equal(t, g.Kinderen(MustRegio("JZ25"), Gemeente), v.Leden)

	v, ok = g.Verband(MustRegio("NL01"))
	require.True(t, ok)
	require.Len(t, v.Leden, 345)

	for _, r := range []Regio{{}, MustRegio("GM0197"), MustRegio("WK019700"), MustRegio("JZ99"), Twente().Regio} {
		_, ok := g.Verband(r)
		require.False(t, ok, r)
	}
}

func TestGroepen(t *testing.T) {
	rijen := []Gebied{
		{Regio: MustRegio("PV98"), Naam: "Fictieve provincie"},
		{Regio: MustRegio("GM9901"), Naam: "Fictiefstad", Ouders: regios("PV98")}, {Regio: MustRegio("GM9902"), Naam: "Fictieveen", Ouders: regios("PV98")},
		{Regio: MustRegio("WK990101"), Naam: "Centrum"}, {Regio: MustRegio("WK990102"), Naam: "Rand"}, // without buurten
		{Regio: MustRegio("BU99010102"), Naam: "Plein"}, {Regio: MustRegio("BU99010101"), Naam: "Kerk"},
		{Regio: MustRegio("BU99020701"), Naam: "Polder"}, // its wijk has no row
	}
	g, err := NewGebiedsindeling(2024, "fictief", rijen)
	require.NoError(t, err)
	set := func(r, naam string, leden ...string) Samenwerkingsverband {
		return Samenwerkingsverband{Regio: MustRegio(r), Naam: naam, Leden: regios(leden...), Bron: "fictief"}
	}
	for _, c := range []struct {
		van, naar Regiosoort
		want      []Samenwerkingsverband
	}{
		{Buurt, Wijk, []Samenwerkingsverband{set("WK990101", "Centrum", "BU99010101", "BU99010102"), set("WK990207", "WK990207", "BU99020701")}},
		{Wijk, Gemeente, []Samenwerkingsverband{set("GM9901", "Fictiefstad", "WK990101", "WK990102")}},
		{Buurt, Gemeente, []Samenwerkingsverband{set("GM9901", "Fictiefstad", "BU99010101", "BU99010102"), set("GM9902", "Fictieveen", "BU99020701")}},
		{Gemeente, Provincie, []Samenwerkingsverband{set("PV98", "Fictieve provincie", "GM9901", "GM9902")}},
		{Buurt, Land, []Samenwerkingsverband{set("NL01", "Nederland", "BU99010101", "BU99010102", "BU99020701")}},
		{Wijk, Buurt, nil}, {Gemeente, Gemeente, nil}, {Wijk, Wijk, nil}, {Buurt, GGDRegio, nil}, {0, Wijk, nil}, {Wijk, 0, nil},
	} {
		require.Equal(t, c.want, g.Groepen(c.van, c.naar), "%s %s", c.van, c.naar)
	}
	require.Empty(t, Gebieden2022().Groepen(Buurt, Wijk), "a table without them")
	require.Equal(t, Gebieden2022().Verbanden(Jeugdregio), Gebieden2022().Groepen(Gemeente, Jeugdregio))
	g.Groepen(Gemeente, Provincie)[0].Leden[0] = Regio{}
	require.Equal(t, regios("GM9901", "GM9902"), g.Groepen(Gemeente, Provincie)[0].Leden, "the table can't be changed from outside")
}

func TestNewSamenwerkingsverband(t *testing.T) {
	gm, wk, bu := MustRegio("GM0197"), MustRegio("WK019700"), MustRegio("BU01970000")
	v, err := NewSamenwerkingsverband("twee", " Twee ", gm, MustRegio("WK022200"))
	require.NoError(t, err)
	require.Equal(t, "Twee", v.Naam)

	_, err = NewSamenwerkingsverband("Fout!", " ")
	require.ErrorIs(t, err, ErrRegio)
	for _, wat := range []string{"Fout!", "no name", "no members"} {
		require.ErrorContains(t, err, wat)
	}
	_, err = NewSamenwerkingsverband("x", "X", wk, gm, gm, Regio{}, bu, Regio{"x"})
	for _, wat := range []string{
		"WK019700 lies in member GM0197", "GM0197 is double", "member 4 is the zero Regio",
		"BU01970000 lies in member WK019700", "BU01970000 lies in member GM0197", "its own member",
	} {
		require.ErrorContains(t, err, wat)
	}
}

func TestMet(t *testing.T) {
	nieuw := func(code string, leden ...Regio) Samenwerkingsverband {
		v, err := NewSamenwerkingsverband(code, code, leden...)
		require.NoError(t, err)
		return v
	}
	basis := Gebieden2022()
	oost := nieuw("oost", Achterhoek().Regio, Twente().Regio)
	g, err := basis.Met(Achterhoek(), Twente(), oost)
	require.NoError(t, err)
	require.Len(t, g.Kinderen(oost.Regio, Gemeente), 22)
	require.True(t, g.Bevat(oost.Regio, Achterhoek().Regio))
	require.Len(t, g.Regios(), len(basis.Regios())+3)
	_, ok := basis.Naam(oost.Regio)
	require.False(t, ok, "the table it was added to is unchanged")
	_, ok = g.Ouder(MustRegio("GM0197"), SoortSamenwerkingsverband)
	require.False(t, ok, "two regions of one's own: neither is the one")
	ouder, ok := g.Ouder(Achterhoek().Regio, SoortSamenwerkingsverband)
	require.True(t, ok)
	require.Equal(t, oost.Regio, ouder)

	lid := MustRegio("GM0197")
	for _, f := range []struct {
		naam    string
		verband []Samenwerkingsverband
		zegt    []string
	}{
		{"known", []Samenwerkingsverband{Achterhoek(), Achterhoek()}, []string{"already known"}},
		{"member after its set", []Samenwerkingsverband{oost, Achterhoek()}, []string{"achterhoek is not known", "twente is not known"}},
		{"unknown larger region", []Samenwerkingsverband{nieuw("x", MustRegio("JZ99"))}, []string{"JZ99 is not known in edition 2022"}},
		{"contained by the table", []Samenwerkingsverband{nieuw("x", MustRegio("JZ25"), lid)}, []string{"JZ25 and GM0197 overlap"}},
		{"overlapping", []Samenwerkingsverband{nieuw("x", MustRegio("CR14"), MustRegio("AM09"))}, []string{"CR14 and AM09 overlap"}},
		{"CBS code", []Samenwerkingsverband{{Regio: lid, Naam: "x", Leden: []Regio{MustRegio("GM0222")}}}, []string{"no code of a region of one's own"}},
		{"made by hand, wrong", []Samenwerkingsverband{{}}, []string{"no name", "no members", "no code"}},
		{"double and contained, told once", []Samenwerkingsverband{{Regio: Regio{"x"}, Naam: "x", Leden: []Regio{lid, lid, MustRegio("WK019700")}}}, []string{"double", "lies in"}},
		{"two wrong", []Samenwerkingsverband{{Regio: Regio{"x"}, Naam: "x"}, {Regio: Regio{"y"}, Leden: []Regio{lid}}}, []string{"x\": it has no members", "y\": it has no name"}},
	} {
		t.Run(f.naam, func(t *testing.T) {
			g, err := basis.Met(f.verband...)
			require.Nil(t, g)
			for _, wat := range f.zegt {
				require.ErrorContains(t, err, wat)
			}
			require.NotContains(t, err.Error(), "overlap\nsamenwerkingsverband \"x\": members GM0197 and GM0197")
		})
	}

	t.Run("copies don't share what they add", func(t *testing.T) {
		een, err := basis.Met(nieuw("aalten", lid))
		require.NoError(t, err)
		twee, err := basis.Met(nieuw("bronckhorst", MustRegio("GM1876")))
		require.NoError(t, err)
		_, ok := een.Naam(Regio{"bronckhorst"})
		require.False(t, ok)
		_, ok = twee.Naam(Regio{"aalten"})
		require.False(t, ok)
	})
}

func TestZoek(t *testing.T) {
	basis := Gebieden2022()
	met, err := basis.Met(Achterhoek(), Twente())
	require.NoError(t, err)
	for in, want := range map[string]string{
		"GM0197": "GM0197", "gm0197": "GM0197", " GM0197   ": "GM0197", "NL00": "NL01", "nederland": "NL01",
		"Aalten": "GM0197", "AALTEN": "GM0197", " aalten ": "GM0197",
		"Oude IJsselstreek": "GM1509", "oudeijsselstreek": "GM1509", "Oude  IJsselstreek": "GM1509",
		"Utrecht": "GM0344", "Utrecht (gemeente)": "GM0344", "Utrecht (PV)": "PV26", "utrecht (cr)": "CR17",
		"Groningen": "GM0014", "Hengelo (O.)": "GM0164", "Hengelo": "GM0164", "Beek (L.)": "GM0888", "Bergen (NH.)": "GM0373",
		"'s-Gravenhage": "GM0518", "’s-gravenhage": "GM0518", "Den Haag": "GM0518", "den bosch": "GM0796",
		"Nuenen, Gerwen en Nederwetten": "GM0820", "Súdwest-Fryslân": "GM1900",
		"Achterhoek (CR)": "CR14", "Achterhoek (JZ)": "JZ25", "Gelderland": "PV25", "GGD Twente": "GG1106",
		"WK019700": "WK019700", "bu01970000": "BU01970000",
	} {
		r, err := basis.Zoek(in)
		require.NoError(t, err, in)
		require.Equal(t, want, r.Code(), in)
	}
	for in, want := range map[string]string{"achterhoek": "achterhoek", "Achterhoek": "achterhoek", "TWENTE": "twente", "achterhoek (cr)": "CR14"} {
		r, err := met.Zoek(in)
		require.NoError(t, err, in)
		require.Equal(t, want, r.Code(), in)
	}
	for in, zegt := range map[string]string{
		"":                         "expected a code or a name",
		"  ":                       "expected a code or a name",
		"Achterhoek":               "Achterhoek (CR14), Achterhoek (JZ25), Achterhoek (AM09)",
		"Alten":                    "near it: Aalten (GM0197)",
		"Bronkhorst":               "near it: Bronckhorst (GM1876)",
		"Oude IJssel":              "Oude IJsselstreek (GM1509)",
		"GM0218":                   "doesn't know this code",
		"WK021800":                 "doesn't know this code",
		"Hengelo (Gld.)":           "no such name or code",
		"xyzzyplugh":               "no such name or code",
		strings.Repeat("aalt", 99): "no such name or code",
	} {
		_, err := basis.Zoek(in)
		require.ErrorIs(t, err, ErrRegio, in)
		require.ErrorContains(t, err, zegt, in)
		require.Less(t, len(err.Error()), 600)
	}
	t.Run("every name and alias is found", func(t *testing.T) {
		for _, r := range basis.Regios() {
			naam, _ := basis.Naam(r)
			if r.Soort() != Gemeente && r.Soort() != Land {
				naam += " (" + r.Code()[:2] + ")"
			}
			gevonden, err := basis.Zoek(naam)
			require.NoError(t, err, naam)
			require.Equal(t, r, gevonden)
		}
	})
}

func TestLeesGebieden(t *testing.T) {
	kop := strings.Join(kolommen2022, ";") + "\n"
	regio := func(code string) string { return code + ";" + code + strings.Repeat(";", 10) + "\n" }
	alle := regio("NL01") + regio("LD01") + regio("PV20") + regio("CR01") + regio("JZ01") + regio("GG0001") + regio("AM01") + regio("VT01") + regio("VR01") + regio("ZK01")
	gm := "GM0001;A;;LD01;PV20;CR01;JZ01;GG0001;AM01;VT01;VR01;ZK01\n"
	g, err := leesGebieden(1, "x", "# y\n"+kop+alle+gm)
	require.NoError(t, err)
	require.Len(t, g.Regios(), 11)
	for naam, tabel := range map[string]string{
		"empty":          "",
		"header":         strings.Replace(kop, "naam", "name", 1),
		"columns":        kop + "NL01;x\n",
		"code":           kop + regio("XX"),
		"double":         kop + regio("NL01") + regio("NL01"),
		"parent's kind":  kop + alle + strings.Replace(gm, "LD01", "PV20", 1),
		"parent's code":  kop + alle + strings.Replace(gm, "LD01", "", 1),
		"parent unknown": kop + alle + strings.Replace(gm, "LD01", "LD02", 1),
		"childless":      kop + alle + regio("LD02") + gm,
	} {
		_, err := leesGebieden(1, "x", tabel)
		require.Error(t, err, naam)
	}
}

func TestGebiedsindelingWetten(t *testing.T) {
	g, err := Gebieden2022().Met(Achterhoek(), Twente())
	require.NoError(t, err)
	alle := append(g.Regios(), regios("WK019700", "BU01970000", "BU01970001", "GM9999", "WK999900")...)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := rapid.SampledFrom(alle).Draw(t, "a"), rapid.SampledFrom(alle).Draw(t, "b"), rapid.SampledFrom(alle).Draw(t, "c")
		if g.Bevat(a, b) && g.Bevat(b, c) && a != c {
			require.True(t, g.Bevat(a, c))
		}
		if a.Bevat(b) {
			require.True(t, g.Bevat(a, b), "the table never denies what the codes tell")
		}
		if ouder, ok := g.Ouder(a, b.Soort()); ok {
			require.Equal(t, b.Soort(), ouder.Soort())
			require.True(t, g.Bevat(ouder, a))
			if _, bekend := g.Naam(a); bekend {
				require.Contains(t, g.Kinderen(ouder, a.Soort()), a)
			}
		}
		for _, k := range g.Kinderen(a, b.Soort()) {
			require.Equal(t, b.Soort(), k.Soort())
			require.True(t, g.Bevat(a, k))
		}
		if v, ok := g.Verband(a); ok {
			for _, lid := range v.Leden {
				require.True(t, g.Bevat(a, lid))
			}
		}
	})
}

// TestGelijktijdig is for the race detector.
func TestGelijktijdig(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			g, err := Gebieden2022().Met(Achterhoek())
			if err != nil {
				t.Error(err)
				return
			}
			_, _ = g.Zoek("Alten")
			_ = g.Kinderen(Achterhoek().Regio, Gemeente)
			_ = Herindelingen().Overgangen()
		})
	}
	wg.Wait()
}

func FuzzZoek(f *testing.F) {
	for _, s := range []string{"GM0197", "gm0197", " nl00 ", "Alten", "Achterhoek", "achterhoek (CR)", "'s-Gravenhage", "’S GRAVENHAGE", "Súdwest", "", "\xff", "BU0363AA01", "İ"} {
		f.Add(s)
	}
	g, err := Gebieden2022().Met(Achterhoek())
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, s string) {
		r, err := g.Zoek(s)
		keurRegio(t, r, err)
		if err == nil {
			opnieuw, err := g.Zoek(r.Code())
			require.NoError(t, err)
			require.Equal(t, r, opnieuw, "its code finds it too")
			met, err := g.Zoek("  " + s + " ")
			require.NoError(t, err)
			require.Equal(t, r, met, "blanks around it don't matter")
		}
	})
}

func BenchmarkBevat(b *testing.B) {
	g := Gebieden2022()
	groot, klein := MustRegio("PV25"), MustRegio("GM0197")
	for b.Loop() {
		g.Bevat(groot, klein)
	}
}

func BenchmarkZoek(b *testing.B) {
	g := Gebieden2022()
	for _, s := range []string{"GM1509", "Oude IJsselstreek", "Oude IJselstreek"} {
		b.Run(s, func(b *testing.B) {
			for b.Loop() {
				_, _ = g.Zoek(s)
			}
		})
	}
}

// Accents may be left out, or stand apart from their letter.
func TestZoek_accenten(t *testing.T) {
	for _, naam := range []string{"Súdwest-Fryslân", "Sudwest-Fryslan", "Su\u0301dwest-Frysla\u0302n", "SÚDWEST-FRYSLÂN"} {
		r, err := Gebieden2022().Zoek(naam)
		require.NoError(t, err, naam)
		require.Equal(t, "GM1900", r.Code())
	}
}
