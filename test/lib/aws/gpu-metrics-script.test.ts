import { gpuMetricsScript } from "../../../lib/aws/gpu-metrics-script";
import { runScript } from "../../support/run-script";

const script = gpuMetricsScript({ site: "colossus-1", region: "us-east-2" });
/** The part that the installer writes to the node, called as its service calls it. */
const publisher = /<<'SCRIPT'\n([\s\S]*?)\nSCRIPT\n/.exec(script)?.[1] ?? "";
const call = `set -- h100-1 h100\n${publisher}`;

const NODE = {
  "nvidia-smi": "printf '350.0, 700.00, 60, 50\\n700.00, 700.00, 71, 100\\n'",
  curl: 'case "$*" in *token) echo secret;; *) echo i-1;; esac',
  aws: "",
};

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

  it("asks the metadata service with a token alone", () => {
    const { calls } = runScript(call, NODE);
    expect(calls.filter((one) => one.startsWith("curl"))[1]).toMatch(/X-aws-ec2-metadata-token: secret .*instance-id$/);
  });

  it("fails where GPUs cannot be read, and publishes nothing", () => {
    const { status, calls } = runScript(call, { ...NODE, "nvidia-smi": "exit 9" });
    expect(status).not.toBe(0);
    expect(calls.join()).not.toContain("put-metric-data");
  });
});
