import { draftAt, draftsAt, mentionOf, mentionsAsKeys, mentionsIn } from "../../../lib/model/draft";

const site = {
  pods: [{ name: "h100", feeds: ["grid", 5] }, "no pod", { name: 7 }],
  power: { feeds: "none" },
  phases: [{ pods: { h100: 1, h200: 2 } }],
};

describe("a draft of a site", () => {
  const pods = draftsAt(site, ["pods"]);

  it("gives what can be read of it, with its path", () => {
    expect(pods.map(({ path }) => path)).toEqual(["pods[0]", "pods[2]"]);
    expect(draftAt(site, ["power"]).map(({ path }) => path)).toEqual(["power"]);
    expect(pods.map((pod) => mentionOf(pod, "name"))).toEqual([[{ path: "pods[0].name", text: "h100" }], []]);
    expect(pods.map((pod) => mentionsIn(pod, "feeds"))).toEqual([[{ path: "pods[0].feeds[0]", text: "grid" }], []]);
    expect(draftsAt(site, ["phases"]).flatMap((phase) => mentionsAsKeys(phase, "pods"))).toEqual([
      { path: "phases[0].pods.h100", text: "h100", inKey: true },
      { path: "phases[0].pods.h200", text: "h200", inKey: true },
    ]);
  });

  it("gives nothing of what has another form", () => {
    expect(pods.flatMap((pod) => mentionsAsKeys(pod, "feeds"))).toEqual([]);
    expect(draftsAt(site, ["power", "feeds"])).toEqual([]);
    for (const value of [null, undefined, 5, "x", []]) expect(draftAt(value, ["power"])).toEqual([]);
  });
});
