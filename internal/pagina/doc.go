// Package pagina is the frame all reports share: one self-contained HTML file
// in Dutch with its style inside, that asks nothing of any other machine.
//
// A report fills a Pagina: what stands at the top (Kop), notices (Meldingen),
// the table of contents (Nav) and the contents themselves, which the report
// makes with html/template. Write puts the frame around it: the document's
// head with a Content-Security-Policy that allows no script and no request, a
// skip link, the landmarks, and a style sheet that holds from 320 pixels wide
// to a sheet of A4.
//
// The style sheet's classes are for the reports to use; stijl.css says what
// each is for. Colours of meaning are custom properties (Palet gives them to
// tests and to pictures); beside each colour there is always a word.
package pagina
