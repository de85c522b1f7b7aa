// What reaches over the right edge of what is shown, where nobody can scroll to it, or makes a whole screen or question
// scroll sideways: its beginning, up to three. A table, the sheet of a letter and code may scroll by themselves.
const MAY_SCROLL = 'table, canvas, pre, .rd-work, .rd-letter__pdf, .rd-pdf, .rd-tabs, [role=tablist]';
const hidden = (element) => !element.checkVisibility() || element.closest('[aria-hidden=true], .govuk-visually-hidden');
const edge = (element) => {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowX } = getComputedStyle(at);
    if (overflowX === 'auto' || overflowX === 'scroll') return Infinity;
    if (overflowX !== 'visible') return at.getBoundingClientRect().right;
  }
  return innerWidth;
};
const over = [...document.body.querySelectorAll('*')].filter((element) => {
  const { width, height, right } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right > Math.min(edge(element), innerWidth) + 1 && edge(element) < Infinity && !hidden(element);
});
const sideways = [...document.querySelectorAll('dialog[open], .rd-main, .rd-scroll, .rd-side')].filter(
  (element) => element.scrollWidth > element.clientWidth + 1 && !element.querySelector(MAY_SCROLL) && !hidden(element),
);
const all = [...over, ...sideways].filter((element) => !element.closest(MAY_SCROLL));
const inner = all.filter((element) => !all.some((other) => other !== element && element.contains(other)));
return inner.slice(0, 3).map((element) => element.outerHTML.slice(0, 200));
