import { broken } from "../broken";

describe("AMI001", () => {
  it("holds for images whose names do not tell the processor", () => {
    expect(broken("AMI001", { replica: { ami: "/images/gpu" } })).toEqual([]);
    expect(broken("AMI001", { replica: {} })).toEqual([]);
  });

  it("fails for an image of x86_64 on an arm64 type", () => {
    const replica = { instanceType: "p6e-gb200.36xlarge", ami: "/images/x86_64/gpu" };
    expect(broken("AMI001", { replica })).toMatchObject([{ level: "error", remedy: "use an AMI for arm64" }]);
  });
});

describe("AMI002", () => {
  it("tells of a parameter of one's own as well, as a note", () => {
    expect(broken("AMI002", { replica: { ami: "/images/gpu" } })).toMatchObject([
      { level: "note", message: "the AMI is not pinned: /images/gpu is resolved at launch" },
    ]);
  });

  it("asks for a release of EKS's images where those are started", () => {
    expect(broken("AMI002", { replica: { scheduler: "eks" } })).toMatchObject([{ path: "replica.eks.release" }]);
    expect(broken("AMI002", { replica: { scheduler: "eks", eks: { release: "1.35.2-20260512" } } })).toEqual([]);
  });
});
