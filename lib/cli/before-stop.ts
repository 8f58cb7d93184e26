/** What asks a process to end: Ctrl-C, `kill`, a terminal that is closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does some last work before a signal ends the process, until it is called off. The process then ends by that signal, as
 * if nobody had heard it: shells show 130 for SIGINT and 143 for SIGTERM, and a script does not go on after Ctrl-C.
 *
 * A signal is heard between two turns of the event loop; who calls this must let it turn.
 *
 * @returns calls it off
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
