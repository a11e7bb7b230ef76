// Package statline reads files of CBS StatLine into a dataset of the monitor.
//
// The way through it:
//
//  1. A [Koppeling] says which table and columns become which indicator's
//     waarde, or teller and noemer. It is a small JSON file that a user
//     writes; [ReadKoppeling] reads and checks it, schema/koppeling.schema.json
//     describes it. Those of the reference trees come with the package:
//     [Referenties] and [Referentie].
//  2. [Herken] tells from a file's first bytes whether it is a table of
//     StatLine, or the monitor's own CSV, which monitor.ReadCSV reads.
//  3. [Read] reads the file as the koppeling says. It gives a
//     monitor.Dataset, and a monitor.Verslag that accounts for every row.
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
// A page of JSON that breaks off is an error and gives no dataset. One with an
// odata.nextLink is read, with a remark (CodeVervolg) that there are more.
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
// A noemer of zero under a teller of zero is "niet mogelijk": a share of
// nobody. A weight of zero (noemer or n beside a waarde) is left out.
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
//     not to its keys; it is read, as voorlopig and nader voorlopig, and
//     takes precedence over the koppeling's status.
package statline
