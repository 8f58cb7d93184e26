import { defineDimension, parseAmount } from "./dimension";
import { Quantity } from "./quantity";

/** Data rate of a port, a link or a cut. */
export class Bandwidth extends Quantity {
  static readonly dimension = defineDimension({
    name: "a bandwidth",
    units: { Mbps: 1e-3, Gbps: 1, Tbps: 1e3 },
    spellings: {
      Mbps: ["Mb/s", "Mbit/s", "megabits per second"],
      Gbps: ["Gb/s", "Gbit/s", "gigabits per second"],
      Tbps: ["Tb/s", "Tbit/s", "terabits per second"],
    },
    otherMeanings: Object.fromEntries(
      ["MB/s", "MBps", "GB/s", "GBps", "TB/s", "TBps"].map((word) => [
        word,
        "bytes per second; write bits per second, such as 3200 Gbps for 400 GB/s",
      ]),
    ),
    example: "400 Gbps",
  });

  static gigabitsPerSecond(amount: number): Bandwidth {
    return new Bandwidth(amount);
  }

  static terabitsPerSecond(amount: number): Bandwidth {
    return new Bandwidth(amount * 1e3);
  }

  /** @throws GigasiteError UNIT001, UNIT002 */
  static parse(text: string): Bandwidth {
    return new Bandwidth(parseAmount(text, Bandwidth.dimension));
  }

  private constructor(amount: number) {
    super(amount, Bandwidth.dimension);
  }

  toGigabitsPerSecond(): number {
    return this.amount;
  }

  toTerabitsPerSecond(): number {
    return this.amount / 1e3;
  }
}
