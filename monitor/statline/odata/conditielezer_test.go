package odata

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// conditielezer reads conditions: a eq 'b', ge, le, and, or, parentheses.
type conditielezer struct {
	t   testing.TB
	s   string
	rij proefobject
}

func (p *conditielezer) neem(w string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(p.s, " "), w)
	if ok {
		p.s = rest
	}
	return ok
}

func (p *conditielezer) of() bool {
	uit := p.en()
	for p.neem("or ") {
		ander := p.en()
		uit = uit || ander
	}
	return uit
}

func (p *conditielezer) en() bool {
	uit := p.term()
	for p.neem("and ") {
		ander := p.term()
		uit = uit && ander
	}
	return uit
}

func (p *conditielezer) term() bool {
	if p.neem("(") {
		uit := p.of()
		require.True(p.t, p.neem(")"), "no ) before %s", p.s)
		return uit
	}
	delen := strings.SplitN(strings.TrimLeft(p.s, " "), " ", 3)
	if len(delen) != 3 || !strings.HasPrefix(delen[2], "'") {
		require.Fail(p.t, "condition "+p.s)
	}
	var tekst strings.Builder
	i := 1
	for ; ; i++ {
		if i >= len(delen[2]) { // require costs too much here
			require.Fail(p.t, "a text without end in "+p.s)
		}
		if delen[2][i] == '\'' {
			if i+1 >= len(delen[2]) || delen[2][i+1] != '\'' {
				break
			}
			i++
		}
		tekst.WriteByte(delen[2][i])
	}
	p.s = delen[2][i+1:]
	waarde, ok := p.rij[delen[0]].(string)
	if !ok {
		require.Fail(p.t, "no column "+delen[0])
	}
	switch delen[1] {
	case "eq":
		return waarde == tekst.String()
	case "ge":
		return waarde >= tekst.String()
	case "le":
		return waarde <= tekst.String()
	}
	require.Fail(p.t, "condition "+delen[1])
	return false
}
