package invoer_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

var formaat = invoer.Formaat{Naam: "lijst", Versies: []string{"1", "2"}, MaxBytes: 4096}

type ding struct {
	ID   string            `json:"id"`
	Naam string            `json:"naam"`
	Na   []string          `json:"na,omitempty"`
	Bij  map[string]string `json:"bij,omitempty"`
}

type lijst struct {
	Versie string `json:"versie"`
	Dingen []ding `json:"dingen"`
	Kop    *ding  `json:"kop,omitempty"`

	plaatsen invoer.Plaatsen
}

func lees(s string) (*lijst, error) {
	l := new(lijst)
	var err error
	l.plaatsen, err = formaat.Lees(strings.NewReader(s), "lijst.json", l, &l.Versie)
	return l, err
}

func (l *lijst) keur() error {
	k := invoer.NieuweKeuring(l.plaatsen)
	k.Versie(formaat, l.Versie)
	k.Teksten(l)
	gezien := map[string]string{}
	var ids []string
	for i, d := range l.Dingen {
		if k.Uniek(gezien, invoer.In("dingen", i), d.ID) {
			ids = append(ids, d.ID)
		}
		k.Verplicht(invoer.In("dingen", i)+".naam", d.Naam)
	}
	for i, d := range l.Dingen {
		for j, na := range d.Na {
			k.Verwijzing(invoer.In(invoer.In("dingen", i)+".na", j), na, ids, "ding")
		}
	}
	return k.Err()
}

func meldingen(err error) []string {
	var alle []string
	for _, f := range goaltree.Fouten(err) {
		alle = append(alle, string(f.Code)+" "+f.Error())
	}
	return alle
}

func TestLees(t *testing.T) {
	l, err := lees(`{"versie": "2", "dingen": [{"id": "een", "naam": "Eén", "na": ["een"]}]}`)
	require.NoError(t, err)
	require.NoError(t, l.keur())

	for naam, geval := range map[string]struct {
		json string
		want []string
	}{
		"leeg": {" \n", []string{"leeg lijst.json: the lijst is empty"}},
		"andere versie": {`{"versie": "3", "anders": 1}`, []string{
			`versie lijst.json:1:12: versie: this format version is not known; known is: 1, 2 (found "3")`,
		}},
		"alles in vorm": {"{\n\"dingen\": [{\"id\": 1, \"naam\": \"x\", \"naan\": 2}]}", []string{
			`ongeldige-waarde lijst.json:2:19: dingen[0].id: must be a text, not a number (found "1")`,
			`onbekend-veld lijst.json:2:35: dingen[0].naan: unknown key "naan"; did you mean "naam"?`,
			`veld-ontbreekt lijst.json:1:1: versie: key "versie" is missing`,
		}},
		"te groot": {`{"versie": "` + strings.Repeat("x", 5000) + `"}`, []string{"te-groot lijst.json:1:1: the document is larger than 4096 bytes"}},
	} {
		t.Run(naam, func(t *testing.T) {
			_, err := lees(geval.json)
			require.ElementsMatch(t, geval.want, meldingen(err))
		})
	}
}

// A reader that breaks is told as such, with what it said.
func TestLees_maxWaarden(t *testing.T) {
	doel := new(struct {
		Versie string `json:"versie"`
		Lijst  []int  `json:"lijst"`
	})
	const data = `{"versie": "1", "lijst": [1, 2]}` // five values: the object, a text, the list and its two
	for grens, code := range map[int]goaltree.Code{5: "", 4: goaltree.CodeTeGroot} {
		_, err := invoer.Formaat{Naam: "lijst", Versies: []string{"1"}, MaxWaarden: grens}.Lees(strings.NewReader(data), "l.json", doel, &doel.Versie)
		if code == "" {
			require.NoError(t, err)
			continue
		}
		require.ErrorIs(t, err, code)
	}
}

func TestLees_bron(t *testing.T) {
	stuk := errors.New("kabel los")
	l := new(lijst)
	_, err := formaat.Lees(iotest.ErrReader(stuk), "lijst.json", l, &l.Versie)
	require.ErrorIs(t, err, stuk)
	require.EqualError(t, err, "lijst.json: reading the lijst failed: kabel los")
}

// Every mistake of a definition comes at once, with the place it stood.
func TestKeuring(t *testing.T) {
	l, err := lees(`{"versie": "1", "dingen": [
{"id": "een", "naam": " "},
{"id": "een", "naam": "x\u0007"},
{"id": "A b", "naam": "y", "na": ["eem", "", "ver"]},
{"id": "", "naam": "z", "bij": {"b": "\u202eom", "a": "\u0001"}}]}`)
	require.NoError(t, err)
	require.Equal(t, []string{
		`ongeldige-waarde lijst.json:3:23: dingen[1].naam: the text holds control character U+0007; only line feed and tab may be in it (found "x\a")`,
		`ongeldige-waarde lijst.json:5:55: dingen[3].bij.a: the text holds control character U+0001; only line feed and tab may be in it (found "\x01")`,
		`ongeldige-waarde lijst.json:5:38: dingen[3].bij.b: the text holds U+202E, which turns the direction of the text after it (found "\u202eom")`,
		`leeg lijst.json:2:23: dingen[0].naam: this must be filled (found " ")`,
		`dubbel lijst.json:3:8: dingen[1].id: this id is already that of dingen[0] (found "een")`,
		`ongeldige-waarde lijst.json:4:8: dingen[2].id: an id is lower-case letters, digits and single hyphens, starts with a letter and has at most 64 of them (found "A b")`,
		`leeg lijst.json:5:8: dingen[3].id: the id must be filled`,
		`onbekende-tak lijst.json:4:35: dingen[2].na[0]: there is no ding with this id; did you mean "een"? (found "eem")`,
		`leeg lijst.json:4:42: dingen[2].na[1]: the ding must be filled`,
		`onbekende-tak lijst.json:4:46: dingen[2].na[2]: there is no ding with this id (found "ver")`,
	}, meldingen(l.keur()))
}

// A definition made in Go has paths and no places.
func TestKeuring_zonderBestand(t *testing.T) {
	l := &lijst{Kop: &ding{Naam: "\xff"}}
	require.Equal(t, []string{
		"versie versie: the format version is not given; known is: 1, 2",
		"tekenset kop.naam: the text is not UTF-8 (found \"\uFFFD\")",
	}, meldingen(l.keur()))
}

// One range of years for all definitions.
func TestKeuring_Jaar(t *testing.T) {
	for jaar, want := range map[int]bool{0: false, 1899: false, 1900: true, 2200: true, 2201: false} {
		k := invoer.NieuweKeuring(invoer.Plaatsen{})
		require.Equal(t, want, k.Jaar("jaar", jaar))
		require.Equal(t, want, k.Err() == nil)
	}
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	k.Jaar("sinds", 17)
	require.Equal(t, []string{`periode sinds: the year must be from 1900 to 2200 (found "17")`}, meldingen(k.Err()))
}

func TestSchrijf(t *testing.T) {
	l := &lijst{Versie: "1", Kop: &ding{ID: "a", Naam: "<b> & c"}}
	var b strings.Builder
	require.NoError(t, formaat.Schrijf(&b, l))
	require.Equal(t, "{\n  \"versie\": \"1\",\n  \"dingen\": [],\n  \"kop\": {\n    \"id\": \"a\",\n    \"naam\": \"<b> & c\"\n  }\n}\n", b.String()) //nolint:testifylint // its form counts too
	require.Nil(t, l.Dingen, "what is written stays as it was")

	_, err := lees(b.String())
	require.NoError(t, err)
	b.Reset()
	require.NoError(t, formaat.Schrijf(&b, struct {
		Moet map[string][]int `json:"moet"`
		Diep map[string][]int `json:"diep"`
	}{Diep: map[string][]int{"a": nil}}))
	require.Equal(t, "{\n  \"moet\": {},\n  \"diep\": {\n    \"a\": []\n  }\n}\n", b.String()) //nolint:testifylint // its form counts too
	require.Error(t, formaat.Schrijf(io.Discard, func() {}))
	require.NoError(t, formaat.Schrijf(io.Discard, nil))
}

// What is written is read back; what could not be is told at once, and nothing
// is written of it.
func TestSchrijfDefinitie(t *testing.T) {
	schrijf := func(l *lijst) (string, error) {
		var b strings.Builder
		err := invoer.SchrijfDefinitie(formaat, &b, l, func() string { return l.Versie })
		return b.String(), err
	}
	s, err := schrijf(&lijst{Versie: "2"})
	require.NoError(t, err)
	_, err = lees(s)
	require.NoError(t, err)

	for _, geval := range []struct {
		l    *lijst
		want []string
	}{
		{nil, []string{"leeg there is no lijst: it is nil"}},
		{&lijst{Versie: "9", Kop: &ding{Naam: "a\x00"}}, []string{
			`versie versie: this format version is not known; known is: 1, 2 (found "9")`,
			`ongeldige-waarde kop.naam: the text holds control character U+0000; only line feed and tab may be in it (found "a\x00")`,
		}},
	} {
		s, err := schrijf(geval.l)
		require.Equal(t, geval.want, meldingen(err))
		require.Empty(t, s)
	}
}

// What looks empty is empty, whatever it is made of.
func TestKeuring_nietsTeLezen(t *testing.T) {
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	for _, s := range []string{"", " ", "\u200b", "\u2800"} {
		k.Verplicht("naam", s)
		k.WelOfNiet("reden", s)
	}
	k.Verplicht("naam", "-")
	k.WelOfNiet("reden", "é")
	require.Equal(t, []string{
		"leeg naam: this must be filled",
		`leeg naam: this must be filled (found " ")`,
		`leeg reden: this holds nothing that can be seen; fill it or leave it out (found " ")`,
		`leeg naam: this must be filled (found "\u200b")`,
		`leeg reden: this holds nothing that can be seen; fill it or leave it out (found "\u200b")`,
		"leeg naam: this must be filled (found \"\u2800\")",
		"leeg reden: this holds nothing that can be seen; fill it or leave it out (found \"\u2800\")",
	}, meldingen(k.Err()))
}
