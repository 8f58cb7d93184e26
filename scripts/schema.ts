import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteJsonSchema } from "../lib/model/json-schema";

/** Writes the JSON Schema of the site file; `npm run schema` after a change of the model. */
writeFileSync(join(__dirname, "../site.schema.json"), `${JSON.stringify(siteJsonSchema(), null, 2)}\n`);
