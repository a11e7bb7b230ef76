package programma_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance/programma"
)

// Whatever is read, either every mistake is told, or what was read is written
// back equal and can be asked everything.
func FuzzReadJSON(f *testing.F) {
	// Small seeds: the fuzzer spends its time making large ones smaller.
	for _, d := range []*programma.Definitie{klein(f), netwerk(f, "a:2", "b:3 a c", "c:1 b"), vol(f)} {
		var b bytes.Buffer
		require.NoError(f, programma.WriteJSON(&b, d))
		f.Add(b.String())
	}
	f.Add(`{"versie": "2"}`)
	f.Add(`{"versie": "1", "projecten": [{"id": "a", "bovenliggend_project": "a"}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		d, err := programma.ReadJSON(strings.NewReader(s), "p.json")
		if err != nil {
			require.Nil(t, d)
			for _, fout := range goaltree.Fouten(err) {
				require.NotEmpty(t, fout.Code)
			}
			return
		}
		p, err := d.Resolve()
		if err != nil {
			for _, fout := range goaltree.Fouten(err) {
				require.NotEmpty(t, fout.Code)
				require.NotEmpty(t, fout.Pad)
				require.Positive(t, fout.Regel)
			}
			return
		}
		var b bytes.Buffer
		require.NoError(t, programma.WriteJSON(&b, d))
		terug, err := programma.ReadJSON(&b, "p.json")
		require.NoError(t, err)
		require.Empty(t, zelfde(opgelost(t, terug).Definitie(), p.Definitie()))

		require.NoError(t, p.Overzicht().WriteJSON(&b))
		st := p.Stand(p.Looptijd().Van().AddDagen(30))
		require.NoError(t, st.WriteText(&b))
		require.NoError(t, st.WriteJSON(&b))
		plan := p.Planning()
		require.Len(t, st.Mijlpalen, len(plan.Stappen)+len(plan.InKring))
		for _, stap := range plan.Stappen {
			require.GreaterOrEqual(t, stap.Speling, 0)
		}
		for _, q := range p.Projecten() {
			require.Len(t, p.Blad(q.ID), 16)
		}
	})
}
