package cycle

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"

	"github.com/bredemonitoring/sociaaldomein/goaltree"
	"github.com/bredemonitoring/sociaaldomein/governance"
)

// The documents the built in processes follow.
const (
	bronPlaat   = "Brede Monitoring Achterhoek, plaat"
	bronMonitor = "Monitor Sociaal Domein Voorschoten, februari 2016"
)

// The ids of the processes built in.
const (
	IDBredeMonitoring     = "brede-monitoring"
	IDPlanningEnControl   = "planning-en-control"
	IDSamenwerkingsagenda = "samenwerkingsagenda"
)

//go:embed referentie/brede-monitoring.json
var bredeMonitoring []byte

//go:embed referentie/samenwerkingsagenda.json
var samenwerkingsagenda []byte

//go:embed referentie/samenwerkingsagenda-structuur.json
var samenwerkingsagendaStructuur []byte

//go:embed referentie/planning-en-control-structuur.json
var planningEnControlStructuur []byte

// BredeMonitoring gives the six steps of the Brede Monitoring Achterhoek; its
// bodies and roles are those of governance.BredeMonitoring. Each call gives a
// fresh Definitie, to use as it is or to change.
func BredeMonitoring() *Definitie { return ingebed("brede-monitoring.json", bredeMonitoring) }

// Samenwerkingsagenda gives the five steps of the Samenwerkingsagenda Twente
// and the way back to its analysis; its bodies and roles are those of
// [SamenwerkingsagendaStructuur]. Each call gives a fresh Definitie.
func Samenwerkingsagenda() *Definitie {
	return ingebed("samenwerkingsagenda.json", samenwerkingsagenda)
}

// SamenwerkingsagendaStructuur gives the bodies and roles that the process of
// the Samenwerkingsagenda Twente names.
func SamenwerkingsagendaStructuur() *governance.Definitie {
	return ingebedStructuur("samenwerkingsagenda-structuur.json", samenwerkingsagendaStructuur)
}

// PlanningEnControlStructuur gives the bodies that take part in the council's
// year of planning and control.
func PlanningEnControlStructuur() *governance.Definitie {
	return ingebedStructuur("planning-en-control-structuur.json", planningEnControlStructuur)
}

// IngebouwdeIDs gives the ids of the processes built in, the learning cycle
// first.
func IngebouwdeIDs() []string {
	return []string{IDBredeMonitoring, IDPlanningEnControl, IDSamenwerkingsagenda}
}

// Ingebouwd gives a process built in, checked against its own structure. jaar
// is the calendar year of [PlanningEnControl]; the others are of any year and
// don't look at it. An unknown id, and a year outside the calendar, is an error
// (*goaltree.Fout).
func Ingebouwd(id string, jaar int) (*Proces, error) {
	d, s := BredeMonitoring(), governance.BredeMonitoring()
	switch id {
	case IDBredeMonitoring:
	case IDSamenwerkingsagenda:
		d, s = Samenwerkingsagenda(), SamenwerkingsagendaStructuur()
	case IDPlanningEnControl:
		var err error
		if d, err = PlanningEnControl(jaar); err != nil {
			return nil, err
		}
		s = PlanningEnControlStructuur()
	default:
		return nil, &goaltree.Fout{
			Waarde: id, Code: goaltree.CodeOnbekendeVraag,
			Melding: "there is no such process; built in are: " + strings.Join(IngebouwdeIDs(), ", "),
		}
	}
	structuur, err := s.Resolve()
	if err != nil {
		return nil, err
	}
	return d.Resolve(structuur)
}

func ingebed(bestand string, data []byte) *Definitie {
	d, err := ReadJSON(bytes.NewReader(data), bestand)
	if err != nil {
		panic(fmt.Sprintf("cycle: embedded process: %v", err)) // the package's own tests read it
	}
	return d
}

func ingebedStructuur(bestand string, data []byte) *governance.Definitie {
	d, err := governance.ReadJSON(bytes.NewReader(data), bestand)
	if err != nil {
		panic(fmt.Sprintf("cycle: embedded structure: %v", err)) // the package's own tests read it
	}
	return d
}
