import { ownKey } from "../../../../lib/aws/common/own-key";
import { ACCOUNT } from "../../../support/sample-account";

it("a key is renewed, can be brought back for a week, and is administered by the policies of the account", () => {
  const key = ownKey({ description: "Data", account: ACCOUNT, statements: [{ Sid: "Logs" }] });
  expect(key).toMatchObject({ enableKeyRotation: true, deletionWindowInDays: 7, description: "Data" });
  expect(JSON.parse(key.policy ?? "").Statement).toMatchObject([
    { Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*" },
    { Sid: "Logs" },
  ]);
});
