import { bootCall, bootScript } from "../../../../lib/aws/common/boot-script";
import { HeadVolume, mountVolume } from "../../../../lib/aws/slurm/head-volume";
import { faultsOf, shellCode } from "../../../support/shell";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("a disk of the head node", () => {
  const stack = synthConstruct((scope) => {
    const disk = new HeadVolume(scope, "homes", { zone: "us-east-2a", sizeGib: 10, keep: true, tags: { Name: "homes" } });
    disk.attachTo("i-1", "/dev/sdf");
  });

  it("is encrypted, in the zone of the node, and kept where that is asked for", () => {
    expect(resources(stack, "aws_ebs_volume")).toEqual([
      expect.objectContaining({
        ...{ availability_zone: "us-east-2a", encrypted: true, size: 10, tags: { Name: "homes" } },
        lifecycle: { prevent_destroy: true },
      }),
    ]);
  });

  it("goes from one instance to the next without losing what is being written", () => {
    expect(resources(stack, "aws_volume_attachment")).toEqual([
      expect.objectContaining({ instance_id: "i-1", device_name: "/dev/sdf", stop_instance_before_detaching: true }),
    ]);
  });

  it("is mounted by its id, and gets a file system only where it has none", () => {
    const call = shellCode("mount_volume vol-1 /srv/x y.service\n");
    expect(faultsOf(bootScript({ egress: "open" }, mountVolume(), call) + bootCall())).toBe("");
    expect(mountVolume()).toMatch(/blkid -p "\$device" >\/dev\/null \|\| mkfs\.xfs -q "\$device"/);
  });
});
