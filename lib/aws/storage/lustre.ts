import { FsxDataRepositoryAssociation } from "@cdktf/provider-aws/lib/fsx-data-repository-association";
import { FsxLustreFileSystem } from "@cdktf/provider-aws/lib/fsx-lustre-file-system";
import { Construct } from "constructs";
import type { ReplicaSpec } from "../../model";
import { DataBucket } from "../common/data-bucket";
import { LustreSecurityGroup } from "./lustre-security-group";

/** The first release with EFA and with metadata that scales (FSx for Lustre User Guide, "Lustre versions"). */
const LUSTRE_VERSION = "2.15";
/** Where the bucket's objects show in the file system. */
export const REPOSITORY_PATH = "/data";
/** Events synchronized between file system and bucket in both directions. */
const EVENTS = ["NEW", "CHANGED", "DELETED"];

export interface LustreProps {
  readonly name: string;
  readonly vpcId: string;
  /** A subnet in the nodes' zone. */
  readonly subnetId: string;
  /** The security group of the nodes. */
  readonly nodesId: string;
  /**
   * Whether nodes reach only what rules name.
   * @default false
   */
  readonly restricted?: boolean;
  readonly storage: ReplicaSpec["storage"];
  /**
   * ARN of a customer managed key.
   * @default the key of FSx in the account
   */
  readonly keyArn?: string;
}

/**
 * A file system shared by all nodes: FSx for Lustre on SSDs, replicated in its zone, encrypted.
 * Optionally it is reached over EFA, and linked to a dedicated bucket.
 *
 * With EFA it is in the security group of the nodes, because FSx and EFA both need a group that is open to itself. EFA
 * cannot be switched on or off later.
 */
export class Lustre extends Construct {
  readonly fileSystem: FsxLustreFileSystem;
  /** Id of its security group. */
  readonly groupId: string;
  /** Mount source for clients, as in `mount -t lustre`. */
  readonly source: string;
  /** The bucket that it is linked to. */
  readonly bucket: DataBucket | undefined;

  constructor(scope: Construct, id: string, props: LustreProps) {
    super(scope, id);
    const { name, storage, keyArn } = props;
    this.groupId = storage.efa
      ? props.nodesId
      : new LustreSecurityGroup(this, "access", {
          name,
          vpcId: props.vpcId,
          clientsId: props.nodesId,
          restricted: props.restricted,
        }).group.id;
    this.fileSystem = new FsxLustreFileSystem(this, "file-system", {
      deploymentType: "PERSISTENT_2",
      storageType: "SSD",
      fileSystemTypeVersion: LUSTRE_VERSION,
      storageCapacity: storage.capacityGib,
      perUnitStorageThroughput: storage.throughputPerTib,
      efaEnabled: storage.efa,
      metadataConfiguration: { mode: "AUTOMATIC" },
      ...(keyArn === undefined ? {} : { kmsKeyId: keyArn }),
      subnetIds: [props.subnetId],
      securityGroupIds: [this.groupId],
      // A file system with a data repository has no backups; the bucket is its copy.
      automaticBackupRetentionDays: 0,
      skipFinalBackup: true,
      tags: { Name: name },
      lifecycle: { preventDestroy: storage.keepOnDestroy },
    });
    this.source = `${this.fileSystem.dnsName}@tcp:/${this.fileSystem.mountName}`;
    this.bucket = storage.repository
      ? new DataBucket(this, "repository", { name, keep: storage.keepOnDestroy, keyArn })
      : undefined;
    if (this.bucket) this.link(this.bucket);
  }

  private link({ bucket }: DataBucket): void {
    new FsxDataRepositoryAssociation(this, "link", {
      fileSystemId: this.fileSystem.id,
      fileSystemPath: REPOSITORY_PATH,
      dataRepositoryPath: `s3://${bucket.bucket}`,
      batchImportMetaDataOnCreate: true,
      deleteDataInFilesystem: false,
      s3: { autoImportPolicy: { events: EVENTS }, autoExportPolicy: { events: EVENTS } },
    });
  }
}
