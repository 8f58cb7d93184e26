import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gigasite } from "./support/fake-io";
import { tempFolder } from "./support/temp-folder";

const folder = tempFolder();

/** A site with one name in every key that takes one; `phase` is the pods, feeds and so on that its phase mentions. */
const siteOf = (name: string, phase: string) => `apiVersion: gigasite/v1
name: ${name}
location: { halls: [${name}], designDay: { dryBulb: 35 C, wetBulb: 24 C } }
pods:
  - { name: ${name}, count: 2, racks: 1, nodesPerRack: 4, node: ${name}, feeds: [${name}], cooling: ${name} }
  - { name: other, node: ${name} }
fabrics:
  - { name: ${name}, role: compute, switch: nvidia-sn5600, pods: [${name}], uplinksTo: upper }
  - { name: upper, role: compute, switch: nvidia-sn5600, pods: [other] }
power:
  feeds: [{ name: ${name}, kind: utility, capacity: 3 MW, hall: ${name} }]
  storage: [{ name: ${name}-2, part: tesla-megapack-2xl, count: 1 }]
cooling:
  loops:
    - { name: ${name}, kind: direct-to-chip, cdu: supermicro-4u-cdu, cdusPer: rack, supply: 30 C, return: 40 C }
    - { name: doors, kind: rear-door, cdu: generic-rear-door, cdusPer: rack, supply: 24 C, return: 36 C }
  heatRejection: { part: air-cooled-chiller }
phases: [{ name: ${name}, date: 2027-03-01${phase} }]
reported: [{ metric: gpus, value: 512, source: ${name}, phase: ${name} }]
items: [{ part: ${name}-2, count: 2, system: network, for: ${name} }]
parts:
  - id: ${name}
    class: node
    vendor: ${name}
    model: ${name}
    gpu: nvidia-h100-sxm
    gpus: 8
    nics: 8
    nicGbps: 400
    maximum: 500 kW
    rackUnits: 8
    liquidShare: 0.7
    figures: { ${name}: { note: ${name} } }
  - { id: ${name}-2, class: accessory, price: 50 }
replica: { pods: 1, nodesPerPod: 1 }
`;

const PHASES = {
  nothing: "",
  all: (name: string) => `, pods: { ${name}: 1 }, energized: { ${name}: 1 }, feeds: { ${name}: 1 MW }`,
};

const CALLS: readonly (readonly string[])[] = [
  ...[["plan"], ["plan", "--format", "json"], ["plan", "--phase", "NAME"], ["check", "--format", "json"]],
  ...[
    ["check", "--failures", "2"],
    ["bom", "--format", "json"],
    ["bom", "--format", "html"],
    ["bom", "--since", "NAME"],
  ],
  ...[
    ["bom", "--rented"],
    ["export", "cables"],
    ["export", "slurm"],
    ["export", "slurm", "--site"],
  ],
  ...[["replica", "--format", "json"]],
];

/** What all calls print for a name. */
async function printed(name: string, phase: string): Promise<Record<string, string>> {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, siteOf(name, phase));
  const outcomes: Record<string, string> = {};
  for (const words of CALLS) {
    const options = words.map((word) => (word === "NAME" ? name : word));
    const at = words[0] === "export" ? 2 : 1;
    const { code, stdout, stderr } = await gigasite(...options.slice(0, at), file, ...options.slice(at));
    // Only a check finds something: the site is right.
    expect({ words, code, stderr }).toMatchObject({ code: words[0] === "check" ? 1 : 0 });
    outcomes[words.join(" ")] = `${stdout}\n${stderr}`.replace(/[\da-f]{8}-[\da-f-]{27}/g, "UUID");
  }
  return outcomes;
}

/** A name of the same length that means nothing. */
const neutral = (name: string) => `q${"z".repeat(name.length - 1)}`;

describe("a name that every object or list has as a key", () => {
  it.each(["keys", "length"])("reads as any other: %s", async (name) => {
    const other = neutral(name);
    for (const phase of [PHASES.all, () => PHASES.nothing]) {
      const outcomes = await printed(other, phase(other));
      const renamed = Object.entries(outcomes).map(([call, text]) => [call, text.replaceAll(other, name)]);
      expect(await printed(name, phase(name))).toEqual(Object.fromEntries(renamed));
    }
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
    "is refused with a place where it is no name: %s",
    async (name) => {
      const file = join(folder, `${name}.yaml`);
      writeFileSync(file, siteOf(name, PHASES.all(name)));
      const { code, stderr } = await gigasite("check", file);
      expect([code, stderr]).toEqual([1, expect.stringMatching(/yaml:2:7: error SITE006 at name/)]);
      const messages = stderr.split("\n").filter((line) => / error [A-Z]+\d+/.test(line));
      for (const line of messages) expect(line).toMatch(/yaml:\d+:\d+: error/);
      expect(messages.length).toBeGreaterThan(10);
    },
  );
});
