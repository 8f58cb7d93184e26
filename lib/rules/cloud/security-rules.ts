import { TRUSTED_SERVICES } from "../../replica";
import { blockOf, blocksOf, textsOf, type Block, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { allowedBy } from "./iam-statements";

const EVERYWHERE = ["0.0.0.0/0", "::/0"];

/** Hops that reach the node, but no container with a separate network. */
const MOST_HOPS = 1;

/**
 * Actions without resource-level permissions, for which a policy must name `*`.
 * Source: AWS Service Authorization Reference, "Actions, resources, and condition keys", the tables without resource types.
 */
const ON_EVERYTHING = [
  /^(ec2|autoscaling|elasticloadbalancing|fsx|ssm|logs|cloudwatch|tag|budgets|pricing):(Describe|Get|List)/,
  /^cloudwatch:PutMetricData$/,
  /^ssm:CancelCommand$/,
  /^ecr:GetAuthorizationToken$/,
  /^(ssmmessages|ec2messages|xray):/,
  /^ec2:(Create|Delete)NetworkInterface$/,
  /^logs:(Create|Update|Delete)LogDelivery$|^logs:PutResourcePolicy$/,
];

/** Resource types whose policies are checked. */
const POLICY_TYPES = [
  ...["aws_iam_policy", "aws_iam_role", "aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy"],
  ...["aws_s3_bucket_policy", "aws_sns_topic_policy", "aws_sqs_queue_policy", "aws_secretsmanager_secret_policy"],
];

/** Resource types whose policies trust services: roles, and resources that services use or write to. */
const TRUST_TYPES = [
  ...["aws_iam_role", "aws_kms_key", "aws_kms_key_policy", "aws_s3_bucket_policy", "aws_sns_topic_policy"],
  ...["aws_sqs_queue_policy", "aws_secretsmanager_secret_policy"],
];

/** Condition keys that bind a service to an account, an organization, a resource or a cluster. */
const SOURCE_KEY =
  /^(aws:Source(Account|Arn|OrgI[Dd]|OrgPaths)|aws:RequestTag\/eks-cluster-(arn|name)|kms:EncryptionContext:.+|kms:CallerAccount)$/i;

/** Whether a service is known to send its source. Others may not, and a condition would then lock them out. */
function sendsSource(service: string): boolean {
  const sent = (TRUSTED_SERVICES as Readonly<Record<string, string | undefined>>)[service];
  return sent !== undefined && sent !== "nothing";
}

/** Resource types with settings of the metadata service. */
const METADATA_TYPES = ["aws_launch_template", "aws_instance"];

/** Resource types whose secrets are stored in the state. */
const SECRET_TYPES = [
  "tls_private_key",
  "random_password",
  "aws_iam_access_key",
  "aws_key_pair",
  "aws_iam_user_login_profile",
];

/** Secrets in a script: a private key, or an access key id. */
const SECRET_TEXT = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[A-Z0-9]{16}\b/;

/** Rules for access to the replica and for its permissions. */
export const CLOUD_SECURITY_RULES: readonly CloudRule[] = [
  {
    id: "SEC101",
    title: "No resource may be reachable from all addresses",
    reason: "Nodes are reached through Session Manager, which needs no open port.",
    check: (cloud) =>
      cloud.resources.flatMap((resource) => {
        const open = ingressOf(resource).filter((address) => EVERYWHERE.includes(address));
        return open.map((address) => ({ resource, message: `it allows traffic from ${address}` }));
      }),
  },
  {
    id: "SEC102",
    title: "Nodes must use only version 2 of the metadata service",
    reason: "Version 1 gives the role's credentials to any program that can be tricked into fetching a URL.",
    check: eachMetadata(({ http_tokens: tokens, http_endpoint: endpoint }) =>
      tokens === "required" || endpoint === "disabled" ? [] : ["`http_tokens` is not `required`"],
    ),
  },
  {
    id: "SEC103",
    title: `Responses of the metadata service must be limited to ${MOST_HOPS} hop`,
    reason: "A second hop reaches containers, which then get the role of the node; more reach other machines.",
    check: eachMetadata(({ http_put_response_hop_limit: hops }) =>
      Number(hops ?? 1) <= MOST_HOPS ? [] : [`the hop limit is ${String(hops)}`],
    ),
  },
  {
    id: "SEC104",
    title: "Policies must not allow actions by wildcard",
    reason: "A wildcard also allows actions that AWS adds later.",
    check: eachPolicy(({ actions }) =>
      actions.filter((action) => action.includes("*")).map((action) => `it allows ${action}`),
    ),
  },
  {
    id: "SEC105",
    title: "Policies must name the resources of an action wherever AWS checks them",
    reason: "A permission on all resources includes those of other teams in the account.",
    check: eachPolicy(({ actions, resources }) =>
      actions
        .filter((action) => resources.includes("*") && !ON_EVERYTHING.some((pattern) => pattern.test(action)))
        .map((action) => `it allows ${action} on all resources`),
    ),
  },
  {
    id: "SEC106",
    title: "Buckets must block all public access",
    reason: "Otherwise, a single policy or object ACL can expose data to everyone.",
    check: eachOf("aws_s3_bucket", (bucket, cloud) => {
      const blocks = cloud.pointing("aws_s3_bucket_public_access_block", "bucket", bucket);
      const isWhole = ({ body }: CloudResource) => PUBLIC_ACCESS.every((switched) => body[switched] === true);
      return blocks.some(isWhole) ? [] : ["public access to it is not fully blocked"];
    }),
  },
  {
    id: "SEC107",
    title: "Disks must be encrypted",
    reason: "A released disk keeps checkpoints and data until it is overwritten.",
    check: (cloud) =>
      cloud.resources
        .filter((resource) => disksOf(resource).some(({ encrypted }) => String(encrypted) !== "true"))
        .map((resource) => ({ resource, message: "a disk is not encrypted" })),
  },
  {
    id: "SEC108",
    title: "No secret may be in the state or in a node's user data",
    reason: "Anyone who can read the state or describe an instance can read it.",
    check: (cloud) =>
      cloud.resources
        .filter((resource) => hasSecret(resource))
        .map((resource) => ({ resource, message: "it stores a secret in the state or in user data" })),
  },
  {
    id: "SEC109",
    title: "Nodes must not have public addresses",
    reason: "Private subnets connect out through the NAT gateway; nothing outside can connect in.",
    check: (cloud) =>
      cloud.resources
        .filter(({ body }) => hasPublicAddress(body))
        .map((resource) => ({ resource, message: "it assigns public addresses" })),
  },
  {
    id: "SEC110",
    title: "Log groups must have a retention period",
    reason: "Without one, logs are kept, and paid for, forever.",
    check: eachOf("aws_cloudwatch_log_group", ({ body }) =>
      Number(body["retention_in_days"] ?? 0) > 0 ? [] : ["`retention_in_days` is not set"],
    ),
  },
  {
    id: "SEC111",
    title: "A policy that trusts an AWS service must name the account or the resource that the service acts for",
    reason:
      "Without a condition, anyone can make the service use the role or topic from another account (the confused deputy).",
    check: (cloud) =>
      cloud.resources
        .filter(({ type }) => TRUST_TYPES.includes(type))
        .flatMap((resource) =>
          allowedBy(resource)
            .filter(({ conditions }) => !conditions.some((key) => SOURCE_KEY.test(key)))
            .flatMap(({ services }) => services.filter(sendsSource))
            .map((service) => ({ resource, message: `it trusts ${service} without a condition on its source` })),
        ),
  },
];

const PUBLIC_ACCESS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];

/** Source addresses that a resource allows. */
function ingressOf({ type, body }: CloudResource): string[] {
  const addresses = (rule: Block) =>
    ["cidr_ipv4", "cidr_ipv6", "cidr_blocks", "ipv6_cidr_blocks"].flatMap((argument) => textsOf(rule[argument]));
  if (type === "aws_vpc_security_group_ingress_rule") return addresses(body);
  if (type === "aws_security_group_rule") return body["type"] === "ingress" ? addresses(body) : [];
  return blocksOf(body["ingress"]).flatMap(addresses);
}

/** A check of the metadata settings of launch templates, and of instances without one. */
function eachMetadata(check: (metadata: Block) => readonly string[]): CloudRule["check"] {
  return (cloud) =>
    cloud.resources
      .filter(({ type, body }) => METADATA_TYPES.includes(type) && body["launch_template"] === undefined)
      .flatMap((resource) => check(blockOf(resource.body["metadata_options"])).map((message) => ({ resource, message })));
}

/** A check of every Allow statement. */
function eachPolicy(check: (allowed: ReturnType<typeof allowedBy>[number]) => readonly string[]): CloudRule["check"] {
  return (cloud) =>
    cloud.resources
      .filter(({ type }) => POLICY_TYPES.includes(type))
      .flatMap((resource) =>
        allowedBy(resource)
          .flatMap(check)
          .map((message) => ({ resource, message })),
      );
}

/** Disks of a resource or of its instances. */
function disksOf({ type, body }: CloudResource): Block[] {
  if (type === "aws_ebs_volume") return [body];
  if (type === "aws_launch_template") return blocksOf(body["block_device_mappings"]).flatMap(({ ebs }) => blocksOf(ebs));
  if (type !== "aws_instance") return [];
  return [...blocksOf(body["root_block_device"]), ...blocksOf(body["ebs_block_device"])];
}

function hasSecret({ type, body }: CloudResource): boolean {
  if (SECRET_TYPES.includes(type)) return true;
  if (type === "aws_secretsmanager_secret_version") return "secret_string" in body || "secret_binary" in body;
  if (type === "aws_ssm_parameter" && body["type"] === "SecureString") return "value" in body;
  return ["user_data", "user_data_base64"].some((argument) => SECRET_TEXT.test(plain(argument, body[argument])));
}

/** Decoded user data. */
function plain(argument: string, value: unknown): string {
  const text = String(value ?? "");
  const wrapped = /^\$\{base64encode\("([^]*)"\)\}$/.exec(text)?.[1];
  return wrapped ?? (argument === "user_data" ? text + decoded(text) : decoded(text));
}

function decoded(text: string): string {
  return Buffer.from(text, "base64").toString("latin1");
}

function hasPublicAddress(body: Block): boolean {
  const { map_public_ip_on_launch: mapped, associate_public_ip_address: own, network_interfaces: interfaces } = body;
  const asked = blocksOf(interfaces).map((one) => one["associate_public_ip_address"]);
  return [mapped, own, ...asked].some((value) => String(value) === "true");
}
