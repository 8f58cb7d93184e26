import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formerStacks } from "../../../lib/files/output-folder";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
let count = 0;

/** An output folder with these files. */
function outputWith(files: Readonly<Record<string, string>>): string {
  const output = join(folder, String(++count));
  for (const [path, text] of Object.entries(files)) {
    const file = join(output, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return output;
}

/** What CDK for Terraform writes for a stack. */
function generated(stack: string): string {
  return JSON.stringify({ "//": { metadata: { stackName: stack } } });
}

describe("formerStacks", () => {
  it("lists the stacks that the app no longer has, with state and entry of the manifest", () => {
    const entry = { name: "old", dependencies: ["current"] };
    const output = outputWith({
      "stacks/older/cdk.tf.json": generated("older"),
      "stacks/older/terraform.tfstate": JSON.stringify({ resources: [{ instances: [{}] }] }),
      "stacks/old/cdk.tf.json": generated("old"),
      "stacks/old/.terraform/terraform.tfstate": "{}",
      "stacks/current/cdk.tf.json": generated("current"),
      "manifest.json": JSON.stringify({ stacks: { old: entry, older: null } }),
    });
    expect(formerStacks(output, ["current"])).toEqual([
      { name: "old", folder: join("stacks", "old"), state: { kind: "empty" }, entry },
      {
        name: "older",
        folder: join("stacks", "older"),
        state: { kind: "resources", count: 1, file: join(output, "stacks/older/terraform.tfstate") },
        entry: undefined,
      },
    ]);
  });

  it.each([["{"], ["null"], ["[]"], ['{"stacks":[]}']])("does without a manifest where it is %s", (manifest) => {
    const output = outputWith({ "stacks/old/cdk.tf.json": generated("old"), "manifest.json": manifest });
    expect(formerStacks(output, [])).toMatchObject([{ name: "old", entry: undefined }]);
  });

  it("does not list what is not certainly generated", () => {
    const output = outputWith({
      "stacks/by-hand/main.tf": "",
      "stacks/renamed/cdk.tf.json": generated("other"),
      "stacks/broken/cdk.tf.json": "{",
      "stacks/null/cdk.tf.json": "null",
      "stacks/file.txt": "",
    });
    expect(formerStacks(output, [])).toEqual([]);
  });

  it("is empty without an output folder", () => {
    expect(formerStacks(join(folder, "none"), [])).toEqual([]);
  });
});
