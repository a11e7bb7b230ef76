package metadata

import (
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/monitor"
)

// Tabel is what StatLine tells of a table beside its figures. It is plain data
// and is not changed once it is read; what its methods give shares its lists.
type Tabel struct {
	ID    string // StatLine's own id: 84799NED
	Titel string // "Kerncijfers wijken en buurten 2020"
	// Versie of OData the description came in: 3 or 4.
	Versie int
	// Gewijzigd is when the table was last changed; zero where that is not
	// told. Version 3 writes no time zone; the time is kept as if it were UTC.
	Gewijzigd time.Time
	// Periode is the time the table spans, as StatLine writes it: "2020",
	// "2011-2024"; may be empty. See Jaar.
	Periode  string
	Status   string // "Regulier", "Gediscontinueerd"; may be empty
	Licentie string // address or name; may be empty
	// Aantal is how many rows (version 3) or observations (version 4) the whole
	// table has; 0 where that is not told.
	Aantal    int
	Dimensies []Dimensie // in StatLine's order
	Metingen  []Meting   // idem
	// Bestand is the file, or address, that told the id; for errors.
	Bestand string
	// Opmerkingen are what was read and not understood, and is no reason to
	// reject: a status or kind of dimension this package doesn't know, a list
	// of which a page is missing.
	Opmerkingen []*goaltree.Fout
}

// Dimensie is an axis of a table: the regions, the periods, or another.
type Dimensie struct {
	Naam  string // the column: RegioS, Perioden, WijkenEnBuurten
	Titel string // as people read it: Regio's
	Soort Dimensiesoort
	// Waarden are the keys it can have; empty where its code list is not there.
	Waarden []Waarde
}

// Waarde is a key of a dimension.
type Waarde struct {
	Sleutel string // without StatLine's padding: GM0197, 2019JJ00, T009002
	Titel   string // as people read it: Aalten, 2019, Totaal personen
	Groep   string // the heading it stands under, by its title; may be empty
	// Status of the figures of a period; 0 where that is not told.
	Status monitor.Status
}

// Meting is what is measured: a topic of OData 3, a measure of OData 4.
type Meting struct {
	// Sleutel is the column of OData 3 (AantalInwoners_5) or the code of OData
	// 4 (M000352, 1050010_1). The number behind the former changes from year
	// to year; the latter is stable.
	Sleutel string
	Titel   string // as people read it: Aantal inwoners
	// Groepen are the headings above it, the highest first.
	Groepen []string
	Eenheid string // aantal, %, x 1 000; may be empty
	// Decimalen is how many decimals are published.
	Decimalen int
	// Tekst: it holds texts and no figures.
	Tekst        bool
	Omschrijving string // may be empty
}
