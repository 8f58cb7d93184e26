import { Lustre } from "../../../../lib/aws/storage/lustre";
import { sharedStorageSchema } from "../../../../lib/model/replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

function lustreOf(own: object = {}) {
  const storage = sharedStorageSchema.parse({ kind: "fsx-lustre", ...own });
  return synthConstruct((scope) => {
    const network = { vpcId: "vpc-1", subnetId: "subnet-1", nodesId: "sg-nodes" };
    new Lustre(scope, "lustre", { name: "site-storage", ...network, storage });
  });
}

describe("the file system", () => {
  it("is persistent, on SSDs, of the size and throughput that the file says", () => {
    const [fileSystem] = resources(lustreOf({ capacityGib: 9600, throughputPerTib: 500 }), "aws_fsx_lustre_file_system");
    expect(fileSystem).toMatchObject({
      deployment_type: "PERSISTENT_2",
      storage_type: "SSD",
      storage_capacity: 9600,
      per_unit_storage_throughput: 500,
      efa_enabled: false,
      metadata_configuration: { mode: "AUTOMATIC" },
      subnet_ids: ["subnet-1"],
    });
  });

  it("has a security group of its own over IP, and that of the nodes over EFA", () => {
    const overIp = lustreOf();
    expect(resources(overIp, "aws_security_group")).toHaveLength(1);
    expect(resources(overIp, "aws_fsx_lustre_file_system")[0].security_group_ids).toEqual([
      expect.stringMatching(/^\$\{aws_security_group\./),
    ]);
    const overEfa = lustreOf({ efa: true, capacityGib: 19200 });
    expect(resources(overEfa, "aws_fsx_lustre_file_system")[0]).toMatchObject({
      efa_enabled: true,
      security_group_ids: ["sg-nodes"],
    });
  });

  it("is linked to a bucket both ways where the file asks for it", () => {
    expect(resources(lustreOf(), "aws_s3_bucket")).toEqual([]);
    const linked = lustreOf({ repository: true });
    const events = ["NEW", "CHANGED", "DELETED"];
    expect(resources(linked, "aws_fsx_data_repository_association")).toMatchObject([
      {
        file_system_path: "/data",
        data_repository_path: expect.stringMatching(/^s3:\/\/\$\{aws_s3_bucket\./),
        s3: { auto_import_policy: { events }, auto_export_policy: { events } },
      },
    ]);
  });

  it("cannot be destroyed where it is kept, and leaves nothing where it is not", () => {
    for (const keepOnDestroy of [true, false]) {
      const stack = lustreOf({ repository: true, keepOnDestroy });
      for (const type of ["aws_fsx_lustre_file_system", "aws_s3_bucket"])
        expect(resources(stack, type)[0].lifecycle).toEqual({ prevent_destroy: keepOnDestroy });
      expect(resources(stack, "aws_fsx_lustre_file_system")[0]).toMatchObject({
        skip_final_backup: true,
        automatic_backup_retention_days: 0,
      });
    }
  });
});
