package pagina_test

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"

	"github.com/bredemonitoring/sociaaldomein/internal/pagina"
)

func FuzzParseKleur(f *testing.F) {
	for _, s := range []string{"#1d4f7c", "#FFEE00", "#000000", "1d4f7c", "#12", "#gggggg", "#-12345", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k, err := pagina.ParseKleur(s)
		if err != nil {
			if k != (pagina.Kleur{}) {
				t.Fatalf("an error and a colour: %v", k)
			}
			return
		}
		if !strings.EqualFold(k.String(), s) {
			t.Fatalf("%q became %v", s, k)
		}
		if c := pagina.Contrast(k.Leesbaar(), wit); c < pagina.MinContrast {
			t.Fatalf("%v is not to be read on white: %v", k.Leesbaar(), c)
		}
	})
}

func FuzzBeeld(f *testing.F) {
	for _, s := range []string{
		`<svg xmlns="http://www.w3.org/2000/svg"/>`, "\ufeff<?xml version=\"1.0\" encoding=\"latin1\"?><!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;&nbsp;</svg>",
		"<svg><script>alert(1)</script></svg>", "<svg", "<html><svg/></html>", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF89a", "",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, inhoud []byte) {
		u, err := pagina.Beeld(inhoud)
		if (err == nil) == (u == "") {
			t.Fatalf("either an image or an error: %q, %v", u, err)
		}
		if err != nil {
			return
		}
		soort, rest, ok := strings.Cut(strings.TrimPrefix(string(u), "data:"), ";base64,")
		if !ok || soort != "image/png" && soort != "image/jpeg" && soort != "image/svg+xml" {
			t.Fatalf("not an image: %.60s", u)
		}
		terug, err := base64.StdEncoding.DecodeString(rest)
		if err != nil || !bytes.Equal(terug, inhoud) {
			t.Fatalf("the image changed: %v", err)
		}
	})
}
