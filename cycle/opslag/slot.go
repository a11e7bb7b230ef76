package opslag

import "github.com/bredemonitoring/sociaaldomein/goaltree"

// bezet tells that another writer has the log open.
func bezet() *goaltree.Fout {
	return fout("", CodeBezet, "another program, or another part of this one, has this log open for writing; the lock ends when it closes the log or stops, and there is no lock file to clear away")
}
