/** A line of a cable schedule. */
type Link = Readonly<Record<string, string | number>>;

/** What every cable schedule keeps, by its lines as CSV or JSON; returns what does not hold. */
export function cableLaws(text: string): string[] {
  const ports = new Set<string>();
  const perNode = new Map<string, Set<number>>();
  const nics = new Map<string, number>();
  const wrong: string[] = [];
  for (const link of linksOf(text)) {
    for (const end of ["from", "to"]) {
      const port = `${link[`${end}_device`]} ${link[`${end}_port`]}`;
      // What is outside of the site has no ports that are known.
      if (link[`${end}_rack`] === "") continue;
      if (ports.has(port)) wrong.push(`${port} has two cables`);
      ports.add(port);
    }
    if (link["from_device"] === link["to_device"]) wrong.push(`${link["from_device"]} is joined to itself`);
    if (!(Number(link["length_m"]) > 0)) wrong.push(`a length of ${link["length_m"]} m`);
    const node = `${link["fabric"]} ${link["from_device"]}`;
    if (/-n\d+$/.test(node)) nics.set(node, (nics.get(node) ?? 0) + 1);
  }
  for (const [node, count] of nics) {
    // Nodes of one kind of pods: the name without the numbers of hall, pod, rack and node.
    const kind = node.replace(/ i\d+-/, " ").replace(/-\d+-r\d+-n\d+$/, "");
    perNode.set(kind, (perNode.get(kind) ?? new Set()).add(count));
  }
  for (const [kind, counts] of perNode)
    if (counts.size > 1) wrong.push(`nodes of ${kind} have ${[...counts].join(" and ")} links`);
  return wrong.slice(0, 5);
}

function linksOf(text: string): Link[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  if (text.startsWith("{")) return lines.map((line) => JSON.parse(line) as Link);
  const [head = "", ...rows] = lines;
  const keys = head.split(",");
  return rows.map((row) => Object.fromEntries(row.split(",").map((cell, index) => [keys[index] ?? "", cell])));
}
