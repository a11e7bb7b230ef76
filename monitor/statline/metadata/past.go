package metadata

// Past says whether these columns of a file of figures belong to this table.
func (t *Tabel) Past(kolommen []string) error { return nil }
