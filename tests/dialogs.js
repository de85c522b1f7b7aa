// Answers the dialogs of the operating system in their place, and opens no other program on what they saved: a
// call of theirs never leaves the page.
const [path] = arguments;
const ours = window.fetch;
const commands = ['plugin:dialog|open', 'save_file', 'open_saved'];
const asked = commands.map((command) => 'localhost/' + encodeURIComponent(command));
const headers = { 'Content-Type': 'application/json', 'Tauri-Response': 'ok' };
window.fetch = (address, ...rest) =>
  asked.some((end) => String(address).endsWith(end))
    ? Promise.resolve(new Response(JSON.stringify(path), { headers }))
    : ours(address, ...rest);
