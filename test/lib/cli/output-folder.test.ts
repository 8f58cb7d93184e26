import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { removeIfEmpty, removeStaleStacks } from "../../../lib/cli/output-folder";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
let count = 0;

/** An output folder with these files below `stacks`. */
function outputWith(files: Readonly<Record<string, string>>): string {
  const output = join(folder, String(++count));
  mkdirSync(join(output, "stacks"), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(output, "stacks", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return output;
}

/** What CDK for Terraform writes for a stack. */
function generated(stack: string): string {
  return JSON.stringify({ "//": { metadata: { stackName: stack } } });
}

describe("removeStaleStacks", () => {
  it("removes stacks that the app no longer has, and no others", () => {
    const output = outputWith({
      "old/cdk.tf.json": generated("old"),
      "old/.terraform/terraform.tfstate": "{}",
      "older/cdk.tf.json": generated("older"),
      "current/cdk.tf.json": generated("current"),
    });
    expect(removeStaleStacks(output, ["current"])).toEqual(["old", "older"]);
    expect(readdirSync(join(output, "stacks"))).toEqual(["current"]);
  });

  it("leaves state and all that is not certainly generated", () => {
    const output = outputWith({
      "state/cdk.tf.json": generated("state"),
      "state/terraform.tfstate": "{}",
      "backup/cdk.tf.json": generated("backup"),
      "backup/terraform.backup.tfstate.backup": "{}",
      "by-hand/main.tf": "",
      "renamed/cdk.tf.json": generated("other"),
      "broken/cdk.tf.json": "{",
      "null/cdk.tf.json": "null",
      "file.txt": "",
    });
    expect(removeStaleStacks(output, [])).toEqual([]);
    expect(readdirSync(join(output, "stacks"))).toHaveLength(7);
  });
});

describe("removeIfEmpty", () => {
  it("removes folders in which nothing was written", () => {
    const output = outputWith({});
    removeIfEmpty(output);
    expect(existsSync(output)).toBe(false);
    removeIfEmpty(output);
  });

  it("leaves folders in which something is", () => {
    const output = outputWith({});
    writeFileSync(join(output, "manifest.json"), "{}");
    removeIfEmpty(output);
    expect(readdirSync(output)).toEqual(["manifest.json"]);
  });
});
