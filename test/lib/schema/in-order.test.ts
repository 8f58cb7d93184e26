import * as fc from "fast-check";
import { pathOf, type Keys, type Problem } from "../../../lib/errors";
import { inOrder } from "../../../lib/schema/in-order";

const at = (path: string): Problem => ({ code: "SITE001", path, message: "m", remedy: "r" });
const ordered = (paths: readonly string[], value: unknown, root?: Keys) =>
  inOrder(paths.map(at), value, root).map(({ path }) => path);

const value = { name: "x", pods: [{ node: "n", count: 1 }, { node: "m" }], power: { feeds: [] } };

describe("inOrder", () => {
  it("follows the value and not the alphabet", () => {
    const paths = ["name", "pods[0].node", "pods[0].count", "pods[1].node", "power.feeds"];
    expect(ordered([...paths].reverse(), value)).toEqual(paths);
  });

  it("puts what is missing behind what should have it and before what that has", () => {
    expect(ordered(["pods[0].node", "pods[0].name", "pods[0]"], value)).toEqual(["pods[0].name", "pods[0]", "pods[0].node"]);
    expect(ordered(["name", "apiVersion"], value)).toEqual(["apiVersion", "name"]);
    expect(ordered(["name", "cooling.loops[0].cdu"], value)).toEqual(["cooling.loops[0].cdu", "name"]);
  });

  it("follows a part of a site from its root on", () => {
    expect(ordered(["parts[3].b", "parts[3].a", "parts[3]"], { a: 1, b: 2 }, ["parts", 3])).toEqual([
      "parts[3]",
      "parts[3].a",
      "parts[3].b",
    ]);
  });

  it("gives the same order from whatever order, for whatever value", () => {
    const paths = (found: unknown, keys: Keys = []): string[] => [
      pathOf(keys),
      ...(typeof found === "object" && found !== null
        ? Object.entries(found).flatMap(([key, inner]) => paths(inner, [...keys, Array.isArray(found) ? Number(key) : key]))
        : []),
    ];
    const values = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(
        values.chain((json) => fc.tuple(fc.constant(json), fc.shuffledSubarray(paths(json)))),
        ([json, some]) => {
          const all = paths(json);
          expect(ordered(some, json)).toEqual(all.filter((path) => some.includes(path)));
        },
      ),
    );
  });
});
