import { spawnSync } from "node:child_process";
import { replicaScripts } from "../support/replica-scripts";
import { describeWithFiles } from "./requires";

describeWithFiles(["shellcheck"], "install shellcheck to run these tests")("shellcheck", () => {
  it.each(Object.entries(replicaScripts()))("has no finding in the script %s", (_, script) => {
    const { stdout, stderr } = spawnSync("shellcheck", ["--shell=bash", "-"], { input: script, encoding: "utf8" });
    expect(stdout + stderr).toBe("");
  });
});
