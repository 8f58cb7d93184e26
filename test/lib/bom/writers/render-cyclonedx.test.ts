import { join } from "node:path";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { billOf } from "../../../../lib/bom";
import { renderCyclonedx } from "../../../../lib/bom/writers/render-cyclonedx";
import { loadSite } from "../../../../lib/model";
import { planSite } from "../../../../lib/sizing";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const ROOT = join(__dirname, "../../../..");
const bom = billOf(samplePlan, sampleCatalog, samplePrices);

interface Device {
  readonly type: string;
  readonly name: string;
  readonly "bom-ref": string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

interface Document {
  readonly specVersion: string;
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Device };
  readonly components: readonly Device[];
}

const parsed = () => JSON.parse(renderCyclonedx(bom)) as Document;
const valueOf = (device: Device | undefined, key: string) =>
  device?.properties.find(({ name }) => name === `gigasite:${key}`)?.value;

describe("renderCyclonedx", () => {
  it("has a device for each line, with quantity, price and place", () => {
    const { specVersion, components } = parsed();
    expect(specVersion).toBe("1.6");
    expect(components.map(({ name }) => name).sort()).toEqual(bom.lines.map(({ part }) => part).sort());
    const leaf = components.find((device) => valueOf(device, "layer") === "leaf");
    expect(leaf).toMatchObject({ type: "device", name: "switch" });
    expect(["quantity", "fabric", "total", "priceStatus"].map((key) => valueOf(leaf, key))).toEqual([
      ...["8", "compute", "520002.64", "derived"],
    ]);
  });

  it("gives each device a reference of its own", () => {
    const refs = parsed().components.map((device) => device["bom-ref"]);
    expect(new Set(refs).size).toBe(bom.lines.length);
  });

  it("leaves out what nobody knows", () => {
    const manifold = parsed().components.find(({ name }) => name === "manifold");
    expect(valueOf(manifold, "quantity")).toBe("2");
    expect(valueOf(manifold, "total")).toBeUndefined();
  });

  it("depends on no time and no chance", () => {
    const { serialNumber, metadata } = parsed();
    expect([serialNumber, metadata.timestamp]).toEqual([undefined, undefined]);
    expect(valueOf(metadata.component, "total")).toBe(String(bom.totals.usd));
    expect(renderCyclonedx(bom)).toBe(renderCyclonedx(bom));
  });
});

describe("renderCyclonedx for the sites that ship", () => {
  it.each(["smallest.yaml", "dgx-h100-su.yaml", "colossus-2.yaml", "oracle-24k.yaml"])(
    "writes %s as the schema of CycloneDX 1.6 demands",
    async (name) => {
      const checked = loadSite(join(ROOT, "sites", name));
      const text = renderCyclonedx(billOf(planSite(checked), checked.catalog, checked.prices));
      const faults = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
      expect(faults).toBeNull();
    },
  );
});
