# shellcheck shell=bash
# Homes in the shared file system.

# Homes
mkdir -p @FOLDER@
@COPY@
@BIND@
