package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/bredemonitoring/sociaaldomein/internal/notatie"
	"github.com/bredemonitoring/sociaaldomein/internal/tekst"
)

// naslag is a reference while it is written.
type naslag struct {
	strings.Builder

	m       *model
	bronnen []string // numbered from 1, in the order they come up
}

const (
	naslagTitel   = "Referentiemodel monitor sociaal domein"
	naslagInhoud  = "Inhoud"
	naslagBronnen = "Bronnen"
)

// markdown writes the parts as a reference to read, in the Markdown of GitHub:
// with a table of contents where there is more than one part, and the sources
// at the end.
func (m *model) markdown(w io.Writer, welke []deel) error {
	b := &naslag{m: m}
	b.kop(welke)
	hoofdstuk := ""
	for _, d := range welke {
		if d.hoofdstuk != hoofdstuk {
			hoofdstuk = d.hoofdstuk
			fmt.Fprintf(b, "## %s\n\n", hoofdstuk)
		}
		b.deel(d)
	}
	fmt.Fprintf(b, "## %s\n\n", naslagBronnen)
	for i, bron := range b.bronnen {
		fmt.Fprintf(b, "%d. %s\n", i+1, veilig(bron))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (b *naslag) kop(welke []deel) {
	fmt.Fprintf(b, "# %s\n\n", naslagTitel)
	fmt.Fprintf(b, "Alles wat de bronnen vertellen over doelen, preventie, samenwerking en leren in het sociaal domein. "+
		"Gemeenten en stukken van planning en control zijn die van %d. "+
		"De namen in `dit lettertype` zijn de id's in de JSON en CSV van hetzelfde model. "+
		"Het nummer bij *bron* verwijst naar de [lijst achteraan](#%s). "+
		"Wat onze lezing is en niet het woord van de bron, staat onder de tabel.\n\n", b.m.Jaar, anker(naslagBronnen))
	if len(welke) == 1 {
		return
	}
	fmt.Fprintf(b, "## %s\n\n", naslagInhoud)
	hoofdstuk := ""
	for _, d := range welke {
		if d.hoofdstuk != hoofdstuk {
			hoofdstuk = d.hoofdstuk
			fmt.Fprintf(b, "- [%s](#%s)\n", hoofdstuk, anker(hoofdstuk))
		}
		fmt.Fprintf(b, "  - [%s](#%s)\n", d.titel, anker(d.titel))
	}
	fmt.Fprintf(b, "- [%s](#%s)\n\n", naslagBronnen, anker(naslagBronnen))
}

// deel writes one part: what it is, and its table, or one for each of the
// things that it is divided by.
func (b *naslag) deel(d deel) {
	fmt.Fprintf(b, "### %s\n\n%s\n\n", d.titel, d.uitleg)
	t := b.m.tabel(d)
	if d.groep == "" {
		alle := make([]int, len(t.rijen))
		for i := range alle {
			alle[i] = i
		}
		b.blok(d, t, alle)
		return
	}
	var volgorde []string
	rijen := map[string][]int{}
	for i := range t.rijen {
		id := t.cel(i, d.groep, voorProgramma)
		if rijen[id] == nil {
			volgorde = append(volgorde, id)
		}
		rijen[id] = append(rijen[id], i)
	}
	for _, id := range volgorde {
		g := b.m.groepen[d.groep+"/"+id]
		fmt.Fprintf(b, "**%s** (`%s`)\n\n", veilig(g.naam), id)
		if b.metTekst(d) && g.tekst != "" {
			fmt.Fprintf(b, "%s\n\n", veilig(g.tekst))
		}
		b.blok(d, t, rijen[id])
	}
}

// metTekst says whether what the rows stand under is told here: a structure is,
// in a table of its own.
func (b *naslag) metTekst(d deel) bool { return d.groep == "boom" || d.groep == "proces" }

// blok writes some rows of a table, folded up where there are many, with their
// source and readings.
func (b *naslag) blok(d deel, t tabel, rijen []int) {
	if d.dicht {
		fmt.Fprintf(b, "<details>\n<summary>%s</summary>\n\n", notatie.Aantal(len(rijen), "regel", "regels"))
	}
	toon := slices.DeleteFunc(slices.Clone(d.toon), func(k string) bool { // a column without anything in it
		return !slices.ContainsFunc(rijen, func(i int) bool { return t.cel(i, k, voorMensen) != "" })
	})
	bronnen := map[string]bool{}
	for _, i := range rijen {
		bronnen[t.cel(i, "bron", voorMensen)] = true
	}
	var koppen []string
	for _, k := range toon {
		koppen = append(koppen, kolomkop(k))
	}
	if len(bronnen) > 1 {
		koppen = append(koppen, "Bron")
	}
	b.regel(koppen)
	b.regel(slices.Repeat([]string{"---"}, len(koppen)))
	for _, i := range rijen {
		var cellen []string
		for _, k := range toon {
			cellen = append(cellen, b.cel(d, t, i, k))
		}
		if len(bronnen) > 1 {
			cellen = append(cellen, b.noot(t.cel(i, "bron", voorMensen)))
		}
		b.regel(cellen)
	}
	b.WriteString("\n")
	if d.dicht {
		b.WriteString("</details>\n\n")
	}
	if len(bronnen) == 1 {
		bron := t.cel(rijen[0], "bron", voorMensen)
		fmt.Fprintf(b, "Bron: %s %s\n\n", veilig(bron), b.noot(bron))
	}
	b.lezingen(d, t, rijen)
}

func (b *naslag) regel(cellen []string) {
	fmt.Fprintf(b, "| %s |\n", strings.Join(cellen, " | "))
}

// noot gives the link to a source at the end.
func (b *naslag) noot(bron string) string {
	i := slices.Index(b.bronnen, bron)
	if i < 0 {
		i = len(b.bronnen)
		b.bronnen = append(b.bronnen, bron)
	}
	return fmt.Sprintf("[%d](#%s)", i+1, anker(naslagBronnen))
}

func (b *naslag) cel(d deel, t tabel, rij int, kolom string) string {
	s := t.cel(rij, kolom, voorMensen)
	switch {
	case kolom == "id" && s != "":
		return "`" + t.cel(rij, kolom, voorProgramma) + "`"
	case slices.Contains(d.verwijst, kolom):
		var namen []string
		for id := range strings.SplitSeq(s, ", ") {
			namen = append(namen, eerste(b.m.namen[t.cel(rij, d.groep, voorProgramma)+"/"+id], id))
		}
		s = strings.Join(namen, ", ")
	case kolom == "naam":
		s = notatie.Hoofdletter(s)
	}
	return veilig(s)
}

// lezingen tells what in the rows is our reading, each reading once with the
// rows that it is of.
func (b *naslag) lezingen(d deel, t tabel, rijen []int) {
	var volgorde []string
	bij := map[string][]string{}
	for _, i := range rijen {
		l := t.cel(i, "lezing", voorMensen)
		if l == "" {
			continue
		}
		if bij[l] == nil {
			volgorde = append(volgorde, l)
		}
		naam := b.cel(d, t, i, "naam")
		if naam == "" { // a line
			naam = b.cel(d, t, i, "van") + " " + b.cel(d, t, i, "soort") + " " + b.cel(d, t, i, "naar")
		}
		bij[l] = append(bij[l], naam)
	}
	if len(volgorde) == 0 {
		return
	}
	b.WriteString("Onze lezing:\n\n")
	for _, l := range volgorde {
		wie := strings.Join(bij[l], "; ") + ": "
		if len(bij[l]) == len(rijen) {
			wie = ""
		}
		fmt.Fprintf(b, "- %s%s\n", wie, veilig(l))
	}
	b.WriteString("\n")
}

// kolomkoppen are the columns that people call otherwise than by their key.
var kolomkoppen = map[string]string{
	"nummer": "Nr.", "in_visie": "In de visie", "lokaal_omschrijving": "Lokaal", "lokaal_door": "Lokaal door",
	"regionaal_omschrijving": "Regionaal", "regionaal_door": "Regionaal door", "monitor_levert": "De monitor levert",
}

func kolomkop(k string) string {
	return eerste(kolomkoppen[k], notatie.Hoofdletter(strings.ReplaceAll(k, "_", " ")))
}

var ontsnap = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "~", `\~`, "&", "&amp;",
)

// veilig makes a text one line that Markdown shows as it is, in a cell too.
func veilig(s string) string { return ontsnap.Replace(tekst.Gladgestreken(s)) }

// anker is the link that GitHub makes of a heading: lower case, no punctuation,
// a hyphen for a blank.
func anker(kop string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			return unicode.ToLower(r)
		}
		return -1
	}, kop)
}
