// Package goaltree holds the doelenboom: the goal tree of a municipal monitor
// sociaal domein, from vision through hoofddoelen and maatschappelijke
// effecten to indicatoren. It is the ground floor of this module: it knows no
// CBS and no figures, years are ints and ids are texts.
//
// The way through:
//
//  1. Have a [Definitie]: read one with [Read] (JSON or CSV, told apart by
//     content), [ReadJSON] or [ReadCSV], write it in Go, or take a reference
//     tree, [Achterhoek2017] or [Voorschoten2016]. [WriteJSON] and [WriteCSV]
//     write what reads back exactly.
//  2. [Definitie.Resolve] checks it and gives a [Doelenboom], read-only and
//     safe for concurrent use. Until then nothing is promised about links,
//     weights and rulers.
//  3. When something is wrong, [Fouten] lists every mistake as a [Fout]: file,
//     line, column, path, value, code and sentence. errors.Is with a [Code]
//     tells whether one of a kind is among them.
//  4. Ask the tree: [Doelenboom.Hoofddoelen], [Doelenboom.Effecten],
//     [Doelenboom.Indicatoren], [Doelenboom.EffectenMet],
//     [Doelenboom.HoofddoelenVan], and [Doelenboom.Paden] for what an indicator
//     counts for in which goal.
//  5. After a herijking, [Compare] says what changed between two versions and
//     which series of figures break.
//  6. Draw it with [Doelenboom.WriteDOT] or [Doelenboom.WriteMermaid].
//  7. Of the vision itself a [Kernwaarde] is a pillar, and a [Dimensie] one of
//     the six of Positieve Gezondheid.
//
// Effects may serve several hoofddoelen and indicators several effects, so the
// tree is a graph in layers; it cannot have circles. The JSON Schema in
// schema/doelenboom.schema.json is made from the types and serves editors; the
// reader checks more.
//
// # Deviations
//
// Of the Achterhoek's vision 2017 the lines between goals and kernwaarden are
// lost; those in [Achterhoek2017] are our reading of the words. The year of its
// nulmeting is ours too: that of the vision. Of the Voorschoten monitor 2016
// the schemes of effects are lost. Effects, indicators, weights, streefwaarden
// and drempels in both trees are our illustration, marked illustratief. The BBV
// shows bijstand per 10,000 inhabitants of 18 and over; in these trees the
// noemer is all inhabitants, as CBS table 84799NED has them.
//
// The vision names the six dimensions of Positieve Gezondheid in words of its
// own; the names of a [Dimensie] are those in use since, and which is which is
// our reading.
//
// Beyond what the documents ask, Resolve refuses what can only be a slip: a
// streefwaarde or drempel that an aandeel per so many cannot reach, a
// streefwaarde for a neutral indicator, and control characters in texts other
// than line feed and tab, which CSV cannot bear.
package goaltree
