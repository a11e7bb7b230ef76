package functies_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/governance"
	"github.com/bredemonitoring/sociaaldomein/governance/functies"
)

// A case for each row of the table in bijlage 7 and each of its two columns:
// words that must be told, who does it, and the reason where there is one.
func TestTabelVanBijlage7(t *testing.T) {
	consulent, veld, gemeente, mosd := "consulent", "voorliggend-veld", "gemeente", "mosd"
	v, err := functies.Achterhoek2017().Resolve()
	require.NoError(t, err)
	gevallen := []struct {
		nummer  int
		functie string
		deel    functies.Deel
		woorden []string
		wie     []string
		reden   string // part of it; empty: the table gives none
	}{
		{1, "Formuleren beleid", functies.Lokaal, []string{"uitvoeringsplan", "per thema", "lokaal", "regionaal"}, []string{gemeente}, ""},
		{1, "Formuleren beleid", functies.Regionaal, []string{"opvang en bescherming", "preventie", "samen concreet", "plan van aanpak"}, []string{mosd}, "nog niet uit"},
		{2, "Inkoop", functies.Lokaal, []string{"Huishoudelijke hulp", "alleen of met enkele andere"}, []string{gemeente}, ""},
		{2, "Inkoop", functies.Regionaal, []string{"Hulpmiddelen uit de oude Wmo", "nieuwe Wmo en jeugdhulp", "regionale projecten"}, []string{mosd}, ""},
		{3, "Contract- en leveranciersmanagement", functies.Lokaal, []string{"Eén contractmanager per gemeente", "lokale partijen", "buitenschil"}, []string{"lokaal-contractmanager"}, ""},
		{3, "monitoring en toezicht", functies.Regionaal, []string{"1 juni 2017", "meer dan twee gemeenten", "vier contractmanagers", "een contractbeheerder", "een kennismanager", "een toezicht- en kwaliteitsmanager"}, []string{"team-clm"}, ""},
		{4, "Bereikbaarheid", functies.Lokaal, []string{"website", "balie en telefoon", "tijdens kantooruren"}, []string{gemeente}, ""},
		{4, "informatievoorziening", functies.Regionaal, []string{"Gelijke teksten", "Veilig Thuis", "jeugdbescherming", "jeugdreclassering", "telefoon buiten kantooruren"}, []string{mosd}, "dezelfde informatie"},
		{5, "Vraagverheldering", functies.Lokaal, []string{"Consulenten van het toegangsteam", "gemeente, stichting of BV", "rollen"}, []string{consulent}, ""},
		{5, "Vraagverheldering", functies.Regionaal, []string{"gezamenlijke taal", "denkkader", "2018 onderzoeken", "vormen van de teams en de rollen"}, []string{mosd}, "instrumentarium"},
		{6, "Bepaling van benodigde", functies.Lokaal, []string{"Consulenten", "eigen afwegingskader", "beleidsplannen, verordeningen en beleidsregels"}, []string{consulent, gemeente}, "ruimte voor lokale verschillen"},
		{6, "ondersteuning en zorg", functies.Regionaal, []string{"Eén uitleg van het inkoopkader", "ambtelijk samen voorbereiden"}, []string{mosd}, "verschillend uitleggen"},
		{7, "Uitvoeren of regelen", functies.Lokaal, []string{"Consulenten", "of partijen in het voorliggend veld"}, []string{consulent, veld}, "organisatievorm"},
		{7, "informele zorg", functies.Regionaal, []string{"gemeenschappelijk kader", "toegangsteams", "gecertificeerde instellingen"}, []string{mosd}, ""},
		{8, "één gezin, één plan, één regisseur", functies.Lokaal, []string{"Consulenten", "of partijen in het voorliggend veld"}, []string{consulent, veld}, "organisatievorm"},
		{8, "Regievoering", functies.Regionaal, []string{"Jeugdbeschermingstafel", "Raad voor de Kinderbescherming"}, []string{mosd}, "te klein voor één gemeente"},
		{9, "Toeleiding", functies.Lokaal, []string{"Consulenten", "lokaal werkkader", "voorwaarden", "wijze van beoordelen", "wat meeweegt", "van aanbieders wordt gevraagd"}, []string{consulent}, ""},
		{9, "met beschikking", functies.Regionaal, []string{"gezamenlijke taal", "denkkader"}, []string{mosd}, "transformatie met aanbieders"},
		{10, "Backoffice", functies.Lokaal, []string{"Beschikkingen", "facturen"}, []string{gemeente}, ""},
		{10, "beschikkingen, facturen", functies.Regionaal, []string{"Eén werkwijze", "Vecozo", "i-Standaarden"}, []string{mosd}, "Eenduidigheid, en minder bureaucratie"},
	}
	require.Len(t, gevallen, 20)
	for i, g := range gevallen {
		require.Equal(t, i/2+1, g.nummer, "each function twice, in order")
		require.Equal(t, functies.Delen()[i%2], g.deel)
		rij := v.Verdelingen()[g.nummer-1]
		require.Equal(t, g.nummer, rij.Functie.Nummer())
		require.Contains(t, rij.Functie.Label(), g.functie)
		u := rij.Deel(g.deel)
		for _, woord := range g.woorden {
			require.Contains(t, u.Omschrijving, woord, "%d %s", g.nummer, g.deel)
		}
		require.Equal(t, g.wie, u.Verantwoordelijk, "%d %s", g.nummer, g.deel)
		if g.reden == "" {
			require.Empty(t, u.Reden, "%d %s", g.nummer, g.deel)
		} else {
			require.Contains(t, u.Reden, g.reden, "%d %s", g.nummer, g.deel)
		}
		// The table names who does it for the local parts but that of beleid, and for team CLM.
		genoemd := g.deel == functies.Lokaal && g.nummer != 1 || g.nummer == 3
		require.Equal(t, genoemd, u.Lezing == "", "%d %s: whose reading", g.nummer, g.deel)
	}
}

func TestAchterhoek(t *testing.T) {
	d := functies.Achterhoek2017()
	require.Equal(t, []functies.Gemeente{
		{Code: "GM0197", Naam: "Aalten"}, {Code: "GM1859", Naam: "Berkelland"}, {Code: "GM1876", Naam: "Bronckhorst"}, {Code: "GM0222", Naam: "Doetinchem"},
		{Code: "GM1955", Naam: "Montferland"}, {Code: "GM1586", Naam: "Oost Gelre"}, {Code: "GM1509", Naam: "Oude IJsselstreek"}, {Code: "GM0294", Naam: "Winterswijk"},
	}, d.Gemeenten)
	require.Empty(t, d.Afwijkingen, "the source tells of no municipality what it does otherwise")
	require.Empty(t, d.Partijen)
	require.False(t, d.Fictief)
	require.Contains(t, d.Bron, "bijlage 7")

	v, err := d.Resolve()
	require.NoError(t, err)
	for _, toets := range v.Toets() {
		if toets.Regel == "partij-beheer" {
			require.Equal(t, governance.NietTeToetsen, toets.Oordeel)
			continue
		}
		require.Equal(t, governance.Voldaan, toets.Oordeel, "%s %s: %s", toets.Regel, toets.Bij, toets.Bevinding)
	}
}

// The files stand in the form that WriteJSON gives.
func TestReferentieIsGeschreven(t *testing.T) {
	for _, bestand := range []string{"referentie/achterhoek-2017.json", "testdata/fictief.json"} {
		data, err := os.ReadFile(bestand)
		require.NoError(t, err)
		d, err := functies.ReadJSON(bytes.NewReader(data), bestand)
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, functies.WriteJSON(&b, d))
		require.Equal(t, string(data), b.String())
	}
}

func TestAchterhoekIsVers(t *testing.T) {
	functies.Achterhoek2017().Functies[0].Lokaal.Verantwoordelijk[0] = "weg"
	require.Equal(t, "gemeente", functies.Achterhoek2017().Functies[0].Lokaal.Verantwoordelijk[0])
}

// Who is responsible bears the id it has in the structure of bodies and roles.
func TestVerantwoordelijkenUitDeStructuur(t *testing.T) {
	bekend := map[string]bool{}
	for _, d := range []*governance.Definitie{governance.Achterhoek2017(), governance.BredeMonitoring()} {
		for _, r := range d.Rollen {
			bekend[r.ID] = true
		}
		for _, o := range d.Organen {
			bekend[o.ID] = true
		}
	}
	buiten := map[string]bool{"gemeente": true, "voorliggend-veld": true} // neither body nor role in the sources
	for _, w := range functies.Achterhoek2017().Verantwoordelijken {
		require.NotEqual(t, buiten[w.ID], bekend[w.ID], w.ID)
	}
}
