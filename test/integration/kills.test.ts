import { killFiles, killSyntheses } from "../support/kill-runs";

/** Runs that are killed; `npm run kills` kills more. Each one is followed by a complete run. */
const RUNS = 10;

jest.setTimeout(600_000);

describe("a run that is killed while it writes", () => {
  it.each([
    ["stacks and reports", killSyntheses],
    ["a file of the command", killFiles],
  ])("leaves the former or the new %s as a whole, and the next run leaves no draft", async (_, kill) => {
    const { ended, failures } = await kill(RUNS, 7);
    expect(failures).toEqual([]);
    expect(ended).toBeGreaterThan(0);
  });
});
