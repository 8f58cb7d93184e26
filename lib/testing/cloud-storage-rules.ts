import { LUSTRE_THROUGHPUTS, lustreSizes } from "../replica/lustre-capacity";
import { blockOf, textsOf, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { allowsAllOfItself } from "./security-group";

const FILE_SYSTEM = "aws_fsx_lustre_file_system";

/** Throughputs of file systems of SSDs by deployment type, in MB/s for each TiB. Source: FSx API Reference. */
const THROUGHPUTS: ReadonlyMap<unknown, readonly number[]> = new Map<unknown, readonly number[]>([
  ["PERSISTENT_1", [50, 100, 200]],
  ["PERSISTENT_2", LUSTRE_THROUGHPUTS],
]);

/** Rules on FSx for Lustre: Terraform takes any size and any pair of settings, and the creation fails after minutes. */
export const CLOUD_STORAGE_RULES: readonly CloudRule[] = [
  {
    id: "FSX101",
    title: "A file system has a throughput that its deployment type offers",
    reason: "The provider takes every throughput of any type.",
    check: eachOf(FILE_SYSTEM, ({ body }) => {
      const { deployment_type: type, storage_type: disks, per_unit_storage_throughput: throughput } = body;
      const offered = disks === "HDD" ? undefined : THROUGHPUTS.get(type);
      if (throughput === undefined || !offered || offered.includes(Number(throughput))) return [];
      return [`${String(throughput)} MB/s per TiB on ${String(type)}, of ${offered.join(", ")}`];
    }),
  },
  {
    id: "FSX102",
    title: "A file system has a size that FSx makes",
    reason: "The creation fails for one between the steps.",
    check: eachOf(FILE_SYSTEM, ({ body }) => {
      const capacity = Number(body["storage_capacity"]);
      const wrong = isEfa(body) || body["storage_type"] === "HDD" ? undefined : lustreSizes(capacity, null);
      return wrong ? [`${capacity} GiB is not ${wrong.allowed}`] : [];
    }),
  },
  {
    id: "FSX103",
    title: "A file system with EFA has a size of its throughput's step",
    reason: "Such file systems come in servers of a fixed size; the creation fails for part of one.",
    check: eachOf(FILE_SYSTEM, ({ body }) => {
      const capacity = Number(body["storage_capacity"]);
      const throughput = Number(body["per_unit_storage_throughput"]);
      const wrong = isEfa(body) ? lustreSizes(capacity, throughput) : undefined;
      return wrong ? [`${capacity} GiB at ${throughput} MB/s per TiB is not ${wrong.allowed}`] : [];
    }),
  },
  {
    id: "FSX104",
    title: "A file system with EFA is PERSISTENT_2 and states its metadata",
    reason: "Only that type has EFA, and only together with a metadata configuration.",
    check: eachOf(FILE_SYSTEM, ({ body }) => {
      const { deployment_type: type, metadata_configuration: metadata } = body;
      if (!isEfa(body) || (type === "PERSISTENT_2" && metadata !== undefined)) return [];
      return [`EFA on ${String(type)} ${metadata === undefined ? "without" : "with"} a metadata configuration`];
    }),
  },
  {
    id: "FSX105",
    title: "A security group of a file system with EFA allows all traffic from and to itself",
    reason: "FSx refuses to create the file system otherwise.",
    check: eachOf(FILE_SYSTEM, ({ stack, body }, cloud) => {
      const groups = textsOf(body["security_group_ids"]).map((group) => cloud.follow(stack, group));
      const known = groups.filter((group): group is CloudResource => group !== undefined);
      if (!isEfa(body) || known.length === 0 || known.some((group) => allowsAllOfItself(cloud, group))) return [];
      return [`it is in ${known.map(({ address }) => address).join(", ")} alone`];
    }),
  },
  {
    id: "FSX106",
    title: "A file system is in the zone of the nodes",
    reason: "EFA does not leave a zone, and every byte that does is paid for twice.",
    check: eachOf(FILE_SYSTEM, ({ stack, body }, cloud) => {
      const own = zoneOf(textsOf(body["subnet_ids"]).flatMap((subnet) => cloud.follow(stack, subnet) ?? []));
      const nodes = zoneOf(
        cloud.of("aws_launch_template").flatMap((template) => {
          const subnet = blockOf(template.body["network_interfaces"])["subnet_id"];
          return cloud.follow(template.stack, subnet) ?? [];
        }),
      );
      const missed = nodes.filter((zone) => own.length > 0 && !own.includes(zone));
      return missed.map((zone) => `it is in ${own.join(", ")}, nodes are in ${zone}`);
    }),
  },
];

function isEfa(body: CloudResource["body"]): boolean {
  return body["efa_enabled"] === true;
}

/** Zones of subnets, each once, as far as they are stated. */
function zoneOf(subnets: readonly CloudResource[]): string[] {
  return [...new Set(subnets.flatMap(({ body }) => textsOf(body["availability_zone"])))].sort();
}
