import { headingOf } from "../bom";
import { studyOf, type SiteReport } from "../report";
import type { TextOptions } from "../formats";
import type { Section } from "../formats/section";
import { bomContent } from "./sections/bom-content";
import { comparisonContent } from "./sections/comparison-content";
import { coolingContent } from "./sections/cooling-content";
import { fabricContent } from "./sections/fabric-content";
import { findingContent } from "./sections/finding-content";
import { floorContent } from "./sections/floor-content";
import { headlineCards, headlines } from "./sections/headline";
import { COMPARISON_HEADING } from "../report/site/comparison-section";
import { failureSections } from "../report/site/failure-section";
import { operationSection } from "../report/site/operation-section";
import { podSection } from "../report/site/pod-section";
import { powerSection } from "../report/site/power-section";
import { blocks } from "./blocks";
import { markup, trusted } from "./markup";
import { phaseContent } from "./sections/phase-content";
import { policyOf } from "./policy";
import { powerContent } from "./sections/power-content";
import { SCRIPT } from "./script";
import { pageSection, type PageSection } from "./page-section";
import { shareContent } from "./sections/share-content";
import { sourceContent } from "./sections/source-content";
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
${sections.map(pageSection)}</main>
        <footer>Amounts are ${bom.exchange?.currency ?? "US dollars"}. All figures come from the plan; see <code>plan.json</code>.</footer>
        <script>${trusted(SCRIPT)}</script>
      </body>
    </html>
`;
  return page.text;
}

function sectionsOf(report: SiteReport, options: Pick<TextOptions, "units">): PageSection[] {
  const { plan, bom, findings } = report;
  const site = studyOf(report);
  const phases: PageSection[] =
    plan.phases.length === 0
      ? []
      : [{ id: "phases", title: "Phases", content: phaseContent(plan.phases, site.phaseBills, plan.phase) }];
  return [
    { id: "shares", title: "Cost and power", content: shareContent(plan, bom) },
    ...phases,
    reported("pods", "Pods", podSection(plan.pods)),
    { id: "floor", title: "Floor", content: floorContent(site.floor, plan) },
    { id: "fabrics", title: "Fabrics", content: fabricContent(plan, options) },
    { id: "power", title: "Power", heading: powerSection(plan.power).heading, content: powerContent(plan) },
    { id: "cooling", title: "Cooling", content: coolingContent(plan.cooling, options) },
    ...failureSections(plan.failures).map((failures) => reported("failures", "Failures", failures)),
    reported("operation", "Operation", operationSection(plan.operation, options)),
    { id: "bill", title: "Bill of materials", content: bomContent(bom, options) },
    { id: "reported", title: COMPARISON_HEADING, content: comparisonContent(report.reported, options) },
    { id: "findings", title: "Findings", content: findingContent(findings) },
    { id: "sources", title: "Sources", content: sourceContent(bom.sources) },
  ];
}

/** A section of the report as a section of the page. */
function reported(id: string, title: string, section: Section): PageSection {
  return { id, title, heading: section.heading, content: blocks(section) };
}
