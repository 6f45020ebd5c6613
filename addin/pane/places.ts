import type { CoveringDocument } from '../../shared/api/reference.ts';
import type { PlaceCode } from '../../shared/place.ts';

export interface Place {
  readonly code: PlaceCode;
  readonly name: string;
}

/** 文件清单取到之前先列这几个：第一版的文件管到的地方。 */
const FIRST_PLACES: readonly Place[] = [
  { code: '371500', name: '聊城市' },
  { code: '370000', name: '山东省其他市' },
  { code: '130000', name: '河北省' },
];

/**
 * 可以选的所属地，只分到这一版各份文件管辖所及：市级方案的市、省内结对的省里其他的市、办学模式文件的省。
 * 头一个是默认的。托管帮扶各行自己写明省份，不问工作簿在哪里。
 */
export function placesOf(documents: readonly Pick<CoveringDocument, 'pack' | 'places'>[]): readonly Place[] {
  const covered = (pack: CoveringDocument['pack']) =>
    documents.flatMap((document) => (document.pack === pack ? document.places : []));
  const places = [
    ...covered('lc-2023'),
    ...covered('sd-2019').map(({ code, name }) => ({ code, name: `${name}其他市` })),
    ...covered('he-2020'),
  ];
  const distinct = places.filter(({ code }, index) => places.findIndex((one) => one.code === code) === index);
  return distinct.length === 0 ? FIRST_PLACES : distinct;
}

/** 所属地的名称；没有选过的是默认的那个，文件管不到的照代码写。 */
export const placeName = (places: readonly Place[], code: PlaceCode | undefined = places[0]?.code): string =>
  places.find((place) => place.code === code)?.name ?? code ?? '';
