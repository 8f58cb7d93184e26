import { partSchema } from "../../../lib/catalog";
import { priceBookSchema } from "../../../lib/catalog/price-schema";
import * as ranges from "../../../lib/catalog/ranges";
import { GigasiteError, pathOf, type Keys, type Problem } from "../../../lib/errors";
import { jsonSchemaOf, type JsonSchema } from "../../../lib/schema/json-schema";
import { problemsOf } from "../../../lib/schema/zod-problems";
import { checkedSite, type SiteInput } from "../../../lib/model";
import { campusSchema } from "../../../lib/model/campus";
import { siteSchema } from "../../../lib/model/site";
import * as units from "../../../lib/units";
import { patternOf, type Dimension } from "../../../lib/units";

interface Key {
  readonly keys: Keys;
  readonly schema: JsonSchema & { readonly quantityRange?: { readonly minimum: string; readonly maximum: string } };
  /** Class of the part that has it. */
  readonly partClass?: string;
}

/** All schemas of values below a schema, with a path that a value can have. */
function keysBelow(schema: JsonSchema, keys: Keys = [], partClass?: string): Key[] {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = schema;
  const options = [...anyOf, ...oneOf] as JsonSchema[];
  const told = (properties["class"] as JsonSchema | undefined)?.const as string | undefined;
  const own = told ?? partClass;
  const below: [Keys, unknown][] = [
    ...Object.entries(properties).map(([key, inner]): [Keys, unknown] => [[...keys, key], inner]),
    ...(items === undefined ? [] : [[[...keys, 0], items] as [Keys, unknown]]),
    ...(typeof additionalProperties === "object" ? [[[...keys, "some"], additionalProperties] as [Keys, unknown]] : []),
    ...options.map((option): [Keys, unknown] => [keys, option]),
  ];
  return [
    { keys, schema, ...(own === undefined ? {} : { partClass: own }) },
    ...below.flatMap(([path, inner]) => keysBelow(inner as JsonSchema, path, own)),
  ];
}

const SCHEMAS = { site: siteSchema, campus: campusSchema, part: partSchema, "price book": priceBookSchema };
const all = Object.entries(SCHEMAS).flatMap(([file, schema]) =>
  keysBelow(jsonSchemaOf(schema)).map((key) => ({ ...key, name: `${file}: ${pathOf(key.keys)}` })),
);
/** A number that is not one of a list. */
const isNumber = ({ schema: { type, enum: options } }: Key) =>
  options === undefined && (type === "number" || type === "integer");
const patterns = new Set(
  Object.values(units).flatMap((own) =>
    typeof own === "function" && "dimension" in own ? [patternOf(own.dimension as Dimension)] : [],
  ),
);
const isQuantity = ({ schema: { pattern } }: Key) => pattern !== undefined && patterns.has(pattern);
const namesOf = (keys: readonly { readonly name: string }[]) => keys.map(({ name }) => name);

describe("the schemas of site, campus, part and price book", () => {
  it("bound every number on both sides", () => {
    const numbers = all.filter(isNumber);
    expect(numbers.length).toBeGreaterThan(100);
    const unbounded = numbers.filter(
      ({ schema }) => schema.const === undefined && !(Number.isFinite(schema.minimum) && Number.isFinite(schema.maximum)),
    );
    expect(namesOf(unbounded)).toEqual([]);
  });

  it("bound every quantity on both sides", () => {
    const quantities = all.filter(isQuantity);
    expect(quantities.length).toBeGreaterThan(50);
    expect(namesOf(quantities.filter(({ schema }) => schema.quantityRange === undefined))).toEqual([]);
  });

  it("bound the size of every list and of every map", () => {
    const lists = all.filter(({ schema }) => schema.type === "array");
    const maps = all.filter(
      ({ schema }) => typeof schema.additionalProperties === "object" && schema.properties === undefined,
    );
    expect(lists.length).toBeGreaterThan(20);
    expect(maps.length).toBeGreaterThan(3);
    expect(namesOf(lists.filter(({ schema }) => schema.maxItems === undefined))).toEqual([]);
    expect(namesOf(maps.filter(({ schema }) => schema.maxProperties === undefined))).toEqual([]);
  });

  it("know the type of every value", () => {
    // Figures of own parts are checked by the schema of parts.
    const unknown = all.filter(({ schema: { type, const: only, enum: options, anyOf, oneOf } }) =>
      [type, only, options, anyOf, oneOf].every((word) => word === undefined),
    );
    expect(namesOf(unknown)).toEqual(["site: parts[0].some"]);
  });
});

describe("the ranges", () => {
  it("are not empty", () => {
    const numbers = Object.entries(ranges).filter(([, { minimum }]) => typeof minimum === "number");
    expect(numbers.filter(([, { minimum, maximum }]) => minimum >= maximum)).toEqual([]);
  });
});

/** A value beyond each end of the range of a key. */
function beyond({ schema }: Key): unknown[] {
  const { quantityRange, minimum = 0, maximum = 0, type } = schema;
  if (quantityRange) {
    const [, unit = ""] = /^-?[\d.]+ (.*)$/.exec(quantityRange.minimum) ?? [];
    const [, number = "", most = ""] = /^(-?[\d.]+) (.*)$/.exec(quantityRange.maximum) ?? [];
    return [
      `${Number(number) * 1.01} ${most}`,
      ...(quantityRange.minimum.startsWith("0") ? [] : [`${quantityRange.minimum.startsWith("-") ? -100 : 0} ${unit}`]),
    ];
  }
  return type === "integer" ? [minimum - 1, maximum + 1] : [minimum - 1e-9, maximum * 1.01, 1e308];
}

const valueWith = (path: Keys, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), value);

function problemsOfSite(site: unknown): readonly Problem[] {
  try {
    checkedSite(site as SiteInput);
  } catch (error) {
    if (GigasiteError.is(error)) return error.problems;
    throw error;
  }
  return [];
}

describe("a value out of range", () => {
  const bounded = all.filter((key) => (isNumber(key) && key.schema.const === undefined) || isQuantity(key));
  const toldFully = ({ code, found, allowed, remedy }: Problem) =>
    /^(SITE004|UNIT002|SITE003)$/.test(code) && found !== undefined && /\d/.test(allowed ?? "") && /\d/.test(remedy);

  it("of a site is refused with place, value found, values allowed and remedy", () => {
    const wrong = bounded
      .filter(({ name }) => name.startsWith("site: "))
      .flatMap((key) =>
        beyond(key).flatMap((value) => {
          const path = pathOf(key.keys);
          const told = problemsOfSite(valueWith(key.keys, value)).filter((problem) => problem.path === path);
          return told.length === 1 && told.every(toldFully) ? [] : [{ path, value, told }];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it("of a part is refused with place, value found, values allowed and remedy", () => {
    const wrong = bounded
      .filter(({ name, partClass }) => name.startsWith("part: ") && partClass !== undefined)
      .flatMap(({ keys, partClass, ...key }) =>
        beyond({ ...key, keys }).flatMap((value) => {
          const part = { class: partClass, ...(valueWith(keys, value) as object) };
          const { error } = partSchema.safeParse(part);
          const told = (error ? problemsOf(error, partSchema, part) : []).filter(({ path }) => path === pathOf(keys));
          return told.length === 1 && told.every(toldFully) ? [] : [{ partClass, path: pathOf(keys), value, told }];
        }),
      );
    expect(wrong).toEqual([]);
  });
});
