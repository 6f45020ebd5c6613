/**
 * 工作簿可以属于哪里。只分到各份文件管辖所及：聊城市的方案、山东省的结对、河北省的办学模式（domain.md §1）。
 * 头一个是默认的：本工具为聊城的台账而做。
 */
export const PLACES = [
  { code: '371500', name: '聊城市' },
  { code: '370000', name: '山东省其他市' },
  { code: '130000', name: '河北省' },
] as const;

/** 所属地的名称；没有选过的是默认的那个。 */
export const placeName = (code: string | undefined): string =>
  (PLACES.find((place) => place.code === code) ?? PLACES[0]).name;
