import { linkSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT } from "../../../../lib/cli/exit-code";
import { ensureNoInput, recorded } from "../../../../lib/cli/reading/inputs";
import { fakeIo, gigasite } from "../../../support/fake-io";
import { gitRepository } from "../../../support/git-repository";

const repository = gitRepository();
const POD = "pods: [{ name: p, node: supermicro-4u-hgx-h100 }]\n";
const PRICES = "id: own\ncurrency: USD\nasOf: 2026-11-01\nprices: [{ part: supermicro-4u-hgx-h100, usd: 1 }]\n";
const site = repository.write("site.yaml", `apiVersion: gigasite/v1\nname: a\n${POD}prices: prices.json\n`);
const json = repository.write(
  "site.json",
  JSON.stringify({
    apiVersion: "gigasite/v1",
    name: "b",
    pods: [{ name: "p", node: "supermicro-4u-hgx-h100" }],
    replica: {},
  }),
);
const prices = repository.write("prices.json", PRICES);
const campus = repository.write(
  "campus.yaml",
  "apiVersion: gigasite/v1\nkind: campus\nname: c\nsites: [site.yaml, site.json]\n",
);
repository.commit("first");
const soft = join(repository.folder, "soft.json");
symlinkSync(site, soft);
const hard = join(repository.folder, "hard.json");
linkSync(site, hard);

describe("an input of a call", () => {
  it.each([
    ["the site file", ["plan", site, "--format", "json", "--out", site]],
    ["a site file in JSON", ["plan", json, "--out", json]],
    ["the site file by a link", ["bom", site, "--out", soft]],
    ["the site file by a second name", ["check", site, "--out", hard]],
    [
      "the site file by another path",
      ["plan", site, "--format", "json", "--out", join(repository.folder, "x/../site.yaml")],
    ],
    ["its price book", ["bom", site, "--out", prices]],
    ["a site of a campus", ["plan", campus, "--out", json]],
    ["the price book of a site of a campus", ["check", campus, "--out", prices]],
    ["a side of a comparison", ["diff", site, json, "--out", json]],
    ["a file whose revision is compared", ["diff", `${json}#HEAD`, site, "--out", json]],
    ["the site file of an export", ["export", "cables", site, "--format", "csv", "--out", site]],
    ["the site file of a replica", ["replica", json, "--out", json]],
  ])("is not overwritten: %s", async (_, argv) => {
    const before = [site, json, prices, campus].map((file) => readFileSync(file, "utf8"));
    const { code, stdout, stderr } = await gigasite(...argv);
    expect([code, stdout + stderr]).toEqual([
      2,
      expect.stringMatching(/CALL004[^]*this file is an input of the call[^]*remedy/),
    ]);
    expect([site, json, prices, campus].map((file) => readFileSync(file, "utf8"))).toEqual(before);
  });
});

describe("ensureNoInput", () => {
  const call = () => ({ ...fakeIo().io, exitCode: EXIT.fine });

  it("permits files that the call has not read, and those that do not exist", () => {
    const own = call();
    recorded(own, () => "text")(site);
    expect(() => ensureNoInput(own, site)).toThrow(/CALL004/);
    for (const [of, path] of [
      [own, json],
      [own, join(repository.folder, "new.json")],
      [call(), site],
    ] as const)
      expect(() => ensureNoInput(of, path)).not.toThrow();
  });

  it("forgets a file that could not be read", () => {
    const own = call();
    const file = join(repository.folder, "late.json");
    const read = recorded(own, () => {
      throw new Error("gone");
    });
    expect(() => read(file)).toThrow("gone");
    writeFileSync(file, "");
    expect(() => ensureNoInput(own, file)).not.toThrow();
  });
});
