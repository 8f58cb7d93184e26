import { inflateRawSync } from "node:zlib";

/** The files of a ZIP archive by name, as text. */
export function unzipped(archive: Uint8Array): Record<string, string> {
  const bytes = Buffer.from(archive);
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, note] = [20, 28, 30, 32].map((field) =>
      field === 20 ? bytes.readUInt32LE(at + field) : bytes.readUInt16LE(at + field),
    ) as [number, number, number, number];
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + size);
    const path = bytes.subarray(at + 46, at + 46 + name).toString();
    files[path] = (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString();
    at += 46 + name + extra + note;
  }
  return files;
}
