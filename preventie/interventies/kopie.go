package interventies

import "slices"

// kopie shares nothing with d.
func (d *Definitie) kopie() *Definitie {
	k := *d
	k.Doelen = slices.Clone(d.Doelen)
	k.Gemeenten = slices.Clone(d.Gemeenten)
	for i := range k.Gemeenten {
		k.Gemeenten[i].Doelen = slices.Clone(k.Gemeenten[i].Doelen)
	}
	k.Interventies = kopieen(d.Interventies)
	return &k
}

func kopieen(alle []Interventie) []Interventie {
	uit := slices.Clone(alle)
	for i := range uit {
		uit[i] = uit[i].kopie()
	}
	return uit
}

func (v Interventie) kopie() Interventie {
	v.Leefgebieden = slices.Clone(v.Leefgebieden)
	v.Effecten = slices.Clone(v.Effecten)
	v.Kernwaarden = slices.Clone(v.Kernwaarden)
	v.Versterkt = slices.Clone(v.Versterkt)
	v.Kosten = slices.Clone(v.Kosten)
	v.Resultaat, v.Bereik, v.Evaluatie = kopieVan(v.Resultaat), kopieVan(v.Bereik), kopieVan(v.Evaluatie)
	return v
}

func kopieVan[T any](p *T) *T {
	if p == nil {
		return nil
	}
	k := *p
	return &k
}
