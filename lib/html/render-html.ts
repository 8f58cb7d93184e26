import { headingOf } from "../bom";
import { COMPARISON_HEADING, studyOf, type SiteReport } from "../report";
import type { TextOptions } from "../formats";
import { bomSection } from "./sections/bom-section";
import { comparisonSection } from "./sections/comparison-section";
import { coolingSection } from "./sections/cooling-section";
import { fabricSection } from "./sections/fabric-section";
import { findingSection } from "./sections/finding-section";
import { floorSection } from "./sections/floor-section";
import { headlineCards, headlines } from "./sections/headline";
import { markup, trusted } from "./markup";
import { phaseSection } from "./sections/phase-section";
import { policyOf } from "./policy";
import { powerSection } from "./sections/power-section";
import { SCRIPT } from "./script";
import { section, type Section } from "./section";
import { shareSection } from "./sections/share-section";
import { sourceSection } from "./sections/source-section";
import { STYLE } from "./style";

/**
 * The report of a site, or of one of its phases, as one self-contained HTML page: figures, drawings, the bill of materials,
 * findings and sources. The same report gives the same bytes.
 *
 * @param options units of the figures; metric by default
 */
export function renderHtml(report: SiteReport, options: Pick<TextOptions, "units"> = {}): string {
  const { plan, bom } = report;
  const heading = headingOf(plan);
  const sections = sectionsOf(report, options);
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policyOf(STYLE, SCRIPT))}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${heading}</title>
        <style>${trusted(STYLE)}</style>
      </head>
      <body>
        <a class="skip" href="#main">To the figures</a>
        <header>
          <h1>${plan.title}</h1>
          <p class="lead">
            ${plan.phase === null ? `Site ${plan.site}` : `Site ${plan.site}, phase ${plan.phase}`}. A gigasite model
            based on part data and published figures. Prices are budgetary estimates, not quotes.
          </p>
          <nav aria-label="Contents">
            <ul>
              ${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main id="main">${headlineCards(headlines(plan, bom, options))}
${sections.map(section)}</main>
        <footer>Amounts are ${bom.exchange?.currency ?? "US dollars"}. All figures come from the plan; see <code>plan.json</code>.</footer>
        <script>${trusted(SCRIPT)}</script>
      </body>
    </html>
`;
  return page.text;
}

function sectionsOf(report: SiteReport, options: Pick<TextOptions, "units">): Section[] {
  const { plan, bom, findings, reported } = report;
  const site = studyOf(report);
  const phases: Section[] =
    plan.phases.length === 0
      ? []
      : [{ id: "phases", title: "Phases", content: phaseSection(plan.phases, site.phaseBills, plan.phase) }];
  return [
    { id: "shares", title: "Cost and power", content: shareSection(plan, bom) },
    ...phases,
    { id: "floor", title: "Floor", content: floorSection(site.floor, plan) },
    { id: "fabrics", title: "Fabrics", content: fabricSection(plan, options) },
    { id: "power", title: "Power", content: powerSection(plan) },
    { id: "cooling", title: "Cooling", content: coolingSection(plan.cooling, options) },
    { id: "bill", title: "Bill of materials", content: bomSection(bom, options) },
    { id: "reported", title: COMPARISON_HEADING, content: comparisonSection(reported, options) },
    { id: "findings", title: "Findings", content: findingSection(findings) },
    { id: "sources", title: "Sources", content: sourceSection(bom.sources) },
  ];
}
