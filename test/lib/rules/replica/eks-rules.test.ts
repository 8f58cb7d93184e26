import { broken } from "../broken";

describe("EKS001", () => {
  it("tells of everything that node groups cannot be at once", () => {
    const replica = { scheduler: "eks", ami: "/images/gpu", eks: { version: "1.34", release: "1.35.0-20260512" } } as const;
    expect(broken("EKS001", { replica })).toMatchObject([{ path: "replica.ami" }, { path: "replica.eks.release" }]);
  });

  it("says nothing of other schedulers", () => {
    expect(broken("EKS001", { replica: { scheduler: "slurm", ami: "/images/gpu" } })).toEqual([]);
  });
});
