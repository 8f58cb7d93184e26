import { otherZone, partitionOf } from "../../../lib/replica/region";

it.each([
  ["us-east-2", "aws"],
  ["us-gov-west-1", "aws-us-gov"],
  ["cn-north-1", "aws-cn"],
])("the partition of %s is %s", (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});

it.each([
  [{ zone: "a" }, "b"],
  [{ zone: "b" }, "a"],
  [{ zone: "c" }, "a"],
  [{ zone: "a", otherZone: "c" }, "c"],
])("the second zone of %j is %s", (zones, other) => {
  expect(otherZone(zones)).toBe(other);
});
