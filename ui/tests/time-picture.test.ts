import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  layOut,
  type Mark,
  type Picture,
  type Stretch,
} from '../src/components/case/time-picture';

const stretch = (kind: Stretch['kind'], from: string, to: string): Stretch => ({ kind, from, to, words: '' });
const mark = (on: string, title: string, side: Mark['side'] = 'above'): Mark => ({
  on,
  title,
  note: on,
  side,
  weight: 'plain',
});

describe('the picture of the time', () => {
  const shut = ['2026-10-17', '2026-10-18', '2026-10-24', '2026-10-25'];
  const picture = (part: Partial<Picture> = {}): Picture => ({
    from: '2026-10-10',
    to: '2026-11-06',
    stretches,
    marks: [],
    shut,
    ...part,
  });
  const stretches = [
    stretch('not-started', '2026-10-12', '2026-10-19'),
    stretch('counted', '2026-10-20', '2026-10-25'),
    stretch('paused', '2026-10-26', '2026-11-04'),
  ];

  test('days have one width and stretches touch without overlapping', () => {
    const layout = layOut(picture(), 1146);
    expect(layout).toBeDefined();
    layout?.bars.reduce((end, bar) => {
      if (end > 0) expect(bar.x).toBeCloseTo(end, 6);
      return bar.x + bar.width;
    }, 0);
    expect(layout?.bars[0]?.width).toBeCloseTo(8 * (layout?.perDay ?? 0), 6);
  });

  test('days on which offices are shut stand where they are, and touching ones are one', () => {
    const layout = layOut(picture(), 1146);
    const saturday = dayNumber('2026-10-17') - dayNumber('2026-10-10');
    expect(layout?.shut).toHaveLength(2);
    expect(layout?.shut[0]?.x).toBeCloseTo(saturday * (layout?.perDay ?? 0), 6);
    expect(layout?.shut[0]?.width).toBeCloseTo(2 * (layout?.perDay ?? 0), 6);
  });

  test('words that would touch move apart; a third goes to another row; others stay', () => {
    const near = layOut(
      picture({
        marks: [
          mark('2026-10-19', 'Received'),
          mark('2026-10-20', 'Relevant day'),
          mark('2026-10-21', 'Answered'),
        ],
      }),
      800,
    );
    expect(near?.above.map((it) => [it.mark.title, it.row, it.anchor])).toEqual([
      ['Received', 0, 'end'],
      ['Relevant day', 0, 'start'],
      ['Answered', 1, 'middle'],
    ]);
    const far = layOut(
      picture({ marks: [mark('2026-10-12', 'Received'), mark('2026-11-04', 'Answered')] }),
      800,
    );
    expect(far?.above.map((it) => it.row)).toEqual([0, 0]);
  });

  test('ten years keep their ticks apart and draw no shut days', () => {
    const layout = layOut(
      picture({
        from: '2016-01-01',
        to: '2026-01-01',
        stretches: [stretch('counted', '2016-01-01', '2026-01-01')],
      }),
      800,
    );
    expect(layout?.shut).toEqual([]);
    const gaps = layout?.ticks.slice(1).map((tick, index) => tick.x - (layout.ticks[index]?.x ?? 0)) ?? [];
    expect(gaps.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThan(60);
  });

  test('nothing to draw is no picture', () => {
    expect(layOut(picture({ from: '2026-10-10', to: '2026-10-09' }), 800)).toBeUndefined();
    expect(layOut(picture({ from: '', to: '' }), 800)).toBeUndefined();
    expect(layOut(picture(), 0)).toBeUndefined();
  });
});
