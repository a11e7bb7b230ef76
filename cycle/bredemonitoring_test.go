package cycle_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
)

// plaatstekst writes a place shortly: who, with ! for who must be there, and
// the rules behind it.
func plaatstekst(d cycle.Deelname) string {
	s := d.Orgaan
	if d.Rol != "" {
		s = "rol " + d.Rol
	}
	if d.Verplicht {
		s += "!"
	}
	for _, r := range d.Regels {
		s += "; " + r.Soort.String()
		if r.Aantal > 0 {
			s += fmt.Sprint(" ", r.Aantal)
		}
		for _, deel := range []string{r.Orgaan, strings.Join(r.Rollen, "|"), strings.Join(r.Organen, "+"), r.Stap} {
			if deel != "" {
				s += " " + deel
			}
		}
		if len(r.Uitgezonderd) > 0 {
			s += " behalve " + strings.Join(r.Uitgezonderd, "|")
		}
		if r.Segment != "" {
			s += " " + r.Segment + " niet"
			for _, n := range r.NietBij {
				s += " " + n
			}
		}
	}
	return s
}

const (
	verbindend = "verbindingsgroep!; lid_van_beide bouwgroep-1+bouwgroep-2"
	ambulant   = "; segment ambulante-jeugdhulp niet wmo"
	verblijf   = "; segment jeugdhulp-met-verblijf niet wmo"
	wmo        = "; segment wmo niet ambulante-jeugdhulp jeugdhulp-met-verblijf"
)

// The six steps: Brede Monitoring Achterhoek, the plate: what each bubble and
// its text says.
func TestBredeMonitoring_stappen(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	rijen := []struct {
		id, naam        string
		wie             []string
		anderen         bool
		afvaardigingVan string
	}{
		{"input-monitor", "Input monitor", []string{"inwoners!", "consulenten!", "professionals-aanbieders!", "backoffice-aanbieders!"}, false, ""},
		{"eerste-analyse", "Eerste analyse", []string{
			"analysegroep!; minimaal 1 bouwgroep-2; minimaal 1 bouwgroep-1; voorkeur 2 consulent; voorkeur 2 professional" +
				"; minimaal 1 lid-clientenraad|lid-participatieraad|lid-sociale-raad|ervaringsdeskundige" +
				"; minimaal 1 data-analist-aanbieder; minimaal 1 data-analist-sda",
		}, true, ""},
		{"samen-duiden", "Samen duiden, reflecteren, leren", []string{
			"bouwgroep-1!", verbindend, "inwoners!", "rol ervaringsdeskundige",
			"accountteam-ambulante-jeugdhulp" + ambulant, "accountteam-jeugdhulp-met-verblijf" + verblijf, "accountteam-wmo" + wmo,
			"bouwgroep-2!; andere_personen_dan eerste-analyse behalve verbindingsgroep",
		}, false, "eerste-analyse"},
		{"opbrengst-duiding", "Opbrengst duiding sessie", []string{
			"bouwgroep-1!", verbindend, "stuurgroep-ontwikkelagenda!",
			"accountteam-ambulante-jeugdhulp!" + ambulant, "accountteam-jeugdhulp-met-verblijf!" + verblijf, "accountteam-wmo!" + wmo,
			"rol strategisch-adviseur-sda!",
		}, false, "samen-duiden"},
		{"implementeren-bijstellen", "Implementeren, bijstellen", []string{
			verbindend, "regieteam-rssda!",
			"accountteam-ambulante-jeugdhulp!" + ambulant, "accountteam-jeugdhulp-met-verblijf!" + verblijf, "accountteam-wmo!" + wmo,
		}, true, "opbrengst-duiding"},
		{"maatschappelijke-opgaven", "Maatschappelijke opgaven SDA", []string{
			"mosd!", "klein-bestuurlijk-overleg!", verbindend, "stuurgroep-ontwikkelagenda!", "regieteam-rssda!",
		}, true, "implementeren-bijstellen"},
	}
	stappen := p.Stappen()
	require.Len(t, stappen, len(rijen))
	for i, r := range rijen {
		t.Run(r.id, func(t *testing.T) {
			s := stappen[i]
			require.Equal(t, []any{i + 1, r.id, r.naam}, []any{s.Nummer, s.ID, s.Naam})
			require.Equal(t, r.anderen, s.Anderen)
			require.Equal(t, r.afvaardigingVan, s.AfvaardigingVan)
			require.Contains(t, s.Bron, "Brede Monitoring Achterhoek, plaat")
			var wie []string
			for _, d := range s.Deelnemers {
				wie = append(wie, plaatstekst(d))
			}
			require.Empty(t, cmp.Diff(r.wie, wie))
		})
	}
}

// The ring: arrows 2>3 to 5>6 carry people, 6>1 the opgaven; the ways back are
// our reading.
func TestBredeMonitoring_overgangen(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	var got []string
	for _, o := range p.Overgangen() {
		van, _ := p.Stap(o.Van)
		naar, _ := p.Stap(o.Naar)
		lading := ""
		if o.Draagt != 0 {
			lading = " " + o.Draagt.String()
		}
		got = append(got, fmt.Sprintf("%d>%d %s%s", van.Nummer, naar.Nummer, p.Richting(o), lading))
		if p.Richting(o) == cycle.Terug {
			require.NotEmpty(t, o.Lezing, "the plate draws no way back")
		}
		require.NotEmpty(t, o.Wanneer)
	}
	require.Equal(t, []string{
		"1>2 vooruit", "2>3 vooruit afvaardiging", "3>4 vooruit afvaardiging", "4>5 vooruit afvaardiging", "5>6 vooruit afvaardiging",
		"6>1 nieuwe-ronde opgaven",
		"2>1 terug", "3>2 terug", "4>3 terug", "5>4 terug", "6>5 terug",
	}, got)
}

func TestBredeMonitoring_geheel(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	require.Equal(t, []string{"openheid", "transparantie", "kennis", "inzicht"}, p.Waarden())
	require.Equal(t, []string{"inwoner", "professional", "consulent"}, p.Kern())
	require.Equal(t, "input-monitor", p.Eerste().ID)

	want := map[string][]string{
		"Vragenlijst":            {"inwoners", "consulenten", "professionals-aanbieders"},
		"Berichtenverkeer":       {"backoffice-aanbieders"},
		"Verdiepende interviews": {"inwoners", "consulenten", "professionals-aanbieders"},
	}
	got := map[string][]string{}
	for _, i := range p.Toepassingen() {
		got[i.Toepassing] = i.Van
	}
	require.Equal(t, want, got)
	s, _ := p.Stap("input-monitor")
	require.Len(t, s.Invoer, 3)

	var namen []string
	for _, o := range p.Ontwikkelingen() {
		namen = append(namen, o.Naam)
	}
	require.Equal(t, []string{
		"Ontwikkelagenda SDA", "Hervormingsagenda jeugd", "Regioplan Integraal Zorgakkoord (IZA)/GALA", "Landelijke digitale infrastructuur voor de zorg",
	}, namen)
	s, _ = p.Stap("opbrengst-duiding")
	require.Len(t, s.Ontwikkelingen, 4, "they are linked in step 4")
	s, _ = p.Stap("maatschappelijke-opgaven")
	for _, woord := range []string{"aangevuld", "aangescherpt", "aangepast"} {
		require.Contains(t, strings.Join(s.Uitkomsten, " "), woord)
	}
}

// Of each step a full proposal keeps every rule; without any one of those in
// it, just what the plate asks of that one is broken.
func TestBredeMonitoring_wieErMoetZijn(t *testing.T) {
	p := ingebouwd(t, cycle.IDBredeMonitoring)
	for stap, zonderWie := range map[string]map[string][]string{
		"input-monitor": {
			"i": {"hard deelname-verplicht inwoners"}, "c": {"hard deelname-verplicht consulenten"},
			"p": {"hard deelname-verplicht professionals-aanbieders"}, "b": {"hard deelname-verplicht backoffice-aanbieders"},
		},
		"eerste-analyse": {
			"a1": {"hard minimaal bouwgroep-1"}, "a2": {"hard minimaal bouwgroep-2"},
			"c1": {"voorkeur voorkeur consulent"}, "p2": {"voorkeur voorkeur professional"},
			"r":  {"hard minimaal analysegroep"},
			"da": {"hard minimaal data-analist-aanbieder"}, "ds": {"hard minimaal data-analist-sda"},
		},
		"samen-duiden": {
			"a1": {"hard afvaardiging eerste-analyse"}, "b2": {"hard deelname-verplicht bouwgroep-2"},
			"i": {"hard deelname-verplicht inwoners"}, "v": {"hard deelname-verplicht verbindingsgroep"},
			"acc": {"voorkeur segment-wel accountteam-ambulante-jeugdhulp"},
		},
		"opbrengst-duiding": {
			"d1": {"hard afvaardiging samen-duiden"}, "v": {"hard deelname-verplicht verbindingsgroep"},
			"s":   {"hard deelname-verplicht stuurgroep-ontwikkelagenda"},
			"acc": {"hard segment-wel accountteam-ambulante-jeugdhulp"}, "sa": {"hard deelname-verplicht strategisch-adviseur-sda"},
		},
		"implementeren-bijstellen": {
			"o1": {"hard afvaardiging opbrengst-duiding"}, "v": {"hard deelname-verplicht verbindingsgroep"},
			"rg": {"hard deelname-verplicht regieteam-rssda"}, "acc": {"hard segment-wel accountteam-ambulante-jeugdhulp"},
		},
		"maatschappelijke-opgaven": {
			"i1": {"hard afvaardiging implementeren-bijstellen"}, "m": {"hard deelname-verplicht mosd"},
			"k": {"hard deelname-verplicht klein-bestuurlijk-overleg"}, "v": {"hard deelname-verplicht verbindingsgroep"},
			"s": {"hard deelname-verplicht stuurgroep-ontwikkelagenda"}, "rg": {"hard deelname-verplicht regieteam-rssda"},
		},
	} {
		t.Run(stap, func(t *testing.T) {
			require.Empty(t, gebroken(p.Toets(volledig(stap))))
			for wie, want := range zonderWie {
				require.Equal(t, want, gebroken(p.Toets(zonder(volledig(stap), wie))), "zonder %s", wie)
			}
		})
	}
}
