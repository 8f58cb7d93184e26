import type { InstanceType } from "../catalog/instance-type";
import type { FabricPlan, PodPlan, SitePlan } from "../sizing/plan";
import type { Comparable } from "./comparable";
import { figureLine, type FidelityLine } from "./fidelity-line";
import { gpusPerNode } from "./fidelity-node";

/** What joins the nodes: adapters, rails, bandwidth and switches, and the fabrics for storage and management. */
export function networkFidelity({ plan, kinds, type, spec }: Comparable): FidelityLine[] {
  const adapters = kinds.map((kind) => adaptersOf(kind, plan));
  const fabrics = plan.fabrics.filter(
    ({ role, pods }) => role === "compute" && kinds.some(({ name }) => pods.includes(name)),
  );
  return [
    figureLine("NICs per node", {
      site: adapters.map(({ nics }) => nics),
      replica: type.efaInterfaces,
      why: "Elastic Fabric Adapters of the instance type; they are smaller where there are more of them",
    }),
    figureLine("NICs per GPU", {
      site: adapters.map(({ nics }, index) => nics / gpusPerNode(kinds[index] as PodPlan)),
      replica: type.efaInterfaces / type.gpus,
      why: "traffic of a GPU is spread over its own adapters",
    }),
    figureLine("Network bandwidth per GPU", {
      site: adapters.map(({ gbps }, index) => gbps / gpusPerNode(kinds[index] as PodPlan)),
      replica: type.networkGbps / type.gpus,
      unit: "Gbps",
      why: "all cards of the instance over its GPUs; storage and management share it on AWS",
    }),
    railsAtNode(fabrics, type),
    ...(fabrics.some(({ topology }) => topology === "rail-optimized") ? [RAILS_IN_FABRIC] : []),
    tiersLine(fabrics, type),
    {
      what: "Oversubscription",
      site: unique(fabrics.map(({ oversubscription }) => `${oversubscription}:1`)),
      replica: "not published",
      verdict: "lost",
      why: "nobody outside AWS chooses or sees the uplinks of a switch; measure it with the acceptance test",
    },
    storageLine(plan, spec.storage),
    managementLine(plan),
  ];
}

/** NICs of a node on the compute fabrics, and what they carry together. */
function adaptersOf({ name }: PodPlan, { fabrics, pods }: SitePlan): { nics: number; gbps: number } {
  const joined = fabrics.filter((fabric) => fabric.role === "compute" && fabric.pods.includes(name));
  const nodesOf = (fabric: FabricPlan) => pods.filter((pod) => fabric.pods.includes(pod.name)).map(({ nodes }) => nodes);
  const perNode = joined.map((fabric) => ({
    nics: fabric.endpoints / nodesOf(fabric).reduce((total, nodes) => total + nodes, 0),
    gbps: fabric.planes * fabric.linkGbps,
  }));
  return {
    nics: perNode.reduce((total, { nics }) => total + nics, 0),
    gbps: perNode.reduce((total, { nics, gbps }) => total + nics * gbps, 0),
  };
}

function railsAtNode(fabrics: readonly FabricPlan[], { efaInterfaces, gpus, name }: InstanceType): FidelityLine {
  const own = efaInterfaces >= gpus;
  return {
    what: "Rails, at the node",
    site: unique(fabrics.map(({ rails }) => String(rails))),
    replica: own ? `${gpus}, one for each GPU` : `${efaInterfaces} adapters for ${gpus} GPUs`,
    verdict: own ? "kept" : efaInterfaces === 0 ? "lost" : "changed",
    why: own
      ? "every GPU has adapters of its own, which NCCL finds by their place on the bus"
      : `${name} has no more adapters`,
  };
}

const RAILS_IN_FABRIC: FidelityLine = {
  what: "Rails, in the fabric",
  site: "a leaf for each rail",
  replica: "not visible",
  verdict: "lost",
  why: "AWS does not say which switch an adapter is cabled to, so that no job can be placed by it",
};

/** EC2's layers are told by the instance topology of running nodes. */
function tiersLine(fabrics: readonly FabricPlan[], { topologyLayers }: InstanceType): FidelityLine {
  const site = fabrics.map(({ tiers }) => tiers.length);
  const why = "EC2 names the network nodes above each instance once it runs; who shares which is not chosen";
  if (topologyLayers !== undefined) return figureLine("Tiers of switches", { site, replica: topologyLayers, why });
  return {
    what: "Tiers of switches",
    site: unique(site.map(String)),
    replica: "not told",
    verdict: "lost",
    why: "EC2 tells no network nodes for this instance type",
  };
}

function storageLine({ fabrics }: SitePlan, storage: Comparable["spec"]["storage"]): FidelityLine {
  const planned = fabrics.filter(({ role }) => role === "storage").map(({ name }) => name);
  const rented = storage.kind === "none" ? "none" : `FSx for Lustre${storage.efa ? " over EFA" : ""}`;
  const [has, gets] = [planned.length > 0, storage.kind !== "none"];
  return {
    what: "Storage fabric",
    site: has ? planned.join(", ") : "none",
    replica: rented,
    verdict: has === gets ? (has ? "changed" : "kept") : has ? "lost" : "changed",
    why: gets ? "storage shares the adapters of the nodes on AWS" : "the replica rents no shared storage",
  };
}

function managementLine({ fabrics }: SitePlan): FidelityLine {
  const planned = fabrics.filter(({ role }) => role === "in-band" || role === "out-of-band").map(({ name }) => name);
  return {
    what: "Management fabrics",
    site: planned.length === 0 ? "none" : planned.join(", "),
    replica: "Session Manager",
    verdict: planned.length === 0 ? "kept" : "lost",
    why: "an instance has no management controller and no second network for it",
  };
}

function unique(values: readonly string[]): string {
  return values.length === 0 ? "none" : [...new Set(values)].join(" or ");
}
