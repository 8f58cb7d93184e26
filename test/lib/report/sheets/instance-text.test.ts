import { instanceEntries, instanceSheet, instancesTable, instanceText } from "../../../../lib/report";

describe("instancesTable", () => {
  const table = instancesTable(instanceEntries());

  it("fits a terminal of 100 columns", () => {
    expect(table.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("has prices, or says that there are none", () => {
    expect(table).toMatch(/^p5\.48xlarge +8 x H100 +3,200 +32 +\$55\.04 +\$5\.19$/m);
    expect(table).toMatch(/^p5e\.48xlarge .* none +\$5\.97$/m);
    expect(table).toMatch(/^p5en\.48xlarge .* \$6\.24-6\.87$/m);
    expect(table).toMatch(/^g5\.xlarge +1 x A10G +2\.5 +0 +\$1\.01 +none$/m);
  });
});

describe("instanceText", () => {
  it("says where no price is known", () => {
    expect(instanceText(instanceSheet("g5.xlarge"))).toContain("Capacity block: not sold.");
    expect(instanceText(instanceSheet("p5e.48xlarge"))).toContain("On-demand: no price.");
  });
});
