import { logGroup } from "../../../../lib/aws/common/log-group";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";

const made = (props: Parameters<typeof sampleReplica>[0], more: { days?: number; keyArn?: string } = {}) =>
  logGroup({ name: "logs", spec: sampleReplica(props).spec, account: { ...ACCOUNT, keyArn: more.keyArn }, days: more.days });

describe("a log group", () => {
  it("keeps logs for 30 days, for its own default, or for the days of the site file", () => {
    expect(made({}).retentionInDays).toBe(30);
    expect(made({}, { days: 90 }).retentionInDays).toBe(90);
    expect(made({ logDays: 365 }, { days: 90 }).retentionInDays).toBe(365);
  });

  it("has the key of the replica, or none of its own", () => {
    expect(made({}, { keyArn: "arn:key" }).kmsKeyId).toBe("arn:key");
    expect(made({})).not.toHaveProperty("kmsKeyId");
  });

  it("outlives the stack where data is kept", () => {
    expect(made({}).skipDestroy).toBe(false);
    expect(made({ storage: { keepOnDestroy: true } }).skipDestroy).toBe(true);
  });
});
