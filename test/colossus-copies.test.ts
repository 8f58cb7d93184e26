import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument, type Document } from "yaml";
import type { Finding } from "../lib/rules";
import { gigasite } from "./support/fake-io";
import { tempFolder } from "./support/temp-folder";

const ORIGINAL = readFileSync(join(__dirname, "../sites/colossus-1.yaml"), "utf8");
const folder = tempFolder();

/** What `gigasite check` says of a copy of Colossus 1 with one change. */
async function findingsOf(change: (site: Document) => void) {
  const site = parseDocument(ORIGINAL);
  change(site);
  const file = join(folder, "copy.yaml");
  writeFileSync(file, String(site));
  const { code, stdout } = await gigasite("check", file, "--format", "json");
  const { findings } = JSON.parse(stdout) as { findings: Finding[] };
  return { code, errors: findings.filter(({ level }) => level === "error") };
}

const MW = String.raw`[\d.]+ MW`;

describe("a copy of Colossus 1", () => {
  it("holds without a change, with all its phases", async () => {
    expect(await findingsOf(() => undefined)).toEqual({ code: 0, errors: [] });
  });

  it.each<[string, (site: Document) => void, Finding[]]>([
    [
      "whose feeds together are cut below the load",
      (site) => {
        site.setIn(["power", "feeds", 0, "capacity"], "50 MW");
        site.setIn(["power", "feeds", 1, "count"], 5);
        site.delete("phases");
      },
      [
        {
          ...{ rule: "PWR001", level: "error", path: "power.feeds[0]" },
          message: `feed "grid": load ${MW} exceeds capacity 50 MW`,
          remedy: `add ${MW} of capacity, or move pods to other feeds`,
        },
        {
          ...{ rule: "PWR001", level: "error", path: "power.feeds[1]" },
          message: `feed "turbines": load ${MW} exceeds capacity 82.4 MW`,
          remedy: `add ${MW} of capacity, or move pods to other feeds`,
        },
      ],
    ],
    [
      "whose turbines are gone and whose grid gives 100 MW",
      (site) => {
        site.deleteIn(["power", "feeds", 1]);
        site.setIn(["power", "feeds", 0, "capacity"], "100 MW");
        site.setIn(["pods", 0, "feeds"], ["grid"]);
        site.delete("phases");
      },
      [
        {
          ...{ rule: "PWR001", level: "error", path: "power.feeds[0]" },
          message: `feed "grid": load 16\\d\\.\\d MW exceeds capacity 100 MW`,
          remedy: `add 6\\d\\.\\d MW of capacity, or move pods to other feeds`,
        },
      ],
    ],
    [
      "with a rack without its CDU",
      (site) => {
        site.setIn(["cooling", "loops", 0, "count"], 1567);
        site.delete("phases");
      },
      [
        {
          ...{ rule: "COOL007", level: "error", path: "cooling.loops[0]" },
          message: `loop "tcs" has 1,567 units of supermicro-4u-cdu, 1 too few for 1,568 racks`,
          remedy: "raise `count` to 1568",
        },
      ],
    ],
    [
      "whose liquid loop names no CDU",
      (site) => site.deleteIn(["cooling", "loops", 0, "cdu"]),
      [
        {
          ...{ rule: "COOL005", level: "error", path: "cooling.loops[0]" },
          message: `loop "tcs" takes up ${MW} in 1,568 racks but has no units`,
          remedy: "set `cdu` to a coolant distribution unit",
        },
      ],
    ],
    [
      "with one chiller too few",
      (site) => {
        site.setIn(["cooling", "heatRejection", "count"], 83);
        site.delete("phases");
      },
      [
        {
          ...{ rule: "COOL001", level: "error", path: "cooling.heatRejection" },
          message: String.raw`83 units of air-cooled-chiller at N\+1 reject 137\.8 MW; the site produces ${MW} of heat`,
          remedy: "raise `count`",
        },
      ],
    ],
  ])("fails %s, with rule, path, figures and remedy", async (_what, change, expected) => {
    const { code, errors } = await findingsOf(change);
    expect(code).toBe(1);
    expect(errors).toEqual(
      expected.map(({ message, remedy, ...rest }): unknown => ({
        ...rest,
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(remedy),
      })),
    );
  });

  it("fails in each phase that no longer stands on its own feet", async () => {
    const { errors } = await findingsOf((site) => site.setIn(["cooling", "loops", 0, "count"], 1567));
    expect(errors.map(({ rule, path }) => [rule, path])).toEqual([
      ["COOL007", "cooling.loops[0]"],
      ["PHS010", "phases[2].pods"],
      ["PHS010", "phases[3].pods"],
    ]);
  });

  it("holds with one chiller too few for a reason that is told, and shows it", async () => {
    const file = join(folder, "suppressed.yaml");
    const site = parseDocument(ORIGINAL);
    site.setIn(["cooling", "heatRejection", "count"], 83);
    site.setIn(
      ["suppress"],
      ["COOL001", "PHS011"].map((rule) => ({ rule, reason: "the last one is rented until May" })),
    );
    writeFileSync(file, String(site));
    const { code, stdout } = await gigasite("check", file);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Suppressed findings\n[^]*COOL001[^]*-> the last one is rented until May/);
  });
});
