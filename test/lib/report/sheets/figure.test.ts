import { sourceEntries } from "../../../../lib/report";

describe("sourceEntries", () => {
  it("has each source once, by key, and marks own sources", () => {
    const entries = sourceEntries(["quote 4711", "KARP", "quote 4711"]);
    expect(entries.map(({ key }) => key)).toEqual(["KARP", "quote 4711"]);
    expect(entries[1]).toMatchObject({ title: "own source", address: "" });
  });
});
