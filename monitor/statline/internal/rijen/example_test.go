package rijen_test

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/monitor/statline/internal/rijen"
)

// A file of rows, CSV or JSON alike: choose columns by their place in the
// header, and take one row after another.
func ExampleOpen() {
	for _, tekst := range []string{
		"\"RegioS\";\"Inwoners_1\"\n\"GM9901    \";\"   1200\"\n",
		`{"value":[{"RegioS":"GM9901    ","Inwoners_1":1200}]}`,
	} {
		bron, _, err := rijen.Open(strings.NewReader(tekst), rijen.Opties{MaxRegel: 1 << 20, MaxBytes: 1 << 20})
		if err != nil {
			fmt.Println(err)
			return
		}
		kop, err := bron.Kop()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(kop)
		bron.Kies([]int{1})
		cellen := make([]rijen.Cel, 1)
		for {
			fout, err := bron.Volgende(cellen)
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil || fout != nil {
				fmt.Println(err, fout)
				return
			}
			regel, kolom := bron.Plaats(1)
			fmt.Printf("%d:%d %q\n", regel, kolom, strings.TrimSpace(cellen[0].Tekst))
		}
	}
	// Output:
	// [RegioS Inwoners_1]
	// 2:14 "1200"
	// [RegioS Inwoners_1]
	// 1:47 "1200"
}
