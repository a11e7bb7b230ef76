// Package statline reads files of CBS StatLine into a dataset of the monitor.
//
// The way through it:
//
//  1. Package metadata tells what a table has: its columns with their titles,
//     units and keys. [ReadKop] tells the columns of a file without metadata.
//  2. A [Koppeling] says which table and columns become which indicator's
//     waarde, or teller and noemer. It is a small JSON file that a user
//     writes; [ReadKoppeling] reads and checks it, schema/koppeling.schema.json
//     describes it. [Voorstel] drafts one for the indicators of a doelenboom,
//     [AlleMetingen] takes every column, and those of the reference trees come
//     with the package: [Referenties] and [Referentie].
//  3. [Herken] tells from a file's first bytes whether it is a table of
//     StatLine, or the monitor's own CSV, which monitor.ReadCSV reads.
//  4. [Read] reads the file as the koppeling says, [ReadPaginas] a table in
//     pages, [ReadBundel] a folder with figures and metadata. They give a
//     monitor.Dataset, and a monitor.Verslag that accounts for every row.
//  5. Package odata fetches a table from CBS and reads it in one go.
//     [Koppeling.Selectie] says what it asks for.
//  6. [ReadGebieden] reads "Gebieden in Nederland": which municipality lies in
//     which region.
//
// The columns are looked up before any row is read. One that is not there is
// an error that names those that are; so is a dimension with several values
// of which the koppeling names none, for its figures would be taken together.
//
// # Formats
//
// OData version 3: CSV as the service's bulk files and the portal's "CSV voor
// databases" have it (with semicolons, or commas or tabs, all quoted or none,
// numbers and keys padded with blanks, with or without BOM, LF or CRLF), and
// JSON rows, typed or untyped: {"value": [...]} or the list alone. Further
// dimensions are the columns without a number behind their name, other than
// ID; that is how version 3 tells them from measures.
//
// OData version 4, JSON and CSV: one observation a row, with its Measure, its
// Value and a ValueAttribute. The observations of one region, period and
// further keys come in any order; they are gathered and made into figures at
// the end. A measure of an indicator that has no observation there is blank;
// where none has one, nothing is said.
//
// "Kerncijfers wijken en buurten" as its yearly file, whose columns bear no
// numbers (gwb_code_10, a_inw). Tables of it in OData have no column of
// periods: the year is the koppeling's vaste_periode, or comes from the
// metadata (periode_uit), and is never guessed from a title.
//
// An export of a portal: names of regions, and a header such as
// "Bevolkingsdichtheid|2019". The names become codes through the
// municipalities of the year of the figures, or of the koppeling's indeling;
// what is not found is rejected, and a remark tells of which year the names
// are. A row is taken with all its periods, or rejected whole.
//
// A page of JSON that breaks off is an error and gives no dataset. So is one
// that says that more follow, where they don't (CodeVervolg): Options.Deel
// takes it for what it is. Metadata of another table than the figures are an
// error that names both (CodeVerkeerdeBron).
//
// # Missing figures
//
// A mark or a code never turns into a number:
//
//	blank, null   the koppeling's leeg, of the indicator or else the table; default onbekend
//	.             onbekend: StatLine's one mark for unknown, too uncertain and confidential
//	x             geheim
//	-             onbekend
//	-99997        geheim
//	-99995        nog niet beschikbaar
//	-99991        vervallen
//	-99998        onbekend
//
// Of OData 4, what bears a ValueAttribute other than None is no figure, whatever
// its Value: Impossible is "niet mogelijk", and any other onbekend, with a
// remark.
//
// A noemer of zero under a teller of zero, or one that is onbekend, is "niet
// mogelijk": a share of nobody. Any other reason of the teller stays. A weight of
// zero (noemer or n beside a waarde) is left out.
//
// # Deviations
//
//   - CBS's legend says of a blank that the figure can't exist on logical
//     grounds. In the files blanks and nulls stand for more: not published yet
//     (84799NED), too few inhabitants. So the koppeling says what they mean.
//   - The legend of CBS's print had "-" for nil. StatLine's legend of today has
//     no such mark. A zero is a figure that counts in sums, so an uncertain
//     one is not made: "-" is onbekend.
//   - The code -99997 is described as "geheim of niet aanwezig"; it is read as
//     geheim, the more careful of the two.
//   - A decimal comma is read too, where columns are not separated by commas,
//     for files that went through a Dutch spreadsheet; but one file has one
//     way of writing decimals: 1.234 beside 12,5 is rejected, for it is a
//     thousand there.
//   - The mark * or ** behind a period (2025*) belongs to texts of StatLine and
//     not to its keys; it is read, as voorlopig and nader voorlopig. It takes
//     precedence over the koppeling's status of the indicator, that over what
//     the metadata say of the period, and that over the koppeling's status of
//     the table.
package statline
