import { inDoubleQuotes, shellText } from "../../../lib/shell";

describe("a value of a script", () => {
  it.each([
    ["colossus-1", "colossus-1"],
    ["/gigasite/colossus-1/slurm", "/gigasite/colossus-1/slurm"],
    ["https://example.com/a_b.tgz", "https://example.com/a_b.tgz"],
    ["registry.example.com:5000/a:1.0@sha256:0f", "registry.example.com:5000/a:1.0@sha256:0f"],
    [480.5, "480.5"],
    [["0123", "4567"], "0123 4567"],
    ["${TfToken[TOKEN.12]}", "${TfToken[TOKEN.12]}"],
    [inDoubleQuotes("$(tag Name)"), "$(tag Name)"],
    [inDoubleQuotes("https://a-$REGION.com/$(dpkg --print)/b"), "https://a-$REGION.com/$(dpkg --print)/b"],
  ])("can be %j", (value, text) => {
    expect(shellText(value)).toBe(text);
  });

  it.each([
    "",
    "a b",
    "a\nb",
    "$HOME",
    "$(reboot)",
    "`reboot`",
    "a;b",
    "a&b",
    "a|b",
    "a>b",
    "a'b",
    'a"b',
    "a\\b",
    "a*",
    "~",
    "#a",
    "{a,b}",
    "-rf",
    "%s",
    "é",
    [],
    ["a", "-rf"],
    ["a b"],
    "!",
    inDoubleQuotes("$(reboot; true)"),
    inDoubleQuotes('"; reboot'),
    inDoubleQuotes("${HOME}"),
    inDoubleQuotes(""),
  ])("fails for %j, which the shell could interpret", (value) => {
    expect(shellText(value)).toBeUndefined();
  });
});
