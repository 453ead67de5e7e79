// Small helps on top of pages that work without them.
(() => {
  "use strict";
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      const search = document.querySelector(".cc-search input");
      if (search) { event.preventDefault(); search.focus(); }
    }
  });
  let isDirty = false;
  for (const form of document.querySelectorAll("form[method=post][data-cc-draft]")) {
    const key = "caicach:" + form.dataset.ccDraft;
    const fields = [...form.querySelectorAll("textarea, input[type=text], input[type=url]")].filter((field) => field.name);
    const kept = JSON.parse(localStorage.getItem(key) || "{}");
    for (const field of fields) {
      if (!field.value && kept[field.name]) { field.value = kept[field.name]; }
    }
    form.addEventListener("input", () => {
      isDirty = true;
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value]))));
    });
    form.addEventListener("submit", () => { isDirty = false; localStorage.removeItem(key); });
  }
  window.addEventListener("beforeunload", (event) => { if (isDirty) { event.preventDefault(); } });
})();
