import type { Download } from "../../replica";

/**
 * Functions of a boot script for downloads that are checked before use: `download_sha256 URL FILE SHA256`, and
 * `download_key URL FILE FINGERPRINT`, which leaves a keyring with one key in FILE.
 */
export const VERIFIED_DOWNLOADS = `download_sha256() {
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
`;

/** Line of a boot script that downloads a key into a keyring. */
export function downloadKey({ url }: Pick<Download, "url">, fingerprint: string, file: string): string {
  return `download_key ${quoted(url)} ${file} "${groupsOfFour(fingerprint)}"`;
}

/** A fingerprint as GnuPG prints it. As one word of 40 characters, scanners report it as a secret key of AWS. */
export function groupsOfFour(fingerprint: string): string {
  return fingerprint.replace(/.{4}(?=.)/g, "$& ");
}

/** Line of a boot script that downloads a file with a known SHA-256. */
export function downloadSha256({ url }: Pick<Download, "url">, sha256: string, file: string): string {
  return `download_sha256 ${quoted(url)} ${file} ${sha256}`;
}

/** Lines of a boot script that download a file and check its signature, which is at the same address and `.sig`. */
export function downloadSigned({ url }: Pick<Download, "url">, keyring: string, file: string): string {
  return `download ${quoted(url)} ${file}
download ${quoted(`${url}.sig`)} ${file}.sig
gpgv --quiet --keyring ${keyring} ${file}.sig ${file}`;
}

/** Addresses have variables of the shell. */
function quoted(url: string): string {
  return `"${url}"`;
}
