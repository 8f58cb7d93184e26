import fc from "fast-check";
import { instanceType, instanceTypes } from "../../../lib/catalog/instance-type";
import { replicaPropsSchema, type ReplicaProps } from "../../../lib/model";
import { nodePrice } from "../../../lib/replica/price";
import { dealPods } from "../../../lib/replica/replica-pods";
import { wishOf } from "../../../lib/replica/scale-down";
import type { SitePlan } from "../../../lib/plan/site-plan";
import { podPlan, sitePlan } from "../../support/site-plan";

function wish(props: ReplicaProps, site: SitePlan = sitePlan()) {
  const spec = replicaPropsSchema.parse(props);
  return wishOf(spec, site, instanceType(spec.instanceType));
}

/** Nodes of each pod that a wish rents. */
function rented(props: ReplicaProps, site: SitePlan): number[] {
  const { pods, nodesPerPod } = wish(props, site);
  return dealPods(site, pods).map(({ kind }) => Math.min(kind.nodesPerPod, nodesPerPod));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const sizesOf = (site: SitePlan) => dealPods(site, Infinity).map(({ kind }) => kind.nodesPerPod);

/** Sites of one to three kinds of pods. */
const sites = fc
  .array(fc.record({ count: fc.integer({ min: 1, max: 20 }), nodesPerPod: fc.integer({ min: 1, max: 40 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((kinds) => sitePlan(...kinds.map((kind, index) => podPlan({ name: `kind-${index}`, ...kind }))));

describe("the wish of a replica", () => {
  it("is its pods and nodes, where it names neither GPUs nor dollars", () => {
    expect(wish({ pods: 3, nodesPerPod: 5 })).toEqual({ pods: 3, nodesPerPod: 5 });
  });

  it.each([
    [8, { pods: 1, nodesPerPod: 1 }],
    [9, { pods: 1, nodesPerPod: 2 }],
    [32, { pods: 2, nodesPerPod: 2 }],
    [56, { pods: 1, nodesPerPod: 7 }],
    [160, { pods: 10, nodesPerPod: 2 }],
    [67 * 8, { pods: 4, nodesPerPod: 17 }],
    [5120, { pods: 10, nodesPerPod: 64 }],
  ])("of %i GPUs is spread over as many pods as keeps them alike", (gpus, expected) => {
    expect(wish({ gpus })).toEqual(expected);
  });

  it("of more GPUs than alike pods have takes all of the small ones and as much as needed of the large ones", () => {
    const site = sitePlan(podPlan({ name: "large", count: 1, nodesPerPod: 64 }), podPlan({ name: "small", nodesPerPod: 8 }));
    expect(rented({ gpus: 100 * 8 }, site)).toEqual([20, ...Array.from({ length: 10 }, () => 8)]);
  });

  it.each([
    [55.04, { pods: 1, nodesPerPod: 1 }],
    [220.16, { pods: 2, nodesPerPod: 2 }],
    [300, { pods: 1, nodesPerPod: 5 }],
    [1e6, { pods: 10, nodesPerPod: 64 }],
  ])("of $%d an hour is as many nodes as that buys", (usdPerHour, expected) => {
    expect(wish({ usdPerHour })).toEqual(expected);
  });

  it("counts dollars by the way that the capacity is bought", () => {
    expect(wish({ usdPerHour: 60, capacity: { kind: "spot", maxUsdPerHour: 15 } })).toEqual({ pods: 2, nodesPerPod: 2 });
    expect(wish({ usdPerHour: 100, capacity: { kind: "capacity-block" } })).toEqual({ pods: 1, nodesPerPod: 2 });
  });

  it("takes whole UltraServers, and leaves what is no whole one to the rules on capacity", () => {
    const site = sitePlan(podPlan({ name: "nvl72", count: 4, nodesPerPod: 18, nodesPerRack: 18 }));
    const props: ReplicaProps = { instanceType: "p6e-gb200.36xlarge", capacity: { kind: "capacity-block" } };
    expect(wish({ ...props, gpus: 40 }, site)).toEqual({ pods: 2, nodesPerPod: 9 });
    expect(wish({ ...props, gpus: 100 }, site)).toEqual({ pods: 3, nodesPerPod: 9 });
    expect(wish({ ...props, usdPerHour: 1000 }, site)).toEqual({ pods: 2, nodesPerPod: 9 });
    expect(() => wish({ ...props, usdPerHour: 380 }, site)).toThrow(
      /UltraServer of 9 p6e-gb200.36xlarge[^]*at least 380.952/,
    );
    const small = sitePlan(podPlan({ name: "small", nodesPerPod: 2 }));
    expect(wish({ ...props, usdPerHour: 500 }, small)).toEqual({ pods: 1, nodesPerPod: 1 });
  });

  it("is the GPUs where dollars are a limit to them", () => {
    expect(wish({ gpus: 16, usdPerHour: 1000 })).toEqual({ pods: 1, nodesPerPod: 2 });
    expect(() => wish({ gpus: 32, usdPerHour: 200 })).toThrow(
      /SITE004 at replica.usdPerHour: 32 GPUs need 4 nodes[^]*buy 3/,
    );
  });

  it("takes no more pods than one network has room for, unless it is asked for them", () => {
    const site = sitePlan(podPlan({ name: "h100", count: 196 }));
    expect(wish({ usdPerHour: 1e9 }, site)).toEqual({ pods: 64, nodesPerPod: 64 });
    expect(wish({ gpus: 8 * 200 }, site)).toEqual({ pods: 50, nodesPerPod: 4 });
    expect(wish({ gpus: 8 * 64 * 65 }, site)).toEqual({ pods: 196, nodesPerPod: 22 });
  });

  it("never takes a pod of servers without GPUs", () => {
    const site = sitePlan(podPlan({ name: "storage", gpu: null, gpus: 0 }), podPlan({ name: "h100", count: 1 }));
    expect(rented({ gpus: 64 }, site)).toEqual([8]);
  });

  it("gives at least the GPUs asked for and never more than the site has", () => {
    fc.assert(
      fc.property(sites, fc.double({ min: 0, max: 1, noNaN: true }), (site, share) => {
        const sizes = sizesOf(site);
        const gpus = 1 + Math.floor(share * (sum(sizes) * 8 - 1));
        const nodes = rented({ gpus }, site);
        expect(sum(nodes) * 8).toBeGreaterThanOrEqual(gpus);
        nodes.forEach((count, index) => expect(count).toBeLessThanOrEqual(sizes[index] ?? 0));
      }),
    );
  });

  it("never costs more than the dollars, nor rents what the site does not have, nor leaves money for one node in each pod", () => {
    const types = instanceTypes().filter(({ onDemand }) => onDemand !== undefined);
    fc.assert(
      fc.property(sites, fc.constantFrom(...types), fc.integer({ min: 1, max: 500 }), (site, type, times) => {
        const each = nodePrice(replicaPropsSchema.parse({}), type)?.usdPerHour ?? NaN;
        const usdPerHour = Number((each * times * 1.3).toFixed(2));
        const sizes = sizesOf(site);
        const nodes = rented({ usdPerHour, instanceType: type.name }, site);
        expect(nodes.length).toBeGreaterThan(0);
        expect(sum(nodes) * each).toBeLessThanOrEqual(usdPerHour + 1e-6);
        nodes.forEach((count, index) => expect(count).toBeLessThanOrEqual(sizes[index] ?? 0));
        const oneMore = sum(nodes.map((count, index) => Math.min(count + 1, sizes[index] ?? 0)));
        const room = nodes.every((count, index) => count < (sizes[index] ?? 0));
        expect(room && oneMore * each <= usdPerHour).toBe(false);
      }),
    );
  });

  it("fails for more GPUs than the site has", () => {
    expect(() => wish({ gpus: 5121 })).toThrow(/SITE004 at replica.gpus[^]*found: +5121[^]*at most 5120/);
  });

  it("fails for dollars that do not buy one node", () => {
    expect(() => wish({ usdPerHour: 55 })).toThrow(/SITE004 at replica.usdPerHour[^]*found: +55[^]*at least 55.04/);
  });

  it("fails for dollars where the price is not known", () => {
    const props: ReplicaProps = { usdPerHour: 100, instanceType: "p5e.48xlarge" };
    expect(() => wish(props)).toThrow(/MODEL003 at replica.usdPerHour: p5e.48xlarge has no known price/);
  });
});
