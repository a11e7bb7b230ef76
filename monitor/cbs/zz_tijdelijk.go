package cbs

import "fmt"

func Gebieden(jaar int) (*Gebiedsindeling, error) {
	if jaar == 2022 {
		return Gebieden2022(), nil
	}
	return nil, fmt.Errorf("no edition of %d", jaar)
}
