import { join } from "node:path";
import { siteBill } from "../../../lib/bom";
import { provenBill } from "../../../lib/bom/bill-laws";
import { keysOfPath } from "../../../lib/errors";
import { valueAt } from "../../../lib/schema/json-schema";
import { loadSite } from "../../../lib/model";
import { planSite } from "../../../lib/sizing";
import { refusesBrokenFigures, withValue } from "../../support/broken-figures";

const site = loadSite(join(__dirname, "../../../sites/smallest.yaml"));
const bill = siteBill(site, planSite(site));

describe("a bill of materials", () => {
  it("with a figure that is no number, or below 0, at any key is refused with that key", () =>
    refusesBrokenFigures(bill, provenBill));

  it.each([
    "lines[0].price.total.usd",
    "lines[0].price.total.high",
    "totals.usd",
    "totals.low",
    "totals.high",
    "totals.lines",
    "totals.usdByStatus.unverified",
    "systems[0].usd",
  ])("whose %s is not what its parts give is refused", (path) => {
    const keys = keysOfPath(path);
    const figure = valueAt(bill, keys) as number;
    expect(figure).toBeGreaterThan(0);
    expect(() => provenBill(withValue(bill, keys, figure * 2))).toThrow("the bill of materials is wrong at ");
  });
});
