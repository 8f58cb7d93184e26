import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DCGM_FIELDS, dcgmSetup } from "../../../../lib/aws/operations/dcgm-exporter";
import { gpuMetricsScript } from "../../../../lib/aws/operations/gpu-metrics-script";
import { runScript } from "../../../support/run-script";
import { sampleReplica } from "../../../support/sample-replica";

const IMAGE = "nvcr.io/dcgm-exporter:1@sha256:0";
const folder = mkdtempSync(join(tmpdir(), "gigasite-dcgm-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A script that writes below a folder in place of `/etc`. */
const elsewhere = (script: string) => script.replaceAll("/etc/", `${folder}/`).replace(/([^ ]+\.csv):\S+\.csv:ro/, "$1:ro");
const written = (name: string) => readFileSync(join(folder, name), "utf8");

describe("the DCGM exporter", () => {
  it("is a service of Docker that only the node reaches, with the fields that are published", () => {
    const script = elsewhere(dcgmSetup(IMAGE)).replaceAll(`${folder}/systemd/system`, folder);
    expect(runScript(script, { docker: "" })).toMatchObject({ status: 0, calls: [] });
    const unit = written("gigasite-dcgm-exporter.service");
    expect(unit).toMatch(
      /^ExecStart=\/\S+docker run --rm .*--gpus all .*--publish 127\.0\.0\.1:19400:9400 .* -f \S+\.csv$/m,
    );
    expect(unit).toContain("Restart=always");
    const fields = written("gigasite-dcgm-exporter.csv").trim().split("\n");
    expect(fields.map((line) => line.split(", ").slice(0, 2))).toEqual(
      Object.values(DCGM_FIELDS).map((name) => [name, "gauge"]),
    );
    for (const line of fields) expect(line).toMatch(/^DCGM_FI_DEV_[A-Z_]+(,[^,]*){2}$/);
  });

  it("is not set up where there is no Docker, and nothing is started then", () => {
    const start =
      gpuMetricsScript(sampleReplica({ operations: true }))
        .trimEnd()
        .split("\n")
        .at(-1) ?? "";
    expect(start).toContain("systemctl restart --no-block gigasite-dcgm-exporter.service");
    const script = `PATH=/nowhere\n${dcgmSetup(IMAGE)}\n${start}`;
    expect(runScript(script, {})).toMatchObject({ status: 0, output: "" });
  });

  it("has nothing that Terraform would take for an expression", () => {
    expect(dcgmSetup(IMAGE)).not.toMatch(/[$%]\{/);
  });
});
