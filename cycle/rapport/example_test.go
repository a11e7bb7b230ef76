package rapport_test

import (
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/rapport"
)

// The plate of the Brede Monitoring Achterhoek as a page, and the headings on it.
func Example() {
	proces, err := cycle.Ingebouwd(cycle.IDBredeMonitoring, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	var html strings.Builder
	if err := rapport.WritePlaat(&html, rapport.Plaat{Proces: proces}, rapport.Options{Datum: "18 juni 2026"}); err != nil {
		fmt.Println(err)
		return
	}
	for _, deel := range strings.Split(html.String(), "<h2 ")[1:] {
		_, kop, _ := strings.Cut(deel, ">")
		kop, _, _ = strings.Cut(kop, "<")
		fmt.Println(kop)
	}
	// Output:
	// De stappen in beeld
	// Stap voor stap
	// Onze lezing
}
