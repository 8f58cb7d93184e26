#!/usr/bin/env node
import { run } from "./run";

// A stream that fails emits an event beside telling its writer, and an event that nobody hears ends the process.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

// Setting the code, instead of exiting, lets output to pipes drain.
void run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
