import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bomJsonSchema } from "../lib/bom/bom-schema";
import { campusJsonSchema, siteJsonSchema } from "../lib/model/json-schema";

/** Writes the JSON Schemas of the site file, of the campus file and of `bom.json`; `npm run schema` after a change of either. */
const schemas = { site: siteJsonSchema(), campus: campusJsonSchema(), bom: bomJsonSchema() };
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(join(__dirname, `../${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
