# shellcheck shell=bash
# Downloads a file and checks its signature, which is at the same address and `.sig`.

download "@URL@" @FILE@
download "@URL@.sig" @FILE@.sig
gpgv --quiet --keyring @KEYRING@ @FILE@.sig @FILE@
