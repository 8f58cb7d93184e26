/** One call of the command and the files that it finds. */
export interface FuzzCase {
  /** What the call is about, for the count of cases by class. */
  readonly kind: string;
  /** Content by name; names are in one folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Arguments of the command; `{folder}` stands for the folder of the files. */
  readonly argv: readonly string[];
}

/** What a call left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Names of the files in the folder that were not there before. */
  readonly written: Readonly<Record<string, Buffer>>;
  /** Names of the files whose content is another one. */
  readonly changed: readonly string[];
  /** Whether an output is longer than what is kept of it, so that it does not open and has no last line. */
  readonly isCut: boolean;
  readonly milliseconds: number;
}
