import { CONTAINER_IMAGES, imageOf, imagesOf } from "../../../lib/replica";
import { sampleReplica } from "../../support/sample-replica";

describe("the image under a name", () => {
  const own = `registry.example.com/nccl@sha256:${"0".repeat(64)}`;

  it("is that of the table with its digest, or that of the site file", () => {
    const { repository, version, digest } = CONTAINER_IMAGES.ncclTests;
    expect(imageOf(sampleReplica().spec, "ncclTests")).toBe(`${repository}:${version}@${digest}`);
    expect(imageOf(sampleReplica({ images: { ncclTests: own } }).spec, "ncclTests")).toBe(own);
  });

  it.each(["nccl-tests:latest", "nccl-tests", "nccl@sha256:0", `NCCL@sha256:${"0".repeat(64)}`])(
    "is not taken without a digest: %s",
    (ncclTests) => {
      expect(() => sampleReplica({ images: { ncclTests } })).toThrow();
    },
  );

  it("is used by what the replica has: metrics, or a cluster", () => {
    expect(imagesOf(sampleReplica().spec)).toEqual([]);
    expect(imagesOf(sampleReplica({ operations: true }).spec)).toEqual(["dcgmExporter"]);
    expect(imagesOf(sampleReplica({ scheduler: "eks", operations: true }).spec)).toEqual(Object.keys(CONTAINER_IMAGES));
  });
});
