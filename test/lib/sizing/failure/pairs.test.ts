import type { SiteInput } from "../../../../lib/model";
import { failuresOf, planSite } from "../../../../lib/sizing";
import type { Loss } from "../../../../lib/sizing/failure/loss";
import { MOST_COMBINED, pairsOf } from "../../../../lib/sizing/failure/pairs";
import type { FailurePlan } from "../../../../lib/plan";
import { checkedSample } from "../../../support/sample-site";

const loss = (kind: Loss["kind"], lost: string, alike = 2): Loss => ({ kind, lost, path: "pods[0]", alike });

/** Consequences of a loss: as many GPUs as its description ends with. */
const alone = ({ lost }: Loss) => ({ darkGpus: Number(/\d+$/.exec(lost)?.[0] ?? 0), shortKw: 0 }) as FailurePlan;

const names = (losses: readonly Loss[]) =>
  [...pairsOf(losses, alone)].map((pair) => pair.losses.map((own) => own.lost).join("+"));

describe("pairsOf", () => {
  it("combines each loss with itself and with those after it", () => {
    expect(names([loss("ups", "a"), loss("transformer", "b"), loss("rack-pdu", "c")])).toEqual([
      ...["a+a", "a+b", "a+c", "b+b", "b+c", "c+c"],
    ]);
  });

  it("has no pair of a unit of which there is one, nor of a feed and a unit of it", () => {
    const whole: Loss = { ...loss("feed", "feed", 1), feed: { feed: "f", units: "all" } };
    const unit: Loss = { ...loss("generator", "unit"), feed: { feed: "f", units: 1 } };
    expect(names([whole, unit])).toEqual(["unit+unit"]);
  });

  it("combines only the worst of many units of single pods with others, and each with its like", () => {
    const many = Array.from({ length: 2 * MOST_COMBINED }, (_, index) => loss("rack-pdu", `pdu ${index}`));
    const pairs = names([loss("ups", "ups"), ...many]);
    const [last, best] = [many.length - 1, many.length - MOST_COMBINED + 1];
    expect(pairs).toEqual(expect.arrayContaining([`ups+pdu ${last}`, `pdu ${last - 1}+pdu ${last}`, "pdu 0+pdu 0"]));
    expect(pairs).not.toContain("ups+pdu 0");
    expect(pairs.filter((pair) => pair.startsWith("ups+pdu"))).toHaveLength(many.length - best);
  });
});

describe("the pairs of a site with a thousand kinds of pods", () => {
  it("grow with the kinds, and have the worst of them", () => {
    const node = "nvidia-dgx-h100";
    const pods: SiteInput["pods"] = Array.from({ length: 1000 }, (_, kind) => ({
      name: `p${kind}`,
      node,
      nodes: 4,
      count: 2,
    }));
    const checked = checkedSample({ pods: [...pods, { name: "large", node, nodes: 40, count: 2 }], fabrics: [], power: {} });
    const pairs = failuresOf(planSite(checked), checked.catalog, { together: 2 });
    expect(pairs.length).toBeLessThan(MOST_COMBINED ** 2);
    expect(pairs.some(({ lost }) => lost.every((unit) => unit.endsWith("of pod p7")))).toBe(true);
  });
});
