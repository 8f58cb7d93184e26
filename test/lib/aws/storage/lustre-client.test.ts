import { bootCall, bootScript } from "../../../../lib/aws/common/boot-script";
import { lustreMount } from "../../../../lib/aws/storage/lustre-client";
import { faultsOf } from "../../../support/shell";

describe.each([
  { efa: false, otherKernel: false },
  { efa: true, otherKernel: false },
  { efa: false, otherKernel: true },
])("the steps that mount the file system with %j", (how) => {
  const steps = lustreMount({ storage: {}, ...how });

  it("are those of a script that bash and shellcheck have nothing against, and Terraform finds no expression in", () => {
    expect(faultsOf(bootScript({ egress: "open" }, steps) + bootCall("fs@tcp:/x"))).toBe("");
    expect(steps).not.toMatch(/[$%]\{/);
  });

  it("mount it at each start, once, when its network is there", () => {
    expect(steps).toMatch(
      /sed -i .*\/fsx lustre .*d' \/etc\/fstab\necho "\$1 \/fsx lustre defaults,noatime,flock,nosuid,nodev,_netdev,/,
    );
    expect(steps).toContain("x-systemd.automount,x-systemd.requires=$wait,x-systemd.after=$wait 0 0");
    expect(steps).toContain("wait=systemd-networkd-wait-online.service");
  });

  it("install the client only where the image has none", () => {
    expect(steps).toContain("modprobe -q lustre || install_lustre");
  });

  it("set up EFA, and start with another kernel, only where that is asked for", () => {
    expect(steps.includes("wait=configure-efa-fsx-lustre-client.service")).toBe(how.efa);
    expect(steps.includes("systemctl reboot")).toBe(how.otherKernel);
  });
});
