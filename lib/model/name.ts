import { z } from "zod";
import { mapOf } from "../schema/collection";

/** Maximum length of a name, in characters; stack ids and tags contain names. */
const LONGEST_NAME = 40;

/** Properties of every JavaScript object: the construct libraries keep constructs in objects, by name. */
const TAKEN = Object.getOwnPropertyNames(Object.prototype).filter((name) => /^[a-z][a-z0-9-]*$/.test(name));

/** The name of a site or of an element of a site: valid as a folder, a Terraform address and a tag. */
export const nameSchema = () =>
  z
    .string()
    .regex(new RegExp(`^(?!(${TAKEN.join("|")})$)[a-z][a-z0-9-]*$`))
    .max(LONGEST_NAME)
    .meta({
      title: "name",
      $comment: `a name: a lower-case letter, then lower-case letters, digits and hyphens, at most ${LONGEST_NAME} characters, other than ${TAKEN.join(" and ")}`,
    });

/** Values by the names of elements. */
export const byName = <S extends z.ZodType>(schema: S) => mapOf(nameSchema(), schema).default({});
