import type { LaunchTemplateConfig } from "@cdktf/provider-aws/lib/launch-template";
import type { CapacityPlan } from "../../replica";

/**
 * Market and reservation of a launch template.
 *
 * @param capacityBlockId the capacity block that is bought, where there is one
 */
export function capacityOptions(
  { market, maxPrice, reservation }: CapacityPlan,
  capacityBlockId?: string,
): Pick<LaunchTemplateConfig, "instanceMarketOptions" | "capacityReservationSpecification"> {
  const target = reservation.id ?? capacityBlockId;
  return {
    ...(market === null
      ? {}
      : {
          instanceMarketOptions: {
            marketType: market,
            ...(maxPrice === null ? {} : { spotOptions: { maxPrice: String(maxPrice) } }),
          },
        }),
    ...(target === undefined
      ? {}
      : { capacityReservationSpecification: { capacityReservationTarget: { capacityReservationId: target } } }),
    ...(reservation.preference === null
      ? {}
      : { capacityReservationSpecification: { capacityReservationPreference: reservation.preference } }),
  };
}
