// The list below the search in the top bar; without it, Enter leads to the page of results. The field
// keeps the focus, and the list says which entry is chosen (ARIA Authoring Practices, combobox).
"use strict";
(() => {
  const { visit } = window.familiar;
  const field = document.querySelector("#q");
  const list = document.querySelector("#found");
  if (!field || !list) return;
  const form = field.form;
  const parser = new DOMParser();

  let waiting = 0;    // the pause before what is typed is looked for
  let looking = null; // breaks off what is being looked for
  let before = null;  // where the focus was

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", "found");
  field.setAttribute("aria-expanded", "false");

  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector("[aria-selected=true]");

  function open(isOpen) {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) { choose(null); stop(); }
  }

  function stop() {
    clearTimeout(waiting);
    if (looking) looking.abort();
    looking = null;
  }

  function choose(option) {
    const old = chosen();
    if (old) old.setAttribute("aria-selected", "false");
    if (!option) { field.removeAttribute("aria-activedescendant"); return; }
    option.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const all = options();
    if (list.hidden || !all.length) { look(); return; }
    const at = all.indexOf(chosen()) + by;
    // Past either end is the field itself, with nothing chosen.
    choose(at < -1 ? all[all.length - 1] : all[at] || null);
  }

  async function look() {
    stop();
    const own = looking = new AbortController();
    const typed = field.value;
    const address = form.getAttribute("action") + "/suggest?" + new URLSearchParams({ q: typed });
    try {
      // Not a step of the owner's: it takes no notice.
      const answer = await fetch(address, {
        signal: own.signal, credentials: "same-origin", headers: { "Familiar-Refresh": "#found" },
      });
      const html = answer.ok ? await answer.text() : "";
      if (looking !== own || document.activeElement !== field) return;
      const page = parser.parseFromString(html, "text/html");
      list.replaceChildren(...page.body.childNodes);
      list.dataset.of = typed;
      list.scrollTop = 0;
      open(options().length > 0 || field.value.trim() !== "" && list.textContent.trim() !== "");
      choose(null);
    } catch (e) {
      if (e.name !== "AbortError") open(false);
    } finally {
      if (looking === own) looking = null;
    }
  }

  function leave() {
    open(false);
    field.blur();
  }

  // The rest of a page and its keys have the focus back where it was.
  function back() {
    leave();
    if (before && before.isConnected) before.focus({ preventScroll: true });
  }

  field.addEventListener("focus", (e) => {
    if (e.relatedTarget) before = e.relatedTarget;
    look();
  });
  field.addEventListener("blur", () => open(false));
  field.addEventListener("input", () => {
    stop();
    waiting = setTimeout(look, 60);
  });
  field.addEventListener("keydown", (e) => {
    if (e.isComposing || e.keyCode === 229 || e.altKey || e.ctrlKey || e.metaKey) return;
    if (e.key === "ArrowDown" || e.key === "ArrowUp") { e.preventDefault(); step(e.key === "ArrowDown" ? 1 : -1); return; }
    if (e.key === "Escape") { back(); return; }
    const option = chosen();
    if (e.key !== "Enter" || !option || e.repeat) return;
    e.preventDefault();
    const address = option.href;
    leave();
    visit(address);
  });
  // A press on an entry must not take the focus from the field before it is a click.
  list.addEventListener("pointerdown", (e) => e.preventDefault());
  list.addEventListener("click", (e) => { if (e.target.closest("[role=option]")) setTimeout(leave); });
  form.addEventListener("submit", leave);

  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === "k" && !e.isComposing) {
      e.preventDefault();
      if (e.repeat || document.querySelector("dialog[open]")) return;
      field.focus();
      field.select();
    }
  });

  // The list of the other pages, which a details element opens: closed by a click elsewhere and by Esc.
  const more = () => document.querySelector("details.more[open]");
  document.addEventListener("click", (e) => {
    const menu = more();
    if (menu && (!menu.contains(e.target) || e.target.closest("a"))) menu.open = false;
  });
  document.addEventListener("keydown", (e) => {
    const menu = more();
    if (e.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
