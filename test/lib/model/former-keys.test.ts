import { attempt } from "../../../lib/errors";
import { checkedSite, loadSite } from "../../../lib/model";
import { withPresentKeys } from "../../../lib/model/former-keys";

const site = (parts: readonly object[]) => ({
  apiVersion: "gigasite/v1" as const,
  name: "tiny",
  pods: [{ name: "h100", node: "supermicro-4u-hgx-h100" }],
  parts: parts.map((part) => ({ id: "my-gpu", class: "gpu", ...part })),
});

/** Code and path of each problem. */
const problemsOf = (...parts: object[]) =>
  attempt(() => checkedSite(site(parts))).problems.map(({ code, path }) => `${code} ${path}`);

describe("a key under its former name", () => {
  it("counts under its present one, in parts and in the origin of their figures", () => {
    const part = { memoryTbps: 3.35, nvlinkGbps: 900, figures: { nvlinkGbps: { status: "verified" } } };
    const { catalog, formerKeys } = checkedSite(site([part]));
    expect(catalog.get("my-gpu")).toMatchObject({ memoryTBps: 3.35, nvlinkGBps: 900 });
    expect(catalog.provenance("my-gpu", "nvlinkGBps").status).toBe("verified");
    expect(formerKeys.map(({ path }) => path)).toEqual([
      "parts[0].memoryTbps",
      "parts[0].nvlinkGbps",
      "parts[0].figures.nvlinkGbps",
    ]);
  });

  it("overrides the figure of a part of the catalog", () => {
    const { catalog } = checkedSite({ ...site([]), parts: [{ id: "nvidia-h100-sxm", memoryTbps: 4 }] });
    expect(catalog.get("nvidia-h100-sxm")).toMatchObject({ memoryTBps: 4 });
  });

  it("is an error next to the present one", () => {
    const { problems } = attempt(() => checkedSite(site([{ memoryTbps: 3, memoryTBps: 3.35 }])));
    expect(problems).toEqual([
      {
        code: "SITE010",
        path: "parts[0].memoryTbps",
        message: "this is the former name of `memoryTBps`, which is given, too",
        found: '"memoryTbps"',
        allowed: "memoryTBps",
        remedy: "remove `memoryTbps`",
        inKey: true,
      },
    ]);
  });

  it("appears in the problems of its value, in the order of the site", () => {
    expect(problemsOf({ nvlinkGbps: "fast" }, { id: "b", memoryTbps: -1, nvlinkGbps: null })).toEqual([
      "SITE003 parts[0].nvlinkGbps",
      "SITE004 parts[1].memoryTbps",
      "SITE003 parts[1].nvlinkGbps",
    ]);
  });

  it("appears in the problem of a part that has neither", () => {
    const { problems } = attempt(() => checkedSite(site([{ class: "accessory", memoryTbps: 3 }])));
    expect(problems).toMatchObject([{ code: "SITE001", path: "parts[0].memoryTbps", found: '"memoryTbps"' }]);
  });

  it("has its place in a site file", () => {
    const text = [
      ...["apiVersion: gigasite/v1", "name: tiny", "pods: [{ name: a, node: supermicro-4u-hgx-h100 }]", "parts:"],
      ...["  - id: nvidia-h100-sxm", "    memoryTbps: 3", "    memoryTBps: 3.35"],
    ].join("\n");
    const { problems } = attempt(() => loadSite("site.yaml", () => text));
    expect(problems).toMatchObject([{ code: "SITE010", place: { file: "site.yaml", line: 6, column: 5 } }]);
  });
});

describe("a site without former names", () => {
  it.each([undefined, null, "text", [], { parts: "none" }, { parts: [null, 1, { id: "a" }] }])(
    "stays as it is: %j",
    (value) => {
      expect(withPresentKeys(value)).toEqual({ value, formerKeys: [], problems: [] });
    },
  );

  it("keeps the order of keys, those named like members of objects, and quantities", () => {
    const price = new Date(0);
    const part = JSON.parse('{ "id": "a", "memoryTbps": 1, "__proto__": { "b": 1 } }') as object;
    const { value } = withPresentKeys({ parts: [{ ...part, price }] });
    const [renamed] = (value as { parts: Record<string, unknown>[] }).parts;
    expect(Object.keys(renamed ?? {})).toEqual(["id", "memoryTBps", "__proto__", "price"]);
    expect(renamed?.["price"]).toBe(price);
  });
});
