import type { PartOf } from "../../../lib/catalog";
import { nicsFor } from "../../../lib/catalog/nics";
import { smallSite } from "../../support/random-sites";
import { checkedSample } from "../../support/sample-site";

describe("nicsFor", () => {
  const { catalog } = smallSite({ pods: [{ name: "c", node: "node-4-2" }] });
  const node = (id: string): PartOf<"node"> => catalog.of(id, "node");

  it("is what the part states of a role", () => {
    expect(nicsFor(node("node-4-2"), "compute")).toMatchObject({ nics: 4, nicGbps: 400, nicPortsPerCage: 2 });
    expect(nicsFor(node("node-4-2"), "storage")).toEqual({ nics: 2, nicGbps: 400, nicPortsPerCage: 2 });
    expect(nicsFor(node("server"), "in-band")).toEqual({ nics: 2, nicGbps: 400, nicPortsPerCage: 1 });
  });

  it("is none for a role that the part does not name where it names others", () => {
    expect(nicsFor(node("node-4-2"), "out-of-band").nics).toBe(0);
    expect(nicsFor(node("server"), "storage").nics).toBe(0);
  });

  it("is one where the part names none but those of compute: of their speed, out of band of 1 Gbps", () => {
    const one = { nics: 1, nicPortsPerCage: 1 };
    expect(nicsFor(node("node-2-1"), "storage")).toEqual({ ...one, nicGbps: 400 });
    expect(nicsFor(node("node-2-1"), "in-band")).toEqual({ ...one, nicGbps: 400 });
    expect(nicsFor(node("node-2-1"), "out-of-band")).toEqual({ ...one, nicGbps: 1 });
  });

  // Source: NVIDIA DGX SuperPOD H100 reference architecture, RA-11333-001 V11.
  it("is that of a DGX H100 as published", () => {
    const dgx = checkedSample().catalog.of("nvidia-dgx-h100", "node");
    const nics = (["compute", "storage", "in-band", "out-of-band"] as const).map((role) => nicsFor(dgx, role).nics);
    expect(nics).toEqual([8, 2, 2, 1]);
  });
});
