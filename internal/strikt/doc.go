// Package strikt reads JSON strictly and remembers where everything stood.
// encoding/json takes the last of two equal keys, ignores keys it does not
// know, matches keys without regard to case, mends broken UTF-8 and stops at
// the first mistake; a file that people write by hand deserves better.
//
// Lees parses a whole document, fills a Go value by its json tags and reports
// every mistake it finds, each with line, column and path. Memory and depth
// are bounded by Opties. The package knows nothing of the field.
//
// What it reads differently from encoding/json:
//   - a field is required unless its tag has omitempty or omitzero;
//   - null fits a pointer and a json.Unmarshaler alone;
//   - a number for an int is written as one: 3, not 3.0 or 3e0;
//   - minus zero reads as zero;
//   - a key $schema of the outermost object is a text, and is passed over;
//   - a lone surrogate (\ud800) and NUL (\u0000) are mistakes.
package strikt
