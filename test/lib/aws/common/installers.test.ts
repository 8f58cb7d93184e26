import { bootScript } from "../../../../lib/aws/common/boot-script";
import { runScript } from "../../../support/run-script";
import { faultsOf, shellCode } from "../../../support/shell";

const steps = shellCode("package_lists\npackages munge slurmd\ndownload https://example.com/a /dev/null\necho ready\n");
const run = (egress: "open" | "restricted", commands: Readonly<Record<string, string>>) => {
  const script = `${bootScript({ egress }, steps)}boot`;
  expect(faultsOf(script)).toBe("");
  return runScript(script, { sleep: "", ...commands });
};

describe("the installers of a boot script", () => {
  it("install packages and download files where egress is open", () => {
    const { status, calls } = run("open", { "apt-get": "", curl: "" });
    expect({ status, calls }).toEqual({
      status: 0,
      calls: ["apt-get update", "apt-get install -y munge slurmd", "curl -fsSLo /dev/null https://example.com/a"],
    });
  });

  it("require them in the image where egress is restricted, and end the boot with the name of what is missing", () => {
    const lacking = run("restricted", { dpkg: '[ "$2" != slurmd ]', curl: "", "apt-get": "" });
    expect(lacking).toMatchObject({ status: 1, calls: ["dpkg --status munge", "dpkg --status slurmd"] });
    expect(lacking.output).toContain("egress is restricted, and the image lacks: slurmd");
    const complete = run("restricted", { dpkg: "", curl: "", "apt-get": "" });
    expect(complete.output).toContain("lacks: https://example.com/a");
    expect(complete.calls).not.toContain("curl");
  });
});
