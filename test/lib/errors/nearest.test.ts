import * as fc from "fast-check";
import { didYouMean, nearest, suggester } from "../../../lib/errors";

/** Optimal string alignment by its definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const entry = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
      table[row]?.splice(column, 1, entry);
    }
  return at(a.length, b.length);
}

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
    const [long, other] = ["x".repeat(100_000), "y".repeat(100_000)];
    expect(nearest(long, [other, `${long}y`])).toBe(`${long}y`);
  });

  it("takes the candidate with the fewest different letters, as the whole table of distances gives it", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 14 });
    fc.assert(
      fc.property(text, fc.array(text), (word, candidates) => {
        const distances = candidates.map((candidate) => distance(word, candidate));
        const least = Math.min(...distances);
        const meant = least <= Math.floor(word.length / 3) ? candidates[distances.indexOf(least)] : undefined;
        expect(nearest(word, candidates)).toBe(meant);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("suggester", () => {
  it("suggests as nearest does, for as many words as problems are shown", () => {
    const suggest = suggester(["grid", "turbines"]);
    expect([suggest("gird"), suggest("gird"), suggest("moon")]).toEqual(["grid", "grid", undefined]);
    const words = Array.from({ length: 100 }, (_, index) => `turbine${index}`);
    expect(words.map(suggest).filter((word) => word === "turbines")).toHaveLength(48);
  });
});

describe("didYouMean", () => {
  it("names what was probably meant, or has another remedy", () => {
    expect([didYouMean("grid", "remove it"), didYouMean(undefined, "remove it")]).toEqual([
      'did you mean "grid"?',
      "remove it",
    ]);
  });
});
