package pagina

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"html/template"
	"io"
)

// MaxLogo is the size in bytes above which a logo is refused: it stands in
// every page.
const MaxLogo = 1 << 20

// Beeld makes an image part of the page, as a data URI for the src of an img
// element. It tells PNG, JPEG and SVG from their contents and refuses anything
// else. In an img element an SVG can run no script and fetch nothing.
func Beeld(inhoud []byte) (template.URL, error) {
	if len(inhoud) == 0 {
		return "", errors.New("the image is empty")
	}
	if len(inhoud) > MaxLogo {
		return "", fmt.Errorf("the image is %d bytes; at most %d are allowed", len(inhoud), MaxLogo)
	}
	soort := beeldsoort(inhoud)
	if soort == "" {
		return "", errors.New("the image is no PNG, JPEG or SVG")
	}
	return template.URL("data:" + soort + ";base64," + base64.StdEncoding.EncodeToString(inhoud)), nil //nolint:gosec // base64 holds nothing to escape
}

func beeldsoort(inhoud []byte) string {
	switch {
	case bytes.HasPrefix(inhoud, []byte("\x89PNG\r\n\x1a\n")):
		return "image/png"
	case bytes.HasPrefix(inhoud, []byte("\xff\xd8\xff")):
		return "image/jpeg"
	case isSVG(inhoud):
		return "image/svg+xml"
	}
	return ""
}

// isSVG reads the whole image: a file that is no well-formed XML shows nothing.
func isSVG(inhoud []byte) bool {
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(inhoud, []byte("\xef\xbb\xbf"))))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	d.Entity = xml.HTMLEntity
	eerste := ""
	for {
		t, err := d.Token()
		if err != nil {
			return errors.Is(err, io.EOF) && eerste == "svg"
		}
		if e, ok := t.(xml.StartElement); ok && eerste == "" {
			if eerste = e.Name.Local; eerste != "svg" {
				return false
			}
		}
	}
}
