import { allReduceScript, healthScript, type AcceptancePlan } from "../../../../lib/aws/operations/acceptance-script";
import { sampleReplica } from "../../../support/sample-replica";
import { runScript } from "../../../support/run-script";

const plan: AcceptancePlan = sampleReplica({ operations: true });

describe("the health check", () => {
  const node = (gpus: number, errors: string, faults: number, efa = 32) => ({
    "nvidia-smi": `case "$*" in *index*) seq ${gpus};; *) echo '${errors}';; esac`,
    find: `seq ${efa}`,
    dmesg: `for _ in $(seq ${faults}); do echo 'NVRM: Xid (PCI:0000:53:00): 79'; done`,
  });
  const check = (...args: Parameters<typeof node>) => runScript(healthScript(plan), node(...args));

  it("passes for a node with all GPUs and EFA devices", () => {
    expect(check(8, "0", 0)).toMatchObject({
      status: 0,
      output: expect.stringMatching(/GPUs: 8 of 8\nEFA devices: 32 of 32\n/),
    });
  });

  it("passes for GPUs that count no memory errors", () => {
    expect(check(8, "[N/A]", 0).status).toBe(0);
  });

  it.each<[string, Parameters<typeof node>]>([
    ["a GPU is missing", [7, "0", 0]],
    ["an EFA device is missing", [8, "0", 0, 31]],
    ["memory errors were not corrected", [8, "2", 0]],
    ["a GPU reported a fault", [8, "0", 1]],
  ])("fails where %s", (_, args) => {
    expect(check(...args).status).toBe(1);
  });
});

describe("the all-reduce", () => {
  const script = allReduceScript(plan);
  const result = "echo '# Avg bus bandwidth    : 456.0'";
  const run = (commands: Readonly<Record<string, string>>, hosts = "none", own = script) =>
    runScript(own, { find: "echo bench", bench: result, sinfo: "exit 1", aws: "", ...commands }, { hosts });

  it("runs over all nodes with Slurm, and stands beside what others measured", () => {
    const { status, output, calls } = run({ sinfo: "", srun: result });
    expect(status).toBe(0);
    expect(calls).toContain(
      "srun --nodes=4 --ntasks-per-node=8 --gpus-per-node=8 --mpi=pmix bench -b 16G -e 16G -w 5 -n 20 -g 1",
    );
    expect(output).toContain("site=colossus-1 nodes=4 bytes=16G busGBps=456.0 expectedBusGBps=480 share=0.95");
    const published = calls.filter((call) => call.includes("put-metric-data"));
    expect(published).toEqual([
      expect.stringContaining("--metric-name NcclBusBandwidth --value 456.0 --dimensions Site=colossus-1,Nodes=4"),
      expect.stringContaining("--metric-name NcclBusBandwidthExpected --value 480 --dimensions Site=colossus-1,Nodes=4"),
    ]);
    expect(calls).toContainEqual(
      expect.stringMatching(/put-log-events .*--log-group-name \/gigasite\/colossus-1\/acceptance/),
    );
  });

  it("runs over hosts with MPI where there is no Slurm", () => {
    const { calls } = run({ mpirun: result }, "10.0.1.4,10.0.1.5");
    expect(calls).toContainEqual(expect.stringMatching(/^mpirun .*--host 10\.0\.1\.4:8,10\.0\.1\.5:8 -N 8 .* bench /));
  });

  it("else runs over the GPUs of one node, which no published figure is for", () => {
    const { output, calls } = run({});
    expect(calls).toContain("bench -b 16G -e 16G -w 5 -n 20 -g 8");
    expect(output).toContain("nodes=1 bytes=16G busGBps=456.0 expectedBusGBps=unknown share=unknown");
    expect(calls.join()).not.toContain("NcclBusBandwidthExpected");
  });

  it("takes a message that fits the GPU", () => {
    const small = allReduceScript(sampleReplica({ operations: true, instanceType: "g5.xlarge" }));
    expect(run({}, "none", small).calls).toContain("bench -b 1G -e 1G -w 5 -n 20 -g 1");
  });

  it("has nothing that Terraform would take for an expression", () => {
    expect(script + healthScript(plan)).not.toMatch(/[$%]\{/);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["nccl-tests are not there", { find: "" }],
    ["the run fails", { bench: "exit 3" }],
    ["the run gives no figure", { bench: "echo nothing" }],
  ])("fails where %s, and publishes nothing", (_, commands) => {
    const { status, calls } = run(commands);
    expect(status).not.toBe(0);
    expect(calls.join()).not.toContain("aws ");
  });
});
