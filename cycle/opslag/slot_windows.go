package opslag

import (
	"errors"
	"os"
	"syscall"
)

// errorSharingViolation is what Windows says of a file that another has open in
// a way that it does not share. Source: Microsoft, System Error Codes, 32.
const errorSharingViolation syscall.Errno = 32

// openAlleen opens a file for writing that others may read and not write, until
// the process ends.
func openAlleen(pad string) (schijf, error) {
	naam, err := syscall.UTF16PtrFromString(pad)
	if err != nil {
		return nil, err
	}
	h, err := syscall.CreateFile(naam, syscall.GENERIC_READ|syscall.GENERIC_WRITE, syscall.FILE_SHARE_READ, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	switch {
	case errors.Is(err, errorSharingViolation):
		return nil, bezet()
	case err != nil:
		return nil, err
	}
	return os.NewFile(uintptr(h), pad), nil
}
