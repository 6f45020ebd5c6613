/** 栈里调用的各处，不带错误的原话。 */
function frames({ stack = '', message }: Error): string[] {
  const told = stack.indexOf(message);
  return (told < 0 ? stack : stack.slice(told + message.length))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}

/**
 * 记一笔出错，一行 JSON。程序自己的错误的原话可能夹着表格里的字，所以不记，只记错误的名字与出在哪里；
 * `database` 是 D1 的原话，只有表名、约束名，没有值。
 */
export function logError(
  event: string,
  where: { method: string; route: string },
  error: Error,
  database?: string,
): void {
  console.error(
    JSON.stringify({ event, ...where, error: error.name, ...(database && { database }), at: frames(error) }),
  );
}
