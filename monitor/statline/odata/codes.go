package odata

import (
	"context"
	"errors"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// Codes of what can go wrong between this client and a service, and of
// remarks on it; the others are goaltree's and statline's.
const (
	CodeOnbereikbaar     goaltree.Code = "dienst-onbereikbaar" // no good answer after all attempts: no connection, too slow, cut off, 429, 5xx
	CodeGestopt          goaltree.Code = "gestopt"             // the context ended; errors.Is finds its error too
	CodeNietGevonden     goaltree.Code = "niet-gevonden"       // the service does not have it (404)
	CodeGeweigerd        goaltree.Code = "geweigerd"           // the service refuses the question (another 4xx)
	CodeVerkeerdAntwoord goaltree.Code = "verkeerd-antwoord"   // an answer that is not what was asked for: HTML, another shape; a remark where it has more rows
	CodeVreemdAdres      goaltree.Code = "vreemd-adres"        // an address of a next page, or a redirect, that leads away from the service
	CodeHerhaaldePagina  goaltree.Code = "herhaalde-pagina"    // a page, or the address of one, that came before
	CodeTeVeelPaginas    goaltree.Code = "te-veel-paginas"     // more pages than Options.MaxPaginas
	CodeGewijzigd        goaltree.Code = "gewijzigd"           // the table was changed while it was read
	CodeOnvolledig       goaltree.Code = "onvolledig"          // a remark: fewer rows than the table says it has, or none of a region or period asked
	CodeOnbevestigd      goaltree.Code = "onbevestigd"         // a remark: from the cache, without the service having been asked
	CodeCache            goaltree.Code = "cache"               // a cache that can't be used; a remark where it is fetched anew or goes on without
)

// fout makes a mistake at an address.
func fout(adres string, code goaltree.Code, melding string, oorzaak error) *goaltree.Fout {
	return &goaltree.Fout{Bestand: adres, Code: code, Melding: melding, Oorzaak: oorzaak}
}

// gestopt is the mistake of a context that ended, with its error and cause.
func gestopt(ctx context.Context, adres string) *goaltree.Fout {
	oorzaak := ctx.Err()
	if dieper := context.Cause(ctx); !errors.Is(dieper, oorzaak) {
		oorzaak = errors.Join(oorzaak, dieper)
	}
	return fout(adres, CodeGestopt, "stopped: "+oorzaak.Error(), oorzaak)
}
