import { basename, extname } from "node:path";
import { GigasiteError } from "../errors";

/** Output formats of the commands: the name in messages, and the file endings. */
const FORMATS = {
  table: { name: "text", endings: [".txt"] },
  json: { name: "JSON", endings: [".json"] },
  csv: { name: "CSV", endings: [".csv"] },
  md: { name: "Markdown", endings: [".md", ".markdown"] },
  cyclonedx: { name: "CycloneDX", endings: [".cdx.json"] },
  xlsx: { name: "XLSX", endings: [".xlsx"] },
  html: { name: "HTML", endings: [".html", ".htm"] },
  jsonl: { name: "JSON Lines", endings: [".jsonl", ".ndjson"] },
  sarif: { name: "SARIF", endings: [".sarif", ".sarif.json"] },
  github: { name: "GitHub workflow commands", endings: [] },
} as const satisfies Record<string, { name: string; endings: readonly string[] }>;

/** An output format of any command. */
export type Format = keyof typeof FORMATS;

/** Name of a format in messages. */
export function formatName(format: Format): string {
  return FORMATS[format].name;
}

/**
 * The format of a result: the one of `--format`, otherwise the one of the ending of `--out`, otherwise the default.
 *
 * @param formats available formats; the first is the default
 * @param scope in which they are available, such as "with --since"
 * @throws GigasiteError CALL001 if the format is not available, no format has the ending, or ending and format contradict
 */
export function chosenFormat<F extends Format>(
  formats: readonly F[],
  { format, out }: { readonly format?: Format | undefined; readonly out?: string | undefined },
  scope = "",
): F {
  if (format === undefined) return ofEnding(formats, out, scope);
  if (!includes(formats, format)) throw unavailable(format, formats, scope);
  const other =
    out === undefined || FORMATS[format].endings.some((own) => own.endsWith(endingOf(out))) ? null : formatAt(out);
  if (out === undefined || other === null || other === format) return format;
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: `--format ${format} contradicts the file ending ${endingOf(out)}`,
    found: out,
    ...(allowedEndings([format]) === "" ? {} : { allowed: allowedEndings([format]) }),
    remedy: includes(formats, other) ? `use --format ${other}, or rename the file` : "rename the file",
  });
}

function ofEnding<F extends Format>(formats: readonly F[], out: string | undefined, scope: string): F {
  const format = out === undefined || endingOf(out) === "" ? formats[0] : formatAt(out);
  if (format && includes(formats, format)) return format;
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: `no output format${scope === "" ? "" : ` ${scope}`} has the file ending ${endingOf(out ?? "")}`,
    ...(out === undefined ? {} : { found: out }),
    allowed: allowedEndings(formats),
    remedy: "rename the file, or name the format with --format",
  });
}

function unavailable(format: Format, formats: readonly Format[], scope: string): GigasiteError {
  return GigasiteError.of({
    code: "CALL001",
    path: "",
    message: `this format is not available${scope === "" ? "" : ` ${scope}`}`,
    found: format,
    allowed: formats.join(", "),
    remedy: "choose one of the formats allowed",
  });
}

function includes<F extends Format>(formats: readonly F[], format: Format): format is F {
  return (formats as readonly Format[]).includes(format);
}

/** The format whose ending a file has; the longest ending wins. */
function formatAt(out: string): Format | null {
  const name = basename(out).toLowerCase();
  const matches = (Object.keys(FORMATS) as Format[]).flatMap((format) =>
    FORMATS[format].endings.filter((ending) => name.endsWith(ending)).map((ending) => ({ format, ending })),
  );
  return matches.sort((a, b) => b.ending.length - a.ending.length)[0]?.format ?? null;
}

function endingOf(out: string): string {
  return extname(basename(out)).toLowerCase();
}

function allowedEndings(formats: readonly Format[]): string {
  return formats.flatMap((format) => FORMATS[format].endings).join(", ");
}
