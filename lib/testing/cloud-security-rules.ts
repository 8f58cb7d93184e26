import { blockOf, blocksOf, textsOf, type Block, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { allowedBy } from "./iam-statements";

const EVERYWHERE = ["0.0.0.0/0", "::/0"];

/** Hops that reach a container on a node, and nothing beyond the node. */
const MOST_HOPS = 2;

/**
 * Actions that AWS checks against no single resource, so that a policy must name `*`.
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

/** Resources whose policies are read. */
const POLICY_TYPES = [
  ...["aws_iam_policy", "aws_iam_role", "aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy"],
  ...["aws_s3_bucket_policy", "aws_sns_topic_policy", "aws_sqs_queue_policy", "aws_secretsmanager_secret_policy"],
];

/** What a launch template or an instance without one says of the metadata service. */
const METADATA_TYPES = ["aws_launch_template", "aws_instance"];

/** Resources whose secrets end up in the state. */
const SECRET_TYPES = [
  "tls_private_key",
  "random_password",
  "aws_iam_access_key",
  "aws_key_pair",
  "aws_iam_user_login_profile",
];

/** What looks like a secret in a script: a private key, or the id of an access key. */
const SECRET_TEXT = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[A-Z0-9]{16}\b/;

/** Rules on who reaches the replica, and what it may do. */
export const CLOUD_SECURITY_RULES: readonly CloudRule[] = [
  {
    id: "SEC101",
    title: "Nothing is reached from all addresses",
    reason: "Nodes are reached through Session Manager, which needs no open port.",
    check: (cloud) =>
      cloud.resources.flatMap((resource) => {
        const open = ingressOf(resource).filter((address) => EVERYWHERE.includes(address));
        return open.map((address) => ({ resource, message: `it lets traffic in from ${address}` }));
      }),
  },
  {
    id: "SEC102",
    title: "Nodes have only the second version of the metadata service",
    reason: "The first one gives the role's credentials to any program that can be made to fetch an address.",
    check: eachMetadata(({ http_tokens: tokens, http_endpoint: endpoint }) =>
      tokens === "required" || endpoint === "disabled" ? [] : ["`http_tokens` is not required"],
    ),
  },
  {
    id: "SEC103",
    title: `Answers of the metadata service take at most ${MOST_HOPS} hops`,
    reason: "Two reach a container on the node; more reach other machines.",
    check: eachMetadata(({ http_put_response_hop_limit: hops }) =>
      Number(hops ?? 1) <= MOST_HOPS ? [] : [`the hop limit is ${String(hops)}`],
    ),
  },
  {
    id: "SEC104",
    title: "Policies allow no action by wildcard",
    reason: "A wildcard allows what is invented next year.",
    check: eachPolicy(({ actions }) =>
      actions.filter((action) => action.includes("*")).map((action) => `it allows ${action}`),
    ),
  },
  {
    id: "SEC105",
    title: "Policies name the resources of an action wherever AWS checks them",
    reason: "What is allowed on everything is allowed on what other teams have in the account.",
    check: eachPolicy(({ actions, resources }) =>
      actions
        .filter((action) => resources.includes("*") && !ON_EVERYTHING.some((pattern) => pattern.test(action)))
        .map((action) => `it allows ${action} on everything`),
    ),
  },
  {
    id: "SEC106",
    title: "Buckets block all public access",
    reason: "One policy or one object's rights can otherwise show data to everyone.",
    check: eachOf("aws_s3_bucket", (bucket, cloud) => {
      const blocks = cloud.pointing("aws_s3_bucket_public_access_block", "bucket", bucket);
      const isWhole = ({ body }: CloudResource) => PUBLIC_ACCESS.every((switched) => body[switched] === true);
      return blocks.some(isWhole) ? [] : ["no resource blocks all public access to it"];
    }),
  },
  {
    id: "SEC107",
    title: "Disks are encrypted",
    reason: "A disk that is given back holds checkpoints and data until it is overwritten.",
    check: (cloud) =>
      cloud.resources
        .filter((resource) => disksOf(resource).some(({ encrypted }) => String(encrypted) !== "true"))
        .map((resource) => ({ resource, message: "a disk in it is not encrypted" })),
  },
  {
    id: "SEC108",
    title: "No secret is in the state or in a script of a node",
    reason: "Whoever reads the state or describes an instance has it.",
    check: (cloud) =>
      cloud.resources
        .filter((resource) => hasSecret(resource))
        .map((resource) => ({ resource, message: "it puts a secret into the state or into user data" })),
  },
  {
    id: "SEC109",
    title: "Nodes have no public address",
    reason: "Private subnets leave through the NAT gateway, and nothing outside can start a connection to them.",
    check: (cloud) =>
      cloud.resources
        .filter(({ body }) => hasPublicAddress(body))
        .map((resource) => ({ resource, message: "it gives public addresses" })),
  },
  {
    id: "SEC110",
    title: "Log groups forget after a stated time",
    reason: "Logs without it are kept, and paid for, for ever.",
    check: eachOf("aws_cloudwatch_log_group", ({ body }) =>
      Number(body["retention_in_days"] ?? 0) > 0 ? [] : ["`retention_in_days` is not stated"],
    ),
  },
];

const PUBLIC_ACCESS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];

/** Addresses that a resource lets in. */
function ingressOf({ type, body }: CloudResource): string[] {
  const addresses = (rule: Block) =>
    ["cidr_ipv4", "cidr_ipv6", "cidr_blocks", "ipv6_cidr_blocks"].flatMap((argument) => textsOf(rule[argument]));
  if (type === "aws_vpc_security_group_ingress_rule") return addresses(body);
  if (type === "aws_security_group_rule") return body["type"] === "ingress" ? addresses(body) : [];
  return blocksOf(body["ingress"]).flatMap(addresses);
}

/** A check of the metadata settings of launch templates, and of instances that have none from a template. */
function eachMetadata(check: (metadata: Block) => readonly string[]): CloudRule["check"] {
  return (cloud) =>
    cloud.resources
      .filter(({ type, body }) => METADATA_TYPES.includes(type) && body["launch_template"] === undefined)
      .flatMap((resource) => check(blockOf(resource.body["metadata_options"])).map((message) => ({ resource, message })));
}

/** A check of every statement that allows something. */
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

/** Disks that a resource is, or that its instances have. */
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

/** User data as the node reads it. */
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
