/** The heading of a report on a site or on one of its phases: `colossus-1: xAI Colossus 1, phase first-light`. */
export function headingOf({ site, title, phase }: { site: string; title: string; phase: string | null }): string {
  return [title === site ? site : `${site}: ${title}`, ...(phase === null ? [] : [`phase ${phase}`])].join(", ");
}
