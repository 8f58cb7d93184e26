import type { YAMLError } from "yaml";

/** A fault of a YAML text and its remedy, without terms of the YAML grammar. */
interface YamlFault {
  readonly message: string;
  readonly remedy: string;
}

const UNCLOSED: YamlFault = {
  message: "unclosed bracket",
  remedy: "close it with ] or } before this line",
};
const NO_COLON: YamlFault = {
  message: "a key must be followed by a colon and a space",
  remedy: 'write it as "key: value"; a list entry begins with a hyphen and a space',
};
const NOT_ALIGNED: YamlFault = {
  message: "the indentation of this line matches no line above",
  remedy: "align the keys of a mapping, and the entries of a list, in one column",
};

/** By code of the parser, and where one code stands for several faults, by a part of its message. */
const FAULTS: readonly (YamlFault & { readonly code: YAMLError["code"]; readonly part?: string })[] = [
  { code: "BAD_INDENT", part: "end with a", ...UNCLOSED },
  { code: "MISSING_CHAR", part: "must end with", ...UNCLOSED },
  { code: "BAD_INDENT", ...NOT_ALIGNED },
  { code: "BLOCK_AS_IMPLICIT_KEY", part: "sequence", ...NOT_ALIGNED },
  { code: "MULTILINE_IMPLICIT_KEY", ...NO_COLON },
  { code: "MISSING_CHAR", part: "Implicit map keys", ...NO_COLON },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    message: "a second colon in one value, or a line below it that is indented too far",
    remedy: "quote text that contains a colon, and align the keys of a mapping in one column",
  },
  {
    code: "MISSING_CHAR",
    part: "quote",
    message: "unclosed quote",
    remedy: "close the text with the same kind of quote",
  },
  { code: "MISSING_CHAR", part: "Missing ,", message: "a comma is missing", remedy: "put a comma between two entries" },
  { code: "BLOCK_IN_FLOW", message: "a comma is missing", remedy: "put a comma between two entries" },
  { code: "TAB_AS_INDENT", message: "a tab as indentation", remedy: "indent with spaces" },
  {
    code: "BAD_SCALAR_START",
    message: "text starts with a character reserved by YAML",
    remedy: "put the text in quotes",
  },
  {
    code: "UNEXPECTED_TOKEN",
    part: "same line with key",
    message: "a list starts on the line of its key",
    remedy: "start each entry on a new line, or write the list in brackets",
  },
  {
    code: "UNEXPECTED_TOKEN",
    part: "at node end",
    message: "text after the end of a value",
    remedy: "quote the whole value, and double the quotes inside it",
  },
  {
    code: "BAD_DQ_ESCAPE",
    message: "invalid escape sequence",
    remedy: "write \\\\ for a backslash, or use single quotes",
  },
  { code: "BAD_DIRECTIVE", message: "unknown directive", remedy: "remove the line, or put the text in quotes" },
  { code: "BAD_ALIAS", message: "a * or & without a name", remedy: "put the text in quotes" },
  {
    code: "TAG_RESOLVE_FAILED",
    message: "unknown tag",
    remedy: "remove the !, or put the text in quotes",
  },
];

/**
 * The fault that an error of the parser stands for; one that is not told apart has the parser's own words, without what
 * it quotes of the text.
 */
export function yamlFault({ code, message }: YAMLError): YamlFault {
  const known = FAULTS.find((fault) => fault.code === code && message.includes(fault.part ?? ""));
  if (known) return { message: known.message, remedy: known.remedy };
  const words = message.replace(/(?<=\w): .*/s, "");
  return { message: words.charAt(0).toLowerCase() + words.slice(1), remedy: "write it as YAML 1.2" };
}
