import { instanceType } from "../../../lib/catalog/instance-type";
import { ncclMessage } from "../../../lib/replica";

describe("the message of an all-reduce", () => {
  it("is that of published figures where the GPU has room for it several times over", () => {
    expect(ncclMessage(instanceType("p5.48xlarge"))).toBe("16G");
    expect(ncclMessage(instanceType("g5.xlarge"))).toBe("1G");
  });
});
