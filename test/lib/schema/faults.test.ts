import { missingKey, notAnOption, noValue, outOfRange, unknownKey, wrongForm, wrongType } from "../../../lib/schema/faults";

const count = { type: "integer", minimum: 1 } as const;

describe("faults", () => {
  it("tells of an unknown key the keys that are known, and the nearest", () => {
    const holder = { type: "object", properties: { name: {}, cooling: {} } } as const;
    expect(unknownKey("colling", holder, "pods[0].colling")).toEqual({
      code: "SITE001",
      path: "pods[0].colling",
      message: "unknown key",
      found: '"colling"',
      allowed: "name, cooling",
      remedy: 'did you mean "cooling"?',
      inKey: true,
    });
    expect(unknownKey("gpus", holder, "pods[0].gpus").remedy).toBe("remove it, or use one of the allowed keys");
  });

  it("tells of a missing key what it is for, or the only value it can have", () => {
    const node = { type: "string", description: "Part id of the node." } as const;
    const region = { type: "string", description: "AWS region." } as const;
    expect(missingKey("node", node, "pods[0].node")).toMatchObject({
      code: "SITE002",
      remedy: 'add "node" (part id of the node)',
    });
    expect(missingKey("region", region, "replica.region").remedy).toBe('add "region" (AWS region)');
    expect(missingKey("id", {}, "parts[0].id").remedy).toBe('add "id"');
    expect(missingKey("apiVersion", { const: "gigasite/v1" }, "apiVersion").remedy).toBe('add "apiVersion: gigasite/v1"');
  });

  it("tells of a value of the wrong type what it is and what is asked for", () => {
    expect(wrongType("8", count, "pods[0].count")).toMatchObject({
      code: "SITE003",
      message: "this is a text, not a whole number",
      found: '"8"',
      allowed: "a whole number of at least 1",
    });
  });

  it("tells a key without a value from one with a wrong value", () => {
    expect(noValue(count, "pods[0].count")).toMatchObject({
      code: "SITE003",
      message: "this key has no value",
      found: "nothing",
    });
  });

  it("tells on which side of its range a number or a list is", () => {
    expect(outOfRange(0, true, count, "x")).toMatchObject({ code: "SITE004", message: "this is too small", found: "0" });
    expect(outOfRange(9, false, count, "x")).toMatchObject({ message: "this is too large" });
    expect(outOfRange([], true, { type: "array", minItems: 1 }, "x")).toMatchObject({ message: "this has too few entries" });
  });

  it("tells of a value beside the options which are there, and the nearest", () => {
    expect(notAnOption("n+1", ["N", "N+1"], "x")).toMatchObject({
      code: "SITE005",
      allowed: "N, N+1",
      remedy: 'did you mean "N+1"?',
    });
    expect(notAnOption(7, ["auto", 1], "x").remedy).toBe("use one of the allowed values");
    expect(notAnOption("EUR", ["USD"], "x").remedy).toBe("use USD");
  });

  it("tells a name from other forms of text", () => {
    expect(wrongForm("../x", { title: "name", $comment: "a name: letters" }, "name")).toMatchObject({
      code: "SITE006",
      message: "this is not a name",
      allowed: "a name: letters",
    });
    expect(wrongForm("x", { $comment: "a date: YYYY-MM-DD" }, "date")).toMatchObject({
      code: "SITE003",
      message: "this is not a date",
    });
  });
});
