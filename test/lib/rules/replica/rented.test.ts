import { breachOf, ofRented, planProblems } from "../../../../lib/rules/replica/rented";
import type { Subject } from "../../../../lib/rules";
import type { ReplicaProps } from "../../../../lib/model";
import { study } from "../../../../lib/study";
import { checkedSample } from "../../../support/sample-site";

function subject(replica?: ReplicaProps): Subject {
  const { checked, plan, bom, replica: planned } = study(checkedSample(replica === undefined ? {} : { replica }));
  return { checked, plan, bom, reported: [], replica: planned, found: [] };
}

describe("ofRented", () => {
  const check = ofRented(({ nodes }) => [{ path: "replica", message: `${nodes} nodes`, remedy: "none" }]);

  it("checks what a site rents", () => {
    expect(check(subject({ pods: 3 }))).toMatchObject([{ message: "6 nodes" }]);
  });

  it("finds nothing where nothing is rented, and where it cannot be planned", () => {
    expect(check(subject())).toEqual([]);
    expect(check(subject({ pods: 196 }))).toEqual([]);
  });
});

describe("planProblems", () => {
  it("tells why a replica cannot be planned", () => {
    expect(planProblems(subject({ usdPerHour: 1 }))).toMatchObject([{ code: "SITE004", path: "replica.usdPerHour" }]);
  });

  it("is empty where it can be, and where there is none", () => {
    expect(planProblems(subject({}))).toEqual([]);
    expect(planProblems(subject())).toEqual([]);
  });
});

describe("breachOf", () => {
  it("puts what was found and what is allowed behind the message", () => {
    const problem = { code: "SITE004", path: "replica", message: "no room", remedy: "rent less" } as const;
    expect(breachOf(problem).message).toBe("no room");
    expect(breachOf({ ...problem, found: "9", allowed: "at most 8" })).toEqual({
      path: "replica",
      message: "no room (found 9, allowed at most 8)",
      remedy: "rent less",
    });
  });
});
