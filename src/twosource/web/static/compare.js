// Two columns that scroll together, and differences that are walked through. Without it, both columns scroll by themselves and
// every difference is a link to its place.
"use strict";

(() => {
  const left = document.getElementById("left");
  const right = document.getElementById("right");
  const lock = document.getElementById("lock");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const ROOMY = 700; // pixels of height
  let leader = null; // the column that the reader moves; the other one follows and must not lead back
  let waiting = 0;

  const top = (piece, column) => piece.getBoundingClientRect().top - column.getBoundingClientRect().top;
  const other = (column) => (column === left ? right : left);

  // The sentence nearest to the middle of the column that has a partner in the other one.
  function middle(column) {
    const goal = column.clientHeight / 2;
    let best = null;
    let distance = Infinity;
    for (const piece of column.querySelectorAll("[data-join][id]")) {
      const off = Math.abs(top(piece, column) - goal);
      if (off < distance && partner(piece, column)) [best, distance] = [piece, off];
    }
    return best;
  }

  function partner(piece, column) {
    return other(column).querySelector(`[id][data-join="${piece.dataset.join}"]`);
  }

  function follow(column) {
    const piece = middle(column);
    if (!piece) return;
    const goal = partner(piece, column);
    other(column).scrollTop += top(goal, other(column)) - top(piece, column);
  }

  [left, right].forEach((column) => column.addEventListener("scroll", () => {
    if (!lock.checked || (leader && leader !== column)) return;
    leader = column;
    clearTimeout(waiting);
    waiting = setTimeout(() => { leader = null; }, 150);
    requestAnimationFrame(() => follow(column));
  }));

  function show(name, column) {
    const piece = name && document.getElementById(name);
    document.querySelectorAll(".pointed-at").forEach((old) => old.closest(".column") === column && old.classList.remove("pointed-at"));
    if (!piece) return;
    column.querySelectorAll(`[data-join="${piece.dataset.join}"]`).forEach((part) => part.classList.add("pointed-at"));
    column.scrollTo({ top: column.scrollTop + top(piece, column) - column.clientHeight / 3, behavior: calm.matches ? "auto" : "smooth" });
  }

  // Where the other column has the sentence that this one is joined to; l3 and r3 are the two ends of one join.
  function counterpart(name) {
    return name && (name[0] === "l" ? "r" : "l") + name.slice(1);
  }

  function showBoth(difference) {
    leader = left; // neither column leads while both are brought to the place
    clearTimeout(waiting);
    show(difference.dataset.left || counterpart(difference.dataset.right), left);
    show(difference.dataset.right || counterpart(difference.dataset.left), right);
    waiting = setTimeout(() => { leader = null; }, 1000);
    // The list and both columns fit into most windows: then all three are shown. In a low one, the list keeps its place.
    if (window.innerHeight >= ROOMY) left.parentElement.scrollIntoView({ block: "nearest", behavior: "auto" });
    document.querySelectorAll("[data-difference][aria-current]").forEach((old) => old.removeAttribute("aria-current"));
    difference.setAttribute("aria-current", "true");
  }

  const differences = Array.from(document.querySelectorAll("[data-difference]"));
  differences.forEach((difference) => difference.addEventListener("focusin", () => showBoth(difference)));
  document.querySelectorAll("[data-step]").forEach((button) => button.addEventListener("click", () => {
    const at = differences.findIndex((difference) => difference.hasAttribute("aria-current"));
    const next = Math.min(differences.length - 1, Math.max(0, at + Number(button.dataset.step)));
    showBoth(differences[next]);
    differences[next].scrollIntoView({ block: "nearest", behavior: "auto" });
  }));

  const pointed = document.querySelector(".column .pointed-at");
  if (pointed) pointed.scrollIntoView({ block: "center", behavior: "auto" });
})();
