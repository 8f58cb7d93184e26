import { rentedBillOf } from "../../../../lib/replica";
import { rentedSheet } from "../../../../lib/report/rented/rented-sheet";
import { sampleReplica } from "../../../support/sample-replica";

describe("rentedSheet", () => {
  const bill = rentedBillOf(sampleReplica());
  const { rows } = rentedSheet(bill, "Rented");

  it("calculates monthly prices and totals", () => {
    expect(rows[0]?.slice(4, 6)).toEqual([bill.lines[0]?.price?.usdPerHour, { formula: "E3*730" }]);
    const last = 2 + bill.lines.length;
    expect(rows[bill.lines.length]?.slice(4, 6)).toMatchObject([
      { formula: `IF(COUNT(E3:E${last})=0,"",SUM(E3:E${last}))` },
      { formula: `IF(COUNT(F3:F${last})=0,"",SUM(F3:F${last}))` },
    ]);
  });

  it("marks totals without the items billed by usage, unless another price is an upper bound", () => {
    const isMarked = ({ rows }: ReturnType<typeof rentedSheet>) => JSON.stringify(rows).includes("≥");
    const spot = rentedBillOf(sampleReplica({ capacity: { kind: "spot" } }));
    expect([bill, spot].map((some) => isMarked(rentedSheet(some, "Rented")))).toEqual([true, false]);
  });

  it("has no amount for items billed by usage", () => {
    expect(rows[bill.lines.length - 1]?.slice(4, 9)).toEqual([null, null, null, null, "by usage"]);
  });
});
