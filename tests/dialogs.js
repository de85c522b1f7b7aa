// Answers the dialogs of the operating system in their place: a call of theirs never leaves the page.
const [path] = arguments;
const ours = window.fetch;
const asked = ['plugin:dialog|open', 'save_file'].map((command) => 'localhost/' + encodeURIComponent(command));
const headers = { 'Content-Type': 'application/json', 'Tauri-Response': 'ok' };
window.fetch = (address, ...rest) =>
  asked.some((end) => String(address).endsWith(end))
    ? Promise.resolve(new Response(JSON.stringify(path), { headers }))
    : ours(address, ...rest);
