package goaltree_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/internal/schematest"
)

func TestTekenen(t *testing.T) {
	d := klein()
	d.Boom.Visie = "Iedereen \"doet\" mee,\n[naar] <eigen> kunnen & \\ #1 `x` (a|b) {c}"
	d.Hoofddoelen[0].Effecten[0].Gewicht = 0.5
	b, err := d.Resolve()
	require.NoError(t, err)

	var dot, mermaid bytes.Buffer
	require.NoError(t, b.WriteDOT(&dot))
	require.Contains(t, dot.String(), `visie [label="Iedereen \"doet\" mee,\n[naar] <eigen> kunnen &amp; \\ #1 `+"`x`"+` (a|b) {c}"];`)
	schematest.Vergelijk(t, "testdata/klein.dot", dot.Bytes(), *update)
	require.NoError(t, b.WriteMermaid(&mermaid))
	require.Contains(t, mermaid.String(), "visie([\"Iedereen #quot;doet#quot; mee,<br/>#91;naar#93; #lt;eigen#gt; kunnen #amp; #92; #35;1 #96;x#96; #40;a#124;b#41; #123;c#125;\"])")
	schematest.Vergelijk(t, "testdata/klein.mmd", mermaid.Bytes(), *update)

	require.Error(t, b.WriteDOT(dicht{}))
	require.Error(t, b.WriteMermaid(dicht{}))
}

// Without a vision the tree's name stands at the top.
func TestTekenenZonderVisie(t *testing.T) {
	b, err := goaltree.Voorschoten2016().Resolve()
	require.NoError(t, err)
	var dot bytes.Buffer
	require.NoError(t, b.WriteDOT(&dot))
	require.Contains(t, dot.String(), `visie [label="Doelenboom Monitor Sociaal Domein Voorschoten"];`)
}
