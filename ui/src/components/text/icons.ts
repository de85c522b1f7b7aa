/** The strokes of each icon on a 16 × 16 grid, drawn with `currentcolor`. */
export const icons = {
  add: 'M8 3v10M3 8h10',
  back: 'M10 3L5 8l5 5',
  board: 'M2.5 2.5h11v11h-11zM5 11V8M8 11V5M11 11V7',
  cross: 'M4 4l8 8M12 4l-8 8',
  document: 'M4 2.5h5.5l3 3v8H4zM9.5 2.5v3h3',
  down: 'M8 2.5v7.5M5 7l3 3 3-3M2.5 13.5h11',
  filter: 'M2.5 4h11l-4 4.5v4l-3 1v-5z',
  find: 'M11 7a4 4 0 11-8 0 4 4 0 018 0M10 10l3.5 3.5',
  forward: 'M6 3l5 5-5 5',
  law: 'M8 2.500v11M5 13.500h6M3 4.500h10M3 4.500l-2 4.500h4zM13 4.500l-2 4.500h4zM1 9a2 2 0 004 0M11 9a2 2 0 004 0',
  letter: 'M2.5 13.5h11M4 10.5c2-6 4-8 5-7s-2 5-4 6.5c2-1 3.5-1 4 .5.3.8 1.5.5 3-.5',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 015 0v2',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  people:
    'M8 5.2a2.4 2.4 0 11-4.8 0 2.4 2.4 0 014.8 0M1.5 13c.3-2.6 1.9-4 4.1-4s3.8 1.4 4.1 4M10.3 3.100a2.3 2.3 0 010 4.200M11.5 9.300c1.6.5 2.7 1.8 3 3.7',
  printer: 'M4.5 6V2.500h7V6M4.5 11.500h-2V6h11v5.500h-2M4.5 9.500h7v4h-7z',
  tick: 'M3 8.500l3.5 3.500L13 4.5',
  today: 'M2.5 3.500h11v10h-11zM2.5 6.500h11M5.5 2v3M10.5 2v3M6 10l1.5 1.500L10.5 8.5',
  warning: 'M8 2.500l6 11H2zM8 6.500v3.200M8 11.600v.1',
} as const;

export type IconName = keyof typeof icons;
