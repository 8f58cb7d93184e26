import { writable } from "../lib/files/files";
import { GigasiteError } from "../lib/errors";

/**
 * Runs the synthesis of the construct library.
 *
 * @param folder output folder of the app
 * @throws GigasiteError CALL002 for an error of the system, MODEL009 for an app that the library rejects; any other error
 *   is a defect
 */
export function withLibraryErrors<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (typeof error === "object" && error !== null && "syscall" in error)
      return writable(folder, () => {
        throw error;
      });
    throw libraryError(error);
  }
}

/**
 * The error of an app that cannot be synthesized. The library rejects an app with a plain error; errors of other types
 * are returned as they are.
 */
export function libraryError(error: unknown): unknown {
  if (!(error instanceof Error) || GigasiteError.is(error) || error.constructor !== Error) return error;
  const lines = error.message.split("\n").map((line) => line.trim());
  return GigasiteError.of({
    code: "MODEL009",
    path: "",
    message: lines.filter((line) => line !== "").join(" "),
    remedy: "correct the app; GIGASITE_DEBUG=1 shows the stack of the error",
  });
}
