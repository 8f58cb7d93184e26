import { shellScript, type ShellCode } from "../../shell";

/** Numbers of the first and last EFA device, such as `4-7`. */
export const DEVICES_PATTERN = "[0-9]{1,2}-[0-9]{1,2}";
/** Most seconds that a rail is out. */
export const LONGEST_OUTAGE = 3600;
/** Any number of them. */
export const SECONDS_PATTERN = "[1-9][0-9]{0,2}|[1-2][0-9]{3}|3[0-5][0-9]{2}|3600";
/** Seconds in which a job gives devices back: it is asked to end first, and then made to. */
export const LETTING_GO = { asked: 10, most: 60 };

/**
 * Script that disables some EFA devices of a node for a limited time. The document's parameters are `devices`, their indexes
 * in PCI bus order, and `seconds`.
 *
 * The driver unbinds the devices but no network interface: the agent uses a different device, even on card 0. The EFA driver
 * waits until a device is unused (it has no `disassociate_ucontext`), so jobs using one are ended, as NCCL ends them when an
 * adapter fails.
 *
 * A second script rebinds the devices when a process has ended or its time is up. It is a separate service, so that the rail
 * also returns if the agent kills the main script.
 *
 * If devices are missing, for example because another rail is disabled, nothing is done, because indexes would be shifted.
 *
 * @param devices number of EFA devices of a node
 */
export function railScript(devices: number): ShellCode {
  const LONGEST_WAIT = LETTING_GO.most;
  return shellScript(
    "aws/operations/rail",
    { DEVICES: devices, ASKED: LETTING_GO.asked, LONGEST_WAIT },
    { RESTORE: shellScript("aws/operations/rail-restore", { LONGEST_WAIT }) },
  );
}
