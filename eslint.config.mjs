import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const BASE = ["errors", "units"];
const MODEL = [...BASE, "text", "catalog", "model"];
const PLAN = [...MODEL, "sizing"];
const REPORT = [...PLAN, "bom", "comparison", "rules", "replica", "report"];

/** Which folders of `lib` a folder of `lib` may import, beside itself. Data flows one way, so that no two import each other. */
const LAYERS = {
  errors: [],
  units: ["errors"],
  text: BASE,
  catalog: [...BASE, "text"],
  model: [...BASE, "text", "catalog"],
  sizing: MODEL,
  bom: PLAN,
  comparison: [...PLAN, "bom"],
  replica: PLAN,
  exports: [...PLAN, "replica"],
  rules: [...PLAN, "bom", "comparison", "replica"],
  report: [...PLAN, "bom", "comparison", "rules", "replica"],
  html: REPORT,
  site: REPORT,
  aws: [...PLAN, "replica", "exports"],
  testing: [...REPORT, "../stacks"],
  cli: [...REPORT, "exports", "html"],
};

/** They make constructs, or stand above those; all other layers are pure. */
const CONSTRUCTS = ["site", "aws", "testing", "cli"];

/** They may read and write files: the site file's loader, the tests' helpers and the command. */
const FILES = ["model", "testing", "cli"];

const BARREL = {
  regex: "^@cdktf/provider-aws$",
  message: "Import a sub-path, such as @cdktf/provider-aws/lib/vpc: the whole provider takes seconds to load.",
};

const SELF = { regex: "^gigasite(/|$)", message: "The package does not import itself." };

function layerRules(layer, allowed) {
  const patterns = [
    BARREL,
    SELF,
    {
      regex: String.raw`^\.\./(?!(${[layer, ...allowed].join("|")})(/|$))`,
      message: `lib/${layer} may import only ${allowed.map((name) => `lib/${name}`).join(", ") || "itself"}.`,
    },
  ];
  if (!CONSTRUCTS.includes(layer))
    patterns.push({ regex: "^(cdktf|constructs|@cdktf)(/|$)", message: `lib/${layer} is pure and knows no constructs.` });
  if (!FILES.includes(layer))
    patterns.push({
      regex: "^(node:)?(fs|os|path|child_process|net|http|https|process)(/|$)",
      message: `lib/${layer} is pure and reads nothing but its own data files, which it imports.`,
    });
  return { files: [`lib/${layer}/**/*.ts`], rules: { "no-restricted-imports": ["error", { patterns }] } };
}

/** What depends on the machine, the time or the locale: the same input must give the same bytes. */
const NOT_DETERMINISTIC = [
  { property: "toLocaleString" },
  { property: "toLocaleUpperCase" },
  { property: "toLocaleLowerCase" },
  { property: "localeCompare" },
  { object: "Date", property: "now" },
  { object: "Math", property: "random" },
].map((entry) => ({ ...entry, message: "Output must not depend on the machine, the time or the locale." }));

/** Numbers, lists and maps of a file: helpers that demand a range or a size stand in for those of zod. */
const UNBOUNDED = {
  selector:
    "MemberExpression[object.name='z'][property.name=/^(number|int|int32|float32|float64|bigint|array|record|map|set|coerce)$/]",
  message: "Use a helper of lib/units (numberIn, wholeNumber, listOf, mapOf ...): each demands a range or a size.",
};

/**
 * Arguments made of a list of any length exhaust the stack above some 100,000 of them. The functions named here take words
 * of the code, or lists whose size the schema bounds.
 */
const SPREAD_ARGUMENTS = {
  selector:
    ":matches(CallExpression, NewExpression)" +
    ":not([callee.name=/^(partOf|powers|summary|git)$/], [callee.property.name='of']) > SpreadElement.arguments",
  message: "Pass the list, loop over it, or use maxOf and minOf: spread arguments exhaust the stack.",
};

export default defineConfig(
  globalIgnores(["dist/", "cdktf.out/", "coverage/"]),
  tseslint.configs.strict,
  {
    rules: {
      eqeqeq: "error",
      "object-shorthand": "error",
      "no-restricted-imports": ["error", { patterns: [BARREL] }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-extraneous-class": "off",
    },
  },
  {
    files: ["lib/**/*.ts", "stacks/**/*.ts"],
    rules: { "no-console": "error", "no-restricted-syntax": ["error", SPREAD_ARGUMENTS] },
  },
  {
    files: ["lib/**/*.ts", "stacks/**/*.ts", "main.ts"],
    rules: {
      "no-restricted-globals": ["error", { name: "Intl", message: "Output must not depend on the locale." }],
      "no-restricted-properties": ["error", ...NOT_DETERMINISTIC],
    },
  },
  {
    files: ["lib/index.ts", "stacks/**/*.ts", "main.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [BARREL, SELF] }] },
  },
  {
    files: ["lib/catalog/**/*.ts", "lib/model/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", SPREAD_ARGUMENTS, UNBOUNDED] },
  },
  Object.entries(LAYERS).map(([layer, allowed]) => layerRules(layer, allowed)),
  { files: ["**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
