# shellcheck shell=bash
# The key of the packages with a known fingerprint.

download_key "@URL@" @KEYRING@ "@FINGERPRINT@"
