// Package odata asks the OData services of CBS for tables of StatLine, and
// reads them into a dataset of the monitor.
//
// The way through it:
//
//  1. [New] makes a [Client] of [Options]: which version of OData, a folder
//     for the cache, limits. The zero Options ask CBS by OData 3.
//  2. [Client.Catalogus] lists the tables there are; [Client.Tabel] tells what
//     one of them holds, as package metadata has it.
//  3. [Client.Read] takes a koppeling and a [Vraag] (which regions, which
//     periods), asks for no more than these need, and gives a monitor.Dataset
//     with its monitor.Verslag.
//  4. Who wants the pages themselves has [Client.Paginas], for
//     statline.ReadPaginas; and [Client.Bewaar] saves a table in a folder, to
//     be read without a network by statline.ReadBundel.
//
// # What it asks
//
// Of OData 3 the catalogue (ODataCatalog/Tables) and from ODataFeed/odata/id
// the list of what there is, TableInfos, DataProperties, CategoryGroups, the
// code list of each dimension, and UntypedDataSet with $select and $filter. Of
// OData 4 the catalogue (CBS/Datasets) and from CBS/id the list of what there
// is, Properties, Dimensions, MeasureCodes, MeasureGroups, codes and groups of
// each dimension, and Observations with $filter.
//
// A condition names keys exactly as the code list has them: those of OData 3
// are padded with blanks, and are found so alone. Of periods those that the
// list has between the bounds are named, or a stretch of the list by its first
// and last; so a bound never takes in periods of another kind. An address has
// at most MaxAdres characters: a longer question is split into several, none
// of which asks a row of another.
//
// # When it goes wrong
//
// A page is given when it is there whole: its length right, unpacked, valid
// JSON. No connection, an answer that breaks off or comes too slowly, 429 and
// 5xx are tried again, MaxPogingen times in all, after a wait that doubles and
// is drawn by lot, or is as long as Retry-After says. HTML in place of JSON, and
// text that is not UTF-8, is tried again once. Any other 4xx, and a host name
// that does not exist, is an error at once. The service may not
// lead away from itself, by redirect or by the address of a next page, nor in
// a circle, nor on forever: the limits are in Options.
//
// What comes is held against the question. Rows that were not asked are left
// out, and a remark says that the service does not filter. Regions and periods
// that were asked, are in the table's code list and have no row at all are a
// remark too: a part of the answer may be missing, though OData 4 leaves out
// combinations that do not exist.
//
// The table's edition (Modified, and the like) is asked before and after. When
// it changed in between the pages don't belong together: Read and Bewaar begin
// again, once.
//
// Every error is a *goaltree.Fout with the address in Bestand and a code of
// this package. errors.Is finds context.Canceled and the like in one of
// CodeGestopt.
//
// # The cache
//
// With Options.Cache each answer is kept in a folder of its table and
// question, under the sum of its content, with an index of which edition it
// is. Each call asks for the edition first; what is kept of the same edition
// is not asked again, and of another, all is. So what was interrupted goes on
// where it was. Each page is checked against its sum when it is used, and
// fetched again where it is damaged. Several processes can share a folder. It
// is never used without the service having been asked, unless Options.Offline
// allows that when the service can't be reached; Voortgang and Verslag say so.
//
// # Deviations
//
//   - OData's own ways to ask for changes alone (ETag, delta links) are not
//     used: the edition does their work, in both versions.
//   - The address of a next page is taken from http to https, compared without
//     regard to case, and freed of what stands in it twice. Tables of OData 3
//     give their FeedUrl as ODataFeed/OData; that next addresses repeat the
//     question is told in pull request 15 of github.com/J535D165/cbsodata.
//   - Two pages with the same rows are an error (CodeHerhaaldePagina), though
//     OData doesn't forbid them. Rows of StatLine bear their keys, so no two
//     are alike.
//   - The number of rows a table says it has is held against a whole table
//     alone, and is no more than a remark (CodeOnvolledig): neither version says
//     that the two are the same at any moment.
//   - A default client of net/http tries a request again by itself when a
//     connection that was kept open proves closed. That is not counted as an
//     attempt.
package odata
