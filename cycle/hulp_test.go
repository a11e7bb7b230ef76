package cycle_test

import (
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/kalender"
)

func ingebouwd(t require.TestingT, id string) *cycle.Proces {
	p, err := cycle.Ingebouwd(id, 2016)
	require.NoError(t, err)
	return p
}

func dag(t require.TestingT, s string) kalender.Datum {
	d, err := kalender.ParseDatum(s)
	require.NoError(t, err)
	return d
}

// met makes someone with roles, in shows the bodies someone sits in.
func met(id string, rollen ...string) cycle.Persoon { return cycle.Persoon{ID: id, Rollen: rollen} }
func in(id string, organen ...string) cycle.Persoon { return cycle.Persoon{ID: id, Organen: organen} }

// verbinder sits in the verbindingsgroep, and so in both bouwgroepen.
func verbinder(id string) cycle.Persoon {
	return in(id, "verbindingsgroep", "bouwgroep-1", "bouwgroep-2")
}

// volledig gives for each step of the Brede Monitoring a proposal that keeps
// every rule, on ambulante jeugdhulp. Everyone in it is made up.
func volledig(stap string) cycle.Voorstel {
	v := cycle.Voorstel{Stap: stap, Segment: cycle.AmbulanteJeugdhulp, Eerder: map[string][]string{
		"eerste-analyse":           {"a1", "a2"},
		"samen-duiden":             {"d1", "a1"},
		"opbrengst-duiding":        {"o1"},
		"implementeren-bijstellen": {"i1"},
		"input-monitor":            {"c1"},
		"maatschappelijke-opgaven": {"m1"},
	}}
	account := in("acc", "accountteam-ambulante-jeugdhulp")
	switch stap {
	case "input-monitor":
		v.Aanwezigen = []cycle.Persoon{met("i", "inwoner"), met("c", "consulent"), met("p", "professional"), met("b", "backoffice-aanbieder")}
	case "eerste-analyse":
		v.Aanwezigen = []cycle.Persoon{
			in("a1", "bouwgroep-1"), in("a2", "bouwgroep-2"), met("c1", "consulent"), met("c2", "consulent"),
			met("p1", "professional"), met("p2", "professional"), met("r", "lid-clientenraad"),
			met("da", "data-analist-aanbieder"), met("ds", "data-analist-sda"),
		}
	case "samen-duiden":
		v.Aanwezigen = []cycle.Persoon{met("a1", "consulent"), in("b1", "bouwgroep-1"), verbinder("v"), met("i", "inwoner"), account, in("b2", "bouwgroep-2")}
	case "opbrengst-duiding":
		v.Aanwezigen = []cycle.Persoon{met("d1", "consulent"), in("b1", "bouwgroep-1"), verbinder("v"), in("s", "stuurgroep-ontwikkelagenda"), account, met("sa", "strategisch-adviseur-sda")}
	case "implementeren-bijstellen":
		v.Aanwezigen = []cycle.Persoon{met("o1", "consulent"), verbinder("v"), in("rg", "regieteam-rssda"), account}
	case "maatschappelijke-opgaven":
		v.Aanwezigen = []cycle.Persoon{met("i1", "consulent"), in("m", "mosd"), in("k", "klein-bestuurlijk-overleg"), verbinder("v"), in("s", "stuurgroep-ontwikkelagenda"), in("rg", "regieteam-rssda")}
	}
	return v
}

// zonder gives the proposal without some of those present.
func zonder(v cycle.Voorstel, ids ...string) cycle.Voorstel {
	var over []cycle.Persoon
	for _, p := range v.Aanwezigen {
		weg := false
		for _, id := range ids {
			weg = weg || p.ID == id
		}
		if !weg {
			over = append(over, p)
		}
	}
	v.Aanwezigen = over
	return v
}

// erbij gives the proposal with more people.
func erbij(v cycle.Voorstel, wie ...cycle.Persoon) cycle.Voorstel {
	v.Aanwezigen = append(append([]cycle.Persoon{}, v.Aanwezigen...), wie...)
	return v
}

// gebroken gives of each broken rule its strength, name and subject.
func gebroken(bevindingen []cycle.Regeloordeel) []string {
	var alle []string
	for _, s := range governance.Strengheden() {
		for _, b := range cycle.Breuken(bevindingen, s) {
			alle = append(alle, s.String()+" "+b.Regel+" "+b.Bij)
		}
	}
	return alle
}
