import { slurmdbdConf } from "../../../../lib/exports";

describe("slurmdbd.conf", () => {
  const lines = slurmdbdConf({ controller: "head" }).split("\n");

  it("is that of the controller's host, with a database on the same", () => {
    expect(lines).toEqual(expect.arrayContaining(["DbdHost=head", "StorageHost=localhost", "StorageLoc=slurm_acct_db"]));
    expect(lines.at(-1)).toBe("");
  });

  it("has no password, which the host makes", () => {
    expect(lines.filter((line) => line.startsWith("StoragePass"))).toEqual([]);
  });
});
