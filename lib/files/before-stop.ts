/** Signals that end a process: Ctrl-C, `kill`, a closed terminal. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does cleanup work when a signal ends the process. The process then ends by the same signal, so that shells show 130 for
 * SIGINT and 143 for SIGTERM, and scripts stop after Ctrl-C.
 *
 * Signals are handled between turns of the event loop; the caller must yield to it.
 *
 * @returns cancels the cleanup
 */
export function beforeStop(work: () => void): () => void {
  const callOff = () => SIGNALS.forEach((signal) => process.off(signal, stop));
  const stop = (signal: NodeJS.Signals) => {
    callOff();
    try {
      work();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return callOff;
}
