/** A mapping or list as read from a file. */
type Draft = Record<string, unknown>;

/**
 * A generated site with names that are each used once and references to them, so that most of the generated sites can be
 * planned. References to what the site does not have are left out.
 */
export function repaired(value: unknown): Draft {
  const site = { ...(value as Draft), apiVersion: "gigasite/v1", name: "fuzz" } as Draft;
  const pods = named(site, ["pods"], "pod");
  const feeds = named(site, ["power", "feeds"], "feed");
  named(site, ["power", "storage"], "battery");
  const loops = named(site, ["cooling", "loops"], "loop");
  const fabrics = named(site, ["fabrics"], "fabric");
  const phases = named(site, ["phases"], "phase");
  const halls = (at(site, ["location", "halls"]) ?? []) as string[];
  if (halls.length > 0) (site["location"] as Draft)["halls"] = halls.map((_, index) => `hall-${index}`);
  for (const pod of entries(site, ["pods"])) {
    pointAll(pod, "feeds", feeds);
    point(pod, "cooling", loops);
    if (pod["racks"] !== undefined || pod["nodesPerRack"] !== undefined || "rack" in pod || "cooling" in pod)
      delete pod["stands"];
  }
  for (const fabric of entries(site, ["fabrics"])) {
    pointAll(fabric, "pods", pods);
    point(
      fabric,
      "uplinksTo",
      fabrics.slice(0, -1).filter((name) => name !== fabric["name"]),
    );
  }
  for (const feed of entries(site, ["power", "feeds"])) point(feed, "hall", []);
  for (const [index, phase] of entries(site, ["phases"]).entries()) {
    phase["date"] = `20${24 + index}-01-01`;
    pointKeys(phase, "pods", pods);
    pointKeys(phase, "energized", pods);
    pointKeys(phase, "feeds", feeds);
  }
  const ownIds = entries(site, ["parts"]).map((part, index) => (part["id"] = `own-${part["class"]}-${index}`));
  for (const [index, pod] of entries(site, ["pods"]).entries()) {
    const node = ownIds.find((id) => id.startsWith("own-node-"));
    if (index === 1 && node) pod["node"] = node;
  }
  for (const fabric of entries(site, ["fabrics"])) {
    const own = ownIds.find((id) => id.startsWith("own-switch-"));
    if (own) fabric["switch"] = own;
  }
  // Each kind of loop has units of its own class, which its default is of.
  for (const loop of entries(site, ["cooling", "loops"])) if (loop["kind"] !== "direct-to-chip") delete loop["cdu"];
  if (String(site["currency"]) !== "USD" && !("rate" in site)) delete site["currency"];
  for (const figure of entries(site, ["reported"])) point(figure, "phase", phases);
  delete site["prices"];
  return site;
}

function at(site: Draft, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Draft | undefined)?.[key], site);
}

function entries(site: Draft, path: readonly string[]): Draft[] {
  return (at(site, path) ?? []) as Draft[];
}

function named(site: Draft, path: readonly string[], noun: string): string[] {
  return entries(site, path).map((entry, index) => (entry["name"] = `${noun}-${index + 1}`));
}

function point(entry: Draft, key: string, names: readonly string[]): void {
  const length = String(entry[key] ?? "").length;
  if (names.length === 0) Reflect.deleteProperty(entry, key);
  else if (key in entry) entry[key] = names[length % names.length];
}

function pointAll(entry: Draft, key: string, names: readonly string[]): void {
  const count = (entry[key] as unknown[] | undefined)?.length ?? 0;
  if (count === 0 || names.length === 0) Reflect.deleteProperty(entry, key);
  else entry[key] = names.slice(0, count);
}

function pointKeys(entry: Draft, key: string, names: readonly string[]): void {
  const values = Object.values((entry[key] ?? {}) as Draft).slice(0, names.length);
  if (values.length === 0) Reflect.deleteProperty(entry, key);
  else entry[key] = Object.fromEntries(values.map((value, index) => [names[index], value]));
}
