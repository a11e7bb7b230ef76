package odata

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
)

// The cache has a folder for each service, table and question. In it lies
// each page, in a file that is named after its own content, and an index that
// says which address gave which page, and of which edition of the table.
//
// Files are written beside their place and renamed into it, a page before the
// index that names it. So the index always stands for itself, whoever wrote it
// last, and several processes can use one cache: the worst that can come of it
// is that a page is fetched again. What is read is checked against its name.

// indexVersie is the version of the index' form.
const indexVersie = "1"

const indexnaam = "index.json"

// index says what is in a folder of the cache.
type index struct {
	Versie   string        `json:"versie"`
	Dienst   string        `json:"dienst"`
	Tabel    string        `json:"tabel"`
	Vraag    []string      `json:"vraag"`
	Stempel  string        `json:"stempel"` // of the table's edition
	Compleet bool          `json:"compleet"`
	Paginas  []indexpagina `json:"paginas"`
}

type indexpagina struct {
	Adres  string `json:"adres"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
}

// opslag is one folder of the cache, for one call. A nil opslag keeps nothing.
type opslag struct {
	c       *Client
	t       *telling
	pad     string
	in      index
	offline bool // the service can't be reached: what is not here is nowhere
	vol     bool // writing failed; the call goes on without
}

// opslag opens the folder of a question; nil without a cache.
func (c *Client) opslag(t *telling, tabel string, vraag []string) *opslag {
	if c.o.Cache == "" {
		return nil
	}
	dienst := c.basis.String()
	som := sha256.Sum256([]byte(dienst + "\n" + strings.Join(vraag, "\n")))
	naam := fmt.Sprintf("v%d-%s-%s", c.o.Versie, strings.ToLower(tabel), hex.EncodeToString(som[:10]))
	o := &opslag{c: c, t: t, pad: filepath.Join(c.o.Cache, naam)}
	o.in = index{Versie: indexVersie, Dienst: dienst, Tabel: tabel, Vraag: vraag}
	if oud, ok := o.leesIndex(true); ok {
		o.in = oud
	}
	return o
}

// leesIndex reads the index as it lies there; false when it is not there, is
// damaged, or is that of another question.
func (o *opslag) leesIndex(meld bool) (index, bool) {
	pad := filepath.Join(o.pad, indexnaam)
	data, err := os.ReadFile(pad)
	if errors.Is(err, fs.ErrNotExist) {
		return index{}, false
	}
	var in index
	if err == nil {
		err = json.Unmarshal(data, &in)
	}
	switch {
	case err != nil:
	case in.Versie != indexVersie:
		err = fmt.Errorf("its version is %q, not %q", in.Versie, indexVersie)
	case in.Dienst != o.in.Dienst || !strings.EqualFold(in.Tabel, o.in.Tabel) || !slices.Equal(in.Vraag, o.in.Vraag):
		err = errors.New("it belongs to another question")
	}
	if err != nil {
		if meld {
			o.t.merkOp(fout(pad, CodeCache, "the index can't be used, and all is fetched anew: "+err.Error(), err))
		}
		return index{}, false
	}
	return in, true
}

// zet says which edition of the table is wanted: pages of another are of no use.
func (o *opslag) zet(stempel string) {
	if o == nil || o.in.Stempel == stempel {
		return
	}
	o.in.Stempel, o.in.Compleet, o.in.Paginas = stempel, false, nil
}

// dicht tells whether the service is not to be asked.
func (o *opslag) dicht() bool { return o != nil && o.offline }

// compleet tells whether the folder holds all of the question.
func (o *opslag) compleet() bool { return o != nil && o.in.Compleet }

func (o *opslag) plaats(adres string) int {
	return slices.IndexFunc(o.in.Paginas, func(p indexpagina) bool { return p.Adres == adres })
}

// pak gives the page of an address; nil when it is not there or damaged.
func (o *opslag) pak(adres string) *document {
	if o == nil {
		return nil
	}
	i := o.plaats(adres)
	if i < 0 {
		return nil
	}
	p := o.in.Paginas[i]
	d, err := o.leesPagina(p)
	if err != nil {
		o.in.Paginas = slices.Delete(o.in.Paginas, i, i+1)
		o.t.merkOp(fout(filepath.Join(o.pad, bestandsnaam(p.SHA256)), CodeCache, "this page of the cache is damaged, and is fetched anew: "+err.Error(), err))
		return nil
	}
	return d
}

var isSom = regexp.MustCompile(`^[0-9a-f]{64}$`)

// bestandsnaam is the file of a page, by its sum.
func bestandsnaam(som string) string {
	if !isSom.MatchString(som) {
		return "onleesbaar"
	}
	return som + ".json"
}

func (o *opslag) leesPagina(p indexpagina) (*document, error) {
	pad := filepath.Join(o.pad, bestandsnaam(p.SHA256))
	info, err := os.Stat(pad)
	if err != nil {
		return nil, zonderPad(err)
	}
	if info.Size() != p.Bytes || info.Size() > o.c.o.MaxPagina {
		return nil, fmt.Errorf("it has %d bytes instead of %d", info.Size(), p.Bytes)
	}
	data, err := os.ReadFile(pad)
	if err != nil {
		return nil, zonderPad(err)
	}
	if som := sha256.Sum256(data); hex.EncodeToString(som[:]) != p.SHA256 {
		return nil, errors.New("its content is not what was written")
	}
	d, m := leesDocument(p.Adres, data)
	if m != nil {
		return nil, m.fout
	}
	d.uitCache = true
	return d, nil
}

// zonderPad leaves the file's name out of an error that is told beside it.
func zonderPad(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}

// bewaar keeps a page. Where that fails the call goes on without the cache,
// and says so.
func (o *opslag) bewaar(d *document) {
	if o == nil || o.vol {
		return
	}
	som := sha256.Sum256(d.inhoud)
	p := indexpagina{Adres: d.adres, SHA256: hex.EncodeToString(som[:]), Bytes: int64(len(d.inhoud))}
	err := os.MkdirAll(o.pad, 0o755)
	if _, leesfout := o.leesPagina(p); err == nil && leesfout != nil { // another may have written it
		err = schrijf(filepath.Join(o.pad, bestandsnaam(p.SHA256)), d.inhoud, false) // its sum tells when it is not whole
	}
	if err != nil {
		o.mislukt(err)
		return
	}
	if i := o.plaats(d.adres); i >= 0 {
		o.in.Paginas[i] = p
	} else {
		o.in.Paginas = append(o.in.Paginas, p)
	}
	o.schrijfIndex()
}

func (o *opslag) mislukt(err error) {
	o.vol = true
	o.t.merkOp(fout(o.pad, CodeCache, "the cache can't be written, and the call goes on without: "+err.Error(), err))
}

// schrijfIndex writes the index, with what another process wrote into it since.
func (o *opslag) schrijfIndex() {
	if oud, ok := o.leesIndex(false); ok && oud.Stempel == o.in.Stempel {
		for _, p := range oud.Paginas {
			if o.plaats(p.Adres) < 0 {
				o.in.Paginas = append(o.in.Paginas, p)
			}
		}
		o.in.Compleet = o.in.Compleet || oud.Compleet
	}
	data, err := json.MarshalIndent(o.in, "", " ")
	if err == nil {
		err = schrijf(filepath.Join(o.pad, indexnaam), data, true)
	}
	if err != nil {
		o.mislukt(err)
	}
}

// rond says that the folder holds all of the question, and takes away what is
// of no use any more.
func (o *opslag) rond() {
	if o == nil || o.vol || o.in.Compleet {
		return
	}
	o.in.Compleet = true
	o.schrijfIndex()
	if o.vol {
		return
	}
	namen, err := os.ReadDir(o.pad)
	if err != nil {
		return // to clean up can wait
	}
	nodig := map[string]bool{}
	for _, p := range o.in.Paginas {
		nodig[bestandsnaam(p.SHA256)] = true
	}
	for _, n := range namen {
		pagina := isSom.MatchString(strings.TrimSuffix(n.Name(), ".json"))
		if pagina && !nodig[n.Name()] || strings.HasPrefix(n.Name(), tijdelijk) && o.oud(n) {
			_ = os.Remove(filepath.Join(o.pad, n.Name())) // to clean up can wait
		}
	}
}

// oud tells whether a file is left by a process that came to nothing.
func (o *opslag) oud(n fs.DirEntry) bool {
	info, err := n.Info()
	return err == nil && o.c.o.Klok.Nu().Sub(info.ModTime()) > 24*time.Hour
}

// tijdelijk begins the name of a file that is being written.
const tijdelijk = "tmp-"

// schrijf writes a file that is whole or not there. vast: also after the
// power failed, at the cost of waiting for the disk.
func schrijf(pad string, data []byte, vast bool) (err error) {
	f, err := os.CreateTemp(filepath.Dir(pad), tijdelijk+"*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	_, err = f.Write(data)
	if err == nil && vast {
		err = f.Sync()
	}
	if sluit := f.Close(); err == nil {
		err = sluit
	}
	if err == nil {
		err = os.Rename(f.Name(), pad)
	}
	return err
}

// proefmap makes a folder and tries to write in it.
func proefmap(pad string) error {
	if err := os.MkdirAll(pad, 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(pad, tijdelijk+"*")
	if err != nil {
		return err
	}
	_, err = f.WriteString("proef")
	return errors.Join(err, f.Close(), os.Remove(f.Name()))
}

// onbevestigd is the remark on what was used without the service being asked.
func onbevestigd(adres string, oorzaak error) *goaltree.Fout {
	return fout(adres, CodeOnbevestigd, "the service can't be reached; what the cache holds is used as it is, and may be out of date", oorzaak)
}
