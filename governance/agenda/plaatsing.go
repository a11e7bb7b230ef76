package agenda

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/internal/invoer"
	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
)

// Plaatsing says where a problem belongs, each part with its reason in Dutch.
// It answers the two questions of the source: is it a gap in the landscape or
// does it fit under a project, and in which line (bronNieuw).
type Plaatsing struct {
	Probleem   string   `json:"probleem"`
	Uitkomst   Uitkomst `json:"uitkomst"`
	Bij        string   `json:"bij,omitempty"`        // id of the project or topic
	Kandidaten []string `json:"kandidaten,omitempty"` // where NietEenduidig: what is left, by id
	Reden      string   `json:"reden"`

	Actielijn      string   `json:"actielijn,omitempty"`      // empty: it cannot be told
	Lijnkandidaten []string `json:"lijnkandidaten,omitempty"` // where it cannot: what is left, by number
	Lijnreden      string   `json:"lijnreden"`

	// InBeeld are the lines to keep in view beside the one decided, or where
	// nothing was decided beside Actielijn or Lijnkandidaten; by number.
	InBeeld []InBeeld `json:"in_beeld,omitempty"`
	Eerst   []Eerst   `json:"eerst,omitempty"` // what must come before a project, by topic
}

// InBeeld is a line that a problem's line hangs together with.
type InBeeld struct {
	Actielijn string   `json:"actielijn"`
	Redenen   []string `json:"redenen"`
}

// Eerst is something that must be settled before a project can run.
type Eerst struct {
	Onderwerp string `json:"onderwerp,omitempty"` // empty: the topic is not there yet
	Reden     string `json:"reden"`
}

// IsEenduidig says whether both the place and the line could be told.
func (p Plaatsing) IsEenduidig() bool { return p.Uitkomst != NietEenduidig && p.Actielijn != "" }

// Plaats says where a problem belongs, by the topics and projects it touches
// and the lines it names. The problem need not be in the agenda; an id in it
// that the agenda does not have is an error, as *goaltree.Fout. The order in
// which things are listed makes no difference.
//
// It looks first at the projects touched, then at projects on the topics
// touched, then at those topics. Where several are left, the lines named
// decide, and for projects touched the topics touched do after them; what is
// still undecided then is NietEenduidig. Projects that are ingevoerd or
// gestopt take nothing more, but keep what its dossier says was placed there;
// for others their topics count as touched.
func (a *Agenda) Plaats(p Probleem) (Plaatsing, error) {
	if a == nil {
		return Plaatsing{}, invoer.Geen("agenda")
	}
	k := invoer.NieuweKeuring(invoer.Plaatsen{})
	a.bekend.gissend().probleem(k, "", p)
	if err := k.Err(); err != nil {
		return Plaatsing{}, err
	}
	return a.plaats(p), nil
}

// Plaatsingen places every problem of the agenda, in its order.
func (a *Agenda) Plaatsingen() []Plaatsing {
	uit := make([]Plaatsing, len(a.d.Problemen))
	for i, p := range a.d.Problemen {
		uit[i] = a.plaats(p)
	}
	return uit
}

func (a *Agenda) plaats(p Probleem) Plaatsing {
	z := a.zoek(p)
	pl := Plaatsing{Probleem: p.ID}
	z.kies(&pl)
	for _, id := range z.voorbij {
		project := a.project[id]
		pl.Reden += fmt.Sprintf(" %s is %s en neemt niets meer op.", project.Naam, project.Staat.Label())
	}
	for _, id := range pl.plekken() {
		if project, ok := a.project[id]; ok && !project.Staat.neemtOp() {
			pl.Reden += fmt.Sprintf(" Daar is het eerder geplaatst; %s is %s en neemt niets nieuws meer op.", project.Naam, project.Staat.Label())
		}
	}
	z.kiesLijn(&pl)
	pl.InBeeld = z.inBeeld(pl)
	pl.Eerst = z.eerst(pl)
	return pl
}

// zoeker is what placing one problem looks at. All lists are sorted, so that
// the order of what was given is lost.
type zoeker struct {
	a           *Agenda
	lijnen      []string // that the problem names, by number
	projecten   []string // touched, that can still take something up
	voorbij     []string // touched, that cannot
	onderwerpen []string // touched, or of a project in voorbij
	besluit     Stap     // where it was placed before
	besloten    bool
}

// neemtOp says whether a project can have the problem.
func (z zoeker) neemtOp(p Project) bool {
	return p.Staat.neemtOp() || z.besloten && p.ID == z.besluit.Bij
}

func (a *Agenda) zoek(p Probleem) zoeker {
	z := zoeker{a: a, lijnen: a.opNummer(p.Actielijnen)}
	z.besluit, z.besloten = a.dossier[p.ID].Besluit()
	for _, id := range uniek(p.Raakt) {
		pr, isProject := a.project[id]
		switch {
		case !isProject:
			z.onderwerpen = append(z.onderwerpen, id)
		case z.neemtOp(pr):
			z.projecten = append(z.projecten, id)
		default:
			z.voorbij = append(z.voorbij, id)
			if pr.Onderwerp != "" {
				z.onderwerpen = append(z.onderwerpen, pr.Onderwerp)
			}
		}
	}
	z.onderwerpen = uniek(z.onderwerpen)
	return z
}

// kies fills in where the problem belongs.
func (z zoeker) kies(pl *Plaatsing) {
	if len(z.projecten) > 0 {
		z.kiesGeraakt(pl)
		return
	}
	opOnderwerp := z.opOnderwerp(z.onderwerpen...)
	if over := z.opLijn(opOnderwerp); len(over) == 1 {
		naam, _, onderwerp := z.a.plek(over[0])
		zet(pl, OnderProject, over[0], fmt.Sprintf("Het raakt het onderwerp %s, en daarop is het project %s er al%s.", z.a.NaamVan(onderwerp), naam, z.doorLijn(opOnderwerp, over[0], "daarop staat")))
		return
	} else if len(over) > 1 {
		onduidelijk(pl, over, "Op de onderwerpen die het raakt passen meer projecten: "+z.namen(over)+". Wie het inbrengt moet zeggen welk project het raakt.")
		return
	}
	z.kiesOnderwerp(pl)
}

// opOnderwerp gives the projects on topics that can have the problem.
func (z zoeker) opOnderwerp(onderwerpen ...string) []string {
	var uit []string
	for _, o := range onderwerpen {
		for _, id := range z.a.opOnderwerp[o] {
			if z.neemtOp(z.a.project[id]) {
				uit = append(uit, id)
			}
		}
	}
	return uniek(uit)
}

// kiesGeraakt chooses among the projects that the problem touches itself.
func (z zoeker) kiesGeraakt(pl *Plaatsing) {
	over := z.opLijn(z.projecten)
	switch {
	case len(over) == 0:
		onduidelijk(pl, z.projecten, fmt.Sprintf("Het raakt %s, maar noemt %s, waar dat niet onder valt.", z.namen(z.projecten), z.lijnnamen(z.lijnen)))
		return
	case len(over) == 1:
		zet(pl, OnderProject, over[0], fmt.Sprintf("Het raakt het project %s%s.", z.a.NaamVan(over[0]), z.doorLijn(z.projecten, over[0], "het raakt")))
		return
	}
	var opOnderwerp []string
	for _, id := range over {
		if slices.Contains(z.onderwerpen, z.a.project[id].Onderwerp) {
			opOnderwerp = append(opOnderwerp, id)
		}
	}
	if len(opOnderwerp) == 1 {
		naam, _, onderwerp := z.a.plek(opOnderwerp[0])
		zet(pl, OnderProject, opOnderwerp[0], fmt.Sprintf("Van de projecten die het raakt ligt alleen %s op een onderwerp dat het ook raakt: %s.", naam, z.a.NaamVan(onderwerp)))
		return
	}
	onduidelijk(pl, over, "Het raakt meer projecten: "+z.namen(over)+". Wie het inbrengt moet zeggen onder welk project het valt.")
}

// kiesOnderwerp chooses among the topics that the problem touches.
func (z zoeker) kiesOnderwerp(pl *Plaatsing) {
	over := z.opLijn(z.onderwerpen)
	switch {
	case len(z.onderwerpen) == 0 && len(z.voorbij) > 0:
		zet(pl, Hiaat, "", fmt.Sprintf("Het raakt %s, en op welk onderwerp dat ligt is niet bekend.", z.namen(z.voorbij)))
	case len(z.onderwerpen) == 0:
		zet(pl, Hiaat, "", "Het raakt geen onderwerp of project dat er al is.")
	case len(over) == 0:
		onduidelijk(pl, z.onderwerpen, fmt.Sprintf("Het raakt %s, maar noemt %s, waar dat niet onder valt.", z.namen(z.onderwerpen), z.lijnnamen(z.lijnen)))
	case len(over) > 1:
		onduidelijk(pl, over, "Het raakt meer onderwerpen zonder project dat past: "+z.namen(over)+".")
	default:
		o := z.a.onderwerp[over[0]]
		geen := "Daarop loopt geen project dat het kan opnemen."
		if naast := z.opOnderwerp(o.ID); len(naast) > 0 { // under the line named it would have been chosen
			geen = fmt.Sprintf("Een project daarop dat valt onder %s is er niet, wel %s.", z.lijnnamen(z.lijnen), z.namen(naast))
		}
		zet(pl, BijOnderwerp, o.ID, fmt.Sprintf("Het raakt het onderwerp %s%s. %s %s", o.Naam, z.doorLijn(z.onderwerpen, o.ID, "het raakt"), geen, raad(o.Staat)))
	}
}

// raad says what follows for a problem on a topic without a project. Source:
// bronLandschap.
func raad(s Onderwerpstaat) string {
	switch s {
	case GovernanceGeregeld:
		return "Daar is de governance al geregeld: breng het in bij wie erover gaat."
	case ProjectMogelijk:
		return "Daar kan een nieuw project op."
	case VraagtUitwerking:
		return "Daar kan pas een project op als de governance geregeld is."
	}
	return "Of daar een project op kan is niet bekend."
}

// opLijn keeps the topics or projects under a line that the problem names. One
// without lines is kept: nothing says that it does not belong.
func (z zoeker) opLijn(ids []string) []string {
	if len(z.lijnen) == 0 {
		return ids
	}
	var over []string
	for _, id := range ids {
		if _, lijnen, _ := z.a.plek(id); len(lijnen) == 0 || len(doorsnee(lijnen, z.lijnen)) > 0 {
			over = append(over, id)
		}
	}
	return over
}

// doorLijn says that the lines named decided among several; wat says what
// those are. One without lines is left because the others are elsewhere.
func (z zoeker) doorLijn(ids []string, gekozen, wat string) string {
	if len(ids) < 2 {
		return ""
	}
	if _, lijnen, _ := z.a.plek(gekozen); len(lijnen) == 0 {
		return ", en al het andere dat " + wat + " valt niet onder " + z.lijnnamen(z.lijnen)
	}
	return ", en van wat " + wat + " valt alleen dat onder " + z.lijnnamen(z.lijnen)
}

// houvast gives what says something of the line: the place or the candidates
// for it, and for a gap what the problem touches.
func (z zoeker) houvast(pl *Plaatsing) (ids []string, naam string) {
	if ids = pl.plekken(); len(ids) > 0 {
		return ids, "de plek"
	}
	return z.voorbij, "wat het raakt"
}

// kiesLijn fills in the line: one that the problem names and its place is
// under; where either says nothing, the other decides.
func (z zoeker) kiesLijn(pl *Plaatsing) {
	var plek []string
	houvast, naam := z.houvast(pl)
	for _, id := range houvast {
		_, lijnen, _ := z.a.plek(id)
		plek = append(plek, lijnen...)
	}
	plek = z.a.opNummer(plek)
	over, waarom := doorsnee(z.lijnen, plek), "genoemd in het probleem, en "+naam+" valt eronder"
	switch {
	case len(plek) == 0 && len(z.lijnen) == 0:
		pl.Lijnreden = "Geen actielijn genoemd, en wat het raakt valt onder geen actielijn."
		if len(houvast) == 0 {
			pl.Lijnreden = "Geen actielijn genoemd, en een hiaat wijst er geen aan."
		}
		return
	case len(plek) == 0:
		over, waarom = z.lijnen, "genoemd in het probleem"
	case len(z.lijnen) == 0:
		over, waarom = plek, naam+" valt eronder"
	case len(over) == 0:
		pl.Lijnkandidaten = z.a.opNummer(slices.Concat(z.lijnen, plek))
		pl.Lijnreden = fmt.Sprintf("Niet eenduidig: het probleem noemt %s, %s valt onder %s.", z.lijnnamen(z.lijnen), naam, z.lijnnamen(plek))
		return
	}
	if len(over) == 1 {
		pl.Actielijn = over[0]
		pl.Lijnreden = fmt.Sprintf("%s: %s.", z.lijnnamen(over), waarom)
		return
	}
	pl.Lijnkandidaten = over
	pl.Lijnreden = fmt.Sprintf("Niet eenduidig, het kan %s zijn: %s.", strings.Join(z.a.lijnnamen(over), " of "), waarom)
}

// inBeeld gathers the lines beside the one decided or chosen, or beside the
// candidates.
// Source: bronProces, samenhang tussen de actielijnen.
func (z zoeker) inBeeld(pl Plaatsing) []InBeeld {
	gekozen := pl.Lijnkandidaten
	if z.besloten {
		gekozen = []string{z.besluit.Actielijn}
	} else if pl.Actielijn != "" {
		gekozen = []string{pl.Actielijn}
	}
	redenen := map[string][]string{}
	voeg := func(lijn, reden string) {
		if !slices.Contains(gekozen, lijn) && !slices.Contains(redenen[lijn], reden) {
			redenen[lijn] = append(redenen[lijn], reden)
		}
	}
	for _, lijn := range z.lijnen {
		voeg(lijn, "Het probleem noemt deze lijn ook.")
	}
	houvast, _ := z.houvast(&pl)
	for _, id := range houvast {
		naam, lijnen, _ := z.a.plek(id)
		for _, lijn := range lijnen {
			voeg(lijn, naam+" valt ook onder deze lijn.")
		}
	}
	for _, lijn := range gekozen {
		for _, b := range z.a.buren[lijn] {
			voeg(b.lijn, b.reden)
		}
	}
	var uit []InBeeld
	for _, lijn := range z.a.opNummer(slices.Collect(maps.Keys(redenen))) {
		uit = append(uit, InBeeld{Actielijn: lijn, Redenen: redenen[lijn]})
	}
	return uit
}

// eerst gathers what must be settled before a project: governance, on every
// topic in play that asks for elaboration. Source: bronLandschap.
func (z zoeker) eerst(pl Plaatsing) []Eerst {
	if pl.Uitkomst == Hiaat {
		return []Eerst{{Reden: "Geef het eerst een onderwerp in het landschap en zoek uit of de governance daarvan geregeld is."}}
	}
	inSpel, hier := slices.Clone(z.onderwerpen), ""
	for _, id := range pl.plekken() {
		if _, _, onderwerp := z.a.plek(id); onderwerp != "" {
			inSpel = append(inSpel, onderwerp)
			if id == pl.Bij {
				hier = onderwerp
			}
		}
	}
	var uit []Eerst
	for _, id := range uniek(inSpel) {
		switch o := z.a.onderwerp[id]; {
		case o.Staat == VraagtUitwerking:
			uit = append(uit, Eerst{id, z.a.governanceEerst(o, pl.Bij)})
		case o.Staat == 0 && id == hier:
			uit = append(uit, Eerst{id, fmt.Sprintf("De staat van %s is niet bekend: zoek eerst uit of de governance geregeld is.", o.Naam)})
		}
	}
	return uit
}

// governanceEerst says what must be arranged first on a topic: before a project
// there, or before the one that is the place of the problem goes on.
func (a *Agenda) governanceEerst(o Onderwerp, bij string) string {
	p, ok := a.project[bij]
	switch {
	case !ok || p.Onderwerp != o.ID || p.Staat == Gestopt:
		return fmt.Sprintf("%s vraagt uitwerking: regel eerst de governance, voordat daar een project begint.", o.Naam)
	case p.Staat.isBegonnen():
		return fmt.Sprintf("%s vraagt uitwerking: regel de governance alsnog, want het project %s is al %s.", o.Naam, p.Naam, p.Staat.Label())
	}
	return fmt.Sprintf("%s vraagt uitwerking: regel eerst de governance, voordat het project %s begint.", o.Naam, p.Naam)
}

func zet(pl *Plaatsing, u Uitkomst, bij, reden string) {
	pl.Uitkomst, pl.Bij, pl.Reden = u, bij, reden
}

func onduidelijk(pl *Plaatsing, kandidaten []string, reden string) {
	pl.Uitkomst, pl.Kandidaten, pl.Reden = NietEenduidig, slices.Clone(kandidaten), reden
}

// plekken gives the place, or the candidates for it.
func (p Plaatsing) plekken() []string {
	if p.Bij != "" {
		return []string{p.Bij}
	}
	return p.Kandidaten
}

// namen lists topics or projects by name.
func (z zoeker) namen(ids []string) string {
	namen := make([]string, len(ids))
	for i, id := range ids {
		namen[i] = z.a.NaamVan(id)
	}
	return notatie.Opsomming(namen)
}

func (z zoeker) lijnnamen(ids []string) string { return notatie.Opsomming(z.a.lijnnamen(ids)) }

func (a *Agenda) lijnnamen(ids []string) []string {
	namen := make([]string, len(ids))
	for i, id := range ids {
		namen[i] = a.LijnTekst(id)
	}
	return namen
}

// opNummer gives lines once each, by number.
func (a *Agenda) opNummer(ids []string) []string {
	uit := uniek(ids)
	slices.SortStableFunc(uit, func(x, y string) int { return cmp.Compare(a.lijnen[x].Nummer, a.lijnen[y].Nummer) })
	return uit
}

// buur is a line that another hangs together with, and why it is kept in view.
type buur struct{ lijn, reden string }

// samenhangPerLijn gives the neighbours of each line, in the order of samenhang.
func (a *Agenda) samenhangPerLijn() map[string][]buur {
	uit := map[string][]buur{}
	for _, s := range a.samenhang {
		for _, kant := range [2][2]string{{s.A, s.B}, {s.B, s.A}} {
			uit[kant[0]] = append(uit[kant[0]], buur{kant[1], fmt.Sprintf("Hangt samen met %s: %s", a.LijnTekst(kant[0]), s.Toelichting)})
		}
	}
	return uit
}

// sorteerSamenhang gives the relations in an order of their own.
func (a *Agenda) sorteerSamenhang() []Samenhang {
	uit := a.Samenhang()
	slices.SortFunc(uit, func(x, y Samenhang) int {
		return cmp.Or(
			cmp.Compare(min(a.lijnen[x.A].Nummer, a.lijnen[x.B].Nummer), min(a.lijnen[y.A].Nummer, a.lijnen[y.B].Nummer)),
			cmp.Compare(max(a.lijnen[x.A].Nummer, a.lijnen[x.B].Nummer), max(a.lijnen[y.A].Nummer, a.lijnen[y.B].Nummer)),
		)
	})
	return uit
}

// uniek gives ids once each, sorted.
func uniek(ids []string) []string { return slices.Compact(slices.Sorted(slices.Values(ids))) }

// doorsnee gives what of a is also in b.
func doorsnee(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return !slices.Contains(b, s) })
}
