// Command jsongeldig fails unless every file named is one non-empty JSON value.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: jsongeldig file...")
		os.Exit(2)
	}
	for _, naam := range os.Args[1:] {
		inhoud, err := os.ReadFile(naam)
		if err != nil {
			fmt.Fprintln(os.Stderr, "jsongeldig:", err)
			os.Exit(1)
		}
		var v any
		if err := json.Unmarshal(inhoud, &v); err != nil {
			fmt.Fprintf(os.Stderr, "jsongeldig: %s: %v\n", naam, err)
			os.Exit(1)
		}
		switch v := v.(type) {
		case map[string]any:
			if len(v) > 0 {
				continue
			}
		case []any:
			if len(v) > 0 {
				continue
			}
		}
		fmt.Fprintf(os.Stderr, "jsongeldig: %s: no object or list with anything in it\n", naam)
		os.Exit(1)
	}
}
