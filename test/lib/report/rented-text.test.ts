import { rentedBillOf } from "../../../lib/replica";
import { RENTED_HEADS, rentedNotes, rentedRow, rentedTotalsRow } from "../../../lib/report/rented-text";
import { sampleReplica } from "../../support/sample-replica";

const bill = rentedBillOf(sampleReplica());

describe("texts of a rented bill", () => {
  it("have a cell under every head", () => {
    const lengths = [...bill.lines.map(rentedRow), rentedTotalsRow(bill)].map((row) => row.length);
    expect(new Set(lengths)).toEqual(new Set([RENTED_HEADS.length]));
  });

  it("mark a price that is the most it can be, and what is paid by use", () => {
    const spot = rentedBillOf(sampleReplica({ capacity: { kind: "spot" } }));
    expect(spot.lines.map(rentedRow)[0]?.[3]).toMatch(/^<= \$/);
    expect(bill.lines.map(rentedRow).at(-1)?.[3]).toBe("by use");
  });

  it("tell what rests on unverified prices and what has none", () => {
    expect(rentedNotes(bill).join(" ")).toMatch(/rests on unverified prices[^]*by use has no price here: 1 of the lines/);
  });
});
