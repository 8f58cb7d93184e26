/** Links that go neither to nodes nor to another tier: between the leaves of a pair, and out of the site. */

/** Ports of a switch used by the given links: whole cages, because the ports of a cage share a module. */
export function sidePorts(links: number, portsPerCage: number): number {
  return Math.ceil(links / portsPerCage) * portsPerCage;
}

/** Switches by their external links, see {@link externalShare}. */
export function externalShares(links: number, switches: number): [switches: number, links: number][] {
  const more = links % switches;
  const least = Math.floor(links / switches);
  return [
    [more, least + 1],
    [switches - more, least],
  ];
}

/** External links of one switch when distributed evenly over the given number of switches; the first has the most. */
export function externalShare(links: number, switches: number, index = 0): number {
  return Math.floor(links / switches) + (index < links % switches ? 1 : 0);
}
