// The page works without this; it adds the keys.
"use strict";

const OFF = "twosource-keys-off";
const byId = (id) => document.getElementById(id);

function typing(target) {
  return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

function step(items, way) {
  const list = Array.from(document.querySelectorAll(items));
  if (!list.length) return;
  const at = list.findIndex((item) => item.contains(document.activeElement));
  const next = list[Math.min(list.length - 1, Math.max(0, at < 0 && way < 0 ? list.length - 1 : at + way))];
  const goal = next.matches("[tabindex]") ? next : next.querySelector("a, button, summary") || next;
  goal.focus();
  goal.scrollIntoView({ block: "center" });
}

function follow(tab) {
  const link = document.querySelector(`.tabs [data-tab="${tab}"]`);
  if (link) link.click();
}

const KEYS = {
  "?": () => byId("keys").showModal(),
  "/": () => byId("search").focus(),
  j: () => step(".item, .matrix tbody tr", 1),
  k: () => step(".item, .matrix tbody tr", -1),
  n: () => step("[data-difference]", 1),
  p: () => step("[data-difference]", -1),
  b: () => follow("brief"),
  c: () => follow("claims"),
  e: () => follow("export"),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
  if (localStorage.getItem(OFF) && event.key !== "?") return;
  if (!(event.key in KEYS)) return;
  event.preventDefault();
  KEYS[event.key]();
});

document.querySelectorAll("[data-opens]").forEach((button) =>
  button.addEventListener("click", () => byId(button.dataset.opens).showModal()));

const off = byId("keys-off");
off.checked = Boolean(localStorage.getItem(OFF));
off.addEventListener("change", () => (off.checked ? localStorage.setItem(OFF, "1") : localStorage.removeItem(OFF)));

// The part that a correction changed keeps the focus, so that nobody is thrown to the top of the page.
document.body.addEventListener("htmx:afterSwap", (event) => {
  const title = event.detail.target.querySelector("h2");
  if (title) {
    title.tabIndex = -1;
    title.focus();
  }
});

const cited = document.querySelector("[data-cited]");
if (cited && cited.dataset.cited) {
  const words = byId(cited.dataset.cited);
  words.classList.add("pointed-at");
  words.scrollIntoView({ block: "center" });
}
