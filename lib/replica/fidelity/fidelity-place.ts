import type { SitePlan } from "../../plan/site-plan";
import { kilowatts, thousands } from "../../formats";
import { maxOf } from "../../units";
import type { Comparable } from "./comparable";
import { figureLine, type FidelityLine } from "./fidelity-line";

/** Fidelity of power, cooling and failure domains. */
export function placeFidelity({ plan, kinds, pods, spec }: Comparable): FidelityLine[] {
  const feeds = unique(pods.flatMap(({ nodes }) => nodes.flatMap((node) => node.feeds)));
  const loops = plan.cooling.loops.filter((loop) => loop.pods.length > 0);
  const simulated = spec.operations
    ? "simulated only: nodes are metered, capped and failed by group"
    : "simulated only, and only with `operations`";
  return [
    figureLine("Feeds per rack", {
      site: kinds.map((kind) => kind.feeds.length),
      replica: maxOf(pods.flatMap(({ nodes }) => nodes.map((node) => node.feeds.length))),
      why: "node tags assign nodes to the same feeds as in the site; no physical feed exists",
    }),
    figureLine("Failure domains: feeds", {
      site: [unique(plan.pods.flatMap((kind) => kind.feeds)).length],
      replica: feeds.length,
      why: "feeds with rented nodes; their nodes are stopped or capped by tag",
    }),
    figureLine("Failure domains: loops", {
      site: [loops.length],
      replica: loops.filter((loop) => kinds.some(({ name }) => loop.pods.includes(name))).length,
      why: "loops with rented nodes; their nodes are stopped or capped by tag",
    }),
    podDomains(plan, pods.length),
    {
      what: "Failure domains: leaves",
      site: leavesOf(plan),
      replica: "not visible",
      verdict: "lost",
      why: "AWS switches can be neither chosen nor stopped; the nodes of a pod represent those of its leaves",
    },
    {
      what: "Electrical power",
      site: kilowatts(plan.totals.itPowerKw),
      replica: "none",
      verdict: "lost",
      why: `feeds cannot be rented: ${simulated}`,
    },
    {
      what: "Cooling",
      site: `${kilowatts(plan.cooling.heatRejection.heatKw)} of heat`,
      replica: "none",
      verdict: "lost",
      why: `loops cannot be rented: ${simulated}`,
    },
  ];
}

function podDomains(plan: SitePlan, rented: number): FidelityLine {
  const pods = plan.pods.filter(({ gpus }) => gpus > 0).reduce((total, { count }) => total + count, 0);
  const kept = rented > 1 || pods === 1;
  return {
    what: "Failure domains: pods",
    site: thousands(pods),
    replica: thousands(rented),
    verdict: kept ? "kept" : "changed",
    why: kept ? "one pod can fail while another runs" : "with a single pod, its failure takes down the whole replica",
  };
}

function leavesOf({ fabrics }: SitePlan): string {
  const leaves = fabrics
    .filter(({ role }) => role === "compute")
    .flatMap(({ tiers }) => tiers.filter(({ tier }) => tier === "leaf").map(({ switches }) => switches));
  return thousands(leaves.reduce((total, switches) => total + switches, 0));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
