import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, formatProblems, type Problem } from "../../../lib/errors";
import { loadCampus, loadCampusIfAny, loadSite } from "../../../lib/model";
import { CAMPUS_FILE, PRICE_BOOK, SITE_FILE, wrongKind } from "../../../lib/model/file-kind";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();

/** A word that stands for a secret, in every place of a file where one can stand. */
const SECRET = "s3cr3tw0rd";

/** Files of a machine that no message may repeat. */
const FOREIGN: Readonly<Record<string, string | Buffer>> = {
  "users of a system": `root:x:0:0:${SECRET}:/root:/bin/bash\nbin:x:1:1::/bin:\n`,
  "password hashes": `root:$6$${SECRET}$x/:19000:0:99999:7:::\n*:*:1\n`,
  "a private key": `-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END PRIVATE KEY-----\n`,
  "an encrypted key": `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: ${SECRET}\n\nabc=\n-----END\n`,
  "credentials of AWS": `[default]\naws_access_key_id = ${SECRET}\naws_secret_access_key = ${SECRET}\n`,
  "a login of netrc": `machine example.com login ${SECRET} password ${SECRET}\n`,
  "an environment": `# local\nexport TOKEN=${SECRET}\nDB_URL="postgres://u:${SECRET}@h/db"\n`,
  "credentials as JSON": JSON.stringify({ [SECRET]: 1, AccessKeyId: SECRET, id_token: [SECRET] }),
  "a kubeconfig": `apiVersion: v1\nkind: Config\nusers:\n- name: ${SECRET}\n  user: { token: ${SECRET} }\n`,
  "a secret of Kubernetes": `apiVersion: v1\nkind: Secret\nname: ${SECRET}!!\ndata: { password: ${SECRET} }\n`,
  "keys with values": `user: ${SECRET}\npassword: ${SECRET}\n`,
  "keys used twice": `${SECRET}: 1\n${SECRET}: 2\n`,
  "a crontab": `*/5 * * * * root /bin/${SECRET}\n@daily ${SECRET}\n`,
  "an alias": `a: *${SECRET}\n`,
  "a tag": `a: !${SECRET} b\nb: !!${SECRET} c\n`,
  "a directive": `%${SECRET} 1\n---\na: 1\n`,
  "a header of a block": `a: |${SECRET}\n  b\n`,
  "an escape sequence": `a: "\\${SECRET}"\n`,
  "brackets that nest": `${SECRET}: ${"[".repeat(300)}`,
  "two documents": `--- ${SECRET}\n--- ${SECRET}\n`,
  "a list": `- ${SECRET}\n- [${SECRET}]\n`,
  "a text in quotes": `"${SECRET}"\n`,
  "a script": `#!/bin/sh\nif [ "$1" = ${SECRET} ]; then echo {${SECRET}; fi\n`,
  "a page": `<!doctype html><p title="${SECRET}">${SECRET}: ${SECRET}</p>\n`,
  bytes: Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), Buffer.from(SECRET)]),
  "text in Latin-1": Buffer.from(`name: ${SECRET} \xfc\n`, "latin1"),
  nothing: "",
  "a comment": `# ${SECRET}\n`,
};

const VALID = "apiVersion: gigasite/v1\nname: a\npods:\n  - { name: h100, node: supermicro-4u-hgx-h100 }\n";

const written = (name: string, content: string | Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

/** The problems of a file in every way that a call or another file can name it. */
function problemsOfEachWay(file: string): readonly (readonly Problem[])[] {
  const site = written("site.yaml", `${VALID}prices: ${JSON.stringify(file)}\n`);
  const campus = written(
    "campus.yaml",
    `apiVersion: gigasite/v1\nkind: campus\nname: c\nsites: [${JSON.stringify(file)}]\n`,
  );
  return [
    attempt(() => loadCampusIfAny(file) ?? loadSite(file)).problems,
    attempt(() => loadSite(file)).problems,
    attempt(() => loadSite(site)).problems,
    attempt(() => loadCampus(campus)).problems,
  ];
}

describe("a file of another kind", () => {
  it.each(Object.entries(FOREIGN))("is refused without its content where it is %s", (_, content) => {
    const file = written("foreign", content);
    for (const problems of problemsOfEachWay(file)) {
      expect(problems).not.toEqual([]);
      expect(formatProblems(problems)).not.toContain(SECRET);
      expect(JSON.stringify(problems)).not.toContain(SECRET);
      for (const { place, remedy } of problems) expect([place?.file, remedy]).not.toContain(undefined);
    }
  });

  it("is refused where it is no file, without waiting for it", () => {
    const inner = join(folder, "inner");
    mkdirSync(inner);
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const loop = join(folder, "loop");
    symlinkSync(loop, loop);
    const hole = written("hole", "");
    truncateSync(hole, 2 ** 40);
    const locked = written("locked", SECRET);
    chmodSync(locked, 0);
    for (const file of [inner, pipe, loop, hole, locked, "/dev/zero", join(folder, "none"), "/proc/self/mem"])
      for (const problems of problemsOfEachWay(file)) {
        expect(problems).toHaveLength(1);
        expect(problems[0]?.code).toMatch(/^FILE00[1235]|SITE012$/);
        expect(formatProblems(problems)).not.toContain(SECRET);
      }
  });

  it("is a problem of the line that names it, with the form that is expected", () => {
    const site = written("site.yaml", `${VALID}prices: foreign\n`);
    written("foreign", "root:x:0:0\n");
    expect(attempt(() => loadSite(site)).problems).toEqual([
      {
        code: "SITE012",
        path: "prices",
        message: "this file is not a price book",
        found: `${JSON.stringify(join(folder, "foreign"))}, a text`,
        allowed: "a mapping with `id`, `currency`, `asOf`, `prices`",
        remedy: "name a price book",
        place: { file: site, line: 5, column: 9 },
      },
    ]);
  });
});

describe("wrongKind", () => {
  it("takes a file with one of its keys, also where that is badly written", () => {
    for (const value of [{ apiVersion: "gigasite/v2" }, { api_version: 1 }, { Pods: [] }, { name: 5, x: 1 }])
      expect(wrongKind(value, SITE_FILE)).toBeUndefined();
    expect(wrongKind({ kind: "Campus" }, CAMPUS_FILE)).toBeUndefined();
    expect(wrongKind({ Prices: [] }, PRICE_BOOK)).toBeUndefined();
  });

  it("says what a file is instead", () => {
    const found = [null, "x", 5, [1], {}, { user: 1 }, { apiVersion: "v1", name: "x" }].map(
      (value) => wrongKind(value, SITE_FILE)?.found,
    );
    expect(found).toEqual([
      ...["nothing", "a text", "a number", "a list", "a mapping with other keys", "a mapping with other keys"],
      "a mapping with the `apiVersion` of another program",
    ]);
  });
});

describe("a site file that is no YAML", () => {
  it("has its words repeated", () => {
    const file = written("ours.yaml", "apiVersion: gigasite/v1\nname: a: b\n");
    expect(attempt(() => loadSite(file)).problems).toMatchObject([{ code: "FILE004", found: '"name: a: b"' }]);
  });
});
