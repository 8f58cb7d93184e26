import { parse } from "yaml";
import { at } from "../../../../lib/errors";
import { ncclJob, ncclJobName } from "../../../../lib/exports";
import { eksLabels } from "../../../../lib/replica";
import { sampleReplica } from "../../../support/sample-replica";

describe("the job of nccl-tests", () => {
  const plan = sampleReplica();
  const specOf = (text: string) => {
    const { spec } = parse(text);
    const { Launcher, Worker } = spec.mpiReplicaSpecs;
    return { spec, launcher: Launcher.template.spec, worker: Worker.template.spec, workers: Worker.replicas };
  };
  const all = specOf(ncclJob(plan));

  it("has a worker on each node, which takes all its GPUs and EFA interfaces", () => {
    expect(all.workers).toBe(4);
    expect(all.spec.slotsPerWorker).toBe(8);
    const [{ resources }] = all.worker.containers;
    expect(resources.limits).toMatchObject({ "nvidia.com/gpu": 8, "vpc.amazonaws.com/efa": 32, "hugepages-2Mi": "5120Mi" });
    expect(resources.requests).toEqual(resources.limits);
  });

  it("starts as many ranks as there are GPUs, from a node without any", () => {
    const [{ command }] = all.launcher.containers;
    expect(command.slice(command.indexOf("-np"), command.indexOf("-np") + 4)).toEqual(["-np", "32", "-N", "8"]);
    expect(all.launcher).not.toHaveProperty("tolerations");
  });

  it("selects nodes by the labels that they have, of the site or of a pod", () => {
    const first = at(plan.pods, 0);
    const one = specOf(ncclJob(plan, first));
    expect(eksLabels(plan.site, first)).toMatchObject(one.worker.nodeSelector);
    expect(one.worker.nodeSelector).toEqual({ "gigasite/site": "colossus-1", "gigasite/pod": "h100-1" });
    expect(all.worker.nodeSelector).toEqual({ "gigasite/site": "colossus-1" });
    expect([one.workers, ncclJobName(first), ncclJobName()]).toEqual([2, "nccl-h100-1", "nccl-all"]);
  });

  it("asks for no EFA, no huge pages and less memory where the type has less", () => {
    const small = specOf(ncclJob(sampleReplica({ instanceType: "g5.xlarge" })));
    expect(small.worker.containers[0].resources.limits).toEqual({ "nvidia.com/gpu": 1, memory: "8192Mi" });
    expect(small.launcher.containers[0].command).toContain("1G");
  });

  it("tells what others measured where it is comparable", () => {
    expect(ncclJob(plan)).toMatch(/^# Published measurement for two such nodes: 480 GB\/s\.\n/);
    expect(ncclJob(sampleReplica({ pods: 1, nodesPerPod: 1 }))).toMatch(/^apiVersion/);
  });
});
