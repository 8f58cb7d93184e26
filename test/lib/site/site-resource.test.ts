import { TerraformStack, Testing } from "cdktf";
import { SiteResource } from "../../../lib/site";
import { tempApps } from "../../support/temp-folder";

const newApp = tempApps();

const INPUT = { name: "grid", capacityKw: 150, part: null, feeds: ["a"] };

function stackWithResource(): TerraformStack {
  const stack = new TerraformStack(newApp(), "plain");
  new SiteResource(stack, "feed_grid", INPUT, [{ holds: "self.input.capacityKw > 0", message: "None." }]);
  return stack;
}

describe("SiteResource", () => {
  it("is a terraform_data resource at the address given, with its input as it is", () => {
    const { resource } = JSON.parse(Testing.synth(stackWithResource())) as Record<string, unknown>;
    expect(resource).toEqual({
      terraform_data: {
        feed_grid: {
          input: INPUT,
          lifecycle: { postcondition: [{ condition: "${self.input.capacityKw > 0}", error_message: "None." }] },
        },
      },
    });
  });

  it("needs no Terraform to be synthesized", () => {
    const path = process.env["PATH"];
    process.env["PATH"] = "";
    try {
      expect(
        stackWithResource()
          .node.findAll()
          .flatMap(({ node }) => node.validate()),
      ).toEqual([]);
    } finally {
      process.env["PATH"] = path;
    }
  });
});
