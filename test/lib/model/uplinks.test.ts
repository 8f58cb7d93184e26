import type { Problem } from "../../../lib/errors";
import { draftsAt } from "../../../lib/model/draft";
import { uplinkProblems } from "../../../lib/model/uplinks";

const problems = (...fabrics: object[]) => uplinkProblems(draftsAt({ fabrics }, ["fabrics"]));
const above = { name: "in-band", externalLinks: 4 };

describe("uplinkProblems", () => {
  it("finds none where leaves are joined with a fabric that has spines", () => {
    expect(problems({ name: "mgmt", uplinksTo: "in-band" }, above)).toEqual([]);
    expect(problems({ name: "mgmt", uplinksTo: "in-band", externalLinks: 0 }, above)).toEqual([]);
  });

  it.each<[string, object[], Partial<Problem>]>([
    [
      "the fabric itself",
      [{ name: "mgmt", uplinksTo: "mgmt" }],
      { path: "fabrics[0].uplinksTo", message: expect.any(String) },
    ],
    [
      "a fabric without spines",
      [{ name: "mgmt", uplinksTo: "low" }, { name: "low", uplinksTo: "in-band" }, above],
      { path: "fabrics[0].uplinksTo", found: '"low"' },
    ],
    [
      "links out of the site where there is no topmost switch",
      [{ name: "mgmt", uplinksTo: "in-band", externalLinks: 2 }, above],
      { path: "fabrics[0].externalLinks", remedy: "set `externalLinks` of fabric in-band instead" },
    ],
  ])("tells of %s", (_what, fabrics, problem) => {
    expect(problems(...fabrics)).toEqual([expect.objectContaining({ code: "SITE011", ...problem })]);
  });

  it("tells of both ends of a circle", () => {
    expect(problems({ name: "a", uplinksTo: "b" }, { name: "b", uplinksTo: "a" })).toHaveLength(2);
  });
});
