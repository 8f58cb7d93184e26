import { pathOf, shown, type Problem } from "../errors";
import { mentionOf, type Draft } from "./draft";

/**
 * Problems of fabrics uplinked to another fabric: that fabric must be a different one with spines, and has the links out of
 * the site.
 *
 * @param fabrics as they are written
 */
export function uplinkProblems(fabrics: readonly Draft[]): Problem[] {
  const named = fabrics.flatMap((fabric) => mentionOf(fabric, "name").map(({ text }) => ({ name: text, fabric })));
  const byName = new Map(named.map(({ name, fabric }) => [name, fabric]));
  return named.flatMap(({ name, fabric }): Problem[] =>
    mentionOf(fabric, "uplinksTo").flatMap(({ path, text }): Problem[] => {
      const common = { code: "SITE011", path, found: shown(text), allowed: "a fabric with spines" } as const;
      const above = byName.get(text);
      const further = above ? mentionOf(above, "uplinksTo") : [];
      if (text === name)
        return [{ ...common, message: "the uplinks of this fabric connect to itself", remedy: "remove it" }];
      if (further.length > 0) {
        const message = `fabric ${text} has no spines; its leaves are uplinked to ${further[0]?.text ?? ""}`;
        return [{ ...common, message, remedy: "name the fabric with spines" }];
      }
      const links = fabric.value["externalLinks"];
      if (typeof links !== "number" || links <= 0) return [];
      return [
        {
          code: "SITE011",
          path: pathOf(["externalLinks"], fabric.path),
          found: shown(links),
          allowed: "0",
          message: `the top tier of this fabric belongs to fabric ${text}`,
          remedy: `set \`externalLinks\` of fabric ${text} instead`,
        },
      ];
    }),
  );
}
