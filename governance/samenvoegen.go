package governance

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
)

// Merge gives one definition of two, to ask across them: who stands between an
// accountteam of the Brede Monitoring and the gemeenteraad of the vision of
// 2017. Bodies and roles are the same where their ids are. Of one that stands
// in both, what a says stands and what a leaves open comes from b; its sources
// are those of both. A line that stands in both is there once, as is a condition
// by its name. ID, name and
// toelichting are a's. Neither a nor b changes; whether the two go together is
// for Resolve to say. That either is nil is an error (*goaltree.Fout).
func Merge(a, b *Definitie) (*Definitie, error) {
	if a == nil || b == nil {
		return nil, invoer.Geen("definition")
	}
	d, ander := a.kopie(), b.kopie()
	d.Bron = samen(d.Bron, ander.Bron)
	for _, r := range ander.Rollen {
		if i := slices.IndexFunc(a.Rollen, func(x Rol) bool { return x.ID == r.ID }); i >= 0 {
			d.Rollen[i] = rolAangevuld(d.Rollen[i], r)
		} else {
			d.Rollen = append(d.Rollen, r)
		}
	}
	for _, o := range ander.Organen {
		if i := slices.IndexFunc(a.Organen, func(x Orgaan) bool { return x.ID == o.ID }); i >= 0 {
			d.Organen[i] = orgaanAangevuld(d.Organen[i], o)
		} else {
			d.Organen = append(d.Organen, o)
		}
	}
	for _, l := range ander.Lijnen {
		zelfde := func(x Lijn) bool { return x.Van == l.Van && x.Naar == l.Naar && x.Soort == l.Soort }
		if i := slices.IndexFunc(a.Lijnen, zelfde); i >= 0 {
			d.Lijnen[i].Bron = samen(d.Lijnen[i].Bron, l.Bron)
			d.Lijnen[i].Lezing = samen(d.Lijnen[i].Lezing, l.Lezing)
		} else {
			d.Lijnen = append(d.Lijnen, l)
		}
	}
	for _, v := range ander.Voorwaarden {
		if i := slices.IndexFunc(a.Voorwaarden, func(x Voorwaarde) bool { return x.Naam == v.Naam }); i >= 0 {
			d.Voorwaarden[i].Bron = samen(d.Voorwaarden[i].Bron, v.Bron)
		} else {
			d.Voorwaarden = append(d.Voorwaarden, v)
		}
	}
	return d, nil
}

func rolAangevuld(r, ander Rol) Rol {
	r.Afkorting = cmp.Or(r.Afkorting, ander.Afkorting)
	r.Taak = cmp.Or(r.Taak, ander.Taak)
	r.Uit = cmp.Or(r.Uit, ander.Uit)
	r.Bron = samen(r.Bron, ander.Bron)
	r.Lezing = samen(r.Lezing, ander.Lezing)
	return r
}

func orgaanAangevuld(o, ander Orgaan) Orgaan {
	o.Afkorting = cmp.Or(o.Afkorting, ander.Afkorting)
	o.Taak = cmp.Or(o.Taak, ander.Taak)
	if len(o.Leden) == 0 {
		o.Leden = ander.Leden
	}
	if o.Vergadert == nil {
		o.Vergadert = ander.Vergadert
	}
	o.Bron = samen(o.Bron, ander.Bron)
	o.Lezing = samen(o.Lezing, ander.Lezing)
	return o
}

// samen gives both texts, or the one there is.
func samen(a, b string) string {
	if a == "" || b == "" || a == b {
		return cmp.Or(a, b)
	}
	if strings.HasSuffix(a, ".") {
		return a + " " + b
	}
	return a + "; " + b
}
