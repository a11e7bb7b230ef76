// Package jaarplan holds the yearly plan of what municipalities do together
// in the sociaal domein (jaarplan, uitvoeringsprogramma), and the yearly
// report that looks back on it.
//
// The plan stands on the eight kernwaarden of the Achterhoek's vision, its
// pillars: per pillar the results aimed at and the activities, per project its
// goals, people, means, puller and contact point. The report says of each
// result whether it was reached, and beside it what the monitor sees of the
// maatschappelijke doelen.
//
// The way through:
//
//  1. Have a [Definitie]: read one with [ReadJSON], write it in Go, or take
//     [Jaarplan2017], the projects that the vision names for 2017.
//  2. [Definitie.Resolve] checks it and gives a [Jaarplan], read-only and safe
//     for concurrent use. Every mistake is told at once.
//  3. [Jaarplan.Toets] holds the plan against what the vision asks of it and
//     against a doelenboom. A plan that is not finished can be read and
//     tested; it only can't contradict itself.
//  4. At the year's end, those responsible fill in a [Terugblik]
//     ([ReadTerugblik], [WriteTerugblik]).
//  5. [Jaarplan.Verslag] lays it beside the result of the monitor for one
//     region and gives the [Jaarverslag].
//  6. [Jaarplan.WriteText] shows plan, checks and report in a terminal;
//     [Jaarverslag.WriteJSON] writes the report as JSON.
//
// # What a report may say
//
// That results were reached and figures moved is told side by side, never as
// cause and effect: figures of a region move for many reasons. A movement is
// claimed as far as differences clear of chance carry it, and says over how much
// of the effect and from which year it is ([Duiding]); a goal without a score
// keeps the monitor's reason. Beside a result that names an indicator stands the
// figure of that indicator, with a remark where the two contradict.
//
// # Deviations
//
// The vision gives no form for the plan; the fields follow its words. That a
// result must be tied to something measurable is the vision's rule for the
// preventieprogramma (bijlage 7), here asked of every result. The vision names
// eleven projects for 2017, "onder meer", without pillar, goal, people or
// means: the pillars and goals in [Jaarplan2017] are our reading and say so,
// the rest is left empty. A plan known in part ([Definitie].Onvolledig) is not
// blamed for what is missing: such a check cannot be told. A puller and a
// contact point are roles in the plan's own list, so that no person is named.
// When a movement is one way, and when it is called tegengesteld, is our rule. A
// check that is met by our reading alone ([OpLezing]) says so in its bevinding.
package jaarplan
