# shellcheck shell=bash
# Copies the content of /home in the image to the shared folder, once.

mountpoint -q /home || cp -an /home/. @FOLDER@/
