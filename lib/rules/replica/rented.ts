import type { InstanceType } from "../../catalog/instance-type";
import type { Problem } from "../../errors";
import type { ReplicaSpec } from "../../model";
import type { ReplicaPlan } from "../../replica";
import type { Breach, Rule, Subject } from "../rule";

/** The replica of a site that can be planned. */
export interface Rented extends Pick<ReplicaPlan, "nodes" | "pods" | "zone" | "cost" | "interfaces" | "image"> {
  readonly spec: ReplicaSpec;
  readonly type: InstanceType;
}

/** A check of a site's replica; no findings without a replica, or with one that cannot be planned (NET001, CAP011). */
export function ofRented(check: (rented: Rented, subject: Subject) => readonly Breach[]): Rule["check"] {
  return (subject) => {
    const { value } = subject.replica;
    return value === undefined ? [] : check(value, subject);
  };
}

/** Problems that prevent planning the replica of a site; empty without a replica. */
export function planProblems({ replica }: Subject): readonly Problem[] {
  return replica.problems;
}

/** A problem as a finding. */
export function breachOf({ path, message, found, allowed, remedy }: Problem): Breach {
  const figures = [found === undefined ? [] : `found ${found}`, allowed === undefined ? [] : `allowed ${allowed}`].flat();
  return { path, message: figures.length === 0 ? message : `${message} (${figures.join(", ")})`, remedy };
}
