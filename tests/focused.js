// The names of the control that has the focus, as a screen reader would say them.
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const words = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('kbd, [aria-hidden=true], svg').forEach((silent) => silent.remove());
  return tidy(copy.textContent);
};
const focused = document.activeElement;
return [tidy(focused.getAttribute('aria-label')), ...[...(focused.labels ?? [])].map(words), words(focused)].filter(Boolean);
