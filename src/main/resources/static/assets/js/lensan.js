/* What the pages do beyond HTML. Everything works without it, more slowly. */
"use strict";
(() => {
  const typing = (element) => element.matches("input, textarea, select, [contenteditable]");

  document.documentElement.classList.add("js");

  /* keys: "/" searches; data-key="ArrowLeft" on a link or button is pressed by that key */
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "/") {
      const box = document.querySelector("form.search input[type=search]");
      if (box) { event.preventDefault(); box.focus(); box.select(); }
      return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]:not([disabled])`);
    if (target) { event.preventDefault(); target.click(); }
  });

  /* the left column as a menu on a phone; the account menu closes when one looks elsewhere */
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".menu-button");
    if (button) {
      const open = document.getElementById("nav").classList.toggle("open");
      button.setAttribute("aria-expanded", String(open));
    }
    document.querySelectorAll("details.me[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    /* data-confirm asks before a deed that cannot be taken back */
    const asked = event.target.closest("[data-confirm]");
    if (asked && !window.confirm(asked.dataset.confirm)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.me[open], .masked details[open]").forEach((open) => {
      open.open = false;
      open.querySelector("summary").focus();
    });
  });

  /* opening «hiện» leads to the reason; an error summary is read first */
  document.addEventListener("toggle", (event) => {
    if (event.target.open && event.target.closest(".masked")) event.target.querySelector("input:not([type=hidden])").focus();
  }, true);
  const attend = (root) => root.querySelector(".error-summary")?.focus();
  document.addEventListener("DOMContentLoaded", () => attend(document));

  /* data-submit on a select or checkbox sends its form at once */
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
  });

  /* what failed while a fragment was fetched is said aloud, in the words of the server where it gave some */
  const said = () => document.getElementById("said");
  document.addEventListener("htmx:beforeRequest", () => { if (said()) said().textContent = ""; });
  document.addEventListener("htmx:responseError", (event) => {
    const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    const sentence = [...answer.querySelectorAll("main h1, main p")].map((part) => part.textContent.trim()).join(" ");
    if (said()) said().textContent = sentence || said().dataset.failed;
  });
  document.addEventListener("htmx:sendError", () => { if (said()) said().textContent = said().dataset.offline; });
  document.addEventListener("htmx:load", (event) => attend(event.detail.elt));

  /* a row mended where it stands: what is still wrong with it, else the next row to mend, is where one goes on */
  document.addEventListener("htmx:afterSettle", (event) => {
    const row = event.detail.elt;
    if (!row.id?.startsWith("row-") || document.activeElement !== document.body) return;
    const rows = [row];
    for (let next = row.nextElementSibling; next; next = next.nextElementSibling) rows.push(next);
    rows.map((one) => one.querySelector("form.mend .wrong input")).find((input) => input)?.focus();
  });
})();
