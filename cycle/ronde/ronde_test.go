package ronde_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/cycle"
	"github.com/bredemonitoring/sociaaldomein/cycle/ronde"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

// A whole round is accepted, and stands where it should at its end.
func TestRonde(t *testing.T) {
	r, err := ronde.Herspeel(brede(t), ronde.Lijst(verloop(t)...))
	require.NoError(t, err)
	s := r.Toestand()
	require.True(t, s.Gesloten)
	require.Empty(t, s.Stap)
	require.Equal(t, len(verloop(t)), s.Nr)
	for _, stap := range s.Stappen {
		require.Equal(t, ronde.StapKlaar, stap.Staat, stap.ID)
		require.Equal(t, 1, stap.Keer)
	}
	require.Len(t, s.Uitnodigingen, 6)
	require.Len(t, s.Bijeenkomsten, 6)
	require.Equal(t, []string{"p-5", "p-6"}, []string{s.Bijeenkomsten[1].Aanwezigen[0].ID, s.Bijeenkomsten[1].Aanwezigen[1].ID})
	require.Equal(t, []string{"b-verhaal", "b-bijstand", "b-effect"}, []string{s.Bevindingen[0].ID, s.Bevindingen[1].ID, s.Bevindingen[2].ID})
	require.Equal(t, "input-monitor", s.Bevindingen[0].Stap)
	require.Equal(t, "Het werk past niet", s.Duidingen[0].Afwijkend[0].Tekst)

	require.Equal(t, ronde.ActieLoopt, s.Acties[0].Staat)
	require.Equal(t, dag("2023-12-31"), s.Acties[0].Uiterlijk)
	require.Equal(t, dag("2024-06-30"), s.Acties[0].Nu)
	require.Equal(t, ronde.ActieKlaar, s.Acties[1].Staat)
	require.Equal(t, "Tien banen", s.Acties[1].Verloop[0].Tekst)

	require.Len(t, s.Opgaven, 3)
	require.Equal(t, "Iedereen kan rondkomen en vindt hulp", s.Opgaven[0].Tekst)
	require.Equal(t, "Iedereen kan rondkomen", s.Opgaven[0].Toetsen[0].Was)
	require.Equal(t, "Iedereen voelt zich thuis", s.Opgaven[1].Tekst, "what is added beside it leaves it as it was")
	require.Equal(t, "thuis", s.Opgaven[2].Uit)
}

// A soft rule that is not kept stands with the meeting: the analysegroep has
// one consulent and one professional where the plate prefers two.
func TestKanttekeningen(t *testing.T) {
	s := tot(t, ronde.Gehouden, "eerste-analyse").Toestand()
	var zacht []string
	for _, k := range s.Bijeenkomsten[1].Kanttekeningen {
		require.Equal(t, governance.Voorkeur, k.Strengheid)
		zacht = append(zacht, k.Bij)
	}
	require.Equal(t, []string{"consulent", "professional"}, zacht)
}

// Every kind of refusal: with its code and path, and nothing changed.
func TestVoeg_geweigerd(t *testing.T) {
	vandaag := op(begin)
	zonder := func(stap string, id string) ronde.Bijeenkomst {
		b := bijeenkomst("m-x", stap, vandaag)
		b.Aanwezigen = slices.DeleteFunc(b.Aanwezigen, func(p cycle.Persoon) bool { return p.ID == id })
		return b
	}
	voor := func(stap, uitnodiging string) ronde.Bijeenkomst {
		b := bijeenkomst("m-x", stap, vandaag)
		b.Uitnodiging = uitnodiging
		return b
	}
	for naam, geval := range map[string]struct {
		r    *ronde.Ronde
		deel any
		want []string
	}{
		"before the opening":        {ronde.New(brede(t)), ronde.Sluiting{}, []string{"gesloten soort"}},
		"of another process":        {ronde.New(brede(t)), opening("planning-en-control"), []string{"tegenspraak geopend.proces"}},
		"of another year":           {ronde.New(proces(t, cycle.IDPlanningEnControl)), opening("planning-en-control"), []string{"tegenspraak geopend.jaar"}},
		"opened twice":              {tot(t, ronde.Geopend, ""), opening("brede-monitoring"), []string{"gesloten soort"}},
		"after closing":             {tot(t, ronde.RondeGesloten, ""), ronde.Voortgang{Actie: "a-1", Tekst: "x"}, []string{"gesloten soort"}},
		"no step is open":           {tot(t, ronde.StapGesloten, ""), bijeenkomst("m-x", stappen[5], vandaag), []string{"stap soort"}},
		"meeting in a closed step":  {tot(t, ronde.StapGesloten, stappen[1]), bijeenkomst("m-x", stappen[1], vandaag), []string{"stap gehouden.stap"}},
		"meeting in a later step":   {tot(t, ronde.Geopend, ""), bijeenkomst("m-x", stappen[1], vandaag), []string{"stap gehouden.stap"}},
		"meeting of tomorrow":       {tot(t, ronde.Geopend, ""), bijeenkomst("m-x", stappen[0], vandaag+1), []string{"periode gehouden.datum"}},
		"meeting before the step":   {tot(t, ronde.Geopend, ""), bijeenkomst("m-x", stappen[0], vandaag-1), []string{"periode gehouden.datum"}},
		"meeting twice":             {tot(t, ronde.Gehouden, stappen[0]), bijeenkomst("m-1", stappen[0], vandaag), []string{"dubbel gehouden.id"}},
		"nobody of bouwgroep 1":     {tot(t, ronde.StapGesloten, stappen[0]), zonder(stappen[1], "p-5"), []string{"samenstelling gehouden.aanwezigen"}},
		"no delegation":             {tot(t, ronde.StapGesloten, stappen[4]), zonder(stappen[5], "p-17"), []string{"samenstelling gehouden.aanwezigen"}},
		"an unknown role":           {tot(t, ronde.Geopend, ""), ronde.Bijeenkomst{ID: "m-x", Stap: stappen[0], Datum: vandaag, Aanwezigen: []cycle.Persoon{met("p-1", "inwonr")}}, []string{"onbekende-tak gehouden.aanwezigen[0].rollen[0]"}},
		"invited to the past":       {tot(t, ronde.Geopend, ""), ronde.Uitnodiging{ID: "u-x", Stap: stappen[0], Datum: vandaag - 1, Genodigden: wie(stappen[0])}, []string{"periode uitgenodigd.datum"}},
		"invited to a closed step":  {tot(t, ronde.StapGesloten, stappen[0]), ronde.Uitnodiging{ID: "u-x", Stap: stappen[0], Datum: vandaag, Genodigden: wie(stappen[0])}, []string{"stap uitgenodigd.stap"}},
		"invited to no step":        {tot(t, ronde.Geopend, ""), ronde.Uitnodiging{ID: "u-x", Stap: "anders", Datum: vandaag, Genodigden: wie(stappen[0])}, []string{"onbekende-tak uitgenodigd.stap"}},
		"invited twice":             {tot(t, ronde.Gehouden, stappen[0]), ronde.Uitnodiging{ID: "u-1", Stap: stappen[1], Datum: vandaag, Genodigden: wie(stappen[1])}, []string{"dubbel uitgenodigd.id"}},
		"called off: nothing":       {tot(t, ronde.Geopend, ""), ronde.Afzegging{Uitnodiging: "u-1", Reden: "x"}, []string{"onbekende-tak afgezegd.uitnodiging"}},
		"called off after the fact": {tot(t, ronde.Gehouden, stappen[0]), ronde.Afzegging{Uitnodiging: "u-1", Reden: "x"}, []string{"afgerond afgezegd.uitnodiging"}},
		"held for no invitation":    {tot(t, ronde.Geopend, ""), voor(stappen[0], "u-1"), []string{"onbekende-tak gehouden.uitnodiging"}},
		"held twice for one":        {tot(t, ronde.Gehouden, stappen[0]), voor(stappen[0], "u-1"), []string{"afgerond gehouden.uitnodiging"}},
		"step without a meeting":    {tot(t, ronde.StapGesloten, stappen[0]), ronde.Stapsluiting{Stap: stappen[1], Naar: stappen[2]}, []string{"samenstelling stap_gesloten.stap"}},
		"toets from no opbrengst":   {tot(t, ronde.Gehouden, stappen[5]), ronde.Toetsing{Opgave: "thuis", Bijeenkomst: "m-6", Uitkomst: ronde.Ongewijzigd, Toelichting: "x", Opbrengsten: []string{"o-1", "o-x"}}, []string{"onbekende-tak toets.opbrengsten[1]"}},
		"no process":                {ronde.New(nil), opening("brede-monitoring"), []string{"leeg "}},
		"bevinding twice":           {tot(t, ronde.Bevonden, ""), ronde.Bevinding{ID: "b-bijstand", Tekst: "x", Indicator: cijfer(t, 2022)}, []string{"dubbel bevinding.id"}},
		"bevinding elsewhere":       {tot(t, ronde.Bevonden, ""), ronde.Bevinding{ID: "b-x", Tekst: "x", Bijeenkomst: "m-1", Indicator: cijfer(t, 2022)}, []string{"stap bevinding.bijeenkomst"}},
		"story of an unknown role":  {tot(t, ronde.Geopend, ""), ronde.Bevinding{ID: "b-x", Tekst: "x", Verhaal: &ronde.Verhaal{Gesprek: "g", Van: []string{"buurman"}, Tekst: "x"}}, []string{"onbekende-tak bevinding.verhaal.van[0]"}},
		"story of tomorrow":         {tot(t, ronde.Geopend, ""), ronde.Bevinding{ID: "b-x", Tekst: "x", Verhaal: &ronde.Verhaal{Gesprek: "g", Datum: vandaag + 1, Van: []string{"inwoner"}, Tekst: "x"}}, []string{"periode bevinding.verhaal.datum"}},
		"duiding of no bevinding":   {tot(t, ronde.Gehouden, stappen[2]), ronde.Duiding{ID: "d-x", Bijeenkomst: "m-3", Bevindingen: []string{"b-bijstand", "b-x"}, Tekst: "x"}, []string{"onbekende-tak duiding.bevindingen[1]"}},
		"duiding outside a meeting": {tot(t, ronde.StapGesloten, stappen[1]), ronde.Duiding{ID: "d-x", Bijeenkomst: "m-3", Bevindingen: []string{"b-bijstand"}, Tekst: "x"}, []string{"onbekende-tak duiding.bijeenkomst"}},
		"dissent of an unknown role": {tot(t, ronde.Gehouden, stappen[2]), ronde.Duiding{ID: "d-x", Bijeenkomst: "m-3", Bevindingen: []string{"b-bijstand"}, Tekst: "x", Afwijkend: []ronde.Afwijkend{{Rol: "buurman", Tekst: "x"}}},
			[]string{"onbekende-tak duiding.afwijkend[0].rol"}},
		"opbrengst of no duiding": {tot(t, ronde.Gehouden, stappen[3]), ronde.Opbrengst{ID: "o-x", Bijeenkomst: "m-4", Duidingen: []string{"d-x"}, Ontwikkelingen: []string{"iza"}, Tekst: "x"},
			[]string{"onbekende-tak opbrengst.duidingen[0]", "onbekende-tak opbrengst.ontwikkelingen[0]"}},
		"actie without opbrengst": {tot(t, ronde.Gehouden, stappen[3]), ronde.Actie{ID: "a-x", Bijeenkomst: "m-4", Opbrengst: "o-x", Tekst: "x", Eigenaar: "baas", Uiterlijk: vandaag - 1},
			[]string{"onbekende-tak actie.eigenaar", "onbekende-tak actie.opbrengst", "periode actie.uiterlijk"}},
		"progress of no actie":    {tot(t, ronde.Afgesproken, ""), ronde.Voortgang{Actie: "a-x", Tekst: "x", Uiterlijk: vandaag - 1}, []string{"onbekende-tak actie_voortgang.actie", "periode actie_voortgang.uiterlijk"}},
		"progress after the end":  {tot(t, ronde.ActieAfgerond, ""), ronde.Voortgang{Actie: "a-2", Tekst: "x"}, []string{"afgerond actie_voortgang.actie"}},
		"ended twice":             {tot(t, ronde.ActieAfgerond, ""), ronde.Afronding{Actie: "a-2", Staat: ronde.ActieVervallen, Tekst: "x"}, []string{"afgerond actie_afgerond.actie"}},
		"toets too early":         {tot(t, ronde.Gehouden, stappen[0]), ronde.Toetsing{Opgave: "thuis", Bijeenkomst: "m-1", Uitkomst: ronde.Ongewijzigd, Toelichting: "x"}, []string{"stap soort"}},
		"toets of no opgave":      {tot(t, ronde.Gehouden, stappen[5]), ronde.Toetsing{Opgave: "werk", Bijeenkomst: "m-6", Uitkomst: ronde.Ongewijzigd, Toelichting: "x"}, []string{"onbekende-tak toets.opgave"}},
		"toets twice":             {tot(t, ronde.OpgaveGetoetst, ""), ronde.Toetsing{Opgave: "thuis", Bijeenkomst: "m-6", Uitkomst: ronde.Ongewijzigd, Toelichting: "x"}, []string{"dubbel toets.opgave"}},
		"opgave added twice":      {tot(t, ronde.Gehouden, stappen[5]), ronde.Toetsing{Opgave: "thuis", Bijeenkomst: "m-6", Uitkomst: ronde.Aangevuld, Erbij: []ronde.Opgave{{ID: "rondkomen", Tekst: "x"}}, Toelichting: "x"}, []string{"dubbel toets.erbij[0].id"}},
		"another step closed":     {tot(t, ronde.Gehouden, stappen[0]), ronde.Stapsluiting{Stap: stappen[1], Naar: stappen[1]}, []string{"stap stap_gesloten.stap"}},
		"a step skipped":          {tot(t, ronde.Gehouden, stappen[0]), ronde.Stapsluiting{Stap: stappen[0], Naar: stappen[2]}, []string{"overgang stap_gesloten.naar"}},
		"to no step":              {tot(t, ronde.Gehouden, stappen[0]), ronde.Stapsluiting{Stap: stappen[0], Naar: "anders"}, []string{"overgang stap_gesloten.naar"}},
		"the round ends too soon": {tot(t, ronde.Gehouden, stappen[0]), ronde.Stapsluiting{Stap: stappen[0]}, []string{"overgang stap_gesloten.naar"}},
		"opgaven not tested":      {tot(t, ronde.Gehouden, stappen[5]), ronde.Stapsluiting{Stap: stappen[5]}, []string{"stap stap_gesloten.stap", "stap stap_gesloten.stap"}},
		"round in the round":      {tot(t, ronde.OpgaveGetoetst, ""), ronde.Stapsluiting{Stap: stappen[5], Naar: stappen[0]}, []string{"overgang stap_gesloten.naar"}},
		"closing as going back":   {tot(t, ronde.Gehouden, stappen[1]), ronde.Stapsluiting{Stap: stappen[1], Naar: stappen[0]}, []string{"overgang stap_gesloten.naar"}},
		"back too far":            {tot(t, ronde.StapGesloten, stappen[3]), ronde.Terugzending{Van: stappen[4], Naar: stappen[0], Reden: "x"}, []string{"overgang teruggezonden.naar"}},
		"back as going on":        {tot(t, ronde.Geopend, ""), ronde.Terugzending{Van: stappen[0], Naar: stappen[1], Reden: "x"}, []string{"overgang teruggezonden.naar"}},
		"back from elsewhere":     {tot(t, ronde.StapGesloten, stappen[0]), ronde.Terugzending{Van: stappen[2], Naar: stappen[0], Reden: "x"}, []string{"stap teruggezonden.van"}},
		"closed without a reason": {tot(t, ronde.Geopend, ""), ronde.Sluiting{}, []string{"stap ronde_gesloten.voortijdig"}},
		"a reason too many":       {tot(t, ronde.StapGesloten, ""), ronde.Sluiting{Voortijdig: "geen tijd"}, []string{"tegenspraak ronde_gesloten.voortijdig"}},
	} {
		t.Run(naam, func(t *testing.T) {
			voor, log := bytesVan(t, geval.r), geval.r.Gebeurtenissen()
			err := voeg(geval.r, geval.deel)
			require.Equal(t, geval.want, waarom(err), "%v", err)
			require.Equal(t, voor, bytesVan(t, geval.r))
			require.Equal(t, log, geval.r.Gebeurtenissen())
		})
	}
}

func TestVoeg_volgorde(t *testing.T) {
	r := ronde.New(brede(t))
	alle := verloop(t)
	require.Equal(t, []string{"volgorde nr"}, waarom(r.Voeg(func() ronde.Gebeurtenis { g := alle[0]; g.Nr = 2; return g }())))
	require.NoError(t, r.Voeg(alle[0]))
	vroeg := alle[1]
	vroeg.Tijd = begin.Add(-time.Nanosecond)
	vroeg.Nr = 1
	require.Equal(t, []string{"volgorde nr", "volgorde tijd"}, waarom(r.Voeg(vroeg)))

	zelfde := alle[1]
	zelfde.Nr, zelfde.Tijd = 0, begin.In(time.FixedZone("", 3600))
	require.NoError(t, r.Voeg(zelfde), "the same moment, elsewhere, and the next number")
	require.Equal(t, 2, r.Toestand().Nr)
}

// Six steps closed without a meeting would walk around every hard rule: a step
// in which someone must take part does not close without one. Where nobody must
// it does.
func TestVoeg_stapZonderBijeenkomst(t *testing.T) {
	d := cycle.BredeMonitoring()
	for i := range d.Stappen[0].Deelnemers {
		d.Stappen[0].Deelnemers[i].Verplicht = false
	}
	p, err := d.Resolve(brede(t).Structuur())
	require.NoError(t, err)
	vrij, streng := ronde.New(p), ronde.New(brede(t))
	for _, r := range []*ronde.Ronde{vrij, streng} {
		require.NoError(t, voeg(r, opening(p.ID())))
	}
	require.NoError(t, voeg(vrij, ronde.Stapsluiting{Stap: stappen[0], Naar: stappen[1]}))
	require.ErrorIs(t, voeg(streng, ronde.Stapsluiting{Stap: stappen[0], Naar: stappen[1]}), ronde.CodeSamenstelling)
}

// Bouwgroep 2 looks with fresh eyes: who was at the first analysis does not
// count, also not after the round was sent back past it.
func TestVoeg_frisseBlik(t *testing.T) {
	r := tot(t, ronde.StapGesloten, stappen[1])
	b := bijeenkomst("m-3", stappen[2], op(begin))
	b.Aanwezigen[5] = in("p-6", "bouwgroep-2") // of the analysegroep
	err := voeg(r, b)
	require.ErrorIs(t, err, ronde.CodeSamenstelling)
	require.ErrorContains(t, err, "andere personen dan bij ‘Eerste analyse’")
	b.Aanwezigen[5] = in("p-14", "bouwgroep-2")
	require.NoError(t, voeg(r, b))
}

func TestTeruggezonden(t *testing.T) {
	r := tot(t, ronde.OpgaveGetoetst, "")
	require.NoError(t, voeg(r, ronde.Terugzending{Van: stappen[5], Naar: stappen[4], Reden: "Nog bijstellen"}))
	s := r.Toestand()
	require.Equal(t, stappen[4], s.Stap)
	require.Equal(t, []ronde.Stapstaat{ronde.StapOpen, ronde.StapWacht}, []ronde.Stapstaat{s.Stappen[4].Staat, s.Stappen[5].Staat})
	require.Equal(t, 2, s.Stappen[4].Keer)
	require.Equal(t, "Nog bijstellen", s.Terug[0].Reden)

	require.NoError(t, voeg(r, ronde.Terugzending{Van: stappen[4], Naar: stappen[3], Reden: "Anders"}))
	err := voeg(r, ronde.Actie{ID: "a-3", Bijeenkomst: "m-4", Opbrengst: "o-1", Tekst: "x", Eigenaar: "mosd", Uiterlijk: dag("2023-12-31")})
	require.Equal(t, []string{"stap actie.bijeenkomst"}, waarom(err), "the meeting was of the time before")
	require.ErrorContains(t, err, `(time 1); the round stands in step "opbrengst-duiding" (time 2)`)
	require.NoError(t, voeg(r, bijeenkomst("m-7", stappen[3], op(begin))))
	require.NoError(t, voeg(r, ronde.Actie{ID: "a-3", Bijeenkomst: "m-7", Opbrengst: "o-1", Tekst: "x", Eigenaar: "mosd", Uiterlijk: dag("2023-12-31")}))

	// On the way on again every opgave is tested anew, the added one too.
	for _, i := range []int{3, 4} {
		if i == 4 { // the meeting of the time before does not count
			require.Equal(t, []string{"samenstelling stap_gesloten.stap"}, waarom(voeg(r, ronde.Stapsluiting{Stap: stappen[i], Naar: stappen[i+1]})))
			require.NoError(t, voeg(r, bijeenkomst("m-9", stappen[i], op(begin))))
		}
		require.NoError(t, voeg(r, ronde.Stapsluiting{Stap: stappen[i], Naar: stappen[i+1]}))
	}
	require.NoError(t, voeg(r, bijeenkomst("m-8", stappen[5], op(begin))))
	require.Len(t, waarom(voeg(r, ronde.Stapsluiting{Stap: stappen[5]})), 3)
	require.NoError(t, voeg(r, ronde.Toetsing{Opgave: "buurt", Bijeenkomst: "m-8", Uitkomst: ronde.Aangepast, Tekst: "Iedere buurt doet mee", Toelichting: "x"}))
	s = r.Toestand()
	require.Equal(t, "De buurt doet mee", s.Opgaven[2].Toetsen[0].Was)
}

// A round that stops early is closed where it stood.
func TestVoortijdig(t *testing.T) {
	r := tot(t, ronde.StapGesloten, stappen[1])
	require.NoError(t, voeg(r, ronde.Sluiting{Voortijdig: "Geen tijd"}))
	s := r.Toestand()
	require.True(t, s.Gesloten)
	require.Equal(t, "Geen tijd", s.Voortijdig)
	require.Equal(t, []ronde.Stapstaat{ronde.StapKlaar, ronde.StapKlaar, ronde.StapKlaar, ronde.StapWacht}, []ronde.Stapstaat{s.Stappen[0].Staat, s.Stappen[1].Staat, s.Stappen[2].Staat, s.Stappen[3].Staat})
}

// An opbrengst of step 4 is held beside each of the developments that the plate
// links there.
func TestOntwikkelingen(t *testing.T) {
	r := tot(t, ronde.Gehouden, stappen[3])
	alle := []string{"ontwikkelagenda-sda", "hervormingsagenda-jeugd", "regioplan-iza-gala", "landelijke-digitale-infrastructuur"}
	require.NoError(t, voeg(r, ronde.Opbrengst{ID: "o-x", Bijeenkomst: "m-4", Duidingen: []string{"d-1"}, Ontwikkelingen: alle, Tekst: "x"}))
	require.Equal(t, alle, r.Toestand().Opbrengsten[0].Ontwikkelingen)
}

// houd holds a meeting of a step with one of each who have a place in it, if any.
func houd(t *testing.T, r *ronde.Ronde, s cycle.Stap) {
	t.Helper()
	b := ronde.Bijeenkomst{ID: "m-" + s.ID, Stap: s.ID, Datum: op(begin)}
	for i, d := range s.Deelnemers {
		if id := fmt.Sprintf("p-%d", i+1); d.Orgaan != "" {
			b.Aanwezigen = append(b.Aanwezigen, in(id, d.Orgaan))
		} else {
			b.Aanwezigen = append(b.Aanwezigen, met(id, d.Rol))
		}
	}
	if len(b.Aanwezigen) > 0 {
		require.NoError(t, voeg(r, b))
	}
}

// The other two processes can be gone through with the same means.
func TestAndereProcessen(t *testing.T) {
	for _, id := range []string{cycle.IDPlanningEnControl, cycle.IDSamenwerkingsagenda} {
		p := proces(t, id)
		r := ronde.New(p)
		o := opening(id)
		o.Jaar = 2016
		require.NoError(t, voeg(r, o))
		for i := 0; i+1 < len(p.Stappen()); i++ {
			houd(t, r, p.Stappen()[i])
			require.NoError(t, voeg(r, ronde.Stapsluiting{Stap: p.Stappen()[i].ID, Naar: p.Stappen()[i+1].ID}), id)
		}
		require.Equal(t, p.Stappen()[len(p.Stappen())-1].ID, r.Toestand().Stap)
		houd(t, r, p.Stappen()[len(p.Stappen())-1])
		require.NotContains(t, waarom(voeg(r, ronde.Stapsluiting{Stap: r.Toestand().Stap})), "overgang stap_gesloten.naar", "the last step ends the round")
		if terug := p.Terug(r.Toestand().Stap); id == cycle.IDSamenwerkingsagenda {
			require.NoError(t, voeg(r, ronde.Terugzending{Van: terug[0].Van, Naar: terug[0].Naar, Reden: "Een nieuw kernprobleem"}))
			require.Equal(t, 2, r.Toestand().Stappen[1].Nummer)
			require.Equal(t, ronde.StapOpen, r.Toestand().Stappen[1].Staat, "back to the analysis")
		}
	}
}

// What a store does not keep does not count; what it keeps has its number.
func TestVoegEnBewaar(t *testing.T) {
	r := tot(t, ronde.Geopend, "")
	voor := bytesVan(t, r)
	vol := errors.New("schijf vol")
	g := gebeurtenis(0, bijeenkomst("m-1", stappen[0], op(begin)))
	require.ErrorIs(t, r.VoegEnBewaar(g, func(ronde.Gebeurtenis) error { return vol }), vol)
	require.Equal(t, voor, bytesVan(t, r))
	require.NoError(t, r.VoegEnBewaar(g, func(kreeg ronde.Gebeurtenis) error {
		require.Equal(t, 2, kreeg.Nr)
		kreeg.Gehouden.Aanwezigen[0].Rollen[0] = "ander" // what it does with it is its own
		return nil
	}))
	require.Equal(t, "inwoner", r.Toestand().Bijeenkomsten[0].Aanwezigen[0].Rollen[0])

	fout := gebeurtenis(0, bijeenkomst("m-1", stappen[0], op(begin)))
	require.Error(t, r.VoegEnBewaar(fout, func(ronde.Gebeurtenis) error { t.Error("kept what is refused"); return nil }))
}

// Nothing that goes in or out is shared with the round.
func TestKopie(t *testing.T) {
	r := tot(t, ronde.Geopend, "")
	b := bijeenkomst("m-1", stappen[0], op(begin))
	require.NoError(t, voeg(r, b))
	voor := bytesVan(t, r)
	b.Aanwezigen[0].Rollen[0] = "ander"
	s := r.Toestand()
	s.Bijeenkomsten[0].Aanwezigen[0].Rollen[0] = "ander"
	s.Opgaven[0].Tekst = "anders"
	r.Gebeurtenissen()[1].Gehouden.Aanwezigen[0].Rollen[0] = "ander"
	require.Equal(t, voor, bytesVan(t, r))
}

// A log that breaks off, or that is refused, gives the round up to there.
func TestHerspeel_fout(t *testing.T) {
	stuk := errors.New("kabel los")
	r, err := ronde.Herspeel(brede(t), func(yield func(ronde.Gebeurtenis, error) bool) {
		_ = yield(verloop(t)[0], nil) && yield(ronde.Gebeurtenis{}, stuk)
	})
	require.ErrorIs(t, err, stuk)
	require.Equal(t, 1, r.Toestand().Nr)
	r, err = ronde.Herspeel(brede(t), ronde.Lijst(verloop(t)[0], verloop(t)[2]))
	require.ErrorIs(t, err, ronde.CodeVolgorde)
	require.Equal(t, 1, r.Toestand().Nr)
}

// A toets says what became of the opgave: the text it had is no change.
func TestToets_zelfdeTekst(t *testing.T) {
	r := tot(t, ronde.Gehouden, "maatschappelijke-opgaven")
	x := ronde.Toetsing{Opgave: "rondkomen", Bijeenkomst: "m-6", Uitkomst: ronde.Aangescherpt, Tekst: "Iedereen  kan rondkomen ", Toelichting: "x"}
	require.Equal(t, []string{"tegenspraak toets.tekst"}, waarom(voeg(r, x)))
	x.Uitkomst, x.Erbij = ronde.Aangevuld, []ronde.Opgave{{ID: "erbij", Tekst: "x"}}
	require.Equal(t, []string{"tegenspraak toets.tekst"}, waarom(voeg(r, x)))
	x.Tekst = ""
	require.NoError(t, voeg(r, x))
}
