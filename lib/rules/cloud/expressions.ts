/**
 * The expressions of a Terraform template: the text of each `${...}` and `%{...}`, with every string literal replaced by
 * `""`. Includes templates inside literals; `$${` is plain text.
 */
export function expressionsIn(template: string): string[] {
  const found: string[] = [];

  /** Reads text up to the closing quote of a literal, or to the end; returns the position after it. */
  function readText(start: number, inLiteral: boolean): number {
    let at = start;
    while (at < template.length) {
      if (inLiteral && template[at] === '"') return at + 1;
      if (inLiteral && template[at] === "\\") at += 2;
      else if (/^(\$\$|%%)\{/.test(template.slice(at, at + 3))) at += 3;
      else if (/^[$%]\{/.test(template.slice(at, at + 2))) at = readExpression(at + 2);
      else at += 1;
    }
    return at;
  }

  /** Reads an expression up to its closing brace; returns the position after it. */
  function readExpression(start: number): number {
    let at = start;
    let depth = 0;
    let code = "";
    while (at < template.length && !(depth === 0 && template[at] === "}")) {
      const char = template[at] ?? "";
      depth += char === "{" ? 1 : char === "}" ? -1 : 0;
      code += char === '"' ? '""' : char;
      at = char === '"' ? readText(at + 1, true) : at + 1;
    }
    found.push(code.trim());
    return at + 1;
  }

  readText(0, false);
  return found;
}

/** First words of traversals that do not refer to a declaration of the stack. */
const WITHOUT_ADDRESS = new Set("self each count path terraform true false null else endif endfor".split(" "));

/**
 * The references of an expression that Terraform resolves, with attributes: `aws_vpc.main.id`,
 * `data.aws_ami.base.image_id`, `var.region`, `module.net.id`. A single word counts only if it is the whole expression.
 */
export function traversalsIn(expression: string): string[] {
  const bound = new Set([...expression.matchAll(/\bfor\s+(\w+)(?:\s*,\s*(\w+))?\s+in\b/g)].flatMap(([, a, b]) => [a, b]));
  const words = [...expression.matchAll(/(?<![\w.\]-])[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*(?![\w(-])/g)].map(
    ([word]) => word,
  );
  return words.filter((word) => {
    const [root = ""] = word.split(".");
    const isAddress = word.includes(".") || word === expression;
    return isAddress && !bound.has(root) && !WITHOUT_ADDRESS.has(root);
  });
}
