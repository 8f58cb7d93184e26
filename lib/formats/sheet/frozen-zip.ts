/** ZIP format (APPNOTE 6.3.10): signatures, and the offset of the file date in each record. */
const END = { signature: 0x06054b50, size: 22, entries: 10, firstEntry: 16 };
const ENTRY = { signature: 0x02014b50, size: 46, time: 12, nameLength: 28, extraLength: 30, noteLength: 32, header: 42 };
const HEADER = { signature: 0x04034b50, time: 10 };
/** The earliest time of the format: midnight of 1 January 1980; time precedes date. */
const EPOCH = 0x0021_0000;

/**
 * A ZIP archive with one date for all files: the same files give the same bytes. Changes the archive in place. The archive
 * must have no comment, as in spreadsheets.
 */
export function frozenZip(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END.size;
  expectAt(view, end, END.signature);
  let at = view.getUint32(end + END.firstEntry, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left -= 1) {
    expectAt(view, at, ENTRY.signature);
    const header = view.getUint32(at + ENTRY.header, true);
    expectAt(view, header, HEADER.signature);
    view.setUint32(at + ENTRY.time, EPOCH, true);
    view.setUint32(header + HEADER.time, EPOCH, true);
    const lengths = [ENTRY.nameLength, ENTRY.extraLength, ENTRY.noteLength].map((field) => view.getUint16(at + field, true));
    at += lengths.reduce((sum, length) => sum + length, ENTRY.size);
  }
  return archive;
}

function expectAt(view: DataView, at: number, signature: number): void {
  if (at < 0 || view.getUint32(at, true) !== signature) throw new Error("not a ZIP archive of a spreadsheet");
}
