package agenda

import "slices"

// Overgang is a step that a problem may take on its way. The zero Van is the
// beginning: the step opens the dossier.
type Overgang struct {
	Van, Naar Stadium
	Naam      string // what happens, in Dutch
	Bron      string
	Lezing    string // what of it is our reading; empty where the source says it
}

// Overgangen gives every step that may be taken. What is not in it is refused.
func Overgangen() []Overgang { return slices.Clone(overgangen[:]) }

const lezingEerderTerug = "de bron noemt de weg terug na de evaluatie; het rondje wordt daar meermaals doorlopen, dus terug kan ook eerder"

var overgangen = [...]Overgang{
	{0, Ingebracht, "een probleem of idee komt binnen", bronProces + ", stap 1", ""},
	{0, TerugNaarAnalyse, "een evaluatie legt een nieuw kernprobleem of idee bloot", bronNieuw, ""},
	{Ingebracht, Geplaatst, "het krijgt een plek in het landschap en een actielijn", bronProces + ", stap 2", ""},
	{TerugNaarAnalyse, Geplaatst, "het krijgt (opnieuw) een plek in het landschap en een actielijn", bronNieuw, ""},
	{Geplaatst, Geprioriteerd, "het wordt gewogen tegen de andere opdrachten van zijn lijn", bronWerksessie, "het proces noemt het prioriteren niet apart; de werksessie doet het per lijn"},
	{Geprioriteerd, Gepland, "wat we willen ontwikkelen is uitgewerkt en getoetst bij tegenlezers", bronProces + ", stap 3", ""},
	{Gepland, InUitvoering, "een project gaat ermee aan de slag", bronProces + ", stap 4", ""},
	{InUitvoering, Geevalueerd, "de bijdrage wordt gepeild, tussentijds of na de pilot", bronProces + ", stap 5", ""},
	{Geevalueerd, InUitvoering, "het project gaat door", bronProces + ", stap 5", "wat na een tussentijdse evaluatie gebeurt staat er niet; doorgaan ligt voor de hand"},
	{Geevalueerd, Geimplementeerd, "de aanpak wordt ingevoerd in de organisaties", bronProces + ", stap 5", ""},
	{Geevalueerd, TerugNaarAnalyse, "de evaluatie vraagt om opnieuw beginnen", bronNieuw, ""},
	{Geprioriteerd, TerugNaarAnalyse, "bij het wegen blijkt het probleem anders te liggen", bronProces + ", stap 3", lezingEerderTerug},
	{Gepland, TerugNaarAnalyse, "tegenlezers zien dat het probleem anders ligt", bronProces + ", stap 3", lezingEerderTerug},
	{InUitvoering, TerugNaarAnalyse, "in de uitvoering blijkt het probleem anders te liggen", bronNieuw, lezingEerderTerug},
}

// mag says whether a step may be taken.
func mag(van, naar Stadium) bool {
	return slices.ContainsFunc(overgangen[:], func(o Overgang) bool { return o.Van == van && o.Naar == naar })
}

// vervolg gives the stadia that may follow one.
func vervolg(van Stadium) []Stadium {
	var uit []Stadium
	for _, o := range overgangen[:] {
		if o.Van == van {
			uit = append(uit, o.Naar)
		}
	}
	return uit
}
