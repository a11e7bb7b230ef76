package ronde

import "reflect"

// kopie gives a copy of v that shares no list, map or pointer with it.
func kopie[T any](v T) T {
	k := reflect.New(reflect.TypeFor[T]()).Elem()
	kopieer(k, reflect.ValueOf(&v).Elem(), false)
	return k.Interface().(T) //nolint:errcheck,forcetypeassert // k was made as a T
}

// metLijsten gives such a copy in which every list that is nil is an empty one:
// in JSON a list that must be there is never null, and one that may be absent
// is left out when empty.
func metLijsten[T any](v T) T {
	k := reflect.New(reflect.TypeFor[T]()).Elem()
	kopieer(k, reflect.ValueOf(&v).Elem(), true)
	return k.Interface().(T) //nolint:errcheck,forcetypeassert // k was made as a T
}

func kopieer(naar, van reflect.Value, lijsten bool) {
	switch van.Kind() {
	case reflect.Struct:
		naar.Set(van) // and with it what is not exported: values of other packages, which never change
		for i := range van.NumField() {
			switch x := naar.Field(i); x.Kind() { // of the other kinds the value is all there is
			case reflect.Struct, reflect.Slice, reflect.Pointer:
				if x.CanSet() { // exported
					kopieer(x, van.Field(i), lijsten)
				}
			}
		}
	case reflect.Slice:
		if van.IsNil() && !lijsten {
			return
		}
		nieuw := reflect.MakeSlice(van.Type(), van.Len(), van.Len())
		naar.Set(nieuw)
		if van.Type().Elem().Kind() == reflect.String {
			reflect.Copy(nieuw, van)
			return
		}
		for i := range van.Len() {
			kopieer(naar.Index(i), van.Index(i), lijsten)
		}
	case reflect.Pointer:
		if !van.IsNil() {
			naar.Set(reflect.New(van.Type().Elem()))
			kopieer(naar.Elem(), van.Elem(), lijsten)
		}
	default:
		naar.Set(van)
	}
}
