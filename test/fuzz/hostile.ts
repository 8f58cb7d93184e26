import * as fc from "fast-check";

/** Numbers at the edges of what a number, a count and a quantity can be. */
export const EDGE_NUMBERS = [
  ...[0, -0, 1, -1, 2, 3, 7, 100, 999, 1000, 4096, 65_535, 100_000, 120_001, 999_999, 1_000_000, 1_000_001, 10_000_000],
  ...[0.1, 0.5, 0.999, 1.0001, 1e-3, 1e-9, 1e-308, 5e-324, 1e6, 1e9, 1e12, 1e15, 1e21, 1e100, 1e308],
  ...[Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN],
];

/** Names that JavaScript objects have already, and others that are no names. */
export const ODD_NAMES = [
  ...["constructor", "__proto__", "prototype", "toString", "valueOf", "hasOwnProperty", "then", "length", "name"],
  ...["a-b", "a--b", "a-", "i2-gpu", "con", "nul", "true", "null", "1", "-", "..", "a/b", "A", "ä", ""],
];

/** Texts that mean something to a target of the outputs. */
export const ODD_TEXTS = [
  ...['${file("x")}', "%{ if true }", "$${a}", "$(id)", "`id`", "'; id; '", '"; id; "', "\\", "a\\nb", "$HOME"],
  ...["=1+1", "+1", "-1", "@SUM(A1)", "\uFEFF=1", "\t=1", "a,b", 'a"b', "a;b", "a|b", "| --- |"],
  ...["<script>alert(1)</script>", "&lt;", "]]>", "<!--", "-->", "</style>", '" onload="x', "javascript:x"],
  ...["@someone", "#1", "https://example.com", "[a](b)", "![a](b)", "**a**", "# a", "```", "- a", "> a"],
  ...["\u001b[31m", "\u001b]8;;x\u0007", "\r", "\n", "\u0000", "\u0085", "\u202e", "\u200b", "\u2028", "\ud800"],
  ...["::error::x", "%0A", "NaN.", "a".repeat(501), "a".repeat(5000), "é".repeat(40), "👩‍🚀", "  a  ", ""],
];

/** Any value of YAML. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: null }, "", " ", "~"),
  fc.constantFrom<unknown>(...EDGE_NUMBERS),
  fc.constantFrom<unknown>(...ODD_TEXTS),
  fc.constantFrom<unknown>(...ODD_NAMES),
  fc.constantFrom<unknown>("1 kW", "-1 kW", "1e308 W", "1e-308 W", "0 W", "1 m", "1 C", "-400 C", "1 furlong", "kW", "2 %"),
  fc.double(),
  fc.integer(),
  fc.string({ maxLength: 20 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);
