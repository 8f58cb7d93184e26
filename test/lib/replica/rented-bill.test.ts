import { rentedBillOf } from "../../../lib/replica";
import { sampleReplica } from "../../support/sample-replica";

const lineOf = (bill: ReturnType<typeof rentedBillOf>, item: RegExp) => bill.lines.find((line) => item.test(line.item));

describe("rentedBillOf", () => {
  it("has the nodes at the price that the replica tells, by hour, month and block of 24 hours", () => {
    const replica = sampleReplica();
    const nodes = rentedBillOf(replica).lines[0];
    expect(nodes).toMatchObject({ item: "p5.48xlarge", quantity: 4, unit: "each" });
    expect(nodes?.price?.usdPerHour).toBe(replica.cost.usdPerHour);
    expect(nodes?.price?.usdPerMonth).toBe(replica.cost.usdPerMonth);
    expect(nodes?.block?.low).toBeCloseTo(24 * (replica.cost.capacityBlock?.low ?? NaN), 6);
  });

  it("has root disks, NAT gateway and endpoints of both zones, at prices of the hour", () => {
    const bill = rentedBillOf(sampleReplica({ region: "us-east-2" }));
    expect(lineOf(bill, /gp3/)).toMatchObject({ quantity: 1200, unit: "GiB", price: { usdPerMonth: 96 } });
    expect(lineOf(bill, /NAT/)?.price).toMatchObject({ usdPerHour: 0.045, usdPerMonth: 32.85, region: "us-east-2" });
    expect(lineOf(bill, /endpoint/)).toMatchObject({ quantity: 6, price: { usdPerHour: 0.06 } });
  });

  it("has no NAT gateway where egress is restricted", () => {
    const replica = sampleReplica({ egress: "restricted" });
    expect(rentedBillOf(replica).lines.filter((line) => /NAT/.test(line.item + line.purpose))).toEqual([]);
    expect(replica.cost.unpriced.join()).not.toContain("NAT");
  });

  it("has a file system, a head node and what is paid by use where the replica has them", () => {
    const storage = { kind: "fsx-lustre" as const, repository: true };
    const bill = rentedBillOf(sampleReplica({ storage, scheduler: "slurm", operations: true }));
    expect(lineOf(bill, /Lustre/)).toMatchObject({ quantity: 4800, price: { usdPerMonth: 1008, status: "unverified" } });
    expect(lineOf(bill, /m6i/)).toMatchObject({ quantity: 1, price: { usdPerHour: 0.096 } });
    expect(bill.lines.filter((line) => line.price === null).map((line) => line.item)).toEqual([
      ...["S3 bucket", "CloudWatch", "traffic and logs"],
    ]);
    expect(bill.totals.unpricedLines).toBe(3);
  });

  it("has the key of the replica where one is made", () => {
    expect(lineOf(rentedBillOf(sampleReplica({ kmsKey: "create" })), /KMS key/)).toMatchObject({ quantity: 1, price: null });
    expect(lineOf(rentedBillOf(sampleReplica()), /KMS key/)).toBeUndefined();
  });

  it("has the disks of homes and accounting where the head node of Slurm has them", () => {
    const disks = (slurm: object) =>
      rentedBillOf(sampleReplica({ scheduler: "slurm", slurm }))
        .lines.filter(({ purpose }) => /home directories|accounting/.test(purpose))
        .map(({ quantity }) => quantity);
    expect([disks({}), disks({ accounting: true }), disks({ homes: "none" })]).toEqual([[200], [200, 20], []]);
  });

  it("has the control plane of EKS and its system nodes with their disks", () => {
    const bill = rentedBillOf(sampleReplica({ scheduler: "eks" }));
    expect(lineOf(bill, /EKS/)?.price).toMatchObject({ usdPerHour: 0.1, usdPerMonth: 73 });
    expect(lineOf(bill, /m6i/)).toMatchObject({ quantity: 2, price: { usdPerHour: 0.192 } });
    expect(bill.lines.find(({ purpose }) => /disks of the system nodes$/.test(purpose))?.quantity).toBe(600);
  });

  it("adds up what has a price, and the rest of a day to a block", () => {
    const { lines, totals } = rentedBillOf(sampleReplica());
    const hourly = lines.reduce((sum, line) => sum + (line.price?.usdPerHour ?? 0), 0);
    expect(totals.usdPerHour).toBeCloseTo(hourly, 3);
    const rest = hourly - (lines[0]?.price?.usdPerHour ?? 0);
    expect(totals.block?.high).toBeCloseTo((lines[0]?.block?.high ?? 0) + 24 * rest, 1);
    expect(totals.unverifiedShare).toBeGreaterThan(0);
  });

  it("takes the price of another region for services where that of the region is not known, as unverified", () => {
    const bill = rentedBillOf(sampleReplica({ region: "eu-north-1" }));
    expect(lineOf(bill, /NAT/)?.price).toMatchObject({ region: "us-east-1", status: "unverified" });
  });

  it("names every source once", () => {
    const keys = rentedBillOf(sampleReplica()).sources.map(({ key }) => key);
    expect(keys).toContain("NATFUK");
    expect(new Set(keys).size).toBe(keys.length);
  });
});
