import { gpuMetricsScript } from "../../../../lib/aws/operations/gpu-metrics-script";
import { runScript } from "../../../support/run-script";
import { sampleReplica } from "../../../support/sample-replica";

const script = gpuMetricsScript(sampleReplica({ operations: true }));
/** The part that the installer writes to the node, called as its service calls it. */
const publisher = /<<'SCRIPT'\n([\s\S]*?)\nSCRIPT\n/.exec(script)?.[1] ?? "";
const call = `set -- h100-1 h100\n${publisher}`;

/** What the exporter answers of two GPUs, in watts, degrees and percent; the second one in two instances. */
const METRICS = `# HELP DCGM_FI_DEV_POWER_USAGE Draw in watts.
# TYPE DCGM_FI_DEV_POWER_USAGE gauge
DCGM_FI_DEV_POWER_USAGE{gpu="0",UUID="GPU-1",modelName="NVIDIA H100 80GB HBM3"} 300.5
DCGM_FI_DEV_POWER_USAGE{gpu="1",UUID="GPU-2",GPU_I_ID="1"} 400
DCGM_FI_DEV_POWER_USAGE{gpu="1",UUID="GPU-2",GPU_I_ID="2"} 400
DCGM_FI_DEV_POWER_MGMT_LIMIT_DEF{gpu="0",UUID="GPU-1"} 700
DCGM_FI_DEV_POWER_MGMT_LIMIT_DEF{gpu="1",UUID="GPU-2"} 700
DCGM_FI_DEV_GPU_TEMP{gpu="0",UUID="GPU-1"} 55
DCGM_FI_DEV_GPU_TEMP{gpu="1",UUID="GPU-2"} 66
DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1"} 20
DCGM_FI_DEV_GPU_UTIL{gpu="1",UUID="GPU-2"} 40`;

/** A node whose exporter answers, or does not. */
function node(metrics?: string) {
  const answer = metrics === undefined ? "exit 7" : `cat <<'END'\n${metrics}\nEND`;
  return {
    "nvidia-smi": "printf '350.0, 700.00, 60, 50\\n700.00, 700.00, 71, 100\\n'",
    curl: `case "$*" in *:19400/metrics)\n${answer}\n;; *token) echo secret;; *) echo i-1;; esac`,
    aws: "",
  };
}
const NODE = node();

/** What a node publishes, by the name of the metric. */
function published(commands: Readonly<Record<string, string>>): Record<string, number> {
  const { calls } = runScript(call, commands);
  const [, text = "[]"] = /--metric-data (.*)$/.exec(calls.at(-1) ?? "") ?? [];
  const data = JSON.parse(text) as { MetricName: string; Value: number }[];
  return Object.fromEntries(data.map(({ MetricName, Value }) => [MetricName, Value]));
}

describe("what sets up the metrics of a node", () => {
  it("installs a service that runs every minute and after each boot", () => {
    expect(script).toContain("OnCalendar=minutely");
    expect(script).toContain("ExecStart=/usr/local/bin/gigasite-gpu-metrics {{ pod }} {{ kind }}");
    expect(script).toContain("systemctl enable --now gigasite-gpu-metrics.timer");
    expect(runScript(`bash --norc -n <<'END'\n${script}\nEND`, {})).toMatchObject({ status: 0, output: "" });
  });

  it("has nothing that Terraform would take for an expression", () => {
    expect(script).not.toMatch(/[$%]\{/);
  });

  it("publishes the sum of the GPUs for the instance, its pod and its kind of pod", () => {
    const { status, calls } = runScript(call, NODE);
    expect(status).toBe(0);
    const [, text = ""] = /--region us-east-2 --namespace Gigasite --metric-data (.*)$/.exec(calls.at(-1) ?? "") ?? [];
    const data = JSON.parse(text) as { MetricName: string; Value: number; Timestamp: string; Dimensions: object[] }[];
    expect(data).toHaveLength(12);
    expect(Object.fromEntries(data.map(({ MetricName, Value }) => [MetricName, Value]))).toEqual({
      GpuPower: 1050,
      GpuLoad: 0.75,
      GpuTemperature: 71,
      GpuUtilization: 75,
    });
    const site = { Name: "Site", Value: "colossus-1" };
    expect(data.filter(({ MetricName }) => MetricName === "GpuLoad").map(({ Dimensions }) => Dimensions)).toEqual([
      [site, { Name: "InstanceId", Value: "i-1" }],
      [site, { Name: "Pod", Value: "h100-1" }],
      [site, { Name: "PodKind", Value: "h100" }],
    ]);
    for (const { Timestamp } of data) expect(Timestamp).toMatch(/:00Z$/);
  });

  it("publishes what the DCGM exporter says, each GPU once, and asks nobody else", () => {
    const commands = node(METRICS);
    expect(published(commands)).toEqual({ GpuPower: 700.5, GpuLoad: 0.5004, GpuTemperature: 66, GpuUtilization: 30 });
    expect(runScript(call, commands).calls.join()).not.toContain("nvidia-smi");
  });

  it.each([
    ["a field is missing", METRICS.replace(/^.*LIMIT_DEF.gpu="1".*$/m, "")],
    ["a field is not known", METRICS.replace('UUID="GPU-2"} 66', 'UUID="GPU-2"} 9223372036854775794')],
    ["there are no GPUs", "# HELP"],
    ["it answers nothing", ""],
  ])("publishes what nvidia-smi says where the exporter answers and %s", (_, metrics) => {
    expect(published(node(metrics))).toMatchObject({ GpuPower: 1050, GpuTemperature: 71 });
  });

  it("asks the metadata service with a token alone", () => {
    const { calls } = runScript(call, NODE);
    expect(calls.filter((one) => one.startsWith("curl") && one.includes("169.254"))[1]).toMatch(
      /X-aws-ec2-metadata-token: secret .*instance-id$/,
    );
  });

  it("fails where GPUs cannot be read, and publishes nothing", () => {
    const { status, calls } = runScript(call, { ...NODE, "nvidia-smi": "exit 9" });
    expect(status).not.toBe(0);
    expect(calls.join()).not.toContain("put-metric-data");
  });
});
