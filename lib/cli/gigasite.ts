import { run } from "./run";

// A failed stream emits an error event in addition to the error of its write, and an unhandled one ends the process.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

// Setting the exit code instead of exiting lets output to pipes drain.
void run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
