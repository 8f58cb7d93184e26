import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadSite, type ReplicaProps } from "../lib/model";
import { planSite } from "../lib/sizing";
import { addresses, synthToJson, vanished } from "../lib/testing";
import { Replica } from "../stacks/replica";
import { resourcesByAddress } from "./support/synth-stacks";

const GOLDEN = join(__dirname, "golden/replica-addresses.json");

const checked = loadSite("sites/colossus-1.yaml");
const plan = planSite(checked);

function stacksOf(changes: ReplicaProps = {}) {
  return synthToJson((app) => new Replica(app, "colossus-1-aws", { site: { plan }, ...checked.site.replica, ...changes }));
}

/** Addresses of the default replica that were released; those that are new are added when the file is removed. */
function released(): Record<string, string[]> {
  const now = Object.fromEntries(Object.entries(stacksOf()).map(([id, stack]) => [id, addresses(stack)]));
  if (!existsSync(GOLDEN) && !process.env["CI"]) writeFileSync(GOLDEN, `${JSON.stringify(now, null, 2)}\n`);
  return JSON.parse(readFileSync(GOLDEN, "utf8")) as Record<string, string[]>;
}

/** The settings of the default replica, and everything that can be had at once. */
const WISHES: readonly (readonly [string, ReplicaProps])[] = [
  ["the default replica", {}],
  [
    "a replica with all that there is",
    {
      ...{
        scheduler: "slurm",
        slurm: { accounting: true },
        operations: true,
        budget: { usdPerMonth: 1000, email: "gpu@example.com" },
      },
      storage: { kind: "fsx-lustre", repository: true },
    },
  ],
  ["a replica with a cluster of EKS", { scheduler: "eks" }],
];

describe("addresses of the default replica", () => {
  it("are all still there; a construct that is renamed needs a `moved` block", () => {
    expect(vanished(released(), stacksOf())).toEqual([]);
  });

  it("fail when a pod is renamed or taken away", () => {
    expect(vanished(released(), stacksOf({ pods: 1 })).length).toBeGreaterThan(0);
  });
});

describe.each(WISHES)("%s that grows from two pods to three", (_, wish) => {
  const [before, after] = [stacksOf({ ...wish, pods: 2 }), stacksOf({ ...wish, pods: 3 })];

  it("changes nothing of the first two pods, and destroys nothing anywhere", () => {
    for (const pod of ["colossus-1-aws-h100-1", "colossus-1-aws-h100-2"]) expect(after[pod]).toEqual(before[pod]);
    const known = Object.fromEntries(Object.entries(before).map(([id, stack]) => [id, addresses(stack)]));
    expect(vanished(known, after)).toEqual([]);
  });

  it("adds a stack, and to the network what that needs, and changes nothing that the network had", () => {
    expect(Object.keys(after).filter((id) => !(id in before))).toEqual(["colossus-1-aws-h100-3"]);
    const network = "colossus-1-aws-network";
    const [had, has] = [resourcesByAddress(before[network]), resourcesByAddress(after[network])];
    expect(Object.fromEntries(Object.keys(had).map((address) => [address, has[address]]))).toEqual(had);
    expect(Object.keys(has).length).toBeGreaterThan(Object.keys(had).length);
  });
});
