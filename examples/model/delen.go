package main

import (
	"reflect"
	"slices"
)

// deel is a part of the model, as tables and references show it.
type deel struct {
	sleutel   string // in JSON, and of -deel
	hoofdstuk string // of the reference that it stands in
	titel     string
	uitleg    string // Dutch sentences: what it is, and what of it the sources don't say
	vanJaar   bool   // it differs from year to year

	groep    string             // column by whose values a reference is divided
	toon     []string           // columns that a reference shows; none: all
	verwijst []string           // columns with ids, shown by the name that belongs to it
	dicht    bool               // so long that a reference folds it up
	rijen    func(m *model) any // rows of its table; nil: those of the JSON
}

// The chapters of the reference.
const (
	hfVisie        = "Visie en doelen"
	hfPreventie    = "Preventie"
	hfSamenwerking = "Samenwerking"
	hfAgenda       = "Samenwerkingsagenda"
	hfProgramma    = "Programma en projecten"
	hfLeren        = "Leren en sturen"
	hfGebieden     = "Gebieden"
)

// delen are the parts, in the order of the reference.
var delen = []deel{
	{
		sleutel: "kernwaarden", hoofdstuk: hfVisie, titel: "Kernwaarden", toon: []string{"nummer", "naam", "id"},
		uitleg: "De acht pijlers van het jaarlijkse uitvoeringsprogramma van de Achterhoek, in de volgorde van de visie.",
	},
	{
		sleutel: "doelen", hoofdstuk: hfVisie, titel: "Maatschappelijke doelen", toon: []string{"nummer", "naam", "kernwaarden", "id"},
		uitleg: "De vijf maatschappelijke doelen van de Achterhoek. Die van Voorschoten staan bij de doelenbomen.",
	},
	{
		sleutel: "doelenbomen", hoofdstuk: hfVisie, titel: "Doelenbomen", groep: "boom", dicht: true,
		toon: []string{"soort", "naam", "onder", "eenheid", "richting", "id"}, rijen: func(m *model) any { return m.knopen() },
		uitleg: "Twee doelenbomen: hoofddoelen, effecten en indicatoren, met wat waaronder hangt en hoe zwaar het daar telt. De hoofddoelen komen uit de bron; de effecten en de indicatoren zijn een eigen illustratie. In de JSON staat elke boom onder definitie zoals een bestand met een doelenboom hem heeft.",
	},
	{
		sleutel: "positieve_gezondheid", hoofdstuk: hfVisie, titel: "Positieve gezondheid", toon: []string{"nummer", "naam", "in_visie", "id"},
		uitleg: "De zes dimensies van Positieve Gezondheid. Het spinnenweb is een gespreksinstrument: scores erop zijn niet bedoeld om mee te meten of om gemeenten mee te vergelijken.",
	},
	{
		sleutel: "verschuivingen", hoofdstuk: hfVisie, titel: "Verschuivingen", toon: []string{"nummer", "naam", "id"},
		uitleg: "De vier ontwikkelrichtingen van de transformatie.",
	},
	{
		sleutel: "preventieniveaus", hoofdstuk: hfPreventie, titel: "Niveaus van preventie", toon: []string{"nummer", "naam", "gericht_op", "doel", "id"},
		uitleg: "De vier niveaus: op wie preventie is gericht en waarom.",
	},
	{
		sleutel: "continuum", hoofdstuk: hfPreventie, titel: "Continuüm van preventie", toon: []string{"nummer", "naam", "werkwijze", "niveau", "wetten", "id"},
		uitleg: "Zes fasen, van gewoon gezond leven tot voorkomen van erger, elk met het niveau van preventie en de wetten die erboven staan.",
	},
	{
		sleutel: "functies", hoofdstuk: hfSamenwerking, titel: "Tien functies",
		toon:   []string{"nummer", "naam", "lokaal_omschrijving", "lokaal_door", "regionaal_omschrijving", "regionaal_door"},
		uitleg: "De functies en taken bij Wmo en jeugdhulp: wat elke gemeente lokaal doet en wat de regio samen doet, in het kort verteld.",
	},
	{
		sleutel: "coordinatielijnen", hoofdstuk: hfSamenwerking, titel: "Coördinatielijnen", toon: []string{"naam", "id"},
		uitleg: "De drie lijnen waarlangs zorg en ondersteuning worden gecoördineerd, de lichtste eerst.",
	},
	{
		sleutel: "structuren", hoofdstuk: hfSamenwerking, titel: "Structuren", toon: []string{"naam", "toelichting", "id"},
		uitleg: "De vijf samenhangende lijsten van organen en rollen, elk naar één document. Een orgaan dat in meer structuren staat, heeft daarin steeds hetzelfde id.",
	},
	{
		sleutel: "organen", hoofdstuk: hfSamenwerking, titel: "Organen", groep: "structuur",
		toon: []string{"naam", "afkorting", "soort", "taak", "leden", "vergadert", "id"}, uitleg: "Wie overlegt, besluit, voorbereidt of uitvoert. Waar geen leden staan, noemt de bron ze niet.",
	},
	{
		sleutel: "rollen", hoofdstuk: hfSamenwerking, titel: "Rollen", groep: "structuur", toon: []string{"naam", "afkorting", "taak", "id"},
		uitleg: "Wat iemand is in een orgaan of proces. Namen van personen staan er niet in.",
	},
	{
		sleutel: "lijnen", hoofdstuk: hfSamenwerking, titel: "Lijnen tussen organen", groep: "structuur", toon: []string{"van", "soort", "naar"},
		verwijst: []string{"van", "naar"}, uitleg: "Wie stuurt, voorbereidt, adviseert of verbindt.",
	},
	{
		sleutel: "voorwaarden", hoofdstuk: hfSamenwerking, titel: "Voorwaarden om samen te werken", groep: "structuur", toon: []string{"nummer", "naam", "vraagt"},
		uitleg: "Wat er moet zijn om de samenwerking te laten slagen.",
	},
	{
		sleutel: "hoofdlijnen", hoofdstuk: hfAgenda, titel: "Hoofdlijnen", toon: []string{"nummer", "naam", "soort", "omschrijving", "eigen_vragen", "id"},
		uitleg: "De vier hoofdlijnen van de werksessie in Twente: drie inhoudelijke, en één die de andere over de hele breedte helpt. Een lijn kan een criterium met een eigen vraag stellen.",
	},
	{
		sleutel: "opdrachten", hoofdstuk: hfAgenda, titel: "Opdrachten", groep: "lijn", toon: []string{"naam", "met", "probleem", "toelichting", "id"},
		uitleg: "De opdrachten en onderwerpen die de werksessie noemt, per hoofdlijn.",
	},
	{
		sleutel: "prioriteringscriteria", hoofdstuk: hfAgenda, titel: "Criteria om te prioriteren", toon: []string{"nummer", "naam", "vraag", "id"},
		uitleg: "De uitgangspunten waarmee opdrachten per lijn worden gewogen. Er kunnen andere bij worden afgesproken; gewichten noemt de bron niet.",
	},
	{
		sleutel: "monitors", hoofdstuk: hfAgenda, titel: "Monitors om te koppelen", toon: []string{"naam", "sinds", "omschrijving", "id"},
		uitleg: "Wat er in Twente al wordt gemeten.",
	},
	{
		sleutel: "actielijnen", hoofdstuk: hfAgenda, titel: "Actielijnen", toon: []string{"nummer", "naam", "id"},
		uitleg: "De vijf lijnen waarlangs de agenda van Twente werkt. Zij hangen met elkaar samen.",
	},
	{
		sleutel: "schaalniveaus", hoofdstuk: hfAgenda, titel: "Schaalniveaus", toon: []string{"nummer", "naam", "id"},
		uitleg: "Hoe ver het werk van een orgaan of aan een onderwerp reikt, van breed naar smal.",
	},
	{
		sleutel: "toetsvragen", hoofdstuk: hfAgenda, titel: "Toetsvragen", toon: []string{"nummer", "naam", "vraag", "id"},
		uitleg: "Wat van elk probleem, project en elke evaluatie wordt gevraagd.",
	},
	{
		sleutel: "randvoorwaarden", hoofdstuk: hfProgramma, titel: "Randvoorwaarden", toon: []string{"nummer", "naam", "id"},
		uitleg: "Wat elk project borgt.",
	},
	{
		sleutel: "aandachtspunten", hoofdstuk: hfProgramma, titel: "Aandachtspunten", toon: []string{"nummer", "naam", "id"},
		uitleg: "Waar elk project bij de uitvoering op let.",
	},
	{
		sleutel: "themas", hoofdstuk: hfProgramma, titel: "Thema's", toon: []string{"nummer", "naam", "id"},
		uitleg: "De thema's van het programma Samenwerken in het sociaal domein 2.0.",
	},
	{
		sleutel: "processen", hoofdstuk: hfLeren, titel: "Processen", vanJaar: true, groep: "proces",
		toon: []string{"nummer", "naam", "doel", "deelnemers", "invoer", "hierna", "terug"}, rijen: func(m *model) any { return m.stappen },
		uitleg: "Drie processen, stap voor stap: wat er gebeurt, wie meedoet, wat erna kan en wanneer het terug kan. In de JSON staan ook de regels voor wie meedoet en de overgangen.",
	},
	{
		sleutel: "pcdocumenten", hoofdstuk: hfLeren, titel: "Stukken van planning en control", vanJaar: true,
		toon:   []string{"nummer", "naam", "van", "tot", "behandeling", "monitor_levert", "id"},
		uitleg: "Wat er in het jaar aan de raad wordt voorgelegd, wanneer, en wat de monitor eraan levert.",
	},
	{
		sleutel: "segmenten", hoofdstuk: hfLeren, titel: "Inkoopsegmenten", toon: []string{"nummer", "naam", "id"},
		uitleg: "Waar een vraag over gaat, en welk accountteam dus meedenkt.",
	},
	{
		sleutel: "samenwerkingsverbanden", hoofdstuk: hfGebieden, titel: "Samenwerkingsverbanden", toon: []string{"naam", "leden", "id"},
		verwijst: []string{"leden"}, uitleg: "De regio's van de bronnen, met hun gemeenten.",
	},
	{
		sleutel: "gemeenten", hoofdstuk: hfGebieden, titel: "Gemeenten", vanJaar: true, dicht: true, toon: []string{"code", "naam", "regio", "provincie", "jeugdregio"},
		verwijst: []string{"regio"},
		uitleg:   "De gemeenten op 1 januari van het jaar. Regio is het samenwerkingsverband, waar het model er een kent; provincie en jeugdregio zijn die van 2022, en leeg bij een gemeente die er toen niet was.",
	},
}

// zoekDeel finds a part by its key.
func zoekDeel(sleutel string) (deel, bool) {
	i := slices.IndexFunc(delen, func(d deel) bool { return d.sleutel == sleutel })
	if i < 0 {
		return deel{}, false
	}
	return delen[i], true
}

func sleutels() []string {
	uit := make([]string, len(delen))
	for i, d := range delen {
		uit[i] = d.sleutel
	}
	return uit
}

// tabel gives a part as rows and columns.
func (m *model) tabel(d deel) tabel {
	if d.rijen != nil {
		return tabelVan(d.rijen(m))
	}
	v := reflect.ValueOf(m).Elem()
	for i := range v.NumField() {
		if sleutelVan(v.Type().Field(i)) == d.sleutel {
			return tabelVan(v.Field(i).Interface())
		}
	}
	return tabel{} // a test holds the parts to the model's keys
}
