/** 访问码记在哪里：`kept` 存下了，下次打开还在；`session` 浏览器不让存，关掉面板就没了。 */
export type AccessCodeKept = 'kept' | 'session';

/** 管理员发的访问码，作 Bearer 令牌用。只存在这台电脑上本加载项自己的地方，不随工作簿走。 */
export interface AccessCodeStore {
  /** 每次请求时现读，所以填好就生效，忘掉就不再送。 */
  read(): string | undefined;
  save(code: string): AccessCodeKept;
  forget(): void;
}

const KEY = 'jiaoyu-taizhang.access-code';
/** HTTP 头里放得下的字：看得见的 ASCII。 */
const SENDABLE = /^[\x21-\x7e]+$/;

/** 打进来或粘贴来的 → 访问码：去掉首尾空白，全角换成半角；还夹着空格、汉字的不是访问码。 */
export function accessCodeOf(typed: string): string | undefined {
  const code = typed.normalize('NFKC').trim();
  return SENDABLE.test(code) ? code : undefined;
}

/**
 * Excel 网页版里，同一来源的几个加载项共用 localStorage，Office 给各宿主一个分区键，要加在键名前
 * （Office 文档“Persist add-in state and settings”）；桌面版没有分区，键为 undefined。
 */
export function createAccessCodes(
  storage: () => Storage | undefined,
  partition: () => string | undefined,
): AccessCodeStore {
  let unsaved: string | undefined;
  const key = (): string => `${partition() ?? ''}${KEY}`;
  return {
    read: () => unsaved ?? allowed(() => storage()?.getItem(key())) ?? undefined,
    save(code) {
      const saved = allowed(() => {
        const place = storage();
        place?.setItem(key(), code);
        return place !== undefined;
      });
      unsaved = saved ? undefined : code;
      return saved ? 'kept' : 'session';
    },
    forget() {
      unsaved = undefined;
      allowed(() => storage()?.removeItem(key()));
    },
  };
}

/** 浏览器可以不许网页存东西（SecurityError），也可能存满了；此时访问码只留在内存里，调用者会说明。 */
function allowed<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** 本加载项的访问码；命令行里没有 localStorage，也就没有访问码。 */
export const accessCodes = createAccessCodes(
  () => (typeof localStorage === 'undefined' ? undefined : localStorage),
  () => (typeof Office === 'undefined' ? undefined : Office.context?.partitionKey),
);
