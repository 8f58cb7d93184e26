import { readFileSync } from "node:fs";
import { GigasiteError } from "../../lib/errors";
import { libraryError, withLibraryErrors } from "../../stacks/library-error";

function thrower(error: unknown): () => never {
  return () => {
    throw error;
  };
}

describe("an error in a synthesis", () => {
  it("is a problem of the app where the library rejects it, in one line", () => {
    expect(() => withLibraryErrors("out", thrower(new Error("Validation failed:\n  [a] no\n  [b] no\n")))).toThrow(
      "error MODEL009: Validation failed: [a] no [b] no\n  remedy:  correct the app",
    );
  });

  it("is a problem of the output folder where the system refuses to write", () => {
    expect(() => withLibraryErrors("out", () => readFileSync("/"))).toThrow(
      /CALL002: a folder has this name\n {2}found: {3}out/,
    );
  });

  it.each([
    new TypeError("a defect"),
    GigasiteError.of({ code: "MODEL001", path: "", message: "m", remedy: "r" }),
    "a text",
  ])("is otherwise left as it is: %s", (error) => {
    expect(libraryError(error)).toBe(error);
  });
});
