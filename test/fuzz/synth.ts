/** In place of a command: the stacks of a site are generated, and checked as users check theirs. */
export const SYNTH = "synth";
