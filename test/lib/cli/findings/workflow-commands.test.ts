import type { Fault } from "../../../../lib/cli/findings/fault";
import { workflowCommands } from "../../../../lib/cli/findings/workflow-commands";

const FAULT: Fault = {
  ...{ id: "PWR001", level: "error", message: "load exceeds capacity", remedy: "add capacity", path: "power.feeds[0]" },
  place: { file: "sites/a.yaml", line: 4, column: 7 },
};

describe("workflowCommands", () => {
  it("is an annotation a line, at the place of the fault", () => {
    expect(workflowCommands([FAULT])).toBe(
      "::error file=sites/a.yaml,line=4,col=7,title=PWR001 at power.feeds[0]::load exceeds capacity%0Aadd capacity\n",
    );
  });

  it("calls a note a notice, and leaves out what a fault does not have", () => {
    expect(workflowCommands([{ ...FAULT, level: "note", path: "", place: undefined }])).toMatch(
      /^::notice title=PWR001::load/,
    );
    expect(workflowCommands([{ ...FAULT, level: "warning" }])).toMatch(/^::warning file=/);
  });

  it("escapes percent signs and line ends in messages, and colons and commas in properties as well", () => {
    const message = "120 % of 1,000 kW: too\r\nmuch";
    const place = { file: "a,b:c%.yaml", line: 1, column: 1 };
    expect(workflowCommands([{ ...FAULT, message, place, path: "site-1: pods[0]" }])).toBe(
      "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=PWR001 at site-1%3A pods[0]" +
        "::120 %25 of 1,000 kW: too··much%0Aadd capacity\n",
    );
  });

  it("leaves out what the site suppresses", () => {
    expect(workflowCommands([{ ...FAULT, suppressed: "accepted" }])).toBe("");
  });
});
