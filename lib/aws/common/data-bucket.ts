import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { policy } from "./iam-policy";
import { resourceName } from "./resource-name";

/** Days that what was overwritten or deleted can be brought back. */
const UNDO_DAYS = 30;
/** Days after which parts of incomplete uploads are deleted. */
const UNFINISHED_DAYS = 7;
/** Longest prefix that leaves room for Terraform's own characters (S3 User Guide, "General purpose bucket naming rules"). */
const LONGEST_PREFIX = 37;

export interface DataBucketProps {
  readonly name: string;
  /** Whether it outlives the stack; otherwise it goes with all that is in it. */
  readonly keep: boolean;
  /**
   * ARN of a customer managed key.
   * @default the key of S3 in the account
   */
  readonly keyArn?: string;
}

/**
 * A bucket of data: encrypted, without public access, reached over TLS only, with versions that are kept for a while.
 *
 * The key is the account's own key of S3: services that act for the account can use it without a grant, it costs nothing
 * to hold, and nothing of it is left behind. Its name begins with the given one; S3 names are unique in the world.
 */
export class DataBucket extends Construct {
  readonly bucket: S3Bucket;

  constructor(scope: Construct, id: string, { name, keep, keyArn }: DataBucketProps) {
    super(scope, id);
    this.bucket = new S3Bucket(this, "bucket", {
      bucketPrefix: `${resourceName(name, LONGEST_PREFIX - 1)}-`,
      forceDestroy: !keep,
      lifecycle: { preventDestroy: keep },
    });
    const bucket = this.bucket.id;
    const closed = new S3BucketPublicAccessBlock(this, "closed", {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket,
      rule: [
        {
          applyServerSideEncryptionByDefault: {
            sseAlgorithm: "aws:kms",
            ...(keyArn === undefined ? {} : { kmsMasterKeyId: keyArn }),
          },
          bucketKeyEnabled: true,
        },
      ],
    });
    const versions = new S3BucketVersioningA(this, "versions", { bucket, versioningConfiguration: { status: "Enabled" } });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket,
      rule: [
        {
          id: "undo-and-unfinished",
          status: "Enabled",
          filter: [{ prefix: "" }],
          noncurrentVersionExpiration: [{ noncurrentDays: UNDO_DAYS }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: UNFINISHED_DAYS }],
        },
      ],
      dependsOn: [versions],
    });
    // S3 takes a change of policy and a change of public access one after the other.
    new S3BucketPolicy(this, "policy", { bucket, policy: policy([this.withoutTls()]), dependsOn: [closed] });
  }

  private withoutTls(): object {
    const { arn } = this.bucket;
    return {
      Sid: "OnlyOverTls",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [arn, `${arn}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    };
  }
}
