// Small helps on top of pages that work without them. All words that appear stand in the page (Rooms/Shared/_Templates.cshtml).
(() => {
  "use strict";
  const store = {
    prefix: `caicach:${document.body.dataset.ccPerson ?? ""}:`,
    read(key) { try { return JSON.parse(localStorage.getItem(this.prefix + key)); } catch { return null; } },
    write(key, value) { try { localStorage.setItem(this.prefix + key, JSON.stringify(value)); } catch { /* a full or closed store keeps no drafts */ } },
    drop(key) { localStorage.removeItem(this.prefix + key); },
    keys() { return Object.keys(localStorage).filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length)); },
  };

  function show(id) {
    const toast = document.getElementById(id);
    if (!toast) { return; }
    toast.hidden = false;
    setTimeout(() => { toast.hidden = true; }, 8000);
  }

  // Search by Ctrl+K.
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      const search = document.querySelector("[data-cc-search]");
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    }
    const box = document.activeElement?.closest(".cc-search");
    if (box && ["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) {
      const found = [box.querySelector("[data-cc-search]"), ...box.querySelectorAll(".cc-found a")];
      const next = found.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
      if (event.key === "Escape") { box.querySelector("#tim-nhanh").replaceChildren(); found[0].focus(); } else { found[Math.min(Math.max(next, 0), found.length - 1)].focus(); }
    }
    if (event.key === "Escape") {
      const open = document.activeElement?.closest("details[data-cc-pop][open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); }
    }
  });

  // One open menu at a time, and none after a click elsewhere.
  document.addEventListener("click", (event) => {
    for (const open of document.querySelectorAll("details[data-cc-pop][open]")) {
      if (!open.contains(event.target)) { open.open = false; }
    }
    if (!event.target.closest(".cc-search")) { document.getElementById("tim-nhanh")?.replaceChildren(); }
    const link = event.target.closest("[data-cc-copy]");
    if (link) {
      event.preventDefault();
      navigator.clipboard.writeText(new URL(link.dataset.ccCopy || location.href, location.href).href).then(() => show("cc-say-copied"));
    }
    const copied = event.target.closest("[data-cc-copy-text]");
    if (copied) {
      event.preventDefault();
      navigator.clipboard.writeText(document.getElementById(copied.dataset.ccCopyText)?.value ?? "").then(() => show("cc-say-copied"));
    }
    const opener = event.target.closest("[data-cc-dialog]");
    if (opener) { event.preventDefault(); document.getElementById(opener.dataset.ccDialog)?.showModal(); }
    if (event.target.closest("[data-cc-print]")) { event.preventDefault(); print(); }
  });

  // What is being typed is kept on this machine until the server has taken it.
  const dirty = new Set();
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type));
  const snapshot = (form) => fieldsOf(form).map((field) => [field.name, ["checkbox", "radio"].includes(field.type) ? field.checked : field.value]);

  function restore(form, kept) {
    fieldsOf(form).forEach((field, index) => {
      if (kept[index]?.[0] !== field.name) { return; }
      if (typeof kept[index][1] === "boolean") { field.checked = kept[index][1]; } else { field.value = kept[index][1]; }
    });
  }

  function offerOriginal(form, key, original) {
    const template = document.getElementById("cc-say-draft");
    if (!template) { return; }
    const note = template.content.firstElementChild.cloneNode(true);
    note.querySelector("[data-cc-drop-draft]").addEventListener("click", () => {
      restore(form, original); store.drop(key); dirty.delete(form); note.remove();
    });
    form.prepend(note);
  }

  function keepDraft(form) {
    const key = form.dataset.ccDraft;
    const original = snapshot(form);
    const kept = store.read(key);
    const hasErrors = form.querySelector(".cc-errors") !== null;
    if (kept && !hasErrors && JSON.stringify(kept.values) !== JSON.stringify(original)) {
      restore(form, kept.values);
      offerOriginal(form, key, original);
    }
    let waiting;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => store.write(key, { values: snapshot(form) }), 300);
    });
    form.addEventListener("submit", () => { clearTimeout(waiting); store.write(key, { values: snapshot(form), sent: true }); });
  }

  // A draft that was sent is done with once another page has come. Who comes back to the form never got an answer.
  const isReturn = ["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type);
  for (const key of store.keys()) {
    const hasForm = document.querySelector(`form[data-cc-draft="${CSS.escape(key)}"]`) !== null;
    if (store.read(key)?.sent && !(isReturn && hasForm)) { store.drop(key); }
  }
  for (const form of document.querySelectorAll("form[data-cc-draft]")) { keepDraft(form); }
  for (const form of document.querySelectorAll("form[data-cc-draft], form[data-cc-guard]")) {
    form.addEventListener("input", () => dirty.add(form));
    form.addEventListener("submit", () => dirty.clear());
  }
  for (const form of document.querySelectorAll("form[data-cc-clear-drafts]")) {
    form.addEventListener("submit", () => store.keys().forEach((key) => store.drop(key)));
  }
  addEventListener("beforeunload", (event) => { if (dirty.size > 0) { event.preventDefault(); } });

  // A form is sent once; errors are met first.
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") { return; }
    if (event.target.dataset.ccSent) { event.preventDefault(); return; }
    event.target.dataset.ccSent = "1";
    setTimeout(() => { delete event.target.dataset.ccSent; }, 5000);
  });
  document.querySelector(".cc-errors")?.focus();

  // A filter's form sends itself when a choice is made; its button stays for those without scripts.
  document.addEventListener("change", (event) => { event.target.closest("form[data-cc-auto]")?.requestSubmit(); });

  // Fragments.
  document.addEventListener("htmx:sendError", () => show("cc-say-offline"));
  document.addEventListener("htmx:responseError", () => show("cc-say-offline"));

  // A short tone whenever a part that was fetched anew carries another mark. Browsers want one press before they let a page sound.
  const toneOn = document.querySelector("[data-cc-tone-on]");
  let sound = null;
  let tone = document.querySelector("[data-cc-tone]")?.dataset.ccTone;
  toneOn?.addEventListener("click", () => { sound ??= new AudioContext(); sound.resume(); toneOn.hidden = true; });
  document.addEventListener("htmx:afterSwap", () => {
    const mark = document.querySelector("[data-cc-tone]")?.dataset.ccTone;
    if (sound && mark && mark !== tone) {
      for (const [at, pitch] of [[0, 880], [0.25, 660]]) {
        const wave = sound.createOscillator();
        const volume = sound.createGain();
        wave.frequency.value = pitch;
        volume.gain.value = 0.2;
        wave.connect(volume).connect(sound.destination);
        wave.start(sound.currentTime + at);
        wave.stop(sound.currentTime + at + 0.2);
      }
    }
    tone = mark ?? tone;
  });

  // Charts are drawn from the tables beside them, when they come into view.
  const numberIn = (text) => { const digits = text.replace(/[^\d,-]/g, "").replace(",", "."); return digits === "" ? null : Number(digits); };

  function readTable(figure) {
    const table = figure.querySelector("table");
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    return {
      names: [...table.tHead.querySelectorAll("th")].slice(1).map((cell) => cell.textContent.trim()),
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      links: rows.map((row) => row.cells[0].querySelector("a")?.href),
      values: rows.map((row) => [...row.cells].slice(1).map((cell) => numberIn(cell.textContent))),
    };
  }

  function optionsOf(figure, table) {
    const kind = figure.dataset.ccChart;
    const style = getComputedStyle(document.documentElement);
    const common = {
      animation: false,
      color: ["--cc-brand", "--cc-chart-2", "--cc-chart-3", "--cc-chart-4", "--cc-chart-5", "--cc-chart-6"].map((name) => style.getPropertyValue(name).trim()),
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: { renderMode: "richText", trigger: kind === "pie" ? "item" : "axis", valueFormatter: (value) => `${value?.toLocaleString("vi-VN") ?? "–"}${figure.dataset.ccUnit ?? ""}` },
      legend: table.names.length > 1 || kind === "pie" ? { bottom: 0, icon: "roundRect", type: "scroll" } : undefined,
    };
    if (kind === "pie") {
      return { ...common, series: [{ type: "pie", radius: ["45%", "72%"], center: ["50%", "44%"], data: table.labels.map((name, row) => ({ name, value: table.values[row][0] })) }] };
    }
    const last = table.labels.length - 1;
    const isBars = kind === "bar" || kind === "compare";
    const isSingle = table.names.length === 1 && isBars;
    const isCourse = isSingle && kind === "bar";
    return {
      ...common,
      grid: { left: 8, right: 8, top: 24, bottom: table.names.length > 1 ? 36 : 4, containLabel: true },
      xAxis: { type: "category", data: table.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: style.getPropertyValue("--cc-line") } }, axisLabel: { color: style.getPropertyValue("--cc-ink-3"), fontSize: 12 } },
      yAxis: { type: "value", scale: kind === "line", min: isCourse ? (range) => Math.max(0, range.min - (range.max - range.min)) : undefined, show: !isSingle, splitLine: { lineStyle: { color: style.getPropertyValue("--cc-line") } } },
      series: table.names.map((name, column) => ({
        name,
        type: kind === "line" ? "line" : "bar",
        stack: kind === "stack" ? "whole" : undefined,
        label: isSingle ? { show: true, position: "top", formatter: (point) => point.value?.toLocaleString("vi-VN") ?? "" } : undefined,
        itemStyle: isBars ? { borderRadius: [3, 3, 0, 0] } : undefined,
        data: table.values.map((row, index) => (isCourse && index !== last ? { value: row[column], itemStyle: { color: style.getPropertyValue("--cc-chart-past").trim() } } : row[column])),
      })),
    };
  }

  function draw(figure) {
    const picture = figure.querySelector(".cc-chart-picture");
    const table = readTable(figure);
    picture.hidden = false;
    const chart = echarts.init(picture);
    chart.setOption(optionsOf(figure, table));
    chart.on("click", (point) => { if (table.links[point.dataIndex]) { location.href = table.links[point.dataIndex]; } });
    new ResizeObserver(() => chart.resize()).observe(picture);
  }

  function loadLibrary(address) {
    loadLibrary.once ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
    return loadLibrary.once;
  }

  addEventListener("beforeprint", () => document.querySelectorAll("[data-cc-chart] details").forEach((table) => { table.open = true; }));
  const charts = document.querySelectorAll("[data-cc-chart]");
  if (charts.length > 0) {
    const seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) {
          seen.unobserve(target);
          // Without the library the table stays open, which says the same.
          loadLibrary(target.dataset.ccLibrary).then(() => draw(target), () => { target.classList.remove("cc-drawn"); target.querySelector("details").open = true; });
        }
      }
    });
    for (const figure of charts) {
      figure.classList.add("cc-drawn");
      figure.querySelector("details").open = false;
      seen.observe(figure);
    }
  }
})();
