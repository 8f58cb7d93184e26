import { instanceTypes, type InstanceType } from "../../catalog/instance-type";
import { blockOf, blocksOf, textsOf, type CloudResource } from "./cloud";

/** A network interface of a launch template. */
export interface TemplateInterface {
  readonly card: number;
  readonly device: number;
  /**
   * Interface type.
   * @default `interface`
   */
  readonly type: string;
  readonly isPublic: boolean;
  readonly subnet: unknown;
  readonly groups: readonly string[];
}

/** The network interfaces of a launch template, in order. */
export function interfacesOf({ body }: CloudResource): TemplateInterface[] {
  return blocksOf(body["network_interfaces"]).map((one) => ({
    card: Number(one["network_card_index"] ?? 0),
    device: Number(one["device_index"] ?? 0),
    type: String(one["interface_type"] ?? "interface"),
    isPublic: String(one["associate_public_ip_address"]) === "true",
    subnet: one["subnet_id"],
    groups: textsOf(one["security_groups"]),
  }));
}

/** Whether an interface has an Elastic Fabric Adapter. */
export function isEfa({ type }: TemplateInterface): boolean {
  return type.startsWith("efa");
}

/** The instance type of a launch template or an instance; undefined if it is not in the catalog. */
export function typeOf({ body }: CloudResource): InstanceType | undefined {
  return instanceTypes().find(({ name }) => name === body["instance_type"]);
}

/** Id of the reservation, or of the reservation group, that a launch template targets; undefined without one. */
export function reservationOf({ body }: CloudResource): unknown {
  const target = blockOf(blockOf(body["capacity_reservation_specification"])["capacity_reservation_target"]);
  return target["capacity_reservation_id"] ?? target["capacity_reservation_resource_group_arn"];
}

/** Name of the placement group of a launch template; undefined without one. */
export function placementOf({ body }: CloudResource): unknown {
  const { group_name: name, group_id: id } = blockOf(body["placement"]);
  return name ?? id;
}

/** Market type of a launch template; undefined for on-demand. */
export function marketOf({ body }: CloudResource): unknown {
  return blockOf(body["instance_market_options"])["market_type"];
}
