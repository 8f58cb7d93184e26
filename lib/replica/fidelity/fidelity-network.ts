import type { InstanceType } from "../../catalog/instance-type";
import type { FabricPlan, PodPlan, SitePlan } from "../../plan/site-plan";
import type { Comparable } from "./comparable";
import { figureLine, type FidelityLine } from "./fidelity-line";
import { gpusPerNode } from "./fidelity-node";

/** Fidelity of the network: adapters, rails, bandwidth, switch tiers, and storage and management fabrics. */
export function networkFidelity({ plan, kinds, type, spec }: Comparable): FidelityLine[] {
  const adapters = kinds.map((kind) => adaptersOf(kind, plan));
  const fabrics = plan.fabrics.filter(
    ({ role, pods }) => role === "compute" && kinds.some(({ name }) => pods.includes(name)),
  );
  return [
    figureLine("NICs per node", {
      site: adapters.map(({ nics }) => nics),
      replica: type.efaInterfaces,
      why: "Elastic Fabric Adapters of the instance type; types with more adapters have slower ones",
    }),
    figureLine("NICs per GPU", {
      site: adapters.map(({ nics }, index) => nics / gpusPerNode(kinds[index] as PodPlan)),
      replica: type.efaInterfaces / type.gpus,
      why: "the traffic of a GPU is spread over its adapters",
    }),
    figureLine("Network bandwidth per GPU", {
      site: adapters.map(({ gbps }, index) => gbps / gpusPerNode(kinds[index] as PodPlan)),
      replica: type.networkGbps / type.gpus,
      unit: "Gbps",
      why: "bandwidth of the instance divided by its GPUs; storage and management traffic share it on AWS",
    }),
    railsAtNode(fabrics, type),
    ...(fabrics.some(({ topology }) => topology === "rail-optimized") ? [RAILS_IN_FABRIC] : []),
    tiersLine(fabrics, type),
    {
      what: "Oversubscription",
      site: unique(fabrics.map(({ oversubscription }) => `${oversubscription}:1`)),
      replica: "not published",
      verdict: "lost",
      why: "AWS does not expose the uplinks of its switches; measure the effect with the acceptance test",
    },
    storageLine(plan, spec.storage),
    managementLine(plan),
  ];
}

/** NICs per node on the compute fabrics, and their total bandwidth in Gbps. */
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
    what: "Rails at the node",
    site: unique(fabrics.map(({ rails }) => String(rails))),
    replica: own ? `${gpus}, one per GPU` : `${efaInterfaces} adapters for ${gpus} GPUs`,
    verdict: own ? "kept" : efaInterfaces === 0 ? "lost" : "changed",
    why: own
      ? "every GPU has dedicated adapters, which NCCL selects by PCIe topology"
      : `${name} has fewer adapters than GPUs`,
  };
}

const RAILS_IN_FABRIC: FidelityLine = {
  what: "Rails in the fabric",
  site: "one leaf per rail",
  replica: "not visible",
  verdict: "lost",
  why: "AWS does not disclose which switch an adapter connects to, so jobs cannot be placed by rail",
};

/** EC2 reports its network layers through the instance topology of running nodes. */
function tiersLine(fabrics: readonly FabricPlan[], { topologyLayers }: InstanceType): FidelityLine {
  const site = fabrics.map(({ tiers }) => tiers.length);
  const why = "EC2 reports the network nodes above each running instance, but does not let you choose them";
  if (topologyLayers !== undefined) return figureLine("Tiers of switches", { site, replica: topologyLayers, why });
  return {
    what: "Tiers of switches",
    site: unique(site.map(String)),
    replica: "not reported",
    verdict: "lost",
    why: "EC2 does not report network nodes for this instance type",
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
    why: gets ? "on AWS, storage traffic shares the adapters of the nodes" : "the replica has no shared storage",
  };
}

function managementLine({ fabrics }: SitePlan): FidelityLine {
  const planned = fabrics.filter(({ role }) => role === "in-band" || role === "out-of-band").map(({ name }) => name);
  return {
    what: "Management fabrics",
    site: planned.length === 0 ? "none" : planned.join(", "),
    replica: "Session Manager",
    verdict: planned.length === 0 ? "kept" : "lost",
    why: "an instance has no BMC and no separate management network",
  };
}

function unique(values: readonly string[]): string {
  return values.length === 0 ? "none" : [...new Set(values)].join(" or ");
}
