/**
 * Runs a function that creates constructs, without stack traces of tokens. CDK for Terraform records the complete call stack
 * for each of the dozens of attributes of each resource, which is a third of the time and most of the memory of a large
 * replica, and shows it only for a token that cannot be resolved. It reads the stack of a plain object; errors keep theirs.
 */
export function withoutTokenTraces<T>(make: () => T): T {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is a function of the engine and uses no `this`
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
