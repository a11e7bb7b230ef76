package ronde

import (
	"reflect"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

const meldingBSN = "negen cijfers die een BSN kunnen zijn: wat hier staat, mag niet zeggen wie iemand is"

// zonderNamen leaves out of mistakes at the id of a person what stood there:
// what was refused may be a name.
func zonderNamen(err error) error {
	for _, f := range goaltree.Fouten(err) {
		if vanPersoon(f.Pad) {
			f.Waarde = ""
		}
	}
	return err
}

// vanPersoon tells whether a path is that of a person's id.
func vanPersoon(pad string) bool {
	boven, eind := laatste(pad)
	if eind == "wie" || strings.HasPrefix(eind, "afvaardiging[") {
		return true
	}
	_, lijst := laatste(boven)
	return eind == "id" && (strings.HasPrefix(lijst, "genodigden[") || strings.HasPrefix(lijst, "aanwezigen["))
}

// laatste cuts a path before its last key.
func laatste(pad string) (boven, eind string) {
	i := strings.LastIndexByte(pad, '.')
	return pad[:max(i, 0)], pad[i+1:]
}

// zonderBSN checks every text and id of an event: none may hold what can be a
// BSN. The error does not show the digits.
func (k *keuring) zonderBSN(g *Gebeurtenis) {
	teksten("", reflect.ValueOf(g), func(pad, s string) {
		if bevatBSN(s) {
			k.Fout(pad, "", CodePersoon, meldingBSN)
		}
	})
}

// bevatBSN tells whether a text holds a run of nine digits, no more, that
// passes the elfproef. One number in eleven does by chance.
func bevatBSN(s string) bool {
	begin := -1
	for i := 0; i <= len(s); i++ {
		switch cijfer := i < len(s) && s[i] >= '0' && s[i] <= '9'; {
		case cijfer && begin < 0:
			begin = i
		case !cijfer && begin >= 0:
			if i-begin == 9 && elfproef(s[begin:i]) {
				return true
			}
			begin = -1
		}
	}
	return false
}

// elfproef holds nine digits to the test of a BSN: 9a + 8b + 7c + 6d + 5e + 4f
// + 3g + 2h - i is a multiple of eleven. Source: BSN, Logisch ontwerp, elfproef.
func elfproef(cijfers string) bool {
	som, nul := 0, true
	for i := range 9 {
		c := int(cijfers[i] - '0')
		nul = nul && c == 0
		if i == 8 {
			c = -c
		}
		som += max(9-i, 1) * c
	}
	return som%11 == 0 && !nul
}
