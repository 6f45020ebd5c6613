/** 工作簿可以属于哪里（六位区划代码）；头一个是默认的：本工具为聊城的台账而做。 */
export const PLACE_CODES = ['371500', '370000', '130000'] as const;
export type PlaceCode = (typeof PLACE_CODES)[number];
