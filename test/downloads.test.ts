import { groupsOfFour } from "../lib/aws/common/verified-download";
import { stringify } from "yaml";
import { eksFiles } from "../lib/exports";
import { CONTAINER_IMAGES, DOWNLOADS, type ContainerImage, type Download } from "../lib/replica";
import { replicaScripts } from "./support/replica-scripts";
import { sampleReplica } from "./support/sample-replica";

/** Addresses that are no download: of the host, of the metadata service, and of signed package repositories. */
const HARMLESS = [
  /^http:\/\/169\.254\.169\.254\//,
  /^https?:\/\/(127\.0\.0\.1|localhost)[:/]/,
  /^https:\/\/fsx-lustre-client-repo\.s3\.amazonaws\.com\/ubuntu$/,
];
/** Commands that fetch code by other ways than an address. */
const FETCHING = /\b(wget|git clone|pip3? install|npm (i|install)|npx|go install|helm (repo|pull)|docker pull|aws s3 cp)\b/;
const SHELL_FROM_NETWORK = /(curl|wget)[^\n]*\|\s*(sudo )?(ba|da)?sh\b|<\((curl|wget)/;

const scripts = Object.entries(replicaScripts());
const downloads: readonly Download[] = Object.values(DOWNLOADS);

describe.each(scripts)("the script %s", (_, script) => {
  it("downloads only files of the table, each with its check", () => {
    for (const [address] of script.matchAll(/https?:\/\/(\$\(.*?\)|[^\s"'|])+/g)) {
      if (HARMLESS.some((pattern) => pattern.test(address))) continue;
      const file = downloads.find(({ url }) => address === url || address === `${url}.sig`);
      expect({ address, known: file !== undefined }).toEqual({ address, known: true });
      const check = file?.sha256 ?? (file?.fingerprint === undefined ? undefined : groupsOfFour(file.fingerprint).join(" "));
      if (check !== undefined) expect(script).toContain(check);
      else expect(file).toBe(DOWNLOADS.lustreKey);
    }
  });

  it("fetches nothing in another way, and pipes nothing from the network into a shell", () => {
    expect(script).not.toMatch(FETCHING);
    expect(script).not.toMatch(SHELL_FROM_NETWORK);
  });

  it("trusts packages of a repository only with the key of that repository", () => {
    for (const line of script.split("\n").filter((text) => /echo "deb /.test(text))) expect(line).toContain("[signed-by=/");
    expect(script).not.toMatch(/trusted=yes|--allow-unauthenticated|--nogpgcheck|apt-key|curl[^\n]* (-k|--insecure)\b/);
  });
});

describe("the container images", () => {
  const digests = (images: readonly string[]) => images.filter((image) => /@sha256:[0-9a-f]{64}$/.test(image));
  const known = Object.values<ContainerImage>(CONTAINER_IMAGES);
  const text = [
    ...scripts.map(([, script]) => script),
    ...Object.values(eksFiles(sampleReplica({ scheduler: "eks" }))).map((file) => file),
  ].join("\n");

  it("of the table are all in use, by digest where one is known", () => {
    for (const { repository, version, digest } of known) {
      const joined = text.replaceAll(/repository: (\S+)\n\s*tag: "?([\w.@:-]+)"?/g, "$1:$2");
      expect(joined).toContain(digest === null ? `${repository}:${version}` : `${repository}:${version}@${digest}`);
    }
  });

  it("in jobs and services are all of the table", () => {
    const used = [...text.matchAll(/(?<=^\s*image: )\S+|(?<=:ro )\S+(?= -f)/gm)].map(([image]) => image);
    expect(used.length).toBeGreaterThan(3);
    expect(digests(used)).toEqual(used);
    for (const image of used) expect(known.map(({ repository }) => repository)).toContain(image.replace(/:[^/]*$/, ""));
  });

  it("have a digest, or the date on which none was found, and a source", () => {
    for (const { digest, read, source } of known) {
      expect(digest ?? "sha256:".padEnd(71, "0")).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source.length).toBeGreaterThan(10);
    }
    expect(stringify(known)).not.toContain(":latest");
  });
});
