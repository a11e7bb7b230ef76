package main

import (
	"reflect"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/governance/prioritering"
	"github.com/bredemonitoring/sociaaldomein/preventie"
)

// versie is that of the format of the JSON.
const versie = "1"

// model is what -formaat json writes. Each part is a list; with -deel the
// others are left out. Every entry has a bron, and a lezing where something in
// it is our reading and not the source's word.
type model struct {
	Versie string `json:"versie"`
	Jaar   int    `json:"jaar"` // of the municipalities, and of planning and control

	Kernwaarden            []kernwaarde           `json:"kernwaarden,omitempty"`
	Doelen                 []doel                 `json:"doelen,omitempty"`
	Doelenbomen            []doelenboom           `json:"doelenbomen,omitempty"`
	PositieveGezondheid    []dimensie             `json:"positieve_gezondheid,omitempty"`
	Verschuivingen         []post                 `json:"verschuivingen,omitempty"`
	Preventieniveaus       []preventieniveau      `json:"preventieniveaus,omitempty"`
	Continuum              []fase                 `json:"continuum,omitempty"`
	Functies               []functie              `json:"functies,omitempty"`
	Coordinatielijnen      []post                 `json:"coordinatielijnen,omitempty"`
	Structuren             []structuur            `json:"structuren,omitempty"`
	Organen                []orgaan               `json:"organen,omitempty"`
	Rollen                 []rol                  `json:"rollen,omitempty"`
	Lijnen                 []lijn                 `json:"lijnen,omitempty"`
	Voorwaarden            []voorwaarde           `json:"voorwaarden,omitempty"`
	Hoofdlijnen            []hoofdlijn            `json:"hoofdlijnen,omitempty"`
	Opdrachten             []opdracht             `json:"opdrachten,omitempty"`
	Prioriteringscriteria  []criterium            `json:"prioriteringscriteria,omitempty"`
	Monitors               []monitor              `json:"monitors,omitempty"`
	Actielijnen            []post                 `json:"actielijnen,omitempty"`
	Schaalniveaus          []post                 `json:"schaalniveaus,omitempty"`
	Toetsvragen            []toetsvraag           `json:"toetsvragen,omitempty"`
	Randvoorwaarden        []post                 `json:"randvoorwaarden,omitempty"`
	Aandachtspunten        []post                 `json:"aandachtspunten,omitempty"`
	Themas                 []post                 `json:"themas,omitempty"`
	Processen              []cycle.Definitie      `json:"processen,omitempty"`
	PCDocumenten           []pcdocument           `json:"pcdocumenten,omitempty"`
	Segmenten              []post                 `json:"segmenten,omitempty"`
	Samenwerkingsverbanden []samenwerkingsverband `json:"samenwerkingsverbanden,omitempty"`
	Gemeenten              []gemeente             `json:"gemeenten,omitempty"`

	groepen map[string]groep  // what rows stand under in a reference, by column and id
	namen   map[string]string // by group and id, for the readers of a reference
	stappen []stap
}

// post is an entry that is no more than a name in an order.
type post struct {
	Nummer int    `json:"nummer"` // from 1, in the source's order
	ID     string `json:"id"`
	Naam   string `json:"naam"`
	Bron   string `json:"bron"`
	Lezing string `json:"lezing,omitempty"`
}

type kernwaarde struct {
	ID     goaltree.Kernwaarde `json:"id"`
	Naam   string              `json:"naam"`
	Nummer int                 `json:"nummer"`
	Bron   string              `json:"bron"`
}

type doel struct {
	Nummer      int                   `json:"nummer"`
	ID          string                `json:"id"`
	Naam        string                `json:"naam"`
	Kernwaarden []goaltree.Kernwaarde `json:"kernwaarden"`
	Bron        string                `json:"bron"`
	Lezing      string                `json:"lezing,omitempty"`
}

type doelenboom struct {
	ID           string             `json:"id"` // of the tree and its version, such as achterhoek-2017
	Naam         string             `json:"naam"`
	Illustratief bool               `json:"illustratief"` // all or part of it is our illustration
	Bron         string             `json:"bron"`
	Definitie    goaltree.Definitie `json:"definitie"` // as a file of a doelenboom has it
}

type dimensie struct {
	Nummer  int               `json:"nummer"`
	ID      goaltree.Dimensie `json:"id"`
	Naam    string            `json:"naam"`     // in use
	InVisie string            `json:"in_visie"` // the name that the vision has
	Gebruik string            `json:"gebruik"`  // what scores on it are for
	Bron    string            `json:"bron"`
	Lezing  string            `json:"lezing,omitempty"`
}

type preventieniveau struct {
	Nummer    int              `json:"nummer"`
	ID        preventie.Niveau `json:"id"`
	Naam      string           `json:"naam"`
	GerichtOp string           `json:"gericht_op"`
	Doel      string           `json:"doel"`
	Bron      string           `json:"bron"`
}

type fase struct {
	Nummer    int              `json:"nummer"`
	ID        preventie.Fase   `json:"id"`
	Naam      string           `json:"naam"`
	Werkwijze string           `json:"werkwijze"`
	Niveau    preventie.Niveau `json:"niveau"`
	Wetten    []preventie.Wet  `json:"wetten"`
	Bron      string           `json:"bron"`
	Lezing    string           `json:"lezing,omitempty"`
}

type functie struct {
	Nummer    int        `json:"nummer"`
	ID        string     `json:"id"`
	Naam      string     `json:"naam"`
	Lokaal    uitvoering `json:"lokaal"`
	Regionaal uitvoering `json:"regionaal"`
	Bron      string     `json:"bron"`
	Lezing    string     `json:"lezing,omitempty"`
}

type uitvoering struct {
	Omschrijving string   `json:"omschrijving"`
	Door         []string `json:"door"` // names of roles and bodies, with their article
	Reden        string   `json:"reden,omitempty"`
}

type structuur struct {
	ID          string `json:"id"`
	Naam        string `json:"naam"`
	Toelichting string `json:"toelichting,omitempty"`
	Bron        string `json:"bron"`
}

// orgaan is a body in a structure: a body in several stands there in each, with
// the task and the members it has there.
type orgaan struct {
	Structuur string                 `json:"structuur"` // id
	ID        string                 `json:"id"`
	Naam      string                 `json:"naam"`
	Afkorting string                 `json:"afkorting,omitempty"`
	Soort     governance.Orgaansoort `json:"soort"`
	Schaal    governance.Schaal      `json:"schaal"`
	Taak      string                 `json:"taak,omitempty"`
	Leden     []lid                  `json:"leden"` // none: the source does not tell
	Vergadert string                 `json:"vergadert,omitempty"`
	Bron      string                 `json:"bron"`
	Lezing    string                 `json:"lezing,omitempty"`
}

// lid is a place in a body, for people as Tekst and for programs as the file of
// a structure has it.
type lid struct {
	governance.Lidmaatschap

	Tekst string `json:"tekst"`
	Bron  string `json:"bron"`
}

// String gives the place in words.
func (l lid) String() string { return l.Tekst }

type rol struct {
	Structuur string `json:"structuur"` // id
	ID        string `json:"id"`
	Naam      string `json:"naam"`
	Afkorting string `json:"afkorting,omitempty"`
	Taak      string `json:"taak,omitempty"`
	Uit       string `json:"uit,omitempty"` // id of the body its holders come from
	Bron      string `json:"bron"`
	Lezing    string `json:"lezing,omitempty"`
}

type lijn struct {
	Structuur string               `json:"structuur"` // id
	Van       string               `json:"van"`       // id of a body
	Soort     governance.Lijnsoort `json:"soort"`
	Naar      string               `json:"naar"` // id of a body
	Bron      string               `json:"bron"`
	Lezing    string               `json:"lezing,omitempty"`
}

type voorwaarde struct {
	Structuur string   `json:"structuur"` // id
	Nummer    int      `json:"nummer"`
	Naam      string   `json:"naam"`
	Vraagt    []string `json:"vraagt"`
	Bron      string   `json:"bron"`
}

type hoofdlijn struct {
	Nummer       int                `json:"nummer"`
	ID           string             `json:"id"`
	Naam         string             `json:"naam"`
	Soort        prioritering.Soort `json:"soort"`
	Omschrijving string             `json:"omschrijving,omitempty"`
	EigenVragen  []eigenVraag       `json:"eigen_vragen"` // criteria that the line asks in its own way
	Bron         string             `json:"bron"`
}

type eigenVraag struct {
	Criterium string `json:"criterium"` // id
	Vraag     string `json:"vraag"`
	Bron      string `json:"bron"`
}

// String gives the question.
func (v eigenVraag) String() string { return v.Vraag }

type opdracht struct {
	Lijn        string   `json:"lijn"` // id of a hoofdlijn
	ID          string   `json:"id"`
	Naam        string   `json:"naam"`
	Met         []string `json:"met"`
	Probleem    string   `json:"probleem,omitempty"`
	Toelichting string   `json:"toelichting,omitempty"`
	Bron        string   `json:"bron"`
}

type criterium struct {
	Nummer int    `json:"nummer"`
	ID     string `json:"id"`
	Naam   string `json:"naam"`
	Vraag  string `json:"vraag"`
	Bron   string `json:"bron"`
}

type monitor struct {
	ID           string `json:"id"`
	Naam         string `json:"naam"`
	Sinds        *int   `json:"sinds"` // year; null: the source does not tell
	Omschrijving string `json:"omschrijving,omitempty"`
	Bron         string `json:"bron"`
}

type toetsvraag struct {
	Nummer int    `json:"nummer"`
	ID     string `json:"id"`
	Naam   string `json:"naam"`
	Vraag  string `json:"vraag"`
	Bron   string `json:"bron"`
}

type pcdocument struct {
	Nummer      int            `json:"nummer"`
	ID          string         `json:"id"`
	Naam        string         `json:"naam"`
	Boekjaar    int            `json:"boekjaar"`
	Van         kalender.Datum `json:"van"` // the days between which it is adopted, both included
	Tot         kalender.Datum `json:"tot"`
	Behandeling string         `json:"behandeling"`
	Levert      string         `json:"monitor_levert,omitempty"` // none: the monitor had no edition yet
	Bron        string         `json:"bron"`
	Lezing      string         `json:"lezing,omitempty"`
}

type samenwerkingsverband struct {
	ID    string   `json:"id"`
	Naam  string   `json:"naam"`
	Leden []string `json:"leden"` // codes of municipalities
	Bron  string   `json:"bron"`
}

type gemeente struct {
	Code       string  `json:"code"`
	Naam       string  `json:"naam"`
	Regio      *string `json:"regio"`      // id of the samenwerkingsverband; null: in none that the model knows
	Provincie  *string `json:"provincie"`  // as it was in 2022; null: the municipality was not there yet, or no more
	Jeugdregio *string `json:"jeugdregio"` // the same
	Bron       string  `json:"bron"`
}

// groep is what rows stand under in a reference.
type groep struct{ naam, tekst string }

// alleen leaves out every part but one.
func (m *model) alleen(sleutel string) {
	v := reflect.ValueOf(m).Elem()
	for i := range v.NumField() {
		if naam := sleutelVan(v.Type().Field(i)); v.Field(i).Kind() == reflect.Slice && naam != "" && naam != sleutel {
			v.Field(i).SetZero()
		}
	}
}

// sleutelVan gives the key of a field in JSON, empty where it has none.
func sleutelVan(f reflect.StructField) string {
	naam, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return naam
}
