// Writes a file in a process of its own, so that its time and memory are its own, and tells them as JSON:
//   write-job.js schedule SITE FORMAT FILE     the cable schedule of a site file
//   write-job.js floor BYTES CHUNKS FILE       as many bytes in as many writes, from one prepared buffer
const { performance } = require("node:perf_hooks");
const { writeChunks } = require("../dist/lib/files/files");

const JOBS = {
  schedule: (site, format) => {
    const { loadSite } = require("../dist/lib/model");
    const { cableSchedule } = require("../dist/lib/exports");
    const checked = loadSite(site);
    return () => cableSchedule(checked, format);
  },
  floor: (bytes, chunks) => {
    const buffer = Buffer.alloc(Math.ceil(bytes / chunks), "x");
    return function* () {
      for (let left = bytes; left > 0; left -= buffer.length) yield left < buffer.length ? buffer.subarray(0, left) : buffer;
    };
  },
};

function* counted(chunks) {
  for (const chunk of chunks) {
    count++;
    yield chunk;
  }
}

const [job, first, second, file] = process.argv.slice(2);
const chunks = JOBS[job](first, second);
let count = 0;
const start = performance.now();
writeChunks(file, counted(chunks())).then(() => {
  const seconds = (performance.now() - start) / 1000;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, chunks: count, peakMb }));
});
