import type { Problem } from "../../errors";
import type { ReplicaSpec } from "../../model";
import { CONTAINER_IMAGES, imageOf, imagesOf } from "../container-images";

/** Packages that the images of a Slurm cluster must have where nothing is installed from the internet. */
const NODE_PACKAGES = "munge, slurmd, slurm-client, nftables, nfs-common, AWS CLI, CloudWatch agent";
const HEAD_PACKAGES = "munge, slurmctld, slurm-client, nftables, xfsprogs, nfs-kernel-server, AWS CLI, CloudWatch agent";

/** Settings that need the internet although the egress of a replica is restricted, as problems with code SITE004. */
export function egressProblems(spec: ReplicaSpec): Problem[] {
  const { egress, scheduler, slurm, storage, ami, region } = spec;
  if (egress !== "restricted") return [];
  const isSlurm = scheduler === "slurm";
  const hasLustre = storage.kind !== "none";
  const lustre = hasLustre ? ", Lustre client" : "";
  const database = slurm.accounting ? ", mariadb-server, slurmdbd" : "";
  return [
    isSlurm && ami === undefined
      ? missing("ami", "nodes would install Slurm from the internet", "an image", `${NODE_PACKAGES}${lustre}`)
      : [],
    isSlurm && slurm.headAmi === undefined
      ? missing("slurm.headAmi", "the head node would install Slurm", "an image", `${HEAD_PACKAGES}${database}${lustre}`)
      : [],
    scheduler === "none" && hasLustre && storage.efa && ami === undefined
      ? missing(
          "ami",
          "nodes would download the setup of EFA for Lustre",
          "an image",
          "configure-efa-fsx-lustre-client set up",
        )
      : [],
    ...imagesOf(spec)
      .filter((name) => !isInRegion(imageOf(spec, name), region))
      .map((name): Problem => ({
        code: "SITE004",
        path: `replica.images.${name}`,
        found: imageOf(spec, name),
        message: "egress is restricted, and this container image is outside of the region's registries",
        allowed: `<account>.dkr.ecr.${region}.amazonaws.com/<name>@sha256:<digest>`,
        remedy: `copy ${CONTAINER_IMAGES[name].repository} into a registry of the account, or set \`egress: open\``,
      })),
  ].flat();
}

/** The endpoints of the registry reach the registries of one region only. */
function isInRegion(image: string, region: string): boolean {
  return new RegExp(`^\\d{12}\\.dkr\\.ecr\\.${region}\\.amazonaws\\.com(\\.cn)?/`).test(image);
}

function missing(key: string, message: string, allowed: string, packages: string): Problem {
  return {
    code: "SITE004",
    path: `replica.${key}`,
    message: `egress is restricted, but ${message}`,
    found: "none",
    allowed: `${allowed} with ${packages}`,
    remedy: `set \`${key}\` to such an image, or set \`egress: open\``,
  };
}
