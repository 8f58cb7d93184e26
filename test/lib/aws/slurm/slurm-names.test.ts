import { slurmNames } from "../../../../lib/aws/slurm/slurm-names";

describe("the names of a Slurm cluster", () => {
  it("follow from the site, so that two sites in one account have their own", () => {
    const namesOf = (site: string) => slurmNames({ site, region: "us-east-2" });
    for (const key of ["domain", "secret", "log", "server"] as const) expect(namesOf("a")[key]).not.toBe(namesOf("b")[key]);
  });
});
