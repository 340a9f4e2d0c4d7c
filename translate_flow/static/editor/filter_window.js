// @ts-check
/** The window where a filter is put together, kept under a name, and shared. */

import { call } from "../lib/api.js";
import { make } from "../lib/dom.js";
import { check, choice, field, localTime } from "./fields.js";
import { button, openWindow } from "./window.js";

/**
 * @param {import("./filters.js").Filters} filters
 */
export async function showFilters(filters) {
  const { about } = filters.units;
  const dialog = openWindow("Filter", make("p", { class: "quiet" }, "Counting…"));
  try {
    const [counts, kept] = await Promise.all([call("GET", `/bitexts/${about.bitext}/counts`), call("GET", `/publications/${about.publication}/filters`)]);
    draw(dialog, filters, counts, kept.items);
  } catch (error) {
    dialog.append(make("p", { role: "alert", class: "problem" }, /** @type {Error} */ (error).message), button("Close", () => dialog.close()));
  }
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {import("./filters.js").Filters} filters
 * @param {any} counts
 * @param {any[]} kept
 */
function draw(dialog, filters, counts, kept) {
  const { asked } = filters;
  const numbered = (/** @type {Record<string, number>} */ found) => Object.entries(found).map(([name, number]) => [name, `${name.replace(/_/g, " ")} (${number})`]);
  const form = /** @type {HTMLFormElement} */ (make("form", { class: "filter-form" },
    field("Text on either side", make("input", { name: "text", value: asked.text || "" })),
    check("regex", "The text is a pattern (regular expression)", Boolean(asked.regex)),
    choice("substate", "State", numbered(counts.substates), asked.substate),
    choice("finding", "Finding", [["any", "any"], ...numbered(counts.findings)], asked.finding),
    choice("author", "Somebody wrote in it", counts.authors.map((/** @type {any} */ a) => [String(a.person.id), `${a.person.name} (${a.units})`]), asked.author),
    choice("block_type", "Block", numbered(counts.block_types), asked.block_type),
    field("Changed since", make("input", { name: "changed_after", type: "datetime-local", value: localTime(asked.changed_after) })),
    make("div", { class: "acts" }, make("button", { class: "button primary" }, "Show"), button("Show everything", () => finish({})), button("Close", () => dialog.close()))));
  const finish = (/** @type {Record<string, string>} */ chosen) => {
    dialog.close();
    filters.set(chosen);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    finish(chosenIn(form));
  });
  dialog.replaceChildren(make("h2", {}, "Filter"), form, keeping(form, filters, kept, finish, dialog));
  /** @type {HTMLElement | null} */ (form.querySelector("[name=text]"))?.focus();
}

/** @param {HTMLFormElement} form */
function chosenIn(form) {
  /** @type {Record<string, string>} */
  const chosen = {};
  for (const [name, value] of new FormData(form)) chosen[name] = String(value);
  if (chosen.changed_after) chosen.changed_after = new Date(chosen.changed_after).toISOString();
  return chosen;
}

/**
 * The filters kept, and a place to keep the present one.
 * @param {HTMLFormElement} form
 * @param {import("./filters.js").Filters} filters
 * @param {any[]} kept
 * @param {(chosen: Record<string, string>) => void} finish
 * @param {HTMLDialogElement} dialog
 */
function keeping(form, filters, kept, finish, dialog) {
  const path = `/publications/${filters.units.about.publication}/filters`;
  const again = () => {
    dialog.close();
    showFilters(filters);
  };
  const rows = kept.map((found) => {
    const row = make("li", {}, button(found.name, () => finish(found.query), "quiet-button"), make("span", { class: "quiet" }, found.is_own ? (found.is_shared ? " shared" : "") : ` by ${found.owner.name}`));
    if (found.is_own) {
      const gone = button("Delete", () => call("DELETE", `/filters/${found.id}`).then(again), "quiet-button");
      gone.setAttribute("aria-label", `Delete the filter ${found.name}`);
      row.append(gone);
    }
    return row;
  });
  const name = /** @type {HTMLInputElement} */ (make("input", { name: "name", required: "", maxlength: "80" }));
  const shared = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
  const told = make("p", { role: "alert", class: "problem" });
  const save = make("form", { class: "filter-form" }, field("Keep this filter as", name), make("label", { class: "check" }, shared, " for everybody in the publication"), told, make("div", { class: "acts" }, make("button", { class: "button" }, "Keep")));
  save.addEventListener("submit", async (event) => {
    event.preventDefault();
    const query = Object.fromEntries(Object.entries(chosenIn(form)).filter(([, value]) => value));
    try {
      await call("PUT", path, { name: name.value, query, shared: shared.checked });
      again();
    } catch (error) {
      told.textContent = /** @type {Error} */ (error).message;
    }
  });
  return make("section", { "aria-label": "Kept filters" }, make("h3", {}, "Kept filters"), rows.length ? make("ul", { class: "kept-filters" }, ...rows) : make("p", { class: "quiet" }, "None yet. What the address says can also be sent as a link."), save);
}
