import { figure, pathOfNamed, type Breach, type Rule, type Subject } from "./rule";
import type { FabricPlan } from "../sizing";

function eachFabric({ checked, plan }: Subject, check: (fabric: FabricPlan) => Omit<Breach, "path"> | undefined): Breach[] {
  return plan.fabrics.flatMap((fabric) => {
    const breach = check(fabric);
    return breach ? { path: pathOfNamed("fabrics", checked.site.fabrics, fabric.name), ...breach } : [];
  });
}

export const FABRIC_RULES: readonly Rule[] = [
  {
    id: "FAB001",
    level: "error",
    title: "A switch port is at least as fast as the NIC that it serves",
    reason: "A slower port does not link up with the NIC at its speed.",
    check: (subject) =>
      eachFabric(subject, (fabric) =>
        fabric.radix > 0
          ? undefined
          : {
              message: `fabric "${fabric.name}": ${fabric.unbuildable ?? ""}`,
              remedy: "name a switch with faster ports, or set `nicGbps` to the speed that the NICs run at",
            },
      ),
  },
  {
    id: "FAB002",
    level: "error",
    title: "A fabric joins all of its endpoints within three tiers",
    reason: "Tiers and radix bound a fat tree; beyond it no set of cables joins all nodes at full speed.",
    check: (subject) =>
      eachFabric(subject, (fabric) =>
        fabric.unbuildable === null || fabric.radix === 0
          ? undefined
          : {
              message: `fabric "${fabric.name}": ${fabric.unbuildable}`,
              remedy:
                "take a switch of a higher radix, allow more tiers, or build islands: several fabrics that each join some of the pods",
            },
      ),
  },
  {
    id: "FAB003",
    level: "error",
    title: "The catalog has media for every cable",
    reason: "A link that no cable and no pair of transceivers spans cannot be bought.",
    check: ({ checked, plan }) =>
      plan.fabrics.flatMap((fabric) =>
        fabric.cables
          .filter((cable) => cable.cable === null)
          .map((cable) => ({
            path: pathOfNamed("fabrics", checked.site.fabrics, fabric.name),
            message: `fabric "${fabric.name}": no media of the catalog carry ${figure(fabric.linkGbps)} Gbps over the ${figure(cable.lengthM)} m of its ${cable.layer} layer`,
            remedy: "describe transceivers and a cable for it under `parts`, or take leaf groups that span fewer racks",
          })),
      ),
  },
  {
    id: "FAB004",
    level: "warning",
    title: "All NICs of a fabric run at one speed",
    reason: "The fabric is sized for the fastest NIC; ports that serve slower ones are paid for and not used.",
    check: (subject) =>
      eachFabric(subject, (fabric) => {
        const { site, catalog } = subject.checked;
        const pods = site.pods.filter((pod) => fabric.pods.includes(pod.name));
        const speeds = [...new Set(pods.map((pod) => catalog.of(pod.node, "node").nicGbps))];
        const fixed = site.fabrics.some((entry) => entry.name === fabric.name && entry.nicGbps !== undefined);
        if (speeds.length < 2 || fixed) return undefined;
        return {
          message: `fabric "${fabric.name}" joins NICs of ${speeds.map((speed) => `${speed} Gbps`).join(" and ")}`,
          remedy: "make a fabric for each speed, or set `nicGbps` to the speed that all of them run at",
        };
      }),
  },
];
