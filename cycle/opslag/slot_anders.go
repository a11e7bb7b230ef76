//go:build !darwin && !dragonfly && !freebsd && !illumos && !linux && !netbsd && !openbsd && !windows

package opslag

import "errors"

// openAlleen refuses: without a lock two writers would spoil the log.
func openAlleen(string) (schijf, error) { return nil, errors.ErrUnsupported }
