package opslag

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Staart is a last line that a crash left half written.
type Staart struct {
	Regel   int    // its number in the file, from 1
	Plek    int64  // offset of its first byte
	Inhoud  []byte // what stood there
	Reden   string // one English sentence without final stop: why it is no event
	Bewaard string // path of the file beside the log in which it is kept; empty where nothing was cut off
}

// alsStaart tells why a last line without line feed is what a crash leaves of
// the next event; empty when it is not. What is not is damage, however near it
// comes: behind it may stand an event that somebody was told is kept.
func (s *stand) alsStaart(half []byte) string {
	switch {
	case len(bytes.Trim(half, "\x00")) == 0:
		return "the line is zeros alone, of a stretch that the disk did not get to"
	case s.isBegin(half):
		return "the line has no line feed"
	}
	return ""
}

// isBegin tells whether a half line is the beginning of the line that Append
// would write for the next event, or the whole of it.
func (s *stand) isBegin(half []byte) bool {
	begin := fmt.Sprintf(`%s%d,"tijd":"`, beginRegel, s.nr+1)
	n := min(len(half), len(begin))
	if string(half[:n]) != begin[:n] {
		return false
	}
	d := json.NewDecoder(bytes.NewReader(half))
	var waarde json.RawMessage
	err := d.Decode(&waarde)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return true
	}
	if err != nil || d.InputOffset() != int64(len(half)) {
		return false // no JSON, or a whole event and more behind it
	}
	_, _, f := s.keur(bytes.Clone(half))
	return f == nil
}

// snij cuts a half line off the file, once it is kept in a file beside it.
func (b *Bestand) snij(s *Staart) error {
	var err error
	if s.Bewaard, err = bewaarNaast(b.pad, s.Inhoud); err != nil {
		return schijffout(b.pad, "keeping the half line at the end in a file beside the log", err)
	}
	if err = b.f.Truncate(s.Plek); err == nil {
		err = b.f.Sync()
	}
	if err != nil {
		return schijffout(b.pad, "cutting off the half line at the end", err)
	}
	return nil
}

// bewaarNaast keeps bytes in a new file beside the log: its path with
// .afgesneden-1, or the first number that is free.
func bewaarNaast(pad string, inhoud []byte) (naam string, err error) {
	var f *os.File
	for n := 1; ; n++ {
		naam = fmt.Sprintf("%s.afgesneden-%d", pad, n)
		f, err = os.OpenFile(naam, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
	_, err = f.Write(inhoud)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(naam))
	}
	bewaarMap(naam)
	return naam, nil
}
