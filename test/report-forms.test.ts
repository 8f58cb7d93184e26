import { mdDocument } from "../lib/formats/markdown";
import { isTable, type Note, type Section } from "../lib/formats/section";
import { sectionMarkdown } from "../lib/formats/section-markdown";
import { sectionsText } from "../lib/formats/section-text";
import { tableIn, textsOf, type Form } from "../lib/formats/table";
import { subsection } from "../lib/html/blocks";
import { sourceSections, systemSections, totalsTable } from "../lib/bom";
import { deltaSections } from "../lib/bom/delta/delta-sections";
import { modelledOf } from "../lib/comparison";
import { rentedBillOf } from "../lib/replica";
import { siteSection } from "../lib/report/campus/campus-sections";
import { engineeringSections, findingSections, sumSections } from "../lib/report/delta/site-delta-sections";
import { fidelityTable, replicaSection } from "../lib/report/rented/fidelity-sections";
import { rentedSections } from "../lib/report/rented/rented-sections";
import { comparisonSections } from "../lib/report/site/comparison-section";
import { coolingSection } from "../lib/report/site/cooling-section";
import { fabricSection } from "../lib/report/site/fabric-section";
import { failureSections } from "../lib/report/site/failure-section";
import { findingTable } from "../lib/report/site/finding-section";
import { operationSection } from "../lib/report/site/operation-section";
import { podSection } from "../lib/report/site/pod-section";
import { powerSection } from "../lib/report/site/power-section";
import { totalSection } from "../lib/report/site/total-section";
import { sampleReport } from "./lib/report/sample-report";
import { grown } from "./lib/report/sample-site-delta";
import { campusFixtureReport } from "./support/campus-fixture";
import { sampleReplica } from "./support/sample-replica";

const { plan, bom, findings, reported } = sampleReport;
const replica = sampleReplica();

const SECTIONS: readonly Section[] = [
  totalSection("Model", modelledOf(plan, bom), []),
  ...[podSection(plan.pods), powerSection(plan.power), coolingSection(plan.cooling), operationSection(plan.operation)],
  ...plan.fabrics.map((fabric) => fabricSection(fabric)),
  ...failureSections(plan.failures),
  ...comparisonSections(reported),
  { heading: "Findings", blocks: [findingTable(findings)] },
  { heading: "Totals", blocks: [totalsTable(bom)] },
  ...[...systemSections(bom), ...sourceSections(bom)],
  ...[...sumSections(grown), ...engineeringSections(grown), ...findingSections(grown), ...deltaSections(grown.bom)],
  ...rentedSections(rentedBillOf(replica)),
  ...[replicaSection(replica), { heading: "Fidelity", blocks: [fidelityTable(replica)] }],
  siteSection(campusFixtureReport),
];

const words = (text: string) => text.replace(/\s+/g, " ").trim();

/** What a reader of each form sees of a section: the text without markup, in one line. */
const SEEN: Readonly<Record<Form, (section: Section) => string>> = {
  // As wide as the longest row, so that no cell wraps.
  terminal: (section) => words(sectionsText([section], { columns: 2000 })),
  markdown: (section) => {
    const text = mdDocument(sectionMarkdown(section)).replaceAll("&#8203;", "").replace(/\*\*/g, "");
    return words(text.replace(/(^|[^\\])\|/gm, "$1 ").replace(/<(https?:[^>]*)>/g, "$1").replace(/\\(.)/g, "$1")); // prettier-ignore
  },
  html: (section) => {
    const text = subsection(section)
      .text.replace(/<small>.*?<\/small>/g, "")
      .replace(/<[^>]*>/g, " ");
    return words(text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))));
  },
};

/** All that a form shall show of a section, in order. */
function shownIn(form: Form, { heading, blocks }: Section): string[] {
  const noteText = (note: Note) => (typeof note === "string" ? note : `${note.text}, ${note.address}`);
  return [
    ...(heading === undefined ? [] : [heading]),
    ...blocks.flatMap((block) => {
      if (!isTable(block)) return block.notes.map(noteText);
      const { columns, rows, total } = tableIn(form, block);
      const cells = [...rows, ...(total ? [total] : [])].flatMap((row) =>
        // The terminal sets the lines of cells beside each other.
        row.flatMap((cell) => (form === "terminal" ? [] : textsOf(cell).join(", "))),
      );
      return [...columns.map(({ head }) => head), ...cells];
    }),
  ].filter((text) => text !== "");
}

describe.each(["terminal", "markdown", "html"] as const)("the form %s", (form) => {
  it.each(SECTIONS.map((section) => [section.heading ?? "without heading", section] as const))(
    "has all headings, columns, figures and sentences of a section in order: %s",
    (_, section) => {
      const seen = SEEN[form](section);
      let from = 0;
      for (const text of shownIn(form, section).map(words)) {
        const at = seen.indexOf(text, from);
        expect({ text, found: at >= 0 }).toEqual({ text, found: true });
        from = at + text.length;
      }
    },
  );

  it("has every figure of a table that has room in all forms", () => {
    for (const section of SECTIONS)
      for (const table of section.blocks.filter(isTable)) {
        const always = table.columns.flatMap(({ only }, index) => (only === undefined ? [index] : []));
        const cells = table.rows.flatMap((row) => always.flatMap((index) => textsOf(row[index] ?? "")));
        for (const cell of cells) expect(SEEN[form](section)).toContain(words(cell));
      }
  });
});

describe("the forms of a report", () => {
  it("leave out no figure of a section altogether", () => {
    for (const table of SECTIONS.flatMap(({ blocks }) => blocks.filter(isTable)))
      for (const { only } of table.columns) expect(only).not.toEqual([]);
  });
});
