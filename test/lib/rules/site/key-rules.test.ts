import { broken } from "../broken";

describe("KEY001", () => {
  it("fails for each key under a former name", () => {
    const parts = [{ id: "nvidia-h100-sxm", memoryTbps: 3.35, nvlinkGbps: 900 }];
    expect(broken("KEY001", { parts })).toMatchObject([
      { level: "warning", path: "parts[0].memoryTbps", remedy: "rename it to `memoryTBps`; the value remains" },
      { path: "parts[0].nvlinkGbps" },
    ]);
  });
});
