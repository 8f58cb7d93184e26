import { AnnotationMetadataEntryType } from "cdktf";
import { formerStackEntry, formerStackWarning } from "../../stacks/former-stack";

const STACK = { name: "old", folder: "stacks/old", entry: undefined } as const;

describe("a stack that the app no longer has", () => {
  it("is named with the resources of its state and the commands that destroy it", () => {
    const state = { kind: "resources", count: 2, file: "terraform.old.tfstate" } as const;
    expect(formerStackWarning({ ...STACK, state }, "cdktf.out")).toBe(
      "stack old is no longer part of the app, but its state terraform.old.tfstate has 2 resources; its folder is kept; destroy it before you deploy other stacks: npx cdktf destroy old, or terraform -chdir=cdktf.out/stacks/old destroy",
    );
  });

  it("is named with the reason why its state is unknown, and with what to do if it is empty", () => {
    const state = { kind: "unknown", reason: "its state is elsewhere" } as const;
    expect(formerStackWarning({ ...STACK, state }, "out")).toMatch(
      /^stack old is .*, but its state is elsewhere; .*npx cdktf destroy old.*; if it has no resources, delete out\/stacks\/old$/,
    );
  });

  it("is removed with an empty state", () => {
    expect(formerStackWarning({ ...STACK, state: { kind: "empty" } }, "out")).toMatch(/its folder is removed$/);
  });

  it("keeps its place in the manifest, with the dependencies that are left", () => {
    const state = { kind: "unknown", reason: "r" } as const;
    const entry = { dependencies: ["network", "gone"] };
    expect(formerStackEntry({ ...STACK, state, entry }, "out", ["site", "network"])).toEqual({
      name: "old",
      constructPath: "old",
      workingDirectory: "stacks/old",
      synthesizedStackPath: "stacks/old/cdk.tf.json",
      stackMetadataPath: "stacks/old/metadata.json",
      dependencies: ["network"],
      annotations: [
        {
          constructPath: "old",
          level: AnnotationMetadataEntryType.WARN,
          message: expect.stringMatching(/^stack old is no longer/) as string,
        },
      ],
    });
    expect(formerStackEntry({ ...STACK, state }, "out", ["site"]).dependencies).toEqual([]);
  });
});
