// Package functies holds the ten functions of a municipality's access to Wmo
// and jeugdhulp and how they are split: what each municipality does itself
// (lokaal) and what the region does together (regionaal), by whom and why. It
// compares municipalities function by function.
//
// The way through:
//
//  1. Have a [Definitie]: [ReadJSON] reads one, strictly; [Achterhoek2017] is
//     the table of the regional vision. [WriteJSON] writes what reads back.
//  2. [Definitie.Resolve] checks it and gives a [Functieverdeling], read-only
//     and safe for concurrent use. Every mistake is in the error, as
//     [goaltree.Fout].
//  3. Ask it: [Functieverdeling.Van] for one municipality and function, with
//     that municipality's deviations applied; [Functieverdeling.Vergelijk] for
//     who does alike and who differs in what; [Functieverdeling.Regionaal] for
//     what is done together.
//  4. [Functieverdeling.Toets] holds it to the rules of the vision;
//     [governance.PerRegel] sums that up.
//  5. Write it with [Functieverdeling.WriteText], [Functieverdeling.WriteCSV]
//     or [Overzicht.WriteJSON]; governance/rapport makes a page of it.
//     [Functieverdeling.Verzonnen] says what of it is made up.
//
// A split is written once, as the rule of the region; a municipality that does
// a part of a function otherwise has an [Afwijking].
//
// # Deviations
//
// The vision's table names no one for most of what is done regionally. There
// [Achterhoek2017] has the MOSD, which by bijlage 6 answers for the joint
// activities; for what a municipality does it has the municipality where the
// table names none. Both are marked as our reading, in the field lezing. The
// vision says that the toegangsteams differ in form and roles, not which
// municipality has which: the reference data bear no deviations.
//
// That a party active in one or two municipalities is the local
// contractmanager's follows from "meer dan twee" for the regional team; the
// vision itself says "lokale partijen".
package functies
