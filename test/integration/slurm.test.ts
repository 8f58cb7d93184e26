import { siteLinks } from "../../lib/sizing/port-map";
import { replicaCluster, siteCluster, slurmdbdConf, slurmFiles, type SlurmCluster } from "../../lib/exports";
import { loadSite } from "../../lib/model";
import { planSite } from "../../lib/sizing";
import { sampleReplica } from "../support/sample-replica";
import { ACCOUNTING_TOOLS, SLURM_TOOLS, slurmHost } from "../support/slurm-host";
import { describeWithFiles } from "./requires";

/** Two halves of one rack with a leaf for each rail, so that the tree of a site is cabled and not only planned. */
const SITE = "test/fixtures/slurm.yaml";

/** Clusters that this host plays, each with two nodes on two leaves. */
const CLUSTERS: Readonly<Record<string, () => SlurmCluster>> = {
  "a replica of two pods": () => replicaCluster(sampleReplica()),
  "a physical site": () => {
    const checked = loadSite(SITE);
    return siteCluster(planSite(checked), siteLinks(checked));
  },
};

const PACKAGES = "install slurmctld, slurmd, slurm-client, munge, slurmdbd and mariadb-server";

describeWithFiles(SLURM_TOOLS, PACKAGES)("the real Slurm, with the files of", () => {
  describe.each(Object.entries(CLUSTERS))("%s", (_, build) => {
    const host = slurmHost();
    const cluster = build();
    const nodes = cluster.pods.flatMap((pod) => pod.nodes);
    const leaves = cluster.switches.filter(({ children }) => children === "nodes");
    const two = leaves.slice(0, 2).map(({ names }) => names[0] ?? "");

    beforeAll(() => host.start(slurmFiles(cluster), nodes));

    it("has the tree of the plan", () => {
      const lines = host.output("scontrol", "show", "topology").trim().split("\n");
      const shown = lines.map((line) => Object.fromEntries(line.split(/\s+/).map((pair) => pair.split("="))) as Fields);
      const expand = (list = "") =>
        list === "" ? [] : host.output("scontrol", "show", "hostnames", list).trim().split("\n");
      const found = shown.map(({ SwitchName: name, Nodes, Switches }) =>
        Switches
          ? { name, children: "switches", names: expand(Switches) }
          : { name, children: "nodes", names: expand(Nodes) },
      );
      const byName = (a: { name?: string }, b: { name?: string }) => ((a.name ?? "") < (b.name ?? "") ? -1 : 1);
      expect(found.sort(byName)).toEqual([...cluster.switches].sort(byName));
    });

    it("has a partition for each pod and one over all, with the GPUs of the nodes", () => {
      const rows = host.output("sinfo", "-h", "-o", "%R %D %G").trim().split("\n").sort();
      const [{ gpu = "", gpus = 0 } = {}] = cluster.pods;
      const row = (name: string, count: number) => `${name} ${count} gpu:${gpu}:${gpus}`;
      expect(rows).toEqual([row("all", nodes.length), ...cluster.pods.map((pod) => row(pod.name, pod.nodes.length))].sort());
    });

    it("runs a job over two nodes of two leaves, and tells it where in the tree they are", () => {
      const script = 'echo "$SLURM_TOPOLOGY_ADDR"';
      const args = ["-N2", "-w", two.join(","), "--gres=gpu:2", "--label", "bash", "-c", script];
      const lines = host
        .output("srun", ...args)
        .trim()
        .split("\n")
        .sort();
      expect(lines).toEqual(
        two.map((node, index) => {
          const leaf = leaves[index]?.name ?? "";
          const root = cluster.switches.find(({ names }) => names.includes(leaf))?.name ?? "";
          return `${index}: ${root}.${leaf}.${node}`;
        }),
      );
    });

    it("gives a job all GPUs of a node, and no more than there are", () => {
      const [{ gpu = "", gpus = 0 } = {}] = cluster.pods;
      expect(host.output("srun", `--gres=gpu:${gpu}:${gpus}`, "echo", "fine").trim()).toBe("fine");
      expect(host.output("srun", `--gres=gpu:${gpu}:${gpus + 1}`, "echo", "fine")).toContain("not available");
    });

    it("keeps a job that asks for one switch on the nodes of one leaf", () => {
      const list = host.output("srun", "-N2", "--switches=1", "bash", "-c", "echo $SLURMD_NODENAME").trim().split("\n");
      expect(leaves.filter(({ names }) => list.every((node) => names.includes(node)))).toHaveLength(1);
    });
  });
});

describeWithFiles([...SLURM_TOOLS, ...ACCOUNTING_TOOLS], PACKAGES)("the real slurmdbd and MariaDB", () => {
  const host = slurmHost();
  const cluster = replicaCluster(sampleReplica({ scheduler: "slurm", slurm: { accounting: true } }));
  const leaves = cluster.pods.map(({ nodes }) => nodes[0] ?? "");

  beforeAll(() =>
    host.start(
      slurmFiles(cluster),
      cluster.pods.flatMap((pod) => pod.nodes),
      slurmdbdConf(cluster),
    ),
  );

  it("keep a job over two leaves, with its nodes and GPUs", async () => {
    const ran = host.output("srun", "-N2", "-w", leaves.join(","), "--gres=gpu:2", "-J", "counted", "hostname");
    expect(ran.trim().split("\n")).toHaveLength(2);
    const fields = "jobname,state,nnodes,nodelist,alloctres";
    const jobs = () => host.output("sacct", "-X", "-n", "-P", "--name=counted", `--format=${fields}`).trim();
    await host.until(() => jobs().includes("COMPLETED"));
    const [name, state, nodes, list, tres] = jobs().split("|");
    expect([name, state, nodes]).toEqual(["counted", "COMPLETED", "2"]);
    expect(
      host
        .output("scontrol", "show", "hostnames", list ?? "")
        .trim()
        .split("\n"),
    ).toEqual(leaves);
    expect(tres?.split(",")).toContain("gres/gpu=4");
  });

  it("know the cluster by the name of site and replica", () => {
    expect(host.output("sacctmgr", "-n", "-P", "list", "cluster", "format=cluster").trim()).toBe(cluster.name);
  });
});

type Fields = Readonly<Record<string, string | undefined>>;
