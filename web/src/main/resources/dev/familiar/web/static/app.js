// Makes the pages faster; everything works without it. A link or form marked data-swap is fetched, and
// only the content of the page is put in. Keys press the buttons marked data-key.
"use strict";
(() => {
  const parser = new DOMParser();
  let running = null;

  const word = () => document.body.dataset.csrf;

  // Puts a fetched page in the place of this one.
  function put(html, address, push, only) {
    const page = parser.parseFromString(html, "text/html");
    const target = only || "main";
    const fresh = page.querySelector(target);
    const old = document.querySelector(target);
    if (!fresh || !old) { location.assign(address); return; }
    document.title = page.title;
    document.body.dataset.csrf = page.body.dataset.csrf || word();
    const list = document.querySelector(".list");
    const scroll = list ? list.scrollTop : 0;
    old.replaceWith(fresh);
    for (const part of ["#notice", ".bar nav"]) {
      const there = page.querySelector(part), here = document.querySelector(part);
      if (there && here && (!only || part !== "#notice")) here.replaceChildren(...there.childNodes);
    }
    if (push) history.pushState(null, "", address);
    if (only) { ready(); return; }
    const open = document.querySelector(".row[aria-current]");
    const freshList = document.querySelector(".list");
    if (freshList) freshList.scrollTop = scroll;
    if (open) open.scrollIntoView({ block: "nearest" });
    const card = document.querySelector("#who") || document.querySelector("main");
    card.focus({ preventScroll: true });
    if (!open || !matchMedia("(min-width: 70rem)").matches) scrollTo(0, 0);
    ready();
  }

  async function visit(address, options = {}, push = true, only = null) {
    if (running) running.abort();
    running = new AbortController();
    document.documentElement.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { ...options, signal: running.signal, credentials: "same-origin" });
      const type = answer.headers.get("Content-Type") || "";
      if (!type.startsWith("text/html")) { location.assign(address); return; }
      put(await answer.text(), answer.url, push, only);
    } catch (e) {
      if (e.name !== "AbortError") say("Familiar does not answer. Is it still running in the terminal?");
    } finally {
      document.documentElement.removeAttribute("aria-busy");
    }
  }

  function say(text) {
    const notice = document.querySelector("#notice");
    const box = document.createElement("div");
    box.className = "notice problem";
    const p = document.createElement("p");
    p.textContent = text;
    box.append(p);
    notice.replaceChildren(box);
  }

  document.addEventListener("click", (e) => {
    const link = e.target.closest("a[data-swap]");
    if (!link || e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    visit(link.href);
  });

  document.addEventListener("submit", (e) => {
    const form = e.target.closest("form[data-swap]");
    if (!form) return;
    e.preventDefault();
    const data = new FormData(form, e.submitter);
    if (form.method === "get") {
      visit(form.getAttribute("action") + "?" + new URLSearchParams(data), {}, true, form.dataset.only || null);
      return;
    }
    if (form.action.endsWith("/undo")) data.set("back", location.pathname + location.search);
    const own = e.submitter && e.submitter.hasAttribute("formaction");
    visit(own ? e.submitter.formAction : form.action, { method: "POST", body: new URLSearchParams(data) });
  });

  // Searching as one types.
  let typing = 0;
  document.addEventListener("input", (e) => {
    const form = e.target.closest("form[data-live]");
    if (!form) return;
    clearTimeout(typing);
    typing = setTimeout(() => {
      const address = form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form));
      history.replaceState(null, "", address);
      visit(address, {}, false, form.dataset.only);
    }, 90);
  });

  addEventListener("popstate", () => visit(location.href, {}, false));

  function step(by) {
    const rows = [...document.querySelectorAll("[data-row]")];
    if (!rows.length) return;
    const at = rows.findIndex((row) => row.getAttribute("aria-current"));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))];
    if (next.offsetParent === null) visit(next.href);
    else { next.focus(); if (at !== rows.indexOf(next)) visit(next.href); }
  }

  const places = { h: "/", r: "/requests", p: "/people", b: "/bring-in" };
  let going = false;
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    const field = e.target.closest("input, textarea, select");
    if (e.key === "Escape" && field) { field.blur(); return; }
    if (field) return;
    if (going) {
      going = false;
      if (places[e.key]) { e.preventDefault(); visit(places[e.key]); }
      return;
    }
    if (e.key === "g") { going = true; setTimeout(() => { going = false; }, 1200); return; }
    if (e.key === "j" || e.key === "k") { e.preventDefault(); step(e.key === "j" ? 1 : -1); return; }
    if (e.key === "?") { e.preventDefault(); visit("/help"); return; }
    if (e.key === "/") {
      const search = document.querySelector("input[type=search]");
      e.preventDefault();
      if (search) search.focus(); else visit("/people");
      return;
    }
    if (e.key === "n") {
      const note = document.querySelector("#note");
      if (note) { e.preventDefault(); note.closest("details").open = true; note.focus(); }
      return;
    }
    const button = document.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
    if (button) { e.preventDefault(); button.click(); }
    else if (e.key === "u") {
      visit("/undo", { method: "POST", body: new URLSearchParams({ csrf: word(), back: location.pathname + location.search }) });
    }
  });

  // A page that is not finished yet looks again by itself.
  function ready() {
    const waiting = document.querySelector("[data-refresh]");
    if (waiting) setTimeout(() => {
      if (document.contains(waiting)) visit(location.href, {}, false, waiting.dataset.only || null);
    }, Number(waiting.dataset.refresh));
    document.dispatchEvent(new Event("familiar:ready"));
  }
  window.familiar = { visit, say, word };
  ready();
})();
