package agenda

// The documents the package follows, as fields bron name them.
const (
	bronProces     = "Samenwerkingsagenda Twente, proces"
	bronWerksessie = "Samenwerkingsagenda Twente, werksessie 9 mei 2022"
	bronLandschap  = bronProces + ", stap 1, overzicht in het jeugdzorglandschap"
	bronNieuw      = bronProces + ", nieuwe kernproblemen"
	bronEigen      = "deze bibliotheek" // no document says it
)
