import { AMI_RULES } from "./ami-rules";
import { BOM_RULES } from "./bom-rules";
import { CAPACITY_RULES } from "./capacity-rules";
import { COOLANT_RULES } from "./coolant-rules";
import { COOLING_LOOP_RULES } from "./cooling-loop-rules";
import { COOLING_RULES } from "./cooling-rules";
import { EFA_RULES } from "./efa-rules";
import { EKS_RULES } from "./eks-rules";
import { FABRIC_RULES } from "./fabric-rules";
import { FSX_RULES } from "./fsx-rules";
import { NETWORK_RULES } from "./network-rules";
import { PHASE_LOAD_RULES } from "./phase-load-rules";
import { PHASE_RULES } from "./phase-rules";
import { POWER_RACK_RULES } from "./power-rack-rules";
import { POWER_RULES } from "./power-rules";
import { POWER_SOURCE_RULES } from "./power-source-rules";
import { PUBLISHED_RULES } from "./published-rules";
import { RACK_RULES } from "./rack-rules";
import { REPLICA_RULES } from "./replica-rules";
import { byId, type Rule } from "./rule";
import { SECURITY_RULES } from "./security-rules";
import { suppressionRules } from "./suppression-rules";

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
];

/** All rules, in the order of findings. */
export const RULES: readonly Rule[] = [...SITE_RULES, ...suppressionRules(SITE_RULES.map(({ id }) => id))];
