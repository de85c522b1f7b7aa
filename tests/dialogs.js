// Answers the dialogs of the operating system in the page's place.
const [path] = arguments;
const bridge = window.__TAURI_INTERNALS__;
const invoke = bridge.invoke;
const answers = { 'plugin:dialog|open': path, save_file: path };
Object.defineProperty(bridge, 'invoke', {
  configurable: true,
  value: (command, ...rest) =>
    command in answers ? Promise.resolve(answers[command]) : invoke.call(bridge, command, ...rest),
});
