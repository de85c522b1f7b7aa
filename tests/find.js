// Finds what a person would: a control by its name, as a screen reader would say it. A name that begins
// with # is the id of one of several of the same name, such as the boxes of several dates.
const [kind, wanted] = arguments;
const SELECTORS = {
  press: 'button, a[href], summary, [role=button], [role=tab], [role=option], [role=menuitem], input[type=submit]',
  fill: 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]',
  choose: 'input[type=radio], input[type=checkbox]',
};
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const words = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('kbd, [aria-hidden=true], svg').forEach((silent) => silent.remove());
  return tidy(copy.textContent);
};
const pointed = (element) =>
  (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)).filter(Boolean);
const names = (element) =>
  [tidy(element.getAttribute('aria-label')), ...pointed(element).map(words), ...[...(element.labels ?? [])].map(words), words(element)];
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const there = [...document.querySelectorAll(SELECTORS[kind])].filter(shown);
const called = (element) => (wanted.startsWith('#') ? '#' + element.id === wanted : names(element).includes(wanted));
const found = there.find(called);
found?.scrollIntoView({ block: 'center', behavior: 'instant' });
return found ?? null;
