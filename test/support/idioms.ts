/** A turn of phrase that reads as translated. */
export interface Idiom {
  /** Regular expression, in which a space stands for any break between words, also over lines of a comment. */
  readonly pattern: string;
  readonly example: string;
  readonly better: string;
}

const idiom = (pattern: string, example: string, better: string): Idiom => ({ pattern, example, better });

/** Idioms that no text for users may have, with a better wording for an example of each. */
export const IDIOMS: readonly Idiom[] = [
  idiom(
    "\\bt(?:ells|old|elling)\\b(?! apart)|\\btell\\b(?![^.;:]{0,40} (?:from|apart)\\b)",
    "All mistakes are told at once",
    "All mistakes are reported at once",
  ),
  idiom(
    "(?<!\\.)\\b(?:stands?|stood|standing)\\b(?!-|:|`| for\\b)",
    "the figure stands beside the model",
    "the figure is next to the model",
  ),
  idiom(
    "\\bh(?:ang|angs|ung|anging) (?:on|at|from|off|below|behind|under)\\b",
    "pods that hang on the feed",
    "pods fed from it",
  ),
  idiom("\\bcarr(?:y|ies|ied|ying) on\\b", "Carries on: nothing", "Remaining capacity: none"),
  idiom(
    "(?<!\\b(?:in|in the|and|or|light|scheme:) |:)\\bdark\\b(?! (?:mode|theme|scheme|colou?rs?)\\b)",
    "Goes dark: 1 pod",
    "Lost: 1 pod (512 GPUs)",
  ),
  idiom("\\balike\\b", "links that are alike", "identical links"),
  idiom("\\bso (?:many|much)\\b", "it is so many places of so many rows", "each cell is several racks"),
  idiom("\\bbeside\\b", "published figures beside the model", "published figures against the model"),
  idiom("\\bholds\\b(?! true\\b)", "the folder that holds it", "the folder that contains it"),
  idiom("\\b(?:no|any|every|some)body\\b", "what nobody knows", "unknown values"),
  idiom("\\btak(?:e|es|en|ing) (?:[^\\s.]+ ){0,4}out\\b", "take the key out", "remove the key"),
  idiom("\\b(?:comes?|came) to\\b", "what it comes to", "its total"),
  idiom("\\bmade of\\b", "a page made of templates", "a page built from templates"),
  idiom("\\bof (?:its|their|your|his|one's) own\\b(?! parts)", "a fabric of its own", "its own fabric"),
  idiom("\\bask(?:s|ed|ing)? for\\b", "as the redundancy asks for", "as the redundancy requires"),
  idiom("\\bthat of\\b", "its load and that of its pods", "its load and the load of its pods"),
  idiom(
    "(?<=^\\W*)what\\b(?! to\\b| is wrong)(?![^.|]*\\?)",
    "/** What a loss comes to at one place. */",
    "/** Outcome of a loss at one location. */",
  ),
  idiom(
    "(?:\\b(?:with|of|by|from|to|than|for|in|on|and|or|at|between|after|before|as|into|all)|[:,;.(|]) what\\b(?! (?:to|kind|if)\\b)(?![^.|]*\\?)",
    "compares the site with what is rented",
    "compares the site with its replica",
  ),
  idiom("\\bwh(?:o|at)ever\\b", "whoever reads it, whatever it is", "any reader"),
  idiom("\\bwho (?:calls|starts|reads|has|wants)\\b", "who calls this", "the caller"),
  idiom("\\bhears?\\b|\\bheard\\b", "nobody hears of the alarm", "no alarm is delivered"),
  idiom("\\bsays? so\\b", "unless the site says so", "unless the site specifies it"),
  idiom("\\b(?:names?|states?) (?:none|no)\\b", "derived: the site names none", "default (none specified)"),
  idiom("(?<!\\bthere )\\bis no (?!longer|more|less|substitute|\\w+er\\b)", "it is no text", "it is not text"),
  idiom("\\bin (?:its|their) place\\b", "nothing in its place", "no replacement"),
  idiom("\\btak(?:e|es|en|ing)\\b[^.]{0,40}\\balong\\b", "takes one pod along", "takes down one pod"),
  idiom(
    "\\b(?:ones|usual|typical|feeds) of (?:its|the same) kind\\b",
    "usual for feeds of its kind",
    "typical for this kind",
  ),
  idiom("\\busual ones\\b", "the usual ones", "typical values"),
  idiom("\\bin all(?=[.,;:)]|$| [+$])", "247 MW in all", "247 MW in total"),
  idiom("\\$[\\d.,…]+(?: [kMB])? for an?\\b", "That is $52,367 for a GPU", "$52,367 per GPU"),
  idiom("\\bnot? offers\\b|\\bplanning figures\\b", "planning figures, not offers", "Budgetary estimates, not quotes"),
  idiom("\\bfrom order to delivery\\b", "Longest from order to delivery", "Longest lead time"),
  idiom("\\blargest draw\\b", "the largest draw of all parts", "the nameplate power of all parts"),
  idiom("\\bcounts? with\\b", "counts with the switch", "is included in the switch"),
  idiom("\\bvanish(?:es|ing)?\\b", "Findings that vanish", "Resolved findings"),
  idiom("\\bwhole or not at all\\b", "write whole or not at all", "write atomically"),
  idiom("\\bbegins? as\\b", "begin as this site", "start from this site"),
  idiom("\\bmust keep\\b", "rules that a site must keep", "design rules of a site"),
  idiom("\\bloads nothing\\b", "one page that loads nothing", "one self-contained HTML file"),
  idiom("\\bnever (?:is|are|was|were|does|do|has|have)\\b", "Never is more rented", "It never rents more"),
  idiom("\\bworked out\\b", "worked out once", "computed once"),
  idiom("\\blies?\\b(?! between\\b)", "where the state lies", "the location of the state"),
  idiom("^(?:Alike|More|Price of|Price is|What)$", "Alike", "Count"),
];

/** Right English that no pattern may hit. */
export const RIGHT: readonly string[] = [
  "a stand-alone host on standby power",
  "TCS stands for technology cooling system",
  "a threshold; household; withheld",
  "besides the head node",
  "two colours that are easy to tell apart",
  "tell an error of the model from one of the source",
  "keys of a site and of its own parts",
  "it is not what was intended, and no substitute",
  "dark mode, and the colours of light and dark",
  "the rack can hold 8 nodes",
  "there is no part; it is no longer sold; it is no warmer than 40 °C",
  "PUE lies between 1.02 and 2",
  "What does a pod cost?",
  "reports what is wrong",
  "a command that hangs",
  "shows what the replica costs",
  "what is wrong, and what to do",
  "runs in all 28 regions",
];

/** A break between words: a line of a comment may end there. */
const BREAK = "(?:\\s+(?:(?:\\*|#|//|>)\\s+)?)";

const EXPRESSIONS = IDIOMS.map(({ pattern }) => new RegExp(pattern.replaceAll(" ", BREAK), "gi"));

/** Idioms in a text, each as `file:line: words around the «idiom»`; the text starts on the given line of the file. */
export function idiomsIn({ file, line, text }: { file: string; line: number; text: string }): string[] {
  const matches = EXPRESSIONS.flatMap((expression) => [...text.matchAll(expression)]);
  return matches
    .sort((a, b) => a.index - b.index)
    .map(({ 0: match, index }) => {
      const end = index + match.length;
      const words = `${text.slice(Math.max(0, index - 30), index)}«${match}»${text.slice(end, end + 30)}`;
      return `${file}:${line + text.slice(0, index).split("\n").length - 1}: ${words.replace(/\s+/g, " ")}`;
    });
}
