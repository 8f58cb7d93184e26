import { arnIn } from "../../../../lib/aws/common/account";
import { ACCOUNT } from "../../../support/sample-account";

it("an ARN of a resource has the account, its region and its partition", () => {
  expect(arnIn(ACCOUNT, "eks", "cluster/a")).toBe("arn:aws:eks:us-east-2:123456789012:cluster/a");
  expect(arnIn({ ...ACCOUNT, region: "us-gov-west-1" }, "fis", "experiment/*")).toBe(
    "arn:aws-us-gov:fis:us-gov-west-1:123456789012:experiment/*",
  );
});
