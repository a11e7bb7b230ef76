// Package monitor says how things stand: it takes waarnemingen and a
// doelenboom and gives, per region, what each indicator, maatschappelijk
// effect and hoofddoel scores, how complete that is, and which indicators
// explain a deviation.
//
// # The way through
//
//  1. Read figures: ReadCSV for the format of our own, package statline for
//     CBS StatLine, or a Builder for figures a program has at hand. A reader
//     gives a Dataset and a Verslag of what was accepted and rejected.
//  2. Put sources together with Merge, which lists where they differ.
//  3. Bring all years to the borders of one with Herindeel, so that a series
//     runs on over herindelingen: by the table of package cbs, or by one of
//     one's own that ReadHerindeling reads.
//  4. Add up with Optellen: buurt to wijk to gemeente (GroepenVan, or with a
//     table that lists them cbs.Gebiedsindeling.Groepen), to province and
//     country (cbs.Gebiedsindeling.Verbanden), or the members of a
//     samenwerkingsverband. ControleerOptelling holds what a source published
//     itself against the sum, and tells rounding from a real difference, and
//     both from what may be either.
//  5. Prepare once: NewEvaluator takes a checked goaltree.Doelenboom and the
//     Dataset. Options.Verbanden adds up by itself.
//  6. Ask: Evaluator.Evaluate takes a Vraag (regions, period, benchmark, groep)
//     and gives a Resultaat, which holds an Uitkomst per region.
//  7. Show it: package monitor/rapport renders a Resultaat. One that was kept as
//     JSON is read back and checked by ReadResultaat.
//
// Every stage gives a value that can't be changed and that many goroutines may
// read.
//
// # Figures
//
// An indicator's figure is its latest observation of the kind of period asked,
// at or before that period and at most Vraag.MaxOuderdom years older. The
// observation counts as it is: a secret one gives no figure and says so, even
// where an older one could be had. One that is "nog niet beschikbaar" is no
// observation yet, and gives way to an older one. The nulmeting's figure and
// the one before follow the same rule.
//
// # Borders
//
// Herindeel adds up what was whole, and divides only by a share that the table
// knows; where a part of unknown size went elsewhere, or the table does not
// reach (cbs.Bereik: the built-in one knows 2014 to 2026, and the Achterhoek from
// 2004 on), there is no figure (RedenGebroken). A dataset remembers its borders
// (Dataset.Grenzen), and the evaluation of one that has them finds no breaks.
// Without Herindeel figures stay as published, and no figure is compared across
// a change of territory that the table knows; where it does not reach, the
// comparison has that as its voorbehoud.
//
// # Scores
//
// The definitions are the library's own. Each indicator has one ruler f from
// -100 to 100 (goaltree.Schaal); v is its figure, r a reference measured with
// the same ruler, w its weight in the effect:
//
//	score     E = Σ w·f(v) / Σ w, over the indicators with a score
//	dekking   Σ w with a score / Σ w of all that are not context
//	expected  X = Σ w·x / Σ w over the same; on the streef ruler x is the part of
//	          the years gone by, 0 to 100, and on the others 0
//	signaal   E − X from -5 op koers, from -25 aandacht, below that afwijkend
//	deviation Δ = Σ w·(f(v) − f(r)) / Σ w, over the indicators that have both;
//	          its terms are the bijdragen
//
// A hoofddoel is the same over its effects with a score, its dekking weighed by
// theirs. Below a dekking of a half there is no score. The thresholds are
// those of a Vraag.
//
// # Certainty
//
// A figure that is a count has an interval at 95%: Wilson for an aandeel, Byar
// for a dichtheid or aantal, Student for a gemiddelde. Figures are compared
// with the nulmeting, the vorige and the benchmark as two figures that both
// vary (package statistiek); with a benchmark that the region is part of, by
// the region's own interval. What cannot be told from chance is vergelijkbaar.
// Four things lower what may be concluded, and Indicatoruitkomst.Voorbehoud
// says which:
//
//   - a figure that is not final yet: a difference counts at 99,8% alone (this
//     rule is ours);
//   - a count that its source rounded (Waarneming.Afronding): the interval is
//     as wide as the rounding leaves open, and a difference counts only if no
//     count the rounding leaves open undoes it;
//   - a change of territory between two figures, or a denominator below
//     Vraag.MinNoemer: no judgement;
//   - an estimate, or a figure known by value alone: no interval, no judgement.
//
// The bewijskracht of an afwijking is the share of its terms that comes from
// clear differences.
//
// A register that counts everyone still has chance in it: had the same policy
// met another year, the count would have been another. Two years of a stock
// such as bijstand hold largely the same people; they are compared as if they
// did not, which errs on the careful side.
//
// # Deviations
//
//   - The standard deviation of a gemiddelde made by adding up is that of the
//     members taken together, with the differences between them, and not the
//     pooled within-group one: so that adding up buurt to wijk to gemeente
//     gives what buurt to gemeente gives.
//   - A part of a figure made by a share (Herindeel) bears Schatting, whatever
//     its source: the same share for every indicator is an assumption.
//   - CBS describes its rounding as by chance. ControleerOptelling takes each
//     area for rounded by itself, which the figures of 2020 (84799NED) do not
//     bear out: within one gemeente all buurten lean one way, so that in five
//     of the eight in the Achterhoek their sum is further off than chance would
//     have it, though within what rounding can do. Such a difference is
//     OptelTwijfel, and one that no rounding reaches OptelVerschil.
//   - In a place in the groep (SchaalVerdeling) the region's own value is
//     always one of the n, also where the region is no member of the groep.
//   - The kwintiel is that of Vraag.Groep, the regions to compare and rank with,
//     which are the benchmark's own where the benchmark is a set.
//   - A series shows the periods up to the one asked. The demography shows all.
//   - The index of the population is not given across a change of territory.
package monitor
