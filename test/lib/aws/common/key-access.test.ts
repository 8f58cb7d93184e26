import { mayUseKey } from "../../../../lib/aws/common/key-access";
import { ACCOUNT } from "../../../support/sample-account";

it("a role may use the key of the replica through one service, and needs no permission for keys of AWS", () => {
  expect(mayUseKey(ACCOUNT, "s3", ["kms:Decrypt"])).toEqual([]);
  expect(mayUseKey({ ...ACCOUNT, keyArn: "arn:key" }, "s3", ["kms:Decrypt"])).toEqual([
    {
      ...{ Effect: "Allow", Action: ["kms:Decrypt"], Resource: "arn:key" },
      Condition: { StringEquals: { "kms:ViaService": "s3.us-east-2.amazonaws.com" } },
    },
  ]);
});
