// Package tekening draws the small pictures of the reports as inline SVG:
// lines over time, bars, diverging bars, a funnel plot, a score on its scale,
// a tree, a graph with arrows, a ring of steps, work over time, load against
// what there is.
//
// Each picture is a plain struct with a method SVG, a pure function of that
// struct: same struct, same bytes. Whatever is in it, the outcome is
// well-formed XML without NaN: all text is escaped, numbers that are none are
// left out. The package knows nothing of what its pictures are about.
//
// The charts are fluid. Horizontal positions are percentages and text has a
// size of its own, so one picture serves a phone of 320 pixels, a desk and a
// sheet of paper, with letters that stay as they are. The tree, the graph,
// the ring and the concentration curve have a fixed drawing space and scale as a
// whole, the graph not below the size at which it can be read. The continuum alone is HTML, for its
// texts to wrap and its stages to stand below each other on a phone.
//
// Colours come from the style sheet CSS, which the page must hold. Classes
// from the caller are joined to shapes as "t-" and the class; see CSS.
package tekening

import _ "embed"

// CSS is the style sheet the pictures need, to be placed in the page once. It
// uses the custom property --accent and, for shapes with a class, the custom
// properties --koers, --aandacht, --afwijkend and --geen.
//
//go:embed tekening.css
var CSS string
