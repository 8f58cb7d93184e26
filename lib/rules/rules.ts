import { BOM_RULES } from "./bom-rules";
import { COOLING_RULES } from "./cooling-rules";
import { FABRIC_RULES } from "./fabric-rules";
import { PHASE_RULES } from "./phase-rules";
import { POWER_RULES } from "./power-rules";
import { RACK_RULES } from "./rack-rules";
import { REPLICA_RULES } from "./replica-rules";
import type { Rule } from "./rule";

/** Every rule, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [
  ...FABRIC_RULES,
  ...RACK_RULES,
  ...POWER_RULES,
  ...COOLING_RULES,
  ...PHASE_RULES,
  ...REPLICA_RULES,
  ...BOM_RULES,
];
