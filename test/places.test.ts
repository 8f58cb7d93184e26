import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES } from "../lib/errors";
import { gigasite } from "./support/fake-io";
import { tempFolder } from "./support/temp-folder";

const folder = tempFolder();
const BAD = join(__dirname, "fixtures/bad");
const START = "apiVersion: gigasite/v1\nname: a\n";
const POD = "pods: [{ name: p, node: supermicro-4u-hgx-h100 }]\n";
const DATED = "currency: USD\nasOf: 2026-11-01\n";

/** What a problem says about its place. */
interface Said {
  readonly code: keyof typeof ERROR_CODES;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** Problems of a whole file, which have no line. */
const OF_A_FILE = ["FILE001", "FILE002", "FILE003", "FILE005"];

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

async function said(...argv: string[]): Promise<Said[]> {
  const { code, stdout } = await gigasite(...argv, "--format", "json");
  expect([1, 2]).toContain(code);
  const { problems } = JSON.parse(stdout) as { problems: Said[] };
  expect(problems).not.toEqual([]);
  return problems;
}

/** Calls whose problems lie in a file, by what is wrong. */
const CALLS: Readonly<Record<string, () => readonly string[]>> = {
  ...Object.fromEntries(
    readdirSync(BAD)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [name, () => ["check", join(BAD, name)]]),
  ),
  "a replica that asks for too many GPUs": () => ["replica", written("a.yaml", `${START}${POD}replica: { gpus: 900000 }\n`)],
  "a replica for too few dollars": () => ["replica", written("a.yaml", `${START}${POD}replica: { usdPerHour: 0.5 }\n`)],
  "a replica for dollars without a price": () => {
    const replica = "{ usdPerHour: 500, instanceType: p5e.48xlarge, capacity: { kind: on-demand } }";
    return ["replica", written("a.yaml", `${START}${POD}replica: ${replica}\n`)];
  },
  "no replica": () => ["replica", written("a.yaml", START + POD)],
  "no rented bill": () => ["bom", written("a.yaml", START + POD), "--rented"],
  "an unknown phase": () => ["plan", written("a.yaml", `${START}${POD}phases: []\n`), "--phase", "x"],
  "an unknown phase of a comparison": () => ["diff", `${written("a.yaml", START + POD)}@x`, join(folder, "a.yaml")],
  "a currency without a rate": () => ["bom", written("a.yaml", `${START}${POD}currency: EUR\n`)],
  "a price book of another kind": () => ["bom", written("a.yaml", `${START}${POD}prices: a.yaml\n`)],
  "an entry of a price book": () => {
    written("p.yaml", `id: p\n${DATED}prices:\n  - { part: nothing, usd: 1 }\n  - { part: nothing, usd: -1, x: 1 }\n`);
    return ["bom", written("a.yaml", `${START}${POD}prices: p.yaml\n`)];
  },
  "a site of a campus": () => {
    written("bad.yaml", `${START}pods: [{ name: P, node: x, y: 1 }]\n`);
    return ["check", written("c.yaml", `${START}kind: campus\nsites: [bad.yaml, none.yaml]\n`)];
  },
  "a campus": () => [
    "plan",
    written("c.yaml", `${START}kind: campus\nsites: []\nfeeds: [{ name: A, capacity: 1 }]\nx: 1\n`),
  ],
  "a campus with a feed of no site": () => {
    written("good.yaml", START + POD);
    return ["plan", written("c.yaml", `${START}kind: campus\nsites: [good.yaml]\nfeeds: [{ name: a, capacity: 1 MW }]\n`)];
  },
  "a campus as a site": () => ["replica", written("c.yaml", `${START}kind: campus\nsites: [good.yaml]\n`)],
  "keys that exclude each other": () => [
    ...["check", written("a.yaml", START + POD.replace("}", ", stands: network-racks, racks: 2 }"))],
  ],
  "uplinks of a fabric to itself": () => [
    ...["check", written("a.yaml", `${START}${POD}fabrics: [{ name: f, role: compute, uplinksTo: f }]\n`)],
  ],
  "a quantity out of range": () => ["check", written("a.yaml", `${START}${POD}floor: { rowPitch: 900 km }\n`)],
  "own parts": () => {
    const parts = "[{ id: a, class: cable }, { id: nvidia-sn5600, portNames: x }]";
    return ["check", written("a.yaml", `${START}${POD}parts: ${parts}\n`)];
  },
  "an unknown instance type": () => ["plan", written("a.yaml", `${START}${POD}replica: { instanceType: p9.metal }\n`)],
};

const seen = new Set<string>();

describe("a problem of a file", () => {
  it.each(Object.entries(CALLS))("has file, line and column: %s", async (_, argv) => {
    for (const { code, file, line, column } of await said(...argv())) {
      seen.add(code);
      expect({ code, file }).toEqual({ code, file: expect.stringMatching(/./) });
      if (!OF_A_FILE.includes(code))
        expect({ code, line, column }).toEqual({ code, line: expect.any(Number), column: expect.any(Number) });
    }
  });

  it("was tried with every code that a file can have", () => {
    const ofFiles = Object.keys(ERROR_CODES).filter((code) => /^(FILE|SITE|UNIT|PART)/.test(code));
    expect(ofFiles.filter((code) => !seen.has(code))).toEqual(["FILE002", "FILE003"]);
  });
});
