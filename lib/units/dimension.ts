import { GigasiteError, shown } from "../errors";

/** A kind of quantity: its name, its units with their factor to the base unit, and an example for messages. */
export interface Dimension {
  /** With its article, as in `"a power"`. */
  readonly name: string;
  /** Unit symbol, case-sensitive, to factor. The base unit has factor 1. */
  readonly units: Readonly<Record<string, number>>;
  readonly example: string;
  /** Smallest amount allowed, in the base unit; 0 unless given. */
  readonly minimum?: number;
}

const DIMENSIONS: Dimension[] = [];

/** Registers a dimension, so that a value of another one can be named in a message ("an energy, not a power"). */
export function defineDimension(dimension: Dimension): Dimension {
  DIMENSIONS.push(dimension);
  return dimension;
}

const NUMBER = String.raw`(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?`;
const TEXT = new RegExp(`^([+-]?${NUMBER})\\s*([^\\s\\d].*)?$`);

/** Decimal digits that a double holds whatever the number; what lies beyond them is noise of the arithmetic. */
const EXACT_DIGITS = 15;

/** The pattern of a text that {@link parseAmount} takes, for a JSON Schema. */
export function patternOf(dimension: Dimension): string {
  const sign = (dimension.minimum ?? 0) < 0 ? "[+-]?" : "\\+?";
  return `^${sign}${NUMBER}\\s*(?:${Object.keys(dimension.units).join("|")})$`;
}

/**
 * The amount in the base unit of a text such as `150 MW`.
 * @throws GigasiteError UNIT001 if it is no such quantity, UNIT002 if it is out of range
 */
export function parseAmount(text: string, dimension: Dimension): number {
  const [, number, symbol = ""] = TEXT.exec(text.trim()) ?? [];
  const factor = Object.hasOwn(dimension.units, symbol) ? dimension.units[symbol] : undefined;
  if (number === undefined || factor === undefined) throw notA(dimension, text, number, symbol);
  return checkAmount(Number(number) * factor, dimension, text);
}

/**
 * The amount itself, without the noise of its last binary digits, if it is finite and in range. Tokens of CDK for
 * Terraform are refused with what is out of range: as numbers they are negative beyond any quantity.
 *
 * @param text what the amount was read from
 * @throws GigasiteError UNIT002
 */
export function checkAmount(amount: number, dimension: Dimension, text?: string): number {
  const smallest = dimension.minimum ?? 0;
  if (Number.isFinite(amount) && amount >= smallest) return Number(amount.toPrecision(EXACT_DIGITS));
  const base = Object.keys(dimension.units).find((unit) => dimension.units[unit] === 1) ?? "";
  throw GigasiteError.of({
    code: "UNIT002",
    path: "",
    message: `${dimension.name} is a finite number and at least ${smallest} ${base}`,
    found: shown(text ?? amount),
    allowed: `from ${smallest} ${base}, such as "${dimension.example}"`,
    remedy:
      text === undefined
        ? "give a plain number; values that are only known at deploy time cannot be sized"
        : `write it like "${dimension.example}"`,
  });
}

/** @param number the number that the text begins with, where it does; `symbol` is what follows it */
function notA(dimension: Dimension, text: string, number: string | undefined, symbol: string): GigasiteError {
  const units = Object.keys(dimension.units);
  const other = DIMENSIONS.find((candidate) => candidate !== dimension && Object.hasOwn(candidate.units, symbol));
  const unit = units.find((candidate) => lettersOf(candidate) === lettersOf(symbol));
  const problem = (message: string, remedy: string) =>
    GigasiteError.of({
      code: "UNIT001",
      path: "",
      message: `this is ${message}`,
      found: shown(text),
      allowed: `a number and one of ${units.join(", ")}`,
      remedy,
    });
  const digits = ungrouped(text);
  if (digits !== undefined) return problem(`not ${dimension.name}`, `write it as "${digits}"`);
  if (number === undefined) return problem(`not ${dimension.name}`, `write it like "${dimension.example}"`);
  if (symbol === "")
    return problem(`a number without a unit, not ${dimension.name}`, `add the unit, as in "${dimension.example}"`);
  if (unit !== undefined) return problem(`not ${dimension.name}`, `write it as "${number} ${unit}"`);
  if (other !== undefined)
    return problem(`${other.name}, not ${dimension.name}`, `give ${dimension.name}, such as "${dimension.example}"`);
  return problem(`not ${dimension.name}`, `write it like "${dimension.example}"`);
}

/** What `mw`, `Mw` and `°C` have in common with the unit that is meant. */
function lettersOf(symbol: string): string {
  return symbol.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** `1,500 kW` and `1_500 kW` as they are to be written. */
function ungrouped(text: string): string | undefined {
  const digits = text.trim().replace(/(?<=\d)[\s_,'](?=\d{3})/g, "");
  return digits !== text.trim() && TEXT.test(digits) ? digits : undefined;
}
