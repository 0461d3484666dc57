// Dropping files and live progress; without it, files are chosen and the page is loaded again.
"use strict";
(() => {
  const { send: post, refresh, say, word } = window.familiar;

  function over(e) {
    const form = e.target.closest && e.target.closest("form[data-drop]");
    document.querySelectorAll(".over").forEach((el) => el.classList.remove("over"));
    if (!e.dataTransfer) return null;
    // Files are taken wherever they fall, on any page: one that is dropped beside a box and swallowed in
    // silence looks as if it had been taken.
    return form || (holdsFiles(e) ? document.querySelector("form[data-drop=files]") : null);
  }

  const holdsFiles = (e) => [...e.dataTransfer.types].includes("Files");

  document.addEventListener("dragover", (e) => {
    const form = over(e);
    // Words are dropped into fields as ever.
    if (!form && !holdsFiles(e)) return;
    e.preventDefault();
    if (form) (form.dataset.drop === "text" ? form.querySelector("textarea") : form).classList.add("over");
  });
  document.addEventListener("dragleave", over);
  document.addEventListener("drop", (e) => {
    const form = over(e);
    if (!form && !holdsFiles(e)) return;
    e.preventDefault();
    document.querySelectorAll(".over").forEach((el) => el.classList.remove("over"));
    const files = [...e.dataTransfer.files];
    if (form && form.dataset.drop === "text") page(form, files, e.dataTransfer.getData("text/plain"));
    else if (files.length) send(form, files);
  });

  async function page(form, files, text) {
    form.querySelector("textarea").value = files.length ? await files[0].text() : text;
    form.elements.page.value = "";
    form.requestSubmit();
  }

  // What is copied from a page has the links in its source only: that goes along beside the text, as long as
  // nobody changes the text.
  document.addEventListener("paste", (e) => {
    const form = e.target.closest && e.target.closest("form[data-drop=text]");
    if (!form || !e.clipboardData) return;
    const source = e.clipboardData.getData("text/html");
    setTimeout(() => { form.elements.page.value = source.length < 16000000 ? source : ""; });
  });
  document.addEventListener("input", (e) => {
    const form = e.target.closest && e.target.closest("form[data-drop=text]");
    if (form && e.inputType !== "insertFromPaste") form.elements.page.value = "";
  });

  document.addEventListener("submit", (e) => {
    const form = e.target.closest("form[data-drop=files]");
    if (!form || e.defaultPrevented) return;
    e.preventDefault();
    const files = [...form.querySelector("input[type=file]").files];
    if (files.length) send(form, files); else say("Choose a file first.");
  });

  // One file after the other, streamed, so that no size is too large.
  async function send(form, files) {
    const told = form ? form.querySelector("#dropping") : document.createElement("p");
    if (!form) say(`Taking ${files.length === 1 ? files[0].name : files.length + " files"} …`);
    const names = new URLSearchParams({ csrf: word(), owner: form ? form.querySelector("#owner").value : "" });
    try {
      for (const [i, file] of files.entries()) {
        told.textContent = `Taking ${file.name} (${i + 1} of ${files.length}) …`;
        const answer = await fetch("/bring-in/file?name=" + encodeURIComponent(file.name), {
          method: "PUT", body: file,
          headers: { "X-Familiar-Csrf": word(), "Content-Type": "application/octet-stream" },
        });
        if (!answer.ok) throw new Error(file.name);
        names.append("name", await answer.text());
      }
      await post("/bring-in/dropped", names);
    } catch (e) {
      told.textContent = "";
      say("The file could not be taken. Is there room on the disk? You can also name its path below.");
    }
  }

  let events = null;
  function follow() {
    const box = document.querySelector("[data-progress]");
    if (!box || events) return;
    events = new EventSource(box.dataset.progress);
    events.addEventListener("progress", (e) => {
      const now = JSON.parse(e.data);
      const label = document.querySelector("[data-progress] .label");
      const bar = document.querySelector("[data-progress] progress");
      if (!label || !bar) return;
      label.textContent = now.label;
      if (now.percent < 0) bar.removeAttribute("value"); else bar.value = now.percent;
    });
    const end = () => {
      events.close();
      events = null;
      if (document.querySelector("[data-progress]")) refresh("/bring-in", "#import");
    };
    events.addEventListener("done", end);
    events.onerror = end;
  }
  document.addEventListener("familiar:ready", follow);
  follow();
})();
