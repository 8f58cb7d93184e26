/**
 * Runs a function that makes constructs, without the traces of tokens. CDK for Terraform takes the whole call stack for
 * each of the dozens of attributes of each resource, which is a third of the time and most of the memory that a large
 * replica takes, and shows it only for a token that cannot be resolved. It asks for the stack of a plain object; errors
 * keep theirs.
 */
export function withoutTokenTraces<T>(make: () => T): T {
  const capture = Error.captureStackTrace;
  Error.captureStackTrace = (holder, below) => {
    if (holder instanceof Error) capture(holder, below);
  };
  try {
    return make();
  } finally {
    Error.captureStackTrace = capture;
  }
}
