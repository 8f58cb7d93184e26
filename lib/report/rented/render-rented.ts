import type { BomFileFormat } from "../../bom";
import type { RentedBill } from "../../replica";
import type { TextOptions } from "../../formats";
import { rentedCsv, rentedCyclonedx, rentedJson, rentedMarkdown, rentedTable, rentedXlsx } from "./rented-files";

type Renderer = (bill: RentedBill, options: TextOptions) => string | Promise<Uint8Array>;

const RENDERERS: Readonly<Record<BomFileFormat, Renderer>> = {
  table: rentedTable,
  json: rentedJson,
  csv: rentedCsv,
  md: rentedMarkdown,
  cyclonedx: rentedCyclonedx,
  xlsx: rentedXlsx,
};

/** The rented bill in a file format of bills. */
export async function rentedFile(
  bill: RentedBill,
  format: BomFileFormat,
  options: TextOptions = {},
): Promise<string | Uint8Array> {
  return RENDERERS[format](bill, options);
}
