import type { Argument, Command, Option } from "commander";
import * as fc from "fast-check";
import { COMMANDS } from "../../lib/cli/commands";
import { valuesOf } from "../../lib/cli/completion-values";
import { fakeIo } from "../support/fake-io";

/** Path of the site file of a call; `{folder}` stands for the folder of the files. */
export const SITE = "{folder}/site.yaml";

/** Path of the version of the site before. */
export const BEFORE = "{folder}/before.yaml";

/** Where results go: new files, and one that is read. */
const RESULTS = ["{folder}/result", "{folder}/result", "{folder}/result.json", SITE];

/** Names that the generated phases of a site have, and one that none has. */
const NAMES = ["phase-1", "phase-1", "phase-2", "none"];

/** How the site files of a call are found, and which choices of its arguments are taken. */
interface CallForm {
  /** Paths by argument; further arguments have the last. */
  readonly sites?: readonly string[];
  readonly takes?: (choice: string) => boolean;
}

/** Calls of all commands, by the arguments and options that each of them declares. */
export class Calls {
  private readonly commands: readonly Command[];
  /** Formats of any command. */
  private readonly formats: readonly string[];

  private constructor(commands: readonly Command[]) {
    this.commands = commands;
    const formats = commands.flatMap(({ options }) => options.filter(isFormat)).flatMap(({ argChoices = [] }) => argChoices);
    this.formats = [...new Set(formats)];
  }

  static async load(): Promise<Calls> {
    const call = { ...fakeIo().io, exitCode: 0 };
    return new Calls(await Promise.all(COMMANDS.map(async ({ load }) => (await load())(call))));
  }

  /** Calls about one site, of each command that reads one. */
  ofSite(form: CallForm = {}): fc.Arbitrary<string[]> {
    return this.ofEach((command) => sitesOf(command) === 1, form);
  }

  /** Calls about two versions of a site. */
  ofTwoSites(): fc.Arbitrary<string[]> {
    return this.ofEach((command) => sitesOf(command) === 2, { sites: [BEFORE, SITE] });
  }

  /** Calls of the command with that name. */
  ofCommand(name: string): fc.Arbitrary<string[]> {
    return this.ofEach((command) => command.name() === name);
  }

  /** Calls of commands that read no site. */
  withoutSite(): fc.Arbitrary<string[]> {
    return this.ofEach((command) => sitesOf(command) === 0);
  }

  /** Names of commands and options, and the words that arguments and options can be. */
  words(): string[] {
    const declared = this.commands.flatMap((command) => [...command.registeredArguments, ...command.options]);
    const choices = declared.flatMap(({ argChoices = [] }) => argChoices);
    const flags = this.commands.flatMap((command) => command.options.map(flagOf));
    return [...new Set([...this.commands.map((command) => command.name()), ...flags, ...choices])];
  }

  private ofEach(isMeant: (command: Command) => boolean, form: CallForm = {}): fc.Arbitrary<string[]> {
    return fc.oneof(...this.commands.filter(isMeant).map((command) => this.of(command, form)));
  }

  private of(command: Command, { sites = [SITE], takes = () => true }: CallForm): fc.Arbitrary<string[]> {
    const left = [...sites];
    const words = command.registeredArguments.map((argument): fc.Arbitrary<string[]> => {
      const site = isSite(argument) ? (left.shift() ?? sites.at(-1)) : undefined;
      const word = site === undefined ? wordOf(argument, takes) : fc.constant(site);
      return argument.required ? word.map((each) => [each]) : fc.array(word, { maxLength: 1 });
    });
    const options = command.options.map((option) => this.optionWords(option));
    return fc.tuple(fc.constant([command.name()]), ...words, ...options).map((each) => each.flat());
  }

  /** Mostly a format that the command has; of other options few at once, since not all fit together. */
  private optionWords(option: Option): fc.Arbitrary<string[]> {
    const flag = flagOf(option);
    const none = fc.constant<string[]>([]);
    const given = option.isBoolean() ? fc.constant<string[]>([flag]) : wordOf(option).map((word) => [flag, word]);
    if (!isFormat(option)) return fc.oneof({ weight: 6, arbitrary: none }, { weight: 1, arbitrary: given });
    const any = fc.constantFrom(...this.formats, "nonsense").map((word) => [flag, word]);
    return fc.oneof({ weight: 2, arbitrary: none }, { weight: 6, arbitrary: given }, { weight: 1, arbitrary: any });
  }
}

function isFormat(option: Option): boolean {
  return option.long === "--format";
}

function flagOf({ long, short }: Option): string {
  return long ?? short ?? "";
}

/** How many site files a command reads. */
function sitesOf({ registeredArguments }: Command): number {
  return registeredArguments.filter(isSite).length;
}

/** Whether the shell would complete it with the names of site files. */
function isSite(argument: Argument): boolean {
  const { files } = valuesOf(argument, []);
  return files !== undefined && files !== "any";
}

function wordOf(declared: Argument | Option, takes: (choice: string) => boolean = () => true): fc.Arbitrary<string> {
  const { values, files } = valuesOf(declared, []);
  if (files !== undefined) return fc.constantFrom(...RESULTS);
  const choices = values.filter(takes);
  return choices.length > 0 ? fc.constantFrom(...choices) : fc.constantFrom(...NAMES);
}
