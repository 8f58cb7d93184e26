import { allowedBy, nounOf } from "./allowed";
import type { JsonSchema } from "./json-schema";
import { hiddenIn } from "../errors/printable";
import { isMapping, shown } from "../errors/shown";

/** Longest part of a text that is read for a remedy; no remedy repeats a longer one. */
const LONGEST_READ = 100;

/** What to do about a value of the wrong type. */
export function typeRemedy(value: unknown, schema: JsonSchema): string {
  if (schema.type === "array") return listRemedy(value);
  if (schema.type === "object") return 'write it as keys with their values, one "key: value" to a line';
  if (typeof value === "string" && (schema.type === "number" || schema.type === "integer"))
    return numberRemedy(value, schema);
  if (typeof value !== "object" && schema.type === "string") return `write it in quotes: "${String(value)}"`;
  return `give ${allowedBy(schema)}`;
}

/** What to do about a text that does not match the pattern of its schema. */
export function formRemedy(value: string, schema: JsonSchema): string {
  const hidden = hiddenIn(value);
  if (hidden.length > 0)
    return `remove the hidden character${hidden.length === 1 ? "" : "s"} ${hidden.slice(0, 5).join(", ")}`;
  const slug = value
    .slice(0, LONGEST_READ)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, schema.maxLength);
  if (schema.title !== undefined && slug === value) return "choose another name";
  if (schema.title !== undefined && slug !== "") return `write it like "${slug}"`;
  const [example] = schema.examples ?? [];
  return example === undefined ? `give ${nounOf(schema)}` : `write it like ${shown(example)}`;
}

function listRemedy(value: unknown): string {
  if (isMapping(value)) return "begin each entry with a hyphen";
  const text = String(value);
  return text.length > LONGEST_READ ? "write it as a list: in brackets" : `write it as a list: [${text}]`;
}

/** Numbers are often written with a unit, a percent sign, separators or quotes. */
function numberRemedy(text: string, schema: JsonSchema): string {
  if (text.length > LONGEST_READ) return `give ${allowedBy(schema)}`;
  const { unit } = schema as { readonly unit?: string };
  const [, number = "", word = ""] = /^\s*([\d.]+)\s*([^\d\s].*?)\s*$/.exec(text) ?? [];
  if (word === "%" && schema.maximum === 1) return `write ${Number(number) / 100}`;
  if (unit !== undefined && word !== "")
    return word === unit ? `write ${number}, without the unit` : `give a number in ${unit}, without the unit`;
  const digits = text.replace(/[\s,_']/g, "");
  if (digits === "" || !Number.isFinite(Number(digits))) return `give ${allowedBy(schema)}`;
  return digits === text ? `write ${digits} without quotes` : `write ${digits}, in digits only`;
}
