// What jsdom does not draw: enough of it for what is tested.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};
Element.prototype.scrollIntoView = () => undefined;

class Watcher {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}
document.documentElement.lang = 'en-GB';
document.title = 'Rightsdesk';
Object.assign(globalThis, { ResizeObserver: Watcher, IntersectionObserver: Watcher });

window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener() {},
    removeListener() {},
  });

/**
 * What is shown and what is not, and the style that an element has of its own. No style sheet is read
 * here, and jsdom takes 4 ms an element to match its own, thousands of times for each page that axe reads.
 */
const NOT_SHOWN =
  '[hidden], head, head *, script, style, template, datalist, dialog:not([open]), details:not([open]) > :not(summary)';
window.getComputedStyle = (of) => {
  const { style } = document.createElement('span');
  style.cssText = of.getAttribute('style') ?? '';
  if (of.matches(NOT_SHOWN)) style.display = 'none';
  style.display ||= 'block';
  style.visibility ||= 'visible';
  return style;
};
