import * as fc from "fast-check";
import { Catalog, type PartOf } from "../../../../lib/catalog";
import {
  leafPortNames,
  linksPerPort,
  splitOf,
  switchKw,
  switchPorts,
  uplinkGbps,
  uplinksPerCage,
  withFreePorts,
  withoutPorts,
  type LinkSpeed,
} from "../../../../lib/sizing/topology/switch-ports";

const catalog = Catalog.default();
const ports = (id: string, linkGbps: number) => switchPorts(catalog.of(id, "switch"), linkGbps);

describe("switchPorts", () => {
  it("splits each port as often as the speed of a link allows", () => {
    const radices = [800, 400, 200, 100].map((gbps) => ports("nvidia-sn5600", gbps).radix);
    expect(radices).toEqual([64, 128, 256, 256]);
    expect(ports("nvidia-sn5600", 400).portsPerCage).toBe(2);
  });

  it("counts the ports that share a cage without a split", () => {
    expect(ports("nvidia-qm9700", 400)).toMatchObject({ radix: 64, portsPerCage: 2 });
  });

  it("has no port where even a whole one is too slow", () => {
    expect(ports("nvidia-sn4600c", 200).radix).toBe(0);
  });

  it("can be without some of its ports, which are uplink ports where it has such", () => {
    expect(withoutPorts(ports("nvidia-sn4600c", 100), 2)).toMatchObject({ radix: 62, uplinkPorts: 0 });
    expect(withoutPorts(ports("nvidia-sn2201", 1), 2)).toMatchObject({ radix: 48, uplinkPorts: 2 });
    expect(splitOf(withoutPorts(ports("nvidia-sn2201", 1), 3), 1)).toEqual({ down: 48, up: 1 });
  });

  it("prints ports of nodes first, uplink ports last", () => {
    const names = leafPortNames(ports("nvidia-sn2201", 1));
    expect([names.length, names[0], names[47], names[51]]).toEqual([52, "swp1", "swp48", "swp52"]);
  });

  it("leaves the uplink ports out", () => {
    expect(ports("nvidia-sn2201", 1).radix).toBe(48);
  });
});

describe("switchPorts for links of several kinds", () => {
  it("splits each port no more often than all of them allow, by their speed and by their lanes", () => {
    const device = catalog.of("nvidia-qm9700", "switch");
    const radix = (links: LinkSpeed[]) => switchPorts(device, 200, links).radix;
    expect(radix([{ gbps: 200 }])).toBe(128);
    expect(radix([{ gbps: 200 }, { gbps: 200, laneGbps: 50 }])).toBe(64);
    expect(radix([{ gbps: 200, laneGbps: 100 }])).toBe(128);
  });
});

describe("linksPerPort", () => {
  const perPort = (id: string, linkGbps: number, link: LinkSpeed) => linksPerPort(ports(id, linkGbps), link);

  it("is what a port splits into for a slower link", () => {
    expect([800, 400, 200, 100].map((gbps) => perPort("nvidia-sn5600", 800, { gbps }))).toEqual([1, 2, 4, 4]);
    expect([400, 200, 100].map((gbps) => perPort("nvidia-sn5600", 400, { gbps }))).toEqual([1, 2, 2]);
    expect(perPort("nvidia-q3400-ra", 800, { gbps: 400 })).toBe(1);
  });

  it("is one for a link that takes all lanes of the port", () => {
    expect(perPort("nvidia-qm9700", 400, { gbps: 200, laneGbps: 50 })).toBe(1);
    expect(perPort("nvidia-qm9700", 400, { gbps: 100, laneGbps: 50 })).toBe(2);
  });

  it("is no more than the links of the fabric are fast, and one where no port is fast enough", () => {
    const device = catalog.of("nvidia-qm9700", "switch");
    expect(linksPerPort(switchPorts(device, 200, [{ gbps: 200, laneGbps: 50 }]), { gbps: 200 })).toBe(1);
    expect(perPort("nvidia-sn4600c", 400, { gbps: 400 })).toBe(1);
  });
});

describe("uplinkGbps", () => {
  it("is the speed of the uplink ports, and that of all links without any", () => {
    expect(uplinkGbps(ports("nvidia-sn2201", 1))).toBe(100);
    expect(uplinkGbps(ports("nvidia-sn5600", 400))).toBe(400);
  });
});

describe("uplinksPerCage", () => {
  it("is one for uplink ports, and as of all ports without any", () => {
    expect(uplinksPerCage(ports("nvidia-sn2201", 1))).toBe(1);
    expect(uplinksPerCage(ports("nvidia-sn5600", 400))).toBe(2);
  });
});

describe("splitOf", () => {
  it("divides ports that are all alike by the oversubscription", () => {
    expect(splitOf(ports("nvidia-qm9700", 400), 1)).toEqual({ down: 32, up: 32 });
    expect(splitOf(ports("nvidia-qm9700", 400), 3)).toEqual({ down: 48, up: 16 });
  });

  it("leaves ports free, in whole cages", () => {
    expect(splitOf(withFreePorts(ports("nvidia-qm9700", 400), 7), 4 / 3)).toEqual({ down: 32, up: 24 });
    expect(splitOf(withFreePorts(ports("nvidia-sn2201", 1), 6), 1)).toEqual({ down: 42, up: 2 });
  });

  // 48 ports of 1 Gbps are less than one uplink of 100 Gbps.
  it("takes two uplinks even where the nodes fill none", () => {
    expect(splitOf(ports("nvidia-sn2201", 1), 1)).toEqual({ down: 48, up: 2 });
  });

  it("gives nodes all other ports of a leaf, and takes the uplinks that the ratio asks for as far as there are any", () => {
    const device: PartOf<"switch"> = { ...catalog.of("nvidia-sn2201", "switch"), portGbps: 10 };
    const up = (ratio: number, uplinkPorts = 6) => splitOf(switchPorts({ ...device, uplinkPorts }, 10), ratio);
    expect([1, 1.3, 2, 8].map((ratio) => up(ratio).up)).toEqual([5, 4, 3, 2]);
    expect(up(1, 4)).toEqual({ down: 48, up: 4 });
    expect(up(8, 1)).toEqual({ down: 48, up: 1 });
  });

  it("never takes ports that the switch does not have", () => {
    const sizes = fc.record({
      ports: fc.integer({ min: 2, max: 128 }),
      uplinkPorts: fc.integer({ min: 0, max: 8 }),
      portGbps: fc.constantFrom(1, 10, 100),
    });
    fc.assert(
      fc.property(sizes, fc.double({ min: 1, max: 16, noNaN: true }), (size, ratio) => {
        const device: PartOf<"switch"> = { ...catalog.of("nvidia-sn2201", "switch"), ...size };
        const { down, up } = splitOf(switchPorts(device, size.portGbps), ratio);
        expect(down + up).toBeLessThanOrEqual(size.ports + size.uplinkPorts);
        if (size.uplinkPorts > 0) expect([down, up <= size.uplinkPorts]).toEqual([size.ports, true]);
      }),
    );
  });
});

describe("switchKw", () => {
  it("is the largest draw, and the typical one where the part states no other", () => {
    expect(switchKw(catalog.of("nvidia-qm9700", "switch"))).toBe(1.72);
    const { typical, maximum } = catalog.of("nvidia-sn4600c", "switch");
    expect([maximum, switchKw(catalog.of("nvidia-sn4600c", "switch"))]).toEqual([undefined, typical?.toKilowatts()]);
  });
});
