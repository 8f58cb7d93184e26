import { constants, createContext, type Context } from "node:vm";
import type { JestEnvironment, JestEnvironmentConfig } from "@jest/environment";
import { ModernFakeTimers } from "@jest/fake-timers";
import { ModuleMocker } from "jest-mock";
import { installCommonGlobals } from "jest-util";

/** Jest and Node describe the same object. */
type Global = JestEnvironment["global"] & typeof globalThis;

/** What Jest keeps of one test file under a symbol: its handlers of events, `jest.setTimeout` and `jest.retryTimes`. */
const OF_ONE_FILE = ["EVENT_HANDLERS", "TEST_TIMEOUT_SYMBOL", "RETRY_TIMES"].map((name) => Symbol.for(name));

/**
 * The global object of all test files of a worker. After each file it undoes what the file has changed in the globals
 * and in the variables of the process.
 */
class SharedEnvironment implements JestEnvironment {
  /** Tells `shared-runtime.js` that modules may outlive a test file. */
  readonly sharesModules = true;
  readonly global: Global;
  readonly fakeTimers = null;
  readonly fakeTimersModern: ModernFakeTimers;
  readonly moduleMocker: ModuleMocker;
  private readonly context: Context;
  private readonly globals: ReadonlyMap<string, PropertyDescriptor>;
  private readonly exit: NodeJS.Process["exit"];
  private variables: NodeJS.ProcessEnv = {};

  constructor({ projectConfig }: JestEnvironmentConfig) {
    // Jest's own environment has a proxy as its global object, which makes each use of `Math` or `Object` forty times as
    // slow as in Node. This one is an ordinary object, from Node 20.18 on.
    this.context = createContext(constants.DONT_CONTEXTIFY);
    this.global = this.context as Global;
    for (const name of Object.getOwnPropertyNames(globalThis)) if (!(name in this.global)) this.lend(name);
    // Node's modules make objects of these classes, and tests compare them with their own.
    Object.assign(this.global, { global: this.global, Buffer, ArrayBuffer, Uint8Array });
    installCommonGlobals(this.global, projectConfig.globals);
    this.global.Error.stackTraceLimit = 100;
    this.moduleMocker = new ModuleMocker(this.global);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: this.global });
    this.globals = this.descriptors();
    this.exit = this.global.process.exit;
  }

  getVmContext(): Context {
    return this.context;
  }

  exportConditions(): string[] {
    return ["node", "node-addons"];
  }

  async setup(): Promise<void> {
    this.variables = { ...this.global.process.env };
  }

  async teardown(): Promise<void> {
    this.fakeTimersModern.useRealTimers();
    const now = this.descriptors();
    for (const [name, before] of this.globals)
      if (now.get(name)?.value !== before.value) Object.defineProperty(this.global, name, before);
    for (const symbol of OF_ONE_FILE) Reflect.deleteProperty(this.global, symbol);
    this.global.process.exit = this.exit;
    const { env } = this.global.process;
    for (const name of Object.keys(env)) if (!(name in this.variables)) Reflect.deleteProperty(env, name);
    Object.assign(env, this.variables);
  }

  /** Gives the tests a global of Node that a new context lacks, such as `URL` or `setTimeout`. */
  private lend(name: string): void {
    const { enumerable = false } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
    Object.defineProperty(this.global, name, {
      configurable: true,
      enumerable,
      // Some are loaded on first use.
      get: () => Reflect.get(globalThis, name) as unknown,
      set: (value: unknown) =>
        Object.defineProperty(this.global, name, { configurable: true, enumerable, writable: true, value }),
    });
  }

  private descriptors(): Map<string, PropertyDescriptor> {
    return new Map(Object.entries(Object.getOwnPropertyDescriptors(this.global)));
  }
}

let kept: SharedEnvironment | undefined;

/** Jest makes one for each test file, with `new`: it gets that of the first file of the worker. */
export default function sharedEnvironment(config: JestEnvironmentConfig): SharedEnvironment {
  return (kept ??= new SharedEnvironment(config));
}
