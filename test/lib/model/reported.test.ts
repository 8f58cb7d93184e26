import { METRICS, reportedSchema } from "../../../lib/model";

const figure = { metric: "gpus", value: 100000, source: "xAI, October 2024" };

describe("reportedSchema", () => {
  it.each(METRICS)("takes a figure of %s with its source", (metric) => {
    expect(reportedSchema.parse({ ...figure, metric })).toEqual({ ...figure, metric });
  });

  it.each([{ metric: "smiles" }, { source: "" }, { source: undefined }, { value: "100,000" }])("fails for %j", (change) =>
    expect(reportedSchema.safeParse({ ...figure, ...change }).success).toBe(false),
  );
});
