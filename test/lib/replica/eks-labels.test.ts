import { at } from "../../../lib/errors";
import { eksLabels } from "../../../lib/replica";
import { sampleReplica } from "../../support/sample-replica";

/** Source: Kubernetes, "Labels and Selectors". */
const VALUE = /^[a-z0-9A-Z]([-_.a-z0-9A-Z]{0,61}[a-z0-9A-Z])?$/;

describe("the labels of a pod's nodes", () => {
  const { site, pods } = sampleReplica();

  it("tell the place of the pod in the site", () => {
    expect(eksLabels(site, at(pods, 1))).toEqual({
      "gigasite/site": "colossus-1",
      "gigasite/pod": "h100-2",
      "gigasite/pod-kind": "h100",
      "gigasite/feeds": "grid.turbines",
      "gigasite/loop": "tcs",
      "gigasite/leaf": "h100-2",
    });
  });

  it("are of a form that Kubernetes takes, also for long names and without feeds and loops", () => {
    const long = "a".repeat(62);
    const labels = eksLabels(site, { ...at(pods, 0), name: `${long}-b`, cooling: null, nodes: [] });
    expect(labels).toMatchObject({ "gigasite/pod": long, "gigasite/loop": "air" });
    expect(labels).not.toHaveProperty("gigasite/feeds");
    for (const value of Object.values(labels)) expect(value).toMatch(VALUE);
  });
});
