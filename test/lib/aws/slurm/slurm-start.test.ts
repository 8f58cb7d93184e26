import { bootCall, bootScript } from "../../../../lib/aws/common/boot-script";
import { slurmNames } from "../../../../lib/aws/slurm/slurm-names";
import { slurmStart } from "../../../../lib/aws/slurm/slurm-start";
import { faultsOf } from "../../../support/shell";

describe("the first steps of every host", () => {
  const steps = slurmStart(slurmNames({ site: "colossus-1", region: "us-east-2" }), "head");

  it("are those of a script that bash and shellcheck have nothing against", () => {
    expect(faultsOf(bootScript({ egress: "open" }, steps) + bootCall())).toBe("");
  });

  it("hold no secret, only the name of one", () => {
    expect(steps).toContain("SECRET=gigasite/colossus-1/munge-key");
  });

  it("send its own log to CloudWatch", () => {
    expect(steps).toContain('"/var/log/cloud-init-output.log"');
    expect(steps).toContain("LOG=/gigasite/colossus-1/slurm");
  });
});
