import { serviceHost } from "../../replica";
import type { Account } from "./account";

/**
 * Policy statements that let a role use the customer managed key of an account through a service, such as `s3`; none with
 * keys of AWS, which admit everyone who may use the service.
 */
export function mayUseKey({ keyArn, region }: Account, service: string, actions: readonly string[]): readonly object[] {
  if (keyArn === undefined) return [];
  return [
    {
      Effect: "Allow",
      Action: actions,
      Resource: keyArn,
      Condition: { StringEquals: { "kms:ViaService": serviceHost(service, region) } },
    },
  ];
}
