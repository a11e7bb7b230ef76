package odata_test

import (
	"context"
	"fmt"
	"os"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline/odata"
)

// A client with a cache asks each time whether the table is still the same
// edition, and the figures only where it is not: the second call below asks
// for no figures. What can't be is told at once, all of it.
func ExampleNew() {
	_, err := odata.New(odata.Options{Versie: 5, MaxPogingen: -1})
	for _, f := range goaltree.Fouten(err) {
		fmt.Println(f.Pad, f.Waarde)
	}
	dienst := fictief()
	defer dienst.Close()
	cache, err := os.MkdirTemp("", "statline")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(cache)
	client, err := odata.New(odata.Options{Basis3: dienst.URL, Cache: cache})
	if err != nil {
		fmt.Println(err)
		return
	}
	ctx := context.Background()
	for range 2 {
		tabel, err := client.Tabel(ctx, "99001NED")
		if err != nil {
			fmt.Println(err)
			return
		}
		vraag := odata.Vraag{Tabel: tabel.ID, Vanaf: cbs.Jaar(2025)}
		paginas := 0
		for _, err := range client.Paginas(ctx, tabel, vraag) {
			if err != nil {
				fmt.Println(err)
				return
			}
			paginas++
		}
		fmt.Println(tabel.Titel, paginas)
	}
	// Output:
	// MaxPogingen -1
	// Versie 5
	// gevraagd: Perioden eq '2025JJ00'
	// Fictieve uitkeringen 1
	// Fictieve uitkeringen 1
}
