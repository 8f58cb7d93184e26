import { Catalog } from "../../../../lib/catalog";
import { fabricSchema, type FabricInput } from "../../../../lib/model";
import { leafSwitch, spineSwitch } from "../../../../lib/sizing/topology/switch-choice";
import { switchPorts } from "../../../../lib/sizing/topology/switch-ports";

const catalog = Catalog.default();
const fabric = (own: Partial<FabricInput> = {}) => fabricSchema.parse({ name: "any", ...own });
const leaf = (own: Partial<FabricInput>, gbps: number) => leafSwitch(fabric(own), gbps, catalog);
const spine = (own: Partial<FabricInput>, gbps: number) =>
  spineSwitch(fabric(own), switchPorts(leaf(own, gbps), gbps), catalog).id;

describe("leafSwitch", () => {
  it.each([
    ["compute", 400, "nvidia-sn5600"],
    ["storage", 400, "nvidia-sn5600"],
    ["in-band", 100, "nvidia-sn4600c"],
    ["in-band", 200, "nvidia-sn5600"],
    ["out-of-band", 1, "nvidia-sn2201"],
    ["out-of-band", 25, "nvidia-sn4600c"],
    ["out-of-band", 400, "nvidia-sn5600"],
  ] as const)("is for the role %s at %d Gbps the usual %s", (role, gbps, id) => {
    expect(leaf({ role }, gbps).id).toBe(id);
  });

  it("is the fastest of its role where none is fast enough", () => {
    expect(leaf({ role: "in-band" }, 1600).id).toBe("nvidia-sn5600");
  });

  it("is the one that the fabric names, fast enough or not", () => {
    expect(leaf({ role: "out-of-band", switch: "nvidia-qm9700" }, 800).id).toBe("nvidia-qm9700");
  });
});

describe("spineSwitch", () => {
  it("is the leaf's own where all of its ports are alike", () => {
    expect(spine({ switch: "nvidia-qm9700" }, 400)).toBe("nvidia-qm9700");
  });

  it("is the usual one for the speed of uplink ports", () => {
    expect(spine({ role: "out-of-band" }, 1)).toBe("nvidia-sn4600c");
  });

  it("is the one that the fabric names", () => {
    expect(spine({ role: "out-of-band", spineSwitch: "nvidia-sn5600" }, 1)).toBe("nvidia-sn5600");
    expect(spine({ switch: "nvidia-sn5600", spineSwitch: "nvidia-sn5610" }, 400)).toBe("nvidia-sn5610");
  });
});
