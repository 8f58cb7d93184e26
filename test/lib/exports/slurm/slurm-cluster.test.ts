import { gresType } from "../../../../lib/exports";

describe("the type of a GPU in Slurm", () => {
  it.each([
    ["NVIDIA H100", "h100"],
    ["nvidia-h100-sxm", "h100-sxm"],
    ["RTX PRO Server 6000", "rtx-pro-server-6000"],
  ])("of %s is %s", (model, type) => {
    expect(gresType(model)).toBe(type);
  });
});
