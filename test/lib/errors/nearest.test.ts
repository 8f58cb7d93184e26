import * as fc from "fast-check";
import { nearest } from "../../../lib/errors";

describe("nearest", () => {
  it.each([
    ["colling", ["count", "cooling", "node"], "cooling"],
    ["gird", ["grid", "moon"], "grid"],
    ["nvidia-sn560", ["nvidia-sn5600", "nvidia-sn4600"], "nvidia-sn5600"],
    ["NODE", ["node"], "node"],
    ["nodes_per_rack", ["nodes", "nodesPerRack"], "nodesPerRack"],
    ["gpus", ["nodes", "racks"], undefined],
    ["x", ["y", "z"], undefined],
    ["", ["a"], undefined],
  ])("takes %p among %j for %p", (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  it("finds every candidate itself", () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, selector: (word) => word.toLowerCase() });
    fc.assert(fc.property(words, (candidates) => candidates.every((word) => nearest(word, candidates) === word)));
  });

  it("is done at once with a word of any length", () => {
    expect(nearest("x".repeat(1_000_000), ["pods", "fabrics"])).toBeUndefined();
  });
});
