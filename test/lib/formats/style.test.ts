import { styles } from "../../../lib/formats";

describe("styles", () => {
  it("leave text as it is where colour is off", () => {
    expect(Object.values(styles({})).map((style) => style("text"))).toEqual(Array(5).fill("text"));
  });

  it("wrap text into escape codes where colour is on", () => {
    expect(styles({ color: true }).heading("text")).toBe("\u001b[1mtext\u001b[22m");
  });
});
