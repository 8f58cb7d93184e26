import { machineImage } from "../../../lib/replica/machine-image";

describe("the machine image", () => {
  it("is the Deep Learning base image of the architecture unless one is given", () => {
    const path = "/aws/service/deeplearning/ami/arm64/base-oss-nvidia-driver-gpu-ubuntu-24.04/latest/ami-id";
    expect(machineImage(undefined, "arm64")).toBe(`resolve:ssm:${path}`);
  });

  it("is resolved at launch where a parameter is given", () => {
    expect(machineImage("/own/image", "x86_64")).toBe("resolve:ssm:/own/image");
  });

  it("is an image id as it stands", () => {
    expect(machineImage("ami-0123456789abcdef0", "x86_64")).toBe("ami-0123456789abcdef0");
  });
});
