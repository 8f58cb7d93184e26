import { rentedBillOf, type RentedBill } from "../../../../lib/replica";
import { rentedNotes, rentedSections } from "../../../../lib/report/rented/rented-sections";
import { rowsOf } from "../../../support/section-rows";
import { sampleReplica } from "../../../support/sample-replica";

const bill = rentedBillOf(sampleReplica());
const spot = rentedBillOf(sampleReplica({ capacity: { kind: "spot" } }));
const rows = (of: RentedBill) => rowsOf(rentedSections(of)[0]);

describe("rentedSections", () => {
  it("mark an upper bound, and a line that is billed by usage", () => {
    expect(rows(spot)[0]?.[3]).toMatch(/^≤ \$/);
    expect(rows(bill).at(-2)?.[3]).toBe("by usage");
  });

  it("mark totals that are lower bounds", () => {
    expect(rows(bill).at(-1)?.[3]).toMatch(/^≥ \$/);
    expect(rows(spot).at(-1)?.[3]).toMatch(/^\$/);
  });

  it("have a total below every column", () => {
    expect(new Set(rows(bill).map((row) => row.length))).toEqual(new Set([8]));
  });
});

describe("rentedNotes", () => {
  it("give the share of unverified prices and the lines without a price", () => {
    expect(rentedNotes(bill).join(" ")).toMatch(/Unverified prices: [\d.]+ % of the total[^]*without a price: 1\./);
  });
});
