import { z } from "zod";

/** Maximum length of a name, in characters; stack ids and tags contain names. */
const LONGEST_NAME = 40;

/** The name of a site or of an element of a site: valid as a folder, a Terraform address and a tag. */
export const nameSchema = () =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(LONGEST_NAME)
    .meta({
      title: "name",
      $comment: `a name: a lower-case letter, then lower-case letters, digits and hyphens, at most ${LONGEST_NAME} characters`,
    });
