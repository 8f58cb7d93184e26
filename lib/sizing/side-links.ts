/** Links that go neither to nodes nor to another tier: between the leaves of a pair, and out of the site. */

/** Ports that so many of them take of a switch: whole cages, because the ports of a cage share a module. */
export function sidePorts(links: number, portsPerCage: number): number {
  return Math.ceil(links / portsPerCage) * portsPerCage;
}

/** Links out of the site of one of so many switches, which they are dealt to evenly; the first has the most. */
export function externalShare(links: number, switches: number, index = 0): number {
  return Math.floor(links / switches) + (index < links % switches ? 1 : 0);
}
