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
