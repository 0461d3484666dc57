// Makes the pages faster; everything works without it. A link or form marked data-swap is fetched, and
// only the content of the page is put in. Keys press the buttons marked data-key.
//
// A page that the owner has left decides nothing: from the moment another page is asked for until it is
// there and was seen for a moment, keys and buttons do nothing, and the search has the keys as soon as
// "/" is pressed. What is posted is never broken off; only reading is.
"use strict";
(() => {
  const parser = new DOMParser();
  const root = document.documentElement;

  // Nobody reads a card faster: a key or click that comes sooner was meant for the one before.
  const SEEN = 300;
  const LONG = 2000;

  let posting = null;    // the answer awaited to what was posted
  let running = null;    // breaks off the page the owner asked for
  let refreshing = null; // breaks off what a page fetches by itself
  let leaving = 0;       // since when the browser loads another page, 0 if it does not
  let queued = null;     // the page asked for while something was being posted
  let kept = false;      // whether the notice is to outlive the next page
  let seen = false;      // whether the page has been there for a moment
  let seeing = 0;
  let shown = location.pathname + location.search;

  const word = () => document.body.dataset.csrf;
  const busy = () => posting !== null || running !== null || leaving !== 0;

  // Says whether keys and buttons act: to style sheets, screen readers and tests.
  function mark() {
    root.toggleAttribute("data-idle", seen && !busy());
    if (busy()) root.setAttribute("aria-busy", "true"); else root.removeAttribute("aria-busy");
  }

  function see() {
    seen = false;
    clearTimeout(seeing);
    seeing = setTimeout(() => { seen = true; mark(); }, SEEN);
    mark();
  }

  // Whether a page is too new for what was pressed. Fingers that go on have not looked yet.
  function early() {
    if (!seen) see();
    return !seen;
  }

  const isEditable = (el) =>
    el instanceof Element && (el.isContentEditable || el.closest("input:not([type=checkbox]), textarea, select, [role=textbox]") !== null);

  // Puts a fetched page in the place of this one.
  function put(html, address, push, only, byItself) {
    const page = parser.parseFromString(html, "text/html");
    const fresh = page.querySelector(only || "main");
    const old = document.querySelector(only || "main");
    if (!fresh || !old) { location.assign(address); return; }
    const focused = document.activeElement;
    const inside = old.contains(focused);
    const list = document.querySelector(".list");
    const scroll = list ? list.scrollTop : 0;
    old.replaceWith(fresh);
    around(page, !only && !byItself);
    if (push) history.pushState(null, "", address);
    shown = location.pathname + location.search;
    const freshList = document.querySelector(".list");
    if (freshList) freshList.scrollTop = scroll;
    if (only || byItself) {
      if (inside) again(fresh, focused);
    } else {
      document.title = page.title;
      const open = document.querySelector(".row[aria-current]");
      if (open) open.scrollIntoView({ block: "nearest" });
      // Who types elsewhere goes on typing there.
      if (inside || !isEditable(focused)) (document.querySelector("#who") || fresh).focus({ preventScroll: true });
      if (!open || !matchMedia("(min-width: 70rem)").matches) scrollTo(0, 0);
      goOn();
    }
    if (!only) see();
    ready();
  }

  // After an answer the card that has taken the place of the one answered.
  let answered = -1;
  function goOn() {
    const cards = document.querySelectorAll("[data-card]");
    const next = answered < 0 ? null : cards[Math.min(answered, cards.length - 1)];
    answered = -1;
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  // What surrounds the content: the counts, the notice, the words searched for.
  function around(page, withNotice) {
    document.body.dataset.csrf = page.body.dataset.csrf || word();
    const nav = page.querySelector(".bar nav"), navHere = document.querySelector(".bar nav");
    if (nav && navHere) navHere.replaceChildren(...nav.childNodes);
    const field = page.querySelector("#q"), fieldHere = document.querySelector("#q");
    if (field && fieldHere && fieldHere !== document.activeElement) fieldHere.value = field.value;
    const notice = page.querySelector("#notice"), noticeHere = document.querySelector("#notice");
    if (!withNotice || !notice || !noticeHere) return;
    if (!kept || notice.children.length) noticeHere.replaceChildren(...notice.childNodes);
    kept = false;
  }

  // The focus back on what stands where the focused element stood.
  function again(fresh, focused) {
    const same = focused.id ? document.getElementById(focused.id)
      : focused.getAttribute("href") && fresh.querySelector(`a[href="${CSS.escape(focused.getAttribute("href"))}"]`);
    if (same) same.focus({ preventScroll: true });
  }

  // The owner asks for a page. One asked for later takes its place.
  async function visit(address, push = true, only = null) {
    if (posting) { queued = { address, push, only }; return; }
    rest();
    if (running) running.abort();
    const own = running = new AbortController();
    mark();
    try {
      const answer = await fetch(address, { signal: own.signal, credentials: "same-origin" });
      const html = isPage(answer) ? await answer.text() : null;
      if (running !== own) return;
      if (html === null) location.assign(address); else put(html, answer.url, push, only, false);
    } catch (e) {
      if (e.name !== "AbortError") say("Familiar does not answer. Is it still running in the terminal?");
    } finally {
      if (running === own) running = null;
      mark();
    }
  }

  // Posts a form, whatever else is asked for meanwhile.
  async function send(address, data) {
    while (posting) await posting;
    rest();
    posting = post(address, data);
    mark();
    await posting;
    posting = null;
    mark();
    const next = queued;
    queued = null;
    if (next) visit(next.address, next.push, next.only);
  }

  async function post(address, data) {
    const body = data.toString();
    try {
      const answer = await fetch(address, {
        method: "POST", body, credentials: "same-origin",
        headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8" },
        // A decision reaches Familiar even if the window is closed right after; 64 KiB is the most.
        keepalive: body.length < 60000,
      });
      if (!isPage(answer)) { location.assign(answer.url); return; }
      const html = await answer.text();
      if (queued || running) keepNotice(html); else put(html, answer.url, answer.redirected, null, false);
    } catch (e) {
      say("Familiar did not answer, so it is not known whether that was done. Load this page again to see.");
    }
  }

  const isPage = (answer) => (answer.headers.get("Content-Type") || "").startsWith("text/html");

  // The owner is on the way elsewhere already: only what there is to say and to undo.
  function keepNotice(html) {
    around(parser.parseFromString(html, "text/html"), true);
    kept = true;
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
    const link = e.target.closest("a[href]");
    if (!link || e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    if (link.origin !== location.origin || link.target || link.hasAttribute("download")) return;
    // Loading a page as a whole would break off what is being posted.
    if (!link.hasAttribute("data-swap") && (!posting || link.getAttribute("href").startsWith("#"))) return;
    e.preventDefault();
    visit(link.href);
  });

  document.addEventListener("submit", (e) => {
    const form = e.target;
    if (!form.hasAttribute("data-swap")) {
      if (busy()) e.preventDefault();
      return;
    }
    e.preventDefault();
    const data = new URLSearchParams(new FormData(form, e.submitter));
    if (form.dataset.preview && (!e.submitter || e.submitter.hasAttribute("data-unscripted"))) { look(form); return; }
    if (form.method === "get") {
      visit(form.getAttribute("action") + "?" + data, true, document.querySelector(form.dataset.only) && form.dataset.only);
      return;
    }
    // A second click, or one on a page that is about to go.
    if (busy() || early()) return;
    answered = [...document.querySelectorAll("[data-card]")].indexOf(form.closest("[data-card]"));
    if (form.action.endsWith("/undo")) data.set("back", location.pathname + location.search);
    const own = e.submitter && e.submitter.hasAttribute("formaction");
    send(own ? e.submitter.formAction : form.action, data);
  });

  // What would leave a form is shown anew with every tick. The buttons stay: whoever goes from a field to one
  // of them presses it.
  let looking = null;
  document.addEventListener("change", (e) => {
    const form = e.target.closest("form[data-preview]");
    if (form) look(form);
  });
  async function look(form) {
    if (looking) looking.abort();
    const own = looking = new AbortController();
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new URLSearchParams(new FormData(form)), signal: own.signal, credentials: "same-origin",
        headers: { "Familiar-Refresh": form.dataset.preview },
      });
      const page = parser.parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(form.dataset.preview), old = form.querySelector(form.dataset.preview);
      if (looking === own && fresh && old) old.replaceWith(fresh);
    } catch (e) {
      if (e.name !== "AbortError") say("Familiar does not answer. Is it still running in the terminal?");
    } finally {
      if (looking === own) looking = null;
    }
  }

  // Fields and text that say the same (the policy): what is changed in one is shown in the other, with what it
  // would bring about. The field one is in is left alone.
  let agreeing = null, soon = 0;
  document.addEventListener("input", (e) => {
    const form = e.target.closest && e.target.closest("form[data-agree]");
    if (!form) return;
    const output = form.querySelector(`output[for="${CSS.escape(e.target.id)}"]`);
    if (output) output.textContent = e.target.value;
    if (agreeing) agreeing.abort();
    clearTimeout(soon);
    soon = setTimeout(() => agree(form, e.target), 400);
  });
  async function agree(form, field) {
    const own = agreeing = new AbortController();
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new URLSearchParams(new FormData(form)), signal: own.signal, credentials: "same-origin",
        headers: { "Familiar-Refresh": "#tried" },
      });
      const page = parser.parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("form[data-agree]");
      if (agreeing !== own || !fresh || !form.isConnected) return;
      for (const part of ["#tried", "#problems"]) {
        const now = page.querySelector(part), old = document.querySelector(part);
        if (now && old) old.replaceWith(now);
      }
      if (answer.status === 422) return;
      for (const other of form.elements) {
        const said = other.name && other !== field && fresh.elements[other.name];
        if (said && other.value !== said.value) other.value = said.value;
      }
      for (const output of form.querySelectorAll("output")) {
        const said = fresh.querySelector(`output[for="${CSS.escape(output.htmlFor.value)}"]`);
        if (said) output.textContent = said.textContent;
      }
    } catch (e) {
      if (e.name !== "AbortError") say("Familiar does not answer. Is it still running in the terminal?");
    } finally {
      if (agreeing === own) agreeing = null;
    }
  }

  document.addEventListener("click", async (e) => {
    const button = e.target.closest("button[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).value);
      button.textContent = "Copied";
    } catch (refused) {
      document.querySelector(button.dataset.copy).select();
    }
  });

  // What is there with a script only, and what is there without.
  function scripted() {
    for (const button of document.querySelectorAll("[data-copy]")) button.hidden = !navigator.clipboard;
    for (const button of document.querySelectorAll("[data-unscripted]")) button.hidden = true;
    // Browsers before ::details-content (2024, 2025) cannot be told by the style sheet to show it.
    const narrow = document.querySelector(".narrow");
    if (narrow && !CSS.supports("selector(::details-content)") && matchMedia("(min-width: 60.01rem)").matches) narrow.open = true;
  }

  // Searching as one types, where the results are.
  let typing = 0;
  document.addEventListener("input", (e) => {
    const form = e.target.closest("form[data-live]");
    if (!form) return;
    clearTimeout(typing);
    typing = setTimeout(() => {
      if (!document.querySelector(form.dataset.only)) return;
      const address = form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form));
      history.replaceState(null, "", address);
      visit(address, false, form.dataset.only);
    }, 90);
  });

  addEventListener("popstate", () => {
    if (location.pathname + location.search !== shown) visit(location.href, false);
  });

  // Also for links, forms and addresses that the browser follows by itself.
  addEventListener("beforeunload", () => {
    rest();
    if (running) running.abort();
    running = null;
    leaving = performance.now();
    mark();
  });
  addEventListener("pageshow", (e) => {
    leaving = 0;
    mark();
    // As it was when it was left: what was decided since is not on it.
    if (e.persisted) visit(location.href, false);
  });

  // Escape, or the browser's own stop.
  function stay() {
    leaving = 0;
    if (running) { running.abort(); running = null; }
    mark();
  }

  function step(by) {
    const rows = [...document.querySelectorAll("[data-row]")];
    if (!rows.length) return;
    // Beside a list of requests is the card of one: there the next one is opened. In other lists it is
    // chosen, and Enter opens it.
    const isDesk = document.querySelector(".desk") !== null;
    const at = isDesk ? rows.findIndex((row) => row.getAttribute("aria-current")) : rows.findIndex((row) => (row.closest("li") || row).contains(document.activeElement));
    const turn = at === rows.length - 1 && by > 0 ? document.querySelector(".paging [rel=next]") : null;
    if (turn) { visit(turn.href); return; }
    const from = at < 0 ? rows.indexOf(here()) : at;
    const next = rows[Math.max(0, Math.min(rows.length - 1, from < 0 ? 0 : from + by))];
    if (isDesk && next.offsetParent === null) { visit(next.href); return; }
    next.focus();
    if (next.matches("[data-card]")) { next.scrollIntoView({ block: "nearest" }); point(); see(); }
    if (isDesk && at !== rows.indexOf(next)) visit(next.href);
  }

  // Where several cards have the same keys, they belong to one: the card with the focus if it is in view,
  // else the first that is.
  const isInView = (card) => { const box = card.getBoundingClientRect(); return box.bottom > 90 && box.top < innerHeight - 60; };
  function here() {
    const cards = [...document.querySelectorAll("[data-card]")];
    return cards.find((card) => card.contains(document.activeElement) && isInView(card)) || cards.find(isInView) || null;
  }
  function point() {
    const card = here();
    for (const other of document.querySelectorAll("[data-card]")) other.toggleAttribute("data-here", other === card);
  }
  for (const moved of ["scroll", "resize", "focusin"]) addEventListener(moved, point, { passive: true });

  // What a key presses: in a list the row that was chosen, of cards the one in view, else the first on the
  // page. On a narrow page the card is there, but only the list is seen.
  function keyed(key) {
    const mark = `[data-key="${CSS.escape(key)}"]`;
    const row = document.activeElement && document.activeElement.closest(".thing") || here();
    const found = row && row.querySelector(mark) || document.querySelector(`${mark}:not([data-card] *)`);
    return found && found.getClientRects().length ? found : null;
  }

  const place = (key) => {
    const link = key && document.querySelector(`.bar nav [data-go="${CSS.escape(key)}"]`);
    return link ? link.getAttribute("href") : "";
  };
  const NEVER = -1e9;
  let going = NEVER; // when "g" was pressed
  document.addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.isComposing || e.keyCode === 229) return;
    if (e.ctrlKey || e.metaKey || e.altKey || e.getModifierState("AltGraph")) return;
    const field = isEditable(e.target);
    if (e.key === "Escape") { stay(); if (field) e.target.blur(); return; }
    if (field || document.querySelector("dialog[open], [role=dialog], [role=alertdialog]")) return;
    if (e.repeat) {
      // Held down on a button it would press the one that comes in its place.
      if (e.key === "Enter" && e.target.closest("a, button, summary")) e.preventDefault();
      return;
    }
    if (e.key.length > 1) return;
    const search = document.querySelector("#q");
    if (e.key === "/" && search) { e.preventDefault(); going = NEVER; search.focus(); search.select(); return; }
    if (busy()) { stuck(); return; }
    const to = performance.now() - going < 1200 ? place(e.key) : null;
    going = NEVER;
    if (to !== null) { if (to) { e.preventDefault(); visit(to); } return; }
    if (e.key === "?") { e.preventDefault(); visit("/help"); return; }
    if (e.shiftKey) return;
    if (e.key === "g") { going = performance.now(); return; }
    if (e.key === "j" || e.key === "k") { e.preventDefault(); step(e.key === "j" ? 1 : -1); return; }
    if (e.key === "n") {
      const note = document.querySelector("#note");
      if (note) { e.preventDefault(); note.closest("details").open = true; note.focus(); }
      return;
    }
    const pressed = keyed(e.key);
    if (!pressed && e.key !== "u" || early()) return;
    e.preventDefault();
    if (pressed) {
      pressed.click();
      // The one just decided was opened; the next time it is the one in view.
      if (pressed.matches("#notice a")) pressed.removeAttribute("data-key");
    }
    else send("/undo", new URLSearchParams({ csrf: word(), back: location.pathname + location.search }));
  });

  // Keys that do nothing for long must say why.
  function stuck() {
    if (leaving && performance.now() - leaving > LONG) say("The next page is on its way. Press Esc to stay on this one.");
  }

  // A page that is not finished yet looks again by itself: not while the owner asks for something, and
  // without taking the notice, which is for the owner's own steps.
  let timer = 0;
  function arm() {
    clearTimeout(timer);
    const waiting = document.querySelector("[data-refresh]");
    if (!waiting) return;
    timer = setTimeout(() => {
      const card = document.querySelector("[data-request]");
      refresh(card ? "/requests/" + card.dataset.request + location.search : location.href, waiting.dataset.only || null);
    }, Number(waiting.dataset.refresh));
  }

  async function refresh(address, only) {
    if (busy()) { arm(); return; }
    const own = refreshing = new AbortController();
    try {
      const answer = await fetch(address, {
        signal: own.signal, credentials: "same-origin", headers: { "Familiar-Refresh": only || "main" },
      });
      if (refreshing === own && answer.redirected && !only) { refreshing = null; visit(answer.url); return; }
      const html = await answer.text();
      if (refreshing === own) put(html, address, false, only, true);
    } catch (e) {
      if (e.name !== "AbortError") say("Familiar does not answer. Is it still running in the terminal?");
    } finally {
      if (refreshing === own) refreshing = null;
      arm();
    }
  }

  function rest() {
    clearTimeout(typing);
    if (refreshing) refreshing.abort();
    refreshing = null;
  }

  function ready() {
    point();
    arm();
    scripted();
    document.dispatchEvent(new Event("familiar:ready"));
  }
  window.familiar = { send, visit, refresh, say, word };
  see();
  ready();
})();
