"use strict";
(() => {
  const root = document.documentElement;
  const marks = [...document.querySelectorAll("mark.st")];
  const numbers = [...new Set(marks.map((mark) => mark.dataset.s))];
  let current = -1;

  const text = (number) => document.getElementById("s" + number);
  const line = (number) => document.getElementById("l" + number);

  function activate(number) {
    for (const node of document.querySelectorAll(".active")) node.classList.remove("active");
    current = numbers.indexOf(number);
    if (current < 0) return;
    for (const mark of marks) mark.classList.toggle("active", mark.dataset.s === number);
    line(number)?.classList.add("active");
  }

  function show(node) {
    node?.scrollIntoView({ block: "nearest" });
  }

  function go(number) {
    history.replaceState(null, "", "#s" + number);
    activate(number);
    show(line(number));
    show(text(number));
    text(number)?.querySelector(".no")?.focus({ preventScroll: true });
  }

  function follow() {
    const found = /^#[sl](\d+)$/.exec(location.hash);
    if (found) activate(found[1]);
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("a, label, input") || !getSelection().isCollapsed) return;
    const mark = event.target.closest("mark.st");
    if (mark) location.hash = "#l" + mark.dataset.s;
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]") || !numbers.length) return;
    if (event.key === "j") go(numbers[Math.min(current + 1, numbers.length - 1)]);
    else if (event.key === "k") go(numbers[Math.max(current - 1, 0)]);
    else if (event.key === "Escape") activate("");
  });

  addEventListener("hashchange", follow);
  root.classList.add("scripted");
  follow();
})();
