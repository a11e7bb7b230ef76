//go:build darwin || dragonfly || freebsd || illumos || linux || netbsd || openbsd

package opslag

import (
	"errors"
	"os"
	"syscall"
)

// openAlleen opens a file for writing, with a lock that ends with the process.
func openAlleen(pad string) (schijf, error) {
	f, err := os.OpenFile(pad, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	for {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EINTR) {
			break
		}
	}
	switch {
	case err == nil:
		return f, nil
	case errors.Is(err, syscall.EWOULDBLOCK):
		err = bezet()
	}
	return nil, errors.Join(err, f.Close())
}
