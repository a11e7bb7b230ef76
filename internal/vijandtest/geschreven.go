package vijandtest

import (
	"bytes"
	"io"
	"testing"
)

// Geschreven gives what a package writes of a value: a good file.
func Geschreven[D any](t testing.TB, schrijf func(io.Writer, D) error, d D) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := schrijf(&b, d); err != nil {
		t.Fatal("the good file can't be written:", err)
	}
	return b.Bytes()
}
