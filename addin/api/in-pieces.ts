import type { ValidationRequest, ValidationResponse } from '../../shared/api/validations.ts';
import { type KeyedPiece, type KnownPieces, keyed } from './known-pieces.ts';
import { mergeAnswers } from './merge.ts';
import { cutPieces, type Limits, packPieces } from './pieces.ts';

/** 分片校验要问服务的三件事。 */
export interface PieceService {
  validate(request: ValidationRequest): Promise<ValidationResponse>;
  merge(partials: readonly unknown[]): Promise<ValidationResponse>;
  /** 规则号，照目录的次序。 */
  ruleOrder(): Promise<readonly string[]>;
}

export interface PieceOptions {
  readonly limits: Limits;
  readonly onPiece?: ((done: number, total: number) => void) | undefined;
}

/**
 * 分片送，再合并，应答与一次送完的逐字节相同。`known` 里有的片不再送；送到一半断了，已答的留在里面，再来时接着送。
 * 第一次请求不说版本，由此得知服务此刻的版本与日期：与记着的不同，就全部重送。后面各次沿用它，跨过零点或换版也不会前后不一。
 */
export async function validateInPieces(
  service: PieceService,
  request: ValidationRequest,
  known: KnownPieces,
  { limits, onPiece }: PieceOptions,
): Promise<ValidationResponse> {
  const { sheets, ...terms } = request;
  const order = sheets.map(({ name }) => name);
  known.begin(JSON.stringify([terms, sheets.map(({ name, kind, columns }) => [name, kind, columns])]));
  const pieces = await Promise.all(cutPieces(sheets, limits).map(keyed));
  const missing = () =>
    packPieces(
      pieces.filter(({ key }) => known.answer(key) === undefined),
      limits,
    );
  const send = (group: readonly KeyedPiece[], pinned: Partial<ValidationRequest>) => {
    const sent = group.length > 0 ? group.map(({ sheet }) => sheet) : sheets.slice(0, 1).map(withoutRows);
    return service.validate({ ...terms, ...pinned, sheets: sent, partial: true, order });
  };

  const [first = []] = missing();
  const answer = await send(first, {});
  known.settle(answer.edition, answer.asOf);
  known.learn(first, answer);
  const rest = missing();
  const total = rest.length + 2;
  onPiece?.(1, total);
  for (const [index, group] of rest.entries()) {
    known.learn(group, await send(group, { asOf: answer.asOf, edition: answer.edition }));
    onPiece?.(index + 2, total);
  }

  const keys = pieces.map(({ key }) => key);
  const before = known.whole(keys);
  if (before) return before;
  const answers = keys.flatMap((key) => known.answer(key) ?? []);
  const merged = await service.merge(answers.map(({ partial }) => partial));
  const whole = await mergeAnswers(
    answers.flatMap(({ findings }) => findings),
    merged,
    sheets,
    service.ruleOrder,
  );
  known.keep(keys, whole);
  return whole;
}

const withoutRows = (sheet: ValidationRequest['sheets'][number]) => ({ ...sheet, rows: [] });
