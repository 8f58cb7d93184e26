import { Catalog, PriceBook } from "../../../../lib/catalog";
import { partEntries, partSheet, partsTable, partText } from "../../../../lib/report";

const catalog = Catalog.default().with([{ id: "my-rack", class: "rack" }]);
const prices = PriceBook.default();
const text = (id: string) => partText(partSheet(id, catalog, prices));

describe("partsTable", () => {
  const table = partsTable(partEntries(catalog, prices));

  it("fits a terminal of 100 columns", () => {
    expect(table.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("says so where there is nothing to list", () => {
    expect(partsTable([])).toBe("No parts.\n");
  });

  it("says where there is no price", () => {
    expect(table).toMatch(/^my-rack .* no price$/m);
  });
});

describe("partText", () => {
  it("shows figures, price and sources", () => {
    expect(text("nvidia-sn5600")).toMatchSnapshot();
  });

  it("has the figures of every part in words", () => {
    for (const id of catalog.ids()) expect(text(id)).not.toMatch(/\[object|undefined|NaN\b/);
  });

  it("says what already has the part in its price", () => {
    expect(text("nvidia-h100-sxm")).toContain("Included in the price of the node it is built into; not added to totals.");
  });

  it("says that there is no price", () => {
    expect(text("my-rack")).toContain("No price.");
  });
});
