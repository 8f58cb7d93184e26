// The public API. Whatever is not exported here can change with any release.
import "../stacks/require-peers";

export { ERROR_CODES, formatProblem, GigasiteError, type ErrorCode, type Place, type Problem } from "./errors";
export { ApparentPower, Bandwidth, Energy, FlowRate, Length, Mass, Power, Temperature } from "./units";
export { Catalog, instanceType, instanceTypes, parsePriceBook, PriceBook, sourceOf } from "./catalog";
export type {
  InstanceType,
  Part,
  PartClass,
  PartInput,
  PartOf,
  Price,
  Provenance,
  RawPriceBook,
  Source,
  Status,
} from "./catalog";
export { API_VERSION, checkedSite, loadCampus, loadSite, METRICS, siteSchema } from "./model";
export type { Campus, CheckedCampus, CheckedSite, Metric, PodProps, Reported, Site, SiteInput, SiteProps } from "./model";
export type { EnergyStorageProps, FabricProps, FeedProps, HeatRejectionProps, LoopProps } from "./model";
export {
  failuresOf,
  hoursPerGpuFailure,
  interruptionsPerDay,
  itPowerFromGpusKw,
  lostGpuDays,
  planCampus,
  planSite,
  portMap,
  recoverySeconds,
  SERVER_OVER_GPU_POWER,
  sitePowerFromGpusKw,
  timeToFirstFailure,
  type PerGpuPower,
  type PortLink,
} from "./sizing";
export type * from "./plan/campus-plan";
export type * from "./plan/site-plan";
export type { Comparison } from "./comparison";
export { RULES, type Finding, type Level, type Rule } from "./rules";
export { checkPlan } from "./study";
export { billOf, BOM_DELTA_FORMATS, BOM_FILE_FORMATS, BOM_FORMATS, bomFile, deltaOf, renderBom, renderDelta } from "./bom";
export type { Bom, BomDelta, BomDeltaFormat, BomDeltaLine, BomFileFormat, BomFormat, BomLine } from "./bom";
export {
  bomSummary,
  findingsTable,
  partEntries,
  partSheet,
  planDocument,
  planTable,
  rentedFile,
  reportSite,
} from "./report";
export { siteDelta, siteDeltaDocument, siteDeltaMarkdown, siteDeltaTable } from "./report";
export { campusDocument, campusTable, renderCampusBill, reportCampus } from "./report";
export type { CampusDocument, CampusReport } from "./report";
export { fidelityMarkdown, fidelityText, replicaDocument, type ReplicaDocument } from "./report";
export type { SideReport, SiteDelta, SiteDeltaDocument } from "./report";
export type { PartEntry, PartSheet, PlanDocument, SiteReport } from "./report";
export { renderHtml } from "./html";
export { cableSchedule, SCHEDULE_FORMATS, type ScheduleFormat } from "./exports";
export {
  planReplica,
  rentedBillOf,
  replicaOf,
  type FidelityLine,
  type ReplicaCost,
  type RentedBill,
  type ReplicaPlan,
} from "./replica";
export { ComputePod, CoolingLoop, EnergyStorage, HeatRejection, NetworkFabric, PowerFeed } from "./site";
export type { ComputePodProps, NetworkFabricProps } from "./site";
export * from "../stacks";
