# shellcheck shell=bash disable=SC2168 # Steps of the function `boot`.
# The Munge key of the secret on the head node, which generates it if the secret has none.

# The key of Munge
command -v aws >/dev/null || snaps aws-cli --classic
packages munge slurmctld slurm-client

umask 077
local error
if ! error=$(aws secretsmanager get-secret-value --region "$REGION" --secret-id "$SECRET" \
  --query SecretString --output text 2>&1 >/run/munge.b64); then
  # Any other failure ends the script: a new key would lock out the nodes that have the old one.
  case "$error" in *ResourceNotFoundException*) ;; *) echo "$error" >&2; exit 1 ;; esac
  head -c 1024 /dev/urandom | base64 -w0 >/run/munge.b64
  aws secretsmanager put-secret-value --region "$REGION" --secret-id "$SECRET" --secret-string file:///run/munge.b64 >/dev/null
fi
@MUNGE_KEY@
umask 022
