package opslag_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/cycle/opslag"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// The power fails at any byte: what is there is a prefix of the events, what
// was half there is told, and the log goes on.
func TestKnip(t *testing.T) {
	heel := regels(t, 3)
	pad := filepath.Join(t.TempDir(), "log.jsonl")
	for n := range len(heel) + 1 {
		require.NoError(t, os.WriteFile(pad, []byte(heel[:n]), 0o600))
		goed := strings.LastIndexByte(heel[:n], '\n') + 1
		hele := strings.Count(heel[:n], "\n")

		lezer, err := opslag.LeesBestand(pad)
		require.NoError(t, err)
		keurKnip(t, lezer, heel[goed:n], hele, goed)
		require.NoError(t, lezer.Close())
		require.Equal(t, heel[:n], lees(t, pad), "who reads cuts nothing")

		b, err := opslag.OpenBestand(pad)
		require.NoError(t, err)
		keurKnip(t, b, heel[goed:n], hele, goed)
		require.Equal(t, heel[:goed], lees(t, pad))
		require.NoError(t, b.Append(gebeurtenis(hele+1)))
		require.NoError(t, b.Close())
		require.Equal(t, regels(t, hele+1), lees(t, pad))
	}
}

func keurKnip(t *testing.T, b *opslag.Bestand, half string, hele, plek int) {
	t.Helper()
	nrs, err := nummers(b.All())
	require.NoError(t, err)
	require.Equal(t, t1(hele), nrs)
	if half == "" {
		require.Nil(t, b.Afgesneden())
		return
	}
	require.Equal(t, &opslag.Staart{Regel: hele + 1, Plek: int64(plek), Inhoud: []byte(half), Reden: "the line has no line feed"}, b.Afgesneden())
}

// A disk may have kept the end of a line and not its beginning.
func TestKnip_nullen(t *testing.T) {
	heel := regels(t, 2)
	een := len(regel(t, 1))
	for naam, staart := range map[string]string{
		"zeros":              strings.Repeat("\x00", 100),
		"zeros and the end":  strings.Repeat("\x00", 20) + heel[een+20:],
		"the middle is gone": heel[een:een+20] + strings.Repeat("\x00", 20) + heel[een+40:],
	} {
		t.Run(naam, func(t *testing.T) {
			pad := schrijf(t, heel[:een]+staart)
			b := open(t, pad)
			require.Equal(t, staart, string(b.Afgesneden().Inhoud))
			require.NotEmpty(t, b.Afgesneden().Reden)
			require.Equal(t, heel[:een], lees(t, pad))
			require.NoError(t, b.Append(gebeurtenis(2)))
		})
	}
}

// Damage that no crash leaves is reported with its place; what stands before it
// can be read, and nothing is added or cut.
func TestSchade(t *testing.T) {
	r1, r2, r3 := regel(t, 1), regel(t, 2), regel(t, 3)
	for naam, geval := range map[string]struct {
		inhoud string
		regel  int
		voor   int
		want   goaltree.Code // of what is wrong with the line
	}{
		"in the middle":            {r1 + r2[:40] + "\n" + r3, 2, 1, goaltree.CodeSyntaxis},
		"a bit turned":             {r1 + strings.Replace(r2, `"nr":2`, `"nr":6`, 1) + r3, 2, 1, ronde.CodeVolgorde},
		"a line is gone":           {r1 + r3, 2, 1, ronde.CodeVolgorde},
		"a line stands twice":      {r1 + r1, 2, 1, ronde.CodeVolgorde},
		"time runs back":           {r1 + strings.Replace(r2, "09:00:02", "08:00:02", 1), 2, 1, ronde.CodeVolgorde},
		"an empty line":            {r1 + "\n" + r2, 2, 1, goaltree.CodeLeeg},
		"an empty line at the end": {r1 + "\n", 2, 1, goaltree.CodeLeeg},
		"of a later version":       {r1 + strings.Replace(r2, `"nr":2`, `"nr":2,"nieuw":1`, 1), 2, 1, goaltree.CodeOnbekendVeld},
		"first line":               {"{}\n" + r2, 1, 0, goaltree.CodeVeldOntbreekt},
		"no log at all":            {"Geachte raad,", 1, 0, goaltree.CodeSyntaxis},
		"no log, with lines":       {"Geachte raad,\nhierbij\n", 1, 0, goaltree.CodeSyntaxis},
		"another kind of JSON":     {`{"versie":"1"}`, 1, 0, goaltree.CodeVeldOntbreekt},
	} {
		t.Run(naam, func(t *testing.T) {
			pad := schrijf(t, geval.inhoud)
			_, err := opslag.OpenBestand(pad)
			f := fout(t, err)
			require.Equal(t, []any{opslag.CodeBeschadigd, pad, geval.regel}, []any{f.Code, f.Bestand, f.Regel})
			require.ErrorIs(t, err, geval.want)
			require.Equal(t, geval.inhoud, lees(t, pad), "it stays as it was")

			b, err := opslag.LeesBestand(pad)
			require.NoError(t, err)
			nrs, err := nummers(b.All())
			require.Equal(t, t1(geval.voor), nrs)
			require.Equal(t, f, fout(t, err), "and then the same mistake")
			require.NoError(t, b.Close())
			_, err = opslag.OpenBestand(pad)
			require.ErrorIs(t, err, opslag.CodeBeschadigd, "the lock was let go")
		})
	}
}

// A line longer than a log has is damage, wherever it stands, and is not read
// into memory whole.
func TestSchade_langeRegel(t *testing.T) {
	lang := `{"nr":2,` + strings.Repeat(" ", ronde.MaxRegel)
	for _, inhoud := range []string{lang, lang + "\n", lang + "\n" + regel(t, 3)} {
		pad := schrijf(t, regel(t, 1)+inhoud)
		_, err := opslag.OpenBestand(pad)
		require.ErrorIs(t, err, goaltree.CodeTeGroot)
		require.ErrorContains(t, err, "damaged")
	}
	g := gebeurtenis(1)
	g.Voortgang.Tekst = strings.Repeat("x", ronde.MaxRegel)
	require.ErrorIs(t, open(t, filepath.Join(t.TempDir(), "log")).Append(g), goaltree.CodeTeGroot)
	require.ErrorIs(t, opslag.NieuwGeheugen().Append(g), goaltree.CodeTeGroot)
}

// Whatever is added, cut off, added again: the log holds what was kept last.
func TestWet_knip(t *testing.T) {
	tijdelijk, nr := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		nr++
		pad := filepath.Join(tijdelijk, fmt.Sprint(nr)) // a run that breaks off leaves its lock
		er := 0
		for range rapid.IntRange(1, 5).Draw(t, "keren") {
			b, err := opslag.OpenBestand(pad)
			require.NoError(t, err)
			nrs, err := nummers(b.All())
			require.NoError(t, err)
			require.Equal(t, t1(er), nrs)
			for range rapid.IntRange(0, 4).Draw(t, "erbij") {
				er++
				require.NoError(t, b.Append(gebeurtenis(er)))
			}
			require.NoError(t, b.Close())
			inhoud, err := os.ReadFile(pad)
			require.NoError(t, err)
			n := rapid.IntRange(0, len(inhoud)).Draw(t, "knip")
			require.NoError(t, os.WriteFile(pad, inhoud[:n], 0o600))
			er = strings.Count(string(inhoud[:n]), "\n")
		}
	})
}

// No file panics. What opens gives events that run on, takes another, and reads
// the same again; what does not is left as it was.
func FuzzOpenBestand(f *testing.F) {
	heel := regel(f, 1) + regel(f, 2)
	f.Add([]byte(heel))
	f.Add([]byte(heel[:len(heel)-9]))
	f.Add([]byte(heel[30:]))
	f.Add([]byte("{\"nr\":\x00\n\n"))
	pad := filepath.Join(f.TempDir(), "log.jsonl")
	f.Fuzz(func(t *testing.T, inhoud []byte) {
		require.NoError(t, os.WriteFile(pad, inhoud, 0o600))
		lezer, err := opslag.LeesBestand(pad)
		require.NoError(t, err)
		voor, leesfout := nummers(lezer.All())
		require.NoError(t, lezer.Close())
		require.Equal(t, t1(len(voor)), voor)

		b, err := opslag.OpenBestand(pad)
		if err != nil {
			require.Error(t, leesfout)
			require.Equal(t, string(inhoud), lees(t, pad))
			return
		}
		require.NoError(t, leesfout)
		nrs, err := nummers(b.All())
		require.NoError(t, err)
		require.Equal(t, voor, nrs)
		g := gebeurtenis(len(nrs) + 1)
		g.Tijd = g.Tijd.AddDate(176, 0, 0)
		if b.Append(g) == nil {
			nrs = t1(len(nrs) + 1)
		}
		require.NoError(t, b.Close())
		b, err = opslag.OpenBestand(pad)
		require.NoError(t, err)
		require.Nil(t, b.Afgesneden())
		weer, err := nummers(b.All())
		require.NoError(t, err)
		require.Equal(t, nrs, weer)
		require.NoError(t, b.Close())
	})
}
