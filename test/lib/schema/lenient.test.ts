import { z } from "zod";
import { partSchema } from "../../../lib/catalog";
import { priceBookSchema } from "../../../lib/catalog/price-schema";
import { valueAt } from "../../../lib/schema/json-schema";
import { parseLeniently } from "../../../lib/schema/lenient";
import { campusSchema, siteSchema } from "../../../lib/model";
import { choicesOf, skeletonOf } from "../../support/schema-choices";

const schema = z.strictObject({
  redundancy: z.enum(["N", "N+1"]),
  tiers: z.union([z.literal("auto"), z.literal(1)]).optional(),
  parts: z
    .array(
      z.discriminatedUnion("class", [
        z.strictObject({ class: z.literal("cable"), medium: z.enum(["passive-copper", "multimode"]) }),
        z.strictObject({ class: z.literal("gpu") }),
      ]),
    )
    .optional(),
});

describe("parseLeniently", () => {
  it.each([
    [{ redundancy: "n+1" }, { redundancy: "N+1" }],
    [{ redundancy: " n + 1" }, { redundancy: "N+1" }],
    [
      { redundancy: "N", tiers: "Auto" },
      { redundancy: "N", tiers: "auto" },
    ],
    [
      { redundancy: "n", parts: [{ class: "gpu" }, { class: "Cable", medium: "Passive_Copper" }] },
      { redundancy: "N", parts: [{ class: "gpu" }, { class: "cable", medium: "passive-copper" }] },
    ],
  ])("reads %j as %j", (written, read) => {
    expect(parseLeniently(schema, written)).toEqual({ input: read, result: { success: true, data: read } });
  });

  it("leaves a right value and what no option is meant by as they are", () => {
    const right = { redundancy: "N" };
    expect(parseLeniently(schema, right).input).toBe(right);
    const wrong = { redundancy: "M", other: [1] };
    expect(parseLeniently(schema, wrong)).toMatchObject({ input: wrong, result: { success: false } });
    for (const value of [null, undefined, 5, "x", []]) expect(parseLeniently(schema, value).result.success).toBe(false);
  });

  it("does not change the value that it was given", () => {
    const written = { redundancy: "n+1" };
    parseLeniently(schema, written);
    expect(written).toEqual({ redundancy: "n+1" });
  });

  const schemas = { site: siteSchema, campus: campusSchema, part: partSchema, "price book": priceBookSchema };
  const choices = Object.entries(schemas).flatMap(([name, of]) =>
    choicesOf(of).map((choice) => ({ name: `${name}: ${choice.path.join(".")}`, of, ...choice })),
  );

  it("finds the keys with options of every schema", () => {
    expect(choices.length).toBeGreaterThan(40);
  });

  it.each(choices)("reads every option in another case, with spaces and with underscores: $name", ({ of, ...choice }) => {
    const texts = choice.options.filter((option) => typeof option === "string");
    for (const option of texts)
      for (const text of [
        option.toUpperCase(),
        option.toLowerCase(),
        option.replaceAll("-", " "),
        option.replaceAll("-", "_"),
      ])
        expect([text, valueAt(parseLeniently(of, skeletonOf(choice, text)).input, choice.path)]).toEqual([text, option]);
  });
});
