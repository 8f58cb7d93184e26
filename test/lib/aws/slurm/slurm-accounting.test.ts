import { accountingOnHead } from "../../../../lib/aws/slurm/slurm-accounting";
import { bootCall, bootScript } from "../../../../lib/aws/common/boot-script";
import { mountVolume } from "../../../../lib/aws/slurm/head-volume";
import { faultsOf } from "../../../support/shell";

describe("accounting", () => {
  const steps = accountingOnHead({ volume: "vol-2", conf: "DbdHost=head\n" });

  it("is set up by a script that bash and shellcheck have nothing against", () => {
    expect(faultsOf(bootScript({ egress: "open" }, mountVolume(), steps) + bootCall())).toBe("");
    expect(steps).not.toMatch(/[$%]\{/);
  });

  it("has its database on a disk that is mounted before MariaDB is installed", () => {
    expect(steps).toMatch(/mount_volume vol-2 \/var\/lib\/mysql mariadb\.service[^]*packages mariadb-server/);
  });

  it("has a password that the host makes, in a file that Slurm's user alone reads", () => {
    expect(steps).toMatch(/password=\$\(head -c 32 \/dev\/urandom /);
    expect(steps).toMatch(/install -m 600 -o slurm -g slurm [^]*DbdHost=head\nStoragePass=\$password\n/);
  });

  it("sets the password also where database and user are there", () => {
    expect(steps).toMatch(/IF NOT EXISTS slurm_acct_db;[^]*ALTER USER .* BY '\$password';[^]*GRANT/);
  });
});
