import { Cloud } from "../../../../lib/rules/cloud/cloud";
import { eachOf } from "../../../../lib/rules/cloud/cloud-rule";

describe("eachOf", () => {
  it("tells what is wrong with each resource of a type", () => {
    const cloud = new Cloud({ stack: { resource: { aws_vpc: { a: { n: 1 }, b: { n: 2 } }, aws_eip: { c: { n: 2 } } } } });
    const breaches = eachOf("aws_vpc", ({ body }) => (body["n"] === 2 ? ["two", "even"] : []))(cloud);
    expect(breaches.map(({ resource, message }) => [resource.address, message])).toEqual([
      ["aws_vpc.b", "two"],
      ["aws_vpc.b", "even"],
    ]);
  });
});
