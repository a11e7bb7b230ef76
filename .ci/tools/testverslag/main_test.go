package main

import (
	"strings"
	"testing"
)

func TestVerslag(t *testing.T) {
	const (
		loop = `{"Action":"run","Package":"p","Test":"TestA"}` + "\n"
		goed = `{"Action":"pass","Package":"p","Test":"TestA"}` + "\n"
		slot = `{"Action":"output","Package":"p","Output":"ok  \tp\t0.1s\n"}` + "\n" + `{"Action":"pass","Package":"p"}` + "\n"
	)
	skip := func(naam, reden string) string {
		return `{"Action":"run","Package":"p","Test":"` + naam + `"}` + "\n" +
			`{"Action":"output","Package":"p","Test":"` + naam + `","Output":"    a_test.go:1: ` + reden + `\n"}` + "\n" +
			`{"Action":"skip","Package":"p","Test":"` + naam + `"}` + "\n"
	}
	for _, geval := range []struct {
		naam, in string
		echt     bool
		goed     bool
		zegt     []string
	}{
		{"all pass", loop + goed + slot, true, true, []string{"ok  \tp", "1 passed, 0 failed, 0 skipped", "0 ran, 0 skipped"}},
		{"nothing ran", slot, false, false, []string{"no test ran"}},
		{"build output", `{"Action":"build-output","ImportPath":"p","Output":"p.go:1: wrong\n"}` + "\n" +
			`{"Action":"build-fail","ImportPath":"p"}` + "\n" + `{"Action":"fail","Package":"p","FailedBuild":"p"}` + "\n",
			false, false, []string{"p.go:1: wrong", "failed packages"}},
		{"failure shows its output", loop + `{"Action":"output","Package":"p","Test":"TestA","Output":"got 1\n"}` + "\n" +
			`{"Action":"fail","Package":"p","Test":"TestA"}` + "\n" + `{"Action":"fail","Package":"p"}` + "\n",
			false, false, []string{"got 1", "p.TestA", "0 passed, 1 failed"}},
		{"panic leaves a test open", loop + `{"Action":"output","Package":"p","Test":"TestA","Output":"panic: x\n"}` + "\n" +
			`{"Action":"fail","Package":"p"}` + "\n", false, false, []string{"panic: x", "1 failed"}},
		{"real file skipped, no data", loop + goed + skip("TestEchteBestanden", "SOCIAALDOMEIN_TESTDATA is not set") + slot,
			false, true, []string{"0 ran, 1 skipped"}},
		{"real file skipped, with data", loop + goed + skip("TestEchteBestanden", "SOCIAALDOMEIN_TESTDATA has no x") + slot,
			true, false, []string{"0 ran, 1 skipped", "FAIL"}},
		{"real file under another name", loop + goed + skip("TestCBS", "SOCIAALDOMEIN_TESTDATA is not set") + slot,
			false, false, []string{"nobody counts them"}},
		{"subtests count, their parent does not", `{"Action":"run","Package":"p","Test":"TestEchteBestanden"}` + "\n" +
			`{"Action":"run","Package":"p","Test":"TestEchteBestanden/a"}` + "\n" + `{"Action":"pass","Package":"p","Test":"TestEchteBestanden/a"}` + "\n" +
			`{"Action":"pass","Package":"p","Test":"TestEchteBestanden"}` + "\n" + slot, true, true, []string{"1 ran, 0 skipped", "1 passed"}},
		{"go's own word", "go: cannot find module\n" + loop + goed + slot, false, true, []string{"go: cannot find module"}},
	} {
		t.Run(geval.naam, func(t *testing.T) {
			var b strings.Builder
			v := nieuw(&b)
			if err := v.lees(strings.NewReader(geval.in)); err != nil {
				t.Fatal(err)
			}
			if got := v.sluit(geval.echt); got != geval.goed {
				t.Errorf("ends well: %v, want %v\n%s", got, geval.goed, b.String())
			}
			for _, z := range geval.zegt {
				if !strings.Contains(b.String(), z) {
					t.Errorf("does not say %q:\n%s", z, b.String())
				}
			}
		})
	}
}
