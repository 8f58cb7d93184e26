/** The heading of a report on a site or one of its phases: `colossus-1: xAI Colossus 1, phase first-light`. */
export function headingOf({ site, title, phase }: { site: string; title: string; phase: string | null }): string {
  return [title === site ? site : `${site}: ${title}`, ...(phase === null ? [] : [`phase ${phase}`])].join(", ");
}

/** The heading of a bill: `Bill of materials for colossus-1: xAI Colossus 1`. */
export function billHeading(bill: Parameters<typeof headingOf>[0]): string {
  return `Bill of materials for ${headingOf(bill)}`;
}
