import type { SitePlan } from "../sizing/plan";

/** What the plan needs and has no part for, such as a fabric that cannot be built: no total holds what it costs. */
export function unbilledOf({ fabrics, power, cooling }: SitePlan): string[] {
  return [
    ...fabrics.filter((fabric) => fabric.unbuildable !== null).map((fabric) => `fabric ${fabric.name} as a whole`),
    ...fabrics.flatMap((fabric) =>
      fabric.cables
        .filter((cables) => cables.cables.length === 0)
        .map(({ layer }) => `cables of fabric ${fabric.name}, ${layer}`),
    ),
    ...power.feeds.filter((feed) => feed.units === null).map((feed) => `units of feed ${feed.name}`),
    ...cooling.loops.filter((loop) => loop.cdu === null && loop.heatKw > 0).map((loop) => `units of loop ${loop.name}`),
    ...(cooling.air.heatKw > 0 ? ["what takes up the heat in the air"] : []),
  ];
}
