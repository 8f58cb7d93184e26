import { producerOf, STATE_OUTPUT } from "../../../../lib/rules/cloud/remote-state";

const s3 = (key: string) => ({ bucket: "states", key, region: "us-east-2" });
const reader = { data: { terraform_remote_state: { net: { backend: "s3", config: s3("network") } } } };

describe("producerOf", () => {
  it("is the stack with the backend that is read", () => {
    const stacks = {
      storage: { terraform: { backend: { s3: s3("storage") } } },
      network: { terraform: { backend: { s3: s3("network") } } },
      reader,
    };
    expect(producerOf(stacks, reader, "net")).toEqual(["network", stacks.network]);
  });

  it("is none of the stacks where no backend is the same, and for a source that is not there", () => {
    const stacks = { network: { terraform: { backend: { local: s3("network") } } } };
    expect(producerOf(stacks, reader, "net")).toBeUndefined();
    expect(producerOf(stacks, reader, "other")).toBeUndefined();
  });
});

describe("STATE_OUTPUT", () => {
  it("finds data source and output", () => {
    const found = STATE_OUTPUT.exec("data.terraform_remote_state.net.outputs.subnet");
    expect(found?.slice(1)).toEqual(["data.terraform_remote_state.net", "net", "subnet"]);
  });
});
