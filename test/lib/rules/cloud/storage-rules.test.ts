import { CLOUD_STORAGE_RULES } from "../../../../lib/rules/cloud/storage-rules";
import { cloudFindings } from "../../../support/cloud-findings";

const all = (body: object) =>
  CLOUD_STORAGE_RULES.flatMap(({ id }) => cloudFindings(id, { aws_fsx_lustre_file_system: { files: body } }));

describe("the rules on file systems", () => {
  it("hold for scratch and for older file systems of disks", () => {
    expect(all({ deployment_type: "SCRATCH_2", storage_capacity: 1200 })).toEqual([]);
    expect(
      all({
        ...{ deployment_type: "PERSISTENT_1", storage_type: "HDD", storage_capacity: 6000 },
        per_unit_storage_throughput: 12,
      }),
    ).toEqual([]);
  });

  it("tell each mistake of a file system", () => {
    expect(all({ deployment_type: "PERSISTENT_1", storage_capacity: 5000, per_unit_storage_throughput: 250 })).toEqual([
      expect.stringContaining("FSX101"),
      expect.stringContaining("FSX102"),
    ]);
  });
});
