import type { ReplicaProps } from "../../lib/model";
import { eksFiles } from "../../lib/exports";
import { synthToJson, type StackJson } from "../../lib/testing";
import { Replica } from "../../stacks/replica";
import { RESTRICTED_REPLICAS } from "./restricted-replicas";
import { sampleReplica } from "./sample-replica";
import { sitePlan } from "./site-plan";
import { resourcesByAddress } from "./synth-stacks";

const LUSTRE = { kind: "fsx-lustre", capacityGib: 4800, throughputPerTib: 1000, efa: true } as const;
const CLIENT_KEY = "0123456789ABCDEF0123456789ABCDEF01234567";

/** Replicas that have every script between them. */
const REPLICAS: Readonly<Record<string, ReplicaProps>> = {
  none: { scheduler: "none", storage: LUSTRE, operations: true },
  slurm: { scheduler: "slurm", slurm: { accounting: true }, operations: true },
  lustre: { scheduler: "slurm", slurm: { homes: "lustre" }, storage: { ...LUSTRE, clientKey: CLIENT_KEY } },
  eks: { scheduler: "eks", operations: true },
  ...Object.fromEntries(RESTRICTED_REPLICAS.map(([name, props]) => [`${name}-restricted`, props])),
};

/** Every script of generated stacks and exports by a name: user data, documents, and the scripts that these write. */
export function replicaScripts(): Readonly<Record<string, string>> {
  const stacks = synthToJson((app) => {
    for (const [name, props] of Object.entries(REPLICAS))
      new Replica(app, name, { site: { plan: sitePlan() }, ...props, name: name.slice(0, 16) });
  });
  const scripts = [
    ...Object.entries(stacks).flatMap(([id, stack]) =>
      scriptsOf(stack).map(([address, text]) => [`${id} ${address}`, text]),
    ),
    ["eks install.sh", eksFiles(sampleReplica({ scheduler: "eks" }))["install.sh"] ?? ""],
  ] as [string, string][];
  return Object.fromEntries(
    scripts.flatMap(([name, text]) => [
      [name, text],
      ...innerScripts(text).map((inner, index) => [`${name} script ${index + 1}`, inner] as const),
    ]),
  );
}

function scriptsOf(stack: StackJson): [string, string][] {
  return Object.entries(resourcesByAddress(stack)).flatMap(([address, { user_data: userData, content }]) => {
    if (typeof userData === "string") return [[address, decoded(userData).replace(/\$\{[^}]*\}/g, "value")]];
    return typeof content === "string" && content.startsWith("{") ? [[address, commandsOf(content)]] : [];
  }) as [string, string][];
}

/** User data as the host gets it: in Base64, but for a last line that Terraform encodes. */
function decoded(text: string): string {
  if (text.startsWith("#!")) return text;
  const [fixed = "", last] = text.split("${base64encode(");
  return Buffer.from(fixed, "base64").toString() + (last === undefined ? "" : "boot fs@tcp:/x");
}

/** The commands of a document, with a value for each parameter; none for documents that start others. */
function commandsOf(content: string): string {
  const { mainSteps = [] } = JSON.parse(content) as { mainSteps?: { inputs?: { runCommand?: string[] } }[] };
  return mainSteps
    .flatMap(({ inputs }) => inputs?.runCommand ?? [])
    .join("\n")
    .replace(/\{\{ \w+ \}\}/g, "1");
}

/** Scripts that a script writes to a file. */
function innerScripts(text: string): string[] {
  return [...text.matchAll(/<<'(\w+)'\n(#!\/bin\/bash\n[^]*?\n)\1\n/g)].map(([, , inner]) => inner ?? "");
}
