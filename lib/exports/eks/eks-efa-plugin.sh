# shellcheck shell=bash disable=SC2154 # `files` is a variable of eks-install.sh.
# Installs the device plugin of EFA.

fetch efa-device-plugin.tgz @SHA256@ \
  @URL@
helm upgrade --install efa "$files/efa-device-plugin.tgz" --namespace kube-system --values efa-device-plugin.yaml
