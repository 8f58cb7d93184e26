import { didYouMean, GigasiteError, nearest, shown } from "../errors";
import { round } from "./rounding";

/** A unit that is read and never printed: the amount in the base unit is `(amount - zero) * factor`. */
export interface OtherUnit {
  readonly factor: number;
  /** Reading at which the base unit is at 0; 0 unless given. */
  readonly zero?: number;
}

/** A kind of quantity: its name, its units, and an example for messages. */
export interface Dimension {
  /** With its article, as in `"a power"`. */
  readonly name: string;
  /** Units that are printed: symbol to factor. The base unit has factor 1. */
  readonly units: Readonly<Record<string, number>>;
  /** Units that are read too, such as US customary units. */
  readonly otherUnits?: Readonly<Record<string, OtherUnit>>;
  /** Other ways to write a unit of either list, by its symbol; letter case, spaces, periods and `°` do not matter. */
  readonly spellings?: Readonly<Record<string, readonly string[]>>;
  /** Symbols that must not be read as a unit of this dimension in other letter case, each with its meaning and a remedy. */
  readonly otherMeanings?: Readonly<Record<string, string>>;
  readonly example: string;
  /** Smallest amount allowed, in the base unit; 0 unless given. */
  readonly minimum?: number;
}

const DIMENSIONS: Dimension[] = [];

/** Registers a dimension, so that messages can name the dimension of a wrong unit ("an energy, not a power"). */
export function defineDimension(dimension: Dimension): Dimension {
  DIMENSIONS.push(dimension);
  return dimension;
}

const NUMBER = String.raw`(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?`;
const TEXT = new RegExp(`^([+-]?${NUMBER})\\s*([^\\s\\d].*)?$`);

/** Decimal digits that a double represents exactly, for any number. */
const EXACT_DIGITS = 15;

/** Symbol of the unit in which amounts are kept. */
export function baseUnitOf({ units }: Dimension): string {
  return Object.keys(units).find((unit) => units[unit] === 1) ?? "";
}

/** Symbols of all units that are read, printed ones first. */
export function symbolsOf({ units, otherUnits = {} }: Dimension): string[] {
  return [...Object.keys(units), ...Object.keys(otherUnits)];
}

/** The pattern of a text that {@link parseAmount} reads, for a JSON Schema: every symbol and spelling as listed. */
export function patternOf(dimension: Dimension): string {
  const sign = (dimension.minimum ?? 0) < 0 ? "[+-]?" : "\\+?";
  const words = symbolsOf(dimension).flatMap((symbol) => writingsOf(symbol, dimension));
  return `^${sign}${NUMBER}\\s*(?:${words.join("|")})$`;
}

/**
 * The amount in the base unit of a text such as `150 MW`.
 * @throws GigasiteError UNIT001 if the text is not such a quantity, UNIT002 if it is out of range
 */
export function parseAmount(text: string, dimension: Dimension): number {
  const [, number, word = ""] = TEXT.exec(text.trim()) ?? [];
  const symbol = symbolFor(word, dimension);
  if (number === undefined || symbol === undefined) throw notA(dimension, text, number, word);
  const { factor, zero = 0 } = unitOf(symbol, dimension);
  return checkAmount((Number(number) - zero) * factor, dimension, text);
}

/**
 * The amount rounded to the digits that a double represents exactly, if it is finite and in range. Tokens of CDK for
 * Terraform are refused as out of range: as numbers they are large and negative.
 *
 * @param text the text that the amount was read from
 * @throws GigasiteError UNIT002
 */
export function checkAmount(amount: number, dimension: Dimension, text?: string): number {
  const smallest = dimension.minimum ?? 0;
  if (Number.isFinite(amount) && amount >= smallest) return Number(amount.toPrecision(EXACT_DIGITS));
  const base = baseUnitOf(dimension);
  throw GigasiteError.of({
    code: "UNIT002",
    path: "",
    message: `${dimension.name} must be a finite number, at least ${smallest} ${base}`,
    found: shown(text ?? amount),
    allowed: `at least ${smallest} ${base}, such as "${dimension.example}"`,
    remedy:
      text === undefined
        ? "give a plain number; values known only at deploy time cannot be sized"
        : `write it like "${dimension.example}"`,
  });
}

/**
 * A quantity in the unit of another text, such as `0.33 ft`, with at most six digits after the point; undefined where
 * that text has a unit that is printed, or none.
 */
export function inUnitOf(text: string, quantity: string, dimension: Dimension): string | undefined {
  const [, , word = ""] = TEXT.exec(text.trim()) ?? [];
  const symbol = symbolFor(word, dimension) ?? "";
  const unit = dimension.otherUnits?.[symbol];
  if (unit === undefined) return undefined;
  return `${round(parseAmount(quantity, dimension) / unit.factor + (unit.zero ?? 0), 6)} ${symbol}`;
}

/** A symbol with its other spellings. */
function writingsOf(symbol: string, { spellings = {} }: Dimension): readonly string[] {
  return [symbol, ...(Object.hasOwn(spellings, symbol) ? (spellings[symbol] ?? []) : [])];
}

/** The symbol of the unit that a word means; undefined for none, and for a word that means something else. */
function symbolFor(word: string, dimension: Dimension): string | undefined {
  const symbols = symbolsOf(dimension);
  if (symbols.includes(word)) return word;
  if (word === "" || otherMeaningOf(word, dimension) !== undefined) return undefined;
  return symbols.find((symbol) => writingsOf(symbol, dimension).some((writing) => folded(writing) === folded(word)));
}

function unitOf(symbol: string, { units, otherUnits = {} }: Dimension): OtherUnit {
  return otherUnits[symbol] ?? { factor: units[symbol] ?? 1 };
}

function otherMeaningOf(word: string, { otherMeanings = {} }: Dimension): string | undefined {
  return Object.hasOwn(otherMeanings, word) ? otherMeanings[word] : undefined;
}

/** The common form of `kw`, `KW` and `kW`, of `°C`, `℃` and `deg. C`, of `m³/h` and `m3/h`. */
function folded(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^(degrees?|deg)(?=[^a-z]*[a-z])/, "")
    .replace(/[^a-z0-9/]/g, "");
}

/** @param number the number at the start of the text, if there is one; `word` is the rest */
function notA(dimension: Dimension, text: string, number: string | undefined, word: string): GigasiteError {
  const problem = (message: string, remedy: string) =>
    GigasiteError.of({
      code: "UNIT001",
      path: "",
      message: `this is ${message}`,
      found: shown(text),
      allowed: `a number and one of ${symbolsOf(dimension).join(", ")}`,
      remedy,
    });
  const digits = ungrouped(text);
  if (digits !== undefined) return problem(`not ${dimension.name}`, `write it as "${digits}"`);
  if (number === undefined) return problem(`not ${dimension.name}`, `write it like "${dimension.example}"`);
  if (word === "")
    return problem(`a number without a unit, not ${dimension.name}`, `add the unit, as in "${dimension.example}"`);
  const meaning = otherMeaningOf(word, dimension);
  if (meaning !== undefined) return problem(`not ${dimension.name}`, `${shown(word)} means ${meaning}`);
  const other = DIMENSIONS.find((candidate) => candidate !== dimension && symbolFor(word, candidate) !== undefined);
  if (other !== undefined)
    return problem(`${other.name}, not ${dimension.name}`, `give ${dimension.name}, such as "${dimension.example}"`);
  const near = nearestSymbol(word, dimension);
  return problem(
    `not ${dimension.name}`,
    didYouMean(near === undefined ? undefined : `${number} ${near}`, `write it like "${dimension.example}"`),
  );
}

/** The symbol of the unit with the spelling nearest to a word. */
function nearestSymbol(word: string, dimension: Dimension): string | undefined {
  const symbols = new Map(
    symbolsOf(dimension).flatMap((symbol) => writingsOf(symbol, dimension).map((writing) => [folded(writing), symbol])),
  );
  return symbols.get(nearest(folded(word), symbols.keys()) ?? "");
}

/** `1,500 kW` and `1_500 kW` without their separators; undefined for a text without any. */
function ungrouped(text: string): string | undefined {
  const digits = text.trim().replace(/(?<=\d)[\s_,'](?=\d{3})/g, "");
  return digits !== text.trim() && TEXT.test(digits) ? digits : undefined;
}
