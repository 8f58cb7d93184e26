import { planDocument } from "../../../../lib/report";
import { sampleReport } from "../sample-report";

const document = planDocument(sampleReport);

/** The keys of the contract, in its order. */
const CONTRACT = {
  whole: ["site", "phase", "totals", "pods", "fabrics", "power", "cooling", "phases", "reported", "findings"],
  totals: [
    ...["gpus", "nodes", "racks", "h100Equivalents", "bf16Pflops", "itPowerKw", "facilityPowerKw", "pue", "wueLPerKwh"],
    "capexUsd",
  ],
  reported: ["metric", "reported", "modelled", "differencePct", "source"],
  findings: ["rule", "level", "path", "message", "remedy"],
};

const among = (value: object | undefined, keys: readonly string[]) =>
  Object.keys(value ?? {}).filter((key) => keys.includes(key));

describe("planDocument", () => {
  it("writes the sample", () => {
    expect(document).toMatchSnapshot();
  });

  it("has the keys of the contract in its order", () => {
    expect(among(document, CONTRACT.whole)).toEqual(CONTRACT.whole);
    expect(among(document.totals, CONTRACT.totals)).toEqual(CONTRACT.totals);
    expect(among(document.reported[0], CONTRACT.reported)).toEqual(CONTRACT.reported);
    expect(among(document.findings[0], CONTRACT.findings)).toEqual(CONTRACT.findings);
  });

  it("rounds published figures by their metric", () => {
    const reported = [
      { metric: "pue", reported: 1.234567, modelled: 1.175618, differencePct: -4.774775, source: "s" } as const,
    ];
    expect(planDocument({ ...sampleReport, reported }).reported).toEqual([
      { metric: "pue", reported: 1.2346, modelled: 1.1756, differencePct: -4.77, source: "s" },
    ]);
  });
});
