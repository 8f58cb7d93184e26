# shellcheck shell=bash
# The key of the packages without a known fingerprint.

download @URL@ /run/fsx.asc
gpg --batch --yes --dearmor -o @KEYRING@ /run/fsx.asc
