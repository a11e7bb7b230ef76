// Package metadata reads what StatLine tells of a table beside its figures:
// its id, title and period, its dimensions with their code lists, and its
// measures with headings, unit and meaning.
//
// The way through it:
//
//  1. [ReadFS] reads a folder, [Read] a choice of files. Each gives a [Tabel].
//     A file's kind is told from its content, so its name does not matter;
//     only a code list that doesn't tell its dimension goes by its name.
//  2. [Tabel].ZoekMeting and [Dimensie].ZoekWaarde find measures and values by
//     key or by title, as a person knows them.
//  3. [Tabel.HoortBij] says whether a file of figures belongs to the table.
//     [Tabel].Jaar gives the year of a table that has no periods.
//
// # Files
//
// Of OData 3, as JSON of the service ({"value": [...]}, a list or one object)
// or as the CSV of the bulk files: TableInfos, DataProperties, CategoryGroups
// and the code lists (RegioS, Perioden and so on).
//
// Of OData 4, as JSON of the service or as a bundle of CSV: Properties,
// Dimensions, MeasureCodes, MeasureGroups, and codes and groups of each
// dimension (RegioSCodes, RegioSGroups); or all of it in one JSON document.
//
// Keys and columns that are not known don't matter: CBS adds them. What counts
// is read strictly: keys, headings, numbers, dates. A file has at most 64 MiB,
// a list 200,000 rows.
//
// # Deviations
//
//   - OData 3 says of the regions of some tables (85067NED) that they are a
//     plain Dimension. A dimension called RegioS or WijkenEnBuurten, or whose
//     keys are all codes of regions, is taken for regions; likewise Perioden.
//   - Padding of keys, blanks around texts and the several kinds of line end
//     are taken away, so that CSV and JSON give equal tables.
//   - The time of a change bears no zone in OData 3. It is kept as UTC.
package metadata
