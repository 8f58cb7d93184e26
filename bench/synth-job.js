// Synthesizes a replica in a process of its own, so that its time and memory are its own, and tells them as JSON:
//   synth-job.js PODS NODES FOLDER     so many pods of so many nodes of an HGX H100 site
const { performance } = require("node:perf_hooks");
const { App } = require("cdktf");
const { checkedSite, planSite, Replica } = require("gigasite");

const [pods, nodesPerPod, outdir] = process.argv.slice(2);
const pod = { name: "h100", count: 196, racks: 8, nodesPerRack: 8, node: "supermicro-4u-hgx-h100" };
const plan = planSite(checkedSite({ apiVersion: "gigasite/v1", name: "bench", pods: [pod] }));
const start = performance.now();
const app = new App({ outdir, stackTraces: false });
new Replica(app, "bench-aws", { site: { plan }, pods: Number(pods), nodesPerPod: Number(nodesPerPod) });
app.synth();
const seconds = (performance.now() - start) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, peakMb }));
