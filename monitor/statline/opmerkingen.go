package statline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// opmerking keeps a remark on the file.
func (l *lezer) opmerking(f *goaltree.Fout) {
	f.Bestand = cmp.Or(f.Bestand, l.bestand)
	if len(l.v.Opmerkingen) < l.o.MaxFouten {
		l.v.Opmerkingen = append(l.v.Opmerkingen, f)
	}
}

// besluit makes the remarks that can be made at the end of the file alone.
func (l *lezer) besluit() {
	if f := l.paginas.vervolg; f != nil {
		l.opmerking(f)
	}
	if l.namen != nil {
		for _, f := range l.namen.raad() {
			l.opmerking(f)
		}
	}
	if l.lang != nil {
		for _, f := range l.lang.opmerkingen() {
			l.opmerking(f)
		}
	}
	var bekend []goaltree.Indicator
	if l.o.Boom != nil {
		bekend = l.o.Boom.Indicatoren()
	}
	for i := range l.plan.indicatoren {
		ip := &l.plan.indicatoren[i]
		if l.o.Boom != nil && !slices.ContainsFunc(bekend, func(ind goaltree.Indicator) bool { return ind.ID == ip.id }) {
			l.opmerking(&goaltree.Fout{Pad: ip.id, Code: goaltree.CodeOnbekendeTak, Melding: "the doelenboom has no such indicator"})
		}
		switch ip.aantal {
		case 0:
			l.opmerking(&goaltree.Fout{Pad: ip.id, Code: goaltree.CodeGeenWaarnemingen, Melding: "no row of the file is this indicator's" + l.waardenVan(ip)})
		case ip.zonderCijfer:
			l.opmerking(&goaltree.Fout{Pad: ip.id, Code: goaltree.CodeGeenWaarnemingen, Melding: fmt.Sprintf("none of its %d observations has a figure: %s", ip.aantal, ip.waarom())})
		}
	}
}

// waardenVan says which values the dimensions have that an indicator fixes.
func (l *lezer) waardenVan(ip *indicatorplan) string {
	var b strings.Builder
	for _, e := range ip.eisen {
		d := &l.plan.dimensies[e.dimensie]
		fmt.Fprintf(&b, "; it asks for %s %q, and the file has %s", d.naam, e.waarde, d.waarden())
	}
	return b.String()
}

// waarom counts the reasons for missing figures, in words.
func (ip *indicatorplan) waarom() string {
	var delen []string
	for _, r := range monitor.Redenen() {
		if n := ip.redenen[int(r)%len(ip.redenen)]; n > 0 {
			delen = append(delen, fmt.Sprintf("%s %d", r, n))
		}
	}
	return strings.Join(delen, ", ")
}
