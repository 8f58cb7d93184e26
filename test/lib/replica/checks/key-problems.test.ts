import { keyProblems } from "../../../../lib/replica/checks/key-problems";

const key = (partition: string, region: string) =>
  `arn:${partition}:kms:${region}:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

describe("the key of a replica", () => {
  it("is none, one of its own, or one in its region", () => {
    for (const kmsKey of [undefined, "create", key("aws", "us-east-2")])
      expect(keyProblems({ kmsKey, region: "us-east-2" })).toEqual([]);
  });

  it.each([
    ["another region", key("aws", "us-east-1"), "aws, us-east-1"],
    ["another partition", key("aws-cn", "us-east-2"), "aws-cn, us-east-2"],
  ])("is no key of %s", (_, kmsKey, found) => {
    expect(keyProblems({ kmsKey, region: "us-east-2" })).toEqual([
      expect.objectContaining({ code: "MODEL003", path: "replica.kmsKey", found, allowed: "aws, us-east-2" }),
    ]);
  });
});
