// Imported first by every entry of the package with constructs: reports a missing or duplicate library, and a context that
// the library cannot read, before they break an app.
import { contextIn } from "../lib/files/project";
import { GigasiteError } from "../lib/errors";
import { checkPeers } from "./peers";

try {
  checkPeers();
  contextIn(process.env);
} catch (error) {
  // Node prints the stack of an error that ends an import; that of this one shows gigasite's own files only.
  if (GigasiteError.is(error)) error.stack = `${error.name}: ${error.message}`;
  throw error;
}
