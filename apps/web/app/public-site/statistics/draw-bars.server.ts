import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, SVGRenderer]);

/** One bar: its name over it on the left, its figure on the right. */
export interface Bar {
  label: string;
  value: number;
  text: string;
}

const width = 360;
const lineHeight = 18;
const barHeight = 12;
/** Letters of a line beside its figure. */
const lineLength = 34;

/**
 * Horizontal bars as SVG for a page without scripts or inline styles: colours are those of the state's sheet, light or dark, and letters those of the page.
 * `whole` is the length of a full bar: of each row, or of all of them.
 */
export function drawBars(chart: {
  id: string;
  title: string;
  bars: readonly Bar[];
  whole: number | readonly number[];
}): string {
  const { id, title, bars, whole } = chart;
  const full = bars.map((_, place) => Math.max(1, (typeof whole === 'number' ? whole : whole[place]) ?? 1));
  const lines = bars.map(({ label }) => linesOf(label));
  // Every row is as high as the highest, because the axis divides the height evenly.
  const rowHeight = barHeight + 16 + lineHeight * Math.max(1, ...lines.map((own) => own.length));
  const height = bars.length * rowHeight;
  const plot = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    plot.setOption(optionOf(bars, full, lines, rowHeight));
    return asFigure(plot.renderToSVGString(), { id, title, bars, height });
  } finally {
    // An instance that is not disposed keeps the process from ending.
    plot.dispose();
  }
}

/** A name in one line or two; what does not fit is whole in the table. */
function linesOf(label: string): string[] {
  const lines = [''];
  for (const word of label.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '' || last.length + word.length < lineLength)
      lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
  }
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1]}…`];
}

function optionOf(
  bars: readonly Bar[],
  full: readonly number[],
  lines: readonly (readonly string[])[],
  rowHeight: number,
) {
  const above = (place: number): number => -6 - lineHeight * (lines[place]?.length ?? 1);
  const shared = { type: 'bar' as const, barWidth: barHeight, silent: true, emphasis: { disabled: true } };
  const label = { show: true, color: 'var(--ink)', fontSize: 15, lineHeight, fontFamily: 'sans-serif' };
  return {
    animation: false,
    // The bar stands at the foot of its row.
    grid: { left: 0, right: 0, top: rowHeight / 2 - barHeight, bottom: -(rowHeight / 2 - barHeight) },
    xAxis: { type: 'value' as const, show: false, min: 0, max: 1 },
    yAxis: { type: 'category' as const, show: false, inverse: true, data: bars.map((bar) => bar.label) },
    series: [
      {
        ...shared,
        itemStyle: { color: 'var(--rule)' },
        data: bars.map(({ text }) => ({
          value: 1,
          label: {
            ...label,
            position: ['100%', -6 - lineHeight],
            align: 'right' as const,
            formatter: () => text,
          },
        })),
      },
      {
        ...shared,
        barGap: '-100%',
        itemStyle: { color: 'var(--action)' },
        data: bars.map(({ value }, place) => ({
          value: value / (full[place] ?? 1),
          label: {
            ...label,
            position: [0, above(place)],
            align: 'left' as const,
            formatter: () => lines[place]?.join('\n') ?? '',
          },
        })),
      },
    ],
  };
}

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);

type Named = { id: string; title: string; bars: readonly Bar[]; height: number };

/** Leaves what a document may carry: shapes and letters, no style of their own and no marks of the library. */
function asFigure(svg: string, { id, title, bars, height }: Named): string {
  const shapes = svg
    .replace(/^<svg[^>]*>|<\/svg>\s*$/gu, '')
    .replace(/<style[^>]*>.*?<\/style>/gsu, '')
    .replace(/<rect[^>]*fill="none"[^>]*><\/rect>/u, '')
    .replace(/ (?:ecmeta_\w+|class|style|xml:space)="[^"]*"/gu, '')
    .replace(/\n+/gu, '');
  const told = bars.map(({ label, text }) => `${label}: ${text}`).join('. ');
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(told)}</desc>${shapes}</svg>`;
}
