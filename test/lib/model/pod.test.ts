import { podSchema } from "../../../lib/model";

describe("podSchema", () => {
  it("needs a name and a node, and counts one pod", () => {
    expect(podSchema.parse({ name: "h100", node: "supermicro-4u-hgx-h100" })).toEqual({
      name: "h100",
      count: 1,
      node: "supermicro-4u-hgx-h100",
      rack: "generic-rack-48u",
      stands: "own-racks",
    });
  });

  it.each([{ count: 0 }, { racks: 0 }, { nodes: -1 }, { feeds: [] }, { feeds: ["Grid"] }, { colling: "tcs" }])(
    "fails for %j",
    (change) => expect(podSchema.safeParse({ name: "h100", node: "n", ...change }).success).toBe(false),
  );
});
