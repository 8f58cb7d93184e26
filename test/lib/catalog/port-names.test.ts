import { Catalog } from "../../../lib/catalog";
import { partSchema, type PartOf } from "../../../lib/catalog/part";
import { portNames, uplinkNames } from "../../../lib/catalog/port-names";

const catalog = Catalog.default();

function own(more: object): PartOf<"switch"> {
  return partSchema.parse({ id: "own", class: "switch", ports: 4, portGbps: 400, ...more }) as PartOf<"switch">;
}

describe("portNames", () => {
  // Sources: NVIDIA Cumulus Linux (swp1s0) and NVIDIA Quantum-2 (IB1/1/1) user manuals.
  it("prints ports as the switch does", () => {
    expect(portNames(catalog.of("nvidia-sn5600", "switch"), 64).slice(0, 2)).toEqual(["swp1", "swp2"]);
    expect(portNames(catalog.of("nvidia-sn5600", "switch"), 128).slice(0, 3)).toEqual(["swp1s0", "swp1s1", "swp2s0"]);
    expect(portNames(catalog.of("nvidia-qm9700", "switch"), 64).slice(0, 3)).toEqual(["IB1/1/1", "IB1/1/2", "IB1/2/1"]);
    expect(portNames(catalog.of("nvidia-qm9700", "switch"), 128).slice(1, 3)).toEqual(["IB1/1/1/2", "IB1/1/2/1"]);
    expect(portNames(catalog.of("nvidia-q3400-ra", "switch"), 144).at(-1)).toBe("sw72p2");
  });

  it("numbers the ports of a switch of which the catalog knows no names, split ones too", () => {
    expect(portNames(own({}), 4)).toEqual(["port 1", "port 2", "port 3", "port 4"]);
    expect(portNames(own({ splits: [1, 2] }), 8).slice(0, 3)).toEqual(["port 1/0", "port 1/1", "port 2/0"]);
  });

  it("takes a placeholder as often as it stands there", () => {
    expect(portNames(own({ portNames: "{port}:swp{port}" }), 4).at(-1)).toBe("4:swp4");
  });

  it("names every port of every switch of the catalog once, at every speed", () => {
    for (const device of catalog.all("switch")) {
      for (const ways of device.splits) {
        const names = [...portNames(device, device.ports * ways), ...uplinkNames(device)];
        expect(names).toHaveLength(device.ports * ways + device.uplinkPorts);
        expect(new Set(names).size).toBe(names.length);
        expect(names.join()).not.toMatch(/[[\]{}]/);
      }
    }
  });
});

describe("uplinkNames", () => {
  it("numbers the uplinks on, never split and each in a cage of its own", () => {
    const device = own({ uplinkPorts: 2, splits: [1, 2] });
    expect(uplinkNames(device)).toEqual(["port 5", "port 6"]);
    expect(uplinkNames({ ...device, cages: 2, portNames: "{cage}/{subport}" })).toEqual(["3/1", "4/1"]);
    expect(uplinkNames(own({}))).toEqual([]);
  });
});
