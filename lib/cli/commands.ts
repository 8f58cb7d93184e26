import type { Command } from "commander";
import type { Call } from "./call";

/** A command of gigasite. Its module is loaded only if the call names it: start-up time counts. */
interface CommandEntry {
  readonly name: string;
  /** One line in the list of commands. */
  readonly summary: string;
  /** Left out of the list of commands. */
  readonly hidden?: boolean;
  readonly load: () => Promise<(call: Call) => Command>;
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "init",
    summary: "create a site file",
    load: async () => (await import("./commands/init")).initCommand,
  },
  {
    name: "plan",
    summary: "engineering figures: fabrics, power, cooling, phases",
    load: async () => (await import("./commands/plan")).planCommand,
  },
  {
    name: "check",
    summary: "check a site against the design rules",
    load: async () => (await import("./commands/check")).checkCommand,
  },
  {
    name: "bom",
    summary: "bill of materials",
    load: async () => (await import("./commands/bom")).bomCommand,
  },
  {
    name: "diff",
    summary: "compare two sites, phases or Git revisions",
    load: async () => (await import("./commands/diff")).diffCommand,
  },
  {
    name: "export",
    summary: "export for other tools: cable schedule, Slurm, EKS",
    load: async () => (await import("./commands/export")).exportCommand,
  },
  {
    name: "replica",
    summary: "AWS replica: instances, cost, fidelity",
    load: async () => (await import("./commands/replica")).replicaCommand,
  },
  {
    name: "rules",
    summary: "list the design rules, or explain one",
    load: async () => (await import("./commands/rules")).rulesCommand,
  },
  {
    name: "parts",
    summary: "list the parts of the catalog, or show one",
    load: async () => (await import("./commands/parts")).partsCommand,
  },
  {
    name: "instances",
    summary: "list AWS instance types, or show one",
    load: async () => (await import("./commands/instances")).instancesCommand,
  },
  {
    name: "completion",
    summary: "print a shell completion script",
    load: async () => (await import("./commands/completion")).completionCommand,
  },
  {
    name: "__complete",
    summary: "print completions of a command line",
    hidden: true,
    load: async () => (await import("./commands/complete")).completeCommand,
  },
];
