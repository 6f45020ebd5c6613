import { PLACE_CODES, type PlaceCode } from '../../shared/place.ts';

/** 只分到各份文件管辖所及：聊城市的方案、山东省的结对、河北省的办学模式。 */
const PLACE_NAMES: Record<PlaceCode, string> = {
  371500: '聊城市',
  370000: '山东省其他市',
  130000: '河北省',
};

export const PLACES = PLACE_CODES.map((code) => ({ code, name: PLACE_NAMES[code] }));

/** 所属地的名称；没有选过的是默认的那个。 */
export const placeName = (code: PlaceCode = PLACE_CODES[0]): string => PLACE_NAMES[code];
