import { nodeGroupTags, nodeTags, siteTags } from "../../../../lib/aws/common/tags";

const plan = { site: "colossus-1", spec: {} };

describe("the tags of a node", () => {
  const node = { name: "h100-1-node-1", rack: "h100-1-rack-1", feeds: ["grid", "turbines"] };
  const pod = { name: "h100-1", kind: "h100", subnet: "10.0.8.0/21", cooling: "tcs", nodes: [node] };

  it("tell where in the site it stands", () => {
    expect(nodeTags(plan, pod, node)).toEqual({
      Name: "h100-1-node-1",
      Site: "colossus-1",
      Owner: "colossus-1",
      Pod: "h100-1",
      Rack: "h100-1-rack-1",
      PowerFeed: "grid+turbines",
      CoolingLoop: "tcs",
      ManagedBy: "gigasite",
    });
  });

  it("are without a rack and a name of their own where a node group makes them", () => {
    const { Rack: rack, ...tags } = nodeTags(plan, pod, node);
    expect(rack).toBeDefined();
    expect(nodeGroupTags(plan, pod)).toEqual({ ...tags, Name: "h100-1" });
    expect(nodeGroupTags(plan, { ...pod, nodes: [] })).not.toHaveProperty("PowerFeed");
  });

  it("name the air where nothing of the pod is liquid-cooled", () => {
    expect(nodeTags(plan, { ...pod, cooling: null }, node)).toMatchObject({ CoolingLoop: "air" });
  });
});

it("the tags of a site name who answers for its replica", () => {
  expect(siteTags({ site: "colossus-1", spec: { owner: "Ada" } })).toEqual({
    Site: "colossus-1",
    Owner: "Ada",
    ManagedBy: "gigasite",
  });
});
