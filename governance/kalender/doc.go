// Package kalender holds days and spans of days as plans write them: a day, a
// quarter, a half year, a month, from one to another. It knows no hours, no
// time zones and no clock.
//
// The way through:
//
//  1. A [Datum] is a day: [ParseDatum] reads "2017-09-15", [NewDatum] makes
//     one. Days compare with < and ==, and d - e is the number of days between.
//  2. A [Tijdvak] is a span of days, first and last included: [ParseTijdvak]
//     reads "2017", "2017-H1", "2017-Q3", "2017-09", "2017-W38", "2017-09-15"
//     and "2017-10/2017-12", and keeps the text as it was written.
//  3. A [Week] is an ISO week: [Datum.Week] gives the one of a day, [ParseWeek]
//     reads "2017-W38".
//
// A period of published figures, such as "2023KW04" at StatLine, is no span of a
// plan: that is Periode of package cbs, named as StatLine names it and
// without days.
//
// Every type has String, the text as files have it, and Label, the words people
// read.
//
// # Deviations
//
// The calendar reaches from 1 January 1900 to 31 December 2199: plans and logs
// need no more, and a slip such as the year 20017 is told. Its last two days lie
// in week 1 of 2200, which is a week like any other but for ending there. Of ISO 8601 it reads
// the extended forms alone, quarters and halves beside them, which ISO 8601 has
// only since 2019 and with other letters.
package kalender
