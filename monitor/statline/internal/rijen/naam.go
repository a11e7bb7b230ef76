package rijen

// The columns of OData 4 that are no dimension.
const (
	ID             = "Id"
	Measure        = "Measure"
	Value          = "Value"
	StringValue    = "StringValue"
	ValueAttribute = "ValueAttribute"
)

// ZonderNummer takes off the number that StatLine puts behind the name of a
// column of OData 3, and that changes from year to year: AantalInwoners for
// AantalInwoners_5. A name without one stays as it is.
func ZonderNummer(naam string) string {
	i := len(naam)
	for i > 0 && naam[i-1] >= '0' && naam[i-1] <= '9' {
		i--
	}
	if i == len(naam) || i < 2 || naam[i-1] != '_' {
		return naam
	}
	return naam[:i-1]
}
