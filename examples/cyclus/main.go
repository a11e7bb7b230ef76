// Command cyclus shows the learning cycle: processes one can run, a round of
// the Brede Monitoring from figure to change, and the calendar beside it.
// Without flags it plays a round for the Achterhoek on figures of CBS, with
// fictional participants.
//
//	go run ./examples/cyclus
//	go run ./examples/cyclus -help
package main

import (
	"context"
	"io"

	"github.com/bredemonitoring/sociaaldomein/examples/internal/opdrachtregel"
)

const programma = "cyclus"

func main() { opdrachtregel.Start(voerUit) }

// voerUit is the whole program, with its streams as parameters for the tests.
func voerUit(ctx context.Context, args []string, uit, fout io.Writer) int {
	v, err := leesVlaggen(args, fout)
	if err != nil {
		return opdrachtregel.NaVlaggen(fout, programma, err)
	}
	switch {
	case v.proces != "":
		err = toonProces(v, uit)
	case v.log != "":
		err = toonLog(v, uit, fout)
	default:
		err = toonVoorbeeld(ctx, v, uit, fout)
	}
	if err != nil {
		opdrachtregel.Meld(fout, programma, err)
		return opdrachtregel.Geweigerd
	}
	return opdrachtregel.Goed
}
