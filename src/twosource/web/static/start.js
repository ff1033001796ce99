// Articles dropped on the page, and progress that moves by itself; the start works without this.
"use strict";

const drop = document.getElementById("drop");
const files = document.getElementById("files");
["dragenter", "dragover"].forEach((name) =>
  drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); }));
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  files.files = event.dataTransfer.files;
  drop.requestSubmit();
});

const progress = document.getElementById("progress");
const part = document.getElementById("progress-part");

function showSteps(steps) {
  document.getElementById("progress-steps").replaceChildren(...steps.map((step, at) => {
    const item = document.createElement("li");
    const count = document.createElement("span");
    item.textContent = `${step.words} `;
    count.className = "quiet";
    count.textContent = `${step.done} of ${step.total}`;
    item.append(count);
    if (at === steps.length - 1) item.setAttribute("aria-current", "step");
    return item;
  }));
}

// A screen reader is told of each new stage, not of each document.
let told = "";
function tell(now) {
  const last = now.steps.length ? now.steps[now.steps.length - 1].words : now.message;
  if (now.phase === "reading" && last === told) return;
  told = last;
  document.getElementById("progress-words").textContent = now.phase === "reading" ? last : now.message;
}

// What the server says of it now, taken from the start as it is after the reading.
async function finish() {
  const answer = await fetch("/");
  if (!answer.ok) return;
  const now = new DOMParser().parseFromString(await answer.text(), "text/html");
  ["progress-title", "progress-part", "given"].forEach((id) =>
    document.getElementById(id).replaceChildren(...now.getElementById(id).childNodes));
  const sample = document.getElementById("sample");
  if (sample && !now.getElementById("sample")) sample.remove();
}

if (progress.dataset.phase === "reading") {
  const stream = new EventSource("/progress");
  stream.onmessage = (event) => {
    const now = JSON.parse(event.data);
    tell(now);
    if (now.phase === "reading") {
      part.querySelector("progress").value = now.share;
      showSteps(now.steps);
      return;
    }
    stream.close();
    finish();
  };
}
