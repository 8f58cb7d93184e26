import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { onReference, siteReference } from "../../../../lib/cli/reading/site-reference";
import { EXIT } from "../../../../lib/cli/exit-code";
import { GigasiteError } from "../../../../lib/errors";
import type { CheckedSite } from "../../../../lib/model";
import { fakeIo } from "../../../support/fake-io";
import { gitRepository } from "../../../support/git-repository";

const repository = gitRepository();
const NODE = "supermicro-4u-hgx-h100";
const book = (usd: number) =>
  `id: own\ncurrency: USD\nasOf: 2026-11-01\nprices:\n  - { part: ${NODE}, usd: ${usd}, low: 1, high: 900000, status: stated, sources: [x] }\n`;
const text = (node: string) =>
  `apiVersion: gigasite/v1\nname: a\nprices: prices/own.yaml\npods: [{ name: p, node: ${node} }]\n`;
repository.write("prices/own.yaml", book(100_000));
repository.write("sites/prices/own.yaml", book(200_000));
const file = repository.write("sites/a.yaml", text(NODE));
repository.commit("first");
repository.write("sites/prices/own.yaml", book(300_000));
repository.write("sites/a.yaml", text("no-such-node"));
repository.commit("second");

describe("siteReference", () => {
  it.each([
    ["sites/a.yaml", { file: "sites/a.yaml" }],
    ["sites/a.yaml@first-light", { file: "sites/a.yaml", phase: "first-light" }],
    ["sites/a.yaml#HEAD~1", { file: "sites/a.yaml", revision: "HEAD~1" }],
    ["sites/a.yaml#origin/main@ready", { file: "sites/a.yaml", revision: "origin/main", phase: "ready" }],
    ["sites/a.yaml#HEAD@{1}", { file: "sites/a.yaml", revision: "HEAD@{1}" }],
    ["sites/a.yaml#HEAD@{1}@ready", { file: "sites/a.yaml", revision: "HEAD@{1}", phase: "ready" }],
    ["me@home/a.yaml", { file: "me@home/a.yaml" }],
    ["a.yaml#fix#12", { file: "a.yaml", revision: "fix#12" }],
  ])("takes %s apart", (words, reference) => {
    expect(siteReference(words)).toEqual(reference);
  });

  it("takes what names a file for that file", () => {
    const odd = join(repository.folder, "odd#file@home");
    writeFileSync(odd, "");
    expect(siteReference(odd)).toEqual({ file: odd });
  });

  it.each(["a.yaml#", "a.yaml@", "a.yaml#@first", "#HEAD", "@first"])("refuses %s, in which a word is missing", (words) => {
    expect(() => siteReference(words)).toThrow(/CALL001[^]*SITE#revision@phase/);
  });
});

describe("onReference", () => {
  const itself = (checked: CheckedSite) => checked;
  const call = (stdin = "") => ({ ...fakeIo({}, { stdin }).io, exitCode: EXIT.fine });

  it("reads the price book from the same revision", async () => {
    const { catalog, prices } = await onReference(call(), { file, revision: "HEAD~1" }, itself);
    expect(prices.price(catalog.get(NODE))?.usd).toBe(200_000);
  });

  it("names the revision of a problem", async () => {
    await expect(onReference(call(), { file, revision: "HEAD" }, itself)).rejects.toThrow(
      /a\.yaml#HEAD:4:\d+: error PART001/,
    );
  });

  it("reads a file from disk without git", async () => {
    expect((await onReference(call(), { file: "sites/smallest.yaml" }, itself)).site.name).toBe("smallest");
    await expect(onReference(call(), { file }, itself)).rejects.toThrow(GigasiteError);
  });

  it("reads stdin, which has no revision", async () => {
    const input = `apiVersion: gigasite/v1\nname: piped\npods: [{ name: p, node: ${NODE} }]\n`;
    expect((await onReference(call(input), { file: "-" }, itself)).site.name).toBe("piped");
    await expect(onReference(call(input), { file: "-", revision: "HEAD" }, itself)).rejects.toThrow(
      /CALL003: standard input/,
    );
  });
});
