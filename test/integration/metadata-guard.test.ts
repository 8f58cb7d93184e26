import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { METADATA_ADDRESSES, metadataGuard } from "../../lib/aws/nodes/metadata-guard";
import { bootScript } from "../../lib/aws/common/boot-script";
import { inNamespace } from "../support/namespace";
import { tempFolder } from "../support/temp-folder";
import { describeInNamespace } from "./requires";

/** The server of names and the clock of Amazon, link-local as well. */
const DNS = "169.254.169.253";
const NTP = "169.254.169.123";

/** Serves the metadata service over TCP, and names and time over UDP, at the addresses of Amazon. */
const SERVERS = `
const answer = (socket) => socket.end("HTTP/1.0 200 OK\\r\\n\\r\\nsecret");
const tcp = [...Object.values(${JSON.stringify(METADATA_ADDRESSES)})].map((host) =>
  new Promise((done) => require("net").createServer(answer).listen(80, host, done)));
const udp = [["${DNS}", 53], ["${NTP}", 123]].map(([host, port]) => new Promise((done) => {
  const socket = require("dgram").createSocket("udp4");
  socket.on("message", (_, from) => socket.send("answer", from.port, from.address));
  socket.bind(port, host, done);
}));
Promise.all([...tcp, ...udp]).then(() => require("fs").writeFileSync(process.argv[2], ""));
`;

/** Prints which of the addresses answer. */
const PROBE = `
const out = {};
const get = (host) => new Promise((done) => {
  const request = require("http").get({ host, timeout: 5000, agent: false }, (answer) => { answer.resume(); done("answer"); });
  request.on("error", ({ code }) => done(code)).on("timeout", () => { request.destroy(); done("timeout"); });
});
const ask = (host, port) => new Promise((done) => {
  const socket = require("dgram").createSocket("udp4");
  const end = (value) => { socket.close(); clearTimeout(late); done(value); };
  const late = setTimeout(() => end("timeout"), 5000);
  socket.on("message", () => end("answer")).on("error", ({ code }) => end(code));
  socket.send("question", port, host);
});
(async () => {
  const { ipv4, ipv6 } = ${JSON.stringify(METADATA_ADDRESSES)};
  const answers = { ipv4: await get(ipv4), ipv6: await get(ipv6), dns: await ask("${DNS}", 53), ntp: await ask("${NTP}", 123) };
  console.log(process.argv[2] + " " + JSON.stringify(answers));
})();
`;

/** The services of Amazon beyond a link of the host, as on an instance. `fd00::` is the host's own network. */
const NETWORK = `ip netns add amazon
ip link add to-amazon type veth peer name service netns amazon
ip addr add 10.9.1.1/24 dev to-amazon
ip addr add fd00::1/64 dev to-amazon nodad
ip link set to-amazon up
ip -n amazon addr add 10.9.1.2/24 dev service
ip -n amazon addr add fd00::2/64 dev service nodad
for address in ${METADATA_ADDRESSES.ipv4} ${DNS} ${NTP}; do
  ip -n amazon addr add "$address/32" dev service
done
ip -n amazon addr add ${METADATA_ADDRESSES.ipv6}/128 dev service nodad
ip -n amazon link set service up
ip -n amazon route add default via 10.9.1.1
ip -n amazon route add default via fd00::1
for address in ${METADATA_ADDRESSES.ipv4} ${DNS} ${NTP}; do
  ip route add "$address/32" via 10.9.1.2
done
ip route add ${METADATA_ADDRESSES.ipv6}/128 via fd00::2
ip netns exec amazon '${process.execPath}' "$SERVERS" "$READY" &
until [ -e "$READY" ]; do sleep 0.1; done
`;

/** A container with a network of its own, whose packets the host forwards. */
const CONTAINER = `ip netns add container
ip link add outside type veth peer name inside netns container
ip addr add 10.9.0.1/24 dev outside
ip addr add fd01::1/64 dev outside nodad
ip link set outside up
ip -n container addr add 10.9.0.2/24 dev inside
ip -n container addr add fd01::2/64 dev inside nodad
ip -n container link set inside up
ip -n container route add default via 10.9.0.1
ip -n container route add default via fd01::1
echo 1 >/proc/sys/net/ipv4/ip_forward
echo 1 >/proc/sys/net/ipv6/conf/all/forwarding
`;

describeInNamespace(["nft"])("the guard of the metadata service, with nftables of this kernel", () => {
  const folder = tempFolder();
  // Users read the probe, too.
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "servers.js"), SERVERS);
  writeFileSync(join(folder, "probe.js"), PROBE);
  mkdirSync(join(folder, "run"));
  const node = `'${process.execPath}'`;
  const probe = (who: string, prefix = "") => `${prefix} ${node} '${folder}/probe.js' ${who}\n`;
  const AS_USER = "setpriv --reuid 1000 --regid 1000 --clear-groups";
  const answersOf = (name: string, script: string) => {
    const own = join(folder, "run", name);
    mkdirSync(own);
    const { status, stdout, stderr } = inNamespace(
      own,
      `READY='${own}/ready' SERVERS='${folder}/servers.js'\n${NETWORK}${script}`,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return Object.fromEntries(
      stdout
        .trim()
        .split("\n")
        .map((line) => [line.slice(0, line.indexOf(" ")), JSON.parse(line.slice(line.indexOf(" "))) as object]),
    );
  };
  const guarded = `(${bootScript({ egress: "open" }, metadataGuard("slurmd"))}boot)\n`;
  const ALL = { ipv4: "answer", ipv6: "answer", dns: "answer", ntp: "answer" };
  const NO_METADATA = { ...ALL, ipv4: "ECONNREFUSED", ipv6: "ECONNREFUSED" };

  it("lets root reach it, and no user, over IPv4 and IPv6; all reach names and time", () => {
    const script = probe("before", AS_USER) + guarded + probe("root") + probe("user", AS_USER);
    expect(answersOf("steps", script)).toEqual({ before: ALL, root: ALL, user: NO_METADATA });
  });

  it("rejects a user who is root in a namespace of their own", () => {
    const inOwn = `${AS_USER} unshare --user --map-root-user`;
    const script =
      guarded + `if ${inOwn} true 2>/dev/null; then\n${probe("user", inOwn)}else\n${probe("user", AS_USER)}fi\n`;
    expect(answersOf("user-namespace", script)).toEqual({ user: NO_METADATA });
  });

  it("rejects containers, whose packets come from no socket of the host", () => {
    const within = "ip netns exec container";
    const script = `${CONTAINER}${probe("before", within)}${guarded}${probe("after", within)}${probe("root")}`;
    expect(answersOf("container", script)).toEqual({ before: ALL, after: NO_METADATA, root: ALL });
  });

  it("comes back after a boot by its unit alone, and can be loaded twice", () => {
    const again = `unit=/etc/systemd/system/gigasite-metadata.service
nft delete table inet gigasite-metadata
${probe("without", AS_USER)}start=$(sed -n 's/^ExecStart=//p' "$unit")
$start
$start
${probe("with", AS_USER)}`;
    expect(answersOf("boot", guarded + again)).toEqual({ without: ALL, with: NO_METADATA });
  });
});
