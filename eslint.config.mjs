import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const BASE = ["errors", "units", "trace"];
const MODEL = [...BASE, "schema", "formats", "catalog", "model"];
const PLAN = [...MODEL, "plan"];
const SIZING = [...PLAN, "sizing"];
const STUDY = [...SIZING, "bom", "comparison", "rules", "replica", "study"];
const REPORT = [...STUDY, "report"];
const FILED = ["files", "process"];

/** Which folders of `lib` a folder of `lib` may import, beside itself. Data flows one way, so that no two import each other. */
const LAYERS = {
  errors: [],
  trace: [],
  units: ["errors"],
  schema: BASE,
  formats: BASE,
  shell: ["errors"],
  catalog: [...BASE, "schema", "formats"],
  model: [...BASE, "schema", "formats", "catalog"],
  plan: MODEL,
  sizing: PLAN,
  bom: SIZING,
  comparison: [...SIZING, "bom"],
  replica: SIZING,
  exports: [...SIZING, "replica", "shell"],
  rules: [...SIZING, "bom", "comparison", "replica"],
  study: [...SIZING, "bom", "comparison", "rules", "replica"],
  report: STUDY,
  html: REPORT,
  site: REPORT,
  aws: [...SIZING, "replica", "shell", "exports"],
  files: ["errors"],
  process: ["errors", "files"],
  testing: [...REPORT, "../stacks"],
  cli: [...REPORT, ...FILED, "exports", "html"],
};

/**
 * Which files and rooms of its folder a room may import, beside itself. The files at the top of a folder bring its rooms
 * together, so that a room imports none of them that is not named here.
 */
const ROOMS = {
  aws: {
    common: [],
    network: ["common"],
    nodes: ["common"],
    storage: ["common"],
    slurm: ["common", "network", "nodes", "storage"],
    eks: ["common", "nodes"],
    pods: ["common", "nodes", "slurm"],
    operations: ["common", "nodes"],
    guards: ["common"],
  },
  bom: { writers: ["bom", "missing"], delta: ["writers", "bom", "sum"] },
  cli: {
    reading: ["call"],
    findings: ["reading"],
    commands: [
      "reading",
      "findings",
      ...["call", "completion-script", "completion-values", "examples", "exit-code", "formats", "list-filter"],
      ...["options", "phase-option", "result", "site-template"],
    ],
  },
  exports: { cables: [], slurm: [], eks: [] },
  formats: { sheet: ["sheet-text", "xml-text"] },
  html: {
    drawings: ["at-most", "markup"],
    sections: ["drawings", "at-most", "markup", "blocks", "page-section", "table"],
  },
  model: { yaml: ["api-version"] },
  replica: {
    checks: ["container-images", "lustre-capacity", "region", "replica-pods"],
    power: ["efa-layout", "replica-pods"],
    fidelity: ["replica-pods"],
  },
  report: { site: [], sheets: [], rented: [], campus: ["site"], delta: ["site"] },
  rules: { site: ["rule", "suppression"], replica: ["rule"], cloud: [] },
  sizing: {
    design: [],
    rack: ["design"],
    topology: ["rack"],
    hall: ["rack", "topology"],
    cabling: ["rack", "topology", "hall"],
    power: ["design", "rack"],
    cooling: ["design", "rack", "hall"],
    failure: ["power"],
  },
};

/** They make constructs, or stand above those; all other layers are pure. */
const CONSTRUCTS = ["site", "aws", "testing", "cli"];

/** They may read and write files: the site file's loader, that of shell scripts, the tests' helpers and the command. */
const FILES = ["model", "shell", "testing", "cli", "files", "process"];

const BARREL = {
  regex: "^@cdktf/provider-aws$",
  message: "Import a sub-path, such as @cdktf/provider-aws/lib/vpc: the whole provider takes seconds to load.",
};

const SELF = { regex: "^gigasite(/|$)", message: "The package does not import itself." };

/** The imports that a layer may not have, whatever its room. */
function outside(layer) {
  const patterns = [BARREL, SELF];
  if (!CONSTRUCTS.includes(layer))
    patterns.push({ regex: "^(cdktf|constructs|@cdktf)(/|$)", message: `lib/${layer} is pure and knows no constructs.` });
  if (!FILES.includes(layer))
    patterns.push({
      regex: "^(node:)?(fs|os|path|child_process|net|http|https|process)(/|$)",
      message: `lib/${layer} is pure and reads nothing but its own data files, which it imports.`,
    });
  return patterns;
}

/** A pattern of all imports that go up some folders, except to those named. */
function allBut(up, names, importer) {
  return {
    regex: String.raw`^${String.raw`\.\./`.repeat(up)}(?!\.\./|(${names.join("|") || "-"})(/|$))`,
    message: `${importer} may import only ${names.join(", ") || "itself"}.`,
  };
}

function restrict(files, patterns) {
  return { files: [files], rules: { "no-restricted-imports": ["error", { patterns }] } };
}

/** The rules of the files at the top of a folder of `lib`, and those of each of its rooms. */
function layerRules(layer, allowed) {
  const inner = allowed.filter((name) => !name.startsWith("../"));
  const outer = allowed.filter((name) => name.startsWith("../")).map((name) => name.slice("../".length));
  const rooms = Object.entries(ROOMS[layer] ?? {});
  return [
    restrict(`lib/${layer}/*.ts`, [...outside(layer), allBut(1, inner, `lib/${layer}`), allBut(2, outer, `lib/${layer}`)]),
    ...rooms.map(([room, siblings]) => {
      const importer = `lib/${layer}/${room}`;
      const ways = [allBut(1, siblings, importer), allBut(2, inner, importer), allBut(3, outer, importer)];
      return restrict(`${importer}/**/*.ts`, [...outside(layer), ...ways]);
    }),
  ];
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

/** With `...{ a, b }` in an object the compiler accepts properties that its type does not have. */
const SPREAD_LITERALS = {
  selector: "ObjectExpression > SpreadElement > ObjectExpression.argument",
  message: "Write the properties themselves: a spread literal switches the check for unknown properties off.",
};

export default defineConfig(
  globalIgnores(["dist/", "cdktf.out/", "coverage/"]),
  tseslint.configs.strict,
  {
    files: ["lib/**/*.ts", "stacks/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Messages and scripts are templates with counts and ports. Null and undefined in a text stay mistakes.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      // Values of a stack or a file are unknown until they are read, by String() where they go into a message.
      "@typescript-eslint/no-base-to-string": "off",
      // Guards of the construct library, such as TerraformStack.isStack, are static and use no `this`.
      "@typescript-eslint/unbound-method": ["error", { ignoreStatic: true }],
      // Functions of one expression have no braces, whether they return a value or not.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    rules: {
      eqeqeq: "error",
      "object-shorthand": "error",
      "no-restricted-imports": ["error", { patterns: [BARREL] }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-extraneous-class": "off",
    },
  },
  { files: ["scripts/**/*.ts", "bench/**/*.ts", "main.ts"], rules: { "no-restricted-syntax": ["error", SPREAD_LITERALS] } },
  {
    files: ["lib/**/*.ts", "stacks/**/*.ts"],
    rules: { "no-console": "error", "no-restricted-syntax": ["error", SPREAD_ARGUMENTS, SPREAD_LITERALS] },
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
    rules: { "no-restricted-syntax": ["error", SPREAD_ARGUMENTS, SPREAD_LITERALS, UNBOUNDED] },
  },
  Object.entries(LAYERS).flatMap(([layer, allowed]) => layerRules(layer, allowed)),
  { files: ["**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
