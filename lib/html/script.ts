/**
 * The script of the page: filter and sort of the bill, the slider over phases, and the colours of the floor. It adds to a
 * page that can be read without it, shows the controls that need it, and makes no markup from text.
 */
export const SCRIPT = `"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  for (const tools of document.querySelectorAll(".tools, .phase-picker")) tools.hidden = false;

  const lines = byId("bom-lines");
  if (lines) {
    const body = lines.tBodies[0];
    const rows = [...body.rows];
    const [text, system, count] = ["bom-text", "bom-system", "bom-count"].map(byId);
    const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const filter = () => {
      const wanted = text.value.toLowerCase().split(" ").filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const fits = wanted.every((word) => words.get(row).includes(word));
        row.hidden = !(fits && (system.value === "" || row.dataset.group === system.value));
        if (!row.hidden) shown++;
      }
      count.textContent = shown + " of " + rows.length + " lines";
    };
    text.addEventListener("input", filter);
    system.addEventListener("input", filter);
    filter();

    const heads = [...lines.tHead.rows[0].cells];
    const keyOf = (row, column) => {
      const { dataset, textContent } = row.cells[column];
      return "v" in dataset ? (dataset.v === "" ? null : Number(dataset.v)) : textContent.toLowerCase();
    };
    const sort = (column) => {
      const down = heads[column].getAttribute("aria-sort") === "ascending";
      const sorted = rows.map((row) => [keyOf(row, column), row]);
      sorted.sort(([a], [b]) => {
        if (a === b) return 0;
        if (a === null || b === null) return a === null ? 1 : -1;
        return (a < b ? -1 : 1) * (down ? -1 : 1);
      });
      body.append(...sorted.map(([, row]) => row));
      heads.forEach((head, index) => {
        head.setAttribute("aria-sort", index !== column ? "none" : down ? "descending" : "ascending");
      });
    };
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => sort(column));
      head.replaceChildren(button);
      head.setAttribute("aria-sort", "none");
    });
  }

  const phase = byId("phase");
  if (phase) {
    const data = JSON.parse(byId("phase-data").textContent);
    const cells = [...document.querySelectorAll(".phase-figure")];
    const show = () => {
      const [name, figures, systems] = data[Number(phase.value)];
      byId("phase-name").textContent = name;
      phase.setAttribute("aria-valuetext", name);
      [...figures, ...systems].forEach((figure, index) => { cells[index].textContent = figure; });
    };
    phase.addEventListener("input", show);
    show();
  }

  for (const floors of document.querySelectorAll(".floors")) {
    floors.addEventListener("change", ({ target }) => { floors.dataset.by = target.value; });
  }
})();
`;
