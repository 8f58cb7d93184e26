import { thousands } from "../formats";
import { round } from "../units";

/** The parts of a summary in one line, without those that are absent. */
export function summary(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(", ");
}

/** A figure with thousands separators, and one decimal below a thousand where it has any: `684`, `57.9`, `1,368`. */
export function figure(value: number): string {
  return thousands(value, value >= 1000 || Number.isInteger(round(value, 1)) ? 0 : 1);
}

/** A power, always in kW, so that a small change of a large site shows: `837.5 kW`, `63,692 kW`. */
export function power(kw: number): string {
  return `${figure(kw)} kW`;
}

/** A load against a capacity: `utility 63,692 of 150,000 kW`. */
export function loadOf(noun: string, loadKw: number, capacityKw: number): string {
  return `${noun} ${figure(loadKw)} of ${power(capacityKw)}`;
}

/** Units with their part: `8 x supermicro-4u-cdu`. */
export function unitsOf({ count, part }: { readonly count: number; readonly part: string }): string {
  return `${figure(count)} x ${part}`;
}
