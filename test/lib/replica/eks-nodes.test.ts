import { eksAmiType, eksCapacityType, eksImage } from "../../../lib/replica";
import { sampleReplica } from "../../support/sample-replica";

describe("the nodes of EKS", () => {
  it("have the image with NVIDIA's driver of their processor, and its parameter", () => {
    expect(eksAmiType({ architecture: "x86_64" })).toBe("AL2023_x86_64_NVIDIA");
    expect(eksAmiType({ architecture: "arm64" })).toBe("AL2023_ARM_64_NVIDIA");
    const path = "/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/arm64/nvidia/recommended/image_id";
    expect(eksImage({ version: "1.35", admins: [] }, { architecture: "arm64" })).toBe(`resolve:ssm:${path}`);
    expect(sampleReplica({ scheduler: "eks" }).image).toContain("/eks/optimized-ami/1.35/amazon-linux-2023/x86_64/nvidia/");
  });

  it("are bought as EKS names it, which knows no reservations", () => {
    expect(
      (["on-demand", "spot", "reservation", "capacity-block"] as const).map((kind) => eksCapacityType({ kind })),
    ).toEqual(["ON_DEMAND", "SPOT", "ON_DEMAND", "CAPACITY_BLOCK"]);
  });
});
