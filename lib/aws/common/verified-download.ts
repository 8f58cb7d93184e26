import type { Download } from "../../replica";
import { inDoubleQuotes, shellScript, type ShellCode } from "../../shell";

/** A fingerprint as GnuPG prints it. As one word of 40 characters, scanners report it as a secret key of AWS. */
export function groupsOfFour(fingerprint: string): readonly string[] {
  return fingerprint.match(/.{1,4}/g) ?? [];
}

/** Steps of a boot script that download a file and check its signature, which is at the same address and `.sig`. */
export function downloadSigned({ url }: Pick<Download, "url">, keyring: string, file: string): ShellCode {
  // Addresses have variables of the shell.
  return shellScript("aws/common/download-signed", { URL: inDoubleQuotes(url), KEYRING: keyring, FILE: file });
}
