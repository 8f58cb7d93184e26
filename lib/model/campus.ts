import { z } from "zod";
import { positivePower } from "../units/schema";
import type { CheckedSite } from "./checked-site";
import { lineSchema } from "./line";
import { nameSchema } from "./name";
import { reportedSchema } from "./reported";
import { API_VERSION } from "./site";

/** A feed that several sites of a campus share. */
export const campusFeedSchema = z.strictObject({
  name: nameSchema().describe("Its name under `power.feeds` of the sites that share it."),
  capacity: positivePower().describe("What it can carry for all of them."),
});

/** A campus: sites that are planned each by itself, with feeds that they share. */
export const campusSchema = z.strictObject({
  apiVersion: z.literal(API_VERSION).describe("Version of the form of this file."),
  kind: z.literal("campus").describe("What this file describes; a site file has no such key."),
  name: nameSchema().describe("Name of the campus."),
  title: lineSchema().optional().describe("Heading of the reports. Default: the name."),
  sites: z.array(z.string().min(1)).min(1).describe("Paths of the site files, from the campus file's folder."),
  feeds: z.array(campusFeedSchema).default([]).describe("Feeds that sites share."),
  reported: z.array(reportedSchema).default([]).describe("Published figures of all sites together."),
});

export type Campus = z.output<typeof campusSchema>;

/** A campus whose values and names are right, with its sites in order. */
export interface CheckedCampus {
  readonly campus: Campus;
  readonly sites: readonly CheckedSite[];
}
