package strikt

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
)

// vuller puts a parsed document into a Go value.
type vuller struct {
	data     []byte
	v        *verslag
	plaatsen Plaatsen
	ruimte   int // bytes of path text that may still be kept
}

func (d *vuller) onthoud(k *knoop, pad []stap) {
	s := padTekst(pad)
	if d.ruimte -= len(s) + 16; d.ruimte > 0 {
		regel, kolom := d.v.plek(k.van)
		d.plaatsen[s] = [2]int{regel, kolom}
	}
}

func (d *vuller) fout(k *knoop, pad []stap, code, melding string) {
	d.v.meld(k.van, padTekst(pad), d.toon(k), code, melding)
}

func (d *vuller) toon(k *knoop) string {
	if k.soort == tekstsoort {
		return k.tekst
	}
	return string(d.data[k.van:min(k.tot, k.van+maxWaarde+4)])
}

func (d *vuller) soortFout(k *knoop, pad []stap, wil string) {
	d.fout(k, pad, CodeOngeldigeWaarde, fmt.Sprintf("must be %s, not %s", wil, k.soort))
}

func (d *vuller) vul(k *knoop, doel reflect.Value, pad []stap) {
	d.onthoud(k, pad)
	if d.zelflezend(k, doel, pad) {
		return
	}
	switch doel.Kind() {
	case reflect.Pointer:
		if k.soort == niets {
			return
		}
		doel.Set(reflect.New(doel.Type().Elem()))
		d.vul(k, doel.Elem(), pad)
	case reflect.Struct:
		d.vulStruct(k, doel, pad)
	case reflect.Slice:
		d.vulLijst(k, doel, pad)
	case reflect.Array:
		d.vulArray(k, doel, pad)
	case reflect.Map:
		d.vulMap(k, doel, pad)
	default:
		d.vulEnkel(k, doel, pad)
	}
}

// zelflezend lets a type read itself, if it can.
func (d *vuller) zelflezend(k *knoop, doel reflect.Value, pad []stap) bool {
	if doel.Kind() == reflect.Pointer || !doel.CanAddr() {
		return false
	}
	switch zelf := doel.Addr().Interface().(type) {
	case json.Unmarshaler:
		if k.soort == getal && !d.inBereik(k, pad) {
			return true
		}
		if err := zelf.UnmarshalJSON(d.data[k.van:k.tot:k.tot]); err != nil {
			d.fout(k, pad, CodeOngeldigeWaarde, err.Error())
		}
	case encoding.TextUnmarshaler:
		if k.soort != tekstsoort {
			d.soortFout(k, pad, "a text")
		} else if err := zelf.UnmarshalText([]byte(k.tekst)); err != nil {
			d.fout(k, pad, CodeOngeldigeWaarde, err.Error())
		}
	default:
		return false
	}
	return true
}

func (d *vuller) inBereik(k *knoop, pad []stap) bool {
	_, err := strconv.ParseFloat(string(d.data[k.van:k.tot]), 64)
	if err != nil {
		d.fout(k, pad, CodeGetal, "the number is out of range")
	}
	return err == nil
}

// schemaSleutel is the key under which editors keep the address of a
// document's JSON Schema.
const schemaSleutel = "$schema"

func (d *vuller) vulStruct(k *knoop, doel reflect.Value, pad []stap) {
	if k.soort != object {
		d.soortFout(k, pad, "an object")
		return
	}
	alle := velden(doel.Type())
	gezien := make([]bool, len(alle))
	for i := range k.leden {
		l := &k.leden[i]
		v, ok := alle.zoek(l.sleutel)
		onder := slices.Concat(pad, []stap{{l.sleutel, -1}})
		if !ok && len(pad) == 0 && l.sleutel == schemaSleutel {
			if l.waarde.soort != tekstsoort {
				d.soortFout(&l.waarde, onder, "a text")
			}
			continue
		}
		if !ok {
			d.v.meld(l.plek, padTekst(onder), "", CodeOnbekendVeld, alle.onbekend(l.sleutel))
			continue
		}
		gezien[v] = true
		d.vul(&l.waarde, doel.FieldByIndex(alle[v].index), onder)
	}
	for i, v := range alle {
		if v.verplicht && !gezien[i] {
			d.v.meld(k.van, padTekst(append(pad, stap{v.naam, -1})), "", CodeVeldOntbreekt,
				fmt.Sprintf("key %q is missing", v.naam))
		}
	}
}

func (d *vuller) vulLijst(k *knoop, doel reflect.Value, pad []stap) {
	if k.soort != lijst {
		d.soortFout(k, pad, "a list")
		return
	}
	doel.Set(reflect.MakeSlice(doel.Type(), len(k.items), len(k.items)))
	for i := range k.items {
		if d.v.vol { // nothing more is told, and doel is no use
			return
		}
		d.vul(&k.items[i], doel.Index(i), append(pad, stap{index: i}))
	}
}

func (d *vuller) vulArray(k *knoop, doel reflect.Value, pad []stap) {
	if k.soort != lijst || len(k.items) != doel.Len() {
		d.fout(k, pad, CodeOngeldigeWaarde, fmt.Sprintf("must be a list of %d", doel.Len()))
		return
	}
	for i := range k.items {
		d.vul(&k.items[i], doel.Index(i), append(pad, stap{index: i}))
	}
}

func (d *vuller) vulMap(k *knoop, doel reflect.Value, pad []stap) {
	if k.soort != object {
		d.soortFout(k, pad, "an object")
		return
	}
	t := doel.Type()
	doel.Set(reflect.MakeMapWithSize(t, len(k.leden)))
	for i := range k.leden {
		if d.v.vol {
			return
		}
		l := &k.leden[i]
		onder := slices.Concat(pad, []stap{{l.sleutel, -1}})
		sleutel := reflect.New(t.Key()).Elem()
		if zelf, ok := reflect.TypeAssert[encoding.TextUnmarshaler](sleutel.Addr()); ok {
			if err := zelf.UnmarshalText([]byte(l.sleutel)); err != nil {
				d.v.meld(l.plek, padTekst(onder), l.sleutel, CodeOngeldigeWaarde, err.Error())
				continue
			}
		} else {
			sleutel.SetString(l.sleutel)
		}
		waarde := reflect.New(t.Elem()).Elem()
		d.vul(&l.waarde, waarde, onder)
		doel.SetMapIndex(sleutel, waarde)
	}
}

func (d *vuller) vulEnkel(k *knoop, doel reflect.Value, pad []stap) {
	switch doel.Kind() {
	case reflect.String:
		if k.soort != tekstsoort {
			d.soortFout(k, pad, "a text")
			return
		}
		doel.SetString(k.tekst)
	case reflect.Bool:
		if k.soort != waar && k.soort != onwaar {
			d.soortFout(k, pad, "true or false")
			return
		}
		doel.SetBool(k.soort == waar)
	default:
		if !doel.CanInt() && !doel.CanUint() && !doel.CanFloat() {
			panic(fmt.Sprintf("strikt: cannot read into a %s", doel.Type()))
		}
		if k.soort != getal {
			d.soortFout(k, pad, "a number")
			return
		}
		d.vulGetal(k, doel, pad)
	}
}

func (d *vuller) vulGetal(k *knoop, doel reflect.Value, pad []stap) {
	s := string(d.data[k.van:k.tot])
	if doel.CanFloat() {
		f, err := strconv.ParseFloat(s, doel.Type().Bits())
		if err != nil {
			d.fout(k, pad, CodeGetal, "the number is out of range")
			return
		}
		doel.SetFloat(f + 0) // minus zero becomes zero
		return
	}
	var err error
	if doel.CanInt() {
		var n int64
		if n, err = strconv.ParseInt(s, 10, doel.Type().Bits()); err == nil {
			doel.SetInt(n)
		}
	} else {
		var n uint64
		if n, err = strconv.ParseUint(s, 10, doel.Type().Bits()); err == nil {
			doel.SetUint(n)
		}
	}
	if err != nil {
		d.fout(k, pad, CodeGetal, "must be a whole number, written without point or exponent, that fits")
	}
}
