import { coolingDrawing } from "../../../../lib/html/drawings/cooling-drawing";
import type { LoopPlan } from "../../../../lib/plan/site-plan";
import { samplePlan } from "../../bom/sample-plan";

const { cooling } = samplePlan;
const [tcs] = cooling.loops;

describe("coolingDrawing", () => {
  const { text } = coolingDrawing("c", cooling);

  it("shows each loop with its flow and temperatures on both sides of its units", () => {
    for (const part of ["40 °C", "30 °C", "141 L/min", "35 °C", "25 °C", "140 L/min", "2 x cdu, N+1"]) {
      expect(text).toContain(`>${part}<`);
    }
    expect(text).toContain("98 kW of 200 kW");
  });

  it("shows what rejects the heat, on what day, and the heat that no loop takes up", () => {
    expect(text).toContain("172 kW of 1.68 MW");
    expect(text).toContain("design day 35 °C (default)");
    expect(text).toContain("Heat into room air, without a loop to remove it: 65.2 kW");
  });

  it("tells warm from cold by dashes, not by colour alone", () => {
    expect(text).toContain('class="warm"');
    expect(text).toContain('class="cold"');
  });

  it("draws no more than a few loops, with the heat of the others in one line", () => {
    const loops = Array.from({ length: 50 }, () => tcs as LoopPlan);
    const many = coolingDrawing("c", { ...cooling, loops }).text;
    expect(many).toContain("45 other loops: 4.41 MW of heat, not drawn");
    expect(many.length).toBeLessThan(20_000);
  });

  it("moves air without litres", () => {
    const air: LoopPlan = { ...(tcs as LoopPlan), fluid: "air", facility: null, pods: ["a", "b"], network: true };
    const own = coolingDrawing("c", { ...cooling, loops: [air] }).text;
    expect(own).not.toContain("L/min");
    expect(own).toContain("2 kinds of pods, switches");
  });
});
