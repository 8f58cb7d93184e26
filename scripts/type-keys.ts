import ts from "typescript";

const LEAVES =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Unknown;

/**
 * The keys of a document of a type, as paths: `pods[].name`, `power.lossesKw.*`. Of a union they are those of all its options.
 * @throws Error for a key of type `any`, below which keys could change unseen
 */
export function typeKeys(checker: ts.TypeChecker, type: ts.Type): string[] {
  return [...new Set(keysBelow(checker, type, ""))].sort();
}

function keysBelow(checker: ts.TypeChecker, type: ts.Type, path: string): string[] {
  if (type.flags & ts.TypeFlags.Any) throw new Error(`${path} has the type any`);
  if (type.isUnion()) return type.types.flatMap((option) => keysBelow(checker, option, path));
  if (type.flags & LEAVES) return [];
  const items = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (items && (checker.isArrayType(type) || checker.isTupleType(type))) return keysBelow(checker, items, `${path}[]`);
  const values = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  const below = checker.getPropertiesOfType(type).flatMap((property) => {
    const key = join(path, property.name);
    return [key, ...keysBelow(checker, checker.getTypeOfSymbol(property), key)];
  });
  return values ? [...keysBelow(checker, values, join(path, "*")), ...below] : below;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
