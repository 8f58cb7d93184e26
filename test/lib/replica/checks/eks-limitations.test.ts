import { replicaPropsSchema, type ReplicaProps } from "../../../../lib/model";
import { eksLimitations } from "../../../../lib/replica/checks/eks-limitations";

const limitations = (props: ReplicaProps) => eksLimitations(replicaPropsSchema.parse(props));

describe("the limitations of a cluster of EKS", () => {
  it("are none where nothing is asked for that it does not give", () => {
    expect(limitations({})).toEqual([]);
  });

  it.each<[string, ReplicaProps, RegExp[]]>([
    ["operations", { operations: true }, [/EKS replaces nodes/, /does not measure all-reduce/]],
    ["a file system", { storage: { kind: "fsx-lustre" } }, [/do not mount the shared file system/]],
    ["an UltraServer", { instanceType: "p6e-gb200.36xlarge" }, [/NVLink domain/]],
  ])("tell of %s", (_, props, told) => {
    expect(limitations(props)).toEqual(told.map((one) => expect.stringMatching(one)));
  });
});
