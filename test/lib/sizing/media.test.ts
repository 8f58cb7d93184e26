import { Catalog } from "../../../lib/catalog";
import { chooseMedia, type CableEnd } from "../../../lib/sizing/media";

const catalog = Catalog.default();
const end = (portsPerCage: number, cages: number): CableEnd => ({ portsPerCage, cages, drawIncludesModules: false });
const choose = (longestM: number, lower = end(1, 100), upper = end(2, 50)) =>
  chooseMedia({ count: 100, gbps: 400, runs: { longestM, meanM: longestM / 2 }, lower, upper }, catalog);

describe("chooseMedia", () => {
  it("takes passive copper within its reach where both ends fit it", () => {
    const { cable, transceivers } = choose(2.5, end(2, 50));
    expect(catalog.of(cable?.part ?? "", "cable")).toMatchObject({ medium: "passive-copper", links: 2 });
    expect(cable?.count).toBe(50);
    expect(transceivers).toEqual([]);
  });

  it("takes multimode up to 50 m, with a module for each cage of both ends", () => {
    const { cable, transceivers } = choose(40);
    expect(catalog.of(cable?.part ?? "", "cable").medium).toBe("multimode");
    expect(cable?.count).toBe(100);
    expect(transceivers.map((module) => module.count)).toEqual([100, 50]);
  });

  it("takes single mode beyond it, with reach to spare", () => {
    const { transceivers } = choose(200, end(2, 50));
    for (const module of transceivers) {
      expect(catalog.of(module.part, "transceiver")).toMatchObject({ medium: "single-mode", ports: 2 });
      expect(catalog.of(module.part, "transceiver").reach.toMetres()).toBeGreaterThanOrEqual(200);
    }
  });

  it("buys the length of the mean run", () => {
    const { cable } = choose(40);
    expect(catalog.of(cable?.part ?? "", "cable").length.toMetres()).toBeGreaterThanOrEqual(20);
  });

  it("counts no power for modules that the device's draw holds", () => {
    const quiet = { ...end(2, 50), drawIncludesModules: true };
    expect(choose(40, end(1, 100), quiet).transceivers.map((module) => module.powerKw > 0)).toEqual([true, false]);
  });

  it("fails with no cable where nothing reaches", () => {
    expect(choose(1e6)).toEqual({ cable: null, transceivers: [] });
  });
});
