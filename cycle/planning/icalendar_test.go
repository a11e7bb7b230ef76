package planning_test

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/bredemonitoring/sociaaldomein/cycle/planning"
	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

var stempel = time.Date(2026, 6, 18, 10, 30, 5, 0, time.FixedZone("zomertijd", 2*60*60))

func ics(t require.TestingT, o *planning.Overzicht, opties planning.ICSOptions) []icsdeel {
	var eerste, tweede bytes.Buffer
	require.NoError(t, o.WriteICS(&eerste, opties))
	require.NoError(t, o.WriteICS(&tweede, opties))
	require.Equal(t, eerste.String(), tweede.String(), "not deterministic")
	delen, err := leesICS(eerste.Bytes())
	require.NoError(t, err)
	return delen
}

// icsdeel is a component with its properties, values still escaped.
type icsdeel struct {
	soort  string
	waarde map[string]string // "DTSTART;VALUE=DATE" -> value
	onder  []icsdeel
}

var (
	icsNaam    = regexp.MustCompile(`^[A-Z0-9-]+(;[A-Z0-9-]+=[^";:,\x00-\x1f\x7f]+)*$`)
	icsGetekst = regexp.MustCompile(`^(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*$`)
	icsDag     = regexp.MustCompile(`^\d{8}$`)
	icsMoment  = regexp.MustCompile(`^\d{8}T\d{6}Z$`)
	icsDuur    = regexp.MustCompile(`^-?PT\d+H$`)
)

// leesICS checks a calendar against RFC 5545, without knowing how it was
// written: the lines (3.1), the nesting (3.4), which properties a component must
// have and may have once (3.6), and the form of each value (3.3).
func leesICS(data []byte) ([]icsdeel, error) {
	if !bytes.HasSuffix(data, []byte("\r\n")) {
		return nil, fmt.Errorf("3.1: the last line has no CRLF")
	}
	var regels []string
	for i, regel := range strings.Split(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		switch {
		case strings.ContainsAny(regel, "\r\n"):
			return nil, fmt.Errorf("3.1: line %d holds a bare CR or LF", i+1)
		case len(regel) > 75:
			return nil, fmt.Errorf("3.1: line %d has %d octets", i+1, len(regel))
		case !utf8.ValidString(regel):
			return nil, fmt.Errorf("3.1: line %d cuts a character, or is no UTF-8", i+1)
		case strings.HasPrefix(regel, " ") && i > 0:
			regels[len(regels)-1] += regel[1:]
		default:
			regels = append(regels, regel)
		}
	}
	wortel := icsdeel{}
	rest, err := leesDeel(&wortel, regels, "")
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 || len(wortel.onder) != 1 || wortel.onder[0].soort != "VCALENDAR" || len(wortel.waarde) > 0 {
		return nil, fmt.Errorf("3.4: there must be one VCALENDAR, and nothing beside it")
	}
	kalender := wortel.onder[0]
	if kalender.waarde["VERSION"] != "2.0" || kalender.waarde["PRODID"] == "" || len(kalender.onder) == 0 {
		return nil, fmt.Errorf("3.6: VERSION, PRODID or every component is missing")
	}
	uids := map[string]bool{}
	for _, d := range kalender.onder {
		if err := keurDeel(d); err != nil {
			return nil, err
		}
		if uids[d.waarde["UID"]] {
			return nil, fmt.Errorf("3.8.4.7: UID %s stands twice", d.waarde["UID"])
		}
		uids[d.waarde["UID"]] = true
	}
	return kalender.onder, nil
}

func leesDeel(in *icsdeel, regels []string, soort string) ([]string, error) {
	in.soort, in.waarde = soort, map[string]string{}
	for len(regels) > 0 {
		naam, waarde, ok := strings.Cut(regels[0], ":")
		if !ok || !icsNaam.MatchString(naam) {
			return nil, fmt.Errorf("3.1: %q is no content line", regels[0])
		}
		regels = regels[1:]
		switch naam {
		case "BEGIN":
			var kind icsdeel
			var err error
			if regels, err = leesDeel(&kind, regels, waarde); err != nil {
				return nil, err
			}
			in.onder = append(in.onder, kind)
		case "END":
			if waarde != soort {
				return nil, fmt.Errorf("3.6: END:%s closes %s", waarde, soort)
			}
			return regels, nil
		default:
			if _, dubbel := in.waarde[naam]; dubbel {
				return nil, fmt.Errorf("3.6: %s stands twice in %s", naam, soort)
			}
			in.waarde[naam] = waarde
		}
	}
	if soort != "" {
		return nil, fmt.Errorf("3.6: %s is not closed", soort)
	}
	return nil, nil
}

// keurDeel checks a VEVENT or VTODO.
func keurDeel(d icsdeel) error {
	vormen := map[string]*regexp.Regexp{
		"UID": icsGetekst, "DTSTAMP": icsMoment, "SUMMARY": icsGetekst, "DESCRIPTION": icsGetekst, "CATEGORIES": icsGetekst,
		"DTSTART;VALUE=DATE": icsDag, "DTEND;VALUE=DATE": icsDag, "TRANSP": regexp.MustCompile(`^TRANSPARENT$`), "STATUS": regexp.MustCompile(`^(TENTATIVE|CONFIRMED|CANCELLED)$`),
	}
	nodig := []string{"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"}
	switch d.soort {
	case "VEVENT":
		if d.waarde["DTEND;VALUE=DATE"] <= d.waarde["DTSTART;VALUE=DATE"] {
			return fmt.Errorf("3.8.2.2: the end must be later than the start")
		}
	case "VTODO":
		delete(vormen, "DTSTART;VALUE=DATE")
		delete(vormen, "DTEND;VALUE=DATE")
		delete(vormen, "TRANSP")
		vormen["DUE;VALUE=DATE"] = icsDag
		vormen["PERCENT-COMPLETE"] = regexp.MustCompile(`^(\d|\d\d|100)$`)
		vormen["STATUS"] = regexp.MustCompile(`^(NEEDS-ACTION|COMPLETED|IN-PROCESS|CANCELLED)$`)
		nodig = []string{"UID", "DTSTAMP", "DUE;VALUE=DATE", "SUMMARY"}
	default:
		return fmt.Errorf("3.6: a component %s", d.soort)
	}
	if err := keurWaarden(d, vormen, nodig); err != nil {
		return err
	}
	for _, alarm := range d.onder {
		if alarm.soort != "VALARM" || len(alarm.onder) > 0 {
			return fmt.Errorf("3.6.6: %s within %s", alarm.soort, d.soort)
		}
		if err := keurWaarden(alarm, map[string]*regexp.Regexp{
			"ACTION": regexp.MustCompile(`^DISPLAY$`), "DESCRIPTION": icsGetekst, "TRIGGER;RELATED=END": icsDuur,
		}, []string{"ACTION", "DESCRIPTION", "TRIGGER;RELATED=END"}); err != nil {
			return err
		}
	}
	return nil
}

func keurWaarden(d icsdeel, vormen map[string]*regexp.Regexp, nodig []string) error {
	for naam, waarde := range d.waarde {
		vorm, ok := vormen[naam]
		if !ok || !vorm.MatchString(waarde) {
			return fmt.Errorf("3.8: %s:%s in %s", naam, waarde, d.soort)
		}
		if vorm == icsDag {
			if _, err := time.Parse("20060102", waarde); err != nil {
				return fmt.Errorf("3.3.4: %w", err)
			}
		}
	}
	for _, naam := range nodig {
		if _, ok := d.waarde[naam]; !ok {
			return fmt.Errorf("3.6: %s is missing in %s", naam, d.soort)
		}
	}
	return nil
}

// gelezen takes the escapes out of a text.
func gelezen(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n").Replace(s)
}

func TestWriteICS(t *testing.T) {
	o := metRonde(t, "2026-06-18")
	delen := ics(t, o, planning.ICSOptions{Stempel: stempel, Herinner: 7, Naamruimte: "waterdorp"})
	require.Len(t, delen, len(o.Posten()))
	bij := map[string]icsdeel{}
	for _, d := range delen {
		require.Equal(t, "VEVENT", d.soort)
		require.Equal(t, "20260618T083005Z", d.waarde["DTSTAMP"], "in UTC")
		bij[d.waarde["UID"]] = d
	}
	uid := func(id string) string { return "waterdorp/" + inRonde + id + "@sociaaldomein" }
	loket := bij[uid("actie/a-loket")]
	require.Equal(t, "20261031", loket.waarde["DTSTART;VALUE=DATE"], "an actie is an event on its last day")
	require.Equal(t, "20261101", loket.waarde["DTEND;VALUE=DATE"], "the end is the day after")
	// The event ends at midnight after 31 October: seven days and 15 hours before that it is 24 October, nine o'clock.
	require.Equal(t, "-PT183H", loket.onder[0].waarde["TRIGGER;RELATED=END"])
	require.Equal(t, "Brede Monitoring Achterhoek (ronde-2026)\nHet loket in de eerste wijk is open\nWie: Regieteam RSSDA\nStand op 18 juni 2026: loopt", gelezen(loket.waarde["DESCRIPTION"]))
	require.Empty(t, bij[uid("actie/a-kaart")].onder, "nothing to remind of what is done")
	require.Empty(t, bij[uid("actie/a-folder")].onder, "nor of what is late")

	taken := map[string]icsdeel{}
	for _, d := range ics(t, o, planning.ICSOptions{Stempel: stempel, Taken: true, Herinner: 7}) {
		if d.soort == "VTODO" {
			taken[d.waarde["UID"]] = d
		}
	}
	require.Len(t, taken, 3)
	loket = taken[inRonde+"actie/a-loket@sociaaldomein"]
	require.Equal(t, "20261031", loket.waarde["DUE;VALUE=DATE"])
	require.Equal(t, "NEEDS-ACTION", loket.waarde["STATUS"])
	require.Equal(t, "-PT159H", loket.onder[0].waarde["TRIGGER;RELATED=END"], "the day itself begins a day before it ends")
	require.Equal(t, "COMPLETED", taken[inRonde+"actie/a-kaart@sociaaldomein"].waarde["STATUS"])
}

// A UID stays when the days move.
func TestWriteICS_UIDs(t *testing.T) {
	uids := func(o *planning.Overzicht) map[string]bool {
		alle := map[string]bool{}
		for _, d := range ics(t, o, planning.ICSOptions{Stempel: stempel}) {
			alle[d.waarde["UID"]] = true
		}
		return alle
	}
	voor, na := uids(metRonde(t, "2026-06-02")), uids(metRonde(t, "2026-06-03"))
	require.Equal(t, voor, na, "on 3 June the last day of an actie moved")
}

func TestWriteICS_venster(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, voorschoten(t, "2016-07-03", "jaarrekening", "2016-06-03").WriteICS(&b, planning.ICSOptions{Stempel: stempel, Herinner: 14}))
	_, err := leesICS(b.Bytes())
	require.NoError(t, err)
	// A file of a repository has line feeds alone.
	schematest.Vergelijk(t, filepath.Join("testdata", "voorschoten.ics.txt"), bytes.ReplaceAll(b.Bytes(), []byte("\r\n"), []byte("\n")), *update)
	require.Contains(t, b.String(), "DTSTART;VALUE=DATE:20160501\r\nDTEND;VALUE=DATE:20160701\r\n", "May and June")
}

func TestWriteICS_rand(t *testing.T) {
	p := planning.Post{ID: "x/y", Soort: planning.StapPost, Bij: "Proef", Naam: "Laatste dag", Van: kalender.LaatsteDag, Tot: kalender.LaatsteDag, Stand: planning.Volgt}
	d := ics(t, planning.MaakOverzicht(kalender.EersteDag, p), planning.ICSOptions{Stempel: stempel})[0]
	require.Equal(t, "22000101", d.waarde["DTEND;VALUE=DATE"])
}

func TestWriteICS_fout(t *testing.T) {
	paden := func(o *planning.Overzicht, opties planning.ICSOptions) []string {
		var lijst []string
		for _, f := range goaltree.Fouten(o.WriteICS(io.Discard, opties)) {
			lijst = append(lijst, f.Pad)
		}
		return lijst
	}
	require.Equal(t, []string{"stempel", "naamruimte", "herinner", "posten"}, paden(planning.MaakOverzicht(1), planning.ICSOptions{Naamruimte: "Mijn Dorp", Herinner: -1}))
	o := voorschoten(t, "2016-07-03")
	require.Equal(t, []string{"stempel"}, paden(o, planning.ICSOptions{Stempel: time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)}))
	require.Equal(t, []string{"herinner"}, paden(o, planning.ICSOptions{Stempel: stempel, Herinner: 367}))
}

// keurTekst writes a text in every place, and reads it back.
func keurTekst(t require.TestingT, s string) {
	p := planning.Post{ID: "x/y", Soort: planning.ActiePost, Bij: s, Naam: s, Van: 1, Tot: 2, Stand: planning.Volgt, Wie: []planning.Wie{{ID: "w", Naam: s}}, Toelichting: s}
	for _, taken := range []bool{false, true} {
		d := ics(t, planning.MaakOverzicht(1, p), planning.ICSOptions{Stempel: stempel, Taken: taken, Herinner: 1})[0]
		wil := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
		wil = strings.Map(func(r rune) rune {
			if notatie.Stuurteken(r) {
				return -1
			}
			return r
		}, wil)
		require.Equal(t, wil, gelezen(d.waarde["SUMMARY"]))
		require.Equal(t, wil, gelezen(d.onder[0].waarde["DESCRIPTION"]))
	}
}

func TestICSTeksten(t *testing.T) {
	for _, s := range []string{
		"", "a,b;c\\d\ne\r\nf\rg", "\\n is geen regel", "BEGIN:VEVENT\r\nEND:VCALENDAR", strings.Repeat("é", 80), strings.Repeat("a", 66) + "€€€", strings.Repeat("👩‍👩‍👧", 30),
		"\x1b[31mrood\x00", "a\u202eb", "kapot \xff\xfe", strings.Repeat("\\", 100), strings.Repeat(" ", 200), "\t",
	} {
		keurTekst(t, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		keurTekst(t, rapid.StringOf(rapid.SampledFrom([]rune("ab é€👩\\,;:\"\n\r\t\x00\u202e n"))).Draw(t, "tekst"))
	})
}

func FuzzICS(f *testing.F) {
	for _, s := range []string{"", "a,b", "\\n", "é\r\n", "\xff", "\x1b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { keurTekst(t, s) })
}
