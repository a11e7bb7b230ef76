// Package graaf answers questions of directed graphs: what forms circles and
// what opens them, what comes before what, what can be reached.
//
// It knows nothing of any field. A graph is a number of nodes n, called 0 to
// n-1, and a list of arrows, each from its first node to its second. An arrow
// from or to a node that is not there counts as no arrow. The order of the
// arrows never matters but where indices of arrows are told.
//
//  1. Componenten tells which nodes lie on circles together; Kringen lists the
//     circles themselves, as many as one asks for.
//  2. Losmaken gives the fewest arrows that open all circles.
//  3. Volgorde and Lagen put nodes in order; Bereikbaar and KortstePad follow
//     the arrows from a node.
//
// Every answer depends on its arguments alone. No call takes time that grows
// exponentially with its input: Kringen stops at its limit, and Losmaken is
// exact up to ExactTot nodes in a component and a good guess above it.
package graaf
