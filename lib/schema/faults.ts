import { allowedBy, nounOf, optionsOf } from "./allowed";
import { keysOf, type JsonSchema } from "./json-schema";
import { didYouMean, nearest } from "../errors/nearest";
import type { Problem } from "../errors/problem";
import { formRemedy, typeRemedy } from "./remedy";
import { kindOf, shown } from "../errors/shown";

/** A key that a mapping of this schema does not have. */
export function unknownKey(key: string, holder: JsonSchema, path: string): Problem {
  const known = keysOf(holder);
  const near = nearest(key, known);
  return {
    code: "SITE001",
    path,
    message: "unknown key",
    found: shown(key),
    allowed: known.join(", "),
    remedy: didYouMean(near, "remove it, or use one of the allowed keys"),
    inKey: true,
  };
}

/** A key without which a mapping is not whole. */
export function missingKey(key: string, schema: JsonSchema, path: string): Problem {
  const options = optionsOf(schema) ?? [];
  const only = options.length === 1 ? options[0] : undefined;
  const purpose = schema.description === undefined ? "" : ` (${inSentence(schema.description)})`;
  return {
    code: "SITE002",
    path,
    message: `the key "${key}" is missing`,
    allowed: allowedBy(schema),
    remedy: only === undefined ? `add "${key}"${purpose}` : `add "${key}: ${String(only)}"`,
  };
}

/** A value of another type than its schema's. */
export function wrongType(value: unknown, schema: JsonSchema, path: string): Problem {
  return {
    code: "SITE003",
    path,
    message: `this is ${kindOf(value)}, not ${nounOf(schema)}`,
    found: shown(value),
    allowed: allowedBy(schema),
    remedy: typeRemedy(value, schema),
  };
}

/** A key with nothing behind it, or `null`. */
export function noValue(schema: JsonSchema, path: string): Problem {
  return {
    code: "SITE003",
    path,
    message: "this key has no value",
    found: shown(null),
    allowed: allowedBy(schema),
    remedy: "give it a value, or remove the key",
  };
}

/** A number, a text or a list that is too small or too large. */
export function outOfRange(value: unknown, isTooSmall: boolean, schema: JsonSchema, path: string): Problem {
  const [few, many] = Array.isArray(value)
    ? ["has too few entries", "has too many entries"]
    : typeof value === "string"
      ? ["is too short", "is too long"]
      : ["is too small", "is too large"];
  return {
    code: "SITE004",
    path,
    message: `this ${isTooSmall ? few : many}`,
    found: shown(value),
    allowed: allowedBy(schema),
    remedy: `give ${allowedBy(schema)}`,
  };
}

/** A value that is not an option. */
export function notAnOption(value: unknown, options: readonly unknown[], path: string): Problem {
  const near = nearest(String(value), options.map(String));
  const choice = options.length === 1 ? `use ${String(options[0])}` : "use one of the allowed values";
  return {
    code: "SITE005",
    path,
    message: "this value is not allowed",
    found: shown(value),
    allowed: options.join(", "),
    remedy: didYouMean(near, choice),
  };
}

/** A text that does not match the pattern of its schema: a name (the schema has a title), a date, a region. */
export function wrongForm(text: string, schema: JsonSchema, path: string): Problem {
  return {
    code: schema.title === undefined ? "SITE003" : "SITE006",
    path,
    message: `this is not ${nounOf(schema)}`,
    found: shown(text),
    allowed: allowedBy(schema),
    remedy: formRemedy(text, schema),
  };
}

/** A description as a part of a sentence: without its full stop, and with a small first letter unless it is `AWS`. */
function inSentence(description: string): string {
  return description.replace(/\.$/, "").replace(/^[A-Z](?![A-Z0-9])/, (letter) => letter.toLowerCase());
}
