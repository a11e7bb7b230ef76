// Package kosten shares what is done regionally over the municipalities that
// do it together: each bears its part of a total by a key, to the cent.
//
// The way through:
//
//  1. Have a [Definitie]: read one with [ReadJSON] or write it in Go. It names
//     the municipalities, the figures keys go by ([Grondslag]), the keys
//     ([Sleuteldefinitie]) and what is paid together ([Regeling]).
//  2. [Definitie.Resolve] checks it and gives a [Kostenverdeling], read-only
//     and safe for concurrent use. All mistakes come at once, as
//     *goaltree.Fout with their path.
//  3. [Kostenverdeling.Verdeel] gives for each regeling what each municipality
//     bears, the advances that are given, and the settlement where the year is
//     over; the shares add up to the total. [Kostenverdeling.Totalen] adds them
//     up by municipality.
//  4. [Kostenverdeling.Vergelijk] holds keys against each other: what each
//     would cost each municipality; [Vergelijking.WriteText] writes it.
//  5. [Kostenverdeling.WriteText], [Kostenverdeling.WriteCSV] and
//     [Uitkomst.WriteJSON] write the outcome, with each key in words
//     ([Kostenverdeling.Uitleg]) and the origin of every figure.
//     [Kostenverdeling.Verzonnen] says what of it is made up.
//
// Without a file: a [Sleutel] is a small interface with ready-made values
// ([NaarRato], [Gelijk], [Mengsel], [Begrensd]); [Verdeel] shares a total by
// any of them and [Verreken] settles an advance. A key of one's own is held to
// its promise that its parts add up.
//
// # How a total is shared
//
// Keys reckon in fractions, so nothing is rounded on the way. Only the last
// step rounds, to cents, by the method of the largest remainder: each
// municipality gets the whole cents of its exact part, and the cents that are
// left go one by one to the largest parts of a cent cut off; where those are
// equal, to the lowest code. That is all that codes order: municipalities show as
// the definition has them. Source: M.L. Balinski and H.P. Young, Fair
// Representation: Meeting the Ideal of One Man, One Vote (1982), where it is
// Hamilton's method, with Hare's quota. A negative total, such as a refund, is
// shared as its positive mirror, so that a bill and its refund cancel for
// each municipality.
//
// Beneath a floor nobody pays less and above a cap nobody pays more; what that
// shifts is shared by the same key over the others (see [Begrensd]). Rounding
// breaks neither, because floors and caps are whole cents.
//
// # Deviations
//
// The regional vision of the Achterhoek arranges what is regional and asks to
// control costs, but gives no keys and no amounts. The kinds of key here are
// those in common use between municipalities; that is our reading.
package kosten
