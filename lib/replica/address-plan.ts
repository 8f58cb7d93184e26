import { GigasiteError } from "../errors";
import { thousands } from "../formats";

/** The IPv4 addresses of a replica, in CIDR notation. */
export interface AddressPlan {
  /** The first block of the VPC, with the shared subnets and the first pods. */
  readonly vpc: string;
  /** Its further blocks, as many as the pods need. */
  readonly more: readonly string[];
  /** The public subnet, for the NAT gateway only. */
  readonly public: string;
  /** The private subnets of shared services: one in the zone of the nodes, one in another zone. */
  readonly services: readonly [home: string, other: string];
  /** The private subnet of each pod, in their order. */
  readonly pods: readonly string[];
}

/**
 * Blocks of a VPC: 16 is the widest permitted prefix, and 5 blocks are the default quota of an account (VPC User Guide, "VPC
 * CIDR blocks" and "Amazon VPC quotas"). From 10.0.0.0/16 to 10.4.0.0/16.
 */
const VPC = { base: 10 * 2 ** 24, prefix: 16, blocks: 5 };
/** 251 usable addresses. */
const PUBLIC_PREFIX = 24;
/** Two subnets of 1019 usable addresses: file servers take an address for every few TiB, endpoints one each. */
const SERVICES = { prefix: 22, first: 4 * 2 ** 8, second: 8 * 2 ** 8 };
/**
 * Narrowest block of a pod: 4091 usable addresses, enough for 64 nodes that take 32 each, and narrow enough for 79 pods.
 * It does not follow the number of nodes, so that a pod can grow without a new subnet, which would replace its nodes.
 */
const POD_PREFIX = 20;
/** Addresses that AWS keeps in every subnet (VPC User Guide, "Subnet CIDR blocks"). */
const RESERVED_ADDRESSES = 5;

/**
 * Divides the VPC into parts of equal size: the first is shared, pod n has part n. More pods take further parts, in
 * further blocks of the VPC where they must, and move none.
 *
 * @param pods how many pods
 * @param addressesPerPod addresses that the nodes of one pod take
 * @throws GigasiteError SITE004 where they do not fit
 */
export function planAddresses(pods: number, addressesPerPod: number): AddressPlan {
  const needed = Math.ceil(Math.log2(addressesPerPod + RESERVED_ADDRESSES));
  const prefix = Math.min(POD_PREFIX, 32 - needed);
  const perBlock = Math.floor(2 ** (prefix - VPC.prefix));
  const room = Math.max(0, perBlock * VPC.blocks - 1);
  if (pods > room) throw GigasiteError.of(tooManyPods(pods, addressesPerPod, room));
  const block = (index: number) => cidr(index * 2 ** (32 - VPC.prefix), VPC.prefix);
  return {
    vpc: block(0),
    more: Array.from({ length: Math.ceil((pods + 1) / perBlock) - 1 }, (_, index) => block(index + 1)),
    public: cidr(0, PUBLIC_PREFIX),
    services: [cidr(SERVICES.first, SERVICES.prefix), cidr(SERVICES.second, SERVICES.prefix)],
    pods: Array.from({ length: pods }, (_, index) => cidr((index + 1) * 2 ** (32 - prefix), prefix)),
  };
}

/** Whether a subnet of the plan is within a block of its VPC: they share the two octets of a block. */
export function liesIn(subnet: string, block: string): boolean {
  const octets = (text: string) => text.split(".").slice(0, 2).join(".");
  return octets(subnet) === octets(block);
}

/** The block at the given offset from the start of the VPC. */
function cidr(offset: number, prefix: number): string {
  const address = VPC.base + offset;
  const octets = [24, 16, 8, 0].map((shift) => (address >>> shift) & 255);
  return `${octets.join(".")}/${prefix}`;
}

function tooManyPods(pods: number, addressesPerPod: number, room: number) {
  return {
    code: "SITE004",
    path: "replica.pods",
    message: `too many pods for the network, at ${thousands(addressesPerPod)} addresses each`,
    found: String(pods),
    allowed: `at most ${room}`,
    remedy: "rent fewer pods, or fewer nodes per pod",
  } as const;
}
