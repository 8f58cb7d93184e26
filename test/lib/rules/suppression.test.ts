import type { Finding } from "../../../lib/rules";
import { isSuppressedBy, standing, suppress } from "../../../lib/rules/suppression";

const finding: Finding = { rule: "PWR001", level: "error", path: "power.feeds[0]", message: "m", remedy: "r" };

describe("isSuppressedBy", () => {
  it("asks for the rule, and for the path where one is named", () => {
    const fits = (rule: string, path?: string) =>
      isSuppressedBy(finding, { rule, reason: "r", ...(path === undefined ? {} : { path }) });
    expect([fits("PWR001"), fits("PWR001", "power.feeds[0]")]).toEqual([true, true]);
    expect([fits("PWR002"), fits("PWR001", "power.feeds"), fits("PWR002", "power.feeds[0]")]).toEqual([false, false, false]);
  });
});

describe("standing", () => {
  it("leaves out what is suppressed", () => {
    const other = { ...finding, path: "power.feeds[1]" };
    const findings = suppress([finding, other], [{ rule: "PWR001", path: "power.feeds[0]", reason: "built next year" }]);
    expect(findings).toEqual([{ ...finding, suppressed: "built next year" }, other]);
    expect(standing(findings)).toEqual([other]);
  });
});
