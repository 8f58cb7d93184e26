import { ofRented } from "./rented";
import type { Rule } from "../rule";

const ARCHITECTURES = ["x86_64", "arm64"];

/** Rules for the AMI of rented nodes. */
export const AMI_RULES: readonly Rule[] = [
  {
    id: "AMI001",
    level: "error",
    title: "The AMI must match the processor of the instance type",
    reason: "An instance does not boot from an AMI of another architecture.",
    check: ofRented(({ spec: { ami }, type }) => {
      const other = ARCHITECTURES.find((name) => name !== type.architecture && ami?.includes(name));
      if (other === undefined) return [];
      return [
        {
          path: "replica.ami",
          message: `${type.name} is ${type.architecture}; AMI ${ami} is ${other}`,
          remedy: `use an AMI for ${type.architecture}`,
        },
      ];
    }),
  },
  {
    id: "AMI002",
    level: "note",
    title: "The AMI should be pinned",
    reason: "A parameter is resolved at launch: nodes that start later can get another driver, and pods then differ.",
    check: ofRented(({ spec: { ami, scheduler, eks }, image }) => {
      const managed = scheduler === "eks";
      if (managed ? eks.release !== undefined : ami?.startsWith("ami-")) return [];
      return [
        {
          path: managed ? "replica.eks.release" : "replica.ami",
          message: `the AMI is not pinned: ${image.replace("resolve:ssm:", "")} is resolved at launch`,
          remedy: managed
            ? "set `release` to the release that you tested, such as 1.35.2-20260512"
            : "set `ami` to the id of the AMI that you tested, such as ami-0123456789abcdef0",
        },
      ];
    }),
  },
];
