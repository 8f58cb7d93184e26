import fc from "fast-check";
import { resourceName } from "../../../../lib/aws/common/resource-name";

describe("the name of a resource", () => {
  it("stays as it is where it fits", () => {
    expect(resourceName("colossus-1-aws-h100-1-node", 64)).toBe("colossus-1-aws-h100-1-node");
  });

  it("ends in a hash of the whole where it does not", () => {
    expect(resourceName("a".repeat(65), 64)).toMatch(/^a{55}-[0-9a-f]{8}$/);
    expect(resourceName(`${"a".repeat(65)}b`, 64)).not.toBe(resourceName(`${"a".repeat(65)}c`, 64));
  });

  it("is never too long", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 10, max: 64 }),
        (name, longest) => resourceName(name, longest).length <= longest,
      ),
    );
  });
});
