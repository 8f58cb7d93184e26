import { once, oncePer } from "../../../lib/units/once";

describe("once", () => {
  it("computes when first asked, and keeps the value, even undefined", () => {
    const compute = jest.fn(() => undefined);
    const value = once(compute);
    expect(compute).not.toHaveBeenCalled();
    expect([value(), value()]).toEqual([undefined, undefined]);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it("keeps no failure", () => {
    const compute = jest.fn().mockImplementationOnce(() => {
      throw new Error("not yet");
    });
    const value = once(compute.mockReturnValue(7));
    expect(value).toThrow("not yet");
    expect(value()).toBe(7);
  });
});

describe("oncePer", () => {
  it("computes once for each key", () => {
    const compute = jest.fn((key: string) => `${key}!`);
    const value = oncePer(compute);
    expect([value("a"), value("b"), value("a")]).toEqual(["a!", "b!", "a!"]);
    expect(compute.mock.calls).toEqual([["a"], ["b"]]);
  });
});
