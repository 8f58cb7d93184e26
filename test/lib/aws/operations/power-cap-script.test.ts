import { LIMIT_PATTERN, powerCapScript } from "../../../../lib/aws/operations/power-cap-script";
import { runScript } from "../../../support/run-script";

const NODE = { "nvidia-smi": "case \"$*\" in *query*) printf '0, 700.00, 200.00\\n1, 700.00, 200.00\\n';; esac" };

function cap(limit: string) {
  const { status, calls } = runScript(powerCapScript(), NODE, { limit });
  expect(status).toBe(0);
  return calls.filter((call) => call.includes("-pl"));
}

describe("what caps the power of a node", () => {
  it("caps each GPU at so many watts", () => {
    expect(cap("549")).toEqual(["nvidia-smi -i 0 -pl 549", "nvidia-smi -i 1 -pl 549"]);
  });

  it.each([
    ["50%", 350],
    ["100%", 700],
  ])("takes %s of its full power as %p W", (limit, watts) => {
    expect(cap(limit)[0]).toBe(`nvidia-smi -i 0 -pl ${watts}`);
  });

  it.each([
    ["10%", 200],
    ["9999", 700],
  ])("keeps %s within what the GPU takes: %p W", (limit, watts) => {
    expect(cap(limit)[0]).toBe(`nvidia-smi -i 0 -pl ${watts}`);
  });

  it("fails where the GPUs refuse", () => {
    expect(runScript(powerCapScript(), { "nvidia-smi": "exit 4" }, { limit: "500" }).status).not.toBe(0);
  });

  it.each(["549", "78%", "5%", "100%"])("takes the limit %s", (limit) => {
    expect(limit).toMatch(new RegExp(`^(${LIMIT_PATTERN})$`));
  });

  it.each(["0", "0%", "101%", "5", "99999", "1; reboot", "$(reboot)", ""])("fails for the limit '%s'", (limit) => {
    expect(limit).not.toMatch(new RegExp(`^(${LIMIT_PATTERN})$`));
  });
});
