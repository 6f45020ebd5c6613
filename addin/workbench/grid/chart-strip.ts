import type { HostWorkbook } from '../host/model.ts';
import { chartPicture } from './chart-picture.ts';

export interface ChartStrip {
  /** 改跟这本工作簿：显示它当前工作表的图表，数据变了随着变。 */
  follow(workbook: HostWorkbook): void;
  dispose(): void;
}

/** 网格下面的一条：当前工作表有图表才露出来。网格自己不画图表。 */
export function createChartStrip(container: HTMLElement): ChartStrip {
  const strip = document.createElement('section');
  strip.setAttribute('aria-label', '图表');
  strip.className = 'chart-strip';
  // 图表多时横着滚，键盘也滚得动。
  strip.tabIndex = 0;
  strip.hidden = true;
  container.append(strip);
  let stop: (() => void) | undefined;
  let waiting = false;

  const draw = (workbook: HostWorkbook) => {
    const { charts } = workbook.activeSheet;
    strip.hidden = charts.length === 0;
    strip.innerHTML = charts.map((chart) => chartPicture(chart, workbook)).join('');
  };

  return {
    follow(workbook) {
      stop?.();
      draw(workbook);
      stop = workbook.subscribe(({ type }) => {
        if (waiting || type === 'selection' || type === 'marks') return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          draw(workbook);
        });
      });
    },
    dispose() {
      stop?.();
      strip.remove();
    },
  };
}
