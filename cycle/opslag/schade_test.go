package opslag_test

import (
	"bytes"
	"errors"
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
// was half there is told and kept beside it, and the log goes on.
func TestKnip(t *testing.T) {
	heel := regels(t, 3)
	een := len(regel(t, 1))
	pad := filepath.Join(t.TempDir(), "log.jsonl")
	for n := range len(heel) + 1 {
		if n > 0 && n < een {
			continue // no whole event: TestGeenLog
		}
		require.NoError(t, os.WriteFile(pad, []byte(heel[:n]), 0o600))
		goed := strings.LastIndexByte(heel[:n], '\n') + 1
		hele := strings.Count(heel[:n], "\n")

		lezer, err := opslag.OpenAlleenLezen(pad)
		require.NoError(t, err)
		keurKnip(t, lezer, heel[goed:n], hele, goed, "")
		require.NoError(t, lezer.Close())
		require.Equal(t, heel[:n], lees(t, pad), "who reads cuts nothing")
		require.NoFileExists(t, pad+".afgesneden-1")

		b, err := opslag.Open(pad)
		require.NoError(t, err)
		keurKnip(t, b, heel[goed:n], hele, goed, pad+".afgesneden-1")
		require.Equal(t, heel[:goed], lees(t, pad))
		require.NoError(t, b.Append(gebeurtenis(hele+1)))
		require.NoError(t, b.Close())
		require.Equal(t, regels(t, hele+1), lees(t, pad))
	}
}

func keurKnip(t *testing.T, b *opslag.Bestand, half string, hele, plek int, bewaard string) {
	t.Helper()
	nrs, err := nummers(b.All())
	require.NoError(t, err)
	require.Equal(t, t1(hele), nrs)
	if half == "" {
		require.Nil(t, b.Afgesneden())
		return
	}
	require.Equal(t, &opslag.Staart{Regel: hele + 1, Plek: int64(plek), Inhoud: []byte(half), Reden: "the line has no line feed", Bewaard: bewaard}, b.Afgesneden())
	if bewaard != "" {
		require.Equal(t, half, lees(t, bewaard))
		require.NoError(t, os.Remove(bewaard))
	}
}

// A disk may have made the file longer and not have written there.
func TestKnip_nullen(t *testing.T) {
	pad := schrijf(t, regel(t, 1)+strings.Repeat("\x00", 100))
	b := open(t, pad)
	require.Equal(t, strings.Repeat("\x00", 100), lees(t, b.Afgesneden().Bewaard))
	require.Contains(t, b.Afgesneden().Reden, "zeros")
	require.Equal(t, regel(t, 1), lees(t, pad))
	require.NoError(t, b.Append(gebeurtenis(2)))
}

// What was cut off earlier stays beside the log.
func TestKnip_nogmaals(t *testing.T) {
	pad := schrijf(t, regel(t, 1)+`{"nr":2`)
	for nr, half := range []string{`{"nr":2`, `{"nr":2,"tijd"`, "{"} {
		require.NoError(t, os.WriteFile(pad, []byte(regel(t, 1)+half), 0o600))
		b, err := opslag.Open(pad)
		require.NoError(t, err)
		require.Equal(t, fmt.Sprintf("%s.afgesneden-%d", pad, nr+1), b.Afgesneden().Bewaard)
		require.NoError(t, b.Close())
	}
	require.Equal(t, `{"nr":2`, lees(t, pad+".afgesneden-1"))
}

// keurSchade sees to it that a file is refused with the place, stays as it was,
// and gives who reads the events before the damage and then the same mistake.
func keurSchade(t *testing.T, inhoud string, regel, voor int, want goaltree.Code) {
	t.Helper()
	pad := schrijf(t, inhoud)
	_, err := opslag.Open(pad)
	f := fout(t, err)
	require.Equal(t, []any{opslag.CodeBeschadigd, pad, regel}, []any{f.Code, f.Bestand, f.Regel}, f)
	require.ErrorIs(t, err, want)
	require.Equal(t, inhoud, lees(t, pad), "it stays as it was")
	require.NoFileExists(t, pad+".afgesneden-1")

	b, err := opslag.OpenAlleenLezen(pad)
	require.NoError(t, err)
	require.Nil(t, b.Afgesneden())
	nrs, err := nummers(b.All())
	require.Equal(t, t1(voor), nrs)
	require.Equal(t, f, fout(t, err), "and then the same mistake")
	require.NoError(t, b.Close())
	_, err = opslag.Open(pad)
	require.ErrorIs(t, err, opslag.CodeBeschadigd, "the lock was let go")
}

// Damage that no crash leaves is reported with its place; what stands before it
// can be read, and nothing is added or cut.
func TestSchade(t *testing.T) {
	r1, r2, r3 := regel(t, 1), regel(t, 2), regel(t, 3)
	anders := func(van, naar string) string { return strings.Replace(kaal(t, 2), van, naar, 1) }
	zonder := func(r string) string { return strings.TrimSuffix(r, "\n") }
	for naam, geval := range map[string]struct {
		inhoud string
		regel  int
		voor   int
		want   goaltree.Code // of what is wrong with the line
	}{
		"in the middle":            {r1 + r2[:40] + "\n" + r3, 2, 1, opslag.CodeSom},
		"half, with its line feed": {r1 + r2[:40] + "\n", 2, 1, opslag.CodeSom},
		"a bit turned":             {r1 + strings.Replace(r2, `"nr":2`, `"nr":6`, 1) + r3, 2, 1, ronde.CodeVolgorde},
		"a letter turned":          {r1 + strings.Replace(r2, "Stap 2", "Stap 3", 1) + r3, 2, 1, opslag.CodeSom},
		"without sum":              {r1 + kaal(t, 2) + "\n" + r3, 2, 1, opslag.CodeSom},
		"of another log":           {r1 + log(strings.Replace(kaal(t, 1), "p-1", "p-2", 1), kaal(t, 2))[len(r1):], 2, 1, opslag.CodeSom},
		"a line is gone":           {r1 + r3, 2, 1, ronde.CodeVolgorde},
		"a line stands twice":      {r1 + r1, 2, 1, ronde.CodeVolgorde},
		"an empty line":            {r1 + "\n" + r2, 2, 1, opslag.CodeSom},
		"an empty line at the end": {r1 + "\n", 2, 1, opslag.CodeSom},
		"a space behind it":        {r1 + zonder(r2) + " \n", 2, 1, opslag.CodeSom},
		"of Windows":               {r1 + zonder(r2) + "\r\n", 2, 1, opslag.CodeSom},

		// The last line is of a later version, with a right sum.
		"of a later version": {log(kaal(t, 1), anders(`"nr":2`, `"nr":2,"nieuw":1`)), 2, 1, goaltree.CodeOnbekendVeld},

		// Near to what a crash leaves, and something else: events that somebody
		// was told of may stand in it.
		"line feed lost":               {r1 + zonder(r2) + r3, 2, 1, opslag.CodeSom},
		"last line feeds lost":         {r1 + zonder(r2) + zonder(r3), 2, 1, opslag.CodeSom},
		"line feed lost, and half":     {r1 + zonder(r2) + r3[:9], 2, 1, opslag.CodeSom},
		"first line feed lost":         {zonder(r1) + r2, 1, 0, opslag.CodeSom},
		"last line feed turned":        {r1 + zonder(r2) + "J", 2, 1, opslag.CodeSom},
		"whole, wrong, no line feed":   {r1 + strings.Replace(zonder(r2), "Stap 2", "Stap 3", 1), 2, 1, opslag.CodeSom},
		"whole, without sum":           {r1 + kaal(t, 2), 2, 1, opslag.CodeSom},
		"half of another event":        {r1 + r3[:40], 2, 1, opslag.CodeSom},
		"half, of something else":      {r1 + `{"nr":2,"klant":"x"`, 2, 1, opslag.CodeSom},
		"half, and no JSON":            {r1 + `{"nr":2,"tijd":"2023",,`, 2, 1, opslag.CodeSom},
		"zeros and a line feed":        {r1 + "\x00\x00\n", 2, 1, opslag.CodeSom},
		"zeros and the end of a line":  {r1 + strings.Repeat("\x00", 20) + r2[20:], 2, 1, opslag.CodeSom},
		"zeros and something else":     {r1 + "\x00\x00x", 2, 1, opslag.CodeSom},
		"zeros in the middle":          {r1 + r2[:20] + strings.Repeat("\x00", 20) + r2[40:], 2, 1, opslag.CodeSom},
		"zeros behind half an event":   {r1 + r2[:20] + strings.Repeat("\x00", 20), 2, 1, opslag.CodeSom},
		"text behind a whole log":      {r1 + r2 + "einde", 3, 2, opslag.CodeSom},
		"number too long for a number": {r1 + `{"nr":` + strings.Repeat("2", 40) + ",\n", 2, 1, opslag.CodeSom},
	} {
		t.Run(naam, func(t *testing.T) { keurSchade(t, geval.inhoud, geval.regel, geval.voor, geval.want) })
	}
}

// A file without a whole event is no log, whatever it begins with, and stays as
// it is.
func TestGeenLog(t *testing.T) {
	r1 := regel(t, 1)
	for _, inhoud := range []string{
		"Geachte raad,", "Geachte raad,\nhierbij\n", `{"versie":"1"}`, "{}\n" + r1, "{\n", "{", "\n",
		`{"nr":17,"klant":"x","bedrag":100}`, "{\"nr\":1, dit zijn aantekeningen\n", "{\"nr\":1,\"som\":\"0123456789abcdef\"}\n",
		"\x00\x00\x01\x00\x01\x00icon", "\x00\x00\x00", "\ufeff" + r1, kaal(t, 1) + "\n", strings.TrimSuffix(r1, "\n") + "\r\n", "\xff\xfe{\x00",
		r1[:1], r1[:40], r1[:len(r1)-1],
	} {
		t.Run(inhoud, func(t *testing.T) {
			keurSchade(t, inhoud, 1, 0, opslag.CodeSom)
			_, err := opslag.Open(schrijf(t, inhoud))
			require.ErrorContains(t, err, "no log")
		})
	}
}

// A single bit that turns is told, with its line, wherever it stands.
func TestSchade_elkeBit(t *testing.T) {
	heel := regels(t, 3)
	pad := schrijf(t, heel)
	f, err := os.OpenFile(pad, os.O_RDWR, 0)
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	for i := range heel {
		nr := 1 + strings.Count(heel[:i], "\n")
		for bit := range 8 {
			_, err := f.WriteAt([]byte{heel[i] ^ 1<<bit}, int64(i))
			require.NoError(t, err)
			_, err = opslag.Open(pad)
			if fouten := goaltree.Fouten(err); len(fouten) != 1 || fouten[0].Code != opslag.CodeBeschadigd || fouten[0].Regel != nr {
				t.Fatalf("bit %d of byte %d, in line %d: %v", bit, i, nr, err)
			}
			lezer, err := opslag.OpenAlleenLezen(pad)
			require.NoError(t, err)
			if nrs, err := nummers(lezer.All()); len(nrs) != nr-1 || !errors.Is(err, opslag.CodeBeschadigd) {
				t.Fatalf("bit %d of byte %d, in line %d: read %v, %v", bit, i, nr, nrs, err)
			}
			require.NoError(t, lezer.Close())
		}
		_, err = f.WriteAt([]byte{heel[i]}, int64(i))
		require.NoError(t, err)
	}
	require.Equal(t, heel, lees(t, pad), "nothing was cut or added")
}

// Lines that are as they were written, and that this version cannot read: All
// tells it, and nothing is added.
func TestSchade_andereSchrijver(t *testing.T) {
	for naam, geval := range map[string]struct {
		van, naar string
		want      goaltree.Code
	}{
		"a later version": {`"nr":2`, `"nr":2,"nieuw":1`, goaltree.CodeOnbekendVeld},
		"time runs back":  {"09:00:02", "08:00:02", ronde.CodeVolgorde},
	} {
		t.Run(naam, func(t *testing.T) {
			pad := schrijf(t, log(kaal(t, 1), strings.Replace(kaal(t, 2), geval.van, geval.naar, 1), kaal(t, 3)))
			b := open(t, pad)
			nrs, err := nummers(b.All())
			require.Equal(t, t1(1), nrs)
			require.ErrorIs(t, err, opslag.CodeBeschadigd)
			require.ErrorIs(t, err, geval.want)
			require.Equal(t, 2, fout(t, err).Regel)
			require.Equal(t, err, b.Append(gebeurtenis(4)))
		})
	}
}

// A line longer than a log has is damage, wherever it stands, and is not read
// into memory whole.
func TestSchade_langeRegel(t *testing.T) {
	lang := `{"nr":2,"tijd":"` + strings.Repeat(" ", ronde.MaxRegel+26)
	for _, inhoud := range []string{lang, lang + "\n", lang + "\n" + regel(t, 3)} {
		pad := schrijf(t, regel(t, 1)+inhoud)
		_, err := opslag.Open(pad)
		require.ErrorIs(t, err, goaltree.CodeTeGroot)
		require.ErrorContains(t, err, "damaged")
	}
	g := gebeurtenis(1)
	g.Voortgang.Tekst = strings.Repeat("x", ronde.MaxRegel)
	require.ErrorIs(t, open(t, filepath.Join(t.TempDir(), "log")).Append(g), goaltree.CodeTeGroot)
	require.ErrorIs(t, opslag.NewGeheugen().Append(g), goaltree.CodeTeGroot)
}

// Whatever is added, cut off, added again: the log holds what was kept last.
func TestWet_knip(t *testing.T) {
	tijdelijk, nr := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		nr++
		pad := filepath.Join(tijdelijk, fmt.Sprint(nr)) // a run that breaks off leaves its lock
		er := 0
		for range rapid.IntRange(1, 5).Draw(t, "keren") {
			b, err := opslag.Open(pad)
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
			if n < bytes.IndexByte(inhoud, '\n')+1 {
				n = 0 // without a whole event it is no log
			}
			require.NoError(t, os.WriteFile(pad, inhoud[:n], 0o600))
			er = strings.Count(string(inhoud[:n]), "\n")
		}
	})
}

// No file panics. What opens gives events that run on, takes another, and reads
// the same again; what does not is left as it was.
func FuzzOpen(f *testing.F) {
	heel := regel(f, 1) + regel(f, 2)
	f.Add([]byte(heel), false)
	f.Add([]byte(heel[:len(heel)-9]), false)
	f.Add([]byte(heel[30:]), false)
	f.Add([]byte("{\"nr\":\x00\n\n"), false)
	f.Add([]byte(heel[:len(heel)-1]+"J"), false)
	f.Add([]byte("\x00\x00"), true)
	f.Add([]byte(`{"nr":3,"tijd":"2023-01-`), true)
	f.Add([]byte(kaal(f, 3)), true)
	pad := filepath.Join(f.TempDir(), "log.jsonl")
	f.Fuzz(func(t *testing.T, inhoud []byte, achter bool) {
		if achter {
			inhoud = append([]byte(heel), inhoud...)
		}
		require.NoError(t, os.WriteFile(pad, inhoud, 0o600))
		lezer, err := opslag.OpenAlleenLezen(pad)
		require.NoError(t, err)
		voor, leesfout := nummers(lezer.All())
		require.NoError(t, lezer.Close())
		require.Equal(t, t1(len(voor)), voor)

		b, err := opslag.Open(pad)
		if err != nil {
			require.Error(t, leesfout)
			require.Equal(t, string(inhoud), lees(t, pad))
			return
		}
		nrs, err := nummers(b.All())
		require.Equal(t, leesfout, err)
		require.Equal(t, voor, nrs)
		if err != nil {
			require.ErrorIs(t, b.Append(gebeurtenis(len(nrs)+1)), opslag.CodeBeschadigd)
			require.NoError(t, b.Close())
			return
		}
		if s := b.Afgesneden(); s != nil {
			require.NotEmpty(t, nrs)
			require.Equal(t, string(inhoud), lees(t, pad)+lees(t, s.Bewaard), "nothing is lost")
			require.NoError(t, os.Remove(s.Bewaard))
		}
		g := gebeurtenis(len(nrs) + 1)
		g.Tijd = g.Tijd.AddDate(176, 0, 0)
		if b.Append(g) == nil {
			nrs = t1(len(nrs) + 1)
		}
		require.NoError(t, b.Close())
		b, err = opslag.Open(pad)
		require.NoError(t, err)
		require.Nil(t, b.Afgesneden())
		weer, err := nummers(b.All())
		require.NoError(t, err)
		require.Equal(t, nrs, weer)
		require.NoError(t, b.Close())
	})
}
