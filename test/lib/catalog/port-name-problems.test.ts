import * as fc from "fast-check";
import { Catalog } from "../../../lib/catalog";
import { partSchema, type PartOf } from "../../../lib/catalog/part";
import { problemsOfPortNames } from "../../../lib/catalog/port-name-problems";

const PATH = "parts[0].portNames";

function own(more: object): PartOf<"switch"> {
  return partSchema.parse({ id: "own", class: "switch", ports: 64, portGbps: 400, ...more }) as PartOf<"switch">;
}

const messages = (more: object) => problemsOfPortNames(own(more), PATH).map(({ message }) => message);

describe("problemsOfPortNames", () => {
  it("takes every switch of the catalog", () => {
    expect(Catalog.default().all("switch")).not.toEqual([]);
    for (const device of Catalog.default().all("switch")) expect(problemsOfPortNames(device, PATH)).toEqual([]);
  });

  it("takes a switch without a template, whatever its splits", () => {
    expect(messages({ splits: [1, 2, 8] })).toEqual([]);
  });

  it.each([
    ["a port by its number where none is split", { portNames: "swp{port}" }],
    ["the lane of a split port, in brackets or not", { portNames: "swp{port}s{lane}", splits: [1, 4] }],
    ["the port of a cage instead of the lane", { portNames: "{cage}/{subport}", cages: 32, splits: [1, 2] }],
    ["the port of the only cage", { portNames: "{subport}", cages: 1, splits: [1, 2] }],
    ["text around it", { portNames: "Rack A, \u00e9t\u00e9 $1 \\ {port}[.{lane}]", splits: [2] }],
  ])("takes %s", (_, more) => {
    expect(messages(more)).toEqual([]);
  });

  it("fails for two ports of one cage with one name", () => {
    expect(problemsOfPortNames(own({ portNames: "port {cage}", cages: 32 }), PATH)).toEqual([
      {
        code: "PART006",
        path: PATH,
        message: 'several ports would be named "port 1"',
        found: '"port {cage}"',
        allowed:
          "a text with {port}, {cage}, {subport}, {cageport}, {lane}, {breakout}; text for breakout ports only in brackets",
        remedy:
          "use placeholders that make each name unique, as in `swp{port}[s{lane}]` or `{cage}/{subport}`, or remove `portNames`",
      },
    ]);
  });

  it("fails for the parts of a split port with one name, and tells the split", () => {
    const message = 'several ports would be named "swp1" at a breakout into 2';
    expect(messages({ portNames: "swp{port}", splits: [1, 2] })).toEqual([message]);
  });

  it("fails for numbers that run into each other", () => {
    expect(messages({ portNames: "p{cage}{subport}", ports: 144, cages: 12 })).toEqual([
      'several ports would be named "p111"',
    ]);
  });

  it("fails for an uplink with the name of another port", () => {
    expect(messages({ portNames: "{subport}", cages: 1, uplinkPorts: 2 })).toEqual(['several ports would be named "1"']);
  });

  it.each(["swp{prot}-{port}", "swp{port}[s{lane}", "swp{port}s{lane}]", "[[{port}/{lane}]]{port}"])(
    "fails for what is no placeholder, as in %s",
    (portNames) => {
      expect(messages({ portNames, splits: [1, 2] })[0]).toMatch(/^a port would be named "/);
    },
  );

  it("fails for a text that is the same for all ports", () => {
    expect(messages({ portNames: "swp" })).toEqual(['several ports would be named "swp"']);
  });

  it("takes whatever else a name has, once port and lane stand apart in it", () => {
    const piece = fc.constantFrom("{port}", "{cage}", "{subport}", "{lane}", "[{lane}]", "/", "a", "1");
    const more = fc.record({
      portNames: fc.array(piece, { maxLength: 6 }).map((pieces) => `{port}:{lane}:${pieces.join("")}`),
      cages: fc.constantFrom(4, 8),
      splits: fc.subarray([1, 2, 4], { minLength: 1 }),
      uplinkPorts: fc.constantFrom(0, 2),
    });
    fc.assert(
      fc.property(more, (figures) => expect(messages({ ports: 8, ...figures })).toEqual([])),
      { numRuns: 50 },
    );
  });
});
