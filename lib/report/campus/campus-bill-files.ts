import { renderBom, type BomFormat } from "../../bom";
import type { TextOptions } from "../../formats";
import { mdDocument } from "../../formats/markdown";
import { sectionMarkdown } from "../../formats/section-markdown";
import { sectionsText } from "../../formats/section-text";
import { rounded } from "../../formats/rounded";
import type { CampusReport } from "./campus-report";
import { siteCostSection, siteSection } from "./campus-sections";

/** The bill of a campus in a format. Lines name their site; table, Markdown and JSON also have the total of each site. */
export function renderCampusBill(report: CampusReport, format: BomFormat, options: TextOptions = {}): string {
  const text = renderBom(report.bom, format, options);
  switch (format) {
    case "table":
      return `${text}\n${sectionsText([siteSection(report)], options)}`;
    case "md":
      return `${text}\n${mdDocument(sectionMarkdown(siteCostSection(report)))}`;
    case "json": {
      const sites = report.sites.map(({ plan: { site, title }, bom: { totals } }) => ({ site, title, totals }));
      return `${JSON.stringify({ ...(JSON.parse(text) as object), sites: rounded(sites) }, null, 2)}\n`;
    }
    default:
      return text;
  }
}
