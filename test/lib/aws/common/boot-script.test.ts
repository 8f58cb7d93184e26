import { Token } from "cdktf";
import { bootCall, bootScript, bootUserData } from "../../../../lib/aws/common/boot-script";
import { runScript } from "../../../support/run-script";
import { faultsOf, shellCode } from "../../../support/shell";

const decoded = (text: string) => Buffer.from(text, "base64").toString();

describe("a boot script", () => {
  const script = bootScript({ egress: "open" }, shellCode(`first "$1"\n`), shellCode("second\n"));

  it("runs its steps in order, with what is mounted as their argument", () => {
    expect(faultsOf(script + bootCall("fs@tcp:/x"))).toBe("");
    const { status, calls } = runScript(script + bootCall("fs@tcp:/x"), { first: "true", second: "true" });
    expect({ status, calls }).toEqual({ status: 0, calls: ["first fs@tcp:/x", "second"] });
  });

  it("ends at the first step that fails", () => {
    const { status, calls } = runScript(script + bootCall("x"), { first: "false", second: "true" });
    expect({ status, calls }).toEqual({ status: 1, calls: ["first x"] });
  });
});

describe("user data", () => {
  it("is the script with its call in Base64", () => {
    expect(decoded(bootUserData("script\n"))).toBe("script\nboot");
  });

  it.each(["a\n", "ab\n", "abc\n", "äb\n"])(
    "lets Terraform encode what it alone knows, behind whole groups of %j",
    (script) => {
      const text = bootUserData(script, `${Token.asString({ resolve: () => "fs" })}@tcp:/x`);
      expect(decoded(text.slice(0, text.indexOf("$"))).trimEnd()).toBe(script.trimEnd());
      expect(text).not.toContain("=");
    },
  );
});
