// What reaches over the right edge of the window, where nobody can scroll to it: its beginning, up to three.
const scrolls = (element) => {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowX } = getComputedStyle(at);
    if (overflowX === 'auto' || overflowX === 'scroll') return true;
  }
  return false;
};
const hidden = (element) => !element.checkVisibility() || element.closest('[aria-hidden=true], .govuk-visually-hidden');
const over = [...document.body.querySelectorAll('*')].filter((element) => {
  const { width, height, right } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right > innerWidth + 1 && !hidden(element) && !scrolls(element);
});
const inner = over.filter((element) => !over.some((other) => other !== element && element.contains(other)));
return inner.slice(0, 3).map((element) => element.outerHTML.slice(0, 200));
