import { createHash } from "node:crypto";

/**
 * The content security policy of a page: nothing is loaded, sent or embedded, and no style or script runs but those that
 * are named by their hash.
 */
export function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
