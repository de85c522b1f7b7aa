/** Markdown of a template without its marks, for the grey blocks; the page beside shows it laid out. */
export function plain(markdown: string): string {
  return markdown
    .replace(/^#+\s+/gm, '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\\$/gm, '')
    .replace(/<((?:https?:\/\/|mailto:)?[^\s>]+)>/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .trim();
}
