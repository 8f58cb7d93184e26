import { TRUSTED_SERVICES } from "../lib/replica";
import { checkCloud } from "../lib/testing";
import { replicaStacks, VARIANTS } from "./support/replica-variants";
import { resourcesByAddress } from "./support/synth-stacks";

interface Statement {
  readonly Effect: string;
  readonly Principal?: { readonly Service?: string | string[] };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A statement that trusts a service, with where it stands. */
interface Trust {
  readonly place: string;
  readonly type: string;
  readonly service: string;
  readonly condition: Statement["Condition"];
}

const POLICIES = ["assume_role_policy", "policy"];

const VARIANT_STACKS = Object.entries(VARIANTS).map(([name, props]) => [name, replicaStacks(props)] as const);

/** Every statement of every policy of a replica that trusts a service. */
function trustsOf(stacks: ReturnType<typeof replicaStacks>): Trust[] {
  return Object.entries(stacks).flatMap(([stack, content]) =>
    Object.entries(resourcesByAddress(content)).flatMap(([address, resource]) =>
      POLICIES.flatMap((argument) => {
        const text: unknown = resource[argument];
        const { Statement = [] } = typeof text === "string" ? (JSON.parse(text) as { Statement?: Statement[] }) : {};
        return Statement.filter(({ Effect }) => Effect === "Allow").flatMap(({ Principal, Condition }) =>
          [Principal?.Service ?? []].flat().map((service) => ({
            ...{ place: `${stack} ${address}`, type: address.split(".")[0] ?? "", service, condition: Condition },
          })),
        );
      }),
    ),
  );
}

const sent = (service: string) => (TRUSTED_SERVICES as Readonly<Record<string, string>>)[service];

describe.each(VARIANT_STACKS)("the policies of a replica: %s", (_, stacks) => {
  const trusts = trustsOf(stacks);
  const roles = trusts.filter(({ type }) => type === "aws_iam_role");

  it("trust services in every role, and only those that are known to send their source or not", () => {
    const made = Object.values(stacks).flatMap((stack) => Object.keys(resourcesByAddress(stack)));
    expect(roles).toHaveLength(made.filter((address) => address.startsWith("aws_iam_role.")).length);
    expect(roles.filter(({ service }) => sent(service) === undefined)).toEqual([]);
  });

  it("name the account and the resource that a service acts for in every role and topic, where it sends them", () => {
    const sourced = trusts.filter(({ service, type }) => sent(service) === "source" && type !== "aws_kms_key");
    expect(sourced.length).toBeGreaterThan(0);
    for (const { place, condition } of sourced) {
      const { StringEquals, ArnLike } = condition ?? {};
      const account = StringEquals?.["aws:SourceAccount"];
      expect([place, account]).toEqual([place, expect.stringMatching(/^\$\{.*owner_id\}$/)]);
      expect([place, ArnLike?.["aws:SourceArn"]]).toEqual([place, expect.stringContaining(`:${String(account)}:`)]);
    }
  });

  it("name the cluster, namespace and service account in roles of pods", () => {
    for (const { place, condition } of roles.filter(({ service }) => sent(service) === "request-tags"))
      expect([place, Object.keys(condition?.["StringEquals"] ?? {}).length]).toEqual([place, 3]);
  });

  it("limit services in the policies of keys to the account", () => {
    for (const { place, condition } of trusts.filter(({ type }) => type === "aws_kms_key"))
      expect([place, JSON.stringify(condition)]).toEqual([place, expect.stringContaining("owner_id}")]);
  });

  it("keep all rules on stacks", () => {
    expect(checkCloud(stacks)).toEqual([]);
  });
});

it("every service in the table of those trusted is trusted somewhere", () => {
  const used = VARIANT_STACKS.flatMap(([, stacks]) => trustsOf(stacks)).map(({ service }) => service);
  expect(Object.keys(TRUSTED_SERVICES).filter((service) => !used.includes(service))).toEqual([]);
});
