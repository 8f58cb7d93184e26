import { cyclonedxOf } from "../../../../lib/bom/writers/cyclonedx";

const entry = (name: string, figures = {}) => ({ name, description: `the ${name}`, figures });

describe("cyclonedxOf", () => {
  it("tells of a site and of what it consists of, in the form of CycloneDX 1.6", () => {
    const text = cyclonedxOf("platform", entry("site", { a: 1 }), [entry("x", { b: true, c: null }), entry("x")]);
    expect(JSON.parse(text)).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      version: 1,
      metadata: { component: { name: "site", type: "platform", properties: [{ name: "gigasite:a", value: "1" }] } },
      components: [
        { name: "x", "bom-ref": "line-1", properties: [{ name: "gigasite:b", value: "true" }] },
        { name: "x", "bom-ref": "line-2" },
      ],
    });
  });
});
