import data from "../../../lib/catalog/data/service-prices.json";
import { servicePrice } from "../../../lib/catalog/service-price";

describe("servicePrice", () => {
  it("has every entry of the data, with a date, a status and sources", () => {
    for (const { id } of data)
      expect(servicePrice(id)).toMatchObject({ id, asOf: expect.stringMatching(/^20\d\d/) as string });
  });

  it("fails for a service that the data does not have", () => {
    expect(() => servicePrice("teleporter")).toThrow();
  });
});
