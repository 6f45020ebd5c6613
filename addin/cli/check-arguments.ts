import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { IsoDate } from '../../shared/api/validations.ts';
import { PACK_IDS, type PackId } from '../../shared/finding.ts';

export interface CheckArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly asOf?: string;
  readonly packs?: readonly PackId[];
  /** 另存到哪个文件夹。 */
  readonly out?: string;
  readonly enrich: boolean;
}

/** 命令写错了。`message` 说清哪里错、该怎样写。 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `用法：npm run check -- 文件.xlsx… [--json] [--as-of 日期] [--packs 包,包] [--out 文件夹 [--enrich]]
  --json      以一个 JSON 对象输出
  --as-of     判断是否到期的日子，如 2026-11-23；缺省为今天
  --packs     用哪些政策包：${PACK_IDS.join('、')}；缺省由各表所立的包决定
  --out       另存一份到这个文件夹，名为“原名-校验报告.xlsx”，内有标记和校验报告；原件不动
  --enrich    另存的一份里补上规范部门、目标年份等列；要与 --out 一起用
退出码：0 没有错误；1 有“错误”级结果；2 有文件读不了，或命令写错`;

/** 读命令行。 */
export function checkArguments(argv: readonly string[]): CheckArguments {
  const { values, positionals } = parse(argv);
  if (values.enrich && values.out === undefined)
    throw new UsageError('--enrich 要与 --out 一起用：补充的列写在另存的一份里，原件不动');
  if (values.out?.trim() === '') throw new UsageError('--out 后面应是文件夹的名字');
  if (positionals.length === 0) throw new UsageError(`没有给出要校验的文件。\n${USAGE}`);
  if (values.out !== undefined) refuseSameNames(positionals);
  const asOf = values['as-of'];
  if (asOf !== undefined && !IsoDate.safeParse(asOf).success)
    throw new UsageError(`--as-of 后面应是日期，如 2026-11-23；“${asOf}”不是`);
  const packs = values.packs === undefined ? undefined : packsIn(values.packs);
  return {
    files: positionals,
    json: values.json,
    enrich: values.enrich,
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(packs === undefined ? {} : { packs }),
  };
}

/** 另存的名字取自原名：不同文件夹里同名的两个会互相覆盖。 */
function refuseSameNames(files: readonly string[]): void {
  const names = files.map((file) => basename(file));
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new UsageError(`有两个文件都叫“${twice}”，另存会互相覆盖；请分两次运行`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'as-of': { type: 'string' },
        packs: { type: 'string' },
        enrich: { type: 'boolean', default: false },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      throw new UsageError(`命令里有不认识的选项，或选项后面少了内容；文件名以“-”开头的，前面写上 ./。\n${USAGE}`, {
        cause: error,
      });
    throw error;
  }
}

function packsIn(text: string): PackId[] {
  return text.split(',').map((name) => {
    const pack = PACK_IDS.find((id) => id === name.trim());
    if (!pack) throw new UsageError(`没有“${name.trim()}”这个政策包，可用的有：${PACK_IDS.join('、')}`);
    return pack;
  });
}
