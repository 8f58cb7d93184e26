# shellcheck shell=bash
# Functions for downloads that are checked before use: `download_sha256 URL FILE SHA256`, and
# `download_key URL FILE FINGERPRINT`, which leaves a keyring with one key in FILE.

download_sha256() {
  download "$1" "$2"
  echo "$3  $2" | sha256sum --check --quiet
}
download_key() {
  local home found expected
  download "$1" "$2.key"
  # Primary keys only: a foreign key may have any other as its subkey.
  found=$(gpg --batch --with-colons --show-keys "$2.key" | awk -F: '$1 == "pub" { at = NR } $1 == "fpr" && at == NR - 1 { print $10 }')
  expected=$(echo "$3" | tr -d ' ')
  if [ "$found" != "$expected" ]; then
    echo "$1 has the key $found, expected $expected" >&2
    return 1
  fi
  home=$(mktemp -d)
  gpg --batch --quiet --homedir "$home" --import "$2.key"
  gpg --batch --homedir "$home" --export >"$2"
  rm -r "$home"
}
