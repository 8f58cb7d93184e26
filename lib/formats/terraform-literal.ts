/** Nothing for Terraform, without quotes, which a text within JSON would escape. */
const NOTHING = "%{ if true }%{ endif }";

/**
 * Texts that CDK for Terraform replaces by a reference to another resource: tokens of texts, lists and mappings
 * (`${TfToken[TOKEN.1]}`), and of numbers (`-1.8881545897087505e+289`).
 */
const TOKEN = /TfToken(?=\[)|-[\d.]+(?=e\+2\d\d)/g;

/**
 * A copy of plain data whose texts Terraform reads as they are. In a text of a stack, `${` and `%{` start a template: a title
 * or an owner could otherwise read files of the machine that deploys. Tokens of CDK for Terraform are texts, too.
 *
 * Every text of a user on its way into a stack passes here once. Data without such texts is returned itself; instances of
 * classes are left alone.
 */
export function terraformLiteral<T>(data: T): T {
  return literal(data) as T;
}

function literal(data: unknown): unknown {
  if (typeof data === "string") return literalText(data);
  if (Array.isArray(data)) return changed(data, data.map(literal));
  if (!isPlain(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, literal(value)] as const);
  return entries.some(([key, value]) => value !== data[key]) ? Object.fromEntries(entries) : data;
}

function literalText(text: string): string {
  return text.replace(/[$%](?=\{)/g, "$&$&").replace(TOKEN, `$&${NOTHING}`);
}

function changed(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.some((value, index) => value !== before[index]) ? after : before;
}

function isPlain(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype;
}
