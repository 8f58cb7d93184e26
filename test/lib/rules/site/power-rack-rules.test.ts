import { broken } from "../broken";

const pdu = (changes: object) => ({ id: "my-pdu", class: "rack-pdu", capacity: "30 kW", price: 1500, ...changes });
const distribution = (voltage: number, phases: 1 | 3 = 3) => ({
  power: { distribution: { rackPdu: "my-pdu", voltage, phases } },
});

describe("PWR011", () => {
  it("takes 400 V for 415 V, and a PDU that states no voltage for any", () => {
    expect(broken("PWR011", { parts: [pdu({ voltage: 400 })], ...distribution(415) })).toEqual([]);
    expect(broken("PWR011", { parts: [pdu({})], ...distribution(208, 1) })).toEqual([]);
  });

  it("fails for other phases", () => {
    expect(broken("PWR011", { parts: [pdu({ voltage: 240, phases: 3 })], ...distribution(240, 1) })).toMatchObject([
      { message: "my-pdu is rated for 240 V, three-phase; the distribution is 240 V, single-phase" },
    ]);
  });
});

describe("PWR009 and PWR010", () => {
  it("are silent on rack-scale systems, which bring what PDUs do", () => {
    const pods = [{ name: "gb200", node: "nvidia-gb200-nvl72-tray" }];
    for (const rule of ["PWR009", "PWR010"]) expect(broken(rule, { pods, parts: [pdu({ amperage: 5 })] })).toEqual([]);
  });
});

describe("PDUs of racks of switches", () => {
  const named = (own: object) => ({ parts: [pdu(own)], power: { distribution: { networkRackPdu: "my-pdu" } } });

  it("are for the voltage of the distribution, and have feeds of their own", () => {
    expect(broken("PWR011", named({ voltage: 208 }))).toMatchObject([{ path: "power.distribution.networkRackPdu" }]);
    expect(broken("PWR009", named({ amperage: 30 }))).toMatchObject([{ path: "power.distribution.networkRackPdu" }]);
    for (const rule of ["PWR009", "PWR010", "PWR011"])
      expect(broken(rule, named({ amperage: 60, voltage: 415 }))).toEqual([]);
  });

  it("find no more places than in other racks", () => {
    expect(broken("PWR010", named({ capacity: "5 kW" }))).toMatchObject([
      { path: "floor", message: expect.stringMatching(/^a switch rack needs \d+ PDUs \(my-pdu\) at redundancy N$/) },
    ]);
  });

  it("have to carry what they are said to, where these are all that the site has", () => {
    const pods = [{ name: "gb200", node: "nvidia-gb200-nvl72-tray" }];
    const power = { distribution: { rackPdu: "my-pdu" } };
    expect(broken("PWR009", { pods, parts: [pdu({ amperage: 5 })], power })).toHaveLength(1);
  });
});
