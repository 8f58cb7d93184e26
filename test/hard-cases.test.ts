import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { siteSnapshot } from "../lib/testing";
import { gigasite } from "./support/fake-io";
import { SITE_FILES } from "../scripts/site-files";
import { tempFolder } from "./support/temp-folder";

// Long lists are read, planned and checked.
jest.setTimeout(60_000);

const FIXTURES = join(__dirname, "fixtures");
const hard = (name: string) => join(FIXTURES, "hard", name);
const folder = tempFolder();

/** A file in a folder that is gone after the tests. */
function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const site = (rest: string, pods = "  - { name: a, node: nvidia-dgx-h100 }") =>
  `apiVersion: gigasite/v1\nname: long\npods:\n${pods}\n${rest}\n`;

describe("a file that broke the command once", () => {
  it.each([
    ["huge-pitch.yaml", "hard/huge-pitch.yaml:5:20: error UNIT002 at floor.rowPitch", "from 0.1 m to 100 m"],
    ["planes-hang.yaml", "error SITE004 at fabrics[0].planes", "from 1 to 64"],
    ["reported-1e-308.yaml", "error SITE004 at reported[0].value", "0, or a number from 0.0001"],
    ["reported-1e308.yaml", "error SITE004 at reported[0].value", "a number from 0 to"],
    ["tiny-capacity.yaml", "error UNIT002 at power.feeds[0].capacity", "from 1 W"],
    ["transformer-efficiency-0.yaml", "error SITE004 at parts[0].efficiency", "from 0.5 to 1"],
    ["prices-of-accounts.yaml", "hard/prices-of-accounts.yaml:3:9: error SITE012 at prices", "a mapping with `id`"],
    ["pod-constructor.yaml", "error SITE006 at pods[0].name", "constructor"],
  ])("is refused with its place and what is allowed: %s", async (name, place, allowed) => {
    const { code, stderr, stdout } = await gigasite("check", hard(name));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(place);
    expect(stderr).toContain(allowed);
    expect(stderr).toMatch(/^ {2}remedy: +\S/m);
    expect(stderr).not.toContain("root:x:0");
  });

  it("has control characters of a maker shown by number only", async () => {
    const { code, stderr } = await gigasite("bom", join(FIXTURES, "bad/escape-in-vendor.yaml"), "--format", "csv");
    expect(code).toBe(1);
    expect(stderr).toContain("error SITE003 at parts[0].vendor");
    expect(stderr).not.toContain("\u001b");
  });

  it("has a finding where two fabrics share the NICs of a node", async () => {
    const { code, stdout } = await gigasite("check", hard("two-fabrics-one-nic-set.yaml"));
    expect(code).toBe(1);
    expect(stdout).toContain("FAB014");
  });

  it.each(["nan-rowracks-1.yaml", "overflow-count.yaml"])("is planned and billed in finite figures: %s", async (name) => {
    for (const command of ["plan", "bom"]) {
      const { code, stdout } = await gigasite(command, hard(name), "--format", "json");
      expect(code).toBe(0);
      expect(Object.keys(JSON.parse(stdout) as object).length).toBeGreaterThan(3);
      expect(stdout).not.toMatch(/NaN|Infinity/);
    }
  });

  it("has an owner that stays a text for Terraform", () => {
    const text = JSON.stringify(siteSnapshot(hard("owner-interpolation.yaml")).stacks);
    expect(text).toContain("$${file(");
    expect(text).not.toMatch(/[^$]\$\{file\(/);
  });
});

describe("a long file", () => {
  it.each(SITE_FILES)("is read as JSON on one line like in lines: $name", async ({ path }) => {
    const oneLine = JSON.stringify(parse(readFileSync(path, "utf8")));
    const { code } = await gigasite("check", written("one-line.json", oneLine));
    expect(code).toBe((await gigasite("check", path)).code);
  });

  it("of 20,000 unknown keys has 50 of them told, and the number of the rest", async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `key${index}: 1`).join("\n");
    const { stderr } = await gigasite("check", written("keys.yaml", site(keys)));
    expect(stderr).toContain("19,950 more problems");
    expect(stderr.split("\n").length).toBeLessThan(210);
  });

  it("of a word of 4,000 letters is refused by its length", async () => {
    const part = `parts:\n  - { id: own, class: accessory, vendor: ${"a".repeat(4000)}, model: x }`;
    const { code, stderr } = await gigasite("check", written("word.yaml", site(part)));
    expect(code).toBe(1);
    expect(stderr).toContain("parts[0].vendor: this is too long");
  });

  it("of 4,000 kinds of pods is checked and billed", async () => {
    const pods = Array.from({ length: 4000 }, (_, index) => `  - { name: a${index}, node: nvidia-dgx-h100 }`).join("\n");
    const path = written("pods.yaml", site("fabrics: [{ name: compute, pods: [a0] }]", pods));
    expect((await gigasite("bom", path)).code).toBe(0);
    expect((await gigasite("check", path)).stdout).toContain("Worst single failure");
  });
});
