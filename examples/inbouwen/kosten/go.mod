module fictief.example/kosten

go 1.26.0

require github.com/bredemonitoring/sociaaldomein v0.0.0

require (
	github.com/gocarina/gocsv v0.0.0-20240520201108-78e41c74b4b1 // indirect
	github.com/shopspring/decimal v1.4.0 // indirect
)

// A program of one's own has no such line: go get finds the module.
replace github.com/bredemonitoring/sociaaldomein => ../../..
