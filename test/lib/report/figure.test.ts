import { sourceEntries } from "../../../lib/report";

describe("sourceEntries", () => {
  it("has each source once, by key, and owns up to those that it does not know", () => {
    const entries = sourceEntries(["quote 4711", "KARP", "quote 4711"]);
    expect(entries.map(({ key }) => key)).toEqual(["KARP", "quote 4711"]);
    expect(entries[1]).toMatchObject({ title: "a source of your own", address: "" });
  });
});
