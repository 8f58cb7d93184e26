import type { Construct } from "constructs";
import { GigasiteError, shown, type Problem } from "../errors";

/**
 * The id of a new construct, if its scope can hold it. The construct library keeps children in an object, so that ids such
 * as `constructor` count as used.
 *
 * @param form pattern of the id, and the same in words
 * @throws GigasiteError MODEL010 if not
 */
export function freeId(scope: Construct, id: string, form: { readonly pattern: RegExp; readonly words: string }): string {
  if (!form.pattern.test(id)) throw GigasiteError.of({ ...invalidId(id), allowed: form.words });
  if (id in Object.prototype)
    throw GigasiteError.of({ ...invalidId(id), allowed: "an id that is not a property of every JavaScript object" });
  const other = scope.node.tryFindChild(id);
  if (other === undefined) return id;
  throw GigasiteError.of({
    code: "MODEL010",
    path: other.node.path,
    message: "two constructs in one scope have the same id",
    found: `${shown(id)}, a ${other.constructor.name}`,
    allowed: "a different id for each construct in a scope",
    remedy: "rename one of them, or create one of them in another scope",
  });
}

function invalidId(id: string): Problem {
  return {
    code: "MODEL010",
    path: "",
    message: "a construct cannot have this id",
    found: shown(id),
    remedy: "choose another id",
  };
}
