import { GigasiteError } from "../errors";

/** The IPv4 addresses of a replica, in CIDR notation. */
export interface AddressPlan {
  readonly vpc: string;
  /** The public subnet, which holds nothing but the NAT gateway. */
  readonly public: string;
  /** The private subnet of each pod, in their order. */
  readonly pods: readonly string[];
}

/** 10.0.0.0/16: 16 is the widest prefix that a VPC takes (VPC User Guide, "VPC CIDR blocks"). */
const VPC = { base: 10 * 2 ** 24, prefix: 16 };
/** 251 usable addresses. */
const PUBLIC_PREFIX = 24;
/**
 * Narrowest block of a pod: 2043 usable addresses. It does not follow the number of nodes, so that a pod can grow
 * without a new subnet, which would replace its nodes.
 */
const POD_PREFIX = 21;
/** Addresses that AWS keeps in every subnet (VPC User Guide, "Subnet CIDR blocks"). */
const RESERVED_ADDRESSES = 5;

/**
 * Divides the VPC into blocks of equal size: the first is shared and begins with the public subnet, pod n has block n.
 * More pods take further blocks and move none.
 *
 * @param pods how many pods
 * @param addressesPerPod addresses that the nodes of one pod take
 * @throws GigasiteError SITE004 where they do not fit
 */
export function planAddresses(pods: number, addressesPerPod: number): AddressPlan {
  const needed = Math.ceil(Math.log2(addressesPerPod + RESERVED_ADDRESSES));
  const prefix = Math.min(POD_PREFIX, 32 - needed);
  const blocks = 2 ** (prefix - VPC.prefix);
  if (pods + 1 > blocks) throw GigasiteError.of(tooManyPods(pods, addressesPerPod, blocks));
  return {
    vpc: cidr(0, VPC.prefix),
    public: cidr(0, PUBLIC_PREFIX),
    pods: Array.from({ length: pods }, (_, index) => cidr((index + 1) * 2 ** (32 - prefix), prefix)),
  };
}

/** The block that begins so many addresses after the VPC does. */
function cidr(offset: number, prefix: number): string {
  const address = VPC.base + offset;
  const octets = [24, 16, 8, 0].map((shift) => (address >>> shift) & 255);
  return `${octets.join(".")}/${prefix}`;
}

function tooManyPods(pods: number, addressesPerPod: number, blocks: number) {
  return {
    code: "SITE004",
    path: "replica.pods",
    message: `the network has no room for so many pods with ${addressesPerPod} addresses each`,
    found: String(pods),
    allowed: `at most ${Math.max(0, Math.floor(blocks) - 1)}`,
    remedy: "rent fewer pods, or fewer nodes in each",
  } as const;
}
