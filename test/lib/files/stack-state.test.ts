import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stackState } from "../../../lib/files/stack-state";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
let count = 0;

const RESOURCES = [
  { mode: "managed", instances: [{}, {}] },
  { mode: "data", instances: [{}] },
];
const FULL = JSON.stringify({ version: 4, resources: RESOURCES });
const DESTROYED = JSON.stringify({ version: 4, resources: [] });

/** The state of a stack with this backend, and with these files beside `cdk.tf.json`. */
function stateWith(terraform: object, files: Readonly<Record<string, string>>) {
  const own = join(folder, String(++count), "stacks/own");
  mkdirSync(own, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    writeFileSync(join(own, path), text);
  }
  return stackState(own, { terraform });
}

const LOCAL = { backend: { local: { path: "../../terraform.own.tfstate" } } };
const S3 = { backend: { s3: { bucket: "states" } } };

describe("the state of a generated stack", () => {
  it.each([
    ["no state file", LOCAL, {}],
    ["a state after destroy", LOCAL, { "../../terraform.own.tfstate": DESTROYED }],
    ["an empty file", LOCAL, { "../../terraform.own.tfstate": "" }],
    ["data sources alone", LOCAL, { "terraform.tfstate": JSON.stringify({ resources: RESOURCES.slice(1) }) }],
    ["a remote backend that was never initialized", S3, {}],
    ["no backend", {}, {}],
  ])("is empty with %s", (_, terraform, files) => {
    expect(stateWith(terraform, files)).toEqual({ kind: "empty" });
  });

  it.each([
    ["at the path of the backend", LOCAL, "../../terraform.own.tfstate"],
    ["in the folder of the stack", LOCAL, "terraform.tfstate"],
    ["of a workspace", LOCAL, "terraform.tfstate.d/blue/terraform.tfstate"],
    ["at the default path", {}, "terraform.tfstate"],
  ])("has the resources of the file %s", (_, terraform, path) => {
    expect(stateWith(terraform, { [path]: FULL })).toMatchObject({ kind: "resources", count: 2 });
  });

  it.each([
    ["a remote backend that was initialized", S3, { ".terraform/terraform.tfstate": "{}" }, /backend of type s3/],
    ["a cloud block", { cloud: {} }, { ".terraform/terraform.tfstate": "{}" }, /backend of type cloud/],
    ["a file that is not a state", LOCAL, { "../../terraform.own.tfstate": "{" }, /cannot be read/],
    ["a running Terraform", LOCAL, { "../../.terraform.own.tfstate.lock.info": "" }, /has locked its state/],
  ])("is unknown with %s", (_, terraform, files, reason) => {
    expect(stateWith(terraform, files)).toEqual({ kind: "unknown", reason: expect.stringMatching(reason) as string });
  });
});
