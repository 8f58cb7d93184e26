import { LUSTRE_THROUGHPUTS, lustreSizes } from "../../replica/lustre-capacity";
import { thousands } from "../../formats";
import { blockOf, textsOf, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { allowsAllOfItself } from "./security-group";

const FILE_SYSTEM = "aws_fsx_lustre_file_system";

/** Throughput options of SSD file systems by deployment type, in MB/s per TiB. Source: FSx API Reference. */
const THROUGHPUTS: ReadonlyMap<unknown, readonly number[]> = new Map<unknown, readonly number[]>([
  ["PERSISTENT_1", [50, 100, 200]],
  ["PERSISTENT_2", LUSTRE_THROUGHPUTS],
]);

/** Rules for FSx for Lustre: Terraform accepts any settings, and creation fails after minutes. */
export const CLOUD_STORAGE_RULES: readonly CloudRule[] = [
  {
    id: "FSX101",
    title: "The throughput of a file system must be one that its deployment type offers",
    reason: "The provider accepts every throughput for any type.",
    check: eachOf(FILE_SYSTEM, ({ body }) => {
      const { deployment_type: type, storage_type: disks, per_unit_storage_throughput: throughput } = body;
      const offered = disks === "HDD" ? undefined : THROUGHPUTS.get(type);
      if (throughput === undefined || !offered || offered.includes(Number(throughput))) return [];
      return [`${String(throughput)} MB/s per TiB on ${String(type)}, allowed ${offered.join(", ")}`];
    }),
  },
  {
    id: "FSX102",
    title: "A file system must have a size that FSx offers",
    reason: "Creation fails for a size between the steps.",
    check: eachOf(FILE_SYSTEM, ({ body }) => {
      const capacity = Number(body["storage_capacity"]);
      const wrong = isEfa(body) || body["storage_type"] === "HDD" ? undefined : lustreSizes(capacity, null);
      return wrong ? [`${thousands(capacity)} GiB, allowed ${wrong.allowed}`] : [];
    }),
  },
  {
    id: "FSX103",
    title: "A file system with EFA must have a size that fits its throughput",
    reason: "These file systems consist of servers of fixed size; creation fails for part of a server.",
    check: eachOf(FILE_SYSTEM, ({ body }) => {
      const capacity = Number(body["storage_capacity"]);
      const throughput = Number(body["per_unit_storage_throughput"]);
      const wrong = isEfa(body) ? lustreSizes(capacity, throughput) : undefined;
      return wrong ? [`${thousands(capacity)} GiB at ${throughput} MB/s per TiB, allowed ${wrong.allowed}`] : [];
    }),
  },
  {
    id: "FSX104",
    title: "A file system with EFA must be PERSISTENT_2 and configure its metadata",
    reason: "Only this type supports EFA, and only with a metadata configuration.",
    check: eachOf(FILE_SYSTEM, ({ body }) => {
      const { deployment_type: type, metadata_configuration: metadata } = body;
      if (!isEfa(body) || (type === "PERSISTENT_2" && metadata !== undefined)) return [];
      return [`EFA on ${String(type)} ${metadata === undefined ? "without" : "with"} a metadata configuration`];
    }),
  },
  {
    id: "FSX105",
    title: "A security group of a file system with EFA must allow all traffic to and from itself",
    reason: "Otherwise FSx rejects the file system.",
    check: eachOf(FILE_SYSTEM, ({ stack, body }, cloud) => {
      const groups = textsOf(body["security_group_ids"]).map((group) => cloud.follow(stack, group));
      const known = groups.filter((group): group is CloudResource => group !== undefined);
      if (!isEfa(body) || known.length === 0 || known.some((group) => allowsAllOfItself(cloud, group))) return [];
      return [`it is only in ${known.map(({ address }) => address).join(", ")}`];
    }),
  },
  {
    id: "FSX106",
    title: "A file system must be in the zone of the nodes",
    reason: "EFA does not cross zones, and traffic between zones is billed in both directions.",
    check: eachOf(FILE_SYSTEM, ({ stack, body }, cloud) => {
      const own = zoneOf(textsOf(body["subnet_ids"]).flatMap((subnet) => cloud.follow(stack, subnet) ?? []));
      const nodes = zoneOf(
        cloud.of("aws_launch_template").flatMap((template) => {
          const subnet = blockOf(template.body["network_interfaces"])["subnet_id"];
          return cloud.follow(template.stack, subnet) ?? [];
        }),
      );
      const missed = nodes.filter((zone) => own.length > 0 && !own.includes(zone));
      return missed.map((zone) => `it is in ${own.join(", ")}, the nodes in ${zone}`);
    }),
  },
];

function isEfa(body: CloudResource["body"]): boolean {
  return body["efa_enabled"] === true;
}

/** Distinct zones of subnets that state one. */
function zoneOf(subnets: readonly CloudResource[]): string[] {
  return [...new Set(subnets.flatMap(({ body }) => textsOf(body["availability_zone"])))].sort();
}
