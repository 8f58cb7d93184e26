import { z } from "zod";

/** Longest name of anything in a site; stack ids and tags are built from names. */
const LONGEST_NAME = 40;

/** The name of a site or of something in it: safe as a folder, a Terraform address and a tag. */
export const nameSchema = () =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(LONGEST_NAME)
    .meta({
      title: "name",
      $comment: `a name: lower-case letters, digits and hyphens after a first letter, at most ${LONGEST_NAME} characters`,
    });
