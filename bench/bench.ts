import { bomFigures } from "./bom-figures";
import { entryFigures } from "./entry-figures";
import { htmlFigures } from "./html-figures";
import { installFigures } from "./install-figures";
import { planFigures } from "./plan-figures";
import { reportFigures } from "./report-figures";
import { replicaFigures } from "./replica-figures";
import { scheduleFigures } from "./schedule-figures";
import { startFigures } from "./start-figures";

/** Measures, and prints all figures as one JSON document. The exit code is 1 if one is beyond its limit. */
async function main(): Promise<void> {
  const first = [
    ...planFigures(),
    ...entryFigures(),
    ...htmlFigures(),
    ...reportFigures(),
    ...startFigures(),
    ...installFigures(),
  ];
  const figures = [...first, ...scheduleFigures(), ...replicaFigures(), ...(await bomFigures())];
  const ok = figures.every((figure) => figure.ok);
  console.log(JSON.stringify({ node: process.version, ok, figures }, null, 2));
  process.exitCode = ok ? 0 : 1;
}

void main();
