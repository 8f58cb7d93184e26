import { Argument, Option } from "commander";
import { completedFrom, valuesOf } from "../../../lib/cli/completion-values";

describe("valuesOf", () => {
  it("is the choices of a word, or what its source gives for the arguments before it", () => {
    expect(valuesOf(new Argument("<a>").choices(["x"]), [])).toEqual({ values: ["x"] });
    const option = completedFrom(new Option("--a <b>"), ([first = ""]) => ({ values: [first] }));
    expect(valuesOf(option, ["given"])).toEqual({ values: ["given"] });
  });

  it("is nothing for any other word", () => {
    expect(valuesOf(new Option("--a <b>"), [])).toEqual({ values: [] });
  });
});
