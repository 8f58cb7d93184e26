import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { railScript } from "../../../../lib/aws/operations/rail-script";
import { runScript } from "../../../support/run-script";

const DEVICES = ["0000:4f:00.0", "0000:50:00.0", "0000:a1:00.0", "0000:a2:00.0"];

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gigasite-rail-"));
  for (const folder of ["efa", "run", "dev", "devices"]) mkdirSync(join(root, folder));
  DEVICES.forEach((device, index) => {
    mkdirSync(join(root, "devices", device, "infiniband_verbs", `uverbs${index}`), { recursive: true });
    symlinkSync(join(root, "devices", device), join(root, "efa", device));
    writeFileSync(join(root, "dev", `uverbs${index}`), "");
  });
  writeFileSync(join(root, "efa", "module"), "");
  writeFileSync(join(root, "log"), "");
});
afterEach(() => rmSync(root, { recursive: true }));

/** Stands in for the driver: takes a device at a time from `unbind` and from `bind`, and writes down what it did. */
const driver = () => `
cd '${root}'
mkfifo efa/bind efa/unbind
exec 8<> efa/bind 9<> efa/unbind
(while read -r device <&9; do rm -f "efa/$device"; echo "unbind $device" >> log; done) > /dev/null 2>&1 & unbinder=$!
(while read -r device <&8; do
  [ -e "efa/$device" ] || { ln -s "$PWD/devices/$device" "efa/$device"; echo "bind $device" >> log; }
done) > /dev/null 2>&1 & binder=$!
trap 'kill $unbinder $binder' EXIT`;

/** The script as a program of its own, on the folders of this test in place of the kernel's. */
const program = () =>
  `cat > script <<'SCRIPT'\n${railScript(DEVICES.length)}\nSCRIPT\n`
    .replaceAll("/sys/bus/pci/drivers/efa", `${root}/efa`)
    .replaceAll("/sys/bus/pci/devices", `${root}/devices`)
    .replaceAll("/run/gigasite-rail", `${root}/run/restore`)
    .replaceAll("/dev/infiniband", `${root}/dev`);

/** Starts the command after its options, as systemd does: by itself, and with nothing of the script's. */
const NODE = { "systemd-run": 'while [ "$1" != /bin/bash ]; do shift; done; setsid "$@" > /dev/null 2>&1 < /dev/null &' };

/** Waits until both devices of the rail are away. */
const AWAY = "until [ $(grep -c ^unbind log) = 2 ]; do sleep 0.1; done";

function run(commands: string, devices = "2-3", { node = NODE as Readonly<Record<string, string>>, seconds = "1" } = {}) {
  return runScript(`${driver()}\n${program()}\n${commands}`, node, { devices, seconds });
}

const log = () => readFileSync(join(root, "log"), "utf8").trim().split("\n").filter(Boolean);
const bound = () =>
  readdirSync(join(root, "efa"))
    .filter((name) => name.includes(":"))
    .sort();

describe("what takes a rail from a node", () => {
  it("takes the devices of the rail alone, and gives them back", () => {
    const { status, output } = run("bash --norc script");
    expect(output).toContain("taking away 0000:a1:00.0 0000:a2:00.0");
    expect(status).toBe(0);
    expect(log().sort()).toEqual(["bind 0000:a1:00.0", "bind 0000:a2:00.0", "unbind 0000:a1:00.0", "unbind 0000:a2:00.0"]);
    expect(bound()).toEqual(DEVICES);
  });

  it("gives them back when it is asked to end, and says that it did not run through", () => {
    const { output } = run(`bash --norc script & ${AWAY}; kill -TERM $!; wait $! || echo ended with $?`, "2-3", {
      seconds: "300",
    });
    expect(output).toContain("ended with 1");
    expect(log()).toHaveLength(4);
    expect(bound()).toEqual(DEVICES);
  });

  it("gives them back when it is killed", () => {
    const back = "until [ $(grep -c ^bind log) = 2 ]; do sleep 0.1; done";
    run(`bash --norc script & ${AWAY}; kill -KILL $!; wait $!; ${back}`, "2-3", { seconds: "300" });
    expect(bound()).toEqual(DEVICES);
  });

  it("ends the processes that hold one of its devices, and no others", () => {
    const { output } = run(
      `sleep 99 < dev/uverbs3 & mine=$!; sleep 99 < dev/uverbs0 & other=$!
      bash --norc script
      kill -0 $mine 2> /dev/null || echo the job is gone
      kill $other && echo the other is there`,
    );
    expect(output).toContain("which uses one of them");
    expect(output).toContain("the job is gone");
    expect(output).toContain("the other is there");
    expect(bound()).toEqual(DEVICES);
  });

  it("does nothing where a device is missing already, as when another rail is out", () => {
    rmSync(join(root, "efa", DEVICES[0] ?? ""));
    const { status, output } = run("bash --norc script");
    expect(status).toBe(1);
    expect(output).toContain("3 of 4 EFA devices are there: nothing was done");
    expect(log()).toEqual([]);
  });

  it.each(["3-2", "2-4"])("does nothing for the devices %s, which there are not", (devices) => {
    expect(run("bash --norc script", devices)).toMatchObject({ status: 1, output: "there are no such devices\n" });
    expect(log()).toEqual([]);
  });

  it("does nothing without the service that would bring them back", () => {
    expect(run("bash --norc script", "2-3", { node: { "systemd-run": "exit 1" } }).status).toBe(1);
    expect(log()).toEqual([]);
  });

  it("has nothing that Terraform would take for an expression", () => {
    expect(railScript(32)).not.toMatch(/[$%]\{/);
  });
});
