import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import manifest from "../package.json";
import { LEFT_OUT } from "./support/checkov-config";

describe("the shipped settings of checkov", () => {
  const settings = parse(readFileSync(join(__dirname, "../.checkov.yaml"), "utf8")) as Record<string, unknown>;

  it("leave out at most 18 checks, each with a reason", () => {
    expect(settings["skip-check"]).toEqual(LEFT_OUT.map(({ check }) => check));
    expect(LEFT_OUT.length).toBeLessThanOrEqual(18);
    for (const { reason } of LEFT_OUT) expect(reason).toMatch(/^[A-Z][^]{30,}\.$/);
  });

  it("are in the package", () => {
    expect(manifest.files).toContain(".checkov.yaml");
  });
});
