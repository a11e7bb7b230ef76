package odata

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/bredemonitoring/sociaaldomein/monitor/cbs"
	"github.com/bredemonitoring/sociaaldomein/monitor/statline"
)

func TestRead(t *testing.T) {
	for _, versie := range []int{3, 4} {
		d := nieuweDienst(t)
		d.grootte = 7
		c := d.client(versie)
		ds, v, tabel, err := c.Read(t.Context(), proefkoppeling(t, versie), Vraag{}, statline.Options{})
		require.NoError(t, err)
		require.NoError(t, v.Err())
		require.Empty(t, v.Opmerkingen)
		require.Empty(t, cmp.Diff(d.verwacht(nil), cijfers(ds)))
		require.Equal(t, "99001NED", tabel.ID)
		require.Equal(t, versie, tabel.Versie)

		regios := []cbs.Regio{cbs.MustRegio("GM9903"), cbs.MustRegio("GM9911"), cbs.MustRegio("NL00"), cbs.MustRegio("GM9999")}
		d.grijpIn(nil)
		ds, v, _, err = c.Read(t.Context(), proefkoppeling(t, versie), Vraag{Regios: regios, Vanaf: cbs.Jaar(2020), Tot: cbs.Jaar(2021)}, statline.Options{})
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(d.verwacht(func(r, p string) bool {
			return slices.Contains([]string{"NL01", "GM9903", "GM9911"}, r) && p >= "2020" && p < "2022"
		}), cijfers(ds)))
		require.Len(t, v.Opmerkingen, 1)
		require.Contains(t, v.Opmerkingen[0].Error(), "the table does not have 1 of the 4 regions asked: GM9999")
		if versie == 3 {
			require.Equal(t, "$format=json&$select=Geslacht,RegioS,Perioden,AantalInwoners_1,Bijstand_2&$filter=Geslacht eq 'T001038' and (RegioS eq 'NL01      ' or RegioS eq 'GM9903    ' or RegioS eq 'GM9911    ') and Perioden ge '2020JJ00' and Perioden le '2021KW01'", d.cijferverzoeken()[0])
		} else {
			require.Equal(t, "$filter=Geslacht eq 'T001038' and (RegioS eq 'NL01' or RegioS eq 'GM9903' or RegioS eq 'GM9911') and Perioden ge '2020JJ00' and Perioden le '2021KW01' and (Measure eq 'M000352' or Measure eq 'M000200')", d.cijferverzoeken()[0])
		}
		geenResten(t)
	}
}
