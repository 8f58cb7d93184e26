import Ajv from "ajv";
import addFormats from "ajv-formats";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
import type { Fault } from "../../../../lib/cli/findings/fault";
import { sarif } from "../../../../lib/cli/findings/sarif";
import manifest from "../../../../package.json";
import { CAMPUS_FIXTURE } from "../../../support/campus-fixture";
import { gigasite } from "../../../support/fake-io";

const FAULT: Fault = {
  ...{ id: "PWR001", level: "error", message: "too much", remedy: "use less", path: "power.feeds[0]" },
  place: { file: "a folder/sité.yaml", line: 4, column: 7 },
};

// The official schema is of draft 4, whose few keywords here mean the same in later drafts but for that of its id.
const draft7 = { ...schema, id: undefined, $schema: undefined };
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(draft7);

const errorsOf = (log: string) => (validate(JSON.parse(log)) ? [] : validate.errors);
const runOf = (log: string) => (JSON.parse(log) as { runs: [{ tool: { driver: object }; results: object[] }] }).runs[0];

describe("sarif", () => {
  it("has a rule with its level and help, and a result at its place that refers to it", () => {
    const run = runOf(sarif([FAULT]));
    expect(run.tool.driver).toMatchObject({
      name: "gigasite",
      semanticVersion: manifest.version,
      rules: [{ id: "PWR001", defaultConfiguration: { level: "error" }, help: { text: expect.stringMatching(/.+\. .+/) } }],
    });
    expect(run.results).toEqual([
      {
        ruleId: "PWR001",
        ruleIndex: 0,
        level: "error",
        message: { text: "too much\nuse less" },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "a%20folder/sit%C3%A9.yaml" },
              region: { startLine: 4, startColumn: 7 },
            },
            logicalLocations: [{ fullyQualifiedName: "power.feeds[0]" }],
          },
        ],
      },
    ]);
  });

  it("names a file elsewhere by its address", () => {
    const log = sarif([{ ...FAULT, place: { file: "/elsewhere/a b.yaml" } }]);
    expect(log).toContain('"uri": "file:///elsewhere/a%20b.yaml"');
    expect(errorsOf(log)).toEqual([]);
  });

  it("marks a suppressed finding with its reason", () => {
    const log = sarif([{ ...FAULT, suppressed: "accepted until March" }]);
    expect(runOf(log).results).toMatchObject([
      { suppressions: [{ kind: "inSource", justification: "accepted until March" }] },
    ]);
    expect(errorsOf(log)).toEqual([]);
  });

  it("is valid without faults, and for a fault without place and path", () => {
    expect(errorsOf(sarif([]))).toEqual([]);
    expect(errorsOf(sarif([{ ...FAULT, path: "", place: undefined }]))).toEqual([]);
  });

  it.each([["sites/colossus-1.yaml"], ["sites/smallest.yaml"], ["test/fixtures/bad/missing-keys.yaml"], [CAMPUS_FIXTURE]])(
    "is valid by the official schema for %s",
    async (file) => {
      const { stdout } = await gigasite("check", file, "--format", "sarif");
      expect(errorsOf(stdout)).toEqual([]);
    },
  );

  it("would fail by that schema if it were wrong", () => {
    expect(errorsOf(sarif([FAULT]).replace('"startLine": 4', '"startLine": "4"'))).not.toEqual([]);
    expect(errorsOf(sarif([FAULT]).replace('"error"', '"fatal"'))).not.toEqual([]);
  });
});
