import { DataBucket } from "../../../../lib/aws/common/data-bucket";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the data bucket", () => {
  const bucketOf = (keep: boolean, name = "site-aws-storage") =>
    synthConstruct((scope) => {
      new DataBucket(scope, "data", { name, keep });
    });
  const stack = bucketOf(false);

  it("is encrypted by KMS, versioned, and closed to the public", () => {
    expect(resources(stack, "aws_s3_bucket_server_side_encryption_configuration")).toMatchObject([
      { rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms" }, bucket_key_enabled: true }] },
    ]);
    expect(resources(stack, "aws_s3_bucket_versioning")).toMatchObject([
      { versioning_configuration: { status: "Enabled" } },
    ]);
    const closed = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];
    expect(resources(stack, "aws_s3_bucket_public_access_block")).toMatchObject([
      Object.fromEntries(closed.map((each) => [each, true])),
    ]);
  });

  it("has the key of the replica, if there is one", () => {
    const keyed = synthConstruct((scope) => {
      new DataBucket(scope, "data", { name: "data", keep: false, keyArn: "arn:key" });
    });
    const [{ rule }] = resources(keyed, "aws_s3_bucket_server_side_encryption_configuration");
    expect(rule).toMatchObject([{ apply_server_side_encryption_by_default: { kms_master_key_id: "arn:key" } }]);
  });

  it("is reached over TLS only", () => {
    const [{ policy }] = resources(stack, "aws_s3_bucket_policy");
    expect(JSON.parse(policy).Statement).toEqual([
      expect.objectContaining({
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [expect.stringMatching(/\.arn\}$/), expect.stringMatching(/\.arn\}\/\*$/)],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    ]);
  });

  it("drops old versions after a month and unfinished uploads after a week", () => {
    const [{ rule }] = resources(stack, "aws_s3_bucket_lifecycle_configuration");
    expect(rule).toMatchObject([
      {
        status: "Enabled",
        noncurrent_version_expiration: [{ noncurrent_days: 30 }],
        abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
      },
    ]);
  });

  it("goes with all that is in it, or stays where it is kept", () => {
    expect(resources(stack, "aws_s3_bucket")[0]).toMatchObject({
      force_destroy: true,
      lifecycle: { prevent_destroy: false },
    });
    expect(resources(bucketOf(true), "aws_s3_bucket")[0]).toMatchObject({
      force_destroy: false,
      lifecycle: { prevent_destroy: true },
    });
  });

  it("has a name that begins with its stack's, as far as there is room", () => {
    expect(resources(stack, "aws_s3_bucket")[0].bucket_prefix).toBe("site-aws-storage-");
    const [long] = resources(bucketOf(false, "a".repeat(70)), "aws_s3_bucket");
    expect(long.bucket_prefix).toMatch(/^a+-[0-9a-f]{8}-$/);
    expect(long.bucket_prefix).toHaveLength(37);
  });
});
