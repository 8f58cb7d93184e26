import { AMI_RULES } from "./replica/ami-rules";
import { BOM_RULES } from "./site/bom-rules";
import { CAPACITY_RULES } from "./replica/capacity-rules";
import { COOLANT_RULES } from "./site/coolant-rules";
import { COOLING_LOOP_RULES } from "./site/cooling-loop-rules";
import { COOLING_RULES } from "./site/cooling-rules";
import { EFA_RULES } from "./replica/efa-rules";
import { EKS_RULES } from "./replica/eks-rules";
import { FABRIC_RULES } from "./site/fabric-rules";
import { FSX_RULES } from "./replica/fsx-rules";
import { KEY_RULES } from "./site/key-rules";
import { NETWORK_RULES } from "./replica/network-rules";
import { PHASE_LOAD_RULES } from "./site/phase-load-rules";
import { PHASE_RULES } from "./site/phase-rules";
import { POWER_RACK_RULES } from "./site/power-rack-rules";
import { POWER_RULES } from "./site/power-rules";
import { POWER_SOURCE_RULES } from "./site/power-source-rules";
import { PUBLISHED_RULES } from "./site/published-rules";
import { RACK_RULES } from "./site/rack-rules";
import { REPLICA_RULES } from "./replica/replica-rules";
import { byId, type Rule } from "./rule";
import { SECURITY_RULES } from "./replica/security-rules";
import { suppressionRules } from "./site/suppression-rules";

/** Rules for the site itself, by subject and number. */
const SITE_RULES: readonly Rule[] = [
  ...FABRIC_RULES,
  ...RACK_RULES,
  ...POWER_RULES,
  ...POWER_RACK_RULES,
  ...POWER_SOURCE_RULES,
  ...[...COOLING_RULES, ...COOLING_LOOP_RULES, ...COOLANT_RULES].sort(byId),
  ...PHASE_RULES,
  ...PHASE_LOAD_RULES,
  ...REPLICA_RULES,
  ...EFA_RULES,
  ...CAPACITY_RULES,
  ...NETWORK_RULES,
  ...FSX_RULES,
  ...AMI_RULES,
  ...EKS_RULES,
  ...SECURITY_RULES,
  ...BOM_RULES,
  ...PUBLISHED_RULES,
  ...KEY_RULES,
];

/** All rules, in the order of findings. */
export const RULES: readonly Rule[] = [...SITE_RULES, ...suppressionRules(SITE_RULES.map(({ id }) => id))];
