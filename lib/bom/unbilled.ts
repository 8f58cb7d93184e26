import type { SitePlan } from "../plan/site-plan";

/** Equipment in the plan without a selected part, such as a fabric that cannot be built. Totals exclude it. */
export function unbilledOf({ fabrics, power, cooling }: SitePlan): string[] {
  return [
    ...fabrics.filter((fabric) => fabric.unbuildable !== null).map((fabric) => `fabric ${fabric.name} (cannot be built)`),
    ...fabrics.flatMap((fabric) =>
      fabric.cables
        .filter((cables) => cables.cables.length === 0)
        .map(({ layer }) => `cables of fabric ${fabric.name}, ${layer}`),
    ),
    ...power.feeds.filter((feed) => feed.units === null).map((feed) => `supply equipment of feed ${feed.name}`),
    ...cooling.loops
      .filter((loop) => loop.cdu === null && loop.heatKw > 0)
      .map((loop) => `cooling units of loop ${loop.name}`),
    ...(cooling.air.heatKw > 0 ? ["room air cooling"] : []),
  ];
}
