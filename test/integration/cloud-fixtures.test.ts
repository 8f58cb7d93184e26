import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "../support/temp-folder";
import { CLOUD_FIXTURES, type Resources } from "../lib/rules/cloud/fixtures/cloud-fixtures";
import { describeWithMirror, init, OFFLINE, terraform } from "./offline";

/** Resources as those of a stack that holds others as well: a name begins with the rule that it breaks. */
function named(rule: string, resources: Resources): Resources {
  const names = Object.entries(resources).flatMap(([type, bodies]) => Object.keys(bodies).map((name) => [type, name]));
  const text = names.reduce(
    (json, [type, name]) => json.replaceAll(`\${${type}.${name}.`, `\${${type}.${rule}-${name}.`),
    JSON.stringify(resources),
  );
  return Object.fromEntries(
    Object.entries(JSON.parse(text) as Resources).map(([type, bodies]) => [
      type,
      Object.fromEntries(Object.entries(bodies).map(([name, body]) => [`${rule}-${name}`, body])),
    ]),
  );
}

/** All resources of the fixtures that break a rule. */
function broken(): Resources {
  const all: Record<string, Record<string, object>> = {};
  for (const [rule, { breaks }] of Object.entries(CLOUD_FIXTURES))
    for (const [type, bodies] of Object.entries(named(rule, breaks))) all[type] = { ...all[type], ...bodies };
  return all;
}

describeWithMirror()("what the rules on stacks reject", () => {
  const folder = tempFolder();

  it("is valid for Terraform and its provider", () => {
    const stack = {
      terraform: { required_providers: { aws: { source: "hashicorp/aws" } } },
      provider: { aws: { region: "us-east-2", ...OFFLINE } },
      resource: broken(),
    };
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify(stack, null, 2));
    init(folder);
    expect(terraform(folder, "validate", "-no-color")).toContain("Success! The configuration is valid");
  });
});
