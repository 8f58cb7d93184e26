import { campusSchema } from "../../../lib/model";

const campus = { apiVersion: "gigasite/v1", kind: "campus", name: "both", sites: ["north.yaml"] };

describe("campusSchema", () => {
  it("needs no more than the paths of its sites", () => {
    expect(campusSchema.parse(campus)).toEqual({ ...campus, feeds: [], reported: [] });
  });

  it.each([{ kind: "site" }, { kind: undefined }, { sites: [] }, { pods: [] }, { feeds: [{ name: "grid" }] }])(
    "fails for %j",
    (change) => expect(campusSchema.safeParse({ ...campus, ...change }).success).toBe(false),
  );
});
