import { CONTAINER_IMAGES, DOWNLOADS, type ContainerImage, type Download } from "../lib/replica";
import { page, table } from "./page";

/** The page of container images and downloads, from their tables. */
export function downloadsPage(): string {
  return page(
    "Images and downloads",
    `Container images and files that hosts and scripts of a replica take from the internet, with their checks. Packages of Ubuntu (\`apt-get\`) and the snap
\`aws-cli\` are signed by their repositories and not listed.`,
    [
      "## Container images",
      `The digest decides, the version is for readers. An image without a digest is named by its version only, and rule SEC005
reports it. \`replica.images\` replaces an image, such as by a copy in a private registry; it takes digests only.`,
      table(
        ["Key of \`replica.images\`", "Image and version", "Digest", "Read", "Source"],
        Object.entries<ContainerImage>(CONTAINER_IMAGES).map(([key, { repository, version, digest, read, source }]) => [
          `\`${key}\``,
          `\`${repository}:${version}\``,
          digest === null ? "none found" : `\`${digest}\``,
          read,
          source,
        ]),
      ),
      `[crane](https://github.com/google/go-containerregistry) prints the digest of an image; the EFA device plugin is in a private
registry of AWS, which needs a login:

\`\`\`sh
crane digest mpioperator/mpi-operator:0.8.2
aws ecr get-login-password --region us-west-2 | crane auth login --username AWS --password-stdin 602401143452.dkr.ecr.us-west-2.amazonaws.com
crane digest 602401143452.dkr.ecr.us-west-2.amazonaws.com/eks/aws-efa-k8s-device-plugin:v0.5.20
\`\`\``,
      "## Files",
      `Every script checks a downloaded file before it uses it, and stops where the check fails. A node without the archive of
\`efaSetup\` uses TCP for Lustre. The key of the Lustre client's packages is checked only where \`storage.clientKey\` states its
fingerprint (rule SEC004); the packages themselves are always checked against the key.`,
      table(
        ["File", "Address", "Check", "Read", "Source"],
        Object.entries<Download>(DOWNLOADS).map(([name, { url, sha256, fingerprint, read, source }]) => [
          `\`${name}\``,
          `\`${url}\``,
          sha256 ? `SHA-256 \`${sha256}\`` : fingerprint ? `OpenPGP key \`${fingerprint}\`` : "HTTPS",
          read,
          source,
        ]),
      ),
    ].join("\n\n"),
  );
}
