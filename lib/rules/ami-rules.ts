import { ofRented } from "./rented";
import type { Rule } from "./rule";

const ARCHITECTURES = ["x86_64", "arm64"];

/** Rules on the machine image of rented nodes. */
export const AMI_RULES: readonly Rule[] = [
  {
    id: "AMI001",
    level: "error",
    title: "The machine image is made for the processor of the instance type",
    reason: "An instance does not start from an image of another architecture.",
    check: ofRented(({ spec: { ami }, type }) => {
      const other = ARCHITECTURES.find((name) => name !== type.architecture && ami?.includes(name));
      if (other === undefined) return [];
      return [
        {
          path: "replica.ami",
          message: `${type.name} is ${type.architecture}, the image of ${ami} is ${other}`,
          remedy: `name an image for ${type.architecture}`,
        },
      ];
    }),
  },
  {
    id: "AMI002",
    level: "note",
    title: "The machine image is pinned",
    reason: "A parameter is read at launch: nodes that start later can have another driver, and the pods differ.",
    check: ofRented(({ spec: { ami, scheduler, eks }, image }) => {
      const managed = scheduler === "eks";
      if (managed ? eks.release !== undefined : ami?.startsWith("ami-")) return [];
      return [
        {
          path: managed ? "replica.eks.release" : "replica.ami",
          message: `nodes start from whatever ${image.replace("resolve:ssm:", "")} holds then`,
          remedy: managed
            ? "name the release that was tested, as in 1.35.2-20260512"
            : "name the image that was tested by its id, as in ami-0123456789abcdef0",
        },
      ];
    }),
  },
];
