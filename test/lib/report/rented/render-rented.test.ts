import { BOM_FILE_FORMATS } from "../../../../lib/bom";
import { rentedBillOf } from "../../../../lib/replica";
import { rentedFile } from "../../../../lib/report";
import { sampleReplica } from "../../../support/sample-replica";

describe("rentedFile", () => {
  it.each(BOM_FILE_FORMATS)("writes the bill as %s", async (format) => {
    const content = await rentedFile(rentedBillOf(sampleReplica()), format);
    expect(typeof content === "string").toBe(format !== "xlsx");
    expect(content.length).toBeGreaterThan(500);
  });
});
