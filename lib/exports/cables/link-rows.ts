import type { Link } from "../../sizing/cabling/link";
import type { RowForm } from "../../formats/row-form";

/** Columns of the cable schedule, in order. */
export const COLUMNS = [
  "fabric",
  "layer",
  "plane",
  "rail",
  "from_device",
  "from_port",
  "from_rack",
  "to_device",
  "to_port",
  "to_rack",
  "length_m",
  "cable",
  "from_module",
  "to_module",
] as const;

type Column = (typeof COLUMNS)[number];

/**
 * Writes links as rows of one form, most of a row in pieces shared with previous rows: the time of a long schedule is spent
 * here.
 *
 * Names of devices and racks, part ids and layers consist of letters, digits, dots and hyphens, and start with a letter or a
 * digit, so no form needs to escape them. Names of ports come from the part, which may be defined by the user.
 */
export class LinkRows {
  private readonly form: RowForm;
  private readonly fromPorts: Piece;
  private readonly toPorts: Piece;
  /** Text between the first rack and the second device, and between the second rack and the length. */
  private readonly toDevice: string;
  private readonly length: string;
  /** The link of the current pieces: the text before the name of the first device by rail, and after the length. */
  private last: Link | undefined;
  private heads: string[] = [];
  private tail = "";

  constructor(form: RowForm) {
    this.form = form;
    const { quote } = form;
    const port = (column: Column, next: Column) =>
      remembered((name) => [quote, this.before(column), form.text(name), this.before(next), quote].join(""));
    this.fromPorts = port("from_port", "from_rack");
    this.toPorts = port("to_port", "to_rack");
    this.toDevice = [quote, this.before("to_device"), quote].join("");
    this.length = [quote, this.before("length_m")].join("");
  }

  /** Header above the rows. */
  header(): string {
    return this.form.header(COLUMNS);
  }

  row(link: Link): string {
    const { last } = this;
    if (!last || last.fabric !== link.fabric || last.layer !== link.layer || last.plane !== link.plane) this.heads = [];
    if (!last || !sameCable(last, link)) this.tail = this.tailOf(link);
    this.last = link;
    const head = (this.heads[link.rail] ??= this.headOf(link));
    const from = head + link.from.name + this.fromPorts(link.fromPort) + link.from.rack;
    if (link.to.rack === "") return from + this.outside(link) + link.lengthM + this.tail;
    const to = this.toDevice + link.to.name + this.toPorts(link.toPort) + link.to.rack;
    return from + to + this.length + link.lengthM + this.tail;
  }

  /** The second end and the text before the length, for an end outside racks. */
  private outside({ to, toPort }: Link): string {
    const { none, quote } = this.form;
    const port = [quote, this.before("to_port"), this.form.text(toPort)];
    return [this.toDevice, to.name, ...port, this.before("to_rack"), none, this.before("length_m")].join("");
  }

  // The pieces are joined, not added up: a sum is put together each time that it is written.
  private headOf({ fabric, layer, plane, rail }: Link): string {
    const { none, quote } = this.form;
    const cells = [
      [this.before("fabric"), quote, fabric, quote],
      [this.before("layer"), quote, layer, quote],
      [this.before("plane"), plane],
      [this.before("rail"), rail === 0 ? none : rail],
      [this.before("from_device"), quote],
    ];
    return cells.flat().join("");
  }

  private tailOf({ cable, fromModule, toModule }: Link): string {
    const { none, quote, end } = this.form;
    const part = (id: string) => (id === "" ? none : quote + id + quote);
    const cells = [
      [this.before("cable"), part(cable)],
      [this.before("from_module"), part(fromModule)],
      [this.before("to_module"), part(toModule), end],
    ];
    return cells.flat().join("");
  }

  private before(column: Column): string {
    return this.form.before(column, COLUMNS.indexOf(column));
  }
}

type Piece = (text: string) => string;

function sameCable(a: Link, b: Link): boolean {
  return a.cable === b.cable && a.fromModule === b.fromModule && a.toModule === b.toModule;
}

/** A memoized function with few different arguments. */
function remembered(work: Piece): Piece {
  const known = new Map<string, string>();
  return (text) => {
    let piece = known.get(text);
    if (piece === undefined) known.set(text, (piece = work(text)));
    return piece;
  };
}
