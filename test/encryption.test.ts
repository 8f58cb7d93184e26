import type { ReplicaProps } from "../lib/model";
import { replicaStacks, VARIANTS } from "./support/replica-variants";
import { resourcesByAddress, type Resource } from "./support/synth-stacks";

/** The key of a resource that stores data, by its type. */
const KEYS: Readonly<Record<string, (resource: Resource) => unknown>> = {
  aws_cloudwatch_log_group: (group) => group["kms_key_id"],
  aws_ebs_volume: (volume) => volume["kms_key_id"],
  aws_eks_cluster: (cluster) => cluster["encryption_config"].provider.key_arn,
  aws_fsx_lustre_file_system: (system) => system["kms_key_id"],
  aws_launch_template: (template) => template["block_device_mappings"][0].ebs.kms_key_id,
  aws_s3_bucket_server_side_encryption_configuration: (encryption) =>
    encryption["rule"][0].apply_server_side_encryption_by_default.kms_master_key_id,
  aws_scheduler_schedule: (schedule) => schedule["kms_key_arn"],
  aws_secretsmanager_secret: (secret) => secret["kms_key_id"],
  aws_sns_topic: (topic) => topic["kms_master_key_id"],
};

const OWN = "arn:aws:kms:us-east-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

function resourcesOf(props: ReplicaProps) {
  return Object.entries(replicaStacks(props)).flatMap(([stack, content]) =>
    Object.entries(resourcesByAddress(content)).map(([address, resource]) => ({
      ...{ place: `${stack} ${address}`, type: address.split(".")[0] ?? "", resource },
    })),
  );
}

/** Keys of everything that stores data, by its place. */
function keysOf(props: ReplicaProps): Record<string, unknown> {
  const stored = resourcesOf(props).filter(({ type }) => type in KEYS);
  return Object.fromEntries(stored.map(({ place, type, resource }) => [place, KEYS[type]?.(resource)]));
}

describe.each([
  ["Slurm", VARIANTS.slurm],
  ["EKS", VARIANTS.eks],
])("a replica with %s", (_, props: ReplicaProps) => {
  it("encrypts all that it stores with the key of the site file, and makes no other", () => {
    const keys = keysOf({ ...props, kmsKey: OWN });
    expect(Object.keys(keys).length).toBeGreaterThan(12);
    expect(keys).toEqual(Object.fromEntries(Object.keys(keys).map((place) => [place, OWN])));
    expect(resourcesOf({ ...props, kmsKey: OWN }).filter(({ type }) => type === "aws_kms_key")).toEqual([]);
  });

  it("encrypts it with one key of its own for `create`", () => {
    const keys = Object.values(keysOf({ ...props, kmsKey: "create" }));
    for (const key of keys) expect(key).toMatch(/aws_kms_key.*\.arn|outputs\..*aws_kms_key/);
    const made = resourcesOf({ ...props, kmsKey: "create" }).filter(({ type }) => type === "aws_kms_key");
    expect(made.map(({ place }) => place)).toEqual([expect.stringMatching(/^site-aws-network aws_kms_key\.data-key_/)]);
  });

  it("has a key of its own only for topic and cluster without one", () => {
    const keys = Object.entries(keysOf(props)).filter(([, key]) => key !== undefined);
    for (const [place] of keys) expect(place).toMatch(/ (aws_sns_topic|aws_eks_cluster)\./);
  });
});

it("every kind of resource that stores data is checked", () => {
  const types = [VARIANTS.slurm, VARIANTS.eks].flatMap((props) => resourcesOf(props)).map(({ type }) => type);
  expect(Object.keys(KEYS).filter((type) => !types.includes(type))).toEqual([]);
});
