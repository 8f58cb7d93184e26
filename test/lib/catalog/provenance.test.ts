import { dateSchema, provenanceOf } from "../../../lib/catalog";

describe("provenanceOf", () => {
  const part = {
    status: "secondary" as const,
    sources: ["A"],
    asOf: "2024",
    note: "of the part",
    figures: {
      maximum: { status: "derived" as const, note: "sum" },
      weight: { asOf: "2026-11" },
      price: { status: "stated" as const },
    },
  };

  it("is the part's own without a figure", () => {
    expect(provenanceOf(part)).toEqual({ status: "secondary", sources: ["A"], asOf: "2024", note: "of the part" });
  });

  it("is the part's own for a figure without a description", () => {
    expect(provenanceOf(part, "ports")).toEqual(provenanceOf(part));
  });

  it("takes from a figure's description what it says, and the rest from the part", () => {
    expect(provenanceOf(part, "maximum")).toEqual({ status: "derived", sources: ["A"], asOf: "2024", note: "sum" });
    expect(provenanceOf(part, "weight")).toEqual({
      status: "secondary",
      sources: ["A"],
      asOf: "2026-11",
      note: "of the part",
    });
  });

  it("takes nothing from the part for a figure that the user states", () => {
    expect(provenanceOf(part, "price")).toEqual({ status: "stated", sources: [], asOf: "" });
  });

  it("is the user's own where nothing is said", () => {
    expect(provenanceOf({}, "maximum")).toEqual({ status: "stated", sources: [], asOf: "" });
  });
});

describe("dateSchema", () => {
  it.each(["2026-11-22", "2024-08", "2025"])("takes %s", (date) => {
    expect(dateSchema().safeParse(date).success).toBe(true);
  });

  it.each(["22.11.2026", "2026-1", "yesterday", ""])("fails for %p", (date) => {
    expect(dateSchema().safeParse(date).success).toBe(false);
  });
});
