import { valuesOf } from "../../../lib/cli/completion-values";
import { phaseNameOption, phaseOption } from "../../../lib/cli/phase-option";

describe("phaseOption", () => {
  it("takes a name, which the shell completes from the site file", () => {
    expect(phaseOption().long).toBe("--phase");
    expect(valuesOf(phaseOption(), ["sites/colossus-1.yaml"]).values).toContain("first-light");
  });

  it("completes nothing without a site file that can be read", () => {
    expect(valuesOf(phaseOption(), [])).toEqual({ values: [] });
    expect(valuesOf(phaseNameOption("--since", "x"), ["no-such-file.yaml"])).toEqual({ values: [] });
  });
});
