import { TerraformStack, Testing } from "cdktf";
import { figuresAt, SiteResource } from "../../../lib/site";
import { tempApps } from "../../support/temp-folder";

const newApp = tempApps();

const FIGURES = { name: "grid", capacityKw: 150, part: null, feeds: ["a"] };

function stackWithResource(): TerraformStack {
  const stack = new TerraformStack(newApp(), "plain");
  const limits = [{ holds: `${figuresAt("feed_grid")}.capacityKw > 0`, message: "None." }];
  new SiteResource(stack, "feed_grid", { figures: () => FIGURES, summary: () => "150 kW", limits });
  return stack;
}

describe("SiteResource", () => {
  it("is a terraform_data resource at its address, with one line as its input and the figures as a local value", () => {
    const { resource, locals } = JSON.parse(Testing.synth(stackWithResource())) as Record<string, unknown>;
    expect(resource).toEqual({
      terraform_data: {
        feed_grid: {
          input: "150 kW",
          lifecycle: { postcondition: [{ condition: "${local.feed_grid.capacityKw > 0}", error_message: "None." }] },
        },
      },
    });
    expect(locals).toEqual({ feed_grid: FIGURES });
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
