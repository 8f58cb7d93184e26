/**
 * Every error code of gigasite with its title, in one table: the code is stable, the wording is not.
 *
 * `FILE` the site file as a file, `SITE` its content, `PART` catalog and price book,
 * `UNIT` quantities, `MODEL` use of the constructs, `CALL` use of the command.
 */
export const ERROR_CODES = {
  FILE001: "The file cannot be read",
  FILE002: "The file is larger than a site file can be",
  FILE003: "The file is not text",
  FILE004: "The file is not valid YAML",
  FILE005: "The file is empty",
  FILE006: "The file nests too deep, or its aliases expand without bound",
  SITE001: "Unknown key",
  SITE002: "Missing key",
  SITE003: "Wrong type of value",
  SITE004: "Value out of range",
  SITE005: "Value is not one of those allowed",
  SITE006: "Not a name",
  SITE007: "Name used twice",
  SITE008: "Reference to something the site does not have",
  SITE009: "Unknown phase",
  SITE010: "Keys or parts that do not go together",
  SITE011: "Uplinks that cannot go to another fabric",
  SITE012: "The file is of another kind than is asked for",
  UNIT001: "Not a quantity of the kind that is asked for",
  UNIT002: "A quantity must be a finite number in its range",
  PART001: "Unknown part",
  PART002: "A part of the wrong class",
  PART003: "A part is not described fully",
  PART004: "A price book entry is wrong",
  PART005: "Unknown instance type",
  PART006: "A switch does not tell its ports apart",
  MODEL001: "The construct stands in the wrong place",
  MODEL002: "The site is complete and takes nothing more",
  MODEL003: "The replica cannot be rented this way",
  MODEL004: "The site takes only one of these",
  MODEL005: "Two constructs have one address",
  MODEL006: "The stacks cannot be written as HCL",
  MODEL007: "A package that an app needs is not installed",
  MODEL008: "A package is installed twice",
  CALL001: "The call is wrong",
  CALL002: "The output cannot be written",
  CALL003: "The revision cannot be read",
  CALL004: "The file exists already",
} as const;

/** A code of {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERROR_CODES;
