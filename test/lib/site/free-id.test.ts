import { App } from "cdktf";
import { Construct } from "constructs";
import { freeId } from "../../../lib/site/free-id";
import { tempFolder } from "../../support/temp-folder";

const FORM = { pattern: /^\w+$/, words: "a word" };
const app = new App({ outdir: tempFolder() });
new Construct(app, "used");

describe("the id of a new construct", () => {
  it("is free where no other construct of the scope has it", () => {
    expect(freeId(app, "free", FORM)).toBe("free");
  });

  it("is not free where another one has it", () => {
    expect(() => freeId(app, "used", FORM)).toThrow(/MODEL010 at used: two .* same id\n {2}found: {3}"used", a Construct/);
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))("is not %s, which every object has", (id) => {
    expect(() => freeId(app, id, FORM)).toThrow(/MODEL010: a construct cannot have this id/);
  });

  it.each(["", "a b", "../a"])("has a form, which %j has not", (id) => {
    expect(() => freeId(app, id, FORM)).toThrow(/MODEL010: .*\n.*\n {2}allowed: a word\n/);
  });
});
