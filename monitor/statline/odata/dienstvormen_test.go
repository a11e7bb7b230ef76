package odata

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"github.com/stretchr/testify/require"
)

// versie3 answers for a table of version 3.
func (d *dienst) versie3(r *http.Request, naam string) ([]byte, bool) {
	rijen := map[string][]proefobject{
		"tableinfos":     {d.info3()},
		"dataproperties": d.eigenschappen3(),
		"categorygroups": {},
	}
	namen := []string{"TableInfos", "UntypedDataSet", "TypedDataSet", "DataProperties", "CategoryGroups"}
	for _, dim := range d.tabel.dimensies {
		namen = append(namen, dim.naam)
		lijst := []proefobject{}
		for _, s := range dim.sleutels {
			rij := proefobject{"Key": dim.gevuld(s.sleutel), "Title": s.titel, "Description": nil, "CategoryGroupID": nil}
			if dim.soort3 == "TimeDimension" {
				rij["Status"] = "Definitief"
			}
			lijst = append(lijst, rij)
		}
		rijen[strings.ToLower(dim.naam)] = lijst
	}
	if naam == "" {
		for _, n := range namen {
			rijen[""] = append(rijen[""], proefobject{"name": n, "url": d.srv.URL + "/ODataFeed/odata/" + d.tabel.id + "/" + n})
		}
	}
	if naam == "typeddataset" || naam == "untypeddataset" {
		for i, rij := range d.rij {
			rijen[naam] = append(rijen[naam], d.rij3(i, rij, naam == "untypeddataset"))
		}
	}
	lijst, ok := rijen[naam]
	if !ok {
		return nil, false
	}
	return d.lijst(r, "odata.metadata", "odata.nextLink", lijst), true
}

// gevuld pads a key as version 3 does.
func (p proefdimensie) gevuld(s string) string { return fmt.Sprintf("%-*s", p.breedte, s) }

func (d *dienst) rij3(i int, rij proefrij, alsTekst bool) proefobject {
	uit := proefobject{"ID": i}
	for _, dim := range d.tabel.dimensies {
		uit[dim.naam] = dim.gevuld(rij.sleutels[dim.naam])
	}
	for j, m := range d.tabel.metingen {
		c := rij.cijfers[j]
		switch {
		case alsTekst && c < 0:
			uit[m.sleutel3] = "       ."
		case alsTekst:
			uit[m.sleutel3] = fmt.Sprintf("%8d", c)
		case c < 0:
			uit[m.sleutel3] = nil
		default:
			uit[m.sleutel3] = c
		}
	}
	return uit
}

func (d *dienst) eigenschappen3() []proefobject {
	var uit []proefobject
	for i, dim := range d.tabel.dimensies {
		uit = append(uit, proefobject{"odata.type": "Cbs.OData." + dim.soort3, "ID": i, "Position": i, "ParentID": nil, "Type": dim.soort3, "Key": dim.naam, "Title": dim.naam, "Description": "", "ReleasePolicy": nil})
	}
	n := len(uit)
	uit = append(uit, proefobject{"odata.type": "Cbs.OData.TopicGroup", "ID": n, "Position": nil, "ParentID": nil, "Type": "TopicGroup", "Key": "", "Title": "Bevolking en uitkeringen"})
	for j, m := range d.tabel.metingen {
		uit = append(uit, proefobject{"odata.type": "Cbs.OData.Topic", "ID": n + 1 + j, "Position": n + j, "ParentID": n, "Type": "Topic", "Key": m.sleutel3, "Title": m.titel, "Datatype": "Long", "Unit": "aantal", "Decimals": 0, "Default": "Impossible"})
	}
	return uit
}

// versie4 answers for a table of version 4.
func (d *dienst) versie4(r *http.Request, naam string) ([]byte, bool) {
	if naam == "properties" {
		o := d.info4()
		o["@odata.context"] = d.srv.URL + "/odata/v1/CBS/" + d.tabel.id + "/$metadata#Properties"
		b, err := json.Marshal(o)
		require.NoError(d.t, err)
		return b, true
	}
	namen := []string{"Properties", "MeasureGroups", "MeasureCodes", "Dimensions", "Observations"}
	rijen := map[string][]proefobject{"measuregroups": {}}
	for i, m := range d.tabel.metingen {
		rijen["measurecodes"] = append(rijen["measurecodes"], proefobject{"Identifier": m.code4, "Index": i + 1, "Title": m.titel, "Description": "", "MeasureGroupId": nil, "DataType": "Long", "Unit": "aantal", "Decimals": 0, "PresentationType": "Absolute"})
	}
	for _, dim := range d.tabel.dimensies {
		rijen["dimensions"] = append(rijen["dimensions"], proefobject{"Identifier": dim.naam, "Title": dim.naam, "Description": "", "MapYear": nil, "ReleasePolicy": nil, "Kind": dim.soort4, "ContainsGroups": true, "ContainsCodes": true})
		namen = append(namen, dim.naam+"Codes", dim.naam+"Groups")
		rijen[strings.ToLower(dim.naam)+"groups"] = []proefobject{{"Id": "0", "Index": 1, "Title": "Alle", "Description": nil, "ParentId": nil, "DimensionId": dim.naam}}
		for i, s := range dim.sleutels {
			rij := proefobject{"Identifier": s.sleutel, "Index": i + 1, "Title": s.titel, "Description": nil, "DimensionGroupId": "0", "DimensionId": dim.naam}
			if dim.soort4 == "TimeDimension" {
				rij["Status"] = "Definitief"
			}
			rijen[strings.ToLower(dim.naam)+"codes"] = append(rijen[strings.ToLower(dim.naam)+"codes"], rij)
		}
	}
	if naam == "" {
		for _, n := range namen {
			soort := "EntitySet"
			if n == "Properties" {
				soort = "Singleton"
			}
			rijen[""] = append(rijen[""], proefobject{"name": n, "kind": soort, "url": n})
		}
	}
	if naam == "observations" {
		rijen[naam] = d.waarnemingen4()
	}
	lijst, ok := rijen[naam]
	if !ok {
		return nil, false
	}
	return d.lijst(r, "@odata.context", "@odata.nextLink", lijst), true
}

func (d *dienst) waarnemingen4() []proefobject {
	var uit []proefobject
	for _, rij := range d.rij {
		for j, m := range d.tabel.metingen {
			o := proefobject{"Id": len(uit), "Measure": m.code4, "ValueAttribute": "None", "Value": rij.cijfers[j], "StringValue": nil}
			if rij.cijfers[j] < 0 {
				o["Value"], o["ValueAttribute"] = nil, "Impossible"
			}
			for naam, s := range rij.sleutels {
				o[naam] = s
			}
			uit = append(uit, o)
		}
	}
	return uit
}

// lijstsleutel is what a list is asked with, but for where it begins.
func lijstsleutel(r *http.Request) string {
	q := r.URL.Query()
	return strings.ToLower(r.URL.Path) + "\n" + q.Get("$filter") + "\n" + q.Get("$select")
}

// lijst writes a page of rows, as $filter, $select and $skip have it.
func (d *dienst) lijst(r *http.Request, kop, vervolg string, rijen []proefobject) []byte {
	q := r.URL.Query()
	over := []json.RawMessage{}
	for _, rij := range rijen {
		if f := q.Get("$filter"); f != "" && !d.past(f, rij) {
			continue
		}
		if s := q.Get("$select"); s != "" {
			kaal := proefobject{}
			for naam := range strings.SplitSeq(s, ",") {
				w, ok := rij[naam]
				require.True(d.t, ok, "no column %s", naam)
				kaal[naam] = w
			}
			rij = kaal
		}
		b, err := json.Marshal(rij)
		require.NoError(d.t, err)
		over = append(over, b)
	}
	if d.onthoudt {
		d.mu.Lock()
		if d.bekend == nil {
			d.bekend = map[string][]json.RawMessage{}
		}
		d.bekend[lijstsleutel(r)] = over
		d.mu.Unlock()
	}
	return d.pagina(r, kop, vervolg, over)
}
