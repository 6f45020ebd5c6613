/** 工作簿的所属地：六位区划代码。 */
export type PlaceCode = string;

/** 六位数字，前两位是省级区划（GB/T 2260）。 */
export const PLACE_CODE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\d{4}$/u;
