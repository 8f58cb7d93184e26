import { producerOf, STATE_OUTPUT, type Stacks } from "./remote-state";

/** Arguments of a resource, or a block in it. */
export type Block = Readonly<Record<string, unknown>>;

/** A resource of a generated stack. */
export interface CloudResource {
  /** Id of its stack. */
  readonly stack: string;
  /** Terraform address, such as `aws_vpc.main`. */
  readonly address: string;
  readonly type: string;
  readonly body: Block;
}

/** A text that is a single reference: the address of a resource of the same stack, and attributes. */
const REFERENCE = /^\$\{([a-z]\w*\.[\w-]+)\.[\w."[\]-]+\}$/;

/** All resources of generated stacks, and the references between them, also across stacks. */
export class Cloud {
  readonly resources: readonly CloudResource[];
  private readonly byAddress: ReadonlyMap<string, CloudResource>;
  private readonly followed = new Map<string, CloudResource | undefined>();

  /** @param stacks stacks by id, as {@link synthToJson} returns them */
  constructor(private readonly stacks: Stacks) {
    this.resources = Object.entries(stacks).flatMap(([stack, { resource }]) =>
      Object.entries(blockOf(resource)).flatMap(([type, bodies]) =>
        Object.entries(blockOf(bodies)).map(([name, body]) => ({
          stack,
          type,
          address: `${type}.${name}`,
          body: blockOf(body),
        })),
      ),
    );
    this.byAddress = new Map(this.resources.map((resource) => [key(resource.stack, resource.address), resource]));
  }

  /** All resources of a type. */
  of(type: string): CloudResource[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  /**
   * The resource that an argument refers to, in its own stack or in another one whose state it reads; undefined for
   * anything but a single reference, and for a resource outside the stacks.
   */
  follow(stack: string, value: unknown): CloudResource | undefined {
    const text = String(value);
    const place = key(stack, text);
    if (!this.followed.has(place)) this.followed.set(place, this.resolve(stack, text));
    return this.followed.get(place);
  }

  /** Resources of a type whose argument refers to a resource. */
  pointing(type: string, argument: string, target: CloudResource): CloudResource[] {
    return this.of(type).filter(({ stack, body }) => this.follow(stack, body[argument]) === target);
  }

  private resolve(stack: string, text: string): CloudResource | undefined {
    const [, source = "", name = "", output = ""] = STATE_OUTPUT.exec(text.slice(2, -1)) ?? [];
    if (source === "") return this.byAddress.get(key(stack, REFERENCE.exec(text)?.[1] ?? ""));
    const [producer, content] = producerOf(this.stacks, this.stacks[stack] ?? {}, name) ?? ["", {}];
    const given = blockOf(blockOf(content["output"])[output])["value"];
    return given === undefined ? undefined : this.follow(producer, given);
  }
}

/** A value as a block: the first one of a list, empty if the value is not a block. */
export function blockOf(value: unknown): Block {
  return blocksOf(value)[0] ?? {};
}

/** The blocks of a value: generated stacks write one block as an object and several as a list. */
export function blocksOf(value: unknown): Block[] {
  const isBlock = (one: unknown): one is Block => typeof one === "object" && one !== null;
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isBlock);
}

/** The texts of an argument: one or a list. */
export function textsOf(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === "string");
}

function key(stack: string, address: string): string {
  return `${stack} ${address}`;
}
