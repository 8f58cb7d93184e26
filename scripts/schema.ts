import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bomJsonSchema } from "../lib/bom/bom-schema";
import { siteJsonSchema } from "../lib/model/json-schema";

/** Writes the JSON Schemas of the site file and of `bom.json`; `npm run schema` after a change of the model or of the bill. */
const schemas = { "site.schema.json": siteJsonSchema(), "bom.schema.json": bomJsonSchema() };
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(join(__dirname, "..", name), `${JSON.stringify(schema, null, 2)}\n`);
}
