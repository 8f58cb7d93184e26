import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** A process, so that a later one with the same number is not taken for it. */
export interface ProcessMark {
  readonly pid: number;
  /** Start of the process in clock ticks since the start of the system; empty if the system does not provide it. */
  readonly start: string;
  /** Hash of the space of process numbers: the start of the system and the container; elsewhere the name of the host. */
  readonly space: string;
}

/** This process. */
export function ownMark(): ProcessMark {
  return { pid: process.pid, start: startOf(process.pid), space: ownSpace() };
}

/**
 * Whether the process of a mark is running; undefined for a process of another machine or container, which cannot be
 * seen from here.
 */
export function isRunning({ pid, start, space }: ProcessMark): boolean | undefined {
  if (space !== ownSpace()) return undefined;
  return exists(pid) && startOf(pid) === start;
}

/** A mark as a word that can be in a file name. */
export function markText({ pid, start, space }: ProcessMark): string {
  return [pid, start, space].join("-");
}

/** The mark in a text of {@link markText}; undefined for any other text. */
export function markIn(text: string): ProcessMark | undefined {
  const [, pid, start = "", space = ""] = /^(\d+)-(\d*)-([0-9a-f]+)$/.exec(text) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), start, space };
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user refuses the signal.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Field 22 of /proc/PID/stat; the second one, a name in brackets, may contain spaces. See proc_pid_stat(5). */
function startOf(pid: number): string {
  const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function ownSpace(): string {
  const boot = orEmpty(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
  const name = boot === "" ? hostname() : `${boot} ${orEmpty(() => readlinkSync("/proc/self/ns/pid"))}`;
  return createHash("sha256").update(name).digest("hex").slice(0, 12);
}

/** Only Linux has these files. */
function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
