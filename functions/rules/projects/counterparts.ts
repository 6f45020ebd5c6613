import type { Context } from '../rule.ts';
import type { Party } from './office-behind.ts';

/** 工作簿是一个县(市、区)的。 */
export const isCounty = (place: string): boolean => !place.endsWith('00');

/** 县里的部门写成市里的会怎样写：县财政局、冠县财政局、团县委。 */
function cityForms(name: string, county: string | undefined): string[] {
  const bare = county !== undefined && name.startsWith(county) ? [`市${name.slice(county.length)}`] : [];
  const forms = [...bare, name.replace(/[县区]/u, '市')].filter((form) => form !== name);
  // 市里的委，县里多是局：县发改局、县卫健局。
  return [...forms, ...forms.map((form) => form.replace(/局$/u, '委'))];
}

/**
 * 县(市、区)的工作簿里，不认得的「县财政局」就是市财政局在县里的对口部门，比的时候当作市里那个。
 * 只为比较：写进表里的名称仍是县里自己的。
 */
export function withCounterparts(readings: readonly Party[], context: Context): readonly Party[] {
  if (!isCounty(context.place)) return readings;
  const county = context.reference.divisions.find(({ code }) => code === context.place)?.name;
  return readings.map((reading) => {
    if (reading.known || reading.generic) return reading;
    const found = cityForms(reading.name, county)
      .map((form) => context.reader.departments(form))
      .find(([only, ...others]) => only?.known && !only.generic && others.length === 0);
    const [counterpart] = found ?? [];
    if (!counterpart) return reading;
    const { suggestions: _, ...rest } = reading;
    return { ...rest, name: counterpart.name, known: true };
  });
}
