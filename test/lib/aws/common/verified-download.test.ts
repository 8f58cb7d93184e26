import { bootScript } from "../../../../lib/aws/common/boot-script";
import { downloadSigned, groupsOfFour } from "../../../../lib/aws/common/verified-download";
import { runScript } from "../../../support/run-script";
import { faultsOf, shellCode } from "../../../support/shell";

const URL = "https://example.com/$NAME/file";
/** Of the text `right`. */
const SHA256 = "27042f4e6eca7d0b2a7ee4026df2ecfa51d3339e6d122aa099118ecd8563bad9";
const CURL = (text: string) => `while [ "$1" != -fsSLo ]; do shift; done; printf '%s' '${text}' >"$2"`;

describe("a download with a SHA-256", () => {
  const steps = shellCode(`download_sha256 "${URL}" "$(mktemp)" ${SHA256}\necho used\n`);
  const script = `${bootScript({ egress: "open" }, steps)}\nNAME=x boot`;

  it("goes on with the expected file, and ends the script with any other", () => {
    expect(faultsOf(script)).toBe("");
    expect(runScript(script, { curl: CURL("right") })).toMatchObject({ status: 0, output: "used\n" });
    const { status, output } = runScript(script, { curl: CURL("wrong") });
    expect(status).not.toBe(0);
    expect(output).not.toContain("used");
  });
});

it("a fingerprint is in groups of four, as GnuPG prints it", () => {
  expect(groupsOfFour("937616F3450B7D80")).toEqual(["9376", "16F3", "450B", "7D80"]);
});

describe("a download with a signature", () => {
  it("checks it with the key of one fingerprint before anything else uses the file", () => {
    const steps = downloadSigned({ url: URL }, "/run/key", "/run/file");
    expect(faultsOf(bootScript({ egress: "open" }, steps))).toBe("");
    expect(steps.trimEnd().split("\n")).toEqual([
      'download "https://example.com/$NAME/file" /run/file',
      'download "https://example.com/$NAME/file.sig" /run/file.sig',
      "gpgv --quiet --keyring /run/key /run/file.sig /run/file",
    ]);
  });
});
