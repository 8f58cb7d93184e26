import { sourceContent } from "../../../../lib/html/sections/source-content";

describe("sourceContent", () => {
  const addressOf = (address: string) => sourceContent([{ key: "K", title: "T", address }]).text;

  it("links web addresses, without a referrer", () => {
    expect(addressOf("https://a.example/b?c=1&d=2")).toContain(
      '<a href="https://a.example/b?c=1&#38;d=2" rel="noreferrer noopener">',
    );
  });

  it("links nothing else", () => {
    for (const address of ["javascript:alert(1)", "data:text/html,x", "//a.example", 'https://a"onclick=', "a letter"]) {
      expect(addressOf(address)).not.toContain("<a ");
    }
  });

  it("says where there are none", () => {
    expect(sourceContent([]).text).toBe("<p>No price names a source.</p>");
  });
});
