import { measures, powerMeasure, quantityText } from "../../../lib/formats";
import { FlowRate, Length, Mass, Power, Temperature } from "../../../lib/units";

const VALUES = {
  ...{ temperature: 30, temperatureRise: 10, flow: 130, length: 50, mass: 23.5, largeMass: 12_000, water: 1000 },
  ...{ waterPerEnergy: 1.8, largeWater: 5000, carbon: 400 },
};

/** All quantities as prose, but heat. */
const textsIn = (units: "metric" | "us") => {
  const system = measures({ units });
  return Object.entries(VALUES).map(([name, value]) => system[name as keyof typeof VALUES].text(value));
};

describe("measures", () => {
  it("are metric by default", () => {
    expect(textsIn("metric")).toEqual([
      ...["30 °C", "10 K", "130 L/min", "50 m", "23.5 kg", "12 t", "1,000 L", "1.8 L/kWh", "5,000 m³", "400 g CO2e/kWh"],
    ]);
    expect(measures({}).flow).toMatchObject({ unit: "L/min" });
  });

  it("are in US customary units on request", () => {
    expect(textsIn("us")).toEqual([
      ...["86 °F", "18 °F", "34.3 gpm", "164 ft", "51.8 lb", "13.2 short tons", "264 gal", "0.476 gal/kWh", "1,320 kgal"],
      "882 lb CO2e/MWh",
    ]);
  });

  it("give heat as power, or in tons of refrigeration", () => {
    const kw = [3516.852842, 12_000];
    const [metric, us] = [measures({}).heat(kw), measures({ units: "us" }).heat(kw)];
    expect([metric.unit, ...kw.map(metric.figure), metric.text(12_000)]).toEqual(["MW", "3.52", "12.00", "12 MW"]);
    expect([us.unit, ...kw.map(us.figure), us.text(12_000)]).toEqual(["tons", "1,000", "3,412", "3,410 tons"]);
  });
});

describe("powerMeasure", () => {
  it("has one unit for all figures of a table", () => {
    const { unit, figure } = powerMeasure([154_200, 850, null]);
    expect([unit, figure(154_200), figure(850)]).toEqual(["MW", "154.20", "0.85"]);
    expect([powerMeasure([850.25]).figure(850.25), powerMeasure().unit]).toEqual(["850.3", "kW"]);
  });
});

describe("quantityText", () => {
  it("shows the quantities of a part in the units of the report", () => {
    const figures = [FlowRate.parse("130 LPM"), Length.parse("50 m"), Mass.parse("23.5 kg"), Temperature.parse("30 C")];
    const textIn = (units: "metric" | "us") => figures.map((figure) => quantityText(figure, { units }));
    expect(textIn("metric")).toEqual(["130 L/min", "50 m", "23.5 kg", "30 °C"]);
    expect(textIn("us")).toEqual(["34.3 gpm", "164 ft", "51.8 lb", "86 °F"]);
  });

  it("leaves power, numbers and names as they are", () => {
    expect([Power.parse("10 kW"), 8, "QSFP"].map((value) => quantityText(value, { units: "us" }))).toEqual([
      "10 kW",
      "8",
      "QSFP",
    ]);
  });
});
