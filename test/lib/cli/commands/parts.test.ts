import { Catalog } from "../../../../lib/catalog";
import { gigasite } from "../../../support/fake-io";

describe("gigasite parts", () => {
  it("lists every part, class by class", async () => {
    const { code, stdout, stderr } = await gigasite("parts");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^switch: \d+ parts$/m);
    expect(stdout.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  it("lists them as JSON", async () => {
    const { stdout } = await gigasite("parts", "--format", "json");
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    expect(ids.sort()).toEqual(Catalog.default().ids());
  });

  it("lists those of a class, and those with a text in them", async () => {
    const { stdout } = await gigasite("parts", "--class", "switch", "--find", "SN5600", "--format", "json");
    const parts = JSON.parse(stdout) as { id: string; class: string }[];
    expect(parts.map((part) => part.id)).toContain("nvidia-sn5600");
    expect(parts.every((part) => part.class === "switch" && part.id.includes("sn5600"))).toBe(true);
    expect((await gigasite("parts", "--find", "no such thing")).stdout).toBe("No parts.\n");
  });

  it("fails for an unknown class, and for a part beside a filter", async () => {
    expect((await gigasite("parts", "--class", "swich")).stderr).toContain('did you mean "switch"?');
    const { code, stderr } = await gigasite("parts", "nvidia-sn5600", "--class", "switch");
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("nvidia-sn5600 with --class") });
  });

  it("shows a part with every figure, its sources and its price", async () => {
    const { stdout } = await gigasite("parts", "tesla-megapack-2xl");
    expect(stdout).toMatchSnapshot();
  });

  it("gives a part as JSON", async () => {
    const { stdout } = await gigasite("parts", "nvidia-sn5600", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      id: "nvidia-sn5600",
      class: "switch",
      price: { status: expect.any(String) },
    });
  });

  it("fails for an unknown part, naming the nearest one", async () => {
    const { code, stdout, stderr } = await gigasite("parts", "nvidia-sn560");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('did you mean "nvidia-sn5600"?');
  });
});
