import { commandDocument } from "../../../../lib/aws/common/command-document";

describe("a command document", () => {
  const { content, ...document } = commandDocument({
    name: "greet",
    description: "Greets",
    parameters: {
      whom: { description: "Whom", pattern: "a|b", default: "a" },
      how: { description: "How", pattern: "[a-z]+" },
    },
    script: "#!/bin/bash\nset -eu\necho {{ whom }}\n",
    timeoutSeconds: 60,
  });

  it("runs a script on instances, one element per line", () => {
    expect(document).toEqual({
      name: "greet",
      documentType: "Command",
      documentFormat: "JSON",
      targetType: "/AWS::EC2::Instance",
    });
    expect(JSON.parse(content)).toMatchObject({
      schemaVersion: "2.2",
      mainSteps: [
        {
          action: "aws:runShellScript",
          inputs: { timeoutSeconds: "60", runCommand: ["#!/bin/bash", "set -eu", "echo {{ whom }}"] },
        },
      ],
    });
  });

  it("takes parameters that match a pattern whole, since they become part of the script", () => {
    expect(JSON.parse(content)).toMatchObject({
      parameters: {
        whom: { type: "String", description: "Whom", allowedPattern: "^(a|b)$", default: "a" },
        how: { type: "String", description: "How", allowedPattern: "^([a-z]+)$" },
      },
    });
  });
});
