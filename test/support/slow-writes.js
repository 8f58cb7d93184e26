// Loaded into a process by `node --require`: makes each change of a file below the folder SLOW_FOLDER take SLOW_MS, and
// reports it on descriptor 3 before it begins, so that a test can end the process in the middle of its writes.
const fs = require("node:fs");
const { resolve, sep } = require("node:path");

const folder = resolve(process.env.SLOW_FOLDER) + sep;
const pauseMs = Number(process.env.SLOW_MS);
const [write, flags] = [fs.writeSync, /[wax+]/];

function isBelow(path) {
  return typeof path === "string" && resolve(path).startsWith(folder);
}

function pause() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}

/** Reports a change, waits, changes, and waits again: a signal ends the process before or after the change. */
function slowed(name, changes) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (!changes(args)) return original(...args);
    write(3, `${name}\n`);
    pause();
    const result = original(...args);
    pause();
    return result;
  };
}

for (const name of ["mkdirSync", "rmSync", "rmdirSync"]) slowed(name, ([path]) => isBelow(path));
for (const name of ["renameSync", "linkSync", "copyFileSync", "symlinkSync"])
  slowed(name, ([from, to]) => isBelow(from) || isBelow(to));
slowed("openSync", ([path, mode]) => isBelow(path) && typeof mode === "string" && flags.test(mode));

// A file is written in two halves, with a pause between them.
const { writeFileSync } = fs;
fs.writeFileSync = (file, content, options) => {
  if (!isBelow(file) && !(typeof file === "number" && file > 2 && isSlowFile(file)))
    return writeFileSync(file, content, options);
  const bytes = Buffer.from(content);
  const half = Math.floor(bytes.length / 2);
  write(3, "writeFileSync\n");
  pause();
  writeFileSync(file, bytes.subarray(0, half), options);
  write(3, "writeFileSync half\n");
  pause();
  writeFileSync(file, bytes.subarray(half), typeof file === "number" ? undefined : { flag: "a" });
  pause();
};

/** Whether an open file is below the folder. Linux only; elsewhere its writes are not slowed. */
function isSlowFile(descriptor) {
  try {
    return isBelow(fs.readlinkSync(`/proc/self/fd/${descriptor}`));
  } catch {
    return false;
  }
}
