import { rentedBillOf } from "../../../../lib/replica";
import { RENTED_HEADS, rentedNotes, rentedRow, rentedTotalsRow } from "../../../../lib/report/rented/rented-text";
import { sampleReplica } from "../../../support/sample-replica";

const bill = rentedBillOf(sampleReplica());

describe("texts of a rented bill", () => {
  it("have a cell under every head", () => {
    const lengths = [...bill.lines.map(rentedRow), rentedTotalsRow(bill)].map((row) => row.length);
    expect(new Set(lengths)).toEqual(new Set([RENTED_HEADS.length]));
  });

  it("mark an upper bound, and a line that is billed by usage", () => {
    const spot = rentedBillOf(sampleReplica({ capacity: { kind: "spot" } }));
    expect(spot.lines.map(rentedRow)[0]?.[3]).toMatch(/^≤ \$/);
    expect(bill.lines.map(rentedRow).at(-1)?.[3]).toBe("by usage");
  });

  it("mark totals that are lower bounds", () => {
    const spot = rentedBillOf(sampleReplica({ capacity: { kind: "spot" } }));
    expect(rentedTotalsRow(bill)[3]).toMatch(/^≥ \$/);
    expect(rentedTotalsRow(spot)[3]).toMatch(/^\$/);
  });

  it("give the share of unverified prices and the lines without a price", () => {
    expect(rentedNotes(bill).join(" ")).toMatch(/Unverified prices: [\d.]+ % of the total[^]*without a price: 1\./);
  });
});
