import * as fc from "fast-check";
import { markup, jsonData, trusted } from "../../../lib/html/markup";

const NASTY = `<script>alert("1")</script>&'\`\u202e`;

describe("markup", () => {
  it("escapes text in elements and attributes", () => {
    const { text } = markup`<p title="${NASTY}">${NASTY}</p>`;
    expect(text).not.toMatch(/<script|"1"|\u202e/);
    expect(text.match(/[<>"']/g)).toHaveLength(6);
  });

  it("takes markup as it is, lists one after the other, and nothing for null", () => {
    expect(markup`<b>${[markup`<i>${1}</i>`, "<", null]}${trusted("<hr>")}</b>`.text).toBe("<b><i>1</i>&#60;<hr></b>");
  });

  it("writes numbers with two digits at most", () => {
    expect(markup`${1 / 3} ${1e6} ${-0.001}`.text).toBe("0.33 1000000 0");
  });
});

describe("jsonData", () => {
  it("is JSON that cannot end the script it stands in, for any value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { text } = jsonData(value);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      }),
    );
    expect(jsonData("</script><!--").text).toBe('"\\u003c/script\\u003e\\u003c!--"');
  });
});
