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

func (v *Interventie) kopie() Interventie {
	k := *v
	k.Leefgebieden = slices.Clone(v.Leefgebieden)
	k.Effecten = slices.Clone(v.Effecten)
	k.Kernwaarden = slices.Clone(v.Kernwaarden)
	k.Versterkt = slices.Clone(v.Versterkt)
	k.Kosten = slices.Clone(v.Kosten)
	k.Resultaat, k.Bereik, k.Evaluatie = kopieVan(v.Resultaat), kopieVan(v.Bereik), kopieVan(v.Evaluatie)
	return k
}

func kopieVan[T any](p *T) *T {
	if p == nil {
		return nil
	}
	k := *p
	return &k
}
