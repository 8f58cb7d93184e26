/**
 * Names as a Slurm hostlist: consecutive names that differ only in the final number are folded, such as
 * `h100-1-node-[1-64]`. Numbers have no leading zeros, which Slurm would read as a width.
 */
export function hostlist(names: readonly string[]): string {
  const runs: { stem: string; ranges: [number, number][] }[] = [];
  for (const name of names) {
    const [, stem = name, digits] = /^(.*?)(0|[1-9]\d*)$/.exec(name) ?? [];
    const run = runs.at(-1);
    const range = run?.ranges.at(-1);
    const number = Number(digits);
    if (digits === undefined || run?.stem !== stem || !range) {
      runs.push({ stem, ranges: digits === undefined ? [] : [[number, number]] });
    } else if (number === range[1] + 1) range[1] = number;
    else run.ranges.push([number, number]);
  }
  return runs.map(({ stem, ranges }) => stem + folded(ranges)).join(",");
}

function folded(ranges: readonly (readonly [number, number])[]): string {
  const texts = ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`));
  return texts.length > 1 || texts[0]?.includes("-") ? `[${texts.join(",")}]` : texts.join("");
}
