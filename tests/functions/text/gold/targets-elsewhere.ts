import type { Labelled } from './score-targets.ts';
import { ELSEWHERE_LOCAL } from './targets-elsewhere-local.ts';
import { ELSEWHERE_NATIONAL } from './targets-elsewhere-national.ts';

/**
 * 别处规划、方案的短引文（全角标点照半角录），按 shared/text.ts 的记法标注（初稿由读法写出，再逐条复核改正）：用来看读法是不是只认得一个市的写法。
 * 有的网页是转载，只记题名；有的引文是新闻转述，以所引原话为准。
 */
export const ELSEWHERE: readonly Labelled[] = [...ELSEWHERE_LOCAL, ...ELSEWHERE_NATIONAL];
