import { z } from "zod";
import { FEED_CAPACITY } from "../catalog/ranges";
import { lineSchema, pathSchema } from "../schema/line";
import { listOf } from "../schema/collection";
import { power } from "../schema/quantity";
import type { CheckedSite } from "./checked-site";
import { nameSchema } from "./name";
import { reportedSchema } from "./reported";
import { API_VERSION } from "./api-version";

/** A feed shared by several sites of a campus. */
export const campusFeedSchema = z.strictObject({
  name: nameSchema().describe("Name of the feed under `power.feeds` of the sites that share it."),
  capacity: power(FEED_CAPACITY).describe("Capacity for all of these sites together."),
});

/** A campus: sites planned separately, with shared feeds. */
export const campusSchema = z.strictObject({
  apiVersion: z.literal(API_VERSION).describe("Version of the file format."),
  kind: z.literal("campus").describe("Kind of file. Site files have no `kind`."),
  name: nameSchema().describe("Name of the campus."),
  title: lineSchema().optional().describe("Heading of the reports. Default: the name."),
  sites: listOf(pathSchema()).min(1).describe("Paths of the site files, relative to the campus file."),
  feeds: listOf(campusFeedSchema).default([]).describe("Feeds that sites share."),
  reported: listOf(reportedSchema).default([]).describe("Published figures of all sites together."),
});

export type Campus = z.output<typeof campusSchema>;

/** A campus with valid values and names, and its sites in order. */
export interface CheckedCampus {
  readonly campus: Campus;
  readonly sites: readonly CheckedSite[];
}
