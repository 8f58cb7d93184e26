import { homeZone, isLocalZone, nodeZone, otherZone, partitionOf, serviceHost } from "../../../lib/replica/region";

it.each([
  ["us-east-2", "aws"],
  ["us-gov-west-1", "aws-us-gov"],
  ["cn-north-1", "aws-cn"],
])("the partition of %s is %s", (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});

it.each([
  [{ zone: "a" }, "us-east-1b"],
  [{ zone: "b" }, "us-east-1a"],
  [{ zone: "c" }, "us-east-1a"],
  [{ zone: "a", otherZone: "c" }, "us-east-1c"],
  [{ zone: "dfw-2a" }, "us-east-1b"],
])("the second zone of %j is %s", (zones, other) => {
  expect(otherZone({ region: "us-east-1", ...zones })).toBe(other);
});

it.each([
  ["c", false, "us-east-1c", "us-east-1c"],
  ["dfw-2a", true, "us-east-1-dfw-2a", "us-east-1a"],
])("of the zone %s: a Local Zone %s, nodes in %s, what they share in %s", (zone, local, nodes, home) => {
  const spec = { region: "us-east-1", zone };
  expect([isLocalZone(spec), nodeZone(spec), homeZone(spec)]).toEqual([local, nodes, home]);
});

it.each([
  ["us-east-2", "s3.us-east-2.amazonaws.com"],
  ["cn-north-1", "s3.cn-north-1.amazonaws.com.cn"],
])("the host of a service in %s is %s", (region, host) => {
  expect(serviceHost("s3", region)).toBe(host);
});
