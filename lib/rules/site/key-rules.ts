import type { Rule } from "../rule";

export const KEY_RULES: readonly Rule[] = [
  {
    id: "KEY001",
    level: "warning",
    title: "Keys must have their present names",
    reason: "A renamed key is read under its former name for now. A later version reports it as unknown.",
    check: ({ checked }) =>
      checked.formerKeys.map(({ path, former, present }) => ({
        path,
        message: `\`${former}\` is the former name of \`${present}\``,
        remedy: `rename it to \`${present}\`; the value remains`,
      })),
  },
];
