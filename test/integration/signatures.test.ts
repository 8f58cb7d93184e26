import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bootScript } from "../../lib/aws/common/boot-script";
import { downloadSigned, groupsOfFour } from "../../lib/aws/common/verified-download";
import { runScript } from "../support/run-script";
import { shellCode } from "../support/shell";
import { tempFolder } from "../support/temp-folder";
import { describeWithFiles } from "./requires";

describeWithFiles(["gpg", "gpgv"], "install gnupg and gpgv to run these tests")("a signed download, with GnuPG", () => {
  const folder = tempFolder();
  const at = (name: string) => join(folder, name);

  /** Makes a key, and returns its fingerprint; leaves it in the file NAME.asc. */
  function makeKey(name: string): string {
    const home = at(`home-${name}`);
    mkdirSync(home);
    chmodSync(home, 0o700);
    gpg(name, "--passphrase", "", "--quick-generate-key", name, "rsa2048", "sign", "never");
    writeFileSync(at(`${name}.asc`), gpg(name, "--armor", "--export"));
    return /^fpr:+([0-9A-F]{40}):/m.exec(gpg(name, "--with-colons", "--list-keys"))?.[1] ?? "";
  }

  function gpg(name: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync("gpg", ["--homedir", at(`home-${name}`), "--batch", "--yes", ...args], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  }

  const [right, wrong] = ["right", "wrong"].map(makeKey) as [string, string];
  writeFileSync(at("file"), "content");
  for (const name of ["right", "wrong"]) gpg(name, "--output", at(`${name}.sig`), "--detach-sign", at("file"));
  writeFileSync(at("changed"), "other content");
  afterAll(() => {
    for (const name of ["right", "wrong"]) spawnSync("gpgconf", ["--homedir", at(`home-${name}`), "--kill", "all"]);
  });

  /** What a host makes of these files at the addresses of key, file and signature. */
  function outcome(key: string, file: string, signature: string): string {
    const steps = [
      shellCode(`download_key "https://example.com/key" ${at("keyring")} "${groupsOfFour(right).join(" ")}"`),
      downloadSigned({ url: "https://example.com/file" }, at("keyring"), at("downloaded")),
      shellCode("echo installed\n"),
    ];
    const curl = `case "$3" in *key) from=${key} ;; *sig) from=${signature} ;; *) from=${file} ;; esac; cp "${folder}/$from" "$2"`;
    const { status, output } = runScript(`${bootScript({ egress: "open" }, ...steps)}\nboot`, {
      curl,
      sleep: "",
    });
    expect(output.includes("installed")).toBe(status === 0);
    return status === 0 ? "installed" : output;
  }

  it("is used with the key and the signature that are expected", () => {
    expect(outcome("right.asc", "file", "right.sig")).toBe("installed");
  });

  it("is not used with the signature of another key, or with another content", () => {
    expect(outcome("right.asc", "file", "wrong.sig")).toMatch(/No public key/i);
    expect(outcome("right.asc", "changed", "right.sig")).toMatch(/BAD signature/);
  });

  it("is not used with another key, nor with the expected one beside another", () => {
    expect(outcome("wrong.asc", "file", "wrong.sig")).toContain(`has the key ${wrong}, expected ${right}`);
    const both = spawnSync("cat", [at("right.asc"), at("wrong.asc")]).stdout;
    writeFileSync(at("both.asc"), both);
    expect(outcome("both.asc", "file", "wrong.sig")).toContain(`expected ${right}`);
  });
});
