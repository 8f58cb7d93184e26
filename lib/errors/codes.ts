/**
 * All error codes with their titles. Codes are stable, titles are not.
 *
 * `FILE` reading the site file, `SITE` its content, `PART` catalog and price book, `UNIT` quantities, `MODEL` use of the
 * constructs, `CALL` use of the command.
 */
export const ERROR_CODES = {
  FILE001: "The file cannot be read",
  FILE002: "The file is too large",
  FILE003: "The file is not text",
  FILE004: "The file is not valid YAML",
  FILE005: "The file is empty",
  FILE006: "The file is nested too deeply, or its aliases expand too much",
  SITE001: "Unknown key",
  SITE002: "Missing key",
  SITE003: "Wrong type of value",
  SITE004: "Value out of range",
  SITE005: "Value not allowed",
  SITE006: "Not a valid name",
  SITE007: "Name used twice",
  SITE008: "Unknown name",
  SITE009: "Unknown phase",
  SITE010: "Incompatible keys or parts",
  SITE011: "Uplinks to an unsuitable fabric",
  SITE012: "Wrong kind of file",
  UNIT001: "Wrong quantity or unit",
  UNIT002: "Quantity out of range",
  PART001: "Unknown part",
  PART002: "Wrong class of part",
  PART003: "Incomplete part",
  PART004: "Invalid price book entry",
  PART005: "Unknown instance type",
  PART006: "Ambiguous port names of a switch",
  MODEL001: "Construct in the wrong scope",
  MODEL002: "The site is complete; no further parts can be added",
  MODEL003: "Invalid replica settings",
  MODEL004: "Only one of these is allowed per site",
  MODEL005: "Duplicate construct address",
  MODEL006: "The stacks cannot be written as HCL",
  MODEL007: "A package that an app needs is not installed",
  MODEL008: "A package is installed twice",
  MODEL009: "The app cannot be synthesized",
  MODEL010: "Invalid or duplicate construct id",
  CALL001: "Invalid command line",
  CALL002: "The output cannot be written",
  CALL003: "The revision cannot be read",
  CALL004: "The file already exists, or is an input of the call",
  CALL005: "Another run is writing into the folder",
  CALL006: "The system refused an operation",
} as const;

/** A code of {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERROR_CODES;
