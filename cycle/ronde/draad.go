package ronde

// Draad is the thread of an actie back to the figures: opbrengst, duidingen
// and bevindingen, in the order of the log.
type Draad struct {
	Ronde       string           `json:"ronde"` // id of the round in which the actie was agreed
	Actie       Actiestand       `json:"actie"`
	Opbrengst   Opbrengststand   `json:"opbrengst"`
	Duidingen   []Duidingstand   `json:"duidingen"`
	Bevindingen []Bevindingstand `json:"bevindingen"`
}
