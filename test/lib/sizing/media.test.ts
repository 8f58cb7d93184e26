import { Catalog } from "../../../lib/catalog";
import { cableFor, cablesByPart, chooseMedia, type Media, type MediaDemand } from "../../../lib/sizing/media";

const catalog = Catalog.default();

/** Media for 400 Gbps between single-port cages of nodes and twin-port cages of switches. */
function choose(longestM: number, own: Partial<MediaDemand> = {}): Media | undefined {
  const demand = {
    gbps: 400,
    longestM,
    lowerPortsPerCage: [1],
    upperPortsPerCage: 2,
    linksBetweenCages: 1,
    split: null,
    ...own,
  };
  return chooseMedia(demand, catalog);
}

const twins: Partial<MediaDemand> = { lowerPortsPerCage: [2], linksBetweenCages: 2 };
const mediumOf = (media: Media | undefined) => media?.cables[0]?.medium;

describe("chooseMedia", () => {
  it("takes passive copper within its reach where both ends fit it", () => {
    const media = choose(2.5, twins);
    expect(mediumOf(media)).toBe("passive-copper");
    expect(media).toMatchObject({ links: 2, lower: [], upper: null });
  });

  it("takes active copper a little further", () => {
    expect(mediumOf(choose(4.5, twins))).toBe("active-copper");
  });

  it("takes no twin cable where the two links of a cage part", () => {
    expect(mediumOf(choose(2.5, { ...twins, linksBetweenCages: 1 }))).toBe("multimode");
  });

  it("takes multimode up to 50 m, with a module that fits each end", () => {
    expect(choose(40)).toMatchObject({ links: 1, lower: [{ medium: "multimode", ports: 1 }], upper: { ports: 2 } });
  });

  it("takes a module for each kind of device at the end towards the nodes", () => {
    expect(choose(40, { lowerPortsPerCage: [2, 1] })?.lower.map((module) => module.ports)).toEqual([2, 1]);
  });

  it("takes single mode beyond it, with the shortest reach that suffices", () => {
    const reaches = [90, 200, 600, 3000].map((longestM) => {
      const media = choose(longestM, { lowerPortsPerCage: [2] });
      expect(mediumOf(media) ?? "single-mode").toBe("single-mode");
      return media?.upper?.reach.toMetres();
    });
    expect(reaches).toEqual([100, 500, 2000, undefined]);
  });

  it("takes twisted pairs for management", () => {
    const ports: Partial<MediaDemand> = { gbps: 1, upperPortsPerCage: 1 };
    expect(mediumOf(choose(60, ports))).toBe("twisted-pair");
    expect(choose(101, ports)).toBeUndefined();
  });

  it("takes active optical cables before modules where each link has cages of its own", () => {
    const own: Partial<MediaDemand> = { gbps: 100, upperPortsPerCage: 1 };
    expect([2.5, 60, 200].map((longestM) => mediumOf(choose(longestM, own)))).toEqual([
      ...["passive-copper", "active-optical", "single-mode"],
    ]);
  });

  it("takes splitting fibres and modules of half the speed for links that share a port", () => {
    const media = choose(20, { ...twins, split: { gbps: 200, links: 2 } });
    expect(media).toMatchObject({ upper: { ports: 2, portGbps: 400 }, split: { module: { ports: 1, portGbps: 200 } } });
    expect(media?.split?.cables.map(({ links, medium }) => `${links} ${medium}`)).toContain("2 multimode");
    expect(media?.cables.every(({ links }) => links === 1)).toBe(true);
    expect(choose(20, { split: { gbps: 200, links: 3 } })).toBeUndefined();
  });

  it("takes modules of the same lanes at both ends", () => {
    // Multimode modules of one port with lanes of 50 Gbps would reach, but none with four ports has such lanes.
    const media = choose(60, { gbps: 200, upperPortsPerCage: 4 });
    expect(mediumOf(media)).toBe("single-mode");
    expect(media).toMatchObject({ lower: [{ ports: 1, laneGbps: 100 }], upper: { ports: 4, laneGbps: 100 } });
  });

  it("takes cables and modules of one connector, for short runs too", () => {
    const media = choose(900, { lowerPortsPerCage: [2] });
    expect(media).toMatchObject({ lower: [{ connector: "lc" }], upper: { connector: "lc" } });
    expect(new Set(media?.cables.map(({ connector }) => connector))).toEqual(new Set(["lc"]));
    expect(choose(90)?.cables.map(({ connector }) => connector)).not.toContain("lc");
  });

  it("fails with undefined where nothing reaches, no module fits one of the ends, or none has the speed", () => {
    expect(choose(1e6)).toBeUndefined();
    expect(choose(40, { lowerPortsPerCage: [1, 3] })).toBeUndefined();
    expect(choose(40, { gbps: 399 })).toBeUndefined();
  });
});

describe("cableFor", () => {
  it("takes the shortest that spans a run", () => {
    const media = choose(40);
    const lengths = [1, 5, 5.01, 40].map((runM) => media && cableFor(media, runM)?.length.toMetres());
    expect(lengths).toEqual([5, 5, 10, 50]);
  });

  it("fails with undefined beyond the longest", () => {
    const media = choose(40);
    expect(media && cableFor(media, 101)).toBeUndefined();
  });
});

describe("cablesByPart", () => {
  it("counts cables by part, shortest first, whatever the order of the runs", () => {
    const media = choose(40);
    const runs = new Map([
      ...[
        [30, 7],
        [4, 2],
        [3, 1],
        [6, 5],
      ],
    ] as [number, number][]);
    expect(media && cablesByPart(media, runs)).toEqual([
      { part: "generic-mpo-om4-5m", count: 3 },
      { part: "generic-mpo-om4-10m", count: 5 },
      { part: "generic-mpo-om4-30m", count: 7 },
    ]);
  });

  it("counts one cable for the two links that it carries", () => {
    const media = choose(2.5, twins);
    expect(media && cablesByPart(media, new Map([[2, 64]]))).toEqual([{ part: "nvidia-mcp4y10-2m", count: 32 }]);
  });
});
