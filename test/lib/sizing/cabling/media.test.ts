import { Catalog } from "../../../../lib/catalog";
import {
  cableFor,
  cablesByPart,
  chooseMedia,
  type Media,
  type MediaDemand,
  type MediaEnd,
} from "../../../../lib/sizing/cabling/media";

const catalog = Catalog.default();

/** Media for 400 Gbps between single-port cages of nodes and twin-port cages of switches, by the ends towards nodes. */
function all(longestM: number, ends: readonly Partial<MediaEnd>[], own: Partial<MediaDemand> = {}): Media[] | undefined {
  const end = { gbps: [400], longestM, portsPerCage: 1, together: false, fans: false, perPort: 1 };
  const demand = { gbps: 400, portsPerCage: 2, media: undefined, ends: ends.map((each) => ({ ...end, ...each })), ...own };
  return chooseMedia(demand, catalog);
}

/** Those of one kind of links. */
const choose = (longestM: number, end: Partial<MediaEnd> = {}, own: Partial<MediaDemand> = {}) =>
  all(longestM, [end], own)?.[0];

const twins: Partial<MediaEnd> = { portsPerCage: 2, together: true };
const mediumOf = (media: Media | undefined) => media?.cables[0]?.medium;

describe("chooseMedia", () => {
  it("takes passive copper within its reach where both ends fit it", () => {
    const media = choose(2.5, twins);
    expect(mediumOf(media)).toBe("passive-copper");
    expect(media).toMatchObject({ per: "cage", lower: null, upper: null });
  });

  it("takes active copper a little further", () => {
    expect(mediumOf(choose(4.5, twins))).toBe("active-copper");
  });

  it("takes no twin cable where the two links of a cage part", () => {
    expect(mediumOf(choose(2.5, { ...twins, together: false }))).toBe("multimode");
  });

  it("takes multimode up to 50 m, with a module that fits each end", () => {
    expect(choose(40)).toMatchObject({ per: "link", lower: { medium: "multimode", ports: 1 }, upper: { ports: 2 } });
  });

  it("takes a module for each kind of links at the end towards the nodes, and one for all at the other", () => {
    const media = all(40, [{ portsPerCage: 2 }, { portsPerCage: 1 }]);
    expect(media?.map(({ lower, upper }) => [lower?.ports, upper?.ports])).toEqual([
      [2, 2],
      [1, 2],
    ]);
  });

  it("takes no cable with ends of its own for a cage that several kinds of links share", () => {
    expect(all(2.5, [twins, twins])?.map(mediumOf)).toEqual(["multimode", "multimode"]);
  });

  it("takes single mode beyond it, with the shortest reach that suffices", () => {
    const reaches = [90, 200, 600, 3000].map((longestM) => {
      const media = choose(longestM, { portsPerCage: 2 });
      expect(mediumOf(media) ?? "single-mode").toBe("single-mode");
      return media?.upper?.reach.toMetres();
    });
    expect(reaches).toEqual([100, 500, 2000, undefined]);
  });

  it("takes twisted pairs for management", () => {
    const single = { gbps: 1, portsPerCage: 1 };
    expect(mediumOf(choose(60, { gbps: [1] }, single))).toBe("twisted-pair");
    expect(choose(101, { gbps: [1] }, single)).toBeUndefined();
  });

  it("takes active optical cables before modules where each link has cages of its own", () => {
    const single = { gbps: 100, portsPerCage: 1 };
    expect([2.5, 60, 200].map((longestM) => mediumOf(choose(longestM, { gbps: [100] }, single)))).toEqual([
      ...["passive-copper", "active-optical", "single-mode"],
    ]);
  });

  it("takes splitting fibres and modules of half the speed for links that share a port", () => {
    const media = choose(20, { gbps: [200], perPort: 2 });
    expect(media).toMatchObject({ per: "port", upper: { ports: 2, portGbps: 400 }, lower: { ports: 1, portGbps: 200 } });
    expect(media?.cables.map(({ links, medium }) => `${links} ${medium}`)).toContain("2 multimode");
    expect(choose(20, { gbps: [400 / 3], perPort: 3 })).toBeUndefined();
  });

  it("takes splitting fibres beside whole ones, on modules of one kind", () => {
    const [whole, halves] = all(20, [{ portsPerCage: 2 }, { gbps: [200], perPort: 2 }]) ?? [];
    expect([whole?.upper?.id, whole?.per]).toEqual([halves?.upper?.id, "link"]);
    expect([halves?.per, new Set(whole?.cables.map(({ links }) => links))]).toEqual(["port", new Set([1])]);
  });

  it("takes modules of the links' speed where no splitting fibre is long enough", () => {
    expect(choose(90, { gbps: [200], perPort: 2 })).toMatchObject({ per: "link", upper: { ports: 4, portGbps: 200 } });
  });

  it("takes a cable from one cage of a switch to those of several devices", () => {
    const fan = { fans: true };
    expect(choose(2.5, fan)).toMatchObject({ per: "cage", cables: [{ legs: 2, links: 2 }, {}, {}], upper: null });
    expect(choose(2.5, { ...fan, gbps: [200], perPort: 2 })?.cables[0]).toMatchObject({ legs: 4, links: 4, linkGbps: 200 });
    expect(choose(20, { ...fan, gbps: [200] })?.cables[0]).toMatchObject({ legs: 2, medium: "active-optical" });
    expect(mediumOf(choose(2.5, { ...fan, portsPerCage: 2 }))).toBe("multimode");
  });

  it("takes a module of slower lanes for a NIC of such", () => {
    const single = { gbps: 200, portsPerCage: 1 };
    expect(choose(200, { gbps: [200], laneGbps: 50 }, single)).toMatchObject({ lower: { laneGbps: 50 } });
    expect(choose(200, { gbps: [200], laneGbps: 25 }, single)).toBeUndefined();
  });

  it("takes the next of the speeds where none has media of the first", () => {
    expect(choose(40, { gbps: [399, 400] })).toMatchObject({ lower: { portGbps: 400 } });
  });

  it("takes only media that are allowed", () => {
    expect(mediumOf(choose(2.5, twins, { media: ["single-mode", "active-copper"] }))).toBe("active-copper");
    expect(choose(2.5, twins, { media: ["twisted-pair"] })).toBeUndefined();
  });

  it("takes modules of the same lanes at both ends", () => {
    // Multimode modules of one port with lanes of 50 Gbps would reach, but none with four ports has such lanes.
    const media = choose(60, { gbps: [200] }, { gbps: 200, portsPerCage: 4 });
    expect(mediumOf(media)).toBe("single-mode");
    expect(media).toMatchObject({ lower: { ports: 1, laneGbps: 100 }, upper: { ports: 4, laneGbps: 100 } });
  });

  it("takes cables and modules of one connector, for short runs too", () => {
    const media = choose(900, { portsPerCage: 2 });
    expect(media).toMatchObject({ lower: { connector: "lc" }, upper: { connector: "lc" } });
    expect(new Set(media?.cables.map(({ connector }) => connector))).toEqual(new Set(["lc"]));
    expect(choose(90)?.cables.map(({ connector }) => connector)).not.toContain("lc");
  });

  it("fails with undefined where nothing reaches, no module fits one of the ends, or none has the speed", () => {
    expect(choose(1e6)).toBeUndefined();
    expect(all(40, [{}, { portsPerCage: 3 }])).toBeUndefined();
    expect(choose(40, { gbps: [399] })).toBeUndefined();
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
});
